# mistake: points whose mixture density is below 1e-6 are shared equally, though (5) is well defined for them
# fails: test_e_step_values test_em_right_answer
# says: wrong for points 30 standard deviations away
def e_step(x, mu, sigma, p):
    table = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    total = table.sum(axis=1, keepdims=True)
    far = total[:, 0] < 1e-6
    total[far] = 1
    q = table / total
    q[far] = 1 / len(mu)
    return q
