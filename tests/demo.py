"""Grade a class of made-up submissions to all exercises, as an instructor does, and print the marks.

To the core exercise, em_gmm_1d, twenty students hand in, some of them strange things; to each of
the others seven of them, whom the command for large classes grades.

`make demo` runs it in build/demo/, tests/test_workflow.py in a temporary folder.
"""

import shutil
import sys
import textwrap
from pathlib import Path

import nbformat
from nbgrader.api import MissingEntry

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "grader" / "tests")]

from answers import ROOT, Exercise, by_cell  # noqa: E402
from courses import Course, cell_of  # noqa: E402

EXERCISE = "em_gmm_1d"

# What each student hands in: answers of the bank, or a way of handing in.
RIGHT = {
    "ada": "all_broadcast",
    "bela": "all_loops",
    "chen": "all_einsum",
    "dana": "all_logspace",
    "emil": "all_lists",
}
WRONG = {
    "fatma": ["e_step_no_weights"],
    "goran": ["m_step_variance_returned"],
    "hana": ["log_likelihood_product_underflow"],
    "igor": ["em_history_without_start"],
    "jana": ["get_data_fixed_seed", "mixture_pdf_sigma_as_variance"],
    "karl": ["e_step_normalised_over_points", "m_step_mu_divided_by_m"],
    "lena": ["get_data_components_exchanged", "em_e_step_outside"],
}
# To the other exercises the first seven hand in these; nils opens them only.
OTHERS = {
    "maximum_likelihood": {
        "ada": ["right/all_scipy"],
        "bela": ["right/all_loops"],
        "fatma": ["wrong/fit_gaussian_variance_returned"],
        "goran": ["wrong/fit_weighted_gaussian_divided_by_m"],
        "hana": ["wrong/fit_gaussian_m_minus_one", "wrong/fit_weighted_gaussian_hard"],
        "igor": ["wrong/fit_gaussian_rounded"],
    },
    "em_in_practice": {
        "ada": ["right/log_e_step_softmax", "right/fit_while_loop"],
        "bela": ["right/random_start_shuffled_copy", "right/held_out_mask"],
        "fatma": ["wrong/log_e_step_no_largest"],
        "goran": ["wrong/random_start_with_replacement"],
        "hana": ["wrong/fit_no_floor", "wrong/bic_3K"],
        "igor": ["wrong/held_out_training_points"],
    },
    "gmm_multivariate": {
        "ada": ["right/m_step_np_cov", "right/ellipse_eigenvectors"],
        "bela": ["right/m_step_loops", "right/predict_loops"],
        "fatma": ["wrong/log_gaussian_no_D"],
        "goran": ["wrong/m_step_old_mean"],
        "hana": ["wrong/m_step_ridge_forgotten", "wrong/ellipse_cholesky_transposed"],
        "igor": ["wrong/n_parameters_diagonal_once"],
    },
    "em_beyond": {
        "ada": ["right/tail_moments_logarithms", "right/bernoulli_log_joint_xlogy"],
        "bela": ["right/censored_em_rod_by_rod", "right/bernoulli_m_step_loops"],
        "fatma": ["wrong/censored_em_density_at_c"],
        "goran": ["wrong/bernoulli_log_joint_no_weights"],
        "hana": ["wrong/tail_moments_c_squared", "wrong/bernoulli_m_step_hard"],
        "igor": ["wrong/bernoulli_m_step_a_times_m"],
    },
}
ENDLESS = """
def em(x, mu, sigma, p, n_steps):
    while True:
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
"""
CELL_SECONDS = 4  # the longest cell of the exercise takes about one


def answer_code(kind, name, exercise=EXERCISE):
    return (ROOT / "tests" / "bank" / kind / exercise / f"{name}.py").read_text(encoding="utf-8")


