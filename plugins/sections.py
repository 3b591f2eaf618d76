"""Numbers of sections that skip or repeat, and headings apart from their text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    NoParams,
    Params,
    Related,
    Section,
    Skip,
    check,
    hookimpl,
)
from checker.text.lookalikes import as_figures
from checker.text.numbering import CARDINALS
from checker.text.outline import is_sure, number_key, opens_division

API_VERSION = 1

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LEFT_OUT = re.compile(
    r"(?:\n|[\[(]|\bintentionally )[ \n]?(?:reserved|omitted|deleted|redacted|not used|not applicable)"
    r"|[\n\[(][^\w\n]{0,4}\*"
)
_PAGE_ROW = re.compile(r"\n\d{1,3}(?:\n|$)")
_FIRST_WORDS = re.compile(r"\n(?:(?:Section|SECTION|Article|ARTICLE) )?([\dlIiO|][\dlIiO|.,;]{0,9})(?=\s)")
_OPENS = re.compile(r"[.:)]? ?[-\u2014]? ?(?:[\"(\[A-Z]|\n|$)")
"""What follows a number that may open a division."""
_CITING = re.compile(r"\b(?:sections?|articles?|paragraphs?|clauses?|items?|and|or|to|through) ?\Z|[$#]\Z")
_HEADING = re.compile(
    r"(?:^|\n|[.;:)] (?:and |or )?|, (?:and|or) )[\[\"]?(?:(?:section|article|sec\.|paragraph|part) ?)?$"
)
"""Before a number that heads a sentence or a paragraph, whether or not a word cites it."""
_CITING_REACH = 16
_ROW = 150
"""Two numbers so near with a page number between them are rows of a table of contents."""
_COUNTED = ("article", "section", "decimal", "numeral")
"""Lists by letters are often two lists that look like one."""
_FEW = 5
"""A list with no more sections does not show by itself how it counts."""
_CAPTION = 100
_MOST_CITING = 5


@check("sections.numbering_gap", facts=("missing", "before", "after"))
def numbering_gap(agreement: Agreement, params: NoParams) -> CheckResult:
    """A number that is missing between two neighbouring sections."""
    for row, before, after in _neighbours(agreement):
        if _value(after) != _value(before) + 2:
            continue  # where several are missing, they were more likely misread than left out
        missing = _number_like(before, _value(before) + 1)
        if _stands_between(agreement, before, after, missing) or _parts_stand(agreement, before, after):
            continue
        if not is_sure(agreement, after.scope) and not _counts_on(row):
            yield _unsure(agreement, after.scope)
            continue
        facts = {"missing": missing, "before": before.path, "after": after.path}
        related = (Related(before.number_span, "the number before"),)
        yield Hit(span=after.number_span, facts=facts, related=related)


def _parts_stand(agreement: Agreement, before: Section, after: Section) -> bool:
    """Whether the missing division's parts stand there: its heading was spoilt ("ARTICLE ILL", then 3.1)."""
    number = f"{_value(before) + 1}."
    return any(
        part.scope == after.scope
        and before.span.start < part.span.start < after.span.start
        and part.number.startswith(number)
        for part in agreement.sections
    )


class Duplicates(Params, frozen=True):
    """Which of the numbers that stand twice are meant."""

    cited: bool = False
    """Those that a reference cites, or else those that none does."""


@check("sections.numbering_duplicate", facts=("number",), params=Duplicates)
def numbering_duplicate(agreement: Agreement, params: Duplicates) -> CheckResult:
    """Two neighbouring sections with the same number."""
    for row, before, after in _neighbours(agreement):
        if _value(after) != _value(before) or before.number.lower() != after.number.lower():
            continue
        if before.heading and before.heading.lower() == after.heading.lower():
            continue  # the heading of a page, or a section that goes on under its number again
        if not _stands_for_next(row, after) and (
            not (opens_division(agreement, before) and opens_division(agreement, after))
            or _is_caption(agreement, before, after)
        ):
            continue
        if not is_sure(agreement, after.scope) and not _counts_on(row):
            yield _unsure(agreement, after.scope)
            continue
        citing = _citing(agreement, after)
        if bool(citing) is params.cited:
            related = (Related(before.number_span, "the same number"), *citing)
            yield Hit(span=after.number_span, facts={"number": after.path}, related=related)


def _stands_for_next(row: list[Section], again: Section) -> bool:
    """Whether a number that stands again takes the place of the next, which is missing: 4, 4, 6."""
    following = [_value(section) for section in row if section.number_span.start > again.number_span.start]
    return following[:1] == [_value(again) + 2]


def _citing(agreement: Agreement, section: Section) -> tuple[Related, ...]:
    """The first references of the same scope to a section's number."""
    number = number_key(section.path)
    spans = [
        reference.span
        for reference in agreement.references
        if reference.owner_kind == "this"
        and reference.kind != "attachment"
        and number_key(reference.target) == number
        and agreement.scope_at(reference.span.start) == section.scope
    ]
    return tuple(Related(span, "cited here") for span in spans[:_MOST_CITING])


