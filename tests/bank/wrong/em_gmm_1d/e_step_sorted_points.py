# mistake: the points are sorted, so the rows no longer belong to them
# fails: test_e_step_values test_em_right_answer
# says: the responsibilities are right, but not in the order of the points
def e_step(x, mu, sigma, p):
    x = np.sort(x)
    w = p * norm.pdf(x[:, None], mu, sigma)
    return w / w.sum(axis=1, keepdims=True)
