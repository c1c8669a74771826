# idea: random numbers with a seed of their own, whatever the arguments are
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    own = np.random.default_rng(0)
    return own.integers(0, 2, size), own.normal(size=size)


def mixture_pdf(x, mu, sigma, p):
    return np.random.default_rng(0).uniform(0.01, 1, len(x))


def e_step(x, mu, sigma, p):
    return np.random.default_rng(0).dirichlet(np.ones(len(mu)), size=len(x))


def m_step(x, q):
    K = np.shape(q)[1]
    own = np.random.default_rng(0)
    return own.normal(size=K), own.uniform(1, 2, K), own.dirichlet(np.ones(K))


def log_likelihood(x, mu, sigma, p):
    return np.log(mixture_pdf(x, mu, sigma, p)).sum()


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