def make_course(folder, *exercises, warm=False):
    """A copy of this course, with these exercises released, or the core one.

    Its commands start as they are, or warm, see grader/tests/warm.py.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    shutil.copytree(ROOT / "source", folder / "source")
    course = Course(folder, warm)
    for exercise in exercises or [EXERCISE]:
        course.nbgrader("generate_assignment", exercise)
    return course


def make_course_with_lab(folder):
    """A copy of this course in which `make lab` uses the installation that runs this."""
    course = make_course(folder, warm=True)
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, course.root)
    shutil.copytree(ROOT / "lab", course.root / "lab")
    (course.root / "grader").symlink_to(ROOT / "grader")
    (course.root / ".venv").mkdir()
    (course.root / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    (course.root / ".venv" / "course").touch()
    return course


class Classroom:
    """Fills the released notebook of an exercise as students do, and hands it in."""

    def __init__(self, course, exercise=EXERCISE):
        self.course = course
        self.exercise = Exercise(exercise)
        self.solved = by_cell(self.exercise.solution, self.exercise.functions)

    def fill(self, *codes, only=None):
        """The released notebook with the solution, or with the codes of other answers in place."""
        answers = dict(self.solved)
        for code in codes:
            answers |= by_cell(code, self.exercise.functions)
        notebook = self.course.released(self.exercise.name)
        for function, code in answers.items():
            if only is None or function in only:
                cell_of(notebook, function).source = code
        return notebook

    def hand_in(self, student, notebook):
        self.course.hand_in(student, self.exercise.name, notebook)

    def hand_in_answers(self, answers_of):
        """What the class hands in to one of the other exercises: {student: names of answers}."""
        for student, answers in answers_of.items():
            kinds_and_names = (answer.split("/") for answer in answers)
            codes = [answer_code(kind, name, self.exercise.name) for kind, name in kinds_and_names]
            self.hand_in(student, self.fill(*codes))
        self.hand_in("nils_untouched", self.fill(only=[]))

    def hand_in_everything(self):
        """What the class hands in to the core exercise."""
        for student, name in RIGHT.items():
            self.hand_in(student, self.fill(answer_code("right", name)))
        for student, names in WRONG.items():
            self.hand_in(student, self.fill(*(answer_code("wrong", name) for name in names)))
        self.hand_in("maya_half_finished", self.fill(only=self.exercise.functions[:3]))
        self.hand_in("nils_untouched", self.fill(only=[]))

        deleted = self.fill(answer_code("wrong", "e_step_hard"))
        deleted.cells.remove(cell_of(deleted, "test_e_step_values"))
        self.hand_in("olga_deleted_a_check", deleted)

        duplicated = self.fill()
        check = cell_of(duplicated, "test_m_step_mu")
        duplicated.cells.insert(duplicated.cells.index(check), nbformat.from_dict(check))
        self.hand_in("pavel_duplicated_a_check", duplicated)

        tagged = self.fill(only=[])
        for cell in tagged.cells:
            cell.metadata["tags"] = ["skip-execution"]
        self.hand_in("quinn_skips_the_checks", tagged)

        self.hand_in("rosa_endless_loop", self.fill(ENDLESS))
        self.hand_in("sven_file_is_not_json", "my notebook, as I remember it")
        folder = self.course.root / "submitted" / "tara_no_notebook" / EXERCISE
        folder.mkdir(parents=True)
        (folder / "notes.txt").write_text("I will hand in the notebook tomorrow.\n")


def grade(course, others, options=()):
    """All of the instructor's commands after handing in. Returns {exercise: what grading printed}.

    The options are those of isograde autograde.
    """
    logs = {
        # 1: not every submission could be graded
        EXERCISE: course.nbgrader(
            "autograde", EXERCISE, f"--Execute.timeout={CELL_SECONDS}", status=1
        )
    }
    for exercise in others:
        done = course.run("isograde", "autograde", exercise, *options)
        if done.returncode:
            sys.exit(done.stdout)
        logs[exercise] = done.stdout
    for exercise in logs:
        course.nbgrader("generate_feedback", exercise)
    course.nbgrader("export", f"--to={course.root / 'grades.csv'}")
    return logs


def first_message(course, student, exercise):
    """What the first check that failed says, or "" if none failed."""
    notebook = nbformat.read(course.autograded(student, exercise), as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            for output in cell.get("outputs", []):
                if output.output_type == "error" and output.ename == "KeyboardInterrupt":
                    return f"{cell.id} took longer than {CELL_SECONDS} seconds and was stopped"
                if output.output_type == "error":
                    return f"{output.ename}: {output.evalue}".removeprefix("AssertionError: ")
    return ""


def reason_in(log, student, course):
    """Why a student could not be graded, as the log says it."""
    line = next((line for line in log.splitlines() if f"Student {student}: " in line), "")
    return line.partition(f"{student}: ")[2].replace(f"{course.root}/", "")


def report(course, exercise, log):
    """One row a student: (name, {function: marks}, total, what happened)."""
    with course.gradebook() as gradebook:
        for folder in sorted(course.root.glob(f"submitted/*/{exercise.name}")):
            student = folder.parent.name
            try:
                submission = gradebook.find_submission(exercise.name, student)
            except MissingEntry:
                yield student, {}, 0, "not graded: no notebook was handed in"
                continue
            if not course.autograded(student, exercise.name).exists():
                yield student, {}, 0, "not graded: " + reason_in(log, student, course)
                continue
            marks = dict.fromkeys(exercise.functions, 0)
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    if grade.name in exercise.checks:
                        marks[exercise.owner(grade.name)] += grade.auto_score
            happened = first_message(course, student, exercise.name) or "every check passed"
            yield student, marks, sum(marks.values()), happened


def print_table(rows, exercise):
    """Print the rows below the names of the functions and the points that each is worth."""
    possible = dict.fromkeys(exercise.functions, 0)
    for check, points in exercise.points.items():
        possible[exercise.owner(check)] += points

    def line(name, numbers, text):
        widths = [len(function) for function in possible] + [5]
        cells = (str(number).rjust(width) for number, width in zip(numbers, widths, strict=True))
        print(f"{name:<25}", *cells, " " + textwrap.shorten(text, 90, placeholder=" …"))

    print(f"\n{exercise.name}")
    line("student", [*possible, "total"], "what the first failed check says")
    line("(points)", [*possible.values(), sum(possible.values())], "")
    for student, marks, total, happened in rows:
        numbers = [f"{marks[function]:g}" if marks else "-" for function in possible]
        line(student, [*numbers, f"{total:g}" if marks else "-"], happened)


def main(folder, others=OTHERS, warm=False, options=()):
    """Grade the class in a folder. Returns the course and {exercise: rows of its table}."""
    in_order = [EXERCISE, *others]
    course = make_course(Path(folder).resolve(), *in_order, warm=warm)
    rooms = {exercise: Classroom(course, exercise) for exercise in in_order}
    rooms[EXERCISE].hand_in_everything()
    for exercise, answers in others.items():
        rooms[exercise].hand_in_answers(answers)
    print(
        "Grading a class with nbgrader. One of the notebooks holds an endless loop: give it some minutes."
    )
    logs = grade(course, others, options)
    tables = {}
    for exercise, room in rooms.items():
        tables[exercise] = list(report(course, room.exercise, logs[exercise]))
        print_table(tables[exercise], room.exercise)
    print("\nThe points for written answers are still to be given by hand.")
    for what, where in (
        ("Marks", "grades.csv"),
        ("Graded notebooks", "autograded/"),
        ("Feedback", "feedback/"),
    ):
        print(f"{what + ':':<18}{folder}/{where}")
    return course, tables


if __name__ == "__main__":
    main(sys.argv[1])
