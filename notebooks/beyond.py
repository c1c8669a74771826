"""What lesson 6 computes and draws: rods beyond the end of a gauge, and templates of pictures.

A gauge reads the length of a rod up to its end ``c``; of a longer one it reads ``c``. ``x`` are the
``m`` readings, ``censored`` says which rods are longer than ``c``. Pictures are rows of ``D`` zeros
and ones in ``x`` of shape ``(m, D)``, templates the chances of a one, ``theta`` of shape ``(K, D)``.
"""

import numpy as np
from lessons import COLOURS, LINES, TRUE_MU, TRUE_SIGMA
from scipy.special import log_softmax, logsumexp
from scipy.stats import norm

LENGTHS = np.linspace(-4, 12, 641)


def measure(rods, c):
    """Return ``(x, censored)``, what a gauge that ends at ``c`` tells of the rods."""
    return np.minimum(rods, c), rods > c


def hazard(a):
    """Return ``phi(a) / (1 - Phi(a))`` from logarithms, so that far tails do no harm."""
    return np.exp(norm.logpdf(a) - norm.logsf(a))


def moments_beyond(mu, sigma, c):
    """Return the means of x and of its square, given that it lies beyond ``c``: equation (6)."""
    a = (c - mu) / sigma
    u = hazard(a)  # the mean of (x - mu) / sigma; that of its square is 1 + a u
    return mu + sigma * u, mu**2 + 2 * mu * sigma * u + sigma**2 * (1 + a * u)


def gauge_log_likelihood(x, censored, c, mu, sigma):
    """Return the log-likelihood of the readings: equation (7). ``mu``, ``sigma`` may be arrays."""
    mu, sigma = np.asarray(mu, dtype=float), np.asarray(sigma, dtype=float)
    seen = norm.logpdf(x[~censored], mu[..., np.newaxis], sigma[..., np.newaxis]).sum(axis=-1)
    return seen + censored.sum() * norm.logsf((c - mu) / sigma)


def filled_in(x, censored, c, mu, sigma, squared=False):
    """Return the averages over the rods of E x and E x^2, where the censored are filled in.

    With ``squared`` the latter is wrong: the square of E x takes its place.
    """
    first, second = moments_beyond(mu, sigma, c)
    if squared:
        second = first**2
    return np.where(censored, first, x).mean(), np.where(censored, second, x**2).mean()


def gauge_path(x, censored, c, mu, sigma, n_steps, tol=-np.inf, squared=False):
    """Return rows ``(mu, sigma, log_likelihood)``, the start first: EM for censored rods.

    It ends after ``n_steps``, or with the first step that gains less than ``tol``.
    """
    path = [(mu, sigma, gauge_log_likelihood(x, censored, c, mu, sigma))]
    for _ in range(n_steps):
        mu, second = filled_in(x, censored, c, *path[-1][:2], squared)
        sigma = np.sqrt(second - mu**2)
        path.append((mu, sigma, gauge_log_likelihood(x, censored, c, mu, sigma)))
        if path[-1][2] - path[-2][2] < tol:
            break
    return np.array(path)


def gauge_slope(x, censored, c, mu, sigma):
    """Return the slopes of the log-likelihood in ``mu`` and in ``log(sigma)``.

    They are those of the bound that touches there, so they need the same moments as a step of EM.
    """
    first, second = filled_in(x, censored, c, mu, sigma)
    spread = second - 2 * mu * first + mu**2
    return len(x) * np.array([(first - mu) / sigma**2, spread / sigma**2 - 1])


def recipes(x, censored):
    """Return ``{recipe: (mu, sigma)}`` of two ways around the censored rods."""
    seen = x[~censored]
    return {"dropped": (seen.mean(), seen.std()), "taken as c": (x.mean(), x.std())}


def gauge_fit(x, censored, c):
    """Return ``(mu, sigma)`` of the highest log-likelihood, by EM from the readings as they are."""
    return tuple(gauge_path(x, censored, c, x.mean(), x.std(), 5000, tol=1e-9)[-1, :2])


def draw_readings(ax, x, censored, c):
    """Draw a histogram of the readings, scaled to area 1, with a bar of its own for the pile."""
    edges = c - 0.5 * np.arange(20)[::-1]
    unit = 1 / (0.5 * len(x))
    seen = x[~censored]
    ax.hist(seen, bins=edges, weights=np.full(len(seen), unit), color="0.87", edgecolor="white")
    pile = f"{censored.sum()} rods that read {c:.1f}".replace(".0", "")
    ax.bar(c + 0.25, censored.sum() * unit, width=0.5, color="0.6", edgecolor="white", label=pile)


def draw_machine_2(ax, label="machine 2 as it is"):
    """Draw the true density of machine 2 in its colour and line style."""
    density = norm.pdf(LENGTHS, TRUE_MU[1], TRUE_SIGMA[1])
    ax.plot(LENGTHS, density, color=COLOURS[1], linestyle=LINES[1], linewidth=2, label=label)


def read_digits(*digits):
    """Return ``(digit, x)``: what was written, ``(m,)``, and the pictures, ``(m, 64)`` of 0 and 1."""
    digit, pixels = np.loadtxt("digits.csv", delimiter=",", skiprows=1, dtype=str, unpack=True)
    digit = digit.astype(int)
    wanted = np.isin(digit, digits)
    return digit[wanted], np.array([list(row) for row in pixels[wanted]]).astype(int)


def picture_log_joint(x, theta, p):
    """Return the table of equation (9), shape ``(m, K)``."""
    with np.errstate(divide="ignore"):  # a chance of 0 has the logarithm -inf
        terms = np.where(x[:, np.newaxis] == 1, np.log(theta), np.log(1 - theta))
    return np.log(p) + terms.sum(axis=2)


def template_path(x, theta, p, a, n_steps):
    """Return ``n_steps + 1`` tuples ``(theta, p, q, log_likelihood)``, the start first.

    ``a`` pictures that are all on, and as many all off, are added to each template.
    """
    path = []
    pictures = np.vstack([x, np.ones(x.shape[1]), np.zeros(x.shape[1])])
    for _ in range(n_steps + 1):
        joint = picture_log_joint(x, theta, p)
        q = np.exp(log_softmax(joint, axis=1))
        path.append((theta, p, q, logsumexp(joint, axis=1).sum()))
        weight = np.vstack([q, np.full((2, len(p)), a)])
        theta = (weight / weight.sum(axis=0)).T @ pictures
        p = q.mean(axis=0)
    return path