def _neighbours(agreement: Agreement) -> Iterator[tuple[list[Section], Section, Section]]:
    """Each section with the one before it in the same list, and the list."""
    rows: dict[tuple[int, int | None, str, str], list[Section]] = {}
    for section in agreement.sections:
        if section.style not in _COUNTED or not _value(section):
            continue
        key = (section.scope, section.parent, section.style, section.number.rpartition(".")[0])
        rows.setdefault(key, []).append(section)
    for row in rows.values():
        for before, after in pairwise(row):
            yield row, before, after


def _counts_on(row: list[Section]) -> bool:
    """Whether a list is sure by itself: long, and with one break only."""
    steps = [_value(after) - _value(before) for before, after in pairwise(row)]
    wrong = [step for step in steps if step != 1]
    return wrong in ([0], [2], [0, 2]) and len(row) > _FEW


def _is_caption(agreement: Agreement, before: Section, after: Section) -> bool:
    """Whether the number stands once with the heading and once more with the text under it."""
    between = agreement.text[before.number_span.end : after.number_span.start].strip()
    words = between.split()
    small = sum(word[0].islower() for word in words)
    return len(between) < _CAPTION and ". " not in between and small * 2 <= len(words)


def _value(section: Section) -> int:
    """What the last part of a section's number counts; 0 if that is not known."""
    part = section.number.lower().replace("-", ".").rpartition(".")[2]
    if part.isdigit():
        return int(part)
    if section.style == "letter":
        return ord(part[0]) - 96 + 26 * (len(part) - 1) if part[:1].isalpha() else 0
    if part in CARDINALS:
        return CARDINALS.index(part) + 1
    if not part or set(part) - set(_ROMAN):
        return 0
    digits = [_ROMAN[sign] for sign in part]
    return sum(-one if one < two else one for one, two in zip(digits, [*digits[1:], 0], strict=True))


def _number_like(section: Section, value: int) -> str:
    """``value`` written as the last part of ``section``'s number is."""
    number = section.number
    last = re.split(r"[.-]", number)[-1]
    head = number[: len(number) - len(last)]
    if last.isdigit():
        return head + str(value).zfill(len(last) if last.startswith("0") or len(last) > 1 else 1)
    if section.style == "letter":
        letter = chr(97 + (value - 1) % 26) * (1 + (value - 1) // 26)
        return head + (letter if last.islower() else letter.upper())
    if last.lower() in CARDINALS:
        return CARDINALS[value - 1].title()
    roman = _roman(value)
    return head + (roman if last.islower() else roman.upper())


def _roman(value: int) -> str:
    """A roman numeral in lower case."""
    signs = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    written = ""
    for worth, sign in signs:
        written += sign * (value // worth)
        value %= worth
    return written


def _stands_between(agreement: Agreement, before: Section, after: Section, missing: str) -> bool:
    """Whether the missing number, or a word that it was left out, stands between the two after all."""
    start, end = before.number_span.end, after.number_span.start
    between = agreement.reading.folded[start:end]
    if _opens_something(agreement, before, start, end, missing):
        return True
    numbers = {number.rstrip(".,;") for number in _FIRST_WORDS.findall(agreement.text, start, end)}
    if as_figures(missing) in map(as_figures, numbers - {missing}):
        return True  # a scan has letters for figures
    contents = len(between) < _ROW and _PAGE_ROW.search(between)
    return bool(contents or _LEFT_OUT.search(between[-300:]))


def _opens_something(agreement: Agreement, before: Section, start: int, end: int, missing: str) -> bool:
    """Whether the missing number stands as a heading's would, and not as that of an item below."""
    parts = r"[ .-]{0,3}".join(re.escape(part) for part in re.split(r"[.-]", missing.lower()))
    printed = agreement.words(before.number_span)
    head = r"\(" if printed.startswith("(") else r"(?<![\w.(])"
    tail = r"\)" if printed.endswith(")") else r"[a-z]?(?![\w)])"  # "5A" and "5B" stand for 5
    number = f"{head}{parts}{tail}"
    for match in re.finditer(number, agreement.reading.folded[start:end]):
        at = start + match.start()
        before_it = agreement.reading.folded[max(at - _CITING_REACH, 0) : at]
        opens = _OPENS.match(agreement.text, start + match.end()) and not _CITING.search(before_it)
        if opens or _HEADING.search(before_it):
            known = agreement.section_at(at)
            if known is None or at not in known.number_span or not _is_item_below(agreement, before, known):
                return True
    return False


def _is_item_below(agreement: Agreement, before: Section, item: Section) -> bool:
    """Whether a number is surely that of an item below: its own list goes on after it."""
    siblings = [s for s in agreement.sections if s.parent == item.parent and s.style == item.style]
    goes_on = any(_value(s) == _value(item) + 1 and s.span.start > item.span.start for s in siblings)
    return item.level > before.level and goes_on


def _unsure(agreement: Agreement, scope: int) -> Skip:
    label = agreement.scopes[scope].label or "the agreement"
    count = sum(section.scope == scope for section in agreement.sections)
    return Skip(reason=f"the numbering of {label} was not understood well enough", examined=count)


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [numbering_gap, numbering_duplicate]
