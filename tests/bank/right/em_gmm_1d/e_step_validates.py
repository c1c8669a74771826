# style: weights and standard deviations are validated
def e_step(x, mu, sigma, p):
    if not np.isclose(np.sum(p), 1):
        raise ValueError("weights")
    if np.any(sigma <= 0):
        raise ValueError("sigma")
    w = p * norm.pdf(x[:, None], mu, sigma)
    return w / w.sum(axis=1, keepdims=True)
