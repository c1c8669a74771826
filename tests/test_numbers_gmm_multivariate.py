"""What the text of gmm_multivariate says in numbers is computed again, by scipy and from its data.

Fits are those of the given cells. That they are the best there are is asked of scikit-learn.
"""

from collections import Counter

import numpy as np
import pytest
from answers import ROOT, Exercise, is_given
from numbers_in_text import false_lines, names_after, texts, unchecked_numbers
from scipy.stats import multivariate_normal, norm
from sklearn.mixture import GaussianMixture
from sklearn.mixture._gaussian_mixture import _estimate_gaussian_parameters

NAME = "gmm_multivariate"
# The kinds of covariance, as scikit-learn calls them.
NAMES = {"full": "full", "tied": "tied", "diagonal": "diag", "spherical": "spherical"}
SPECIES = {"Adelie": 0, "Gentoo": 1, "Chinstrap": 2}  # and the component that is mostly of it

# A line stands in the named cell as it is when its fields are filled from the names of `facts`.
CLAIMS = {
    "introduction": ["The data are {len(faithful)} eruptions"],
    "picture-data": [
        "Left, {len(faithful)} points",
        "{two.mu[0, 0]:.0f} and {two.mu[0, 1]:.0f} minutes, a larger one near {two.mu[1, 0]:.1f} and "
        "{two.mu[1, 1]:.0f} minutes",
    ],
    "log_gaussian-task": [
        "With 400 coordinates and variances of $0.01$ the determinant is "
        "$10^{{{400 * np.log10(0.01):.0f}}}$"
    ],
    "log_gaussian-worked": [
        "\\det \\Sigma = {np.linalg.det(turned):.0f}",
        "\\frac{{1}}{{3}} \\begin{{pmatrix}} {3 * inverse[0, 0]:.0f} & {3 * inverse[0, 1]:.0f} \\\\ "
        "{3 * inverse[1, 0]:.0f} & {3 * inverse[1, 1]:.0f} \\end{{pmatrix}}",
        "$(1, 0)$ has $d^2 = \\frac{{{3 * inverse[0, 0]:.0f}}}{{3}}$",
        "$\\log 2 \\pi \\approx {np.log(2 * np.pi):.4f}$ and $\\log 3 \\approx {np.log(3):.4f}$",
        "$-{np.log(2 * np.pi):.4f} - {np.log(3) / 2:.4f} - {1 / 3:.4f} = {log_turned([1, 0]):.4f}$",
        "$d^2 = \\frac{{1}}{{3}} (2 - 1 - 1 + 2) = \\frac{{{3 * inverse.sum():.0f}}}{{3}}$, the same",
        "(2 + 1 + 1 + 2) = {np.array([1, -1]) @ inverse @ [1, -1]:.0f}$, and the logarithm of the "
        "density is ${log_turned([1, -1]):.4f}$",
    ],
    "e_step-worked": [
        "\\log 0.25 - {-log_turned([1, 0]):.4f} \\approx {a[0, 0]:.4f}",
        "\\log 0.75 - 1.8379 - \\tfrac{{1}}{{2}} (1 + 4) \\approx {a[0, 1]:.4f}",
        "$\\log f = {a[0, 0]:.4f} + \\log (1 + e^{{{a[0, 1] - a[0, 0]:.4f}}}) "
        "\\approx {log_f[0]:.4f}$",
        "responsibilities are ${q[0, 0]:.3f}$ and ${q[0, 1]:.3f}$",
        "the same $a_{{21}} = {a[1, 0]:.4f}$",
        "$a_{{22}} = \\log 0.75 - 1.8379 - 1 \\approx {a[1, 1]:.4f}$: it belongs to component 2 with "
        "${q[1, 1]:.3f}$",
        "log-likelihood ${log_f.sum():.3f}$",
    ],
    "m_step-worked": [
        "$N_1 = {N[0]:.0f}$ and $p_1 = \\frac{{{N[0]:.0f}}}{{3}}$",
        "= ({first.mean[0]}, {first.mean[1]:.0f})$",
        "$(-0.5, -1)$, $(1.5, -1)$ and $(-0.5, 3)$",
        "\\begin{{pmatrix}} 0.25 + 1.125 + 0.125 & 0.5 - 0.75 - 0.75 \\\\ 0.5 - 0.75 - 0.75 & "
        "1 + 0.5 + 4.5 \\end{{pmatrix}}\n"
        "= \\begin{{pmatrix}} {first.cov[0, 0]} & {first.cov[0, 1]} \\\\ {first.cov[1, 0]} & "
        "{first.cov[1, 1]:.0f} \\end{{pmatrix}}",
        "$N_2 = {N[1]:.0f}$, $\\mu_2 = ({second.mean[0]:.0f}, {second.mean[1]:.0f})$, and $\\Sigma_2$ "
        "has ${second.cov[0, 0]:.0f}$ and ${second.cov[1, 1]:.0f}$ on its diagonal and "
        "${second.cov[0, 1]:.0f}$ beside it",
        "the diagonal is ${second.cov[0, 0] + 0.1}$ and ${second.cov[1, 1] + 0.1}$, and the "
        "determinant ${1.1 * 4.1:.2f} - 4 = {np.linalg.det(second.cov + 0.1 * np.eye(2)):.2f}$",
    ],
    "ellipse-worked": [
        "eigenvalues {eigenvalues[1]:.0f} and {eigenvalues[0]:.0f}",
        "$2 \\sqrt{{3}} \\approx {2 * np.sqrt(eigenvalues[1]):.3f}$",
        "and {2 * np.sqrt(eigenvalues[0]):.0f} far along the second",
        "$2 \\sqrt{{2}} \\approx {2 * np.sqrt(turned[0, 0]):.3f}$",
    ],
    "steps-seen": [
        "near $({two.mu[0, 0]:.2f}, {two.mu[0, 1]:.1f})$ and $({two.mu[1, 0]:.2f}, "
        "{two.mu[1, 1]:.1f})$"
    ],
    "n_parameters-worked": [
        "the four kinds cost {count('full')}, {count('tied')}, {count('diag')} and "
        "{count('spherical')} parameters"
    ],
    "bic-seen": [
        "fit much worse, ${criteria['spherical', 2]:.1f}$ with two",
        "BIC chooses two components, with ${criteria['full', 2]:.1f}$",
        "close behind with ${criteria['full', 3]:.1f}$",
        "most ended at ${usual_three:.1f}$",
        "lowest of all is ${min(criteria.values()):.1f}$, for three",
        "These three cost {count('tied', 3)} parameters, as many as two with a full matrix each",
    ],
    "predict-worked": [
        "$0 + 0.5 \\cdot 1 = 0.5$ and $4 - 0.5 \\cdot (1 - 2) = {4 - 0.5 * (1 - 2)}$",
        "$0.25 \\cdot 0.5 + 0.75 \\cdot 4.5 = {0.25 * 0.5 + 0.75 * 4.5}$",
        "${left[0]:.3f}$ and ${left[1]:.3f}$, as in",
        "$4 - 0.5 \\cdot (0 - 2) = {4 - 0.5 * (0 - 2):.0f}$, and the mean is ${left[1] * 5:.3f}$",
    ],
    "curve-seen": [
        "near {durations[gain.argmax()]:.1f} minutes",
        "${gain.max():.1f}$ minutes more than regression",
        "the slopes are ${slopes[0]:.1f}$ and ${slopes[1]:.1f}$ minutes",
        "that of regression is ${slope:.1f}$",
        "around ${changes:.1f}$",
    ],
    "picture-predict": [
        "up to {changes - 0.2:.1f} minutes",
        "from {changes + 0.2:.1f} minutes on",
    ],
    "penguins-text": ["{len(penguins)} penguins of three species"],
    "penguins-seen": [
        "For {np.trace(table):.0f} of the {len(penguins)}",
        "For the other {np.sum(other)}",
    ],
    "penguins_task": [
        "For {np.sum(other)} birds",
        "| Adelie (151) | {table[0, 0]} | {table[0, 1]}, all male | {table[0, 2]}, all male |",
        "| Gentoo (123) | {table[1, 0]} | {table[1, 1]} | {table[1, 2]}, female |",
        "| Chinstrap (68) | {table[2, 0]}, all female | {table[2, 1]}, two male and one female | "
        "{table[2, 2]} |",
        "from ${sure[other].min():.2f}$ to ${sure[other].max():.2f}$",
        "Of all birds {np.sum(sure < 0.9)} have one below $0.9$, and {np.sum(sure[other] < 0.9)} of "
        "these",
        "over all birds is ${np.sum(1 - sure):.1f}$",
        "is ${birds_bic[2]:.1f}$ for two components, ${birds_bic[3]:.1f}$ for three and "
        "${birds_bic[4]:.1f}$ for four",
        "some come to ${spike:.1f}$",
        "{birds_bic[3]:.1f} for three and {birds_bic[4]:.1f} for four",
        "({np.sum(sure < 0.9)} below 0.9), how many wrong ones the fit expects "
        "({np.sum(1 - sure):.1f})",
        "bills of no more than {bills.max()} mm",
        "with flippers of {flippers.min():.0f} mm and more",
        "{np.sum(sure < 0.9)} have no responsibility of 0.9 or more, and the fit itself expects "
        "{np.sum(1 - sure):.1f} birds",
    ],
}
# Numbers that are nobody's result: of the worked examples' cases, shares of a mark.
GIVEN = {"0.0", "0.1", "0.25", "0.5", "-0.5", "0.75", "0.9"}


