# style: rng.choice with probabilities, then the parameters picked by index
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.choice([1, 0], size=size, p=[prob_1, 1 - prob_1])
    means = np.array([mu_2, mu_1])
    stds = np.array([sigma_2, sigma_1])
    x = rng.normal(means[z], stds[z])
    return z, x
