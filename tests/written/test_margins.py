"""A margin of the whole text tells nothing: an agreement that is set further in is read alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.api import Agreement
from checker.parser import parse
from checker.readers.text import read

AGREEMENTS = sorted(Path(__file__).parent.glob("agreements/*/*.txt"))[::12]


def facts(text: str) -> dict[str, object]:
    agreement: Agreement = parse(read(text.encode(), "made.txt"))
    return {
        "title": agreement.title.text if agreement.title else None,
        "date": agreement.date.value if agreement.date else None,
        "parties": [party.name for party in agreement.parties],
        "law": [law.jurisdiction for law in agreement.governing_law],
        "sections": [(section.number, section.heading) for section in agreement.sections],
        "terms": [term.name for term in agreement.terms],
        "references": len(agreement.references),
        "notices": [notice.name for clause in agreement.notice_clauses for notice in clause.notices],
        "signatures": [(each.party, each.signatory, each.title) for each in agreement.signatures],
    }


@pytest.mark.parametrize("path", AGREEMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_margin_changes_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    set_in = "".join(f"     {line}" if line.strip() else line for line in text.splitlines(keepends=True))
    assert facts(set_in) == facts(text)
