# mistake: squeezed densities, so one point gives a sum over nothing
# fails: test_log_likelihood_many_points
# says: with m = 10 and K = 1 it stops with
def log_likelihood(x, mu, sigma, p):
    dens = np.squeeze(p * norm.pdf(x[:, None], mu, sigma))
    return np.sum(np.log(np.sum(dens, axis=1)))
