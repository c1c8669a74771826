"""Gaussian mixtures in several dimensions: what the cells of lesson 5 call.

The letters are those of the exercises: ``m`` points of ``D`` dimensions in ``x`` of shape
``(m, D)``, ``K`` components with ``mu`` of shape ``(K, D)``, covariance matrices ``cov`` of shape
``(K, D, D)`` and weights ``p`` of shape ``(K,)``, responsibilities ``q`` of shape ``(m, K)``.
"""

import numpy as np
from lessons import LINES, MARKERS, PALETTE
from scipy.special import logsumexp, softmax
from scipy.stats import norm

KINDS = ("full", "diagonal", "spherical", "tied")


def distances_squared(x, mu, cov):
    """Return the squared Mahalanobis distance of each point from each mean: lesson 5, (3).

    ``mu`` and ``cov`` of shape ``(K, D)`` and ``(K, D, D)`` give ``(m, K)``; those of one component,
    without the axis of K, give ``(m,)``; those of R runs at once, ``(R, K, D)``, give ``(R, m, K)``.
    """
    away = np.swapaxes(x - mu[..., np.newaxis, :], -1, -2)
    y = np.linalg.solve(np.linalg.cholesky(cov), away)
    squares = np.sum(y * y, axis=-2)
    return squares if mu.ndim == 1 else np.swapaxes(squares, -1, -2)


def log_joint_nd(x, mu, cov, p):
    """Return ``log(p_k N(x_i | mu_k, cov_k))``, shape ``(m, K)``, or ``(R, m, K)`` of R runs."""
    factor = np.diagonal(np.linalg.cholesky(cov), axis1=-2, axis2=-1)
    constant = np.log(p) - np.log(factor).sum(axis=-1) - x.shape[1] / 2 * np.log(2 * np.pi)
    return constant[..., np.newaxis, :] - distances_squared(x, mu, cov) / 2


def responsibilities_nd(x, mu, cov, p):
    """Return the responsibilities, shape ``(m, K)``, or ``(R, m, K)`` of R runs."""
    return softmax(log_joint_nd(x, mu, cov, p), axis=-1)


def log_likelihood_nd(x, mu, cov, p):
    """Return the log-likelihood of the points, or of each run ``(R,)``."""
    return logsumexp(log_joint_nd(x, mu, cov, p), axis=-1).sum(axis=-1)


def parameters_from(x, q, kind="full", ridge=0.0):
    """Return ``(mu, cov, p)`` of the M-step for ``q``, ``(m, K)`` or ``(R, m, K)``: lesson 5, (8).

    ``kind`` is one of ``KINDS``; ``ridge`` is added to the diagonal of each covariance matrix.
    """
    share = np.swapaxes(q, -1, -2)
    N = share.sum(axis=-1)
    p = N / len(x)
    mu = share @ x / N[..., np.newaxis]
    away = x - mu[..., np.newaxis, :]  # (..., K, m, D)
    cov = np.swapaxes(away, -1, -2) @ (share[..., np.newaxis] * away)
    cov = cov / N[..., np.newaxis, np.newaxis]
    one = np.eye(x.shape[1])
    if kind == "diagonal":
        cov = cov * one
    elif kind == "spherical":
        cov = np.trace(cov, axis1=-2, axis2=-1)[..., np.newaxis, np.newaxis] / len(one) * one
    elif kind == "tied":
        mean = np.sum(p[..., np.newaxis, np.newaxis] * cov, axis=-3, keepdims=True)
        cov = np.broadcast_to(mean, cov.shape)
    return mu, cov + ridge * one, p


def em_path_nd(x, mu, cov, p, n_steps, kind="full", ridge=0.0):
    """Return ``n_steps + 1`` tuples ``(mu, cov, p, q, log_likelihood)``, the start first."""
    path = []
    for _ in range(n_steps + 1):
        joint = log_joint_nd(x, mu, cov, p)
        q = softmax(joint, axis=1)
        path.append((mu, cov, p, q, logsumexp(joint, axis=1).sum()))
        mu, cov, p = parameters_from(x, q, kind, ridge)
    return path


def random_starts_nd(x, K, n_starts, rng):
    """Return ``(mu, cov, p)`` of ``n_starts`` runs: K points as means, the covariance of all."""
    mu = np.array([rng.choice(x, K, replace=False) for _ in range(n_starts)])
    cov = np.broadcast_to(np.cov(x.T, ddof=0), (n_starts, K, x.shape[1], x.shape[1]))
    return mu, cov, np.full((n_starts, K), 1 / K)


