# style: plain Python lists returned by every function, hardly any numpy
import math


def gauss(v, m, s):
    return 1 / (s * math.sqrt(2 * math.pi)) * math.exp(-1 / 2 * ((v - m) / s) ** 2)


def weighted_densities(v, mu, sigma, p):
    return [float(pk * gauss(v, mk, sk)) for mk, sk, pk in zip(mu, sigma, p)]


def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = [1 if rng.random() < prob_1 else 0 for _ in range(size)]
    x = []
    for zi in z:
        if zi == 1:
            x.append(float(rng.normal(mu_1, sigma_1)))
        else:
            x.append(float(rng.normal(mu_2, sigma_2)))
    return z, x


def mixture_pdf(x, mu, sigma, p):
    return [sum(weighted_densities(v, mu, sigma, p)) for v in x]


def e_step(x, mu, sigma, p):
    q = []
    for v in x:
        w = weighted_densities(v, mu, sigma, p)
        total = sum(w)
        q.append([a / total for a in w])
    return q


def m_step(x, q):
    columns = list(zip(*q))
    n = [float(sum(c)) for c in columns]
    mu = [float(sum(a * v for a, v in zip(c, x))) / nk for c, nk in zip(columns, n)]
    sigma = []
    for c, nk, mk in zip(columns, n, mu):
        sigma.append(math.sqrt(sum(a * (v - mk) ** 2 for a, v in zip(c, x)) / nk))
    p = [nk / len(x) for nk in n]
    return mu, sigma, p


def log_likelihood(x, mu, sigma, p):
    return sum([math.log(d) for d in mixture_pdf(x, mu, sigma, p)])


def em(x, mu, sigma, p, n_steps):
    lls = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, lls
