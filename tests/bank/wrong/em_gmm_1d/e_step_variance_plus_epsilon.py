# mistake: 1e-6 is added to the variances
# fails: test_e_step_values
# says: the responsibilities are nearly right
def e_step(x, mu, sigma, p):
    sigma = np.sqrt(sigma**2 + 1e-6)
    w = p * norm.pdf(x[:, None], mu, sigma)
    return w / w.sum(axis=1, keepdims=True)
