"""What a word processor left behind, as Word documents show it."""

from __future__ import annotations

from time import process_time

from formats.made_docx import deleted, docx, field, ins, p, r

from checker.api import Hit
from checker.model.agreement import Agreement
from checker.model.source import Document
from checker.parser import parse
from checker.plugins.markup import LeftMarkup, field_error, left
from checker.readers.docx import read

HIDDEN = "<w:vanish/>"
OPENING = (
    p("SERVICES AGREEMENT"),
    p(
        'This Services Agreement is made as of May 4, 2010, between Alder Mills, Inc. (the "Customer"), and '
        'Birch Systems, LLC (the "Supplier").'
    ),
)


def agreement(*body: str, **parts: str) -> Agreement:
    document = read(docx(*OPENING, *body, **parts), "a.docx")
    assert isinstance(document, Document)
    return parse(document)


def found(
    of: Agreement, params: LeftMarkup | None = None
) -> list[tuple[str, str, dict[str, str], list[str]]]:
    """Case, words, facts and the words of related places of what is left."""
    return [
        (hit.case, of.words(hit.span), dict(hit.facts), [of.words(each.span) for each in hit.related])
        for hit in left.run(of, params or LeftMarkup())
        if isinstance(hit, Hit) and hit.span
    ]


def test_tracked_changes_are_told_once_with_their_places() -> None:
    of = agreement(p("The fee is ", deleted("$5"), ins("$6"), " a month."), p(ins("It is due monthly.")))
    assert found(of) == [
        ("change", "$6", {"count": "3", "words": "$5"}, ["$6", "It is due monthly."]),
    ]


def test_a_deletion_is_shown_at_a_word_beside_it() -> None:
    of = agreement(p("The fee is due", deleted(" at once"), "."), p("Paid ", deleted("late")))
    assert [(words, related) for _, words, _, related in found(of)] == [(".", ["Paid"])]


def test_comments_and_hidden_words() -> None:
    comments = f'<w:comment w:id="1">{p("OK with them?")}</w:comment>'
    of = agreement(
        p("The ", '<w:commentRangeStart w:id="1"/>', "fee", '<w:commentRangeEnd w:id="1"/>', " is due."),
        p("It is ", r("not ", properties=HIDDEN), "refundable", r("  ", properties=HIDDEN), "."),
        comments=comments,
    )
    assert found(of) == [
        ("comment", "fee", {"count": "1", "words": "OK with them?"}, []),
        ("hidden", "refundable.", {"count": "1", "words": "not"}, []),
    ]


def test_only_formats_in_which_marks_mean_that_are_looked_at() -> None:
    of = agreement(p("The fee is ", ins("$6"), " a month."))
    assert found(of, LeftMarkup(formats=("html",))) == []
    assert found(agreement(p("The fee is $6 a month."))) == []


def test_a_failed_field_is_found_once_in_any_language() -> None:
    of = agreement(
        p("See ", field("REF a", "Error! Reference source not found."), " for it."),
        p("Und ", field("REF b", "Fehler! Textmarke nicht definiert."), " dazu."),
        p("And Error! No bookmark name given. for that."),
    )
    hits = [hit for hit in field_error.run(of, field_error.params()) if isinstance(hit, Hit) and hit.span]
    assert [of.words(hit.span) for hit in hits if hit.span] == [
        "Error! Reference source not found.",
        "Fehler! Textmarke nicht definiert.",
        "Error! No bookmark name given.",
    ]


def test_as_many_failed_fields_are_found_in_a_time_that_grows_with_them() -> None:
    many = 12_000
    of = agreement(p("Error! Bookmark not defined. " * many))
    start = process_time()
    assert len(list(field_error.run(of, field_error.params()))) == many
    assert process_time() - start < 2  # a search for each among all took a minute
