# mistake: the weights are p[0] and 1 - p[0]
# fails: test_e_step_components
# says: it runs with two components, but with K = 3 and 7 points it stops with ValueError
def e_step(x, mu, sigma, p):
    w = np.array([p[0], 1 - p[0]]) * norm.pdf(x[:, None], mu, sigma)
    return w / w.sum(axis=1, keepdims=True)
