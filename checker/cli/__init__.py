"""The command line, one verb a module.

A verb module has ``add(commands)``, which declares its arguments, and ``run(args)``, which returns the
exit code. Nothing else happens at import: ``--version`` and ``--help`` load no library.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from checker import __version__
from checker.cli import explain, lint, parse, rules, schema, test

TROUBLE = 2
"""Exit code: the answer cannot be trusted."""
INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells give it."""

_VERBS = {"lint": lint, "parse": parse, "rules": rules, "explain": explain, "test": test, "schema": schema}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; bad usage raises SystemExit(2), as argparse does."""
    _replace_closed_streams()
    try:
        return _run(_parser(), arguments)
    finally:
        for stream in (sys.stdout, sys.stderr):
            _settle(stream)


def _run(parser: argparse.ArgumentParser, arguments: Sequence[str] | None) -> int:
    args = parser.parse_args(arguments)
    if args.verb is None:
        parser.print_help(sys.stderr)
        return TROUBLE
    try:
        code: int = _VERBS[args.verb].run(args)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _told(INTERRUPTED, "interrupted")
    except BrokenPipeError:
        _abandon(sys.stdout)
        return TROUBLE
    except Exception as problem:
        return _trouble(problem)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="checker",
        description="Checks legal agreements against rules and reports where they break them.",
        epilog="Exit code: 0 nothing found, 1 violations, 2 incomplete answer or wrong command.",
    )
    parser.add_argument("--version", action="version", version=f"checker {__version__}")
    commands = parser.add_subparsers(dest="verb", metavar="VERB")
    for verb in _VERBS.values():
        verb.add(commands)
    return parser


def _trouble(problem: Exception) -> int:
    """Say in one line what went wrong; CHECKER_DEBUG=1 asks for all of it."""
    from checker.host import HostError

    if os.environ.get("CHECKER_DEBUG"):
        import traceback

        _told(TROUBLE, "".join(traceback.format_exception(problem)).rstrip())
    if isinstance(problem, HostError):
        return _told(TROUBLE, str(problem))
    if isinstance(problem, OSError):
        where = problem.filename or "the output cannot be written"
        return _told(TROUBLE, f"{where}: {problem.strerror or problem}")
    what = f"internal error: {type(problem).__name__}: {problem}"
    return _told(TROUBLE, f"{what} (set CHECKER_DEBUG=1 to see where; please report it)")


def _told(code: int, message: str) -> int:
    """Say how the run ended, if anybody can be told; the exit code says it in any case."""
    try:
        print(f"checker: {message}", file=sys.stderr)
    except OSError:
        _abandon(sys.stderr)
    return code


def _replace_closed_streams() -> None:
    """Where a stream was closed before the start (``>&-``), Python has None in its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))


def _settle(stream: TextIO) -> None:
    """Write what is still held back; what Python cannot write at exit would change the exit code."""
    try:
        stream.flush()
    except OSError:
        _abandon(stream)


def _abandon(stream: TextIO) -> None:
    """Nobody takes what is written: keep Python from complaining when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
