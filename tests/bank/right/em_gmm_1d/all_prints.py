# style: docstrings, prints on the way, keyword calls, frozen scipy distributions
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    """Draw z and x from the mixture."""
    if rng is None:
        rng = np.random.default_rng(2145)
    u = rng.random(size)
    z = np.where(u < prob_1, 1, 0)
    x = np.empty(size)
    x[z == 1] = rng.normal(loc=mu_1, scale=sigma_1, size=np.sum(z == 1))
    x[z == 0] = rng.normal(loc=mu_2, scale=sigma_2, size=np.sum(z == 0))
    print("shapes:", z.shape, x.shape)
    return z, x


def mixture_pdf(x, mu, sigma, p):
    """Density of the mixture."""
    density = 0
    for k in range(len(mu)):
        component = norm(loc=mu[k], scale=sigma[k])
        density = density + p[k] * component.pdf(x)
    return density


def e_step(x, mu, sigma, p):
    """Responsibilities q_ik."""
    columns = []
    for k in range(len(mu)):
        component = norm(loc=mu[k], scale=sigma[k])
        columns.append(p[k] * component.pdf(x) / mixture_pdf(x=x, mu=mu, sigma=sigma, p=p))
    q = np.stack(columns, axis=1)
    print("q", q.shape)
    return q


def m_step(x, q):
    """Weighted means, standard deviations and weights."""
    mu = []
    sigma = []
    p = []
    for q_k in np.transpose(q):
        mean = np.average(x, weights=q_k)
        mu.append(mean)
        sigma.append(np.sqrt(np.average((x - mean) ** 2, weights=q_k)))
        p.append(np.mean(q_k))
    print("mu", mu, "sigma", sigma, "p", p)
    return np.array(mu), np.array(sigma), np.array(p)


def log_likelihood(x, mu, sigma, p):
    """Log-likelihood of all data points."""
    ll = np.log(mixture_pdf(x=x, mu=mu, sigma=sigma, p=p)).sum()
    print("log-likelihood", ll)
    return ll


def em(x, mu, sigma, p, n_steps):
    """EM with a fixed number of steps."""
    history = np.full(n_steps + 1, np.nan)
    history[0] = log_likelihood(x=x, mu=mu, sigma=sigma, p=p)
    for t in range(n_steps):
        print("step", t)
        q = e_step(x=x, mu=mu, sigma=sigma, p=p)
        mu, sigma, p = m_step(x=x, q=q)
        history[t + 1] = log_likelihood(x=x, mu=mu, sigma=sigma, p=p)
    return mu, sigma, p, history
