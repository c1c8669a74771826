# style: short broadcasting expressions everywhere
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    x = z * rng.normal(mu_1, sigma_1, size) + (1 - z) * rng.normal(mu_2, sigma_2, size)
    return z, x


def mixture_pdf(x, mu, sigma, p):
    return np.sum(p * norm.pdf(x[:, None], mu, sigma), axis=1)


def e_step(x, mu, sigma, p):
    return p * norm.pdf(x[:, None], mu, sigma) / mixture_pdf(x, mu, sigma, p)[:, None]


def m_step(x, q):
    N = q.sum(0)
    mu = (q * x[:, None]).sum(0) / N
    return mu, np.sqrt((q * (x[:, None] - mu) ** 2).sum(0) / N), N / len(x)


def log_likelihood(x, mu, sigma, p):
    return np.log(mixture_pdf(x, mu, sigma, p)).sum()


def em(x, mu, sigma, p, n_steps):
    lls = np.empty(n_steps + 1)
    lls[0] = log_likelihood(x, mu, sigma, p)
    for t in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        lls[t + 1] = log_likelihood(x, mu, sigma, p)
    return mu, sigma, p, lls
