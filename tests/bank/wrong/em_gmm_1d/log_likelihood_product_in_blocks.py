# mistake: products of blocks of 200 densities before the logarithm: they underflow where densities are small (only for many points and wide components)
# fails: test_log_likelihood_many_points
# says: the product of the densities underflows to 0
def log_likelihood(x, mu, sigma, p):
    f = mixture_pdf(x, mu, sigma, p)
    total = 0.0
    for start in range(0, len(f), 200):
        total += np.log(np.prod(f[start : start + 200]))
    return total
