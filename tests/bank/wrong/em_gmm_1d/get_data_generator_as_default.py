# mistake: the generator is made once, as the default value; without rng the second call gives other points than the first
# fails: test_get_data_generator
# says: that make a generator with a seed where there is none
def get_data(
    mu_1=-2.5,
    sigma_1=2.0,
    mu_2=3.5,
    sigma_2=2.0,
    prob_1=0.4,
    size=40,
    rng=np.random.default_rng(2145),
):
    z = rng.binomial(1, prob_1, size=size)
    first = rng.normal(mu_1, sigma_1, size=size)
    second = rng.normal(mu_2, sigma_2, size=size)
    return z, z * first + (1 - z) * second
