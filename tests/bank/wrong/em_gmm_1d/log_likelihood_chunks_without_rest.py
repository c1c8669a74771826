# mistake: chunks of a hundred points, the rest is left out
# fails: test_log_likelihood_many_points
# says: the logarithms of all points are added up
def log_likelihood(x, mu, sigma, p):
    f = norm.pdf(x[:, None], mu, sigma) @ p
    return (
        sum(np.log(f[i : i + 100]).sum() for i in range(0, len(f) - 99, 100))
        if len(f) > 100
        else np.log(f).sum()
    )
