# mistake: leaves out points whose density is below 1e-8 (shows only for points far from all components)
# fails: test_log_likelihood_value
# says: the point x[2] is left out
def log_likelihood(x, mu, sigma, p):
    f = np.asarray(mixture_pdf(x, mu, sigma, p))
    f = f[f > 1e-8]
    return np.log(f).sum()
