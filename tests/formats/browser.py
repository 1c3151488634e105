"""Pages in a real browser: what a script finds in them once their own has run."""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
needs_browser = pytest.mark.skipif(not CHROMIUM, reason="no Chromium is installed")


def axe_core() -> str:
    """The rules of axe-core; skips where it is not installed (npm install -g axe-core)."""
    npm = shutil.which("npm")
    if npm:
        run = subprocess.run([npm, "root", "-g"], capture_output=True, text=True, check=False)
        path = Path(run.stdout.strip()) / "axe-core" / "axe.min.js"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    pytest.skip("axe-core is not installed for npm")


def found_in(page: str, script: str, folder: Path, *arguments: str) -> Any:
    """What the script, the body of an async function, returns in the page; JSON must hold it."""
    told = (
        "<script>addEventListener('load', async () => {"
        f"let told; try {{ told = await (async () => {{ {script} }})(); }}"
        "catch (error) { told = {error: String(error)}; }"
        "const found = document.createElement('pre'); found.id = 'found';"
        "found.textContent = JSON.stringify(told); document.body.append(found); });</script>"
    )
    path = folder / "page.html"
    path.write_text(page.replace("</body>", told + "</body>"), encoding="utf-8")
    command = [
        CHROMIUM,
        *("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000"),
        *(f"--user-data-dir={folder / 'browser'}", *arguments, "--dump-dom", path.as_uri()),
    ]
    shown = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    start = shown.index('<pre id="found">') + len('<pre id="found">')
    return json.loads(html.unescape(shown[start : shown.index("</pre>", start)]))
