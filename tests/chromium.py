"""A headless Chromium to open pages with: its DevTools protocol, spoken over a pipe.

Needs no driver and no package. The protocol: https://chromedevtools.github.io/devtools-protocol/.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--mute-audio",
    "--remote-debugging-pipe",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # what leaves the site fails
]  # fmt: skip
PATIENCE = 30  # seconds

Event = dict[str, Any]


def browser() -> str:
    """Return the browser's path: $CHROME, or what is installed. Fails where there is none."""
    found = os.environ.get("CHROME") or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, (
        "These tests open pages in Chrome or Chromium, and none was found. Install one (Debian: "
        "apt-get install chromium), or name it: CHROME=/path/to/chrome"
    )
    return found


class Refused(AssertionError):
    """A command that the browser could not carry out: the page may be on its way to another."""


class Chromium:
    """A running browser; commands go to it, and events come from it, as JSON ended by NUL."""

    def __init__(self, process: subprocess.Popen[bytes], reads: int, writes: int) -> None:
        self._process, self._reads, self._writes = process, reads, writes
        self._number = 0
        self._rest = b""
        self._events: list[Event] = []

    def command(self, method: str, session: str | None = None, **parameters: Any) -> Any:
        """Send a command and wait for what it gives back."""
        self._number += 1
        number = self._number
        message: Event = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._writes, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while True:
            answer = self._message(end)
            if answer.get("id") == number:
                if "error" in answer:
                    raise Refused(f"{method}: {answer}")
                return answer["result"]
            self._events.append(answer)

    def events(self, until: Callable[[Event], bool]) -> list[Event]:
        """Return the events up to one for which `until` holds, waiting for it."""
        end = time.monotonic() + PATIENCE
        seen: list[Event] = []
        while not seen or not until(seen[-1]):
            seen.append(self._events.pop(0) if self._events else self._message(end))
        return seen

    def _message(self, end: float) -> Event:
        while b"\0" not in self._rest:
            assert time.monotonic() < end, "the browser does not answer"
            more = os.read(self._reads, 1 << 20)
            assert more, "the browser has ended"
            self._rest += more
        message, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(message))


class Page:
    """A page that was opened, and what happened while it loaded."""

    def __init__(self, chromium: Chromium, session: str, events: list[Event]) -> None:
        self._chromium, self._session, self._events = chromium, session, events

    def value(self, expression: str) -> Any:
        """Return what an expression comes to on the page, also where its own scripts are off."""
        given = self._chromium.command(
            "Runtime.evaluate", self._session, expression=expression, returnByValue=True
        )
        assert "exceptionDetails" not in given, given
        return given["result"].get("value")

    @property
    def text(self) -> str:
        """What a reader sees: no hidden text, white space as single spaces."""
        return " ".join(str(self.value("document.body.innerText")).split())

    def click(self, selector: str, until: str) -> Any:
        """Click on the first element of `selector` until an expression comes to something.

        On a busy machine a click may come before the page is laid out, and miss. Returns what the
        expression comes to.
        """
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self._click(selector)
            missed = time.monotonic() + 2
            while time.monotonic() < missed:
                with suppress(Refused):
                    if found := self.value(until):
                        return found
                time.sleep(0.02)
        raise AssertionError(f"a click on {selector} never led to {until}")

    def _click(self, selector: str) -> None:
        middle = self.value(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            "e.scrollIntoView({block: 'center', behavior: 'instant'});"
            "const r = e.getBoundingClientRect();"
            "return [r.x + r.width / 2, r.y + r.height / 2] })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self._chromium.command(
                "Input.dispatchMouseEvent", self._session, type=kind, x=middle[0], y=middle[1],
                button="left", clickCount=1,
            )  # fmt: skip

    def type(self, text: str) -> None:
        """Type a text where the page has its cursor."""
        for character in text:
            for event in ("keyDown", "keyUp"):
                written = {"text": character} if event == "keyDown" else {}
                self._chromium.command(
                    "Input.dispatchKeyEvent", self._session, type=event, key=character, **written
                )

    def press(self, key: str) -> None:
        """Press a key that has a name: Tab, Enter, Escape, ArrowDown."""
        code = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowUp": 38, "ArrowDown": 40}[key]
        written = {"text": "\r"} if key == "Enter" else {}
        for event in ("keyDown", "keyUp"):
            self._chromium.command(
                "Input.dispatchKeyEvent", self._session, type=event, key=key, code=key,
                windowsVirtualKeyCode=code, **(written if event == "keyDown" else {}),
            )  # fmt: skip

    def wait_for(self, expression: str) -> Any:
        """Wait until an expression comes to something, and return that."""
        end = time.monotonic() + PATIENCE
        while not (found := self.value(expression)):
            assert time.monotonic() < end, f"{expression} never came to anything"
            time.sleep(0.05)
        return found

    def picture(self, tallest: int) -> bytes:
        """Return a PNG of the whole page, down to `tallest` pixels."""
        size = self._chromium.command("Page.getLayoutMetrics", self._session)["cssContentSize"]
        height = min(size["height"], tallest)
        clip = {"x": 0, "y": 0, "width": size["width"], "height": height, "scale": 1}
        taken = self._chromium.command(
            "Page.captureScreenshot", self._session, captureBeyondViewport=True, clip=clip
        )
        return base64.b64decode(taken["data"])

    def printed(self, width: float, height: float) -> bytes:
        """Return the page as a PDF, on sheets of so many inches, without grounds."""
        given = self._chromium.command(
            "Page.printToPDF", self._session, paperWidth=width, paperHeight=height
        )
        return base64.b64decode(given["data"])

    @property
    def dialogs(self) -> list[str]:
        """What a script would have told the reader."""
        return [
            str(event["params"]["message"])
            for event in self._events
            if event.get("method") == "Page.javascriptDialogOpening"
        ]

    @property
    def requests(self) -> list[str]:
        """The addresses of all that was loaded; what stands in an address itself aside."""
        asked = [
            str(event["params"]["request"]["url"])
            for event in self._events
            if event.get("method") == "Network.requestWillBeSent"
        ]
        return [address for address in asked if not address.startswith("data:")]

    @property
    def errors(self) -> list[str]:
        """What went wrong, as the console has it."""
        wrong = []
        for event in self._events:
            method, given = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                wrong.append(str(given["exceptionDetails"]))
            elif method == "Runtime.consoleAPICalled" and given["type"] in ("error", "assert"):
                wrong.append(str(given["args"]))
            elif method == "Log.entryAdded" and given["entry"]["level"] == "error":
                wrong.append(str(given["entry"]))
        return wrong


