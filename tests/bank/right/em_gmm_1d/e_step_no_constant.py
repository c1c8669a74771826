# style: own density without sqrt(2 pi), which cancels
def e_step(x, mu, sigma, p):
    # sqrt(2 pi) is in numerator and denominator, so I leave it out
    d = np.subtract.outer(x, mu)
    w = p / sigma * np.exp(-(d**2) / (2 * sigma**2))
    return w / np.sum(w, axis=1)[:, None]
