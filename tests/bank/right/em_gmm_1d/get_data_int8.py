# style: z is int8, x drawn before z
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    x_1 = sigma_1 * rng.standard_normal(size) + mu_1
    x_2 = sigma_2 * rng.standard_normal(size) + mu_2
    z = np.zeros(size, dtype=np.int8)
    z[rng.uniform(size=size) < prob_1] = 1
    x = x_2.copy()
    x[z == 1] = x_1[z == 1]
    return z, x
