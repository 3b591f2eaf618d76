"""Lists of clauses whose marks skip or repeat: ``(a) ...; (b) ...; and (d) ...``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Related, Span, check, hookimpl

API_VERSION = 1

_MARK = re.compile(r"\(([a-z]{1,2}|[ivx]{1,5}|\d{1,2})\) (?=[A-Za-z\d\"$\[])")
_LISTED = re.compile(
    r"(?:[;,:]|[;,:] ?(?:provided that|but|then)|"
    r"\b(?:and|or|and/or|and to|or to|, to|multiplied by|divided by|plus|minus|less|times))$"
)
"""Before a mark that stands in a list, rather than in a citation: "; and (b)", not "clause (b)"."""
_CITED = re.compile(
    r"\(\w{1,4}\)(?:,|;| and| or|, and|, or)$|\b(?:clauses?|sections?|paragraphs?|items?)\b[^.;]{0,30}$"
)
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_FIGURES = tuple(str(number) for number in range(1, 30))
_FEWEST = 2
_LAST = re.compile(r"\b(?:and|or|and/or)(?:, [^,;.()]{3,50},)?$|\b(?:to|by|plus|minus|less|times)$")
"""Before the last of a list's marks: "and (c)", "multiplied by (iii)"."""
_SENTENCE_END = re.compile(r"[a-z)\"]{2}\. ")
_FARTHEST = 2
"""A mark farther on belongs to something else."""
_BEFORE = 48
_BREAKS = 2
_NESTED = 2_000
"""A list stands inside of another one whose last mark is no farther before."""
_ITEM_STYLES = ("letter", "roman")
_LEFT_OUT = ("*", "reserved", "omitted", "[", "deleted")


class Mark(Struct, frozen=True, gc=False):
    """One mark: what it says and where it stands, its parentheses included."""

    name: str
    span: Span


@check("lists.mark_order", facts=("mark", "before", "expected"), cases=("repeated",))
def mark_order(agreement: Agreement, params: NoParams) -> CheckResult:
    """A mark that skips or repeats in a list of clauses, inside a paragraph or in paragraphs of their own."""
    items = list(_items(agreement))
    for marks in chain(_rows(agreement.text), items):
        yield from _breaks(agreement, marks)
    for marks in items:
        yield from _miscounted(marks)


def _rows(text: str) -> Iterator[list[Mark]]:
    """The marks of each paragraph that has any, in order."""
    row: list[Mark] = []
    end = -1
    for match in _MARK.finditer(text):
        start = match.start()
        if start > end:
            if len(row) >= _FEWEST:
                yield row
            row = []
            stop = text.find("\n", start)
            end = stop if stop >= 0 else len(text)
        if text[start - 1 : start] in (" ", "\n", ""):
            row.append(Mark(match[1], Span(start, match.end() - 1)))
    yield row


def _items(agreement: Agreement) -> Iterator[list[Mark]]:
    """The marks of each list whose items are paragraphs of their own, in order."""
    if agreement.kind == "amendment":
        return  # its items quote those of another agreement
    rows: dict[tuple[int, int | None, str], list[Mark]] = {}
    for section in agreement.sections:
        at = section.number_span.start
        if section.style in _ITEM_STYLES and agreement.text.startswith("\n(", at - 1):
            mark = Mark(section.number, section.number_span)
            rows.setdefault((section.scope, section.parent, section.style), []).append(mark)
    yield from rows.values()


def _breaks(agreement: Agreement, row: list[Mark]) -> Iterator[Hit]:
    """The places where a paragraph's lists, with letters, with numerals or with figures, break."""
    for signs, marks in _lists(row):
        runs = _runs(signs, marks)
        for index, run in enumerate(runs):
            ranks = [signs.index(mark.name) for mark in run]
            ranks = ranks[: _end_of_list(ranks)]
            wrong = [at for at in range(1, len(ranks)) if ranks[at] != ranks[at - 1] + 1]
            if _is_one_slip(ranks, wrong):
                del wrong[1]
            if len(wrong) != 1 or (ranks[0] != 0 and wrong[0] < _FEWEST):
                continue
            before, mark = run[wrong[0] - 1], run[wrong[0]]
            step, expected = ranks[wrong[0]] - ranks[wrong[0] - 1], signs[ranks[wrong[0] - 1] + 1]
            begin = run[0].span.start - _NESTED
            outer = {signs.index(o[-1].name) + 1 for o in runs[:index] if o[-1].span.start > begin}
            if len(runs) > 1 and (step == 0 or ranks[wrong[0]] in outer):
                continue  # one list inside of another, which goes on
            if step == 2:
                sure = _skips(agreement.reading.folded, before, mark, expected, len(run))
            else:
                sure = step == 0 and len(run) > _FEWEST and _repeats(agreement.reading.folded, before, mark)
            if signs is _ROMANS and any(_is_ex(agreement.reading.folded, each) for each in (before, mark)):
                continue
            if sure and _is_prose(agreement, mark):
                facts = {"mark": f"({mark.name})", "before": f"({before.name})", "expected": f"({expected})"}
                related = (Related(before.span, "the mark before"),)
                yield Hit(span=mark.span, facts=facts, related=related, case="" if step else "repeated")


