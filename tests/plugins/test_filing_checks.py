"""Exhibit numbers against the filing's header, personal data, redactions."""

from __future__ import annotations

import pytest
from checking import agreement, hits, words

from checker.api import Hit
from checker.model.source import Document, Filing
from checker.parser import parse
from checker.plugins.filings import exhibit_number, personal_data, redaction_legend

TEXT = """\
Exhibit 10.4

SUPPLY AGREEMENT

This Supply Agreement, dated as of May 4, 2010, is between Alder Mills, Inc., an Ohio corporation, and
Birch Systems, LLC, an Ohio limited liability company.

1. Price. The price is ten dollars.

2. Law. This Agreement is governed by the laws of Ohio.
"""


def filed(kind: str, path: str = "a.txt") -> list[Hit]:
    document = Document(
        path=path, format="text", text=TEXT, sha256="", encoding="utf-8", filing=Filing(type=kind)
    )
    answers = exhibit_number.run(parse(document), exhibit_number.params())
    return [answer for answer in answers if isinstance(answer, Hit)]


def test_the_header_of_the_filing_counts_before_the_name_of_the_file() -> None:
    assert filed("EX-10.4", path="ex10-3.txt") == []
    [hit] = filed("EX-10.3", path="ex10-4.txt")
    assert (hit.facts["printed"], hit.facts["filed"]) == ("10.4", "10.3")


def test_a_type_without_number_proves_nothing() -> None:
    assert filed("EX-10") == []
    assert filed("8-K") == []


@pytest.mark.parametrize(
    "number", ["000-12-3456", "666-12-3456", "912-34-5678", "123-00-4567", "123-45-0000", "123-45-67890"]
)
def test_numbers_that_nobody_can_have(number: str) -> None:
    """Numbers that the Social Security Administration does not give out."""
    assert hits(personal_data, TEXT + f"\n3. Person. Jane Doe, SSN {number}.\n") == []


def test_all_but_the_last_digits_are_masked() -> None:
    [hit] = hits(personal_data, TEXT + "\n3. Person. Jane Doe, Social Security Number: 123-45-6789.\n")
    assert hit.facts["shown"] == "xxx-xx-6789"


def test_accounts_are_one_finding() -> None:
    text = TEXT + "\n3. Pay. Pay to Account No. 1234567890, or to account number 55-443322.\n"
    [hit] = hits(personal_data, text)
    assert hit.case == "account"
    assert [agreement(text).words(place.span) for place in hit.related] == ["55-443322"]


def test_a_legend_anywhere_explains_the_marks() -> None:
    assert words(redaction_legend, TEXT + "\n3. Rate. The rate is [*] percent.\n") == ["[*]"]
    text = TEXT + "\n3. Rate. The rate is [*] percent.\n\nConfidential treatment is requested for [*].\n"
    assert words(redaction_legend, text) == []
