"""Where an attachment begins that no scope opens with: its label as a heading, in a line or within one."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence

from checker.model.agreement import Reference
from checker.model.reading import Reading, Span
from checker.parser.exhibits.omissions import says_reserved
from checker.parser.exhibits.titles import signed_at, titled, titles_behind
from checker.parser.labelled import labelled_paragraphs, listed
from checker.text.anchors import places
from checker.text.windows import window_start

_LONGER_LABEL = re.compile(r"[(.-]?\w")
_TITLE = re.compile(r"[\"']?[ .:\u2014-]{0,3}(?:\n|[A-Z\"][\w'-]{0,40}[ ,.:\n])")
_HEAD = re.compile(r"[\"' .:\u2014-]{0,4}(?:\n|$|[A-Z\d\"(\[])")
_SIGNED_BEFORE = re.compile(r"(?:initial(?:l?ed)? |signed )?by:? $", re.IGNORECASE)
_LONG_TITLE = re.compile(r"[ .:\u2014-]{1,3}[A-Z][\w'-]+ (?:- )?(?:(?:of|and|to|for|the) )?[A-Z]")
_TO_ITS = re.compile(r" to (?:the|this) (?:[a-z-]+ ){0,4}(?:agreement|contract|lease|plan)\b")
_LEADING = "in of on as to see and or the under by with from per this said attached at is"
_LEADING_WORDS = frozenset((*_LEADING.split(), *_LEADING.upper().split()))
_ROW = re.compile(
    r"(?:exhibit|schedule|annex|appendix|attachment) [\"']?"
    r"(?-i:[A-Z]{1,2}(?:-\d{1,2})?|[IVX]{1,5}|\d[\w.()-]{0,9})"
    r"[\"']?(?![\w()])(?! ?-? ?page\b)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 100
_LONGEST_TAIL = 400


def find_headings(
    reading: Reading,
    sought: Mapping[str, Sequence[Reference]],
    lines: Mapping[str, Sequence[Span]],
) -> dict[str, Span]:
    """Headings of attachments, by their keys, as far as they stand in the text; the surest signs first.

    ``sought``: the references to each; ``lines``: the labels that open a line.
    """
    if not sought:
        return {}
    signed = signed_at(reading)
    heads = {key: (*lines.get(key, ()), *lines.get(f"{key}-1", ())) for key in sought}
    rows = listed(reading, labelled_paragraphs(reading)) if any(heads.values()) else set()
    found = {key: _at_line(reading, own[0].span, heads[key], rows, signed) for key, own in sought.items()}
    lost = [key for key in found if found[key] is None]
    words = {key.partition(" ")[0] for key in lost}
    mentions = {word: tuple(places(reading.folded, word)) for word in words}
    for key in lost:
        found[key] = _within(reading, key, sought[key][0], mentions[key.partition(" ")[0]])
    lost = [key for key in lost if found[key] is None]
    titles = tuple(titles_behind(reading, signed)) if lost else ()
    for key in lost:
        labels = (*(reference.span for reference in sought[key]), *lines.get(key, ()))
        found[key] = titled(reading, labels, titles)
    return {key: heading for key, heading in found.items() if heading is not None}


def _at_line(
    reading: Reading, first: Span, heads: Iterable[Span], rows: Container[int], signed: int
) -> Span | None:
    """The label at the head of a line behind the first reference, or that of the first part: ``A-1``."""
    if _is_run_on(reading, first):
        return first
    behind = (label for label in heads if label.start > first.start)
    return next((label for label in behind if _opens(reading, label, rows, signed)), None)


def _opens(reading: Reading, label: Span, rows: Container[int], signed: int) -> bool:
    """Whether a label that opens a line heads what follows it.

    ``rows``: indexes of the paragraphs in lists of attachments, of which only those count that touch another.
    Behind the signatures (``signed``), and with a text behind the last of them, they are short attachments.
    """
    index = last = reading.paragraph_index(label.start)
    if reading.paragraphs[index].kind == "contents":
        return False
    if says_reserved(reading, label.end):
        return True
    if not _HEAD.match(reading.text, label.end):
        return False
    while last + 1 in rows:
        last += 1
    if index not in rows or (last == index and index - 1 not in rows):
        return True
    return 0 < signed < label.start and len(reading.text) - reading.paragraphs[last].end > _LONGEST_TAIL


def _within(reading: Reading, key: str, first: Reference, mentions: Iterable[int]) -> Span | None:
    """The first label within a line, behind the first reference, that heads what follows it.

    ``mentions``: where its word stands.
    """
    word, _, number = key.partition(" ")
    forms = (key, f"{key}-1", f'{word} "{number}"', first.target.lower())
    for at in mentions:
        if at <= first.span.start or not reading.folded.startswith(forms, at):
            continue
        ends = (at + len(form) for form in forms if reading.folded.startswith(form, at))
        for end in ends:
            if not _LONGER_LABEL.match(reading.text, end) and _heads_within(reading, at, end):
                return Span(at, end)
    return None


def _heads_within(reading: Reading, at: int, end: int) -> bool:
    """Whether a label heads something: it stands apart, closes a title, or is spoken of: "this Exhibit A"."""
    return (
        _stands_apart(reading, at, end)
        or _closes(reading, at, end)
        or reading.folded.endswith(("this ", "this is "), 0, at)
    )


def _is_run_on(reading: Reading, span: Span) -> bool:
    """Whether what reads like a reference is a heading in capitals, run on behind what stands before it."""
    line = reading.text[max(span.start - 24, 0) : span.start].rpartition("\n")[2]
    if not line.rpartition(" ")[0].rpartition(" ")[2].islower() and _TO_ITS.match(reading.folded, span.end):
        return True
    label = reading.text[span.start : span.end]
    return label.isupper() and _stands_apart(reading, span.start, span.end)


def _closes(reading: Reading, at: int, end: int) -> bool:
    """Whether a label in capitals ends a line to sign on."""
    paragraph = reading.paragraph_at(at)
    if paragraph is None or paragraph.kind == "contents" or at - paragraph.start > _LONGEST_TITLE:
        return False
    if reading.text[end : paragraph.end].strip("\"') ."):
        return False
    signs = _SIGNED_BEFORE.fullmatch(reading.text, paragraph.start, at) is not None
    return signs and reading.text[at:end].isupper()


def _stands_apart(reading: Reading, at: int, end: int) -> bool:
    """Whether a label within a paragraph heads something: no word leads up to it, and a title follows."""
    text = reading.text
    begin = window_start(text, at, 24)
    word = text[begin:at].split()[-1:]
    if not word or word[0].endswith(",") or word[0] in _LEADING_WORDS:
        return False
    if word[0].strip('"(').islower() and word[0][-1] not in ".;:)]":
        return False
    title = _TITLE if text[at:end].isupper() else _LONG_TITLE
    return bool(title.match(text, end)) and not _ROW.search(text, end, end + 90)
