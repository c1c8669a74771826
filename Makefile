# make demo   grade a class of made-up submissions and print their marks
# make test   everything that must hold, of what is exhaustive a sample
# make test-all   all of it, for an hour or two
# make test-lowest  the grader's tests with the lowest versions that it declares
# make bench  a class graded by stock nbgrader and by isograde autograde, and the ratio
# make build  release/ and solutions/ from source/
# make lab    open the course in JupyterLab; with ARGS=--no-browser and so on
# make site   a website on which students work without an installation
# make screenshots  the pictures of pages in README; needs chromium
# make format lay out code and notebooks
# make clean  remove what these commands have made

PYTHON ?= python3
BIN := .venv/bin
LITE := .venv/lite/bin
LOWEST := .venv/lowest/bin
COPIES ?= 40
SITE ?= build/site
PYODIDE ?=
EXERCISES := $(notdir $(wildcard source/*))

.PHONY: demo test test-all test-lowest bench build lab site screenshots format clean bubblewrap

demo: .venv/course bubblewrap
	$(BIN)/python -m tests.demo build/demo

# Many tests wait, so 3 processes for 2 cores. Files run in the order of tests/conftest.py: the
# plug-in would begin with those of the most tests, and end with the slow ones. Each of hundreds of
# commands would compile the grader again where the shell asks Python to leave no compiled files.
test test-lowest: export PYTHONDONTWRITEBYTECODE =
test: .venv/tests bubblewrap
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --config-file grader/pyproject.toml
	$(BIN)/python -m pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder

# Threads of one matrix product would wait for the CPUs that the other processes use.
test test-lowest build-%: export OPENBLAS_NUM_THREADS = 1

test-all: export TEST_ALL = yes
test-all: test

# Old versions may use what newer ones warn of.
test-lowest: .venv/lowest/tests bubblewrap
	cd grader && ../$(LOWEST)/python -m pytest -W default --numprocesses 3 --dist loadfile $(ARGS)

bench: .venv/course bubblewrap
	PYTHONPATH=grader/tests $(BIN)/python tests/bench.py --copies $(COPIES)

build: .venv/course $(EXERCISES:%=build-%)

build-%:
	$(BIN)/nbgrader generate_assignment --force $*
	$(BIN)/nbgrader generate_solution --force $*

# Jupyter's settings in lab/ come before the user's own.
lab: .venv/course
	JUPYTER_CONFIG_PATH="$(CURDIR)/lab$${JUPYTER_CONFIG_PATH:+:$$JUPYTER_CONFIG_PATH}" \
	TRAITLETS_APPLICATION_RAISE_CONFIG_FILE_ERROR=1 \
	$(BIN)/jupyter lab $(ARGS)

screenshots: .venv/tests bubblewrap
	PYTHONPATH=grader/tests $(BIN)/python tests/screenshots.py

# Lessons link to exercises, so all lie as they do here. Pyodide lacks comm, for which the kernel
# asks, and the sliders of the lessons. With PYODIDE=FOLDER the site holds the Pyodide that lies
# there, else it loads its own release from the web.
site: .venv/site
	rm -rf build/lite $(SITE)
	mkdir -p build/lite/files/notebooks build/lite/static
	cp notebooks/*.ipynb notebooks/*.py notebooks/*.csv build/lite/files/notebooks/
	cp -R release build/lite/files/
	$(LITE)/python -m pip download --quiet --no-deps --dest build/lite/pypi \
	"comm>=0.2" "ipywidgets==8.1.9" "jupyterlab-widgets==3.0.17"
	$(if $(PYODIDE),cp -R $(PYODIDE) build/lite/static/pyodide)
	cd build/lite && $(abspath $(LITE))/jupyter lite build --output-dir $(abspath $(SITE)) \
	--apps lab --no-sourcemaps > log 2>&1 || { cat log >&2; exit 1; }
	@echo "The site is in $(SITE). Put the folder on a web server; lab/index.html is its start."

format: .venv/tests
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean:
	rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# Students' code runs in the sandbox that this program makes. Installed where this user may.
bubblewrap:
	@command -v bwrap > /dev/null \
	|| { [ "$$(id -u)" = 0 ] && apt-get -q update && apt-get -qy install bubblewrap; } \
	|| { sudo -n apt-get -q update && sudo -n apt-get -qy install bubblewrap; } \
	|| { echo "Grading needs bubblewrap. Install it: sudo apt-get install bubblewrap" >&2; exit 1; }

.venv/bin/python:
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Python 3.11 or later is needed. Name it: make PYTHON=python3.12')"
	$(PYTHON) -m venv .venv

# An empty file says that the installation is as new as the lists of what to install. The grader is
# installed where it lies, but for its settings, which Jupyter finds in the environment only.
GRADER := grader/pyproject.toml $(wildcard $(addprefix grader/,etc/jupyter/* etc/jupyter/*.d/* share/jupyter/nbconvert/templates/*/*))

.venv/course: requirements.txt $(GRADER) | .venv/bin/python
	$(BIN)/python -m pip install --quiet -r requirements.txt
	touch $@

.venv/tests: tests/requirements.txt grader/tests/requirements.txt .venv/course
	$(BIN)/python -m pip install --quiet -r tests/requirements.txt
	touch $@

# As constraints: where a requirement of another one raises a version, pip says so and ends.
.venv/lowest/tests: grader/tests/requirements.txt $(GRADER)
	$(PYTHON) -m venv .venv/lowest
	$(LOWEST)/python grader/tests/distributions.py > .venv/lowest/constraints.txt
	$(LOWEST)/python -m pip install --quiet --constraint .venv/lowest/constraints.txt \
	-e ./grader -r grader/tests/requirements.txt
	touch $@

.venv/site: site-requirements.txt | .venv/bin/python
	$(BIN)/python -m venv .venv/lite
	$(LITE)/python -m pip install --quiet -r site-requirements.txt
	touch $@
