"""What the host's tests share: checks, rule files, plug-ins written for a test."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from checker.api import Agreement, Check, Hit, Params, check
from checker.host.bound import OwnedCheck
from checker.host.plugins import Owned

RULE = {
    "id": "lost-parcel",
    "title": "A parcel went missing",
    "severity": "warning",
    "check": "parcels.lost",
    "message": '"No parcel for {addressee}."',
    "rationale": "A parcel that is lost reaches nobody.",
}


class LostParams(Params, frozen=True):
    """How to look for parcels."""

    at_most: int = 3
    """How many parcels
    may be lost."""
    carriers: tuple[str, ...] = ()
    mode: Literal["air", "sea"] = "air"
    share: float | None = None


@check("parcels.lost", facts=("addressee", "carrier"), cases=("at-sea",), params=LostParams)
def lost(agreement: Agreement, params: LostParams) -> Iterator[Hit]:
    """Finds nothing at all."""
    yield from ()


CHECKS: dict[str, OwnedCheck] = {"parcels.lost": Owned[Check](lost, "parcels 1.0 (parcels)")}


def rule_text(**changes: str | None) -> str:
    """A good rule file, with keys replaced, added, or (None) left out; ``_`` stands for ``-``."""
    keys = {**RULE, **{key.replace("_", "-"): value for key, value in changes.items()}}
    return "".join(f"{key}: {value}\n" for key, value in keys.items() if value is not None)


def write_plugin(folder: Path, module: str, source: str, *, distribution: str | None = None) -> None:
    """Lay a plug-in out as an installation would: a module, and metadata with an entry point."""
    distribution = distribution or module
    (folder / f"{module}.py").write_text(textwrap.dedent(source), encoding="utf-8")
    metadata = folder / f"{distribution}-1.2.dist-info"
    metadata.mkdir()
    head = f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.2\n"
    (metadata / "METADATA").write_text(head, encoding="utf-8")
    (metadata / "entry_points.txt").write_text(f"[checker]\n{module} = {module}\n", encoding="utf-8")


def run_checker(
    *arguments: str, plugins: Path | None = None, cwd: Path | None = None, python: str = sys.executable
) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own, with a folder of plug-ins on the path."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    if plugins is not None:
        environment["PYTHONPATH"] = str(plugins)
    return subprocess.run(
        [python, "-P", "-m", "checker", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
