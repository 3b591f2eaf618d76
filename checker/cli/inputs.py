"""From the paths on the command line to sources for the engine."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from checker.api import Reader
from checker.cli.output import say
from checker.engine import Source
from checker.engine.files import STDIN, find
from checker.engine.formats import reader_for
from checker.engine.sources import Read, Readers, read, read_stream, shown
from checker.host import HostError
from checker.model.report import RunError
from checker.model.source import Document


class Inputs(Struct, frozen=True):
    sources: tuple[Source, ...]
    errors: tuple[RunError, ...]
    """Paths that led to no file."""
    files: tuple[str | int, ...]
    """What is opened; standard input by its number."""


def inputs(
    paths: Sequence[str],
    readers: Sequence[Reader],
    encoding: str | None,
    stdin_name: str | None,
    form: str | None = None,
) -> Inputs:
    """The sources behind paths, in order; ``-`` is standard input. ``form`` names the reader to take.

    Raises HostError for an encoding or a format that does not exist.
    """
    _refuse_unknown(encoding)
    if form is not None:
        reader_for("", b"", readers, form)
    found = find(paths, readers)
    say((shown(path), "a pipe: waiting for what is written to it") for path in found.paths if _waits(path))
    sources = tuple(
        _standard_input(Readers(readers, encoding, form), stdin_name or "<stdin>")
        if path == STDIN
        else Source(shown(path), partial(read, path, readers, encoding, form))
        for path in found.paths
    )
    return Inputs(sources, found.errors, tuple(0 if path == STDIN else path for path in found.paths))


def _waits(path: str) -> bool:
    """Whether opening a path waits for a writer that may never come: a pipe that has a name of its own."""
    return path != STDIN and Path(path).is_fifo() and Path(path).resolve().exists()


def _standard_input(how: Readers, name: str) -> Source:
    def read_it() -> Document | Iterator[Read]:
        return read_stream(sys.stdin.buffer, name, how)

    return Source(shown(name), read_it)


def _refuse_unknown(encoding: str | None) -> None:
    if encoding is None:
        return
    try:
        b"a".decode(encoding, "replace")
    except (LookupError, UnicodeError):  # Python also has codecs that are no encodings of text
        raise HostError(f"--encoding {encoding}: no such encoding; try utf-8, cp1252 or utf-16") from None