class Weighted:
    """Mean and covariance of points with weights."""

    def __init__(self, x, weights):
        self.mean = np.average(x, axis=0, weights=weights)
        self.cov = np.cov(x.T, aweights=weights, ddof=0)


@pytest.fixture(scope="module")
def exercise():
    return Exercise(NAME)


@pytest.fixture(scope="module")
def ours(exercise):
    """The names of the solution and of the given cells, and how often they call both steps."""
    names, calls = names_after(exercise, lambda cell: False), Counter()

    def counted(name, function):
        def call(*given):
            calls[name] += 1
            return function(*given)

        return call

    names |= {name: counted(name, names[name]) for name in ("e_step", "m_step")}
    names_after(exercise, lambda cell: is_given(cell) or cell.id == "own_plot", names)
    return names | {"calls": dict(calls)}


def scikit_learn(x, K, kind="full", n_init=2, **more):
    more = {"tol": 1e-6, "max_iter": 2000, "random_state": 0, "reg_covar": 1e-6} | more
    return GaussianMixture(K, covariance_type=kind, n_init=n_init, **more).fit(x)


@pytest.fixture(scope="module")
def facts(ours):
    turned = np.array([[2.0, 1.0], [1.0, 2.0]])
    pair = np.array([[1.0, 0.0], [1.0, 1.0]])
    log_turned = multivariate_normal([0, 0], turned).logpdf
    a = np.log([0.25, 0.75]) + np.transpose(
        [log_turned(pair), multivariate_normal([2, 2], np.eye(2)).logpdf(pair)]
    )
    log_f = np.logaddexp(*a.T)
    three, shares = np.array([[0.0, 0], [2, 0], [0, 4]]), np.array([[1, 0.5, 0.5], [0, 0.5, 0.5]])
    left = np.array([0.25, 0.75]) * norm.pdf([0, 2])
    faithful, penguins, sex = ours["faithful"], ours["penguins"], ours["sex"]

    mu, cov, p, _ = ours["best_fit"]("faithful", 2)
    slopes = cov[:, 1, 0] / cov[:, 0, 0]
    slope, at_0 = np.polyfit(*faithful.T, 1)
    durations = np.linspace(1.6, 5.1, 3501)
    share = p * norm.pdf(durations[:, np.newaxis], mu[:, 0], np.sqrt(cov[:, 0, 0]))
    share /= share.sum(axis=1, keepdims=True)
    lines = mu[:, 1] + slopes * (durations[:, np.newaxis] - mu[:, 0])
    gain = np.sum(share * lines, axis=1) - (slope * durations + at_0)

    birds = ours["best_fit"]("penguins", 3)
    logs = [multivariate_normal(m, c).logpdf(penguins) for m, c in zip(*birds[:2])]
    joint = birds[2] * np.exp(np.transpose(logs))
    birds_q = joint / joint.sum(axis=1, keepdims=True)
    component, species = birds_q.argmax(axis=1), ours["species"]
    other = component != [SPECIES[name] for name in species]
    table = [[np.sum((species == n) & (component == k)) for k in range(3)] for n in SPECIES]
    chinstrap = other & (species == "Chinstrap")

    rng = np.random.default_rng(2145)
    starts = [ours["random_start"](penguins, 4, "full", rng) for _ in range(20)]
    ends = [ours["em"](penguins, *start, tol=1e-3)[-1] for start in starts]
    two_birds = ours["em"](penguins, *max(ends, key=lambda end: end[3])[:3])[-1]

    def count(kind, K=2):
        return scikit_learn(faithful[:50], K, kind, n_init=1)._n_parameters()

    return ours | {
        "np": np,
        "turned": turned,
        "inverse": np.linalg.inv(turned),
        "eigenvalues": np.linalg.eigvalsh(turned),
        "log_turned": log_turned,
        "a": a,
        "log_f": log_f,
        "q": np.exp(a - log_f[:, np.newaxis]),
        "N": shares.sum(axis=1),
        "first": Weighted(three, shares[0]),
        "second": Weighted(three, shares[1]),
        "two": type("Fit", (), {"mu": mu, "cov": cov, "p": p}),
        "count": count,
        "usual_three": scikit_learn(faithful, 3).bic(faithful),
        "left": left / left.sum(),
        "durations": durations,
        "gain": gain,
        "share": share,
        "slopes": slopes,
        "slope": slope,
        "changes": durations[np.argmin(abs(share[:, 0] - 0.5))],
        "table": np.array(table),
        "other": other,
        "sure": birds_q.max(axis=1),
        "birds_bic": {
            K: (6 * K - 1) * np.log(len(penguins)) - 2 * ours["best_fit"]("penguins", K)[3]
            for K in (2, 3, 4)
        },
        "spike": 23 * np.log(len(penguins)) - 2 * two_birds[3],
        "two_birds": two_birds,
        "bills": penguins[chinstrap & (component == 0), 0],
        "flippers": penguins[chinstrap & (component == 1), 1],
        "component": component,
        "sex_of": lambda name, k: sorted(sex[other & (species == name) & (component == k)]),
    }


