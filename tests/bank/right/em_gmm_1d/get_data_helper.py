# style: a helper function draws one pair, type hints, int64
def draw_pair(mu_1, sigma_1, mu_2, sigma_2, prob_1, rng):
    k = rng.choice(2, p=[1 - prob_1, prob_1])
    if k == 1:
        return k, rng.normal(mu_1, sigma_1)
    return k, rng.normal(mu_2, sigma_2)


def get_data(
    mu_1: float = -2.5,
    sigma_1: float = 2.0,
    mu_2: float = 3.5,
    sigma_2: float = 2.0,
    prob_1: float = 0.4,
    size: int = 40,
    rng: np.random.Generator | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    if rng is None:
        rng = np.random.default_rng(2145)
    z = np.zeros(size, dtype=np.int64)
    x = np.zeros(size)
    for i in range(size):
        z[i], x[i] = draw_pair(mu_1, sigma_1, mu_2, sigma_2, prob_1, rng)
    return z, x
