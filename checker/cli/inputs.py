"""From the paths on the command line to sources for the engine."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path, PurePath

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


def inputs(args: argparse.Namespace, readers: Sequence[Reader]) -> Inputs:
    """The sources behind the paths of the command line, in order; ``-`` is standard input.

    ``args`` holds what ``add_inputs`` declares. Raises HostError for an encoding or a format that does not
    exist, and for a pattern that could leave out nothing.
    """
    encoding, form = args.encoding, args.format_in
    _refuse_unknown(encoding)
    if form is not None:
        reader_for("", b"", readers, form)
    found = find(args.paths, readers, [_pattern(text) for text in args.exclude])
    say((shown(path), "a pipe: waiting for what is written to it") for path in found.paths if _waits(path))
    sources = tuple(
        _standard_input(Readers(readers, encoding, form), args.stdin_filename or "<stdin>")
        if path == STDIN
        else Source(shown(path), partial(read, path, readers, encoding, form))
        for path in found.paths
    )
    return Inputs(sources, found.errors, tuple(0 if path == STDIN else path for path in found.paths))


def _pattern(text: str) -> str:
    """What paths within a folder end with; "everywhere below" is meant without asterisks before or behind."""
    pattern = PurePath(text.removeprefix("**/").removesuffix("/**"))
    if not pattern.parts or pattern.is_absolute():
        raise HostError(
            f"--exclude '{text}': give the end of a path within the folder: README.md, 'old/*.txt'"
        )
    return str(pattern)


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
