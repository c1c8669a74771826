# mistake: sigma instead of sigma**2 in the exponent
def e_step(x, mu, sigma, p):
    q = p / (sigma * np.sqrt(2 * np.pi)) * np.exp(-((x[:, None] - mu) ** 2) / (2 * sigma))
    return q / q.sum(axis=1, keepdims=True)
