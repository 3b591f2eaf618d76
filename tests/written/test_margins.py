"""A margin of the whole text tells nothing: an agreement that is set further in is read alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.api import Agreement
from checker.parser import parse
from checker.readers.text import read

DASHES = """SERVICES AGREEMENT

This Services Agreement is made as of May 4, 2011 between Harrow Limited and Birch LLC.

1. Services. Birch shall provide the services to Harrow.

IN WITNESS WHEREOF, the parties have executed this Agreement.

                                   HARROW LIMITED

-----------------------------      --------------------------------------
Witness                            Joan Elm, Director

                                   BIRCH LLC

-----------------------------      --------------------------------------
Witness                            Peter Stone, Manager
"""
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


def set_in(text: str, width: int) -> str:
    return "".join(" " * width + line if line.strip() else line for line in text.splitlines(keepends=True))


@pytest.mark.parametrize("path", AGREEMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_margin_changes_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert facts(set_in(text, 5)) == facts(text)


@pytest.mark.parametrize("width", [3, 10, 40])
def test_dashes_to_sign_on_keep_their_columns(width: int) -> None:
    assert facts(set_in(DASHES, width)) == facts(DASHES)
    assert facts(DASHES)["signatures"] == [
        ("HARROW LIMITED", "Joan Elm", "Director"),
        ("BIRCH LLC", "Peter Stone", "Manager"),
    ]