def test_numbers_in_the_text_are_those_of_solution_and_data(exercise, facts):
    assert false_lines(texts(exercise.notebook), CLAIMS, facts) == []


def test_no_number_in_the_text_is_left_unchecked(exercise, facts):
    written = texts(exercise.notebook, "markdown")
    assert unchecked_numbers(written, CLAIMS, facts, GIVEN) == {}


def test_the_m_step_of_each_kind_is_that_of_scikit_learn(ours):
    x = ours["faithful"]
    q = np.random.default_rng(0).dirichlet(np.ones(3), size=len(x))
    _, cov, p = ours["m_step"](x, q)
    as_matrices = {
        "full": lambda theirs: theirs,
        "tied": lambda theirs: np.tile(theirs, (3, 1, 1)),
        "diagonal": lambda theirs: theirs[:, np.newaxis] * np.eye(2),
        "spherical": lambda theirs: theirs[:, np.newaxis, np.newaxis] * np.eye(2),
    }
    for kind, name in NAMES.items():
        *_, theirs = _estimate_gaussian_parameters(x, q, 0, name)
        expected = as_matrices[kind](theirs)
        np.testing.assert_allclose(ours["restricted"](cov, p, kind), expected, rtol=1e-8)


def test_the_bic_of_the_pictures_is_not_above_that_of_scikit_learn(ours):
    x = ours["faithful"]
    for (kind, K), value in ours["criteria"].items():
        assert value < scikit_learn(x, K, NAMES[kind]).bic(x) + 0.05, (kind, K)
    assert ours["lowest"] == ("tied", 3)