def fit_nd(x, mu, cov, p, kind="full", ridge=0.0, tol=1e-6, max_steps=1000):
    """Run EM from ``R`` starts at once. Return the ends ``(mu, cov, p, ell)``, one row a run.

    A run ends with the first step that gains less than ``tol``. One whose covariance matrix is
    no longer positive definite has collapsed: its ``ell`` is minus infinity.
    """
    mu, cov, p = (np.array(values, dtype=float) for values in (mu, cov, p))
    ell = np.full(len(mu), -np.inf)
    run = np.arange(len(mu))  # those that go on
    for t in range(max_steps + 1):
        joint = log_joint_nd(x, mu[run], cov[run], p[run])
        top = logsumexp(joint, axis=-1, keepdims=True)
        new = top.sum(axis=(-1, -2))
        goes_on = new - ell[run] >= tol
        ell[run] = new
        if t == max_steps:
            break
        q, run = np.exp(joint - top)[goes_on], run[goes_on]
        mu[run], cov[run], p[run] = parameters_from(x, q, kind, ridge)
        sound = np.linalg.eigvalsh(cov[run])[..., 0].min(axis=-1) > 1e-9
        ell[run[~sound]] = -np.inf
        run = run[sound]
        if not len(run):
            break
    return mu, cov, p, ell


def best_of(x, K, kind="full", n_starts=30, seed=2145):
    """Return ``((mu, cov, p), ell, found)``: the highest end of many starts, and how many came there.

    The components are in the order of their first coordinates.
    """
    mu, _, p = random_starts_nd(x, K, n_starts, np.random.default_rng(seed))
    cov = parameters_from(x, np.full((n_starts, len(x), K), 1 / K), kind)[1]  # of this kind
    *ends, ell = fit_nd(x, mu, cov, p, kind)
    best = ell.argmax()
    order = np.argsort(ends[0][best][:, 0])
    return (
        tuple(part[best][order] for part in ends),
        ell[best],
        int(np.sum(ell > ell[best] - 0.05)),
    )


def count_parameters(K, D, kind):
    """Return the number of free parameters of a mixture: lesson 5, equation (9)."""
    matrix = D * (D + 1) // 2
    of_cov = {"full": K * matrix, "diagonal": K * D, "spherical": K, "tied": matrix}
    return K - 1 + K * D + of_cov[kind]


def mean_given_first(x_1, mu, cov, p):
    """Return E(x_2 | x_1) of a mixture in two dimensions, shape of ``x_1``: lesson 5, (12)."""
    x_1 = np.asarray(x_1, dtype=float)[..., np.newaxis]
    share = softmax(np.log(p) + norm.logpdf(x_1, mu[:, 0], np.sqrt(cov[:, 0, 0])), axis=-1)
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (x_1 - mu[:, 0])
    return np.sum(share * lines, axis=-1)


def k_means_nd(x, K, n_starts=30, seed=2145):
    """Return the groups ``(m,)`` of the best of many runs of k-means, by rising first coordinate."""
    rng = np.random.default_rng(seed)
    best = np.inf
    for _ in range(n_starts):
        mu, old = rng.choice(x, K, replace=False), None
        while not np.array_equal(mu, old):
            squares = np.sum((x[:, np.newaxis] - mu) ** 2, axis=2)
            member = squares.argmin(axis=1)
            old, mu = mu, np.array([x[member == k].mean(axis=0) for k in range(K)])
        if squares.min(axis=1).sum() < best:
            best = squares.min(axis=1).sum()
            found = np.argsort(np.argsort(mu[:, 0]))[member]
    return found


def draw_clouds(size=200, seed=2145):
    """Return ``(own, x)``: two long parallel clouds, and the column of each point's component."""
    rng = np.random.default_rng(seed)
    own = 1 - rng.binomial(1, 0.5, size)
    along_across = rng.normal(size=(size, 2)) * [2.8, 0.35]
    along_across[:, 1] += np.where(own == 0, 1, -1)
    return own, along_across @ np.array([[1, 1], [-1, 1]]) / np.sqrt(2)


def draw_ellipse(ax, mu, cov, radii=(1, 2), **style):
    """Draw where the Mahalanobis distance from ``mu`` is each of the ``radii``."""
    angle = np.linspace(0, 2 * np.pi, 181)
    around = np.linalg.cholesky(cov) @ np.array([np.cos(angle), np.sin(angle)])
    for radius in radii:
        ax.plot(*(mu[:, np.newaxis] + radius * around), **style)


def draw_components(ax, mu, cov):
    """Draw each component's ellipse of distance 2, in its colour and line style, and its mean."""
    for k in range(len(mu)):
        style = {"color": PALETTE[k], "linestyle": LINES[k], "linewidth": 2}
        draw_ellipse(ax, mu[k], cov[k], [2], color="white", linewidth=3)  # to stand out
        draw_ellipse(ax, mu[k], cov[k], [2], **style)
    for k in range(len(mu)):
        ax.plot(*mu[k], MARKERS[k], color=PALETTE[k], markeredgecolor="black", markersize=8)


def quiz_covariances():
    """Return the four covariance matrices of lesson 5's last question, in the order of A to D."""
    return np.array(
        [
            [[2.5, -1.5], [-1.5, 2.5]],
            [[4, 0], [0, 1]],
            [[4, 1.6], [1.6, 1]],
            [[2.5, 1.5], [1.5, 2.5]],
        ]
    )
