# style: every argument is validated, and an error raised where the task does not allow it
def validated(x, mu, sigma, p):
    x, mu, sigma, p = (np.asarray(values, dtype=float) for values in (x, mu, sigma, p))
    if x.ndim != 1 or not mu.shape == sigma.shape == p.shape or mu.ndim != 1:
        raise ValueError("x should have the shape (m,), mu, sigma and p the shape (K,)")
    if not all(np.isfinite(values).all() for values in (x, mu, sigma, p)):
        raise ValueError("all numbers should be finite")
    if np.any(sigma <= 0):
        raise ValueError("sigma should be positive")
    if np.any(p < 0) or not np.isclose(p.sum(), 1):
        raise ValueError("the weights should not be negative, and add up to one")
    return x, mu, sigma, p


def get_data(mu_1=-2.5, sigma_1=2.0, mu_2=3.5, sigma_2=2.0, prob_1=0.4, size=40, rng=None):
    if sigma_1 <= 0 or sigma_2 <= 0 or not 0 <= prob_1 <= 1 or size < 1:
        raise ValueError("not allowed")
    if rng is None:
        rng = np.random.default_rng(2145)
    if not isinstance(rng, np.random.Generator):
        raise TypeError("rng should be a numpy.random.Generator")
    z = rng.binomial(1, prob_1, size=size)
    return z, rng.normal(np.where(z, mu_1, mu_2), np.where(z, sigma_1, sigma_2))


def mixture_pdf(x, mu, sigma, p):
    x, mu, sigma, p = validated(x, mu, sigma, p)
    return norm.pdf(x[:, np.newaxis], mu, sigma) @ p


def e_step(x, mu, sigma, p):
    x, mu, sigma, p = validated(x, mu, sigma, p)
    weighted = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    return weighted / weighted.sum(axis=1, keepdims=True)


def m_step(x, q):
    x, q = np.asarray(x, dtype=float), np.asarray(q, dtype=float)
    if x.ndim != 1 or q.ndim != 2 or len(x) != len(q):
        raise ValueError("x should have the shape (m,), q the shape (m, K)")
    if np.any(q < 0) or not np.allclose(q.sum(axis=1), 1):
        raise ValueError("the rows of q should add up to one")
    N = q.sum(axis=0)
    mu = x @ q / N
    return mu, np.sqrt(np.sum(q * (x[:, np.newaxis] - mu) ** 2, axis=0) / N), N / len(x)


def log_likelihood(x, mu, sigma, p):
    return float(np.log(mixture_pdf(x, mu, sigma, p)).sum())


def em(x, mu, sigma, p, n_steps):
    x, mu, sigma, p = validated(x, mu, sigma, p)
    if not isinstance(n_steps, (int, np.integer)) or n_steps < 0:
        raise ValueError("n_steps should be a whole number, 0 or more")
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
