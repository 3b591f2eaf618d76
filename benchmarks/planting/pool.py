"""The clean agreements: executed main agreements of every folder of the corpus, drawn with a fixed seed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from random import Random

from folders import default_folders, short

from checker.api import Agreement, Span
from checker.engine.check import check
from checker.engine.sources import documents
from checker.host import BoundRule, Host
from checker.parser import parse
from planting.model import Clean

_SMALLEST, _LARGEST = 5_000, 200_000
"""Characters."""
_MOST_ERRORS = 1
"""A clean agreement has no more errors than this: all real ones have some defect."""
_SIGNING = 6_000
"""The first blocks of the main instrument stand within so many characters of the testimonium."""
_TESTIMONIUM = re.compile(
    r"in\s+witness\s+(?:where|there)of|the\s+parties\s+(?:hereto\s+)?have\s+executed", re.I
)
_SIGNED = re.compile(r"/s/|\bBy: ?")


def draw(host: Host, rules: Sequence[BoundRule], each: int, seed: int) -> list[Clean]:
    """Up to ``each`` clean agreements of every folder, folders taking turns."""
    folders = [folder for top in default_folders() for folder in _folders(Path(top))]
    drawn = [list(_clean(folder, host, rules, each, seed)) for folder in folders]
    return [clean for turn in zip_longest(*drawn) for clean in turn if clean is not None]


def _folders(top: Path) -> list[Path]:
    return [folder for folder in sorted(top.iterdir()) if folder.is_dir()] or [top]


def _clean(folder: Path, host: Host, rules: Sequence[BoundRule], each: int, seed: int) -> Iterator[Clean]:
    paths = sorted(path for path in folder.iterdir() if _SMALLEST <= path.stat().st_size <= _LARGEST)
    Random(f"{seed} {folder.name}").shuffle(paths)
    found = 0
    for path in paths:
        for document in documents(str(path), host.readers):
            agreement = parse(document)
            if not agreement.recognised or agreement.status != "executed" or len(agreement.parties) < 2:
                continue
            clean = _with_regions(short(str(path)), agreement, rules)
            if sum(each.severity == "error" for each in clean.violations) <= _MOST_ERRORS:
                found += 1
                yield clean
        if found >= each:
            return


def _with_regions(file: str, agreement: Agreement, rules: Sequence[BoundRule]) -> Clean:
    text = agreement.reading.document.text
    end = agreement.reading.source_map.span(agreement.scopes[0].span).end
    title = agreement.reading.source_map.span(agreement.title.span) if agreement.title else Span(0, 0)
    preamble = agreement.reading.source_map.span(agreement.preamble) if agreement.preamble else None
    head = Span(title.start, preamble.end if preamble else min(title.end + 2500, end))
    witness = [match.start() for match in _TESTIMONIUM.finditer(text, (head.end + end) // 3, end)]
    signed = _SIGNED.search(text, (head.end + end) // 2, end)
    signing = witness[0] if witness else signed.start() if signed else end
    outcome = check(agreement, rules)
    return Clean(
        file,
        agreement,
        outcome.violations,
        head,
        Span(head.end, max(signing, head.end)),
        Span(signing, min(end, signing + _SIGNING)),
    )
