"""What the lessons' text says in numbers is computed again, from the names of the lesson's cells."""

import ast
import contextlib
import importlib
import io
import re
import sys

import matplotlib
import nbformat
import numpy as np
import pytest
from answers import ROOT
from scipy.stats import norm

FOLDER = ROOT / "notebooks"

# A line stands in the named cell as it is when its fields are filled from the lesson's names.
# Those of `also` are computed from them first.
NUMBERS = {
    "01_maximum_likelihood": {
        "also": """
scrap = {name: norm.cdf(-7, x.mean(), spread) for name, spread in recipes.items()}
middle, narrow, wide = (norm.pdf(x, -3, sigma).prod() for sigma in (2, 0.8, 5))
at_best, half, twice = (norm.logpdf(x, mu_hat, f * sigma_hat).sum() for f in (1, 0.5, 2))
N, mean_w = w.sum(), np.average(box, weights=w)
N_2, mean_2 = 40 - N, np.average(box, weights=1 - w)
""",
        "recipes": ["0.98^{{12}} \\approx {1 - 0.98**12:.2f}"],
        "recipes-remark": [
            "claims the most, {100 * scrap['half the range']:.1f} %",
            "claims the least, {100 * scrap['average distance']:.1f} %",
            "factor of {scrap['half the range'] / scrap['average distance']:.0f}",
        ],
        "likelihood-as-function": [
            "about {round(middle / wide, -2):.0f} times that of the wide one",
        ],
        "logarithms": ["a number below {norm.pdf(0, 0, 2):.1f}"],
        "underflow": ["harmless ${-324 * np.log(10):.0f}$"],
        "log-likelihood-remark": ["$e^3 \\approx {np.exp(3):.0f}$"],
        "derivation-mu": ["$\\hat\\sigma = {sigma_hat:.2f}$"],
        "surface-idea": [
            "Half as large costs about {at_best - half:.0f}, "
            "twice as large about {at_best - twice:.0f}"
        ],
        "bias-derived": ["about {variances.mean():.1f} instead of 4", "= {4 / 5 * 4:.1f}$"],
        "bias-remark": ["the average is {averages[-1]:.1f}"],
        "box": ["seed 2145"],
        "weights-moved-idea": ["half for a rod at ${0.345 / 1.5:.2f}$", "from $0.23$ to"],
        "m-step": [
            "$40 - {N:.1f} = {N_2:.1f}$",
            "$\\sum_i x_i = 40 \\cdot {box.mean():.2f} = {40 * round(box.mean(), 2):.1f}$",
            "mean of machine 2 is $({40 * round(box.mean(), 2):.1f} -",
            "{N:.1f} \\cdot ({mean_w:.2f})) / {N_2:.1f} \\approx {mean_2:.1f}$",
        ],
    },
    "02_gaussian_mixtures": {
        "also": """
from scipy.special import expit
made_share, box_share = np.mean(np.abs(made) < 1), np.mean(np.abs(rods) < 1)
q_true = responsibilities(x, TRUE_MU, TRUE_SIGMA, TRUE_P)[:, 0]
doubt = (q_true > 0.1) & (q_true < 0.9)
words = "no one two three four five six seven eight".split()
stray = x[(z == 1) & (x > 2)].item()
q_stray = q_true[(z == 1) & (x > 2)].item()
""",
        "average-idea": [
            "that {100 * shares.sum():.1f} % of the rods",
            "it is {100 * box_share:.1f} %",
            "made {100 * made_share:.1f} %",
        ],
        "moments-try": [
            "= {0.4 * -2.5 + 0.6 * 3.5:.1f}$",
            "= {4 + 0.24 * 36:.2f}$",
            "variance $p_1 p_2 = {0.4 * 0.6:.2f}$",
            "of {4 + 0.24 * 36:.2f} is {(4 + 0.24 * 36) ** 0.5:.2f}",
        ],
        "by-hand": [
            "= {norm.pdf(0, 0, 2):.4f} \\cdot e",
            "0.1995 \\cdot e^{{-{2.5**2 / 8:.5f}}} = {norm.pdf(0, -2.5, 2):.4f}$",
            "0.1995 \\cdot e^{{-{3.5**2 / 8:.5f}}} = {norm.pdf(0, 3.5, 2):.4f}$",
            "0.1995 \\cdot e^{{-{3**2 / 8:.3f}}} = {norm.pdf(0.5, -2.5, 2):.4f}$",
            "0.1995 \\cdot e^{{0}} = {norm.pdf(0, 0, 2):.4f}$",
            "0.1995 \\cdot e^{{-{36 / 8:.1f}}} = {norm.pdf(-2.5, 3.5, 2):.4f}$",
            "| times $p_1 = 0.4$ | "
            + " | ".join(f"${{0.4 * norm.pdf({x}, -2.5, 2):.4f}}$" for x in (-2.5, 0, 0.5)),
            "| times $p_2 = 0.6$ | "
            + " | ".join(f"${{0.6 * norm.pdf({x}, 3.5, 2):.4f}}$" for x in (-2.5, 0, 0.5)),
            "sum, $f(x \\mid \\theta)$ | "
            + " | ".join(
                f"${{0.4 * norm.pdf({x}, -2.5, 2) + 0.6 * norm.pdf({x}, 3.5, 2):.4f}}$"
                for x in (-2.5, 0, 0.5)
            ),
            "component 1 | "
            + " | ".join(
                f"${{expit(1.5 * (0.5 - {x}) + np.log(0.4 / 0.6)):.3f}}$" for x in (-2.5, 0, 0.5)
            ),
            "component 2 | "
            + " | ".join(
                f"${{expit(1.5 * ({x} - 0.5) - np.log(0.4 / 0.6)):.3f}}$" for x in (-2.5, 0, 0.5)
            ),
        ],
        "responsibilities-predict": [
            "equal at ${0.5 + np.log(0.4 / 0.6) / 1.5:.2f}$",
            "below {np.ceil(100 * expit(-3)) / 100:.2f}",
        ],
        "log-odds": [
            "at $x = {0.5 + np.log(0.4 / 0.6) / 1.5:.2f}$",
            "\\approx {np.log(0.4 / 0.6) + 0.75:.3f} - {6 / 4:.1f} \\, x_i",
            "e^{{-({np.log(0.4 / 0.6) + 0.75:.3f} - 1.5 x_i)}}",
            "- {6 / 4:.1f} \\, (x_i - {np.mean(TRUE_MU):.1f})",
        ],
        "unequal-remark": ["{(-2.5 + 8) / 1:.1f} of them", "{(3.5 + 8) / 4:.1f} from"],
        "hard-or-soft": [
            "{words[doubt.sum()].capitalize()} points are blended, "
            "those between ${x[doubt].min():.2f}$ and ${x[doubt].max():.2f}$",
            "{words[z[doubt].sum()].capitalize()} of the {words[doubt.sum()]} are of machine 1 "
            "and {words[np.sum(1 - z[doubt])]} of machine 2",
            "at ${stray:.2f}$ is orange, with the responsibility {q_stray:.3f}",
        ],
        "hard-or-soft-remark": ["at $x = {0.5 + np.log(0.4 / 0.6) / 1.5:.2f}$"],
        "both-sides-remark": ["about ${np.interp(0, means, g):.1f}$"],
    },
    "03_expectation_maximization": {
        "also": """
def steps(mu_1, n):
    way = [mu_1]
    for t in range(n):
        way.append(top_of_bound(at(way[-1])[0]))
    return np.array(way)

def number(mu_1):
    return at(mu_1)[0][:, 0].sum()

def first(way, digits):
    return int(np.argmax(np.round(way, 2) == digits))

right, left = steps(6.0, 30), steps(-8.0, 30)
words = "no one two three four five six seven eight nine ten".split()
joint = np.exp(log_joint(np.array([0.0]), *truth)[0])
r, soft = joint / joint.sum(), np.array([0.8, 0.2])
parts, part_kl = soft * np.log(joint / soft), soft * np.log(soft / r)
late = em_path(x, *START, 100)
q_40, q_100 = late[40][3][:, 0], late[100][3][:, 0]
doubt = (q_40 > 0.1) & (q_40 < 0.9)
""",
        "climb": ["and at {r[0]:.3f} in between"],
        "one-step-remark": ["to {right[1]:.2f}, which"],
        "steps-predict": [
            "$-8$ to ${left[1]:.2f}$",
            "short, about {5 - steps(5.0, 1)[1]:.0f}",
        ],
        "kl": [
            "{['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'][1 + np.argmax(-np.diff(right[:7]))]} step is the longest",
            "{number(right[0]):.1f} in the first step, {number(right[3]):.1f} in the fourth "
            "and {number(right[5]):.1f} in the sixth",
            "${left[1]:.2f}$, ${left[2]:.2f}$, ${left[3]:.2f}$, ${left[4]:.2f}$, ${left[5]:.2f}$, "
            "and the sixth step shows ${left[6]:.2f}$ again",
            "takes {words[first(right, -2.64)]} until ${right[-1]:.2f}$ shows",
            "$p_1 \\, \\mathcal{{N}} = {joint[0]:.5f}$ and $p_2 \\, \\mathcal{{N}} = {joint[1]:.5f}$, "
            "so $f = {joint.sum():.5f}$ and $r = ({r[0]:.4f}, {r[1]:.4f})$",
            "= {parts[0]:.3f} - {-parts[1]:.3f} = {parts.sum():.3f}$",
            "$0.8 \\log \\frac{{{joint[0]:.5f}}}{{0.8}} + 0.2 \\log \\frac{{{joint[1]:.5f}}}{{0.2}}",
            "$\\log {joint.sum():.5f} = {np.log(joint.sum()):.3f}$",
            "${np.log(joint.sum()):.3f} - ({parts.sum():.3f}) = {part_kl.sum():.3f}$",
            "\\frac{{0.8}}{{{r[0]:.4f}}} + 0.2 \\log \\frac{{0.2}}{{{r[1]:.4f}}} "
            "= {part_kl[0]:.3f} - {-part_kl[1]:.3f} = {part_kl.sum():.3f}$",
        ],
        "staircase": ["first step gains {ell[1] - ell[0]:.0f}"],
        "animation-predict": ["stops at ${mu_1:.2f}$"],
        "watch-it": [
            "log-likelihood is ${runs[2][5]:.1f}$, far",
            "at ${runs[3][60]:.2f}$",
        ],
        "animation-remark": [
            "at ${ell[0]:.2f}$",
            "its weight is {path[1][2][0]:.2f}",
            "{words[doubt.sum()].capitalize()} points stay blended, "
            "those between ${x[doubt].min():.2f}$ and ${x[doubt].max():.2f}$",
            "from {q_40[doubt].max():.2f} down to {q_40[doubt].min():.2f}",
            "(after 100 steps they go from {q_100[doubt].max():.2f} to {q_100[doubt].min():.2f})",
        ],
    },
}
# Numbers that are nobody's result: parameters, and what a question or an example sets.
GIVEN = {
    "0.4",
    "0.6",
    "-2.5",
    "2.5",
    "3.5",
    "0.5",
    "-0.5",
    "1.5",
    "0.1",
    "0.9",
    "0.2",
    "0.8",
    "4.5",
}
GIVEN |= {"0.25", "0.98", "2.0", "2.4", "0.95", "0.05", "-2.0"}


