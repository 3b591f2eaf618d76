"""Expectation files: what is right in one agreement, as far as somebody read it.

``tests/corpus/expected/STEM.yaml`` says which file it is about (``file``, in the corpus), which lines
were read (``windows``), and what stands there: lines from 1 and quotes of a few words. ``agreement:
false`` marks a file that is none. ``levels: 2`` says that only the two outermost levels of sections
were written down, ``parts`` that only those parts were. ``kind`` and ``status`` list every answer that
is acceptable.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from ruamel.yaml import YAML

from labelling.facts import Facts, Found

_LINES = ("furniture", "contents", "joins", "recitals")
_ROWS = ("sections", "references", "terms", "imports", "consents", "notices", "signatures")


class Expectation(Struct, frozen=True, kw_only=True):
    file: str
    agreement: bool = True
    windows: tuple[tuple[int, int], ...] = ()
    levels: int = 0
    """So many levels of sections were written down; 0: all."""
    parts: tuple[str, ...] = ()
    """The parts that were written down; empty: all."""
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    facts: Facts = field(default_factory=dict)

    def read(self, line: int) -> bool:
        """Whether somebody read the line."""
        return any(first <= line <= last for first, last in self.windows)


def expectations(folder: Path) -> Iterator[Expectation]:
    """All files of a folder, by name."""
    yaml = YAML(typ="safe")
    for path in sorted(folder.glob("*.yaml")):
        yield _expectation(yaml.load(path))


def _expectation(data: dict[str, Any]) -> Expectation:
    facts = {part: tuple(_lines(data.get(part, ()))) for part in _LINES}
    facts |= {
        part: tuple(Found(row[0], tuple(str(value) for value in row[1:])) for row in data.get(part, ()))
        for part in _ROWS
    }
    facts["exhibits"] = tuple(Found(0, tuple(row)) for row in data.get("exhibits", ()))
    return Expectation(
        file=data["file"],
        agreement=data.get("agreement", True),
        windows=tuple((first, last) for first, last in data.get("windows", ())),
        levels=data.get("levels", 0),
        parts=tuple(data.get("parts", ())),
        kind=tuple(data.get("kind", ())),
        status=tuple(data.get("status", ())),
        facts=facts,
    )


def _lines(items: list[int | str]) -> Iterator[Found]:
    """``[3, "7-9"]`` as lines 3, 7, 8, 9."""
    for item in items:
        first, _, last = str(item).partition("-")
        for line in range(int(first), int(last or first) + 1):
            yield Found(line, ())
