"""`make lab` in a course folder, and the parts of its pages that a person uses."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

TOKEN = "a-token-of-the-tests"
OUTPUT = ".jp-OutputArea-output"
WAIT = 300  # seconds for anything that a page is to show; usually it takes one or two


def running_lab(course, scratch, plain=False):
    """Run `make lab` with no settings of the user's; yield its address and the path of its log.

    If it is plain, JupyterLab is run, as without the Makefile.
    """

    def command(options):
        if plain:
            return [Path(sys.executable).with_name("jupyter"), "lab", *options.split()]
        return ["make", "lab", f"ARGS={options}"]

    return running_server(command, course.root, scratch, os.environ)


@contextmanager
def running_server(command, folder, scratch, environment):
    """Run a Jupyter server with no settings of the user's; yield its address and the path of its log.

    ``command`` is a function that returns the command, of the server's options.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {
        name: value for name, value in environment.items() if not name.startswith("JUPYTER")
    }
    for name in (
        "HOME",
        "IPYTHONDIR",
        "JUPYTER_CONFIG_DIR",
        "JUPYTER_DATA_DIR",
        "JUPYTER_RUNTIME_DIR",
        "JUPYTERLAB_SETTINGS_DIR",
        "JUPYTERLAB_WORKSPACES_DIR",
    ):
        place = Path(scratch) / name.lower()
        place.mkdir(parents=True)
        environment[name] = str(place)
    environment["JUPYTER_TOKEN"] = TOKEN
    options = f"--no-browser --allow-root --ip=127.0.0.1 --port={port} --ServerApp.port_retries=0"
    address = f"http://127.0.0.1:{port}"
    log = Path(scratch) / "lab.log"
    with open(log, "w", encoding="utf-8") as output:
        server = subprocess.Popen(
            command(options),
            cwd=folder,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_for(address, server, log)
        yield address, log
    finally:
        stop(address, server)


def wait_for(address, server, log):
    until = time.monotonic() + WAIT
    while time.monotonic() < until and server.poll() is None:
        try:
            ask(f"{address}/api/status")
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the server has not started:\n" + log.read_text(encoding="utf-8"))


def stop(address, server):
    """End the server, which ends its kernels, and then whatever is left."""
    try:
        ask(f"{address}/api/shutdown", method="POST")
        server.wait(20)
    except (OSError, subprocess.TimeoutExpired):
        pass
    try:
        os.killpg(server.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    server.wait()


def ask(address, method="GET", data=None, timeout=10):
    headers = {"Authorization": f"token {TOKEN}", "Content-Type": "application/json"}
    request = urllib.request.Request(address, data, headers, method=method)
    with urllib.request.urlopen(request, timeout=timeout) as response:
        return response.read()


class Lab:
    """What a person does in JupyterLab."""

    def __init__(self, page, address):
        self.page = page
        self.address = address
        page.set_default_timeout(WAIT * 1000)

    def open(self, path=""):
        self.page.goto(f"{self.address}/lab{path}?reset&token={TOKEN}")
        self.page.locator(".lm-MenuBar-item", has_text="Nbgrader").wait_for()

    def open_notebook(self, path, notebook):
        """Open a notebook and wait for its kernel. ``notebook`` is its content."""
        self.ids = [cell.id for cell in notebook.cells]
        self.open(f"/tree/{path}")
        self.cell(self.ids[0]).wait_for()
        self.wait_for_kernel()

    def wait_for_kernel(self):
        self.page.get_by_role("button", name="| Idle").wait_for()

    def cell(self, name):
        # By its place: JupyterLab has no ids on its page, and of a long cell only what is in view.
        index = self.ids.index(name)
        return self.page.locator(f'.jp-NotebookPanel [data-windowed-list-index="{index}"].jp-Cell')

    def write(self, name, source):
        """Put a source in the place of a cell's, as a person who pastes it."""
        cell = self.cell(name)
        if cell.locator(".jp-MarkdownOutput").count():
            cell.locator(".jp-MarkdownOutput").dblclick()
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(source)
        self.page.keyboard.press("Escape")

    def run(self, name):
        """Run a cell and return its outputs as text."""
        cell = self.cell(name)
        if cell.locator(".jp-InputPlaceholder").count():
            return self.run_folded(name)
        prompt = cell.locator(".jp-InputPrompt")
        before = prompt.inner_text()
        prompt.click()
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_function(
            "([prompt, before]) => /\\d/.test(prompt.innerText) && prompt.innerText != before",
            arg=[prompt.element_handle(), before],
        )
        return self.output(name)

    def unfold(self, name):
        self.cell(name).locator(".jp-InputPlaceholder .jp-MoreHorizIcon").click()

    def run_folded(self, name):
        """Run a check whose code is folded, which shows no number. It always puts something out."""
        cell = self.cell(name)
        cell.click(position={"x": 4, "y": 2})  # beside the title, which would open it
        before = [output.element_handle() for output in cell.locator(OUTPUT).all()]
        self.page.keyboard.press("Control+Enter")
        for output in before:
            output.wait_for_element_state("hidden")
        cell.locator(OUTPUT).first.wait_for()
        self.wait_for_kernel()
        return self.output(name)

    def output(self, name):
        return "\n".join(self.cell(name).locator(OUTPUT).all_inner_texts())

    def run_all(self):
        """Restart the kernel and run all cells."""
        self.page.get_by_role("menuitem", name="Kernel", exact=True).click()
        self.page.get_by_role("menuitem", name="Restart Kernel and Run All Cells…").click()
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        last = self.page.locator(
            ".jp-NotebookPanel .jp-CodeCell .jp-InputPrompt:not(.jp-Placeholder-prompt)"
        ).last
        self.page.wait_for_function(
            "prompt => /\\d/.test(prompt.innerText)",
            arg=last.element_handle(),
        )
        self.wait_for_kernel()

    def validate(self):
        """Press the button and return its answer."""
        self.page.get_by_role("button", name="Validate", exact=True).click()
        dialog = self.page.locator(".jp-Dialog")
        dialog.wait_for()
        return dialog.locator(".jp-Dialog-body").inner_text()

    def close_dialog(self):
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        self.page.locator(".jp-Dialog").wait_for(state="detached")

    def notifications(self):
        return self.page.locator(
            ".jp-Notification-Toast-default, .Toastify__toast"
        ).all_inner_texts()

    def formgrader(self):
        """Open the formgrader from the menu; return its frame."""
        self.page.get_by_role("menuitem", name="Nbgrader", exact=True).click()
        self.page.get_by_role("menuitem", name="Formgrader", exact=True).click()
        return Formgrader(self.page)


class Formgrader:
    """What a person does in the formgrader."""

    def __init__(self, page):
        self.page = page
        self.frame = page.frame_locator("iframe")

    def go(self, place):
        self.frame.get_by_role("link", name=place, exact=True).first.click()

    def row(self, name):
        """The row of the table that has a cell or a link of this text."""
        return self.frame.locator("tbody tr").filter(has=self.page.get_by_text(name, exact=True))

    def press(self, row, column):
        """Press the symbol in a column of a row; return what the window says, and close it."""
        row.locator(f"td.{column} a").click()
        window = self.frame.locator(".modal.in")
        window.locator(".modal-footer button").wait_for()
        text = window.inner_text()
        window.locator(".modal-footer button").last.click()
        self.frame.locator(".modal-backdrop").wait_for(state="detached")
        return text
