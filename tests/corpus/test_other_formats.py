"""Real agreements give the same result as text, as HTML and as Markdown, but for what layout alone says.

``python tests/formats/compare.py FOLDER`` lists the differences; docs/formats.md explains them.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from formats.convert import STYLES, document
from formats.same import converted, facts

from checker.readers.decode import decode

FOLDER = Path(__file__).parents[3] / "shared" / "corpus" / "edgar-text"
FILES = [file for file in sorted(FOLDER.rglob("*.txt")) if file.stat().st_size < 120_000][::10][:40]
pytestmark = pytest.mark.skipif(not FILES, reason="the corpus is not there (../shared/corpus)")


@cache
def text(file: Path) -> str:
    return decode(file.read_bytes()).text


@cache
def understood(file: Path, style: str) -> Counter[str]:
    return facts(converted(text(file), style) if style else document(text(file)))


@pytest.mark.parametrize("style", STYLES)
def test_what_is_understood_is_the_same(style: str) -> None:
    """Of all facts and findings, 98 in a hundred are the same; of the files, most are the same in all."""
    differing = total = same = 0
    for file in FILES:
        before, after = understood(file, ""), understood(file, style)
        apart = (before - after).total() + (after - before).total()
        differing += apart
        total += before.total()
        same += not apart
    assert same >= len(FILES) * 0.6
    assert differing <= total * 0.04  # a difference counts twice: as lost, and as gained


@pytest.mark.parametrize("style", STYLES)
def test_findings_are_the_same(style: str) -> None:
    differing = total = 0
    for file in FILES:
        before, after = (_findings(understood(file, each)) for each in ("", style))
        differing += (before - after).total() + (after - before).total()
        total += before.total()
    assert differing <= max(2, total * 0.04)


def test_ways_of_writing_html_make_no_difference() -> None:
    apart = [file.name for file in FILES if understood(file, "ordinary") != understood(file, "runs")]
    apart += [file.name for file in FILES if understood(file, "ordinary") != understood(file, "filed")]
    assert len(apart) <= 2


def _findings(found: Counter[str]) -> Counter[str]:
    return Counter({fact: number for fact, number in found.items() if fact.startswith("violation")})
