"""A real browser for the tests that look at pages, where there is one.

Where there is none, these tests are skipped, and pytest's summary says so. With BROWSER_REQUIRED
set, as in .ci/run, they fail instead.
"""

import os
import shutil
from contextlib import contextmanager

import pytest

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
NO_CHROMIUM = "no browser, so no page was looked at: sudo apt-get install chromium"
SKIPPED = CHROMIUM is None and not os.environ.get("BROWSER_REQUIRED")
needs_chromium = pytest.mark.skipif(SKIPPED, reason=NO_CHROMIUM)

LOCAL = ("file:", "about:", "data:", "blob:", "http://127.0.0.1:", "ws://127.0.0.1:")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


def skip_file_without_chromium():
    """Skip a whole test file, which the summary then names in one line."""
    if SKIPPED:
        pytest.skip(NO_CHROMIUM, allow_module_level=True)


@contextmanager
def browser_page(**options):
    """Yield a page of the browser, which notes in ``page.complaints`` what goes wrong in it.

    These are errors and warnings on the console, requests that fail, and requests to other
    machines, which find none.
    """
    from playwright.sync_api import sync_playwright

    if CHROMIUM is None:
        raise FileNotFoundError(NO_CHROMIUM)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            page = browser.new_context(**options).new_page()
            page.complaints = []
            listen(page, page.complaints.append)
            yield page
        finally:
            browser.close()


def listen(page, complain):
    def console(message):
        if message.type in ("error", "warning"):
            complain(f"console: {message.text}")

    def request(request):
        if not request.url.startswith(LOCAL):
            complain(f"asks for {request.url}")

    def response(response):
        if response.status >= 400:
            complain(f"{response.status} {response.url}")

    def failed(request):
        if request.failure != "net::ERR_ABORTED":  # which is leaving a page before it is complete
            complain(f"{request.failure}: {request.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: complain(f"error on the page: {error}"))
    page.on("request", request)
    page.on("response", response)
    page.on("requestfailed", failed)
