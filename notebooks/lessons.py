"""What the lessons share: the course's signs and colours, its example, and how it shows pictures.

A component has its colour, its marker and its line style, dashed or dotted. A solid line in grey
or black belongs to no component. A star is a fit, a cross the truth; a stem stands for the number
that belongs to one point.

The letters are those of the exercises: ``m`` data points in ``x`` of shape ``(m,)``, ``K``
components with parameters ``mu``, ``sigma`` (standard deviations) and ``p`` of shape ``(K,)``,
responsibilities ``q`` of shape ``(m, K)``.
"""

import base64
import html
import io
import re
from typing import NamedTuple

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import HTML, display
from matplotlib.cm import ScalarMappable
from matplotlib.colors import LinearSegmentedColormap
from scipy.special import logsumexp, softmax
from scipy.stats import norm

# Component 1 is blue, component 2 orange, and so on: colours of Okabe and Ito (2008), which
# colour-blind readers tell apart. COLOURS are those of two components, to be blended.
PALETTE = [
    [0, 114, 178],
    [213, 94, 0],
    [0, 158, 115],
    [204, 121, 167],
    [86, 180, 233],
    [230, 159, 0],
]
PALETTE = np.array(PALETTE) / 255
COLOURS = PALETTE[:2]
MARKERS = ["o", "^", "s", "D", "v", "P"]
LINES = ["--", ":", "-.", (0, (6, 1)), (0, (1, 2)), (0, (6, 1, 1, 1, 1, 1))]
FIT = {"color": "black", "marker": "*", "markersize": 12, "linestyle": "none"}
TRUTH = {"color": "black", "marker": "x", "markersize": 8, "linestyle": "none"}

# The course's example: rods of two machines, deviations in tenths of a millimetre.
TRUE_MU = np.array([-2.5, 3.5])
TRUE_SIGMA = np.array([2.0, 2.0])
TRUE_P = np.array([0.4, 0.6])

# Densities are drawn over this range: three standard deviations of both components.
GRID = np.linspace(-10, 11, 400)

# The same for lengths of penguins' flippers in millimetres, fine enough for narrow components.
FLIPPERS = np.linspace(165, 240, 3751)


def draw_sample(size=40, seed=2145):
    """Return ``(z, x)`` from the example's mixture; ``z`` is 1 for component 1, 0 for component 2."""
    rng = np.random.default_rng(seed)
    z = rng.binomial(1, TRUE_P[0], size=size)
    k = 1 - z  # the column of each point's component
    return z, rng.normal(TRUE_MU[k], TRUE_SIGMA[k])


def log_joint(x, mu, sigma, p):
    """Return ``log(p_k N(x_i | mu_k, sigma_k^2))``, shape ``(m, K)``."""
    return np.log(p) + norm.logpdf(x[:, np.newaxis], mu, sigma)


def log_density(x, mu, sigma, p):
    """Return the logarithm of the mixture's density at each point, shape ``(m,)``.

    Computed in logarithms all the way, so that far points do no harm.
    """
    return logsumexp(log_joint(x, mu, sigma, p), axis=1)


def responsibilities(x, mu, sigma, p):
    """Return the responsibilities, shape ``(m, K)``: lesson 2, equation (4), from logarithms."""
    return softmax(log_joint(x, mu, sigma, p), axis=1)


def em_path(x, mu, sigma, p, n_steps):
    """Return ``n_steps + 1`` tuples ``(mu, sigma, p, q, log_likelihood)``, the start first.

    ``q`` are the responsibilities under the parameters beside them. A mean moves by the weighted
    mean of the distances from it, which is the same as the formula of lesson 2, equation (9).
    """
    path = []
    for _ in range(n_steps + 1):
        q = responsibilities(x, mu, sigma, p)
        path.append((mu, sigma, p, q, log_density(x, mu, sigma, p).sum()))
        p = q.mean(axis=0)
        share = q / q.sum(axis=0)
        mu = mu + np.sum(share * (x[:, np.newaxis] - mu), axis=0)
        sigma = np.sqrt(np.sum(share * (x[:, np.newaxis] - mu) ** 2, axis=0))
    return path


class Fits(NamedTuple):
    """The ends of many runs of EM: parameters ``(R, K)``, the rest ``(R, ...)``, one row a run.

    ``ell`` is the log-likelihood at the end, ``path`` that of the start and of each step, ``nan``
    after the last one.
    """

    mu: np.ndarray
    sigma: np.ndarray
    p: np.ndarray
    ell: np.ndarray
    path: np.ndarray

    def steps(self):
        """Return the number of steps of each run."""
        return np.sum(np.isfinite(self.path), axis=1) - 1

    def best(self):
        """Return ``(mu, sigma, p)`` of the highest log-likelihood, components by rising mean."""
        return in_order(*(row[np.nanargmax(self.ell)] for row in self[:3]))


