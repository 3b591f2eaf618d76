"""What is numbered before the provisions begin: the parties, on the cover and in the opening, and recitals.

Such a list stands at the front, ends after a few numbers, and the numbers behind it begin anew. Its items
name the parties or tell what was before; they do not say what is to be done.
"""

from __future__ import annotations

import re

from checker.model.agreement import Party
from checker.model.reading import Reading, Span
from checker.parser.sections.marks import Mark, Sense
from checker.parser.sections.nodes import steps
from checker.text.names import find_entity_names

_PARENTHESES = re.compile(r"\([^()]*\)")
_OPERATIVE = re.compile(r"\b(?:shall|must|agrees?|grants?|hereby|will not)\b")
"""What a provision says, and the description of a party or a recital does not."""
_DESCRIBES = re.compile(
    r"\b(?:registered|incorporated|established|organi[sz]ed|constituted|residing|resident|represented"
    r"|situated|having its|whose (?:registered|principal|address|office|place)|company n\w+"
    r"|with (?:an? |its )?(?:address|office)|identity card|passport|holder of|hereinafter|herein called"
    r"|body corporate|an? individual|an? [^,;.]{0,60}(?:company|corporation|partnership|foundation|bank"
    r"|university|association|trust|body))\b"
    r"|\((?:the |an? |hereinafter |together |each )?[\"'][^\"'()]{1,50}[\"']\)"
)
_RECITES = re.compile(
    r"(?:r ?e ?c ?i ?t ?a ?l ?s?|background|introduction|whereas|preamble|premises|preliminary statements?"
    r"|declarations|antecedents)(?: of fact)?[ :.,-]*$"
)
_AGREES = re.compile(
    r"\bagree|\bcovenant|\bnow,? therefore|\bin consideration\b|witness|\boperative\b|\bit is\b"
    r"|\bthe parties\b"
)
_MOST = 14
"""So many parties or recitals are listed at most."""
_NEAR_NAME = 12
_LISTS = 4
"""The cover's parties, the opening's, the recitals, and one to spare."""
_LEAD = 80


def behind_front(
    reading: Reading, marks: list[Mark], preamble: Span | None, parties: tuple[Party, ...]
) -> list[Mark]:
    """The marks without the lists of parties and of recitals before the first provision."""
    stray = (index for index, mark in enumerate(marks) if not _is_stray(mark))
    marks = marks[next(stray, len(marks)) :]
    for _ in range(_LISTS):
        count = _first_list(marks)
        if not count or count == len(marks):
            return marks
        listed, following = marks[:count], marks[count:]
        if not _begins(following[0]) or _is_taken_up(listed[-1], following):
            return marks
        if any(_is_operative(reading, mark) for mark in listed):
            return marks
        if not (
            _names_parties(reading, listed, preamble, parties)
            or _is_recital(reading, listed, following[0])
            or _is_table(reading, listed)
        ):
            return marks
        marks = following
    return marks


def _is_stray(mark: Mark) -> bool:
    """Whether a number at the front opens nothing: a day of the month, an amount."""
    return mark.senses[0].shape == "bare" and not _begins(mark)


def _is_taken_up(last: Mark, following: list[Mark]) -> bool:
    """Whether a list goes on behind the one within its last item: it is no front, but the provisions."""
    return any(_steps_to_next(sense, following) for sense in last.senses)


def _steps_to_next(sense: Sense, following: list[Mark]) -> bool:
    """Whether the next mark of a shape is the next in its list."""
    alike = (other for mark in following for other in mark.senses if other.shape == sense.shape)
    other = next(alike, None)
    return other is not None and steps(sense, other)


def _is_table(reading: Reading, listed: list[Mark]) -> bool:
    """Whether a list is the first column of a table of particulars."""
    return all(
        reading.paragraphs[reading.paragraph_index(mark.span.start)].kind == "table" for mark in listed
    )


def _first_list(marks: list[Mark]) -> int:
    """How many marks the list holds that the first mark opens."""
    second = bool(marks) and marks[0].senses[0].values == (2,)  # "between 1. …" ran on into its line
    if not marks or not (second or _begins(marks[0])):
        return 0
    count = 1
    while count < len(marks) and count < _MOST and _goes_on(marks[count - 1], marks[count]):
        count += 1
    return count


def _begins(mark: Mark) -> bool:
    """Whether a mark can be the first of all in its list: 1, A, Article I, 1.1."""
    return any(set(sense.values) == {1} for sense in mark.senses)


def _goes_on(mark: Mark, following: Mark) -> bool:
    """Whether a mark can be the next one after another in one list."""
    return any(steps(sense, other) for sense in mark.senses for other in following.senses)


def _is_operative(reading: Reading, mark: Mark) -> bool:
    words = _PARENTHESES.sub("", reading.folded[mark.span.end : mark.end])
    return _OPERATIVE.search(words) is not None


def _names_parties(
    reading: Reading, listed: list[Mark], preamble: Span | None, parties: tuple[Party, ...]
) -> bool:
    """Whether the items of a list are parties: most begin with a name, or describe somebody."""
    if len(listed) < 2 and _begins(listed[0]):
        return False
    within = Span(listed[0].span.start, listed[-1].end)
    if preamble is not None and within in preamble and any(party.span in within for party in parties):
        return True
    names = tuple(party.name.lower() for party in parties)
    return sum(_names_party(reading, mark, names) for mark in listed) * 2 > len(listed)


def _names_party(reading: Reading, mark: Mark, names: tuple[str, ...]) -> bool:
    start, end = mark.span.end, mark.end
    if reading.folded[start:end].lstrip().startswith(names):
        return True
    if _DESCRIBES.search(reading.folded, start, end) or reading.text[start:end].isupper():
        return True
    name = next(iter(find_entity_names(reading.text, start, end)), None)
    return name is not None and name.start - start < _NEAR_NAME


def _is_recital(reading: Reading, listed: list[Mark], following: Mark) -> bool:
    """Whether a list stands under a heading of recitals, or words of agreeing close one of letters."""
    before = reading.folded[max(listed[0].span.start - _LEAD, 0) : listed[0].span.start].rstrip()
    if _RECITES.search(before.rpartition("\n")[2]):
        return True
    lettered = any(sense.style == "letter" for sense in listed[0].senses)
    between = reading.folded[listed[-1].end : following.span.start]
    return lettered and len(listed) > 1 and _AGREES.search(between) is not None
