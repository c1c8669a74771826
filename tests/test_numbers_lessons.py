"""What the lessons' text says in numbers is computed again, from the names of the lesson's cells.

The cells run without their pictures: nbval runs them again, with these.
"""

import contextlib
import importlib
import io
import re
import sys

import matplotlib
import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pytest
from answers import ROOT
from numbers_in_text import false_lines, texts, unchecked_numbers
from scipy.stats import multivariate_normal, norm

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
    "04_em_in_practice": {
        "also": """
from lessons import crowded_start
mu_two, sigma_two, p_two = two
counts_at = {length: int(np.sum(x == length)) for length in lengths}
at_40 = -800 - np.log(2 * np.pi) / 2
a_1, a_2 = -800.0, -802.0
log_f = np.logaddexp(a_1, a_2)
top_run = fits.ell.argmax()
equal = fits.ell < -1343
tied = np.array([len(set(mu)) < 3 for mu in starts[0]])
at_limit = np.sum(fits.steps() == 1000)
t_3 = np.argmax(gain < 1e-3)
r_3 = gain[t_3] / gain[t_3 - 1]
asked = gain[t_3] * r_3 / (1 - r_3)
t_6 = np.argmax(gain < 1e-6)
levels = {
    floor: fit_all(x, *crowded_start(x, 5, floor), floor, max_steps=300).ell[0]
    for floor in (2.0, 0.5, 0.14, 0.1)
}
ell_2 = log_density(x, *two).sum()
two_bic, three_bic, free_bic = criterion[2.0][1], criterion[2.0][2], bic(fits.ell.max(), 3, m)
not_counted = three_bic - np.log(m)
other = {}
for floor in (1.0, 3.0):
    starts_3 = many_starts(x, 3, 20, np.random.default_rng(2145), floor)
    other[floor] = bic(fit_all(x, *starts_3, floor).ell.max(), 3, m)
difference = held[2.0] - held[2.0][1]
error = np.sqrt(m) * difference.std(axis=1)
kinds = {name: x[table["species"] == name] for name in species}
wrong, dropped, fine, slow_run = runs
rest = np.sum((np.diff(dropped) < 0.01) & (np.arange(250) < 140) & (dropped[1:] < -1342))
""",
        "penguins": ["flippers of {m} penguins"],
        "plain-idea": [
            "{counts_at[190]} penguins have 190 mm, but only {counts_at[189]} have 189 mm"
        ],
        "logarithms": [
            "about $10^{{{at_40 / np.log(10):.0f}}}$",
            "harmless ${at_40:.0f}$",
            "$e^0 + e^{{-2}} = 1 + {np.exp(-2):.4f} = {1 + np.exp(-2):.4f}$",
            "\\log {1 + np.exp(-2):.4f} = -800 + {np.log(1 + np.exp(-2)):.4f} = {log_f:.4f}$",
            "$e^{{-800 + {-log_f:.4f}}} = e^{{{a_1 - log_f:.4f}}} = {np.exp(a_1 - log_f):.3f}$",
            "$e^{{-802 + {-log_f:.4f}}} = e^{{{a_2 - log_f:.4f}}} = {np.exp(a_2 - log_f):.3f}$",
        ],
        "starts": ["ends at {last:.0f} mm, {(last - mu_two[1]) / sigma_two[1]:.1f} standard"],
        "ends-predict": [
            "{'no one two three Four'.split()[len(ends)]} different ends, "
            "and only {counts[-1]} runs of 100 find the highest"
        ],
        "stop": [
            "In the {np.sum(equal & tied)} runs on the left",
            "In the {counts[1]} runs of the next",
            "$\\sigma_3$ = {best[1][2]:.2f} mm, on the {np.sum(x >= 228)} longest",
            "in {np.sum(from_k_means.ell > -1334)} of 100",
            "the means {slow[0][0][0]:.0f}, {slow[0][0][1]:.0f} and {slow[0][0][2]:.0f} at",
        ],
        "factor": [
            "all of the {at_limit} were ended",
            "it is {0.998 / 0.002:.0f} times $g$",
            "With $r = {0.5 / (1 - 0.5) / 2:.1f}$ this is one more",
            "with $r = {499 / 500:.3f}$",
        ],
        "stop-remark": [
            "$r$ is {gains[-1] / gains[-2]:.3f} for $K = 2$",
            "and {gain[t_6] / gain[t_6 - 1]:.3f} at the end",
            "expects {asked / 1e-3:.0f} times the tolerance",
            "their $0.001$ is ${0.001 * m:.3f}$ here",
        ],
        "floor": [
            "$\\log 10 \\approx {np.log(10):.1f}$: one penguin {np.log(10):.1f}, "
            "{counts_at[190]} penguins {22 * np.log(10):.1f}",
        ],
        "spikes": ["here {x.std() / 100:.2f} mm"],
        "floor-moved-idea": ["log-likelihood is {levels[0.14] - ell_2:.0f} higher"],
        "choice": [
            "rises by {levels[0.5] - levels[2.0]:.0f}.",
            "rises by {levels[0.1] - levels[0.5]:.0f}, while",
            "$\\log m$ is {np.log(m):.2f}",
            "more than {1.5 * np.log(m):.2f} to be",
            "$\\Delta = 2$ it is {np.exp(1):.1f}",
        ],
        "choice-remark": [
            "two: {two_bic:.1f}, against {criterion[2.0][0]:.1f} for one and {three_bic:.1f} for",
            "differs by {three_bic - two_bic:.1f}, a ratio of {np.exp((three_bic - two_bic) / 2):.0f}",
            "1 mm three components have {other[1.0]:.1f}, with 3 mm {other[3.0]:.1f}: neither",
            "to {criterion[0.14][-1]:.1f} for six",
            "from {190 - 0.5} to {190 + 0.5}",
            "${by_millimetre.sum():.1f}$, with a standard error of "
            "{np.sqrt(m) * by_millimetre.std():.1f}",
            "$\\sigma_3$ of {best[1][2]:.2f} mm and a BIC of {free_bic:.1f}",
            "2 mm and {three_bic:.1f}",
            "$\\log m = {np.log(m):.2f}$ less: {not_counted:.1f}",
            "have {free_bic:.1f}, {not_counted:.1f} or {three_bic:.1f}, and two have {two_bic:.1f}",
            "on {np.sum(x >= 228)} penguins",
        ],
        "sure": [
            "means are {kinds['Chinstrap'].mean() - kinds['Adelie'].mean():.0f} mm apart",
        ],
        "quiz": [
            "are {ordered[0][:, 0].std():.1f} mm and {ordered[0][:, 1].std():.1f} mm for the means "
            "and {ordered[2][:, 0].std():.2f} for the weights",
        ],
        "answers": [
            "from ${wrong[2]:.1f}$ to ${wrong[250]:.1f}$",
            "near ${dropped[100]:.1f}$ for more than 100 steps, jumps by "
            "{dropped[175] - dropped[120]:.0f} within",
            "B ends at ${dropped[250]:.1f}$, above",
            "ends at ${fine[250]:.1f}$, which",
            "is at ${slow_run[250]:.1f}$",
            "ends at ${ell[-1]:.1f}$ after",
        ],
    },
    "05_several_dimensions": {
        "also": """
from scipy.stats import norm
cov_09 = np.linalg.eigvalsh([[4, 1.8], [1.8, 1]]) ** 0.5
d2 = squares[0]
log_parts = np.log(2 * np.pi), np.log(3), d2
L_2 = np.linalg.cholesky(np.array([[2.0, 1.0], [1.0, 2.0]]))
std = np.sqrt(np.diagonal(cov, axis1=1, axis2=2))
rho = cov[:, 0, 1] / std.prod(axis=1)
sizes = {kind: [count_parameters(2, D, kind) for D in (2, 50)] for kind in KINDS}
third, _, found_3 = fits["full", 3]
narrowest = np.sqrt(np.linalg.eigvalsh(third[1])[:, 0].min())
moved = np.sum(groups["k-means", "minutes"] != groups["k-means", "hours"])
apart = (start[0][0] - start[0][1]) / x.std(axis=0)
largest = np.linalg.eigvalsh(cov_few).max()
""",
        "mahalanobis": [
            "$\\rho = 0$ to $0.9$ the long half axis grows only from 2.00 to {cov_09[1]:.2f}, and the short one falls from 1.00 to {cov_09[0]:.2f}",
            "$d = \\sqrt{{2/3}} = {(2 / 3) ** 0.5:.3f}$",
            "(2 \\cdot {log_parts[0]:.4f} + {log_parts[1]:.4f} + {log_parts[2]:.4f}) = "
            "{-log_parts[0] - (log_parts[1] + log_parts[2]) / 2:.4f}$",
        ],
        "cholesky": [
            "C is as far on paper as B, but across the cloud: $d^2 = {squares[2]:.0f}$",
            "so {100 * (1 - np.exp(-1 / 2)):.0f} % and {100 * (1 - np.exp(-2)):.0f} %",
            "In one dimension {100 * (norm.cdf(1) - norm.cdf(-1)):.0f} % of the mass lies within "
            "$d = 1$ and {100 * (norm.cdf(2) - norm.cdf(-2)):.0f} % within",
            "\\begin{{pmatrix}} {L_2[0, 0]:.4f} & 0 \\\\ {L_2[1, 0]:.4f} & {L_2[1, 1]:.4f} "
            "\\end{{pmatrix}} .",
            "${L_2[0, 0]:.4f} \\, y_1 = 1$, so $y_1 = {y[0]:.4f}$",
            "${L_2[1, 0]:.4f} \\cdot {y[0]:.4f} + {L_2[1, 1]:.4f} \\, y_2 = 0$, so "
            "$y_2 = {y[1]:.4f}$",
        ],
        "em": [
            "$10^{{{200 * np.log10(0.1**2):.0f}}}$",
            "harmless ${200 * np.log(0.1**2):.1f}$",
            "loads the data: {m} eruptions",
        ],
        "kinds": [
            "began lower, by {-apart[1]:.1f} standard deviations of the waiting; that it began further right, by "
            "{apart[0]:.1f} of",
            "means $({mu[0, 0]:.2f}, {mu[0, 1]:.1f})$ and $({mu[1, 0]:.2f}, {mu[1, 1]:.1f})$",
            "only {rho[0]:.2f} and {rho[1]:.2f}, against {np.corrcoef(x.T)[0, 1]:.3f} over",
            "$K D (D + 1) / 2$ | {sizes['full'][0]} | {sizes['full'][1]} |",
            "$K D$ | {sizes['diagonal'][0]} | {sizes['diagonal'][1]} |",
            "$K$ | {sizes['spherical'][0]} | {sizes['spherical'][1]} |",
            "| $D (D + 1) / 2$ | {sizes['tied'][0]} | {sizes['tied'][1]} |",
        ],
        "kinds-remark": [
            "diagonal loses {criterion['diagonal', 2] - criterion['full', 2]:.0f} for",
            "is {criterion['full', 2]:.1f} for two components and {criterion['full', 3]:.1f} for three",
            "Only {found_3} of the 30 starts",
            "components is {narrowest:.2f} minutes wide",
            "across: {right['diagonal']} and {right['spherical']} of 200 right",
            "$K = 3$ has {criterion['tied', 3]:.1f}, the lowest",
        ],
        "units-remark": [
            "deviation of {x[:, 1].std():.2f} and the duration one of {x[:, 0].std():.2f}, so",
            "{moved} of {m} eruptions",
            "a standard deviation of {60 * 0.01**0.5:.0f} seconds if the data are in minutes, and of "
            "{60 * 0.01**0.5:.0f} minutes if",
        ],
        "predictions": [
            "The largest is {largest:.2f} instead of 1, and {50 - np.linalg.matrix_rank(cov_few)} are 0",
        ],
        "scikit-learn": [
            "about {cov[1, 1, 0] / cov[1, 0, 0]:.0f} minutes for each minute, the regression line by {slope:.0f}",
        ],
        "answers": [
            "$1.6 / (2 \\cdot 1) = {1.6 / 2:.1f}$",
            "smaller determinant, {4 - 1.6**2:.2f} instead of {4 - 0:.0f}",
        ],
    },
    "06_beyond_gaussian_mixtures": {
        "also": """
shares = {name: norm.sf(7, *fit) for name, fit in recipes(x, censored).items()}
(drop_mu, drop_sigma), (take_mu, take_sigma) = recipes(x, censored).values()
alpha = (5 - 3.5) / 2
phi, beyond_end = norm.pdf(alpha), norm.sf(alpha)
h = phi / beyond_end
first, second = 3.5 + 2 * h, 12.25 + 4 + 2 * 8.5 * h
def one_step(end):
    readings = *measure(rods, end), end
    ell = gauge_log_likelihood(*readings, means, np.full(len(means), 2.0))
    return filled_in(*readings, 0.0, 2.0)[0], means[ell.argmax()]
(top_5, peak_5), (top_2, peak_2) = one_step(5.0), one_step(2.0)
readings_5 = x, censored, c
right_5 = gauge_path(*readings_5, *gauge_fit(*readings_5), 100, squared=True)
at_1 = gauge_fit(*measure(rods, 1), 1)
own = q.argmax(axis=1) == np.where(digit == 3, 0, 1)
member = np.array([step[2].argmax(axis=1) for step in steps])
theta_0 = template_path(pixels, random_greys, np.array([0.5, 0.5]), 0.0, 40)[-1][0]
claimed = {name: norm.sf(3, *fit) for name, fit in zip("ABCD", (squared, dropped, right, taken))}
""",
        "gauge": ["holds {m} rods", "mean {TRUE_MU[1]}", "standard deviation {TRUE_SIGMA[1]:.0f}"],
        "bound": [
            "small: {drop_mu:.2f} and {drop_sigma:.2f} if you drop, {take_mu:.2f} and "
            "{take_sigma:.2f} if you take the 5, where the rods have {rods.mean():.2f} and "
            "{rods.std():.2f}",
            "promise {100 * shares['dropped']:.1f} % and {100 * shares['taken as c']:.1f} % of them; "
            "in truth it is {100 * np.mean(rods > 7):.1f} %",
        ],
        "by-hand": [
            "$a = (5 - 3.5) / 2 = {alpha:.2f}$",
            "$h = {phi:.4f} / {beyond_end:.4f} = {h:.3f}$",
            "3.5 + 2 \\cdot {h:.3f} = {first:.3f}$",
            "{3.5**2:.2f} + 4 + 2 \\cdot {3.5 + 5:.1f} \\cdot {h:.3f} = {second:.2f}$",
            "${first:.3f}^2 = {first**2:.2f}$",
            "${second:.2f} - {first**2:.2f} = {second - first**2:.2f}$",
        ],
        "em": ["{measure(rods, 2)[1].sum()} of the {m} rods are censored"],
        "steps-idea": [
            "With {censored.sum()} censored rods",
            "all the way, to {top_5:.2f} of {peak_5:.2f}",
            "With {measure(rods, 2)[1].sum()} the bound",
            "ends at {top_2:.2f} of {peak_2:.2f}",
        ],
        "mistake-predict": [
            "barely beyond, at {fills[0, 0]:.2f}",
            "up to {fills[-1, 0]:.2f}, a mean of {path[-1, 0]:.2f} and a standard deviation of "
            "{path[-1, 1]:.2f}",
        ],
        "fits-idea": ["from ${right_5[0, 2]:.2f}$ to ${right_5[-1, 2]:.2f}$"],
        "digits": [
            "at 1, with {np.sum(rods <= 1)} rods seen, its mean is {at_1[0]:.2f}",
            "of the {len(digit)} pictures",
        ],
        "responsibilities": [
            "labels {own.sum()} of the {len(digit)} pictures, {100 * own.mean():.0f} %, come",
            "{np.sum((q[:, 0] > 0.1) & (q[:, 0] < 0.9))} are in doubt",
        ],
        "same-steps": ["{np.sum(theta_0 == 0)} of the {theta_0.size} probabilities"],
        "when-not": [
            "{numbers[0, 0]} steps for an end of 0, where {np.sum(rods > 0)} of the {m} rods",
        ],
        "answers": [
            "expects {100 * claimed['B']:.0f} % beyond",
            "its $\\sigma$ is {squared[1]:.2f}, against {right[1]:.2f} in C",
            "expects {100 * claimed['C']:.1f} % beyond 3, and {100 * censored_3.mean():.1f} % are",
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
GIVEN |= {"0.25", "0.98", "2.0", "2.4", "0.95", "0.05", "-2.0", "0.14", "0.001", "0.01"}
GIVEN |= {"1.6", "-1.5"}  # of matrices


@pytest.fixture(scope="module", autouse=True)
def lessons():
    """What the lessons share, which their cells import by this name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(FOLDER)
        patch.chdir(FOLDER)  # where Jupyter runs a notebook
        matplotlib.use("Agg")
        shared = importlib.import_module("lessons")
        patch.setattr(shared, "show", lambda fig, alt: plt.close(fig))
        yield shared
        for module in ("lessons", "several_dimensions", "beyond"):
            sys.modules.pop(module, None)


@pytest.fixture(scope="module", params=NUMBERS)
def lesson(request, lessons):
    notebook = nbformat.read(FOLDER / f"{request.param}.ipynb", as_version=4)
    names = {}
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in notebook.cells:
            if cell.cell_type == "code" and "slider" not in cell.metadata.get("tags", []):
                exec(compile(cell.source, cell.id, "exec"), names)
        exec(NUMBERS[request.param]["also"], names)
    return request.param, texts(notebook, "markdown"), names


def claims(name):
    return {id: lines for id, lines in NUMBERS[name].items() if id != "also"}


def test_numbers_in_the_text_are_those_of_the_cells(lesson):
    name, written, names = lesson
    assert false_lines(written, claims(name), names) == []


def test_no_number_in_the_text_is_left_unchecked(lesson):
    name, written, names = lesson
    references = ("head", "literature")
    assert unchecked_numbers(written, claims(name), names, GIVEN, without=references) == {}


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


@pytest.mark.parametrize("lesson", ["04_em_in_practice"], indirect=True)
def test_formulas_of_lesson_4_hold_for_its_own_functions(lesson):
    _, _, n = lesson
    x, two, m = n["x"], n["two"], n["m"]
    a = np.log(two[2]) + norm.logpdf(x[:, np.newaxis], two[0], two[1])  # equation (1)
    A = a.max(axis=1)
    log_f = A + np.log(np.exp(a - A[:, np.newaxis]).sum(axis=1))  # equation (2)
    np.testing.assert_allclose(log_f, n["log_density"](x, *two))
    q = n["responsibilities"](x, *two)
    np.testing.assert_allclose(np.exp(a - log_f[:, np.newaxis]), q)  # equation (3)
    np.testing.assert_allclose(n["factor"], n["seen"], atol=0.005)  # equation (4)
    terms = 0.3 * 0.9 ** np.arange(1, 500)  # equation (5)
    np.testing.assert_allclose(terms.sum(), 0.3 * 0.9 / (1 - 0.9))
    sigmas = np.linspace(0.5, 4, 701)  # equations (6) and (7), by the expected log-likelihood
    N = q[:, 0].sum()
    for floor in (0.5, 6.0, 9.0):
        widths = np.linspace(floor, 20, 4001)
        expected = [q[:, 0] @ norm.logpdf(x, two[0][0], width) for width in widths]
        best = max(two[1][0], floor)
        assert abs(widths[np.argmax(expected)] - best) < 0.01
    G = n["G"](sigmas)
    slope = n["N_k"] / sigmas**3 * (n["sigma_hat"] ** 2 - sigmas**2)
    np.testing.assert_allclose(np.gradient(G, sigmas)[1:-1], slope[1:-1], rtol=0.01, atol=0.01)
    assert abs(N - m * two[2][0]) < 0.01
    # Equation (8), for the mean of one Gaussian under a wide flat prior: exact up to its constant.
    grid = np.linspace(x.mean() - 30, x.mean() + 30, 20001)
    for size in (20, 342):
        ell = norm.logpdf(x[:size, np.newaxis], grid, 14).sum(axis=0)
        integral = np.log(np.sum(np.exp(ell - ell.max())) * (grid[1] - grid[0])) + ell.max()
        laplace = ell.max() + np.log(2 * np.pi * 14**2 / size) / 2
        np.testing.assert_allclose(integral, laplace, atol=1e-3)
    twice = n["fit_all"](np.tile(x, 2), *n["slow"], max_steps=50).path[0]
    np.testing.assert_allclose(np.diff(twice), 2 * n["gain"][:50], rtol=1e-6)


@pytest.mark.parametrize("lesson", ["04_em_in_practice"], indirect=True)
def test_what_lesson_4_says_without_numbers_holds(lesson):
    _, _, n = lesson
    assert set(np.flatnonzero(n["equal"])) <= set(np.flatnonzero(n["tied"]))
    assert np.all(np.abs(n["difference"].sum(axis=1)[2:]) < 2 * n["error"][2:])
    assert n["difference"].sum(axis=1)[0] < -4 * n["error"][0]
    low = n["held"][0.14] - n["held"][0.14][1]
    assert low.sum(axis=1)[-1] > 2 * np.sqrt(n["m"]) * low.std(axis=1)[-1]
    assert np.all(np.diff(n["criterion"][0.14]) < 0) and np.argmin(n["criterion"][2.0]) == 1
    assert all(three > n["two_bic"] - 2 for three in n["other"].values())
    assert n["rest"] > 100
    slow = np.flatnonzero(n["fits"].ell.round(1) == n["ends"][1])
    assert set(slow) == set(np.flatnonzero(n["fits"].steps() == 1000)) and 5 in slow
    assert 0.4 < np.mean(n["returned"][0][:, 0] < n["returned"][0][:, 1]) < 0.6
    assert n["dropped"][250] > n["fits"].ell.max() + 1
    assert abs(n["fine"][250] - n["fits"].ell.max()) < 0.01 and np.diff(n["fine"])[-1] < 1e-6
    assert np.all(np.diff(n["fine"]) > -1e-9) and np.diff(n["wrong"])[2:].max() < 0.01


@pytest.mark.parametrize("lesson", ["04_em_in_practice"], indirect=True)
def test_the_fits_of_lesson_4_to_nine_folds_are_no_worse_than_from_a_good_start(lesson):
    _, _, n = lesson
    x, rng = n["x"], np.random.default_rng(2145)
    good = [np.array([row]) for row in ([190.0, 215, 229], [4.0] * 3, [1 / 3] * 3)]
    for fold in np.array_split(rng.permutation(len(x)), 10):
        rest = np.delete(x, fold)
        starts = n["many_starts"](rest, 3, 20, rng, 2.0)
        found = n["fit_all"](rest, *starts, 2.0, **n["stop_early"])
        assert found.ell.max() > n["fit_all"](rest, *good, 2.0).ell.max() - 0.05


def test_many_runs_at_once_are_the_runs_of_em_path(lessons):
    x = np.array([1.0, 2, 2, 3, 7, 8, 8, 8, 9.5])
    starts = [
        np.array(rows) for rows in ([[1.0, 8], [3, 2]], [[1.0, 2], [2, 2]], [[0.5, 0.5]] * 2)
    ]
    fits = lessons.fit_all(x, *starts, tol=-np.inf, max_steps=12)
    for run in range(2):
        mu, sigma, p, _, ell = lessons.em_path(x, *(part[run] for part in starts), 12)[-1]
        for part, one in zip(fits, (mu, sigma, p, ell)):
            np.testing.assert_allclose(part[run], one)
    values, counts = np.unique(x, return_counts=True)
    counted = lessons.fit_all(values, *starts, tol=-np.inf, max_steps=12, counts=counts)
    np.testing.assert_allclose(counted.path, fits.path)
    floor = lessons.fit_all(x, *starts, sigma_min=1.5)
    assert floor.sigma.min() >= 1.5
    assert all(np.diff(path[np.isfinite(path)]).min() > -1e-9 for path in floor.path)


def test_the_penguins_are_342_of_three_species(lessons):
    table = np.genfromtxt("penguins.csv", delimiter=",", names=True, dtype=None, encoding="utf-8")
    species, counts = np.unique(table["species"], return_counts=True)
    assert dict(zip(species, counts)) == {"Adelie": 151, "Chinstrap": 68, "Gentoo": 123}
    lengths = table["flipper_length_mm"]
    assert (lengths.min(), lengths.max(), lengths.sum()) == (172, 231, 68713)


@pytest.mark.parametrize("lesson", ["05_several_dimensions"], indirect=True)
def test_formulas_of_lesson_5_hold_for_its_own_functions(lesson):
    _, _, n = lesson
    x, m, mu, cov, p = (n[name] for name in ("x", "m", "mu", "cov", "p"))
    several, rng = sys.modules["several_dimensions"], np.random.default_rng(2145)
    np.testing.assert_allclose(
        n["A"] @ n["A"].T, n["turn"] @ n["stretch"] ** 2 @ n["turn"].T
    )  # (1)
    values, U = np.linalg.eigh(n["A"] @ n["A"].T)  # (2)
    root = U * np.sqrt(values)
    np.testing.assert_allclose(root @ root.T, n["A"] @ n["A"].T)
    np.testing.assert_allclose(values, [1, 9])
    away = x - mu[0]
    squares = np.einsum("id,de,ie->i", away, np.linalg.inv(cov[0]), away)
    np.testing.assert_allclose(n["distances_squared"](x, mu[0], cov[0]), squares)  # (3)
    joint = np.log(p) + np.transpose(
        [multivariate_normal(*both).logpdf(x) for both in zip(mu, cov)]
    )
    by_4 = -(2 * np.log(2 * np.pi) + np.linalg.slogdet(cov[0])[1] + squares) / 2  # (4)
    np.testing.assert_allclose(np.log(p[0]) + by_4, joint[:, 0])
    np.testing.assert_allclose(several.log_joint_nd(x, mu, cov, p), joint)
    L = np.linalg.cholesky(cov[0])  # (5)
    np.testing.assert_allclose(2 * np.log(np.diag(L)).sum(), np.log(np.linalg.det(cov[0])))
    q = np.exp(joint - np.logaddexp(*joint.T)[:, np.newaxis])  # (6)
    np.testing.assert_allclose(n["responsibilities_nd"](x, mu, cov, p), q, atol=1e-12)
    new_mu, new_cov, new_p = several.parameters_from(x, q)  # (8)
    N = q.sum(axis=0)
    for k in range(2):
        np.testing.assert_allclose(new_mu[k], q[:, k] @ x / N[k])
        outer = [weight * np.outer(d, d) for weight, d in zip(q[:, k], x - new_mu[k])]
        np.testing.assert_allclose(new_cov[k], np.sum(outer, axis=0) / N[k])
    np.testing.assert_allclose(new_p, N / m)
    S, P = N[0] * new_cov[0], np.linalg.inv(new_cov[0])

    def G(P):  # (7)
        return N[0] / 2 * np.log(np.linalg.det(P)) - np.trace(P @ S) / 2

    trace = q[:, 0] @ n["distances_squared"](x, new_mu[0], new_cov[0])
    np.testing.assert_allclose(np.trace(P @ S), trace)
    for _ in range(20):
        other = rng.normal(size=(2, 2)) * np.sqrt(np.outer(np.diag(P), np.diag(P))) / 5
        nearby = P + other @ other.T / P.max()
        assert G(nearby) < G(P)
        half = (N[0] * np.linalg.inv(nearby) - S) / 2
        step = 1e-6 * np.ones((2, 2))
        slope = (G(nearby + step) - G(nearby - step)) / 2
        np.testing.assert_allclose(slope, np.sum(half * step), rtol=1e-4, atol=1e-9)
    B, b = rng.normal(size=(2, 2)), rng.normal(size=2)  # (10)
    log_det = np.log(np.abs(np.linalg.det(B)))
    moved = x @ B.T + b, mu @ B.T + b, B @ cov @ B.T, p
    np.testing.assert_allclose(several.log_joint_nd(*moved), joint - log_det)
    line = mu[0, 1] + cov[0, 1, 0] / cov[0, 0, 0] * (n["durations"] - mu[0, 0])  # (12)
    one = n["mean_given_first"](n["durations"], mu[:1], cov[:1], np.ones(1))
    np.testing.assert_allclose(one, line)
    high = np.linspace(-50, 250, 60001)
    for duration, waiting in zip(n["durations"], n["by_mixture"]):
        at = np.column_stack([np.full(len(high), duration), high])
        density = np.exp(several.log_joint_nd(at, mu, cov, p)).sum(axis=1)
        np.testing.assert_allclose(density @ high / density.sum(), waiting, rtol=1e-6)
    np.testing.assert_allclose(
        n["mean_given_first"](n["durations"], *several.best_of(x, 1)[0]),
        n["height"] + n["slope"] * n["durations"],
    )


@pytest.mark.parametrize("lesson", ["05_several_dimensions"], indirect=True)
def test_each_kind_of_lesson_5_is_the_best_of_its_kind(lesson):
    _, _, n = lesson
    x, rng = n["x"], np.random.default_rng(2145)
    several = sys.modules["several_dimensions"]
    q = n["path"][3][3]
    free = {
        "full": lambda: rng.normal(size=(2, 2, 2)),
        "diagonal": lambda: rng.normal(size=(2, 2, 1)) * np.eye(2),
        "spherical": lambda: rng.normal(size=(2, 1, 1)) * np.eye(2),
        "tied": lambda: np.broadcast_to(rng.normal(size=(2, 2)), (2, 2, 2)),
    }
    for kind in n["KINDS"]:
        mu, cov, p = several.parameters_from(x, q, kind)
        best = np.sum(q * several.log_joint_nd(x, mu, cov, p))
        for _ in range(20):
            other = free[kind]()
            near = cov + 0.02 * (other + np.swapaxes(other, 1, 2)) * np.sqrt(
                cov[:, [0, 1], [0, 1]][:, :, np.newaxis] * cov[:, [0, 1], [0, 1]][:, np.newaxis]
            )
            assert np.sum(q * several.log_joint_nd(x, mu, near, p)) < best, kind


@pytest.mark.parametrize("lesson", ["05_several_dimensions"], indirect=True)
def test_scikit_learn_finds_the_fits_of_lesson_5(lesson):
    from sklearn.mixture import GaussianMixture

    _, written, n = lesson
    x = n["x"]
    (call,) = re.findall(r"`(GaussianMixture\(.*?)`", written["scikit-learn"])
    fit = eval(call, {"GaussianMixture": GaussianMixture, "x": x})
    order = np.argsort(fit.means_[:, 0])
    assert f"{fit.score(x) * len(x):.4f}" == f"{n['ell'][n['last']]:.4f}"
    for theirs, ours in ((fit.weights_, n["p"]), (fit.means_, n["mu"])):
        assert theirs[order].round(4).tolist() == ours.round(4).tolist()
    np.testing.assert_allclose(fit.covariances_[order], n["cov"], rtol=1e-4)
    for kind, name in zip(n["KINDS"], ("full", "diag", "spherical", "tied")):
        assert f'`"{name}"`' in written["scikit-learn"]
        for K in (1, 2, 3):
            (mu, cov, p), end, _ = n["fits"][kind, K]
            inverse = np.linalg.inv(cov)
            if kind == "tied":
                inverse = inverse[0]
            elif kind != "full":
                inverse = np.diagonal(inverse, axis1=1, axis2=2)
                inverse = inverse[:, 0] if kind == "spherical" else inverse
            theirs = GaussianMixture(
                K,
                covariance_type=name,
                tol=1e-9,
                max_iter=1000,
                weights_init=p,
                means_init=mu,
                precisions_init=inverse,
            ).fit(x)
            np.testing.assert_allclose(theirs.score(x) * len(x), end, atol=0.01)
            assert theirs._n_parameters() == n["count_parameters"](K, 2, kind)


@pytest.mark.parametrize("lesson", ["05_several_dimensions"], indirect=True)
def test_what_lesson_5_says_without_numbers_holds(lesson):
    _, _, n = lesson
    x, cov, clouds = n["x"], n["cov"], n["clouds"]
    several = sys.modules["several_dimensions"]
    assert n["one"] < n["two"]  # BIC of the last coordinate; that of the other is printed
    assert n["right"]["full"] == n["right"]["tied"] == 200
    assert all(90 < n["right"][kind] < 120 for kind in ("diagonal", "spherical"))
    lowest = sorted(n["criterion"], key=n["criterion"].get)
    assert lowest[:2] == [("tied", 3), ("full", 2)]
    assert [kind for kind, K in lowest if K == 2][:2] == ["full", "tied"]
    assert (n["groups"]["EM", "minutes"] == n["groups"]["EM", "hours"]).all()
    assert np.diff(n["ends"]) == pytest.approx(n["m"] * np.log(60))
    assert np.all(np.diff(n["ell"]) > -1e-9)
    tilt = [step[1][:, 0, 1] for step in n["path"]]
    assert np.all(tilt[0] == 0) and np.all(np.array(tilt[1:]) > 0)
    assert clouds[n["own"] == 0].std(axis=0) == pytest.approx(
        clouds[n["own"] == 1].std(axis=0), rel=0.25
    )
    # A ridge is no maximum of the bound: from the fit a step with it falls.
    q = n["responsibilities_nd"](x, n["mu"], cov, n["p"])
    ridged = several.parameters_from(x, q, ridge=0.01)
    assert several.log_likelihood_nd(x, *ridged) < n["ell"][n["last"]]
    np.testing.assert_allclose(
        np.linalg.eigvalsh(ridged[1]), np.linalg.eigvalsh(several.parameters_from(x, q)[1]) + 0.01
    )
    quiz = n["quiz_covariances"]()
    wanted = [[2.5, -1.5], [4, 0], [4, 1.6], [2.5, 1.5]]  # the first lines of c, a, d, b
    np.testing.assert_allclose(quiz[:, 0], wanted)
    for turned in quiz[[0, 1, 3]]:
        np.testing.assert_allclose(np.linalg.eigvalsh(turned), [1, 4])
    by_mixture = n["mean_given_first"](np.array([2.5, 3.0, 3.5]), n["mu"], cov, n["p"])
    assert np.diff(by_mixture).max() > 9  # within half a minute: steeper than either line


@pytest.mark.parametrize("kind", ["full", "diagonal", "spherical", "tied"])
def test_em_in_several_dimensions_never_falls_and_many_runs_are_single_runs(lessons, kind):
    several = importlib.import_module("several_dimensions")
    rng = np.random.default_rng(2145)
    x = rng.normal(size=(60, 3)) @ rng.normal(size=(3, 3)) + 3 * rng.integers(2, size=(60, 1))
    mu, cov, p = several.random_starts_nd(x, 3, 4, rng)
    cov = several.parameters_from(x, np.full((4, 60, 3), 1 / 3), kind)[1]
    *ends, ell = several.fit_nd(x, mu, cov, p, kind, tol=1e-8, max_steps=30)
    for run in range(4):
        path = several.em_path_nd(x, mu[run], cov[run], p[run], 30, kind)
        single = np.array([step[4] for step in path])
        assert np.all(np.diff(single) > -1e-9)
        stop = np.append(np.flatnonzero(np.diff(single) < 1e-8) + 1, 30)[0]
        np.testing.assert_allclose(single[stop], ell[run])


def test_old_faithful_has_272_eruptions(lessons):
    x = np.genfromtxt("old_faithful.csv", delimiter=",", skip_header=1)
    assert x.shape == (272, 2) and len(np.unique(x, axis=0)) == 256
    np.testing.assert_allclose(x.sum(axis=0), [948.677, 19284])
    assert (x.min(axis=0).tolist(), x.max(axis=0).tolist()) == ([1.6, 43], [5.1, 96])


@pytest.mark.parametrize("lesson", ["06_beyond_gaussian_mixtures"], indirect=True)
def test_formulas_of_lesson_6_hold_for_its_own_functions(lesson):
    _, _, n = lesson
    for mu, sigma, c in ((3.5, 2.0, 5.0), (-1.0, 0.5, -3.0), (0.0, 3.0, 9.0)):  # equation (6)
        length = np.linspace(c, c + 40 * sigma, 400001)
        given = norm.pdf(length, mu, sigma)
        given /= given.sum() - given[0] / 2  # by trapezes
        given[0] /= 2
        moments = [given @ length, given @ length**2]
        np.testing.assert_allclose(n["moments_beyond"](mu, sigma, c), moments, rtol=1e-6)
        a, h = (c - mu) / sigma, n["hazard"]((c - mu) / sigma)
        u = (length - mu) / sigma
        np.testing.assert_allclose([given @ u, given @ u**2], [h, 1 + a * h], rtol=1e-6)  # (5)
    assert n["moments_beyond"](0.0, 1.0, -50.0) == (0, 1)
    assert 60 < n["moments_beyond"](0.0, 1.0, 60.0)[0] < 60.02
    readings = x, censored, c = n["x"], n["censored"], n["c"]
    seen, hidden = x[~censored], censored.sum()

    def ell(mu, sigma):  # equation (7)
        tail = np.log(1 - norm.cdf((c - mu) / sigma))
        return norm.logpdf(seen, mu, sigma).sum() + hidden * tail

    np.testing.assert_allclose(n["gauge_log_likelihood"](*readings, 3.0, 1.5), ell(3.0, 1.5))
    mu, sigma = n["gauge_path"](*readings, 3.0, 1.5, 1)[1, :2]  # equation (4)
    first, second = n["moments_beyond"](3.0, 1.5, c)
    new_mu = (seen.sum() + hidden * first) / len(x)
    spread = (
        np.sum((seen - new_mu) ** 2) + hidden * (second - 2 * new_mu * first + new_mu**2)
    ) / len(x)
    np.testing.assert_allclose([mu, sigma**2], [new_mu, spread])
    h = 1e-5  # equation (12)
    slopes = [
        (ell(3 + h, 1.5) - ell(3 - h, 1.5)) / (2 * h),
        (ell(3, 1.5 * np.exp(h)) - ell(3, 1.5 * np.exp(-h))) / (2 * h),
    ]
    np.testing.assert_allclose(n["gauge_slope"](*readings, 3.0, 1.5), slopes, rtol=1e-5)
    # Equations (2) and (8): the gap is the divergence of two tails, each with its own mean.
    old, new = 1.0, 3.0
    length = np.linspace(c, c + 60, 600001)
    tails = [norm.logpdf(length, mean, 2) - norm.logsf(c, mean, 2) for mean in (old, new)]
    divergence = (
        hidden * np.sum(np.exp(tails[0]) * (tails[0] - tails[1])) * (length[1] - length[0])
    )
    top = n["filled_in"](*readings, old, 2.0)[0]
    F = ell(old, 2) + len(x) / (2 * 2**2) * ((old - top) ** 2 - (new - top) ** 2)
    np.testing.assert_allclose(ell(new, 2) - F, divergence, rtol=1e-3)


@pytest.mark.parametrize("lesson", ["06_beyond_gaussian_mixtures"], indirect=True)
def test_the_templates_of_lesson_6_are_those_of_its_formulas(lesson):
    _, _, n = lesson
    joint_of = importlib.import_module("beyond").picture_log_joint
    theta, p = np.array([[0.2, 0.7, 0.5], [0.9, 0.4, 0.1]]), np.array([0.3, 0.7])
    every = np.array(list(np.ndindex(2, 2, 2)))
    np.testing.assert_allclose(np.exp(joint_of(every, theta, p)).sum(axis=0), p)  # equation (9)
    np.testing.assert_allclose(
        joint_of(np.array([[1, 0, 1]]), theta, p)[0, 1], np.log(0.7 * 0.9 * 0.6 * 0.1)
    )
    x, steps = n["pixels"], n["steps"]
    penalised = [
        step[3] + np.sum(np.log(step[0]) + np.log(1 - step[0])) for step in steps
    ]  # a = 1
    assert np.diff(penalised).min() > -1e-9
    q, N = steps[4][2], steps[4][2].sum(axis=0)
    new = (q.T @ x + 1) / (N[:, np.newaxis] + 2)  # equation (11)
    np.testing.assert_allclose(steps[5][0], new)
    np.testing.assert_allclose(steps[5][1], N / len(x))
    plain = n["template_path"](x, n["random_greys"], np.array([0.5, 0.5]), 0.0, 1)
    q = plain[0][2]
    np.testing.assert_allclose(
        plain[1][0], np.array([np.average(x, axis=0, weights=w) for w in q.T])
    )


@pytest.mark.parametrize("lesson", ["06_beyond_gaussian_mixtures"], indirect=True)
def test_what_lesson_6_says_without_numbers_holds(lesson):
    _, _, n = lesson
    rods, numbers = n["rods"], n["numbers"]
    for mu, sigma in n["recipes"](n["x"], n["censored"]).values():
        assert mu < rods.mean() and sigma < rods.std()
    assert n["falls"] == 0 and np.diff(n["path"][:, 2]).min() > -1e-9
    for end in np.linspace(2, 8, 13):
        x, censored = n["measure"](rods, end)
        mu, sigma = n["gauge_fit"](x, censored, end)
        assert abs(mu - 3.5) < 0.4 and abs(sigma - 2) < 0.2
        assert n["recipes"](x, censored)["dropped"][0] < mu
    np.testing.assert_allclose(n["measure"](rods, 2)[1].mean(), 0.8, atol=0.01)
    assert np.all(np.diff(n["right_5"][:, 2])[:8] < 0)
    assert np.all(numbers[:5, 0] > 1.5 * numbers[:5, 1])
    np.testing.assert_allclose(numbers[5], 9, atol=2)
    np.testing.assert_allclose(numbers[0, 1], 20, atol=5)
    assert numbers[0, 0] > 20 * numbers[0, 1] and 0.5 < n["step"] / n["evaluation"] < 2
    assert np.all(numbers[6:, 0] < numbers[6:, 1])
    best = [n["gauge_fit"](*n["measure"](rods, end), end) for end in (2, 5)]
    for (way, tried), fit in zip((n["both"][2], n["both"][5]), best):
        np.testing.assert_allclose(tried[-1], fit, atol=0.01)
        np.testing.assert_allclose(way[-1, :2], fit, atol=0.01)
    changes = np.sum(n["member"][3] != n["member"][-1])
    assert 35 <= changes <= 45
    assert 1 - norm.cdf(9.0) == 0 and int(norm.pdf(8.0) / (1 - norm.cdf(8.0))) == 7
    assert int(n["hazard"](8.0)) == 8


def test_the_digits_are_those_of_scikit_learn_with_a_threshold(lessons):
    from sklearn.datasets import load_digits

    given = load_digits()
    lines = (FOLDER / "digits.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "digit,pixels"
    rows = [line.split(",") for line in lines[1:]]
    assert [int(digit) for digit, _ in rows] == given.target.tolist()
    pixels = np.array([list(row) for _, row in rows]).astype(int)
    np.testing.assert_array_equal(pixels, given.data >= 8)
