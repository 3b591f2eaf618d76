"""Type-checks the program and its tests.

Type checkers run no import hooks, so they do not find rules/, plugins/ and schemas/ where an
installation puts them. This lays links out that way in build/types/ and runs mypy there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINKS = ROOT / "build" / "types"
MAPPED = ("plugins", "rules", "schemas")


def lay_links() -> None:
    """Make build/types/checker look like the installed package."""
    shutil.rmtree(LINKS, ignore_errors=True)
    package = LINKS / "checker"
    package.mkdir(parents=True)
    targets = [path for path in (ROOT / "checker").iterdir() if path.name != "__pycache__"]
    targets += [ROOT / name for name in MAPPED]
    for target in targets:
        (package / target.name).symlink_to(target)


def main() -> int:
    lay_links()
    folders = [name for name in ("tests", "benchmarks", "examples") if any((ROOT / name).rglob("*.py"))]
    return _mypy("-p", "checker") or _mypy(*folders)


def _mypy(*what: str) -> int:
    command = [sys.executable, "-m", "mypy", "--cache-dir", str(ROOT / "build" / "mypy"), *what]
    environment = {**os.environ, "MYPYPATH": str(LINKS)}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
