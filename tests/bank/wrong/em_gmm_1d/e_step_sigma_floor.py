# mistake: sigma is kept above 1e-3
# fails: test_e_step_values
# says: as if sigma were 0.001
def e_step(x, mu, sigma, p):
    sigma = np.maximum(sigma, 1e-3)
    w = p * norm.pdf(x[:, None], mu, sigma)
    return w / w.sum(axis=1, keepdims=True)
