# style: one table of both components drawn at once, looked up with an index array; returns a list of the two arrays
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    both = rng.normal([mu_1, mu_2], [sigma_1, sigma_2], size=(size, 2))
    is_second = rng.binomial(1, 1 - prob_1, size)
    return [1 - is_second, both[np.arange(size), is_second]]
