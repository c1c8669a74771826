# style: the scaled complementary error function
from scipy.special import erfcx


def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = np.sqrt(2 / np.pi) / erfcx(a / np.sqrt(2))
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
