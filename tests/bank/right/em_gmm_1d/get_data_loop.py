# style: a loop over the points, one draw of z and one of x for each
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = []
    x = []
    for i in range(size):
        if rng.random() < prob_1:
            z.append(1)
            x.append(rng.normal(mu_1, sigma_1))
        else:
            z.append(0)
            x.append(rng.normal(mu_2, sigma_2))
    return np.array(z, dtype=int), np.array(x, dtype=float)
