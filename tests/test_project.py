"""The project's own papers hold: licences, citation, hooks before a commit, and the workflow."""

import hashlib
import re

import jsonschema
import pytest
import yaml
from answers import ROOT

# What identifies the words of the MIT licence below its copyright.
MIT = "fe2a9817987f862eaced948f0468c7f51d2fedfc48c5c505b246a49a3870e9a5"

# Of the Citation File Format 1.2.0, what CITATION.cff uses.
TEXT = {"type": "string", "minLength": 1}
AUTHORS = {
    "type": "array",
    "minItems": 1,
    "items": {
        "anyOf": [
            {"required": ["name"], "properties": {"name": TEXT}, "additionalProperties": False},
            {
                "required": ["family-names", "given-names"],
                "properties": {"family-names": TEXT, "given-names": TEXT},
                "additionalProperties": False,
            },
        ]
    },
}
REFERENCE = {
    "required": ["type", "title", "authors"],
    "properties": {
        "type": {"const": "generic"},
        "title": TEXT,
        "authors": AUTHORS,
        "year": {"type": "integer"},
        "publisher": {"required": ["name"], "properties": {"name": TEXT}},
        "url": {"type": "string", "pattern": "^https://"},
        "notes": TEXT,
    },
    "additionalProperties": False,
}
CITATION = {
    "required": ["cff-version", "message", "title", "authors"],
    "properties": {
        "cff-version": {"const": "1.2.0"},
        "message": TEXT,
        "type": {"enum": ["software", "dataset"]},
        "title": TEXT,
        "authors": AUTHORS,
        "abstract": TEXT,
        "keywords": {"type": "array", "items": TEXT, "uniqueItems": True},
        "license": {"const": "MIT"},
        "references": {"type": "array", "items": REFERENCE},
    },
    "additionalProperties": False,
}


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


# ---- Licences and credit ----


@pytest.mark.parametrize(
    "path, ours",
    [("LICENSE", ["2018 Christian Herta", "this course"]), ("grader/LICENSE", ["isograde"])],
)
def test_the_licence_is_the_mit_licence_word_for_word(path, ours):
    title, holders, *terms = read(path).split("\n\n")
    assert title == "MIT License"
    assert all(line.startswith("Copyright (c) ") for line in holders.splitlines())
    assert all(holder in holders for holder in ours)
    words = " ".join("\n".join(terms).split())
    assert hashlib.sha256(words.encode()).hexdigest() == MIT


def test_the_licence_of_the_text_is_the_whole_legal_code():
    text = read("LICENSE-text")
    assert text.startswith("Attribution-ShareAlike 4.0 International\n")
    assert re.findall(r"^Section (\d) --", text, re.MULTILINE) == list("12345678")


def test_the_terms_of_each_file_of_data_are_named():
    named = read("LICENSE-data")
    files = [*ROOT.glob("notebooks/*.csv"), *ROOT.glob("source/*/*.csv")]
    assert len(files) == 7
    for file in files:
        (paragraph,) = re.findall(rf"^{file.name}, in (?:.+\n)+", named, re.MULTILINE)
        assert f"{file.parent.relative_to(ROOT)}/" in paragraph.replace("\n", " ")


def test_the_citation_is_one_of_the_citation_file_format():
    jsonschema.validate(yaml.safe_load(read("CITATION.cff")), CITATION)


def test_who_cites_the_course_is_told_whose_exercise_it_is_based_on():
    (herta,) = yaml.safe_load(read("CITATION.cff"))["references"]
    assert herta["authors"] == [{"family-names": "Herta", "given-names": "Christian"}]
    assert f"*{herta['title']}* by Christian Herta" in read("README.md")


# ---- Before a commit, and after a push ----


def test_the_hooks_run_what_make_test_runs_first():
    recipe = re.search(r"^test: \.venv.*\n((?:\t.*\n)+)", read("Makefile"), re.MULTILINE)[1]
    first = recipe.replace("$(BIN)", ".venv/bin").replace("\t", "").splitlines()[:-1]
    (repository,) = yaml.safe_load(read(".pre-commit-config.yaml"))["repos"]
    assert [hook["entry"] for hook in repository["hooks"]] == first
    assert repository["repo"] == "local"  # so no other version than that of make test


@pytest.fixture(scope="module")
def workflow():
    return yaml.safe_load(read(".github/workflows/test.yml"))


def test_each_action_of_the_workflow_is_pinned_and_its_version_is_said():
    actions = re.findall(r"uses: (.*)", read(".github/workflows/test.yml"))
    assert len(actions) == 4
    for action in actions:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


def test_the_workflow_may_only_read(workflow):
    assert workflow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in workflow["jobs"].values())


def test_the_workflow_runs_with_each_python_from_the_lowest_on(workflow):
    pythons = workflow["jobs"]["test"]["strategy"]["matrix"]["python"]
    lowest = re.search(r'^requires-python = ">=(.*)"', read("grader/pyproject.toml"), re.MULTILINE)
    assert (
        pythons[0] == lowest[1] == workflow["jobs"]["lowest"]["steps"][1]["with"]["python-version"]
    )
    assert pythons == [f"3.{minor}" for minor in range(11, 15)]


def test_what_the_workflow_runs_is_there(workflow):
    runs = [
        step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step
    ]
    assert runs[1::2] == [".ci/run", "make test-lowest"]
    assert (ROOT / ".ci/run").exists()
