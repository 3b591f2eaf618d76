"""Whether a number that is cited stands in the document: found, missing, or not to be decided."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from checker.model.agreement import Outline, Scope, Section
from checker.model.reading import Reading
from checker.text.citations import Citation
from checker.text.numbering import plain_number, roman_value, split_number, split_printed
from checker.text.outline import SURE, end_of_text

_START = attrgetter("start")
_LETTERED = re.compile(r"(?P<number>\d[\d.]*)[.-]?(?P<letter>[A-Z]{1,2})")
_MARK = re.compile(r"\(([A-Za-z0-9]{1,5})\)")
_ANY_MARK = re.compile(r"\([A-Za-z0-9]{1,5}\)|(?:^|\n|[;:,.] )[A-Za-z0-9]{1,4}[.)] ")
"""What may be an item's mark."""
_SHORTEST_WHOLE = 100
"""A shorter section may be a heading, or what was left of a section in the filed copy."""
_STEP = re.compile(r"\w+")
_LONGEST_SECTION = 20_000
"""In a longer section the marks of many lists meet."""
_MOST_SOUGHT = 60
"""So many missing numbers are looked for in the whole text; where more are missing, none is sure."""
_ARTICLE_HEAD = re.compile(r"(?:^|\n)(?:article|section) $")
_HEAD_BEFORE = re.compile(r"(?:^|\n|[.;:,\])\"] ?|article |section )\(?$")
_HEAD_AFTER = re.compile(r"[.):]| [A-Z\"]")


_REDACTED = re.compile(
    r"\[(?:(?<=\n\[)|(?<=\d \[)|(?<=\d[.)] \[))"
    r" ?(?:[^\w\n\]]{0,3}\*[^\w\n\]]{0,8}|redacted ?)\][.;]?(?:\n|\Z)"
)
"""A paragraph of which the filed copy has nothing but the mark of a redaction."""


class Outlines:
    """The numbers of every scope's sections, ready to be asked for."""

    def __init__(
        self,
        reading: Reading,
        scopes: tuple[Scope, ...],
        sections: tuple[Section, ...],
        outlines: tuple[Outline, ...],
        citations: Sequence[Citation],
    ) -> None:
        self._reading = reading
        self._citations = citations
        self._sections, self._scopes = sections, scopes
        self._sure = {outline.scope for outline in outlines if outline.confidence >= SURE}
        self._paths: dict[int, dict[str, Section]] = {}
        self._divided = {sections[each.parent].span.start for each in sections if each.parent is not None}
        self._spoken: set[tuple[int, str]] = set()
        """What stands under "II." or "B." as it is cited; figures of the same value are another text's."""
        roots: list[Section] = []
        for section in sections:
            roots.append(section if section.parent is None else roots[section.parent])
            if roots[-1].path.startswith("(") and reading.text[roots[-1].number_span.start] != "(":
                self._spoken.add((section.scope, _spoken(section.path)))
            known = self._paths.setdefault(section.scope, {})
            known.setdefault(plain_number(section.path or section.number), section)
        self._numbers: dict[int, dict[str, set[int]]] = {}
        """The numbers of each scope under each number; listed when a missing one is first looked for."""
        self._standing = {scope: _with_prefixes(known) for scope, known in self._paths.items()}
        self._with_articles = {section.scope for section in sections if section.style == "article"}
        self._answers: dict[tuple[int, str, bool], bool | None] = {}
        self._sought = 0

    def note(self, scope: int, label: str, *, certain: bool) -> None:
        """Take a number for standing here where a heading may have been overlooked ("this Section 4.02").

        ``certain``: in any case.
        """
        if self.has(scope, label):
            return
        if not certain and scope in self._sure and not self._in_gap(scope, split_number(label)[0]):
            return  # nothing was overlooked there: the author is mistaken
        self._standing.setdefault(scope, set()).update(_with_prefixes((plain_number(label),)))

    def has(self, scope: int, label: str) -> bool:
        """Whether a number, or one of its subdivisions, heads a section of a scope."""
        return plain_number(label) in self._standing.get(scope, ())

    def stands(self, scope: int, label: str) -> bool:
        """Whether a number heads a section of a scope or of the main instrument."""
        return self.has(scope, label) or (scope != 0 and self.has(0, label))

    def resolve(self, scope: int, label: str, article: bool) -> bool | None:
        """True when the number stands in the scope, False when it surely does not, else None."""
        key = (scope, label, article)
        if key not in self._answers:
            self._answers[key] = self._look_up(scope, label, article)
        return self._answers[key]

    def _look_up(self, scope: int, label: str, article: bool) -> bool | None:
        if self.has(scope, label) or (scope, _spoken(label)) in self._spoken:
            return True
        base, subs = split_number(label)
        if lettered := _LETTERED.fullmatch(base):
            base, subs = split_number(lettered["number"])[0], (f"({lettered['letter']})", *subs)
            if self.has(scope, base + "".join(subs)):
                return True
        if not base:
            return None
        for depth in range(len(subs), 0, -1):
            parent = self._paths.get(scope, {}).get(base + "".join(subs[: depth - 1]))
            if parent is not None:
                return self._inline(scope, parent, subs[depth - 1], depth == len(subs))
        if scope not in self._sure or self.has(scope, base) or self._in_gap(scope, base):
            return None
        if article and scope not in self._with_articles:
            return None
        if self._is_redacted(scope, base.rpartition(".")[0]):
            return None
        self._sought += 1
        if self._sought > _MOST_SOUGHT:
            return None
        return None if self._stands_elsewhere(label, base, article) else False

    def _is_redacted(self, scope: int, number: str) -> bool:
        """Whether whole paragraphs of a section, perhaps with headings, were left out of the filed copy."""
        section = self._paths.get(scope, {}).get(number)
        if section is None:
            return False
        end = end_of_text(self._sections, self._scopes, section)
        return _REDACTED.search(self._reading.folded, section.span.start, end) is not None

    def _inline(self, scope: int, parent: Section, sub: str, last: bool) -> bool | None:
        """Whether ``(a)`` stands in the text of a section whose subdivisions are part of its paragraphs."""
        start, end = parent.span.start, end_of_text(self._sections, self._scopes, parent)
        words = self._reading.text[start : min(end, start + _LONGEST_SECTION)]
        mark = sub[1:-1]
        if sub in words or re.search(rf"(?:^|\n|[;:,.] ){re.escape(mark)}[.)] ?", words):
            return True if last else None
        if scope not in self._sure or not last or end - start > _LONGEST_SECTION:
            return None
        whole = words[parent.number_span.end - start :]
        if len(whole) >= _SHORTEST_WHOLE and whole.rstrip().endswith(".") and not _ANY_MARK.search(whole):
            return None if parent.span.start in self._divided else False
        shape = _shape(mark)
        marks = [other for other in _MARK.findall(words) if _shape(other) == shape]
        runs = shape is not None and len(set(marks)) >= 2 and marks.count(shape) == 1
        return False if runs else None

    def _in_gap(self, scope: int, base: str) -> bool:
        """Whether a missing number lies between two that stand there: then a heading was not understood."""
        head, _, last = base.rpartition(".")
        if not base.replace(".", "").isdigit():
            return True  # "IV.A.1": the numbers of three lists
        if scope not in self._numbers:
            self._numbers[scope] = _numbers(self._paths.get(scope, ()))
        values = self._numbers[scope].get(head, ())
        gaps = max(values, default=0) - len(values)
        return bool(values) and (int(last) < max(values) or gaps > 1)

    def _stands_elsewhere(self, label: str, base: str, article: bool) -> bool:
        """Whether the number stands in the text other than in a citation: a heading not understood."""
        text = self._reading.text
        folded = self._reading.folded
        printed = split_printed(label)
        if "." in base:
            places = (at for form in {printed, base} for at in _places(text, form))
            return any(not self._cited(at) or _heading_at(text, at, printed) for at in places)
        low = printed.lower()
        for at in _places(folded, low):
            before = folded[max(at - 10, 0) : at]
            if article:
                heads = _ARTICLE_HEAD.search(before) is not None
            else:
                after = text[at + len(low) : at + len(low) + 3]
                heads = bool(_HEAD_BEFORE.search(before) and _HEAD_AFTER.match(after))
            if heads and not self._cited(at):
                return True
        return False

    def _cited(self, at: int) -> bool:
        """Whether the number at ``at`` stands in a citation."""
        index = bisect_right(self._citations, at, key=_START) - 1
        return index >= 0 and at < self._citations[index].end


