"""Text quoted from, or for, another agreement: its numbers are not this agreement's."""

from __future__ import annotations

from checker.model.reading import Reading

_LONGEST = 60


def quoted_paragraphs(reading: Reading) -> frozenset[int]:
    """Indexes of paragraphs that lie in a quotation of several paragraphs.

    Such a quotation opens with a quotation mark behind a colon ("is amended to read as follows:")
    and closes where a paragraph ends with one.
    """
    quoted: set[int] = set()
    for index, paragraph in enumerate(reading.paragraphs):
        if reading.text[paragraph.start] == '"' and index not in quoted:
            quoted.update(range(index, _end_of_quotation(reading, index)))
    return frozenset(quoted)


def _end_of_quotation(reading: Reading, index: int) -> int:
    """Index after the last paragraph of the quotation that begins at ``index``; ``index`` if none does."""
    text, paragraphs = reading.text, reading.paragraphs
    first = paragraphs[index]
    if text.count('"', first.start, first.end) % 2 == 0:
        return index
    before = text[max(first.start - 40, 0) : first.start].rstrip()
    if not before.endswith((":", "following", "follows", "thereof")):
        return index
    for last in range(index, min(index + _LONGEST, len(paragraphs))):
        paragraph = paragraphs[last]
        if text[paragraph.start : paragraph.end].rstrip(" .;,").endswith('"'):
            return last + 1
    return index
