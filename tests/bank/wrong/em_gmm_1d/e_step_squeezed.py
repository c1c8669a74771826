# mistake: np.squeeze, so one point gives one row of shape (K,)
# fails: test_e_step_values
# says: for m = 1 q has the shape (2,), expected (m, K) = (1, 2)
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma)
    return np.squeeze(w / w.sum(axis=1, keepdims=True))
