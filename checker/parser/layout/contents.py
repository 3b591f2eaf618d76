"""Tables of contents, so that their rows are not taken for sections."""

from __future__ import annotations

import re
from itertools import zip_longest

from checker.parser.layout.lines import Row

_HEAD = re.compile(
    r"(?:table of contents|contents|index)(?: \(?cont(?:inued|'d)?\.?\)?)?[.: ]*(?:page)?",
    re.IGNORECASE | re.ASCII,
)
_HEAD_LETTERS = "TtCcIi"
_LEADER = re.compile(r"(?:\.{4,}|(?:\. ){3,}|_{4,}|-{4,}) ?.{0,12}$")
_PAGED = re.compile(r"(?:(?<![ .])[ .]{2,}|\t)(?:[A-Za-z]-?)?(?:\d{1,3}|[ivxl]{1,6})\.?$")
_LABEL = re.compile(
    r'(?:article|section|sec\.|part|exhibit|schedule|annex|appendix) +"?[\divxlca-z][\w.()-]*'
    r"|\d{1,2}\.[\d.]*",
    re.IGNORECASE | re.ASCII,
)
_CAPTION = re.compile(r"\.(?:(?<=\b\d\.)|(?<=\b\d\d\.))\d{1,2}\.? {1,4}[A-Z][^.;]{2,90}? \d{1,3}(?= |$)")
"""``4.02 Insurance 17``, from its first full stop on: what begins with a literal is found quickly."""
_LISTS = re.compile(
    r"(?:list of )?(?:exhibits|schedules|annexes|appendices|attachments)(?: and \w+)?:?",
    re.IGNORECASE | re.ASCII,
)
_LONGEST_HEAD = 60
_LONGEST_ROW = 130
_BROKEN_HEADS = ("table", "table of")
_TABLE = ("TABLE OF CONTENTS", "Table of Contents")
_SHORTEST_RUN_ON, _SHORTEST_NEXT = 300, 120
"""A page of contents in one line is so long, and the rest of it on the next page."""
_FEWEST_ROWS, _FEWEST_EXPECTED = 8, 4
_ROW_RUN_ON = 75
"""Characters of a row, on average, where a page of contents is one line."""
_LEADER_REACH = 40
"""Dots that lead to a number stand in the last so many characters of a line."""
_MOST_BETWEEN = 14
"""So many rows may stand before the first row with leaders, or between two."""
_PATIENCE = 6
"""So many rows in a run that do not look like contents end the table."""


def find_contents(body: list[Row]) -> None:
    """Mark the rows of tables of contents (``row.contents``)."""
    end = 0
    heads = [
        at for at, row in enumerate(body) if row.text[0] in _HEAD_LETTERS and len(row.text) <= _LONGEST_HEAD
    ]
    for index in heads:
        if index >= end and (head := _head(body, index)):
            end = max(_end_of_table(body, index + head), _end_of_leaders(body, index + head))
            while end < len(body) and _LISTS.fullmatch(body[end].text):
                end = _end_of_table(body, end + 1)
            for member in body[index:end]:
                member.contents = True
    _leader_runs(body)
    for index in [at for at, row in enumerate(body) if len(row.text) >= _SHORTEST_NEXT]:
        row, goes_on = body[index], index > 0 and body[index - 1].contents
        if not row.contents and len(row.text) >= (_SHORTEST_NEXT if goes_on else _SHORTEST_RUN_ON):
            row.contents = _is_run_on(row.text, goes_on or row.text.startswith(_TABLE))


def _head(body: list[Row], index: int) -> int:
    """How many lines the heading of a table of contents takes at ``index``: none, one or two."""
    text = body[index].text
    if _HEAD.fullmatch(text):
        return 1
    broken = text.lower() in _BROKEN_HEADS and index + 1 < len(body)
    return 2 if broken and _HEAD.fullmatch(f"{text} {body[index + 1].text[:_LONGEST_HEAD]}") else 0


def _end_of_leaders(body: list[Row], start: int) -> int:
    """Index after the last row with dot leaders, in a table that begins with rows of other kinds."""
    end = start
    for index in range(start, len(body)):
        text = body[index].text
        if text[-1].isdigit() and _has_leader(text):
            end = index + 1
        elif index - end > _MOST_BETWEEN or len(text) > _LONGEST_ROW:
            break
    return end if end > start else 0


def _end_of_table(body: list[Row], start: int) -> int:
    """Index after the last row of the table that begins at ``start``."""
    end = start
    first_label = ""
    for index in range(start, len(body)):
        text = body[index].text
        label = _LABEL.match(text)
        if label:
            key = " ".join(label[0].lower().rstrip(".").split())
            if not first_label:
                first_label = key
            elif key == first_label and index > start + 3:
                break
        if _is_row(text) or _LEADER.search(text) or _PAGED.search(text) or text.isdigit():
            end = index + 1
        elif len(text) > _LONGEST_ROW or index - end > _PATIENCE:
            break
    labelled = start < end < len(body) and _LABEL.fullmatch(body[end - 1].text) is not None
    return end + 1 if labelled and _is_caption(body[end].text) else end


def _is_caption(text: str) -> bool:
    """Whether the line after a label on its own can be what it labels."""
    return text[:1].isupper() and text[-1] not in ".:;," and len(text) <= _LONGEST_HEAD


def _is_row(text: str) -> bool:
    """Whether a line begins like a row: a label, and either short or made of several rows run together."""
    if not _LABEL.match(text):
        return "." in text[:200] and len(_LABEL.findall(text)) > max(3, len(text) // 60)
    if len(text) <= _LONGEST_ROW:
        return True
    return len(_LABEL.findall(text)) > len(text) // (200 if text[-1].isdigit() else 60)


def _is_run_on(text: str, expected: bool) -> bool:
    """Whether a line is a page of contents run on: many numbered captions, each with its page.

    Fewer are enough where contents are ``expected``.
    """
    if len(text) >= _ROW_RUN_ON * text.count("."):
        return False
    rows = len(_CAPTION.findall(text))
    return rows >= (_FEWEST_EXPECTED if expected else _FEWEST_ROWS) and len(text) < _ROW_RUN_ON * rows


def _leader_runs(body: list[Row]) -> None:
    """Mark three rows or more with dot leaders in a run, even under no heading."""
    leading = [at for at, row in enumerate(body) if row.text[-1].isdigit() and _has_leader(row.text)]
    run: list[int] = []
    for at, following in zip_longest(leading, leading[1:]):
        run.append(at)
        if following == at + 1 or (following == at + 2 and len(body[at + 1].text) < 90):
            continue
        for member in run if len(run) >= 3 else ():
            body[member].contents = True
        run = []


def _has_leader(text: str) -> bool:
    """Whether dots lead to the number at the end of a line that ends with a digit."""
    tail = text[-_LEADER_REACH:]
    return ("...." in tail or ". . ." in tail) and "$" not in text
