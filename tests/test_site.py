"""The website of `make site`: it holds the course as it is, and a browser shows the notebooks."""

import functools
import http.server
import json
import subprocess
import threading

import pytest
from answers import ROOT
from browser import browser_page, needs_chromium
from lab_pages import WAIT

pytestmark = pytest.mark.skipif(
    not (ROOT / ".venv" / "site").exists(), reason="JupyterLite is not installed: make site"
)
NOTEBOOKS = sorted([*ROOT.glob("notebooks/*.ipynb"), *ROOT.glob("release/*/*.ipynb")])
SHARED = [
    *sorted(ROOT.glob("notebooks/*.py")),
    *sorted([*ROOT.glob("notebooks/*.csv"), *ROOT.glob("release/*/*.csv")]),
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("web") / "site"
    subprocess.run(["make", "-o", ".venv/site", "site", f"SITE={folder}"], cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="module")
def address(site):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=site)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("file", [*NOTEBOOKS, *SHARED], ids=lambda file: file.name)
def test_the_site_holds_each_notebook_and_what_it_reads_byte_for_byte(site, file):
    assert (site / "files" / file.relative_to(ROOT)).read_bytes() == file.read_bytes()


def test_the_site_holds_nothing_for_instructors_only(site):
    held = {file.relative_to(site / "files").as_posix() for file in (site / "files").rglob("*.*")}
    assert held == {file.relative_to(ROOT).as_posix() for file in (*NOTEBOOKS, *SHARED)}


def test_the_site_holds_the_sliders_of_the_lessons(site):
    index = json.loads((site / "pypi" / "all.json").read_text())
    assert {"comm", "ipywidgets", "jupyterlab-widgets"} <= {n.replace("_", "-") for n in index}
    assert (site / "extensions/@jupyter-widgets/jupyterlab-manager/package.json").exists()


@needs_chromium
def test_a_browser_shows_a_notebook_of_the_site(address):
    with browser_page(viewport={"width": 1300, "height": 1000}) as page:
        page.goto(f"{address}/lab/index.html?path=release/em_gmm_1d/em_gmm_1d.ipynb")
        title = page.locator(".jp-NotebookPanel .jp-MarkdownOutput h1").first
        title.wait_for(timeout=WAIT * 1000)
        assert title.inner_text().startswith("1D Gaussian Mixture Model")
        code = page.locator(".jp-NotebookPanel .jp-CodeCell .cm-content").first
        code.wait_for(timeout=WAIT * 1000)
        assert "import numpy as np" in code.inner_text()
