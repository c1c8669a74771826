# style: own density, arrays kept as (K, m) inside and transposed at the end
def normal_density(x, mu, sigma):
    coefficient = 1 / np.sqrt(2 * np.pi * np.square(sigma))
    return coefficient * np.exp(-np.square(x - mu) / (2 * np.square(sigma)))


def weighted(x, mu, sigma, p):
    return np.array([p[k] * normal_density(x, mu[k], sigma[k]) for k in range(len(p))])


def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    x_both = np.array([rng.normal(mu_2, sigma_2, size), rng.normal(mu_1, sigma_1, size)])
    z = (rng.random(size) <= prob_1) * 1
    x = np.choose(z, x_both)
    return z, x


def mixture_pdf(x, mu, sigma, p):
    return weighted(x, mu, sigma, p).sum(axis=0)


def e_step(x, mu, sigma, p):
    w = weighted(x, mu, sigma, p)
    return np.transpose(w / w.sum(axis=0))


def m_step(x, q):
    r = np.transpose(q)
    sums = r.sum(axis=1, keepdims=True)
    mu = (r @ x) / sums[:, 0]
    deviations = x - mu.reshape(-1, 1)
    sigma = np.sqrt((r * deviations**2 / sums).sum(axis=1))
    p = r.mean(axis=1)
    return mu, sigma, p


def log_likelihood(x, mu, sigma, p):
    return float(np.sum(np.log(weighted(x, mu, sigma, p).sum(axis=0))))


def em(x, mu, sigma, p, n_steps):
    lls = []
    for t in range(n_steps + 1):
        if t > 0:
            mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, tuple(lls)