def test_the_fit_of_two_components_is_that_of_scikit_learn(ours):
    x = ours["faithful"]
    model = scikit_learn(x, 2, tol=1e-10)
    order = np.argsort(model.means_[:, 0])
    mu, cov, p, log_likelihood = ours["best_fit"]("faithful", 2)
    np.testing.assert_allclose(mu, model.means_[order], rtol=1e-4)
    np.testing.assert_allclose(cov, model.covariances_[order], rtol=2e-3)
    np.testing.assert_allclose(p, model.weights_[order], rtol=1e-4)
    assert log_likelihood == pytest.approx(model.score(x) * len(x), abs=1e-4)


def test_one_of_twenty_starts_finds_the_best_three_components_and_most_the_usual_ones(facts):
    ours, rng, ends = facts, np.random.default_rng(2145), []
    x = ours["faithful"]
    for _ in range(ours["N_STARTS"]):
        start = ours["random_start"](x, 3, "full", rng)
        ends.append(17 * np.log(len(x)) - 2 * ours["em"](x, *start)[-1][3])
    assert ours["N_STARTS"] == 20 and np.sum(np.array(ends) < min(ends) + 0.1) == 1
    assert min(ends) == pytest.approx(ours["criteria"]["full", 3], abs=0.05)
    assert np.sum(abs(np.array(ends) - facts["usual_three"]) < 0.1) > 10