def in_order(mu, sigma, p):
    """Return the parameters of each run with its components by rising mean: last axis ``K``."""
    order = np.argsort(mu, axis=-1)
    return tuple(np.take_along_axis(values, order, axis=-1) for values in (mu, sigma, p))


def random_starts(x, K, n_starts, rng):
    """Return ``(mu, sigma, p)``, each ``(n_starts, K)``: K of the points as means, sigma that of x."""
    mu = np.array([rng.choice(x, K, replace=False) for _ in range(n_starts)])
    return mu, np.full(mu.shape, np.std(x)), np.full(mu.shape, 1 / K)


def crowded_start(x, K, sigma_min):
    """Return a start, each ``(1, K)``: two wide components, the others on crowded values of x.

    The two are those of a fit with K = 2. The others have the width ``sigma_min``, the weight 0.05
    and the values of ``x`` at which most points lie beyond what that fit expects there.
    """
    quarters = np.quantile(x, [[0.25, 0.75]])
    halves = np.full(quarters.shape, 0.5)
    mu, sigma, p = fit_all(x, quarters, halves * np.std(x), halves, sigma_min).best()
    values, counts = np.unique(x, return_counts=True)
    beyond = counts - len(x) * np.exp(log_density(values, mu, sigma, p))
    crowded = values[np.argsort(-beyond)[: K - 2]]
    narrow = np.ones(K - 2)
    p = np.append(p * (1 - 0.05 * (K - 2)), 0.05 * narrow)
    return tuple(
        row[np.newaxis]
        for row in (np.append(mu, crowded), np.append(sigma, sigma_min * narrow), p)
    )


def many_starts(x, K, n_starts, rng, sigma_min):
    """Return ``n_starts`` random starts; for more than two components narrow ones, and the crowded.

    From starts with the standard deviation of ``x`` EM often misses narrow components.
    """
    mu, sigma, p = random_starts(x, K, n_starts, rng)
    if K <= 2:
        return mu, sigma, p
    narrow = mu, sigma / (2 * K), p
    return tuple(map(np.concatenate, zip(narrow, crowded_start(x, K, sigma_min))))


def fit_all(x, mu, sigma, p, sigma_min=0.0, tol=1e-6, max_steps=1000, counts=None):
    """Run EM from many starts at once, ``mu``, ``sigma`` and ``p`` of shape ``(R, K)``.

    A run ends with the first step that gains less than ``tol``. No sigma falls below
    ``sigma_min``. Equal points are computed once: ``counts``, ``(m,)`` or ``(R, m)``, says how
    often each point of ``x`` counts; by default it is found from ``x``. Returns ``Fits``.
    """
    if counts is None:
        x, counts = np.unique(x, return_counts=True)
    mu, sigma, p = (np.array(values, dtype=float) for values in (mu, sigma, p))
    counts = np.broadcast_to(counts, (len(mu), len(x))).astype(float)
    ell, path = np.full(len(mu), -np.inf), []
    run = np.arange(len(mu))  # those that go on
    with np.errstate(all="ignore"):  # without a floor a component may collapse: nan, and the end
        for t in range(max_steps + 1):
            # Tables are (R, K, m) here: numpy adds up along a long last axis much faster.
            far = (x - mu[run, :, np.newaxis]) / sigma[run, :, np.newaxis]
            joint = np.log(p[run] / sigma[run])[:, :, np.newaxis] - far * far / 2
            top = joint.max(axis=1)
            q = np.exp(joint - top[:, np.newaxis])
            total = q.sum(axis=1)
            weight = counts[run]
            new = np.sum(weight * (np.log(total) + top), axis=1)
            new -= weight.sum(axis=1) * np.log(2 * np.pi) / 2
            path.append(np.full(len(mu), np.nan))
            path[-1][run] = new
            goes_on = new - ell[run] >= tol
            ell[run] = new
            if t == max_steps or not goes_on.any():
                break
            q *= (weight / total)[:, np.newaxis]
            q, run = q[goes_on], run[goes_on]
            N = q.sum(axis=2)
            mu[run] = q @ x / N
            away = x - mu[run, :, np.newaxis]
            sigma[run] = np.maximum(np.sqrt(np.sum(q * away * away, axis=2) / N), sigma_min)
            p[run] = N / N.sum(axis=1, keepdims=True)
    return Fits(mu, sigma, p, ell, np.transpose(path))


