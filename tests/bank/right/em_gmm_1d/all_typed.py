# style: type hints, one helper for the joint density, bool z
Array = np.ndarray


def joint_density(x: Array, mu: Array, sigma: Array, p: Array) -> Array:
    """p_k N(x_i | mu_k, sigma_k^2) with shape (m, K)."""
    return np.multiply(p, norm.pdf(np.asarray(x).reshape(-1, 1), mu, sigma))


def get_data(
    mu_1: float = -2.5,
    sigma_1: float = 2.0,
    mu_2: float = 3.5,
    sigma_2: float = 2.0,
    prob_1: float = 0.4,
    size: int = 40,
    rng: np.random.Generator | None = None,
) -> tuple[Array, Array]:
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size).astype(bool)
    x_1 = rng.normal(mu_1, sigma_1, size)
    x_2 = rng.normal(mu_2, sigma_2, size)
    return z, z * x_1 + (1 - z) * x_2


def mixture_pdf(x: Array, mu: Array, sigma: Array, p: Array) -> Array:
    return joint_density(x, mu, sigma, p).sum(axis=-1)


def e_step(x: Array, mu: Array, sigma: Array, p: Array) -> Array:
    joint = joint_density(x, mu, sigma, p)
    return joint / joint.sum(axis=-1, keepdims=True)


def m_step(x: Array, q: Array) -> tuple[Array, Array, Array]:
    n_k: Array = q.sum(axis=0)
    mu: Array = q.T.dot(x) / n_k
    variance: Array = (q * np.square(x[:, np.newaxis] - mu)).sum(axis=0) / n_k
    return mu, np.sqrt(variance), n_k / q.shape[0]


def log_likelihood(x: Array, mu: Array, sigma: Array, p: Array) -> float:
    return float(np.log(joint_density(x, mu, sigma, p).sum(axis=-1)).sum())


def em(
    x: Array, mu: Array, sigma: Array, p: Array, n_steps: int
) -> tuple[Array, Array, Array, Array]:
    lls: list[float] = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        lls.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(lls)
