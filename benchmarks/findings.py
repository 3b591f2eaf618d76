"""Findings of a corpus run: kept as JSON lines, compared with the run before, printed to be read."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec
from folders import full, short
from msgspec import Struct

from checker.engine.sources import documents
from checker.host import load_host
from checker.model.report import FileReport, Location
from checker.report.terminal import escaped, one_line

_CONTEXT = 250
"""Characters of the source shown before and after a finding."""


class Place(Struct, frozen=True):
    message: str
    line: int
    quote: str


class Finding(Struct, frozen=True, kw_only=True):
    """One line of the results."""

    file: str
    rule: str
    severity: str
    message: str
    line: int
    """0 for the document as a whole."""
    start: int
    end: int
    quote: str
    related: tuple[Place, ...]
    fingerprint: str


def findings(report: FileReport, file: str) -> Iterator[Finding]:
    """What a report of one file says, under the file's short name."""
    for each in report.violations:
        start, end, line = _extent(each.location)
        yield Finding(
            file=file,
            rule=each.rule,
            severity=each.severity,
            message=each.message,
            line=line,
            start=start,
            end=end,
            quote=each.quote or "",
            related=tuple(
                Place(related.message, related.location.start.line, related.quote) for related in each.related
            ),
            fingerprint=each.fingerprint,
        )


def load(path: Path) -> list[Finding]:
    """Findings of an earlier run; none if there was none."""
    if not path.exists():
        return []
    return [msgspec.json.decode(line, type=Finding) for line in path.read_bytes().splitlines()]


def save(path: Path, found: Iterable[Finding]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = sorted(found, key=lambda each: (each.file, each.start, each.rule, each.fingerprint))
    path.write_bytes(b"".join(msgspec.json.encode(each) + b"\n" for each in lines))


def changes(old: Iterable[Finding], new: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """What was gained and what was lost; a finding is the same while its words and facts are."""
    before = {(each.file, each.fingerprint): each for each in old}
    after = {(each.file, each.fingerprint): each for each in new}
    gained = [each for key, each in after.items() if key not in before]
    return gained, [each for key, each in before.items() if key not in after]


def show(found: Sequence[Finding], sample: int | None, seed: int) -> None:
    """Print findings with the text around them; the words stand between ``>>>`` and ``<<<``."""
    chosen = list(found)
    if sample is not None and sample < len(chosen):
        chosen = random.Random(seed).sample(chosen, sample)
    print(f"{len(chosen)} of {len(found)}")
    for number, each in enumerate(chosen, 1):
        print(f"\n--- {number}. {each.file}:{each.line} {each.severity}")
        print(f"    {one_line(each.message)}")
        for place in each.related:
            print(f"    {place.message}: line {place.line}: {one_line(place.quote)}")
        if each.line:
            print(escaped(_surroundings(each)))


def _surroundings(finding: Finding) -> str:
    text = _text(finding.file)
    before = text[max(finding.start - _CONTEXT, 0) : finding.start]
    words = text[finding.start : finding.end]
    return f"{before}>>>{words}<<<{text[finding.end : finding.end + _CONTEXT]}"


@cache
def _text(file: str) -> str:
    path = full(file.partition("!")[0])
    found = {short(document.path): document.text for document in documents(path, load_host().readers)}
    return found[file].replace("\r\n", "\n ")


def _extent(location: Location | None) -> tuple[int, int, int]:
    if location is None:
        return 0, 0, 0
    return location.start.offset, location.end.offset, location.start.line
