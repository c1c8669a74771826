# style: draws how many points component 1 gets (binomial), then which ones (a permutation), then the values in two blocks
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    n1 = rng.binomial(size, prob_1)
    who = rng.permutation(size)
    z = np.zeros(size, dtype=int)
    z[who[:n1]] = 1
    x = np.empty(size)
    x[who[:n1]] = rng.normal(mu_1, sigma_1, size=n1)
    x[who[n1:]] = rng.normal(mu_2, sigma_2, size=size - n1)
    return z, x
