# mistake: by densities, as in em_gmm_1d
# fails: test_log_e_step_far_points
# says: The densities there are 0
def log_e_step(x, mu, sigma, p):
    weighted = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    f = weighted.sum(axis=1, keepdims=True)
    return weighted / f, np.sum(np.log(f))