@pytest.fixture(scope="module", autouse=True)
def lessons():
    """What the lessons share, which their cells import by this name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(FOLDER)
        matplotlib.use("Agg")
        yield importlib.import_module("lessons")
        del sys.modules["lessons"]


@pytest.fixture(scope="module", params=NUMBERS)
def lesson(request, lessons):
    notebook = nbformat.read(FOLDER / f"{request.param}.ipynb", as_version=4)
    names = {}
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in notebook.cells:
            if cell.cell_type == "code" and "slider" not in cell.metadata.get("tags", []):
                exec(compile(cell.source, cell.id, "exec"), names)
        exec(NUMBERS[request.param]["also"], names)
    texts = {cell.id: cell.source for cell in notebook.cells if cell.cell_type == "markdown"}
    return request.param, texts, names


def claims(name):
    return {id: lines for id, lines in NUMBERS[name].items() if id != "also"}


def filled(line, names):
    return eval(compile(ast.parse(f"f{line!r}", mode="eval"), line, "eval"), names)


def test_numbers_in_the_text_are_those_of_the_cells(lesson):
    name, texts, names = lesson
    for id, lines in claims(name).items():
        for line in lines:
            assert filled(line, names) in texts[id], id


def test_no_number_in_the_text_is_left_unchecked(lesson):
    name, texts, names = lesson
    for id, text in texts.items():
        if id in ("head", "literature"):
            continue
        for line in claims(name).get(id, []):
            text = text.replace(filled(line, names), " ")
        text = re.sub(r"[Ss]ections? [\d.]+", " ", text)
        assert set(re.findall(r"-?\d+\.\d+", text)) <= GIVEN, id


def test_responsibilities_are_bayes_rule_for_any_number_of_components(lessons):
    x = np.array([-7.0, 0.0, 0.3, 4.0])
    for K in (1, 2, 3, 5):
        mu, sigma, p = np.linspace(-3, 3, K), np.linspace(1, 2, K), np.arange(1, K + 1)
        p = p / p.sum()
        joint = p * norm.pdf(x[:, np.newaxis], mu, sigma)
        q = lessons.responsibilities(x, mu, sigma, p)
        assert q.shape == (4, K)
        np.testing.assert_allclose(q, joint / joint.sum(axis=1, keepdims=True), rtol=1e-12)
    far = lessons.responsibilities(np.array([1e4]), lessons.TRUE_MU, lessons.TRUE_SIGMA, p[:2])
    np.testing.assert_allclose(far, [[0, 1]], atol=1e-12)


@pytest.mark.parametrize("lesson", ["03_expectation_maximization"], indirect=True)
def test_formulas_of_lesson_3_hold_for_its_own_functions(lesson):
    _, _, n = lesson
    q = n["at"](1.0)[0]
    top, N_1 = n["top_of_bound"](q), q[:, 0].sum()
    F = [n["bound"](q, *n["parameters"](mu_1)) for mu_1 in (top, 3.0)]
    np.testing.assert_allclose(F[1], F[0] - N_1 / (2 * 2**2) * (3 - top) ** 2)  # equation (6)
    slope = np.sum(q[:, 0] * (n["x"] - 1.0) / 2**2)  # equation (2)
    near = n["at"](1.0 + 1e-5)[1] - n["at"](1.0 - 1e-5)[1]
    np.testing.assert_allclose(slope, near / 2e-5, rtol=1e-6)
    best = n["bound"](q, n["TRUE_MU"], n["TRUE_SIGMA"], q.mean(axis=0))  # equation (9)
    for p_1 in np.linspace(0.01, 0.99, 99):
        assert (
            n["bound"](q, n["TRUE_MU"], n["TRUE_SIGMA"], np.array([p_1, 1 - p_1])) <= best + 1e-9
        )
    x, mu = n["x"], np.array([-1.0, 4.0])
    soft = n["responsibilities"](x, mu, np.array([1.3, 1.3]), n["equal"])[:, 0]  # equation (10)
    logistic = 1 / (1 + np.exp(((x - mu[0]) ** 2 - (x - mu[1]) ** 2) / (2 * 1.3**2)))
    np.testing.assert_allclose(soft, logistic)


@pytest.mark.parametrize("order", ["first z, then x", "both components for each point"])
def test_the_sample_leaves_five_or_more_points_in_doubt_in_either_order(order, lessons):
    if order == "first z, then x":
        z, x = lessons.draw_sample()
    else:
        rng = np.random.default_rng(2145)
        z = rng.binomial(1, lessons.TRUE_P[0], size=40)
        one, two = (rng.normal(lessons.TRUE_MU[k], lessons.TRUE_SIGMA[k], size=40) for k in (0, 1))
        x = z * one + (1 - z) * two
    start = np.array([5.0, 6.0]), np.array([2.0, 2.0]), np.array([0.5, 0.5])
    mu, _, _, q, _ = lessons.em_path(x, *start, 40)[-1]
    assert np.sum((q[:, 0] > 0.1) & (q[:, 0] < 0.9)) >= 5
    assert np.all(np.abs(mu - lessons.TRUE_MU) < 0.5)