def k_means_starts(x, mu, n_steps=100):
    """Return ``(mu, sigma, p)``, each ``(R, K)``: those of the groups that k-means ends with.

    ``mu`` are the means at its start, in ``R`` rows.
    """
    for _ in range(n_steps):
        member = np.argmin(np.abs(x[:, np.newaxis] - mu[:, np.newaxis]), axis=2)
        member = member[:, :, np.newaxis] == np.arange(mu.shape[1])
        size = np.maximum(member.sum(axis=1), 1)
        old, mu = mu, np.where(member.any(axis=1), np.einsum("rik,i->rk", member, x) / size, mu)
        if np.array_equal(old, mu):
            break
    squares = member * (x[:, np.newaxis] - mu[:, np.newaxis]) ** 2
    return mu, np.sqrt(squares.sum(axis=1) / size), member.mean(axis=1)


def bic(ell, K, m):
    """Return the Bayesian information criterion: lesson 4, equation (9). The smaller the better."""
    return -2 * ell + (3 * K - 1) * np.log(m)


def held_out(x, K, n_folds, n_starts, rng, sigma_min, unit=None, **stop):
    """Return the log-density of each point under a fit to the folds without it, shape ``(m,)``.

    The points are shuffled by ``rng`` and cut into folds. Each fit is the best of ``many_starts``.
    With a ``unit`` to which the points are rounded: the logarithm of the probability of the
    interval that is rounded to the point.
    """
    folds = np.array_split(rng.permutation(len(x)), n_folds)
    values = np.unique(x)
    rests = [np.delete(x, fold) for fold in folds]
    starts = [many_starts(rest, K, n_starts, rng, sigma_min) for rest in rests]
    counts = [
        np.tile(np.sum(rest[:, np.newaxis] == values, axis=0), (len(start[0]), 1))
        for rest, start in zip(rests, starts)
    ]
    mu, sigma, p = (np.concatenate(part) for part in zip(*starts))
    fits = fit_all(values, mu, sigma, p, sigma_min, counts=np.concatenate(counts), **stop)
    found = np.empty(len(x))
    for fold, *rows in zip(folds, *(np.split(part, n_folds) for part in fits)):
        mu, sigma, p = Fits(*rows).best()
        if unit is None:
            found[fold] = log_density(x[fold], mu, sigma, p)
        else:
            ends = x[fold][:, np.newaxis] + np.array([-0.5, 0.5])[:, np.newaxis, np.newaxis] * unit
            found[fold] = np.log(np.diff(norm.cdf(ends, mu, sigma), axis=0)[0] @ p)
    return found


def bootstrap(x, K, n_samples, n_starts, rng, sigma_min):
    """Return ``(mu, sigma, p)``, each ``(n_samples, K)``, components as EM returned them.

    A sample has as many points as ``x``, drawn from it with replacement. Each fit is the best of
    ``n_starts`` random ones.
    """
    values = np.unique(x)
    samples = rng.choice(x, size=(n_samples, len(x)))
    starts = [random_starts(sample, K, n_starts, rng) for sample in samples]
    counts = np.array([np.sum(sample == values[:, np.newaxis], axis=1) for sample in samples])
    mu, sigma, p = (np.concatenate(part) for part in zip(*starts))
    fits = fit_all(values, mu, sigma, p, sigma_min, counts=np.repeat(counts, n_starts, axis=0))
    best = fits.ell.reshape(n_samples, n_starts).argmax(axis=1) + n_starts * np.arange(n_samples)
    return fits.mu[best], fits.sigma[best], fits.p[best]


def four_runs(x, n_steps=60):
    """Return the log-likelihoods of four runs of EM, for the question in lesson 3."""
    mu, sigma, p = np.array([-2.5, 3.5]), np.array([2.0, 2.0]), np.array([0.5, 0.5])
    wrong = []
    for _ in range(n_steps + 1):
        (*_, q, value), (_, sigma, p, *_) = em_path(x, mu, sigma, p, 1)
        wrong.append(value)
        mu = q.T @ x / len(x)  # the mistake: divided by m, not by N_k
    starts = (
        ([0.9, 1.5], [3.6, 3.6]),  # nearly equal: slow
        ([x.min(), 2.0], [0.42, 3.0]),  # narrow, on one point: collapses
        ([-1.0, 2.0], [2.0, 2.0]),  # fine
    )
    with np.errstate(all="ignore"):
        paths = [em_path(x, *map(np.array, (*start, [0.5, 0.5])), n_steps) for start in starts]
    return [np.array(wrong), *(np.array([step[4] for step in path]) for path in paths)]


