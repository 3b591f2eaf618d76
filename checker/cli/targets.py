"""Reports that go to files: what stands in their way is found before the run, and none is ever half there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from checker.api import Reporter
from checker.host import HostError


class Target(Struct, frozen=True):
    """Where one report goes."""

    reporter: Reporter
    path: str
    """As the user wrote it."""
    place: Path
    draft: Path
    """Written first, beside the place; a device or a pipe is written at once."""

    def write(self, text: str) -> None:
        """Put a report in its place; what stood there stays until all of it is written. Raises OSError."""
        self.draft.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        if self.draft != self.place:
            if self.place.exists():
                self.draft.chmod(stat.S_IMODE(self.place.stat().st_mode))
            self.draft.replace(self.place)


@contextmanager
def targets(wanted: Sequence[tuple[Reporter, str]], read: Iterable[str | int]) -> Iterator[list[Target]]:
    """Places for reports, ready to be written; ``read`` are the files of the run, which no report replaces.

    Raises HostError for a path that is read, that is given twice, or that cannot be written.
    """
    _refuse_read(wanted, read)
    ready: list[Target] = []
    try:
        for reporter, path in wanted:
            target = _target(reporter, path)
            if any(target.place == other.place for other in ready):
                raise HostError(f"{path}: two reports cannot go to one file")
            _begin(target)
            ready.append(target)
        yield ready
    finally:
        for target in ready:
            if target.draft != target.place:
                target.draft.unlink(missing_ok=True)


def _refuse_read(wanted: Sequence[tuple[Reporter, str]], read: Iterable[str | int]) -> None:
    there = [(path, state) for _, path in wanted if (state := _state(path)) and stat.S_ISREG(state.st_mode)]
    if not there:
        return
    inputs = {(state.st_dev, state.st_ino) for file in read if (state := _state(file))}
    for path, state in there:
        if (state.st_dev, state.st_ino) in inputs:
            raise HostError(f"{path}: this run reads it, a report would take its place: name another file")


def _state(file: str | int) -> os.stat_result | None:
    try:
        return os.stat(file)  # noqa: PTH116 - standard input is a number
    except OSError:
        return None


def _target(reporter: Reporter, path: str) -> Target:
    state = _state(path)
    if state and stat.S_ISDIR(state.st_mode):
        raise HostError(f"{path}: cannot be written: it is a folder")
    if state and not stat.S_ISREG(state.st_mode):
        return Target(reporter, path, Path(path), Path(path))
    if state and not os.access(path, os.W_OK):
        raise HostError(f"{path}: cannot be written: it may only be read")
    place = Path(os.path.realpath(path))
    return Target(reporter, path, place, place.with_name(f".checker-{os.urandom(6).hex()}"))


def _begin(target: Target) -> None:
    try:
        target.draft.touch(exist_ok=target.draft == target.place)
    except OSError as problem:
        raise HostError(f"{target.path}: cannot be written: {problem.strerror}") from None