def test_the_three_components_that_share_a_matrix_lie_as_the_answer_says(ours):
    mu, cov, _, _ = ours["best_fit"]("faithful", 3, "tied")
    assert np.sum(mu[:, 0] > 3.5) == 2 and np.allclose(cov[0], cov[2])
    upper = ours["faithful"][ours["faithful"][:, 0] > 3.1]
    assert np.std(upper[:, 0]) > 1.3 * np.sqrt(cov[0, 0, 0])  # longer than one such ellipse


def test_the_groups_spread_as_the_answer_to_bic_says(ours):
    _, cov, _, _ = ours["best_fit"]("faithful", 2)
    assert np.all(np.sqrt(cov[:, 0, 0]) < 0.5)
    assert np.sqrt(cov[:, 1, 1]) == pytest.approx([6, 6], abs=0.25)


def test_the_unit_changes_only_the_fit_with_spherical_matrices(ours):
    x, unit = ours["faithful"], np.array([60.0, 1.0])
    for kind in ours["KINDS"]:
        gains = []
        for points in (x, x * unit):
            start = ours["random_start"](points, 2, kind, np.random.default_rng(0))
            *_, log_likelihood = ours["em"](points, *start, kind)[-1]
            gains.append(log_likelihood)
        change = gains[0] - gains[1] - len(x) * np.log(60)
        assert (abs(change) > 1) == (kind == "spherical"), (kind, change)


def test_a_step_from_the_start_of_the_picture_leaves_both_ellipses_long(ours):
    *steps, last = ours["steps"]
    for cov in steps[1][1]:  # each reaches over both groups, in duration and in waiting time
        assert np.all(np.sqrt(np.diag(cov)) > [0.8, 10])
    upper, lower = steps[5][1][1], steps[5][1][0]
    assert np.sqrt(upper[0, 0]) < 0.5 < np.sqrt(lower[0, 0])  # component 2 is the first to shrink
    assert np.all(np.sqrt(last[1][:, 0, 0]) < 0.5)


