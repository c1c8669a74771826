# style: np.vectorize with a signature, recursion in em
def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)

    def draw(u):
        if u < prob_1:
            return 1, rng.normal(mu_1, sigma_1)
        return 0, rng.normal(mu_2, sigma_2)

    pairs = [draw(u) for u in rng.random(size)]
    z, x = zip(*pairs)
    return np.array(z), np.array(x)


def joint(xi, mu, sigma, p):
    return p * norm.pdf(xi, mu, sigma)


joint_all = np.vectorize(joint, signature="(),(k),(k),(k)->(k)")


def mixture_pdf(x, mu, sigma, p):
    return joint_all(x, mu, sigma, p).sum(axis=1)


def e_step(x, mu, sigma, p):
    j = joint_all(x, mu, sigma, p)
    return (j.T / j.sum(axis=1)).T


def component(x, w):
    mean = np.average(x, weights=w)
    return mean, np.sqrt(np.average((x - mean) ** 2, weights=w)), np.mean(w)


def m_step(x, q):
    results = np.array([component(x, q[:, k]) for k in range(q.shape[1])])
    return results[:, 0], results[:, 1], results[:, 2]


def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(mixture_pdf(x, mu, sigma, p)))


def em(x, mu, sigma, p, n_steps):
    first = [log_likelihood(x, mu, sigma, p)]
    if n_steps < 1:
        return mu, sigma, p, first
    mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
    mu, sigma, p, others = em(x, mu, sigma, p, n_steps - 1)
    return mu, sigma, p, first + others
