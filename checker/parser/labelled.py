"""Paragraphs that begin with the label of an attachment, and the lists that such paragraphs make up.

``EXHIBIT A``, ``Schedule 1.1(b) - Prices``, ``THE FIRST SCHEDULE above referred to``, ``APPENDIX``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise

from msgspec import Struct

from checker.model.reading import Paragraph, Reading
from checker.text.numbering import CARDINALS, ORDINALS

_NUMBER = (
    r"\d{1,3}(?:[.-]\d{1,3}){0,3}(?:\([a-z0-9]{1,3}\))*[a-z]?"
    r"|(?P<letter>[a-z])(?P=letter)?(?:-\d{1,3}|-[a-z]\b)?(?![a-z])"
    rf"|[ivxl]{{1,6}}(?![a-z])|{'|'.join(CARDINALS)}"
)
_LABEL = (
    r"(?=[aefnrst])(?:form of )?(?:the )?(?P<label>"
    rf"(?P<ordinal>(?:{'|'.join(ORDINALS[:10])}) )?"
    r"(?P<word>exhibit|schedule|annexure|annex|appendix|attachment|addendum|rider)(?P<several>s?)"
    rf"""(?:(?: (?:no\. ?)?["']?|(?=\d))(?P<number>{_NUMBER})["']?)?)(?![a-z0-9])"""
)
_FIRST = re.compile(_LABEL)
_LATER = re.compile("\n" + _LABEL)
_SENTENCE = re.compile(
    r"\b(?:shall|will|is|are|was|were|has|have|may|must|means|attached|which|that|hereby|pursuant|each)\b"
    r"|[.;] [a-z]|\bto (?:follow|be (?:provided|attached|supplied|delivered|agreed))\b"
)
_VERB = re.compile(r"(?:shall|will|is|are|was|were|has|have|may|must|means|and|or)\b", re.IGNORECASE)
"""Behind a label in a sentence that is printed in capitals."""
_LETTER_APART = re.compile(r" [A-Z]")
"""The end of a label that a blank sets apart: "SCHEDULE 2.03 A"."""
_OPEN = (",", "and", "or", "of", "to")
"""A title does not end so: the paragraph goes on elsewhere."""
_CONTENT = re.compile(r"[ .\u2014-]{1,4}[A-Z][^:\n]{2,60}: ?[\w$\u00a3\u20ac\[]")
"""What a short attachment says in the line of its title: "Appendix 1 - Engines: numbers 31207 to 31220"."""
_CAPTION = re.compile(r"(?:list of )?(?:exhibits|schedules|annex(?:ur)?es|appendices|attachments) ?:?")
"""What stands above the rows of one kind in a list of attachments."""
_LONGEST_ROW = 160
"""A label and its title take no more characters; a longer paragraph is a page run on in one line."""
_LONGEST_SENTENCE = 100
"""A longer row with a full stop is a text."""


class Labelled(Struct, frozen=True):
    """A paragraph that begins with the label of an attachment and a title, if any."""

    index: int
    """Of the paragraph."""
    label: str
    """As printed: ``"EXHIBIT A"``, ``"First Schedule"``, ``"SCHEDULE"``."""
    start: int
    """Where the label begins."""
    rest: str
    """What follows the label in its paragraph."""
    numbered: bool
    """By a number, a letter or an ordinal."""


def labelled_paragraphs(reading: Reading) -> list[Labelled]:
    """The paragraphs that begin with a label and are no sentence, in order."""
    first = _FIRST.match(reading.folded)
    matches = chain((first,) if first else (), _LATER.finditer(reading.folded))
    return [each for match in matches if (each := _labelled(reading, match)) is not None]


def _labelled(reading: Reading, match: re.Match[str]) -> Labelled | None:
    index = reading.paragraph_index(match.start("label"))
    paragraph = reading.paragraphs[index]
    if paragraph.kind == "contents" or not reading.text[paragraph.start].isupper():
        return None
    start, end = match.span("label")
    label, rest = reading.text[start:end], reading.text[end : paragraph.end]
    if paragraph.kind == "table" and rest.startswith(","):
        return None  # "Schedule 2, item 4" in a table of changes
    if (match["number"] or "")[-1:].isdigit() and _LETTER_APART.fullmatch(rest):
        label, rest = label + rest, ""
    numbered = match["number"] is not None or match["ordinal"] is not None
    single = numbered and not match["several"]
    titled = len(label) + len(rest) <= _LONGEST_ROW and not _SENTENCE.search(rest)
    if (titled and not rest.rstrip().endswith(_OPEN)) or (single and _runs_on(label, rest)):
        return Labelled(index, label, start, rest, numbered)
    return None


def _runs_on(label: str, rest: str) -> bool:
    """Whether a page runs on in one line behind its label: the label is in capitals, or the title is."""
    following = rest[:_LONGEST_ROW].lstrip(" :.-\u2014\"'[(")
    if label.isupper():
        opens = following[:1].isupper() or following[:1].isdigit()
        return opens and _VERB.match(following) is None
    return all(word.isupper() or not word.isalpha() for word in rest[:_LONGEST_ROW].split()[:4])


def listed(reading: Reading, labelled: Sequence[Labelled]) -> set[int]:
    """Indexes of the paragraphs in lists of attachments: one label after the other, with no text between.

    A label in capitals above a line of its own heads an attachment, however short; so does one behind a label
    that is not in capitals, which may be the foot of the page before. Two labels of different words, both in
    capitals, are no list: "SCHEDULE 2" is one within the other, "EXHIBIT A", unless each page says so.
    """
    rows: set[int] = set()
    within: set[int] = set()
    """Those of a pair that makes no list unless the next label is of it too."""
    numbered = [each for each in labelled if each.numbered]
    times = Counter(each.label.lower() for each in numbered)
    for row, following in pairwise(numbered):
        capitals, behind = row.label.isupper(), following.label.isupper()
        near = following.index - row.index <= (1 if capitals and behind else 2)
        if not near or row.label.lower() == following.label.lower() or _has_text(reading, row, following):
            within = set()
            continue
        pair = {row.index, following.index} if capitals or not behind else {row.index}
        alike = row.label[:3] == following.label[:3] or not (capitals and behind)
        if alike or within or row.index in rows or times[following.label.lower()] > 1:
            rows |= within | pair
        else:
            within = pair
    return rows


def _has_text(reading: Reading, row: Labelled, following: Labelled) -> bool:
    """Whether an attachment's text stands behind one of two labels: a table, or more than a title."""
    own, *between, last = reading.paragraphs[row.index : following.index + 1]
    if max(_length(own), _length(last)) > _LONGEST_ROW:
        return True
    if reading.text[own.end - 1] == "." and (row.label.isupper() or _length(own) > _LONGEST_SENTENCE):
        return True
    if _CONTENT.match(row.rest) and _CONTENT.match(following.rest):
        return True
    titled = bool(row.rest.strip(" .:"))
    return any(
        _is_text(reading, each, titled)
        for each in between
        if not _CAPTION.fullmatch(reading.folded, each.start, each.end)
    )


def _is_text(reading: Reading, paragraph: Paragraph, titled: bool) -> bool:
    """Whether a paragraph below a label is text and not the title; ``titled``: the label has its title."""
    ends = reading.text[paragraph.end - 1] == "."
    return titled or ends or paragraph.kind == "table" or _length(paragraph) > 2 * _LONGEST_ROW


def _length(paragraph: Paragraph) -> int:
    return paragraph.end - paragraph.start
