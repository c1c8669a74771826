# style: preallocated x filled by boolean masks, only as many draws as needed
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    x = np.empty(size)
    is_1 = z == 1
    x[is_1] = rng.normal(mu_1, sigma_1, is_1.sum())
    x[~is_1] = rng.normal(mu_2, sigma_2, (~is_1).sum())
    return z, x
