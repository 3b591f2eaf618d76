"""Tables of contents, so that their rows are not taken for sections."""

from __future__ import annotations

import re

from checker.parser.layout.lines import Row

_HEAD = re.compile(r"(?:table of contents|contents|index)(?: \(?cont(?:inued|'d)?\.?\)?)?[.: ]*(?:page)?", re.IGNORECASE)
_LEADER = re.compile(r"(?:\.{4,}|(?:\. ){3,}|_{4,}|-{4,}) ?.{0,12}$")
_PAGED = re.compile(r"(?:[ .]{2,}|\t)(?:[A-Za-z]-?)?(?:\d{1,3}|[ivxl]{1,6})\.?$")
_LABEL = re.compile(r"(?:article|section|sec\.|part|exhibit|schedule|annex|appendix)\b.{0,14}|\d{1,2}\.[\d.]*", re.IGNORECASE)
_LONGEST_ROW = 130
_PATIENCE = 6
"""So many rows in a run that do not look like contents end the table."""


def find_contents(rows: list[Row]) -> None:
    """Mark the rows of tables of contents (``row.contents``)."""
    body = [row for row in rows if row.furniture is None]
    index = 0
    while index < len(body):
        if _HEAD.fullmatch(body[index].text):
            end = _end_of_table(body, index + 1)
            for row in body[index:end]:
                row.contents = True
            index = max(end, index + 1)
        else:
            index += 1
    _leader_runs(body)


def _end_of_table(body: list[Row], start: int) -> int:
    """Index after the last row of the table that begins at ``start``."""
    end = start
    first_label = ""
    for index in range(start, len(body)):
        text = body[index].text
        label = _LABEL.match(text)
        if label:
            key = re.sub(r"[\s.]+", " ", label[0].lower())[:14].strip()
            if not first_label:
                first_label = key
            elif key == first_label and index > start + 3 and not _LEADER.search(text) and not _PAGED.search(text):
                break
        if _LEADER.search(text) or _PAGED.search(text) or text.isdigit() or (label and len(text) <= _LONGEST_ROW):
            end = index + 1
        elif len(text) > _LONGEST_ROW or index - end > _PATIENCE:
            break
    return end


def _leader_runs(body: list[Row]) -> None:
    """Mark three rows or more with dot leaders in a run, even under no heading."""
    run: list[Row] = []
    gap = 0
    for row in body:
        if _LEADER.search(row.text) and "." in row.text and row.text[-1].isdigit() and "$" not in row.text:
            run.append(row)
            gap = 0
        elif run and gap < 1 and len(row.text) < 90:
            gap += 1
        else:
            if len(run) >= 3:
                for member in run:
                    member.contents = True
            run, gap = [], 0
    if len(run) >= 3:
        for member in run:
            member.contents = True
