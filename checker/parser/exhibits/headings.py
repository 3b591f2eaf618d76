"""Where an attachment begins that no scope opens with: its label as a heading, whole or in parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checker.model.agreement import Reference
from checker.model.reading import Reading, Span
from checker.parser.exhibits.omissions import says_reserved
from checker.parser.exhibits.titles import signed_at, split_heading, titled
from checker.text.anchors import places
from checker.text.windows import window_start

_LONGER_LABEL = re.compile(r"[(.-]?\w")
_TITLE = re.compile(r"[\"']?[ .:\u2014-]{0,3}(?:\n|[A-Z\"][\w'-]{0,40}[ ,.:\n])")
_HEAD = re.compile(r"[\"' .:\u2014-]{0,4}(?:\n|$|[A-Z\d\"(\[])")
_TITLE_BEFORE = re.compile(
    r"(?:[A-Z][\w&'/,.-]*\s+(?:(?:of|and|to|for|the|in) )*){1,12}[\u2013\u2014:(-] ?[\"']?$"
)
_SIGNED_BEFORE = re.compile(r"(?:initial(?:l?ed)? |signed )?by:? $", re.IGNORECASE)
_LONG_TITLE = re.compile(r"[ .:\u2014-]{1,3}[A-Z][\w'-]+ (?:- )?(?:(?:of|and|to|for|the) )?[A-Z]")
_TO_ITS = re.compile(r" to (?:the|this) (?:[a-z-]+ ){0,4}(?:agreement|contract|lease|plan)\b")
_LEADING = frozenset("in of on as to see and or the under by with from per this said attached at is".split())
_ROW = re.compile(
    r"(?:exhibit|schedule|annex|appendix|attachment) [\"']?"
    r"(?-i:[A-Z]{1,2}(?:-\d{1,2})?|[IVX]{1,5}|\d[\w.()-]{0,9})"
    r"[\"']?(?![\w()])(?! ?-? ?page\b)",
    re.IGNORECASE,
)
_LEADING_CAPITALS = frozenset(word.upper() for word in _LEADING)
_LONGEST_ROW = 160
"""A longer paragraph that opens with a label is no row in a list of attachments."""
_LONGEST_TITLE = 100
_LONGEST_TAIL = 400


def find_heading(reading: Reading, key: str, own: Sequence[Reference], titles: Iterable[Span]) -> Span | None:
    """The heading of the attachment that the references ``own`` cite; None if it stands nowhere.

    ``titles``: the lines that may be its title, as :func:`titles_behind` finds them.
    """
    first = own[0].span
    if _is_run_on_heading(reading, first):
        return first
    word, _, number = key.partition(" ")
    forms = (key, f"{key}-1", own[0].target.lower(), f'{word} "{number}"', f"{word}{number}")
    for at in places(reading.folded, word, start=first.end):
        ends = [at + len(form) for form in forms if reading.folded.startswith(form, at)]
        for end in ends:
            if not _LONGER_LABEL.match(reading.text, end) and _is_heading(reading, at, end):
                return Span(at, end)
    return split_heading(reading, key) or titled(reading, key, own, titles)


def _is_heading(reading: Reading, at: int, end: int) -> bool:
    """Whether a label heads what follows it, or is spoken of there: "this Exhibit A"."""
    return (
        _opens(reading, at, end)
        or _stands_apart(reading, at, end)
        or _closes(reading, at, end)
        or reading.folded.startswith("this ", at - 5)
        or reading.folded.startswith("this is ", at - 8)
    )


def _is_run_on_heading(reading: Reading, span: Span) -> bool:
    """Whether what reads like a reference is a heading in capitals, run on behind what stands before it."""
    line = reading.text[max(span.start - 24, 0) : span.start].rpartition("\n")[2]
    if not line.rpartition(" ")[0].rpartition(" ")[2].islower() and _TO_ITS.match(reading.folded, span.end):
        return True
    label = reading.text[span.start : span.end]
    return label.isupper() and _stands_apart(reading, span.start, span.end)


def _opens(reading: Reading, at: int, end: int) -> bool:
    """Whether a label opens a paragraph that is more than a row in a list of attachments."""
    paragraph = reading.paragraph_at(at)
    if paragraph is None or paragraph.kind == "contents" or at != paragraph.start:
        return False
    if says_reserved(reading, end):
        return True
    return bool(_HEAD.match(reading.text, end)) and not _is_listed(reading, at)


def _closes(reading: Reading, at: int, end: int) -> bool:
    """Whether a label ends a title (``STATEMENT OF WORK - APPENDIX A``) or a line to sign on."""
    paragraph = reading.paragraph_at(at)
    if paragraph is None or paragraph.kind == "contents" or at - paragraph.start > _LONGEST_TITLE:
        return False
    if reading.text[end : paragraph.end].strip("\"') ."):
        return False
    before, label = reading.text[paragraph.start : at], reading.text[at:end]
    if _TITLE_BEFORE.fullmatch(before) or (label.isupper() and _SIGNED_BEFORE.fullmatch(before)):
        return not _is_listed(reading, at)
    return False


def _stands_apart(reading: Reading, at: int, end: int) -> bool:
    """Whether a label within a paragraph heads something: no word leads up to it, and a title follows."""
    text = reading.text
    begin = window_start(text, at, 24)
    word = text[begin:at].split()[-1:]
    if not word or word[0].endswith(",") or word[0] in _LEADING or word[0] in _LEADING_CAPITALS:
        return False
    if word[0].strip('"(').islower() and word[0][-1] not in ".;:)]":
        return False
    title = _TITLE if text[at:end].isupper() else _LONG_TITLE
    return bool(title.match(text, end)) and not _ROW.search(text, end, end + 90)


def _is_listed(reading: Reading, at: int) -> bool:
    """Whether a label is a row in a list of attachments: one of several short paragraphs with labels.

    Such rows behind the signatures, with a text after the last of them, are short attachments.
    """
    index = reading.paragraph_index(at)
    if not _is_row(reading, index):
        return False
    last = index
    while _is_row(reading, last + 1):
        last += 1
    alone = last == index and not _is_row(reading, index - 1)
    if alone:
        return False
    goes_on = len(reading.text) - reading.paragraphs[last].end > _LONGEST_TAIL
    return not (goes_on and at > signed_at(reading))


def _is_row(reading: Reading, index: int) -> bool:
    """Whether a paragraph may be a row in a list of attachments."""
    if not 0 <= index < len(reading.paragraphs):
        return False
    paragraph = reading.paragraphs[index]
    short = paragraph.end - paragraph.start <= _LONGEST_ROW and reading.text[paragraph.end - 1] not in ".;"
    return short and _ROW.match(reading.text, paragraph.start) is not None
