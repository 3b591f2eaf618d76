"""True sentences of many fields, in which the rules about words, names, figures and marks find nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.engine.check import check
from checker.host import load_host, select
from checker.model.source import Document
from checker.parser import parse

RULES = (
    "amount-sum", "article-before-vowel", "date-impossible", "date-order", "date-weekday-mismatch",
    "doubled-word", "drafting-note-left", "entity-description-truncated", "entity-name-typo",
    "entity-name-variant", "entity-suffix-type-conflict", "instrument-two-dates", "legal-confusable",
    "legal-typo", "number-agreement", "unpaired-punctuation", "words-figures-mismatch", "xref-field-error",
)  # fmt: skip
LINES = Path(__file__).with_name("true_text.txt").read_text(encoding="utf-8").splitlines()
HEAD = """SERVICES AGREEMENT

This Services Agreement, dated as of May 4, 2010, is between Alder Mills, Inc., an Ohio corporation (the
"Company"), and Birch Systems, LLC, an Ohio limited liability company (the "Provider").

1. Services. The Provider shall render the services that the Company orders from it from time to time.

2. Terms. """
TAIL = """

3. Law. This Agreement is governed by the laws of the State of Ohio.
"""


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("#")])
def test_a_true_sentence_is_left_alone(line: str) -> None:
    text = HEAD + line + TAIL
    made = parse(Document(path="made.txt", format="text", text=text, sha256="", encoding="utf-8"))
    assert made.recognised
    outcome = check(made, tuple(select(load_host().rules, RULES, ())))
    assert [(found.rule, found.quote) for found in outcome.violations] == []
