# mistake: nan is replaced by equal shares
# fails: test_log_e_step_far_points
# says: cut at a limit, or are shares put in by hand
def log_e_step(x, mu, sigma, p):
    weighted = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    f = weighted.sum(axis=1, keepdims=True)
    q = np.where(f > 0, weighted / f, 1 / len(mu))
    return q, np.sum(np.log(np.where(f > 0, f, 1e-300)))
