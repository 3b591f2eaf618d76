"""Where the report and the messages go: standard output carries the report alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TextIO

WIDTH = 100
"""Columns when the output is no terminal."""


def prepare() -> None:
    """Let standard output take any character: UTF-8 for files and pipes, the terminal's own otherwise."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is None:
        return
    if sys.stdout.isatty():
        reconfigure(errors="backslashreplace")
    else:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(messages: Iterable[tuple[str, str]]) -> None:
    """Print messages ``(path, message)`` to standard error, one a line."""
    from checker.report.terminal import one_line

    for path, message in messages:
        print(f"checker: {one_line(path)}: {one_line(message)}", file=sys.stderr)


def wants_color(choice: str, stream: TextIO) -> bool:
    """Whether to colour: ``always``, ``never``, or ``auto`` (a terminal, and no NO_COLOR)."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def width(stream: TextIO) -> int:
    """Columns of the terminal, or a fixed number for files and pipes so that output stays the same."""
    if not stream.isatty():
        return WIDTH
    try:
        return max(os.get_terminal_size(stream.fileno()).columns, 40)
    except OSError:
        return WIDTH
