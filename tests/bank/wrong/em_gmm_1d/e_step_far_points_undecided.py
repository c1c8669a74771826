# mistake: gives 1 / K to points whose density is below 1e-12, though the quotient is well defined there (shows only for far points)
# fails: test_e_step_values test_em_right_answer
# says: wrong for points 30 standard deviations away: at x = 41.0 column 0 of q is 0.5
def e_step(x, mu, sigma, p):
    table = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    total = table.sum(axis=1, keepdims=True)
    return np.where(total < 1e-12, 1 / len(mu), table / total)