def _miscounted(row: list[Mark]) -> Iterator[Hit]:
    """The last of a list's items, where it bears a letter that one before the last has: (c), (d), (c)."""
    for signs, marks in _lists(row):
        names = tuple(mark.name for mark in marks)
        count = len(names) - 1
        if names[:count] == signs[:count] and names[-1] in names[1 : count - 1]:
            facts = {"mark": f"({names[-1]})", "before": f"({names[-2]})", "expected": f"({signs[count]})"}
            related = (Related(marks[names.index(names[-1])].span, "the same mark"),)
            yield Hit(span=marks[-1].span, facts=facts, related=related, case="repeated")


def _is_one_slip(ranks: list[int], wrong: list[int]) -> bool:
    """Whether one wrong mark makes two breaks: the next one goes on as if it had been right."""
    if len(wrong) != _BREAKS or wrong[0] + 1 != wrong[1]:
        return False
    return ranks[wrong[1]] == ranks[wrong[0] - 1] + 2


def _end_of_list(ranks: list[int]) -> int:
    """How many marks belong to a list: it ends where one stands far ahead or behind."""
    steps = (at for at in range(1, len(ranks)) if not 0 <= ranks[at] - ranks[at - 1] <= _FARTHEST)
    return next(steps, len(ranks))


def _runs(signs: tuple[str, ...], marks: list[Mark]) -> list[list[Mark]]:
    """Marks of one kind, parted where the first of their signs begins anew."""
    runs: list[list[Mark]] = []
    for mark in marks:
        if mark.name == signs[0] or not runs:
            runs.append([])
        runs[-1].append(mark)
    return runs


def _skips(folded: str, before: Mark, mark: Mark, expected: str, size: int) -> bool:
    """Whether a mark was skipped, rather than left out on purpose or printed in another way."""
    between = folded[before.span.end : mark.span.start]
    if f"{expected})" in between or f"({expected} " in between or any(sign in between for sign in _LEFT_OUT):
        return False
    return _is_listed(folded, mark) and (size > _FEWEST or _closes(folded, before, mark))


def _repeats(folded: str, before: Mark, mark: Mark) -> bool:
    """Whether a mark stands twice as the mark of two items that follow each other."""
    between = folded[before.span.end : mark.span.start]
    return ";" in between[-8:] and _is_listed(folded, before) and _is_listed(folded, mark)


def _closes(folded: str, before: Mark, mark: Mark) -> bool:
    """Whether ``mark`` goes on with a list within one sentence: "(a) ... and (c)", "(a) ...; (c)"."""
    between = folded[before.span.end : mark.span.start].rstrip()
    return _SENTENCE_END.search(between) is None and (
        between.endswith(";") or _LAST.search(between) is not None
    )


def _lists(row: list[Mark]) -> Iterator[tuple[tuple[str, ...], list[Mark]]]:
    """A paragraph's marks parted by their kind: "(i)" is a numeral where "(ii)" or the like stands too."""
    numerals = _ROMANS if any(len(mark.name) > 1 and mark.name in _ROMANS for mark in row) else ()
    for signs, others in ((numerals, ()), (_LETTERS, numerals), (_FIGURES, ())):
        marks = [mark for mark in row if mark.name in signs and mark.name not in others]
        if len(marks) >= _FEWEST:
            yield signs, marks


def _is_ex(folded: str, mark: Mark) -> bool:
    """Whether "(x)" is no ten, but the letter that a "(y)" follows."""
    return mark.name == "x" and folded.find("(y)", mark.span.end, mark.span.end + _NESTED) >= 0


def _is_listed(folded: str, mark: Mark) -> bool:
    head = folded[max(mark.span.start - _BEFORE, 0) : mark.span.start].rstrip()
    return _LISTED.search(head) is not None and _CITED.search(head) is None


def _is_prose(agreement: Agreement, mark: Mark) -> bool:
    paragraph = agreement.reading.paragraph_at(mark.span.start)
    return paragraph is not None and paragraph.kind == "text"


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [mark_order]
