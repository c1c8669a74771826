# style: type hints, arguments that make no sense raise, rng.choice for the coin, np.choose for the value
def get_data(
    mu_1: float = -2.5,
    sigma_1: float = 2.0,
    mu_2: float = 3.5,
    sigma_2: float = 2.0,
    prob_1: float = 0.4,
    size: int = 40,
    rng: np.random.Generator | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Draw `size` points from the mixture (1)."""
    if not 0 <= prob_1 <= 1:
        raise ValueError(f"prob_1 must be a probability, got {prob_1}")
    if sigma_1 < 0 or sigma_2 < 0:
        raise ValueError("standard deviations can't be negative")
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.choice([0, 1], size=size, p=[1 - prob_1, prob_1])
    second, first = (rng.normal(m, s, size) for m, s in ((mu_2, sigma_2), (mu_1, sigma_1)))
    return z, np.choose(z, (second, first))
