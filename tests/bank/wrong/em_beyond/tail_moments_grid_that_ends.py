# mistake: the integrals are sums over a grid that ends at mu + 8 sigma, so a tail farther out is lost
# fails: test_tail_moments_far_out
# says: end too early
def tail_moments(mu, sigma, c):
    start = max(c, mu - 10 * sigma)
    t = np.linspace(start, mu + 8 * sigma, 200001)
    w = norm.pdf(t, mu, sigma)
    w[0] /= 2
    w[-1] /= 2
    return np.sum(w * t) / np.sum(w), np.sum(w * t**2) / np.sum(w)
