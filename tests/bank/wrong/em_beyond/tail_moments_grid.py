# mistake: sums over a grid of ten sigma
# fails: test_tail_moments_mean test_tail_moments_square test_tail_moments_units test_tail_moments_far_out
# says: it stops with
def tail_moments(mu, sigma, c):
    x = np.linspace(mu - 12 * sigma, mu + 12 * sigma, 200001)
    x = x[x > c]
    if len(x) == 0:
        raise ValueError("nothing above c")
    weights = norm.pdf(x, mu, sigma)
    return np.sum(weights * x) / np.sum(weights), np.sum(weights * x**2) / np.sum(weights)
