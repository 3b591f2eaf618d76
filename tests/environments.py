"""Virtual environments for tests that install something."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path


def environment(folder: Path, *, with_checker: bool) -> tuple[str, Path]:
    """A fresh environment that sees this one's libraries after its own: its python and site-packages.

    ``with_checker`` says whether it sees this one's checker too if that is installed as editable, which
    is by .pth files that only ``site.addsitedir`` reads.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")
    program = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(subprocess.check_output([python, "-c", program], text=True).strip())
    here = sysconfig.get_path("purelib")
    line = f"import site; site.addsitedir({here!r})" if with_checker else here
    (packages / "beside.pth").write_text(f"{line}\n", encoding="utf-8")
    return python, packages


def pip(python: str, *arguments: str) -> None:
    """Run pip without reaching for the network; what it says is shown when it fails."""
    command = [python, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
