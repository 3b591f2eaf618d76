"""Which files a run looks at."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from checker.api import Reader
from checker.engine.formats import suffixes
from checker.engine.sources import shown
from checker.model.report import RunError

STDIN = "-"
"""The path that stands for standard input."""


class Found(Struct, frozen=True):
    """The files to read, in order, and the paths that led to none."""

    paths: tuple[str, ...]
    errors: tuple[RunError, ...]


def find(paths: Iterable[str], readers: Sequence[Reader], exclude: Sequence[str] = ()) -> Found:
    """Expand folders, in the order given; each file once.

    In a folder, files count that some reader claims by their suffix or that are known to hold
    agreements; hidden files and folders do not, nor those whose path ends as a pattern of ``exclude``
    says. A path that is named counts whatever its suffix; ``-`` is passed through.
    """
    files: dict[str, str] = {}
    errors: list[RunError] = []
    for path in paths:
        if path == STDIN:
            files.setdefault(STDIN, STDIN)
            continue
        inside, problems = _inside(path, readers, exclude)
        errors += problems
        for file in inside:
            files.setdefault(os.path.realpath(file), file)
    return Found(tuple(files.values()), tuple(errors))


def _inside(path: str, readers: Sequence[Reader], exclude: Sequence[str]) -> tuple[list[str], list[RunError]]:
    """The files that a path leads to, and what is wrong with it."""
    if not path:
        return [], [RunError("''", "an empty name is no file or folder")]
    try:
        mode = Path(path).stat().st_mode
    except OSError as problem:
        return [], [RunError(shown(path), _refusal(path, problem))]
    if not stat.S_ISDIR(mode):
        return [path], []
    errors: list[RunError] = []
    files = list(_walk(path, suffixes(readers), exclude, errors))
    if not files and not errors:
        claimed = ", ".join(sorted(suffix for reader in readers for suffix in reader.suffixes))
        but = " but those that --exclude leaves out" if exclude else ""
        errors.append(RunError(shown(path), f"the folder holds no agreements ({claimed}){but}"))
    return files, errors


def _refusal(path: str, problem: OSError) -> str:
    if isinstance(problem, FileNotFoundError):
        return "a link that leads nowhere" if Path(path).is_symlink() else "no such file or folder"
    return f"cannot be opened: {problem.strerror}"


def _walk(folder: str, wanted: set[str], exclude: Sequence[str], errors: list[RunError]) -> Iterator[str]:
    def refused(problem: OSError) -> None:
        errors.append(RunError(shown(str(problem.filename)), f"cannot be opened: {problem.strerror}"))

    for where, folders, names in os.walk(folder, onerror=refused):
        inside = Path(where).relative_to(folder)
        folders[:] = sorted(name for name in folders if not _left_out(inside / name, exclude))
        for name in sorted(names):
            path = Path(where, name)
            if _left_out(inside / name, exclude) or path.suffix.lower() not in wanted:
                continue
            if _is_pipe_or_device(path):
                errors.append(RunError(shown(str(path)), "a pipe or a device, not a file: not read"))
            else:
                yield str(path)


def _left_out(path: Path, exclude: Sequence[str]) -> bool:
    """Whether a path within a folder is hidden, or ends as a pattern says: ``old/*.txt``, ``README.md``."""
    return path.name.startswith(".") or any(path.match(pattern) for pattern in exclude)


def _is_pipe_or_device(path: Path) -> bool:
    """Opening a pipe waits for whoever writes to it, perhaps for ever; one that is named is meant."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False  # whoever opens it says why that is not possible
