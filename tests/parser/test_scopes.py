"""Scopes: where the main instrument ends and what is attached to it."""

from __future__ import annotations

from itertools import pairwise

from made import reading

from checker.parser.scopes import find_scopes


def labels(text: str) -> list[tuple[str | None, bool]]:
    return [(scope.label, scope.form) for scope in find_scopes(reading(text))]


_MAIN = """
        EXHIBIT 10.4

        LOAN AGREEMENT

        This Agreement is made between Ash Corp. and Elm Bank. The note is attached as
        Exhibit A. The rates stand in Schedule 1.1(b) hereto.

        ASH CORP.

        By: /s/ A. Ash
"""


def test_the_number_under_which_a_filing_is_made_is_no_attachment() -> None:
    assert labels(_MAIN) == [(None, False)]


def test_attachments_after_the_signatures() -> None:
    text = (
        _MAIN
        + """
        <PAGE>
        EXHIBIT A

        FORM OF NOTE

        The undersigned promises to pay.

        <PAGE>
        Schedule 1.1(b)

        Rates
        """
    )
    assert labels(text) == [(None, False), ("Exhibit A", True), ("Schedule 1.1(b)", False)]


def test_a_list_of_attachments_opens_none() -> None:
    text = (
        _MAIN
        + """
        EXHIBITS

        Exhibit A - Form of Note

        Exhibit B - Form of Opinion

        Schedule 1 - Rates
        """
    )
    assert labels(text) == [(None, False)]


def test_a_label_repeated_on_a_later_page_opens_nothing_new() -> None:
    text = (
        _MAIN
        + """
        <PAGE>
        ANNEX I

        The first page of the annex.

        <PAGE>
        ANNEX I

        The second page of it.
        """
    )
    assert labels(text) == [(None, False), ("Annex I", False)]


def test_scopes_tile_the_text() -> None:
    got = reading(_MAIN + "\n        <PAGE>\n        EXHIBIT B\n\n        Deeds\n")
    scopes = find_scopes(got)
    assert scopes[0].span.start == 0
    assert scopes[-1].span.end == len(got.text)
    assert all(a.span.end == b.span.start for a, b in pairwise(scopes))
