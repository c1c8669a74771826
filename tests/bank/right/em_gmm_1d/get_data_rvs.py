# style: scipy's norm.rvs with random_state=rng; default_rng(rng) hands back the generator it is given
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    rng = np.random.default_rng(42 if rng is None else rng)
    x2 = norm.rvs(loc=mu_2, scale=sigma_2, size=size, random_state=rng)
    x1 = norm.rvs(loc=mu_1, scale=sigma_1, size=size, random_state=rng)
    z = rng.binomial(n=1, p=prob_1, size=size)
    x = x2.copy()
    x[z == 1] = x1[z == 1]
    return z, x