def test_the_border_is_an_ellipse_that_the_picture_shows_all_of(ours):
    q = ours["field"][:, 0].reshape(200, 200)
    edge = np.concatenate([q[0], q[-1], q[:, 0], q[:, -1]])
    assert edge.max() < 0.5 < q.max()


def test_there_are_few_eruptions_where_mixture_and_regression_differ_most(facts):
    near = abs(facts["faithful"][:, 0] - facts["durations"][facts["gain"].argmax()]) < 0.15
    assert near.sum() < 8
    assert facts["gain"].max() > abs(facts["gain"]).max() - 1e-9


def test_the_curve_leaves_one_line_and_is_on_the_other_within_a_few_tenths_of_a_minute(facts):
    mixed = facts["durations"][np.min(facts["share"], axis=1) > 0.1]
    assert np.ptp(mixed) < 0.3
    assert facts["changes"] - 0.2 < mixed.min() and mixed.max() < facts["changes"] + 0.2


def test_most_of_the_others_lie_where_two_ellipses_meet_and_a_few_well_inside_one(facts):
    mu, cov, _, _ = facts["best_fit"]("penguins", 3)
    others = facts["penguins"][facts["other"]]
    squares = [
        np.sum((others - mu[k]) * np.linalg.solve(cov[k], (others - mu[k]).T).T, axis=1)
        for k in range(3)
    ]
    nearest, second, _ = np.sqrt(np.sort(squares, axis=0))
    assert np.sum(second < 2.75) > 10
    assert 3 < np.sum(nearest < 1.25) < 8


def test_the_pictures_call_both_steps_nearly_nine_thousand_times_each(ours):
    assert all(8000 < calls < 9000 for calls in ours["calls"].values()), ours["calls"]


def test_the_ridge_of_the_loop_changes_no_number(ours):
    without = {**ours, "RIDGE": 0.0}
    exec(next(c.source for c in Exercise(NAME).notebook.cells if c.id == "loop"), without)
    cases = [("faithful", K, kind) for K in (1, 2, 3, 4) for kind in ours["KINDS"]]
    for name, K, kind in [*cases, ("penguins", 3, "full"), ("penguins", 4, "full")]:
        *start, log_likelihood = ours["best_fit"](name, K, kind)
        *_, end = without["em"](ours[name], *start, kind)[-1]
        assert end == pytest.approx(log_likelihood, abs=1e-3), (name, K, kind)


def test_the_sexes_of_the_others_are_those_of_the_marking_scheme(facts):
    assert facts["sex_of"]("Adelie", 1) == ["male"] * 5
    assert facts["sex_of"]("Adelie", 2) == ["male"] * 4
    assert facts["sex_of"]("Gentoo", 2) == ["female"]
    assert facts["sex_of"]("Chinstrap", 0) == ["female"] * 5
    assert facts["sex_of"]("Chinstrap", 1) == ["female", "male", "male"]
    adelie = facts["penguins"][facts["species"] == "Adelie"]
    large = facts["penguins"][facts["other"] & (facts["species"] == "Adelie")]
    rank = np.mean(adelie[np.newaxis] < large[:, np.newaxis], axis=1)
    assert np.all(rank.max(axis=1) > 0.9)  # bill or flipper longer than of most


def test_four_components_come_to_the_lowest_bic_by_one_that_sits_on_two_birds(facts):
    _, _, p, _ = facts["two_birds"]
    assert 342 * p.min() == pytest.approx(2, abs=0.3)


def test_the_penguins_are_those_of_lesson_4():
    def columns(path):
        table = np.genfromtxt(path, delimiter=",", names=True, dtype=None, encoding="utf-8")
        return list(zip(table["species"], table["flipper_length_mm"]))

    own = columns(ROOT / "source" / NAME / "penguins.csv")
    assert own == columns(ROOT / "notebooks" / "penguins.csv")
