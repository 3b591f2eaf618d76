"""Which files a run looks at."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from checker.api import Reader
from checker.engine.formats import UNREAD_FORMATS, suffixes
from checker.engine.sources import shown
from checker.model.report import RunError

STDIN = "-"
"""The path that stands for standard input."""


class Found(Struct, frozen=True):
    """The files to read, in order, and the paths that led to none."""

    paths: tuple[str, ...]
    errors: tuple[RunError, ...]


def find(paths: Iterable[str], readers: Sequence[Reader]) -> Found:
    """Expand folders, in the order given; each file once.

    In a folder, files count that some reader claims by their suffix or that are known to hold
    agreements; hidden files and folders do not. A path that is named counts whatever its suffix;
    ``-`` is passed through.
    """
    wanted = suffixes(readers)
    files: dict[str, str] = {}
    errors: list[RunError] = []
    for path in paths:
        if path == STDIN:
            files.setdefault(STDIN, STDIN)
            continue
        if Path(path).is_dir():
            inside = list(_walk(path, wanted, errors))
            if not inside:
                claimed = ", ".join(sorted(wanted.difference(UNREAD_FORMATS)))
                errors.append(RunError(shown(path), f"the folder holds no agreements ({claimed})"))
        elif Path(path).exists():
            inside = [path]
        else:
            inside = []
            errors.append(RunError(shown(path), "no such file or folder"))
        for file in inside:
            files.setdefault(os.path.realpath(file), file)
    return Found(tuple(files.values()), tuple(errors))


def _walk(folder: str, wanted: set[str], errors: list[RunError]) -> Iterator[str]:
    def refused(problem: OSError) -> None:
        errors.append(RunError(shown(str(problem.filename)), f"cannot be opened: {problem.strerror}"))

    for where, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in wanted:
                yield str(Path(where, name))
