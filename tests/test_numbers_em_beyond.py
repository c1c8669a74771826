"""What the text of em_beyond says in numbers is computed again, from solution, data and pictures."""

from itertools import combinations

import numpy as np
import pytest
from answers import ROOT, Exercise, is_given
from numbers_in_text import false_lines, names_after, texts, unchecked_numbers
from scipy.stats import norm
from sklearn.datasets import load_digits

NAME = "em_beyond"

# A line stands in the named cell as it is when its fields are filled from the names of `facts`.
CLAIMS = {
    "rods-predict": ["mean {TRUE_MU:.0f}, standard deviation {TRUE_SIGMA:.0f}"],
    "rods-seen": [
        "To leave the {censored.sum()} rods out",
        "the mean becomes ${seen.mean():.2f}$ and the standard deviation ${seen.std():.2f}$",
        "${readings.mean():.2f}$ and ${readings.std():.2f}$",
    ],
    "tail_moments-task": [
        "the probability ${1e198 * norm.sf(30):.0f} \\cdot 10^{{-198}}$",
    ],
    "tail_moments-worked": [
        "$\\varphi(1) \\approx {norm.pdf(1):.5f}$",
        "$1 - \\Phi(1) \\approx {norm.sf(1):.5f}$",
        "$h \\approx {h_1:.4f}$",
        "1 + 2 \\cdot {h_1:.4f} \\approx {worked[0]:.4f}",
        "(1 + 3) \\cdot {h_1:.4f} \\approx {worked[1]:.4f}",
        "${worked[0]:.4f}^2 \\approx {worked[0] ** 2:.4f}$",
        "the difference, ${worked[1] - worked[0] ** 2:.4f}$",
        "print ${far[0]:.4f}$ and ${far[1]:.4f}$",
        "where $c = {1 + 30 * 2}$",
        "print {near[0]:.0f} and {near[1]:.0f}",
    ],
    "tail-seen": [
        "only ${beyond[-1]:.3f}$ standard deviations",
        "the mean ${tail_mean:.2f}$ and the mean square ${tail_square:.2f}$",
        "The square of the mean, ${tail_mean**2:.2f}$",
        "by ${np.sqrt(tail_square - tail_mean**2):.2f}$ around",
        "From $a = {exactly_one:.1f}$ on",
    ],
    "censored_em-worked": [
        "add ${norm.logpdf(0):.4f} - \\frac{{1}}{{2}}$ and ${norm.logpdf(0):.4f}$",
        "$\\log {norm.sf(1):.5f} \\approx {norm.logsf(1):.4f}$",
        "together ${steps[0][2][0]:.4f}$",
        "$h \\approx {h_1:.4f}$",
        "the mean $1 + {h_1:.4f} = {1 + h_1:.4f}$",
        "(1 + 2) \\cdot {h_1:.4f} \\approx {2 + 3 * h_1:.4f}$",
        "2 \\cdot {1 + h_1:.4f}) \\approx {steps[1][0]:.4f}",
        "2 \\cdot {2 + 3 * h_1:.4f}) - {steps[1][0]:.4f}^2 \\approx {steps[1][1] ** 2:.4f}",
        "$\\sigma \\approx {steps[1][1]:.4f}$",
        "The log-likelihood is now ${steps[1][2][1]:.4f}$",
        "$\\mu \\approx {steps[2][0]:.4f}$, $\\sigma \\approx {steps[2][1]:.4f}$, "
        "and the log-likelihood is ${steps[2][2][2]:.4f}$",
    ],
    "run-seen": ["Each step leaves ${share:.2f}$ of the way"],
    "fits-seen": [
        "EM finds mean ${mu_end:.2f}$ and standard deviation ${sigma_end:.2f}$",
        "given ${lengths.mean():.2f}$ and ${lengths.std():.2f}$",
    ],
    "digits-predict": ["{len(pictures)} digits", "$D = {pictures.shape[1]}$"],
    "digits-seen": [
        "differ in ${apart_same:.1f}$ of 64 pixels on average, two of different digits in "
        "${apart_other:.1f}$",
    ],
    "bernoulli_log_joint-task": ["{20 * 41} times with all {len(pictures)} digits"],
    "bernoulli_log_joint-worked": [
        "= \\log {joint[0, 0]:.2f} \\approx {np.log(joint[0, 0]):.4f}",
        "= \\log {joint[0, 1]:.4f} \\approx {np.log(joint[0, 1]):.4f}",
        "${joint[0, 0]:.2f} / {joint[0].sum():.4f} \\approx {joint[0, 0] / joint[0].sum():.3f}$",
        "and ${joint[0, 1] / joint[0].sum():.3f}$",
        "(0.25 \\cdot 0.2 \\cdot 0.4) \\approx {np.log(joint[1, 0]):.4f}$",
    ],
    "bernoulli_m_step-formula": ["{WORDS[never]} of the 64 pixels are 0 in every picture"],
    "bernoulli_m_step-worked": [
        "= ({plain[0, 0]:.3f}, {plain[0, 1]:.3f})",
        "\\theta_2 = ({plain[1, 0]:.2f}, {plain[1, 1]:.2f})",
        "= ({pseudo[0, 0]:.4f}, {pseudo[0, 1]:.4f})",
        "\\approx ({pseudo[1, 0]:.4f}, {pseudo[1, 1]:.4f})",
    ],
    "starts-seen": [
        "it ends at ${finals[0]:.1f}$, the second best ${finals[0] - finals[1]:.1f}$ lower, and "
        "the worst {finals[0] - finals[-1]:.0f} lower",
    ],
    "digits_task": [
        *(
            f"| {row + 1} | {{' | '.join(map(str, held[{row}]))}} | {{weights[{row}]:.3f}} |\n"
            for row in range(10)
        ),
        "with penalty is ${finals[0]:.1f}$, without it ${best_ell:.1f}$",
        "{held.max(axis=1).sum()} of the {len(digits)} pictures are called right",
        "3 and 9 differ by ${distance[3, 9]:.1f}$ pixels in all",
        "those of 1 and 8 by ${distance[1, 8]:.1f}$",
        "whose average is ${np.mean(list(distance.values())):.1f}$",
        "gain {split[7]:.0f} for the 7s alone and {split[1]:.0f} for the 1s alone",
        "3 and 9 in the place of a common one gains {parted[3, 9]:.0f}, for 1 and 8 it gains "
        "{parted[1, 8]:.0f}",
        "ends at ${named_end:.1f}$ with penalty, {finals[0] - named_end:.0f} below the best",
        "(${sevens_apart:.1f}$ against ${distance[3, 9]:.1f}$ in all)",
        "{held[3, 3]} of the {count[3]} threes and {held[3, 9]} of the {count[9]} nines",
        "with {held[3, 5]} fives and {held[3, 8]} eights",
        "with {held[9, 1]} and {held[9, 8]} pictures",
        "have two, with {held[7, 7]} and {held[8, 7]}",
    ],
    "where-to-go": ["holds the {len(digits)} pictures"],
}
WORDS = "no one two three four five six seven eight nine ten".split()
# Numbers that are nobody's result: parameters of worked values, shares of a mark.
GIVEN = {"0.5", "0.8", "0.4", "0.2", "0.6", "0.25", "0.75", "1.75", "1.25", "0.9189"}


