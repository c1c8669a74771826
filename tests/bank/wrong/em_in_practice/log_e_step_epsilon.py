# mistake: densities with an epsilon in the sum
# fails: test_log_e_step_far_points
# says: no small number added
def log_e_step(x, mu, sigma, p):
    weighted = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    f = weighted.sum(axis=1, keepdims=True) + 1e-300
    return weighted / f, np.sum(np.log(f))