def four_practice_runs(x, n_steps=250):
    """Return the log-likelihoods of four runs on the penguins, for the question in lesson 4."""
    third = np.full(3, 1 / 3)
    mu, sigma, p, wrong = np.array([185.0, 200, 215]), np.full(3, np.std(x)), third, []
    for _ in range(n_steps + 1):
        (*_, q, value), (mu, sigma, p, *_) = em_path(x, mu, sigma, p, 1)
        wrong.append(value)
        sigma = sigma + 2  # the mistake: the floor is added, not taken
    starts = (
        ([195, 190, 216], [1, 8, 8]),  # narrow, on one value: goes down to the floor
        ([190, 210, 229], [3, 3, 3]),  # fine
        ([187, 220, 210], [np.std(x)] * 3),  # slow
    )
    mu, sigma = (np.array(rows) for rows in zip(*starts))
    fits = fit_all(x, mu, sigma, np.tile(third, (3, 1)), 0.14, tol=-np.inf, max_steps=n_steps)
    return np.array([wrong, *fits.path])


def draw_points(ax, x, colours, marker="o"):
    """Draw the points as a row of markers below the densities, one colour each or one for all."""
    height = ax.get_ylim()[1]
    ax.scatter(
        x,
        np.full(len(x), -0.06 * height),
        color=colours,
        marker=marker,
        s=45,
        edgecolors="white",
        linewidths=0.5,
        zorder=3,
    )
    ax.set(xlim=(GRID[0], GRID[-1]), ylim=(-0.12 * height, height))
    ax.set_yticks([tick for tick in ax.get_yticks() if 0 <= tick <= height])


def draw_mixture(ax, mu, sigma, p, kind="weighted", grid=GRID):
    """Draw the mixture's density, wide and light, and on it each component's weighted density."""
    weighted = p * norm.pdf(grid[:, np.newaxis], mu, sigma)
    ax.plot(grid, weighted.sum(axis=1), color="0.8", linewidth=6, label="mixture")
    for k, density in enumerate(weighted.T):
        label = f"component {k + 1}, {kind}"
        style = {"color": PALETTE[k % len(PALETTE)], "linestyle": LINES[k % len(LINES)]}
        ax.plot(grid, density, **style, label=label)


def add_blend_bar(fig, ax, label="responsibility of component 1, $q_{i1}$"):
    """Say beside a picture which blend of the two colours stands for which responsibility."""
    blends = LinearSegmentedColormap.from_list("blends", COLOURS[::-1])
    fig.colorbar(ScalarMappable(cmap=blends), ax=ax, label=label)


def picture(fig, alt):
    """Return a figure as HTML, with a description for who does not see it, and close it."""
    file = io.BytesIO()
    fig.savefig(file, format="png", bbox_inches="tight")
    plt.close(fig)
    data = base64.b64encode(file.getvalue()).decode()
    return f'<img src="data:image/png;base64,{data}" alt="{html.escape(alt)}">'


def show(fig, alt):
    """Show a figure, and say what is to be seen in it to who does not see it.

    JupyterLab and nbconvert read a description from HTML only.
    """
    display(HTML(picture(fig, alt)))


def move(draw, name, value, low, high):
    """Return a slider, and below it the picture that ``draw`` makes of its value.

    ``draw(value)`` returns what ``show`` takes. A widget that catches what is printed, as that of
    ``interact``, makes nbclient wait for a message now and then until its time is over.
    """
    import ipywidgets  # of all the lessons' cells only those with a slider need it

    slider = ipywidgets.FloatSlider(
        value, min=low, max=high, description=name, tooltip=name, continuous_update=False
    )
    slider.layout.width = "30em"
    page = ipywidgets.HTML(picture(*draw(value)))

    def draw_again(change):
        page.value = picture(*draw(change["new"]))

    slider.observe(draw_again, "value")
    return ipywidgets.VBox([slider, page])


def play(animation, name, alt):
    """Return the animation with buttons, as HTML that needs no server and no network.

    Matplotlib's own page takes the signs on the buttons from the network, and another random
    ``name`` for its parts each time.
    """
    page = re.sub(r"<link[^>]*>", "", animation.to_jshtml(default_mode="once"))
    page = re.sub(r"[0-9a-f]{32}", name, page)
    signs = ["−", "|◄", "◄|", "◄", "||", "►", "|►", "►|", "+"]
    page = re.sub(r'<i class="fa [^>]*></i>', lambda _: signs.pop(0), page)
    return HTML(page.replace("<img ", f'<img alt="{html.escape(alt)}" ', 1))
