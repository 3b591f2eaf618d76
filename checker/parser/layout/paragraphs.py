"""Lines joined to paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.parser.layout.lines import Row

_MARKER = re.compile(
    r"(?:article|section|clause|sec\.|part|exhibit|schedule|annex|appendix) [\divxlc]|"
    r"(?-i:EXHIBIT|SCHEDULE|ANNEX|APPENDIX) [a-z]\b|"
    r"\(?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)(?: |$)|\d{1,2}\.(?:\d|[ )]|$)|[a-z]\. |[ivxl]{1,4}\. |"
    r"now,? therefore|whereas|in witness whereof|[-*\u2022\u25cf\u00b7] ",
    re.IGNORECASE | re.ASCII,
)
_ITEM = re.compile(
    r"\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)(?: |$)(?!or |and |of |above|below|hereof|thereof)"
    r"|whereas\b|now,? therefore",
    re.IGNORECASE | re.ASCII,
)
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii".split()
_BEFORE = dict(pairwise(reversed(_ROMANS)))
_FIRST_ITEM = re.compile(r"\(([aiAI1])\) ")
_SECOND = {"a": "b", "i": "ii", "A": "B", "I": "II", "1": "2"}
_LOOK_BACK = 25
_LOOK_AHEAD = 12
_CITING = ("section", "sections", "clause", "clauses", "paragraph", "paragraphs", "subsection", "article")
_LABEL = re.compile(
    r"(?:by|name|title|its|address|attn|attention|fax|facsimile|telephone|telecopy|telecopier|phone|e-?mail|date)"
    r"\b ?(?:no\.?|number)? ?:|/s/|if to ",
    re.IGNORECASE | re.ASCII,
)
_ATTACHMENT = re.compile(r"(?:EXHIBIT|SCHEDULE|ANNEX|APPENDIX|ATTACHMENT) [\"']?[A-Z\d][\dA-Z.-]{0,5}[\"']?")
_SALUTES = re.compile(
    r"(?:Dear [^.:;\n]{2,40}|Dear (?:Mr|Ms|Mrs|Dr)\.? [^.:;\n]{2,40}|(?:Ladies (?:and|&) )?Gentlem[ea]n"
    r"|Gentlemen (?:and|&) Ladies|Sirs?)[:,]",
    re.IGNORECASE,
)
_SHORTEST_NOTE = 15
_OPEN_WORDS = frozenset(
    "a an the of to by in on for from with and or as at such that this any all each its his her their our "
    "your under between among upon not be is are was were shall will may than if which who whose".split()
)
_SENTENCE_ENDS = tuple(".:;!?")
_ENDS = (*_SENTENCE_ENDS, ";  and", "; and", "; or")
_GOING_ON = (", ", "; ")
"""Nothing begins so: the name before, in bold, was put on a line of its own."""
_CLOSERS = "\"')]"
_WRAPPED = 1.25
"""In wrapped text no line is longer than so many full lines."""
_PAGE_GAP = 4
"""So many blank lines are a page break where pages are not marked."""
_FULL = 60
"""A line this long is one of running text, no heading and no name."""
_LONGEST_WRAPPED = 100
_WIDE_GAP = "   "
_SHORT = 30
"""A line shorter than this is no line of running text."""


def group_lines(body: list[Row]) -> list[list[Row]]:
    """The rows that are not furniture, in groups that each make one paragraph."""
    if not body:
        return []
    lengths = sorted([len(row.text) for row in body])
    width = lengths[len(lengths) * 9 // 10]  # of a full line: nine in ten are shorter
    flattened = lengths[-1] > width * _WRAPPED
    group = [body[0]]
    groups = [group]
    for index, row in enumerate(body[1:], 1):
        opens = row.text[0] == "("
        if _continues(group, row, width, flattened) or (opens and _opens_inline(body, index, width)):
            group.append(row)
        else:
            group = [row]
            groups.append(group)
    return groups


def _continues(group: list[Row], row: Row, width: int, flattened: bool) -> bool:
    """Whether ``row`` goes on with the paragraph of the rows before it."""
    before = group[-1]
    if before.contents or row.contents:
        return False
    if (row.table and before.table) or row.heading != before.heading:
        return False
    if row.page_before or row.blank_before:
        return _runs_over(group, row)
    if before.underlined:
        return False
    text, last = row.text, before.text
    closed = _closed(last)
    full = len(last) >= width * 0.8
    if not closed and ((full and last[-1] != ",") or _ends_open(last)):
        return True
    if (not full and _LABEL.match(text)) or _opens_page(text) or (len(group) == 1 and _is_note(last)):
        return False
    if _runs_on_inline(group, row, width):
        return True
    ended = closed or last[-1] == "," or len(last) < width * 0.6
    if ended and _MARKER.match(text):
        return False
    if not closed:
        return True
    if len(last) > 120 and flattened:
        # Lines of whatever length: one that closes a sentence closes the paragraph, unless the next
        # one goes on in lower case.
        return text[0].islower()
    return not (len(last) < width * 0.75 or row.indent >= before.indent + 3)


def _opens_page(text: str) -> bool:
    """Whether a line is the head of an attachment, the salutation of a letter, or a note in brackets."""
    if (
        text[0] in "ADEGLS"
        and len(text) < _FULL
        and (_ATTACHMENT.fullmatch(text) or _SALUTES.fullmatch(text))
    ):
        return True
    return _is_note(text)


def _is_note(text: str) -> bool:
    """Whether a line is a note in brackets: "[Signature Page Follows]"."""
    return text[0] == "[" and _SHORTEST_NOTE < len(text) < _FULL and text.find("]") == len(text) - 1


def _runs_on_inline(group: list[Row], row: Row, width: int) -> bool:
    """Whether a line that begins with "(iv)" goes on with a list that runs inside of the lines before it."""
    last = group[-1].text
    if row.text[0] != "(" or last[-1] not in ",;" or len(last) < width * 0.6:
        return False
    match = _ITEM.match(row.text)
    if match is None:
        return False
    mark = match[0].strip("() ").lower()
    before = f" ({_BEFORE.get(mark) or chr(ord(mark[0]) - 1)}) "
    return any(before in line.text for line in group[-_LOOK_BACK:])


def _opens_inline(body: list[Row], index: int, width: int) -> bool:
    """Whether a line begins with the first item of a list that runs on inside of the lines after it.

    "… the Company may (i) sell" where the line happens to end before "(i)", and "(ii)" stands in a line.
    """
    before, row = body[index - 1], body[index]
    match = _FIRST_ITEM.match(row.text)
    full = len(before.text) >= width * 0.8 and before.text[-1] == ","
    if match is None or not full or row.blank_before:
        return False
    following = f"({_SECOND[match[1]]})"
    for line in body[index : index + _LOOK_AHEAD]:
        if line.blank_before or line.text.startswith(following):
            return False
        if f" {following} " in line.text:
            return True
    return False


def _closed(text: str) -> bool:
    """Whether a line ends where a sentence or an item ends."""
    return text.endswith(_ENDS) or (text[-1] in _CLOSERS and text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS))


def _runs_over(group: list[Row], row: Row) -> bool:
    """Whether a sentence runs over a page break or over blank lines."""
    before = group[-1]
    if row.text.startswith(_GOING_ON) and row.text[2:3].islower():
        return not (before.table or row.table)
    if before.table or row.table or _closed(before.text):
        return False
    spaced = len(group) > 1 and row.blank_before == before.blank_before == 1 and _is_wrapped(group)
    page = row.page_before or spaced or row.blank_before >= _PAGE_GAP
    running = page and _is_running(group)
    if _opens_item(before.text, row.text) or (before.text.isupper() and not running):
        return False
    if _ends_open(before.text) or (running and _cut_short(group, row)):
        return True
    # The last line of running text may be short.
    longest = max(len(before.text), len(group[-2].text) if len(group) > 1 else 0)
    if longest < _SHORT or _MARKER.match(row.text):
        return False
    return row.text[0].islower() or (row.page_before and before.text[-1] == "," and len(before.text) > 45)


def _is_running(group: list[Row]) -> bool:
    """Whether lines are running text: one of the last two is long."""
    return any(len(row.text) >= _FULL for row in group[-2:]) and not _LABEL.match(group[0].text)


def _is_wrapped(group: list[Row]) -> bool:
    """Whether the last lines are as long as those of a printed page."""
    return _FULL <= max(len(row.text) for row in group[-2:]) <= _LONGEST_WRAPPED


def _cut_short(group: list[Row], row: Row) -> bool:
    """Whether a page ends in the middle of a sentence that goes on with a capital."""
    last, text = group[-1].text, row.text
    word = last.rsplit(None, 1)[-1]
    return (
        (word[-1] == "," or word.islower() or (_is_wrapped(group) and word.isalpha()))
        and len(text) >= _SHORT
        and text[0].isalpha()
        and not text.isupper()
        and not _MARKER.match(text)
        and not _LABEL.match(text)
        and _WIDE_GAP not in last
    )


def _opens_item(before: str, text: str) -> bool:
    """Whether a line after blank lines opens an item or a recital, even where the line before ends open."""
    return _ITEM.match(text) is not None and not before.lower().endswith(_CITING)


def _ends_open(text: str) -> bool:
    """Whether a line ends with a word that no sentence ends with ("a", but not the "A" of "Party A")."""
    word = text.rsplit(None, 1)[-1]
    return word.lower() in _OPEN_WORDS and (len(word) > 1 or word.islower())
