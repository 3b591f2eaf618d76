"""From hits to violations: words, places, messages, order, fingerprints."""

from __future__ import annotations

from typing import Any

import pytest
from made_agreement import TEXT, agreement_of, rule_of, words

from checker.engine.check import check
from checker.model.agreement import Agreement
from checker.model.finding import Edit, Hit, Related
from checker.model.reading import Span
from checker.model.report import Violation
from checker.model.rule import Case


@pytest.fixture
def agreement() -> Agreement:
    return agreement_of()


def violations(agreement: Agreement, *hits: Hit, **fields: Any) -> tuple[Violation, ...]:
    return check(agreement, [rule_of(lambda *_: hits, **fields)]).violations


def test_a_place_is_given_in_the_source(agreement: Agreement) -> None:
    [found] = violations(agreement, Hit(span=words(agreement, "Mills, Inc. and Beech Road")))
    assert found.location is not None
    start, end = found.location.start, found.location.end
    assert found.quote == "Mills, Inc. and\nBeech   Road" == TEXT[start.offset : end.offset]
    assert (start.line, start.column) == (3, 38)
    assert (end.line, end.column) == (4, 13)


def test_a_related_place_is_given_likewise(agreement: Agreement) -> None:
    related = Related(words(agreement, "Acorn Mills"), "the\n  seller")
    [found] = violations(agreement, Hit(span=words(agreement, "one year"), related=(related,)))
    [place] = found.related
    assert place.message == "the seller"
    assert place.quote == "Acorn Mills"
    assert (place.location.start.line, place.location.start.column) == (3, 32)


def test_white_space_at_the_ends_is_no_part_of_a_place(agreement: Agreement) -> None:
    span = words(agreement, "Acorn Mills, Inc.")
    [found] = violations(agreement, Hit(span=Span(span.start - 1, span.end + 1)))
    assert found.quote == "Acorn Mills, Inc."


def test_the_page_is_named_where_the_source_has_pages(agreement: Agreement) -> None:
    before, after = violations(
        agreement, Hit(span=words(agreement, "price")), Hit(span=words(agreement, "one year"))
    )
    assert before.location is not None
    assert after.location is not None
    assert (before.location.page, after.location.page) == (1, 2)
    unpaged = agreement_of("Plain words without any pages.")
    [found] = violations(unpaged, Hit(span=words(unpaged, "words")))
    assert found.location is not None
    assert found.location.page is None


def test_facts_and_cases_make_the_message(agreement: Agreement) -> None:
    hits = (
        Hit(span=Span(0, 6), facts={"name": "Acorn\n   Mills"}),
        Hit(span=Span(7, 16), facts={"name": "Beech"}, case="slight"),
        Hit(span=Span(7, 16), facts={"name": "Cedar"}, case="unworded"),
    )
    found = violations(
        agreement,
        *hits,
        message="{name} is wrong.",
        cases={"slight": Case(severity="info", message="{name} is odd.")},
    )
    assert [(each.severity, each.message) for each in found] == [
        ("error", "Acorn Mills is wrong."),
        ("info", "Beech is odd."),
        ("error", "Cedar is wrong."),
    ]


def test_a_name_that_ends_in_a_full_stop_ends_the_sentence(agreement: Agreement) -> None:
    hit = Hit(span=words(agreement, "price"), facts={"word": "Acorn Mills, Inc."})
    [found] = violations(agreement, hit, message="No address for {word}. Wait ... {word}")
    assert found.message == "No address for Acorn Mills, Inc. Wait ... Acorn Mills, Inc."


def test_braces_in_the_source_are_no_placeholders(agreement: Agreement) -> None:
    [found] = violations(agreement, Hit(span=None, facts={"name": "{other}"}), message="{name}?")
    assert found.message == "{other}?"


def test_violations_are_sorted_and_whole_document_ones_come_first(agreement: Agreement) -> None:
    rules = [
        rule_of(lambda *_: [Hit(span=Span(9, 12)), Hit(span=Span(3, 5))], name="zebra"),
        rule_of(lambda *_: [Hit(span=Span(3, 5)), Hit(span=None)], name="apple"),
    ]
    found = check(agreement, rules).violations
    assert [(each.location and each.location.start.offset, each.rule) for each in found] == [
        (None, "apple"),
        (3, "apple"),
        (3, "zebra"),
        (9, "zebra"),
    ]


def test_the_same_violation_is_reported_once(agreement: Agreement) -> None:
    hit = Hit(span=Span(0, 6))
    assert len(violations(agreement, hit, hit)) == 1


def test_different_violations_at_one_place_are_both_reported(agreement: Agreement) -> None:
    hits = [Hit(span=None, facts={"name": name}) for name in ("a", "b")]
    assert len(violations(agreement, *hits, message="{name}")) == 2


def test_edits_are_a_suggestion_in_source_offsets(agreement: Agreement) -> None:
    edits = (Edit(words(agreement, "fixed", 1), "firm"), Edit(words(agreement, "Beech Road"), "Birch Road"))
    [found] = violations(agreement, Hit(span=Span(0, 6), edits=edits))
    assert found.fix is not None
    assert found.fix.safety == "suggestion"
    assert [(TEXT[edit.start : edit.end], edit.text) for edit in found.fix.edits] == [
        ("Beech   Road", "Birch Road"),
        ("fixed", "firm"),
    ]


def fingerprints(text: str, *places: tuple[str, int], path: str = "a.txt") -> list[str]:
    agreement = agreement_of(text)
    hits = [Hit(span=words(agreement, *place)) for place in places]
    return [each.fingerprint for each in violations(agreement, *hits)]


def test_a_fingerprint_follows_the_words_wherever_they_move() -> None:
    before = fingerprints(TEXT, ("Acorn Mills, Inc. and Beech Road", 0))
    moved = TEXT.replace("Acorn Mills, Inc. and\nBeech   Road", "Acorn\nMills, Inc. and Beech Road")
    after = fingerprints(f"FORM\n\nOF AN AGREEMENT\n\n{moved}", ("Acorn Mills, Inc. and Beech Road", 0))
    assert before == after
    assert before != fingerprints(TEXT, ("Acorn Mills", 0))
    assert len(before[0]) == 16


def test_identical_words_are_told_apart_by_their_order_alone() -> None:
    both = fingerprints(TEXT, ("price is fixed", 0), ("price is fixed", 1))
    assert len(set(both)) == 2
    assert both[0] == fingerprints(TEXT, ("price is fixed", 0))[0]


def test_a_fingerprint_depends_on_rule_and_facts(agreement: Agreement) -> None:
    def one(name: str = "some-rule", fact: str = "x") -> str:
        hit = Hit(span=Span(0, 6), facts={"fact": fact})
        return violations(agreement, hit, name=name)[0].fingerprint

    assert one() == one()
    assert len({one(), one(name="other-rule"), one(fact="y")}) == 3


@pytest.mark.parametrize("span", [Span(-1, 3), Span(5, 4), Span(0, 10_000)])
def test_a_span_outside_of_the_text_is_a_crash_of_the_check(agreement: Agreement, span: Span) -> None:
    [found] = violations(agreement, Hit(span=span))
    assert found.rule == "internal-error"
