# mistake: products of a hundred points
# fails: test_log_likelihood_many_points
# says: the product of the densities underflows to 0
def log_likelihood(x, mu, sigma, p):
    f = norm.pdf(x[:, None], mu, sigma) @ p
    return sum(np.log(np.prod(f[i : i + 100])) for i in range(0, len(f), 100))