@contextmanager
def running() -> Iterator[Chromium]:
    """Start the browser with a profile of its own, and end it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()

        def on_three_and_four() -> None:
            # Where Chromium looks for the pipe.
            os.dup2(theirs_in, 100)
            os.dup2(theirs_out, 101)
            os.dup2(100, 3)
            os.dup2(101, 4)

        process = subprocess.Popen(
            [browser(), *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            pass_fds=(3, 4), close_fds=True, preexec_fn=on_three_and_four,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(theirs_in)
        os.close(theirs_out)
        chromium = Chromium(process, ours_in, ours_out)
        try:
            yield chromium
            chromium.command("Browser.close")
        finally:
            process.kill()
            process.wait(timeout=PATIENCE)
            os.close(ours_in)
            os.close(ours_out)


@contextmanager
def opened(
    chromium: Chromium,
    address: str,
    *,
    scripts: bool = True,
    width: int = 1280,
    scheme: str = "",
    first: str = "",
) -> Iterator[Page]:
    """Open a page, wait until it has loaded and its scripts ask for no more, and close it.

    `width` is the window's, in pixels; `scheme` what the reader's system prefers: light or dark;
    `first` a script that runs before those of the page.
    """
    target = chromium.command("Target.createTarget", url="about:blank")["targetId"]
    session = chromium.command("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    for domain in ("Page", "Network", "Runtime", "Log"):
        chromium.command(f"{domain}.enable", session)
    chromium.command("Emulation.setScriptExecutionDisabled", session, value=not scripts)
    chromium.command(
        "Emulation.setDeviceMetricsOverride", session,
        width=width, height=900, deviceScaleFactor=1, mobile=width < 600,
    )  # fmt: skip
    if scheme:
        prefers = [{"name": "prefers-color-scheme", "value": scheme}]
        chromium.command("Emulation.setEmulatedMedia", session, features=prefers)
    if first:
        chromium.command("Page.addScriptToEvaluateOnNewDocument", session, source=first)
    chromium.command("Page.setLifecycleEventsEnabled", session, enabled=True)
    loader = chromium.command("Page.navigate", session, url=address)["loaderId"]
    # Pages that are read again, and the blank one, send events of their own.
    wanted = "networkIdle" if scripts else "load"

    def loaded(event: Event) -> bool:
        given = event.get("params", {})
        return bool(given.get("loaderId") == loader and given.get("name") == wanted)

    events = [one for one in chromium.events(loaded) if one.get("sessionId") == session]
    yield Page(chromium, session, events)
    chromium.command("Target.closeTarget", targetId=target)
