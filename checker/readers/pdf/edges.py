"""Legends at the edges of pages: sentences that stand there again and again.

Page numbers and short running heads are told from the text by the layout, for every format. A sentence
at a page's foot (that something was left out, that all is confidential) could be text there; here it is
known that it stands at the edge, line by line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from checker.readers.words import Row

_REACH = 4
"""Lines from the edge."""
_FEWEST = 3
_SHARE = 0.4
"""Of the pages."""
_SENTENCE = 5
"""Words."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W*(?:page )?(?:#|[ivxl]{1,6})(?: of #)?\W*")
_SIGNED = re.compile(
    r"(?:by|name|title|its|dated?|address|attn|attention|per|witness|signed?|in witness)\b|/s/|_{3}"
    r"|\[?signature"
)
"""What is repeated where several sign, each on a page of their own."""


def set_legends_aside(pages: Sequence[list[Row]]) -> None:
    """Mark legends as headers and footers."""
    counts: Counter[str] = Counter()
    for rows in pages:
        counts.update({_key(row) for row in (*rows[:_REACH], *rows[-_REACH:])})
    often = {key for key, count in counts.items() if count >= max(_FEWEST, len(pages) * _SHARE)}
    if not often:
        return
    for rows in pages:
        _mark(_block(rows[:_REACH], often), header=True)
        _mark(_block(rows[: -_REACH - 1 : -1], often), header=False)


def _block(rows: Sequence[Row], often: set[str]) -> list[Row]:
    """The lines from the edge on that are repeated, page numbers among them passed over."""
    block = []
    for row in rows:
        key = _key(row)
        if _NUMBER.fullmatch(key):
            continue
        if key not in often or _SIGNED.match(key):
            break
        block.append(row)
    return block


def _mark(block: list[Row], *, header: bool) -> None:
    if any(len(row.text.split()) >= _SENTENCE for row in block):
        for row in block:
            row.marks.append((0, row.length, "header" if header else "footer", ""))


def _key(row: Row) -> str:
    """A line with its digits made alike."""
    return _DIGITS.sub("#", " ".join(row.text.lower().split()))
