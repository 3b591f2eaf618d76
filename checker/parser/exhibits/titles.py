"""Attachments that bear their title alone, without a label, right behind the signatures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.model.reading import Reading, Span
from checker.text.anchors import places

_ROW_LINK = re.compile(r"[\"')]{0,2}[ :.,\u2013\u2014-]{1,4}[\"'(]?(?:the )?")
"""Between a label and its title in a list of attachments."""
_CAPTION_NUMBER = re.compile(r"(?:(?:section|article|clause) )?[\da-z.()]{0,8}[ .:-]{0,3}")
"""Before the caption of the section that cites an attachment."""
_LABELS = ("exhibit", "schedule", "annex", "appendix", "attachment")
_CAPTION_ENDS = re.compile(r"[.:]| ?[\u2013\u2014-]")
_LONGEST_TITLE = 80
_SHORTEST_TITLE = 6
_MOST_TITLES = 40
_REACH = 400
"""The caption of a section stands within so many characters before the citation."""


def titled(reading: Reading, labels: Iterable[Span], titles: Iterable[Span]) -> Span | None:
    """The heading of an attachment that bears its title alone, behind the signatures.

    A heading is its title if the list of attachments gives it behind the label, or if it is the caption of
    the section that cites the attachment. ``labels``: where the label stands, in citations and at the head
    of lines; ``titles`` are those that :func:`titles_behind` finds.
    """
    labels = tuple(labels)
    for printed in titles:
        title = reading.folded[printed.start : printed.end].strip(" \"'():")
        if any(_is_title(reading, span, title) for span in labels):
            return printed
    return None


def signed_at(reading: Reading) -> int:
    """Where the signatures stand: the later of the first mark and the testimonium; 0 if nothing is signed."""
    folded = reading.folded
    witness = (at - 3 for at in places(folded, "witness ") if folded.startswith("in witness whereof", at - 3))
    return max(next(places(folded, "/s/"), 0), next(witness, 0))


def titles_behind(reading: Reading, behind: int) -> Iterator[Span]:
    """Short lines, without a label, behind the signatures (``behind``) that stand over a text."""
    if not behind:
        return
    first = reading.paragraph_index(behind) + 1
    found = 0
    for index in range(first, len(reading.paragraphs) - 1):
        paragraph, following = reading.paragraphs[index], reading.paragraphs[index + 1]
        length = paragraph.end - paragraph.start
        if not _SHORTEST_TITLE <= length <= _LONGEST_TITLE or following.end - following.start < length:
            continue
        words = reading.text[paragraph.start : paragraph.end]
        printed = words.isupper() or paragraph.centred or paragraph.heading
        labelled = reading.folded.startswith(_LABELS, paragraph.start)
        if printed and " " in words and words[-1] not in ".;,:" and not labelled:
            yield Span(paragraph.start, paragraph.end)
            found += 1
            if found == _MOST_TITLES:
                return


def _is_title(reading: Reading, span: Span, title: str) -> bool:
    """Whether a title follows a label, or is the caption of the section that cites it."""
    folded = reading.folded
    link = _ROW_LINK.match(folded, span.end)
    if link and _stands(folded, link.end(), title):
        return True
    paragraph = reading.paragraph_at(span.start)
    if paragraph is None or span.start - paragraph.start > _REACH:
        return False
    number = _CAPTION_NUMBER.match(folded, paragraph.start)
    return any(
        _stands(folded, at, title) and _CAPTION_ENDS.match(folded, at + len(title))
        for at in {paragraph.start, number.end() if number else paragraph.start}
    )


def _stands(folded: str, at: int, title: str) -> bool:
    """Whether a title stands at a place, as whole words."""
    end = at + len(title)
    return folded.startswith(title, at) and not folded[end : end + 1].isalnum()
