"""What Windows wants: who made the executables, signatures on all of them, and an installer."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

PUBLISHER = "Programme Planner"
NAME = "Programme Planner"
SIGNED = {".dll", ".exe", ".pyd"}
DANISH, ENGLISH, UNICODE = 0x0406, 0x0409, 1200
RECIPE = Path(__file__).resolve().parents[1] / "installer.iss"


def version_resource(program: str, version: str) -> str:
    """The version data of an executable, in the words that PyInstaller reads."""
    numbers = tuple(int(number) for number in re.findall(r"\d+", version))
    four = (*numbers, 0, 0, 0, 0)[:4]
    words = {
        "CompanyName": PUBLISHER,
        "FileDescription": NAME,
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "MIT",
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": version,
    }
    told = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}), kids=[\n"
        f"    StringFileInfo([StringTable('{ENGLISH:04x}{UNICODE:04x}', [{told}])]),\n"
        f"    VarFileInfo([VarStruct('Translation', [{ENGLISH}, {UNICODE}])]),\n"
        "])\n"
    )


def sign(command: str, place: Path) -> None:
    """Run the signing command on one binary, or on each below a folder.

    The command is what a shell takes, to which a file's path is added, as
    `signtool sign /n "Our library" /fd sha256`. Raises CalledProcessError where it fails.
    """
    for binary in signable(place):
        subprocess.run(f'{command} "{binary}"', shell=True, check=True)  # noqa: S602 - the builder's own command


def signable(place: Path) -> list[Path]:
    """The file itself, or those below the folder that Windows asks a signature of, by name."""
    files = [place] if place.is_file() else place.rglob("*")
    return sorted(path for path in files if path.suffix.lower() in SIGNED)


def make_installer(folder: Path, name: str, version: str, signing: str | None) -> Path | None:
    """The installer beside the folder, made with Inno Setup; None where that is not at hand.

    With a signing command, as `sign` takes it, the installer and what removes the program again
    are signed too.
    """
    compiler = shutil.which("iscc")
    if compiler is None:
        return None
    told = {"Version": version, "Source": str(folder), "Target": str(folder.parent), "File": name}
    options = [f"/D{key}={value}" for key, value in told.items()]
    if signing:
        quoted = signing.replace('"', "$q")  # Inno Setup's way to say a quotation mark
        options += ["/DSigned", f"/Sown={quoted} $f"]
    subprocess.run([compiler, "/Qp", *options, str(RECIPE)], check=True)  # noqa: S603 - a compiler from PATH with our own recipe
    return folder.parent / f"{name}.exe"
