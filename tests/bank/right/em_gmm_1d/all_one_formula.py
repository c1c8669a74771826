# style: log_likelihood and e_step both from the scaled squared distance, no scipy
def log_terms(x, mu, sigma, p):
    mu, sigma, p = np.array(mu), np.array(sigma), np.array(p)
    dist = (np.array(x)[:, None] - mu[None, :]) / sigma[None, :]
    return np.log(p) - 0.5 * np.log(2 * np.pi) - np.log(sigma) - 0.5 * dist**2


def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = np.array(rng.random(size) < prob_1, dtype=np.uint8)
    noise = rng.standard_normal(size)
    x = np.where(z, mu_1 + sigma_1 * noise, mu_2 + sigma_2 * noise)
    return z, x


def mixture_pdf(x, mu, sigma, p):
    return np.exp(log_terms(x, mu, sigma, p)).sum(1)


def e_step(x, mu, sigma, p):
    terms = log_terms(x, mu, sigma, p)
    terms -= np.max(terms, axis=1)[:, None]
    q = np.exp(terms)
    return q / np.sum(q, axis=1)[:, None]


def m_step(x, q):
    x = np.array(x)
    q = np.array(q)
    new_p = np.mean(q, axis=0)
    new_mu = np.mean(q * x[:, None], axis=0) / new_p
    new_var = np.mean(q * (x[:, None] - new_mu) ** 2, axis=0) / new_p
    return new_mu, np.sqrt(new_var), new_p


def log_likelihood(x, mu, sigma, p):
    terms = log_terms(x, mu, sigma, p)
    top = np.max(terms, axis=1)
    return np.sum(top + np.log(np.sum(np.exp(terms - top[:, None]), axis=1)))


def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    params = mu, sigma, p
    for i in range(n_steps):
        params = m_step(x, e_step(x, *params))
        lls.append(log_likelihood(x, *params))
    return params[0], params[1], params[2], np.array(lls)
