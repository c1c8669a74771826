# style: einsum and matrix products, components first inside
def densities(x, mu, sigma):
    d = np.add.outer(-np.asarray(mu), x) / np.reshape(sigma, (-1, 1))
    return np.exp(-(d**2) / 2) / (np.reshape(sigma, (-1, 1)) * np.sqrt(2 * np.pi))


def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.choice(2, size=size, p=[1 - prob_1, prob_1])
    both = rng.standard_normal((2, size)) * [[sigma_2], [sigma_1]] + [[mu_2], [mu_1]]
    one_hot = np.array([1 - z, z])
    return z, np.einsum("ki,ki->i", one_hot, both)


def mixture_pdf(x, mu, sigma, p):
    return p @ densities(x, mu, sigma)


def e_step(x, mu, sigma, p):
    joint = np.einsum("k,ki->ik", p, densities(x, mu, sigma))
    return joint / joint.sum(axis=1, keepdims=True)


def m_step(x, q):
    n = np.einsum("ik->k", q)
    mu = np.einsum("i,ik->k", x, q) / n
    d = np.subtract.outer(x, mu)
    var = np.einsum("ik,ik->k", q, d * d) / n
    return mu, np.sqrt(var), n / x.shape[0]


def log_likelihood(x, mu, sigma, p):
    return np.einsum("i->", np.log(mixture_pdf(x, mu, sigma, p)))


def em(x, mu, sigma, p, n_steps):
    theta = (mu, sigma, p)
    lls = [log_likelihood(x, *theta)]
    for _ in range(n_steps):
        theta = m_step(x, e_step(x, *theta))
        lls.append(log_likelihood(x, *theta))
    return *theta, np.array(lls)
