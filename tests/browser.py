"""A real browser for the tests that look at pages, where there is one."""

import shutil
from contextlib import contextmanager

import pytest

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")


@contextmanager
def browser_page(**options):
    """Yield a page of the browser, which notes in ``page.complaints`` what the console says.

    Nothing is loaded from other machines: requests to them fail, and are noted too.
    """
    from playwright.sync_api import sync_playwright

    def local_only(route):
        address = route.request.url
        if address.startswith(("file:", "data:", "blob:", "http://127.0.0.1:")):
            return route.continue_()
        complaints.append(f"asks for {address}")
        return route.abort()

    complaints = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        try:
            context = browser.new_context(**options)
            context.route("**/*", local_only)
            page = context.new_page()
            page.complaints = complaints
            page.on("console", lambda message: complaints.append(message.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            yield page
        finally:
            browser.close()
