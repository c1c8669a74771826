# style: explicit loops everywhere, own density with math
import math


def gauss(v, mu, sigma):
    return math.exp(-((v - mu) ** 2) / (2 * sigma**2)) / (sigma * math.sqrt(2 * math.pi))


def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = np.zeros(size, dtype=int)
    x = np.zeros(size)
    for i in range(size):
        if rng.random() < prob_1:
            z[i] = 1
            x[i] = rng.normal(mu_1, sigma_1)
        else:
            x[i] = rng.normal(mu_2, sigma_2)
    return z, x


def mixture_pdf(x, mu, sigma, p):
    out = np.zeros(len(x))
    for i in range(len(x)):
        for k in range(len(mu)):
            out[i] += p[k] * gauss(x[i], mu[k], sigma[k])
    return out


def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    for i in range(len(x)):
        for k in range(len(mu)):
            q[i, k] = p[k] * gauss(x[i], mu[k], sigma[k])
        q[i] = q[i] / sum(q[i])
    return q


def m_step(x, q):
    m = len(x)
    K = len(q[0])
    mu = np.zeros(K)
    sigma = np.zeros(K)
    p = np.zeros(K)
    for k in range(K):
        n_k = 0
        s = 0
        for i in range(m):
            n_k += q[i][k]
            s += q[i][k] * x[i]
        mu[k] = s / n_k
        s = 0
        for i in range(m):
            s += q[i][k] * (x[i] - mu[k]) ** 2
        sigma[k] = math.sqrt(s / n_k)
        p[k] = n_k / m
    return mu, sigma, p


def log_likelihood(x, mu, sigma, p):
    total = 0
    for d in mixture_pdf(x, mu, sigma, p):
        total += math.log(d)
    return total


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for step in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
