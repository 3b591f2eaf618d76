"""Paragraphs that stand twice."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.api import Agreement, Check, CheckResult, Hit, Params, Related, Span, check, hookimpl

API_VERSION = 1

_OPENING = 8
"""Words of a paragraph that a message quotes."""
_NUMBER = 12
"""A section's number takes no more."""
_MOST_REPEATED = 20
"""Paragraphs pasted at once."""
_MARK = 3
"""A number stands so near before the words that it numbers."""
_LIST_OPENS = re.compile(r":(?=\n)|(?<=\n)[^\na-z]{4,60}(?=\n)")
"""Between two paragraphs: words that lead in another list, or a caption in capitals over one."""
_FILING_NOTES = ("omitted and filed", "has been requested", "been omitted", "[*", "[ *", "***")
"""Words that stand often, or in place of others."""


class Repeats(Params, frozen=True):
    """Which repetitions are meant."""

    least_words: int = 25


class Passage(Struct, frozen=True, gc=False):
    """The words of a paragraph, its number and last full stop left out; empty for rows of tables."""

    words: str
    span: Span


@check("paragraphs.duplicated", facts=("opening",), params=Repeats)
def duplicated(agreement: Agreement, params: Repeats) -> CheckResult:
    """A paragraph, or several, repeated at once; or one that stands twice in a list or section."""
    passages = _passages(agreement)
    places: dict[str, list[int]] = {}
    for index, passage in enumerate(passages):
        places.setdefault(passage.words, []).append(index)
    reported = -1
    for words, indexes in places.items():
        if len(indexes) != 2 or indexes[1] <= reported or words.count(" ") + 1 < params.least_words:
            continue
        if _is_filing_note(words):
            continue
        first, second = (passages[index].span for index in indexes)
        stretch = _repeated_at_once(passages, *indexes)
        if stretch or _in_one_list(agreement, first, second):
            reported = indexes[1] + max(stretch - 1, 0)
            opening = " ".join(agreement.words(second).split()[:_OPENING])
            yield Hit(span=second, facts={"opening": opening}, related=(Related(first, "the same words"),))


def _passages(agreement: Agreement) -> list[Passage]:
    """The paragraphs of the main instrument before the signatures; those that are but a number left out."""
    folded = agreement.reading.folded
    passages: list[Passage] = []
    end = _end_of_terms(agreement)
    last = Span(0, 0)
    for paragraph in agreement.reading.paragraphs:
        if paragraph.start >= end:
            break
        start = _body(folded, paragraph.start, paragraph.end)
        if start >= paragraph.end:
            continue
        span = Span(start, paragraph.end)
        words = folded[span.start : span.end].rstrip(".;") if paragraph.kind == "text" else ""
        tail = last.end - (span.end - span.start)
        if len(words) > _NUMBER and tail > last.start and folded.startswith(words, tail):
            passages[-1] = Passage(words, Span(tail, last.end))  # behind a heading
        passages.append(Passage(words, span))
        last = span
    return passages


def _end_of_terms(agreement: Agreement) -> int:
    """Where the signatures begin, or where the main instrument ends."""
    end = agreement.scopes[0].span.end
    signing = agreement.signing.start if agreement.signing else end
    behind = any(s.scope == 0 and s.parent is None and s.span.start > signing for s in agreement.sections)
    return end if behind else min(signing, end)


def _is_filing_note(words: str) -> bool:
    return any(note in words for note in _FILING_NOTES)


def _repeated_at_once(passages: list[Passage], first: int, second: int) -> int:
    """How many passages stand twice in a row, the ones given among them; 0 if others stand between."""
    apart = second - first
    if apart > _MOST_REPEATED:
        return 0
    begin, end = first, first + 1
    while begin and passages[begin - 1].words == passages[begin - 1 + apart].words != "":
        begin -= 1
    while end + apart < len(passages) and passages[end].words == passages[end + apart].words != "":
        end += 1
    return apart if end - begin >= apart else 0


def _body(folded: str, start: int, end: int) -> int:
    """Where a paragraph's words begin after its number."""
    mark = folded[start : min(start + 12, end)].partition(" ")[0]
    bare = mark.strip("().")
    numbered = len(bare) < len(mark) or bare[:1].isdigit()
    return start + len(mark) + 1 if numbered and (len(bare) <= 4 or not bare.isalpha()) else start


def _in_one_list(agreement: Agreement, first: Span, second: Span) -> bool:
    """Whether two paragraphs that end as sentences or items do stand in one list or section.

    In an amendment each may be the new text of another section.
    """
    if agreement.kind == "amendment" or _LIST_OPENS.search(agreement.text, first.end, second.start):
        return False
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
