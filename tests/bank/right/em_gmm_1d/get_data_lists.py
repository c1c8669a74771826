# style: list comprehensions, z and x returned as lists
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = [int(u < prob_1) for u in rng.random(size)]
    x = [float(rng.normal(mu_1, sigma_1) if k else rng.normal(mu_2, sigma_2)) for k in z]
    return z, x