@pytest.fixture(scope="module")
def exercise():
    return Exercise(NAME)


@pytest.fixture(scope="module")
def ours(exercise):
    """The names of the solution and of the given cells, with all pictures drawn."""
    names = names_after(exercise, is_given)
    fit = names_after(exercise, lambda cell: cell.id == "picture-fits", dict(names))
    return names | {"mu_end": fit["mu"], "sigma_end": fit["sigma"]}  # a later cell has its own


def templates(x, K, seed, a=1, n_steps=60, q=None):
    """A mixture of Bernoullis by formulas of its own: (log-likelihood, penalty, theta, q)."""
    rng = np.random.default_rng(seed)
    theta, p = 0.25 + 0.5 * x[rng.choice(len(x), size=K, replace=False)], np.full(K, 1 / K)
    for _ in range(n_steps):
        if q is None:
            log_joint = (
                np.log(p) + x @ np.log(theta / (1 - theta)).T + np.log1p(-theta).sum(axis=1)
            )
            largest = log_joint.max(axis=1, keepdims=True)
            q = np.exp(log_joint - largest)
            f = q.sum(axis=1, keepdims=True)
            ell, q = np.sum(largest + np.log(f)), q / f
        p, theta = q.mean(axis=0), (q.T @ x + a) / (q.sum(axis=0)[:, np.newaxis] + 2 * a)
        q, last = None, q
    return ell, a * np.sum(np.log(theta) + np.log1p(-theta)), theta, last


