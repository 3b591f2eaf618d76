"""Captions without numbers, where no clause is numbered: the source's headings, or words in capitals.

Items of lists may be numbered below them ("(a)", "(ii)").
"""

from __future__ import annotations

from checker.model.agreement import Section
from checker.model.reading import Paragraph, Reading, Span
from checker.text.names import find_entity_names

_LONGEST = 80
_DEEPEST = 10
"""Deeper than any heading of the source: the level of a caption that is none to it."""


def find_captions(reading: Reading, span: Span, scope: int) -> list[Section]:
    """Unnumbered sections: under what the source says is a heading, or a short paragraph in capitals."""
    first = max(reading.paragraph_index(span.start), 0)
    last = reading.paragraph_index(span.end - 1) + 1
    heads: list[tuple[Span, int]] = []
    operative = False
    for index in range(first, last - 1):
        paragraph, following = reading.paragraphs[index], reading.paragraphs[index + 1]
        text = reading.text[paragraph.start : paragraph.end]
        body = reading.text[following.start : min(following.end, following.start + 200)]
        capitals = operative and _is_caption(text) and len(body) > len(text) and not body.isupper()
        if paragraph.start >= span.start and (capitals or _is_headed(paragraph, following)):
            head = Span(paragraph.start, paragraph.start + len(text.rstrip(" .:")))
            heads.append((head, paragraph.heading or _DEEPEST))
        operative = operative or len(text) > 200
    ends, parents, levels = [span.end] * len(heads), [], []
    around: list[int] = []
    for index, (head, depth) in enumerate(heads):
        while around and heads[around[-1]][1] >= depth:
            ends[around.pop()] = head.start
        parents.append(around[-1] if around else None)
        around.append(index)
        levels.append(len(around))
    return [
        Section(
            number="",
            path="",
            heading=reading.text[head.start : head.end],
            level=level,
            span=Span(head.start, end),
            number_span=Span(head.start, head.start),
            heading_span=head,
            parent=parent,
            scope=scope,
            style="unnumbered",
        )
        for (head, _), end, parent, level in zip(heads, ends, parents, levels, strict=True)
    ]


def _is_headed(paragraph: Paragraph, following: Paragraph) -> bool:
    """Whether the source says that a paragraph heads what follows, be it a heading of a lower level."""
    return (
        paragraph.heading > 0
        and (following.heading == 0 or paragraph.heading < following.heading)
        and paragraph.end - paragraph.start <= _LONGEST
        and following.kind != "contents"
    )


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
