# style: scipy distributions with random_state=rng, extra prints
from scipy.stats import bernoulli


def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = bernoulli.rvs(prob_1, size=size, random_state=rng)
    x_1 = norm.rvs(mu_1, sigma_1, size=size, random_state=rng)
    x_2 = norm.rvs(mu_2, sigma_2, size=size, random_state=rng)
    x = z * x_1 + (1 - z) * x_2
    print("points of component 1:", z.sum(), "of", size)
    return z, x
