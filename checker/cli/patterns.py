"""Start-up: regular expressions compiled once and kept for the next run.

The parser and the checks compile some hundreds of patterns when they are imported, always the same ones,
and that takes longer than all else from the shell to the first word. Python has no way to keep a compiled
pattern, so this keeps what ``re`` hands to its engine, for one exact version of Python. The cache gives
back only what this user kept and nothing has damaged; whatever the engine refuses is compiled as always.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import Struct

from checker.host.cache import keep, recall

_KNOWN = ((3, 11), (3, 12), (3, 13))
"""Versions of CPython in which ``re`` compiles in the way written out in :func:`_translate`."""
_ENOUGH = 5000
"""With more patterns than that, most must be those of earlier versions: only this run's are kept."""


class Program(Struct, frozen=True):
    """A pattern as the engine takes it."""

    code: bytes
    """Unsigned machine integers."""
    flags: int
    groups: int
    names: dict[str, int]


class Kept(Struct, frozen=True):
    programs: dict[str, Program]
    """By flags and source."""


@contextmanager
def kept_patterns() -> Iterator[None]:
    """While modules are imported, take their patterns from the cache; keep those that are not there."""
    if sys.implementation.name != "cpython" or sys.version_info[:2] not in _KNOWN:
        yield
        return
    name = f"patterns-{sys.implementation.cache_tag}-{sys.hexversion:x}"
    kept = recall(name, Kept) or Kept({})
    taken: dict[str, Program] = {}
    compile_anew = re.compile

    def compile_once(pattern: Any, flags: Any = 0) -> Any:
        if not isinstance(pattern, str):
            return compile_anew(pattern, flags)
        key = f"{int(flags)} {pattern}"
        try:
            program = kept.programs.get(key) or _translate(pattern, int(flags))
            made = _load(pattern, program)
        except Exception:
            return compile_anew(pattern, flags)
        taken[key] = program
        return made

    re.compile = compile_once
    try:
        yield
    finally:
        re.compile = compile_anew
        if not taken.keys() <= kept.programs.keys():
            known = kept.programs | taken
            keep(name, Kept(known if len(known) <= _ENOUGH else taken))


def _translate(pattern: str, flags: int) -> Program:
    """What ``re._compiler.compile`` does before it calls the engine. Raises re.error for a bad pattern."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    pattern.encode()  # what cannot be written down cannot be kept: raises UnicodeEncodeError
    parsed = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags))
    return Program(
        code.tobytes(), flags | parsed.state.flags, parsed.state.groups - 1, parsed.state.groupdict
    )


def _load(pattern: str, program: Program) -> re.Pattern[str]:
    """Hand a program to the engine. Raises RuntimeError for one that is not valid."""
    import _sre  # type: ignore[import-not-found,unused-ignore]

    code = array("I")
    code.frombytes(program.code)
    names: list[str | None] = [None] * (program.groups + 1)
    for name, number in program.names.items():
        names[number] = name
    made: re.Pattern[str] = _sre.compile(
        pattern, program.flags, code.tolist(), program.groups, program.names, tuple(names)
    )
    return made
