"""No pattern of the program takes time out of proportion to the text, whatever the text.

A pattern that tries again and again what it tried before takes a hundred times as long for ten times the
text. Each pattern is let loose on texts made to be hard; what is slow is measured again on twice the text.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

import checker
import checker.plugins

_SIZE = 2_000
_QUICK = 0.003
"""Seconds. Trying every pair of places in so long a text takes several times that."""
_TWICE = 3.0
"""Twice the text takes twice the time if time is in proportion, four times if it grows with the square."""

_PIECES = {
    "blanks": " ",
    "lines": "\n",
    "blank lines": " \n",
    "capitals": "A",
    "capital letters apart": "A ",
    "capitalized words": "The Alder ",
    "small words": "a ",
    "letters": "x",
    "open quotes": '"',
    "open quotes with words": '"Alder ',
    "figures": "1",
    "figures and stops": "1.",
    "figures apart": "1 2,",
    "open parentheses": "(",
    "nested": "(a) (",
    "stops": ". ",
    "leaders": "....",
    "lines to fill in": "_ ",
    "dashes": "- ",
    "stars": "[*",
    "sections": "Section 1.1(a), ",
    "hereinafter": "hereinafter called the ",
    "and of the": "and of the ",
    "shall be": "shall be governed by the laws of ",
    "dates": "January 1, 20",
    "defined": "as defined in the Alder Agreement ",
    "name": "By: Name: Title: ",
    "address": "1 Elm Street, New York 1000",
    "inc": "Alder, Inc. ",
    "tags": "<page ",
    "at": "a@b.",
}


def _modules() -> Iterator[ModuleType]:
    for package in (checker, checker.plugins):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not found.name.endswith("__main__"):
                yield importlib.import_module(found.name)


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    """The patterns that a module's variable holds."""
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, dict):
        yield from (pattern for held in value.values() for pattern in _patterns(held))
    elif isinstance(value, tuple | list | frozenset):
        yield from (pattern for held in value for pattern in _patterns(held))


class Kept(NamedTuple):
    """A pattern with the module and variable that hold it."""

    pattern: re.Pattern[str]
    name: str
    searched: bool
    """Let loose on texts; else only tried at places that were found by other means."""


@cache
def _all_patterns() -> tuple[Kept, ...]:
    modules = list(_modules())
    searched = {module.__name__: _searched(Path(module.__file__ or "")) for module in modules}
    anywhere = frozenset().union(*searched.values())
    found: dict[re.Pattern[str], Kept] = {}
    for module in modules:
        for name, value in vars(module).items():
            names = searched[module.__name__] if name.startswith("_") else anywhere
            for pattern in _patterns(value):
                found.setdefault(pattern, Kept(pattern, f"{module.__name__}.{name}", name in names))
    return tuple(found.values())


def _searched(path: Path) -> frozenset[str]:
    """The names that a module uses in any way but as ``NAME.match`` and ``NAME.fullmatch``."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    tried = {
        node.value
        for node in nodes
        if isinstance(node, ast.Attribute) and node.attr in ("match", "fullmatch")
    }
    loaded = (node for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))
    return frozenset(node.id for node in loaded if node not in tried)


def _seconds(kept: Kept, text: str) -> float:
    began = time.process_time()
    if kept.searched:
        for _ in kept.pattern.finditer(text):
            pass
    else:
        kept.pattern.match(text)
        kept.pattern.fullmatch(text)
    return time.process_time() - began


def _grows(kept: Kept, piece: str) -> float:
    """How many times as long a text of twice the length takes; 0 where both take next to no time."""
    once = piece * (_SIZE // len(piece))
    if _seconds(kept, once) < _QUICK:
        return 0.0
    times = [min(_seconds(kept, text) for _ in range(3)) for text in (once, once * 2)]
    return times[1] / times[0]


def _surely(kept: Kept, piece: str) -> float:
    """The same, asked again where it is much: another process may have had the processor."""
    times = _grows(kept, piece)
    for _ in range(3):
        if times <= _TWICE:
            break
        times = min(times, _grows(kept, piece))
    return times


@pytest.mark.parametrize("kind", _PIECES)
def test_twice_the_text_takes_twice_the_time(kind: str) -> None:
    piece = _PIECES[kind]
    slow = {
        kept.name: round(times, 1)
        for kept in _all_patterns()
        for text in {piece, piece.lower()}
        if (times := _surely(kept, text)) > _TWICE
    }
    assert not slow


def test_patterns_are_found_and_a_bad_one_would_be_seen() -> None:
    assert len(_all_patterns()) > 300
    assert _grows(Kept(re.compile(r"a(?: \w+)*:"), "", searched=True), "a ") > _TWICE
