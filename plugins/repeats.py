"""Paragraphs that stand twice."""

from __future__ import annotations

from checker.api import Agreement, Check, CheckResult, Hit, Params, Related, Span, check, hookimpl

API_VERSION = 1

_OPENING = 8
"""Words of a paragraph that a message quotes."""
_NUMBER = 12
"""A section's number takes no more."""
_MARK = 3
"""A number stands so near before the words that it numbers."""
_FILING_NOTES = ("omitted and filed", "has been requested", "been omitted", "[*", "[ *", "***")
"""Words that stand often, or in place of others."""


class Repeats(Params, frozen=True):
    """Which repetitions are meant."""

    least_words: int = 25


@check("paragraphs.duplicated", facts=("opening",), params=Repeats)
def duplicated(agreement: Agreement, params: Repeats) -> CheckResult:
    """A paragraph repeats another one of the same section word for word."""
    folded = agreement.reading.folded
    end = agreement.signing.start if agreement.signing else agreement.scopes[0].span.end
    places: dict[str, list[Span]] = {}
    last = Span(0, 0)
    for paragraph in agreement.reading.paragraphs:
        if paragraph.start >= min(end, agreement.scopes[0].span.end):
            break
        if paragraph.kind == "text" and paragraph.end - paragraph.start > 5 * params.least_words:
            start = _body(folded, paragraph.start, paragraph.end)
            span = Span(start, paragraph.end)
            words = folded[span.start : span.end]
            if words.count(" ") + 1 >= params.least_words:
                tail = Span(last.end - len(words), last.end)
                if tail.start > last.start and folded.startswith(words, tail.start):
                    places.setdefault(words.rstrip(".;"), []).append(tail)  # behind a heading
                places.setdefault(words.rstrip(".;"), []).append(span)
            last = span
    for words, spans in places.items():
        if len(spans) != 2 or any(note in words for note in _FILING_NOTES):
            continue
        first, second = spans
        if _follow(agreement, first, second) or _in_one_list(agreement, first, second):
            opening = " ".join(agreement.words(second).split()[:_OPENING])
            yield Hit(span=second, facts={"opening": opening}, related=(Related(first, "the same words"),))


def _body(folded: str, start: int, end: int) -> int:
    """Where a paragraph's words begin after its number."""
    mark = folded[start : min(start + 12, end)].partition(" ")[0]
    bare = mark.strip("().")
    numbered = len(bare) < len(mark) or bare[:1].isdigit()
    return start + len(mark) + 1 if numbered and (len(bare) <= 4 or not bare.isalpha()) else start


def _follow(agreement: Agreement, first: Span, second: Span) -> bool:
    """Whether two paragraphs follow each other, with no more than a number between."""
    return second.start - first.end <= _NUMBER and agreement.scope_at(first.start) == 0


def _in_one_list(agreement: Agreement, first: Span, second: Span) -> bool:
    """Whether two paragraphs that end as sentences or items do stand in one list or section."""
    place = _list_of(agreement, first.start)
    ended = agreement.text[first.end - 1] in ".;"
    one, other = (agreement.section_at(span.start) for span in (first, second))
    if one is not None and other is not None and one is not other and one.number == other.number:
        return False  # the first items of two lists that are alike
    return ended and place is not None and place == _list_of(agreement, second.start)


def _list_of(agreement: Agreement, at: int) -> tuple[int, str] | None:
    """The list or the section in which the paragraph at an offset stands, by its start.

    Items of one list have the same section above them and numbers that begin alike.
    """
    section = agreement.section_at(at)
    if section is None:
        return None
    if at - section.number_span.end > _MARK:
        return section.span.start, ""
    if section.parent is None:
        return None
    return agreement.sections[section.parent].span.start, section.number.rpartition(".")[0]


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [duplicated]
