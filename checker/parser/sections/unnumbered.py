"""Captions in capitals, for agreements that number nothing."""

from __future__ import annotations

from checker.model.agreement import Section
from checker.model.reading import Reading, Span
from checker.text.names import find_entity_names

_LONGEST = 80


def find_captions(reading: Reading, span: Span, scope: int) -> list[Section]:
    """Unnumbered sections of level 1: a short paragraph in capitals before one that is not."""
    first = max(reading.paragraph_index(span.start), 0)
    last = reading.paragraph_index(span.end - 1) + 1
    heads = []
    operative = False
    for index in range(first, last - 1):
        paragraph, following = reading.paragraphs[index], reading.paragraphs[index + 1]
        text = reading.text[paragraph.start : paragraph.end]
        body = reading.text[following.start : min(following.end, following.start + 200)]
        if operative and _is_caption(text) and len(body) > len(text) and not body.isupper():
            heads.append(Span(paragraph.start, paragraph.start + len(text.rstrip(" .:"))))
        operative = operative or len(text) > 200
    ends = [head.start for head in heads[1:]] + [span.end]
    return [
        Section(
            number="",
            path="",
            heading=reading.text[head.start : head.end],
            level=1,
            span=Span(head.start, end),
            number_span=Span(head.start, head.start),
            heading_span=head,
            parent=None,
            scope=scope,
            style="unnumbered",
        )
        for head, end in zip(heads, ends, strict=False)
    ]


def _is_caption(text: str) -> bool:
    """Whether a paragraph is set in capitals and looks like a heading; a company's name heads a signature."""
    return (
        4 <= len(text) <= _LONGEST
        and text.isupper()
        and text[0].isalpha()
        and not text.startswith(("BY:", "WITNESS", "EXHIBIT", "WHEREAS", "NOW,"))
        and text[-1] not in ",;"
        and next(iter(find_entity_names(text, 0, len(text))), None) is None
    )