@pytest.fixture(scope="module")
def facts(ours):
    x, y = ours["pictures"], ours["digits"]
    theta, p, q, record = ours["best_fit"]()
    held = ours["counts"][ours["order"]]
    averages = [x[y == digit].mean(axis=0) for digit in range(10)]
    differ = x @ (1 - x).T + (1 - x) @ x.T
    same = y[:, np.newaxis] == y
    pair = np.array([[1, 0], [0, 1]])
    q_worked = np.array([[1, 0], [0.75, 0.25], [0.25, 0.75]])
    x_worked = np.array([[1, 0], [1, 1], [0, 0]])

    def one(*chosen):
        # The log-likelihood of one template for these digits.
        return templates(x[np.isin(y, chosen)], 1, 0, n_steps=3)[0]

    def two(digit):
        return max(templates(x[y == digit], 2, seed)[0] for seed in range(10))

    def parts(*chosen):
        n = np.array([np.sum(y == digit) for digit in chosen])
        return sum(one(digit) for digit in chosen) + np.sum(n * np.log(n / n.sum()))

    named = templates(x, 10, 0, n_steps=120, q=np.eye(10)[y])
    four = np.array([0.0, 1.0, 2.0, 2.0]), np.array([False, False, True, True])
    sevens = theta[ours["order"][7:9]]
    return ours | {
        "np": np,
        "norm": norm,
        "WORDS": WORDS,
        "seen": ours["readings"][~ours["censored"]],
        "h_1": norm.pdf(1) / norm.sf(1),
        "worked": ours["tail_moments"](1, 2, 3),
        "far": ours["tail_moments"](1, 2, 61),
        "near": ours["tail_moments"](1, 2, -1000),
        "exactly_one": next(a / 10 for a in range(70, 90) if norm.cdf(a / 10) == 1),
        "steps": [ours["censored_em"](*four, 2, 1, 1, n) for n in range(3)],
        "share": np.mean(ours["to_go"][6:11] / ours["to_go"][5:10]),
        "apart_same": differ[same & ~np.eye(len(x), dtype=bool)].mean(),
        "apart_other": differ[~same].mean(),
        "joint": np.exp(
            ours["bernoulli_log_joint"](
                pair, np.array([[0.8, 0.4], [0.5, 0.5]]), np.array([0.25, 0.75])
            )
        ),
        "never": int(np.sum(x.sum(axis=0) == 0)),
        "plain": ours["bernoulli_m_step"](x_worked, q_worked, 0)[0],
        "pseudo": ours["bernoulli_m_step"](x_worked, q_worked, 1)[0],
        "held": held,
        "weights": p[ours["order"]],
        "count": np.bincount(y),
        "best_ell": record[-1] - np.sum(np.log(theta) + np.log(1 - theta)),
        "distance": {
            (i, j): np.abs(averages[i] - averages[j]).sum() for i, j in combinations(range(10), 2)
        },
        "split": {digit: two(digit) - one(digit) for digit in (1, 7)},
        "parted": {pair: parts(*pair) - one(*pair) for pair in ((3, 9), (1, 8))},
        "named_end": named[0] + named[1],
        "named": named,
        "sevens_apart": np.abs(sevens[0] - sevens[1]).sum(),
        "sevens": sevens,
        "averages": averages,
    }


def test_numbers_in_the_text_are_those_of_solution_and_data(exercise, facts):
    assert false_lines(texts(exercise.notebook), CLAIMS, facts) == []


def test_no_number_in_the_text_is_left_unchecked(exercise, facts):
    written = texts(exercise.notebook, "markdown")
    assert unchecked_numbers(written, CLAIMS, facts, GIVEN) == {}


def test_the_digits_are_those_of_scikit_learn_made_binary():
    table = np.loadtxt(ROOT / "source" / NAME / "digits.csv", dtype=str, delimiter=",", skiprows=1)
    theirs = load_digits()
    assert [int(digit) for digit in table[:, 0]] == theirs.target.tolist()
    pixels = np.array([list(row) for row in table[:, 1]], dtype=int)
    np.testing.assert_array_equal(pixels, theirs.data >= 8)


def test_the_steps_of_the_rods_are_as_the_answer_says(exercise, facts):
    shares = facts["to_go"][1:11] / facts["to_go"][:10]
    assert np.all(abs(shares[2:] - 0.47) < 0.02)  # straight lines
    assert np.all(facts["to_go"][10] < facts["to_go"][0] / 1000)  # ten steps

    def share(mu):
        # The share of the way to mu that a step leaves near the end, where so many are censored.
        x = np.minimum(np.random.default_rng(0).normal(mu, 2, size=4000), 5.0)
        path = [(5.0, 2.0)]
        for _ in range(400):
            path.append(facts["censored_em"](x, x == 5.0, 5.0, *path[-1], 1)[:2])
        to_go = np.abs(np.array(path) - path[-1])[:, 0]
        near = np.flatnonzero(to_go < 1e-2)[0]
        return to_go[near + 2] / to_go[near + 1]

    assert share(8) > 0.8 and share(1) < 0.2


