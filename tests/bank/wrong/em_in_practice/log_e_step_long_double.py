# mistake: densities in long double
# fails: test_log_e_step_far_points
# says: The densities there are 0
def log_e_step(x, mu, sigma, p):
    d = (x[:, None] - mu).astype(np.longdouble)
    weighted = p * np.exp(-(d**2) / (2 * sigma**2)) / (np.sqrt(2 * np.pi) * sigma)
    f = weighted.sum(axis=1, keepdims=True)
    return (weighted / f).astype(float), float(np.sum(np.log(f)))
