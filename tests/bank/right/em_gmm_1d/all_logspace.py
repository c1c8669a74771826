# style: log-space with a shared helper for log p_k + log N
from scipy.special import logsumexp


def log_joint(x, mu, sigma, p):
    x = np.asarray(x)[:, np.newaxis]
    return np.log(p) + norm.logpdf(x, loc=mu, scale=sigma)


def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = (rng.uniform(0, 1, size) < prob_1).astype(np.int64)
    mean = np.where(z == 1, mu_1, mu_2)
    std = np.where(z == 1, sigma_1, sigma_2)
    return z, rng.normal(mean, std)


def mixture_pdf(x, mu, sigma, p):
    return np.exp(logsumexp(log_joint(x, mu, sigma, p), axis=1))


def e_step(x, mu, sigma, p):
    lj = log_joint(x, mu, sigma, p)
    return np.exp(lj - logsumexp(lj, axis=1, keepdims=True))


def m_step(x, q):
    log_n = logsumexp(np.zeros(q.shape), b=q, axis=0)
    w = q / np.exp(log_n)
    mu = x @ w
    var = np.sum(w * (x[:, np.newaxis] - mu) ** 2, axis=0)
    return mu, np.exp(0.5 * np.log(var)), np.exp(log_n - np.log(len(x)))


def log_likelihood(x, mu, sigma, p):
    return float(logsumexp(log_joint(x, mu, sigma, p), axis=1).sum())


def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