def test_the_dotted_line_is_uneven_from_7_on_and_breaks_off_before_8(facts):
    ends, dotted, exact = facts["ends"], facts["by_difference"], facts["beyond"]
    off = np.abs(dotted / exact - 1)
    assert np.max(off[ends < 6.9]) < 0.05 and np.max(off[(ends > 7) & (ends < 7.8)]) > 0.1
    assert 7.5 < facts["lost"] < 8
    assert facts["norm"].cdf(8.2) < 1


def test_twenty_starts_end_as_the_answers_say(facts):
    assert facts["at_best"] == 1
    held, distance = facts["held"], facts["distance"]
    for row, digit in ((0, 0), (4, 4), (6, 6)):
        assert held[row, digit] > 0.85 * facts["count"][digit]  # nearly all of their pictures
        assert held[row, digit] > 0.94 * held[row].sum()  # and few others
    assert sorted(distance, key=distance.get)[:2] == [(3, 9), (1, 8)]
    assert np.sum(held[:, 1] > 20) == 3  # 1 is spread over three


def path_of(x, chosen, n_steps):
    """The ten templates after so many steps from these pictures, by densities as they stand."""
    theta, p = 0.25 + 0.5 * x[chosen], np.full(10, 0.1)
    for _ in range(n_steps):
        joint = p * np.exp(x @ np.log(theta / (1 - theta)).T) * np.prod(1 - theta, axis=1)
        q = joint / joint.sum(axis=1, keepdims=True)
        p, theta = q.mean(axis=0), (q.T @ x + 1) / (q.sum(axis=0)[:, np.newaxis] + 2)
    return theta


def test_the_twenty_fits_are_those_of_other_formulas(facts):
    rng, x = np.random.default_rng(2145), facts["pictures"]
    chosen = [rng.choice(len(x), size=10, replace=False) for _ in range(20)]
    theta = path_of(x, chosen[int(np.argmax(facts["records"][:, -1]))], 40)
    np.testing.assert_allclose(theta, facts["best_fit"]()[0], rtol=1e-6)


def test_where_a_curve_rises_late_a_template_goes_over_to_other_pictures(facts):
    x, rng = facts["pictures"], np.random.default_rng(2145)
    gains = np.diff(facts["records"], axis=1)
    late = (np.min(gains[:, 4:15], axis=1) < 5) & (np.max(gains[:, 15:], axis=1) > 40)
    assert np.sum(late) == 2  # after level ground
    for is_late in late:
        chosen = rng.choice(len(x), size=10, replace=False)
        if is_late:
            before, after = (path_of(x, chosen, n_steps) for n_steps in (14, 39))
            moved = np.sort(np.abs(after - before).sum(axis=1))
            assert moved[-1] > 5 and moved[-1] > 1.5 * moved[-2]


def test_of_sixty_other_starts_none_ends_higher_and_one_in_ten_comes_near(exercise, facts):
    best = facts["finals"][0]
    ends = [sum(templates(facts["pictures"], 10, seed, n_steps=40)[:2]) for seed in range(60)]
    assert max(ends) < best + 0.1
    near = np.mean(np.array(ends) > best - 20)
    assert near == pytest.approx(0.1, abs=0.08)
    assert "about six times in seven" in texts(exercise.notebook)["digits_task"]
    assert 0.8 < 1 - (1 - 0.093) ** 20 < 0.9


def test_from_the_named_averages_9_shares_a_template_and_the_7s_are_together(facts):
    belongs, y = np.argmax(facts["named"][3], axis=1), facts["digits"]
    counts = np.array([np.bincount(y[belongs == k], minlength=10) for k in range(10)])
    threes, nines, sevens = (np.argmax(counts[:, digit]) for digit in (3, 9, 7))
    assert threes != nines and counts[threes, 3] > 0.9 * counts[threes].sum()
    assert counts[nines, 9] < 0.7 * counts[nines].sum()
    assert counts[sevens, 7] > 0.9 * np.sum(y == 7)


def test_the_picture_in_the_solution_shows_what_its_caption_says(facts):
    differ = np.abs(facts["averages"][3] - facts["averages"][9])
    assert np.sum(differ > 0.45) == 4  # clearly in four pixels only
    rows = facts["sevens"].reshape(2, 8, 8)
    middle = (rows * np.arange(8)).sum(axis=2) / rows.sum(axis=2)
    assert np.all(middle[1] > middle[0])  # the second stands farther to the right
    assert np.mean(middle[1] - middle[0]) == pytest.approx(0.5, abs=0.1)