def _spoken(number: str) -> str:
    """A number without its brackets: ``II(B).2`` is cited as ``II.B.2`` too."""
    return ".".join(_STEP.findall(number))


def _places(text: str, number: str) -> Iterator[int]:
    """Where a number stands, not as a part of another one or of an amount."""
    at = text.find(number)
    while at >= 0:
        end = at + len(number)
        before, after = text[at - 1 : at], text[end : end + 2]
        longer = after[:1].isdigit() or (after[:1] == "." and after[1:].isdigit())
        part = before.isdigit() or before == "$" or (before == "." and text[at - 2 : at - 1].isdigit())
        if not part and not longer:
            yield at
        at = text.find(number, end)


def _with_prefixes(paths: Iterable[str]) -> set[str]:
    """Numbers and all under which they stand: ``4.2(a)`` stands under ``4.2`` and ``4``."""
    found = set(paths)
    for path in paths:
        while (cut := max(path.rfind("."), path.rfind("("))) > 0 and (path := path[:cut]) not in found:
            found.add(path)
    return found


def _numbers(paths: Iterable[str]) -> dict[str, set[int]]:
    """The numbers that stand under each number: of ``4.2.1`` and ``4.3``, 2 and 3 under ``4``."""
    found: dict[str, set[int]] = {}
    for number in {path.partition("(")[0] for path in paths}:
        parts = number.split(".")
        for depth, part in enumerate(parts):
            if part.isdecimal():
                found.setdefault(".".join(parts[:depth]), set()).add(int(part))
    return found


def _shape(mark: str) -> str | None:
    """The first mark of the list that a mark belongs to; None when that is not sure."""
    if mark.isdigit():
        return "1"
    if len(mark) == 1 and mark.lower() not in "ivxl":
        return "a" if mark.islower() else "A"
    if roman_value(mark.lower()):
        return "i" if mark.islower() else "I"
    return None


def _heading_at(text: str, at: int, printed: str) -> bool:
    """Whether "Section 4.02" at the head of a paragraph or sentence heads something: a title follows."""
    before = text[max(at - 12, 0) : at]
    word = re.search(r"(?:^|\n|[.;:] )(?:Section|SECTION|Article|ARTICLE|Sec\.|§) ?$", before)
    return bool(word) and re.match(r"[.:]? ?(?:\n|[A-Z\"\[])", text[at + len(printed) :][:5]) is not None
