"""Styles: what a paragraph or a run takes over from them, along the chain of what each is based on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from checker.readers.docx.markup import Element, W, number, switch, value

_HEADING = re.compile(r"heading([1-9])", re.IGNORECASE)
_LONGEST_CHAIN = 50


class Style(Struct, frozen=True):
    """What one style says itself; None where it says nothing."""

    id: str
    based_on: str | None
    num_id: int | None = None
    level: int | None = None
    outline: int | None = None
    centred: bool | None = None
    hidden: bool | None = None
    page_break: bool | None = None


class Styles:
    """The styles of a document, by id."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self.default = ""
        """Id of the style of paragraphs that name none."""
        self._chains: dict[str, tuple[Style, ...]] = {}
        for element in root.iterfind(W + "style") if root is not None else ():
            style = _style(element)
            self._styles[style.id] = style
            if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true", "on"):
                self.default = style.id

    def chain(self, style_id: str | None) -> tuple[Style, ...]:
        """The style and those it is based on, nearest first; circles are cut."""
        key = style_id or self.default
        if key not in self._chains:
            self._chains[key] = tuple(self._walk(key))
        return self._chains[key]

    def _walk(self, style_id: str | None) -> Iterator[Style]:
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(style_id)
            yield self._styles[style_id]
            style_id = self._styles[style_id].based_on

    def heading(self, style_id: str | None, direct: int | None) -> int:
        """Level of a heading from 1, else 0; ``direct`` is the outline level of the paragraph itself."""
        if direct is None:
            stated = (style.outline for style in self.chain(style_id) if style.outline is not None)
            direct = next(stated, None)
        if direct is None:
            match = _HEADING.fullmatch(style_id or "")
            return int(match[1]) if match else 0
        return direct + 1 if 0 <= direct < 9 else 0

    def centred(self, style_id: str | None) -> bool:
        return next((style.centred for style in self.chain(style_id) if style.centred is not None), False)

    def page_break(self, style_id: str | None) -> bool:
        """Whether a page begins before paragraphs of the style."""
        stated = (style.page_break for style in self.chain(style_id) if style.page_break is not None)
        return next(stated, False)

    def hidden(self, style_id: str | None) -> bool:
        """Whether a style of characters or paragraphs hides its words."""
        return next((style.hidden for style in self.chain(style_id) if style.hidden is not None), False)


def _style(element: Element) -> Style:
    paragraph, run = element.find(W + "pPr"), element.find(W + "rPr")
    numbering = paragraph.find(W + "numPr") if paragraph is not None else None
    alignment = value(paragraph, "jc")
    return Style(
        id=element.get(W + "styleId", ""),
        based_on=value(element, "basedOn"),
        num_id=number(numbering, "numId"),
        level=number(numbering, "ilvl"),
        outline=number(paragraph, "outlineLvl"),
        centred=alignment == "center" if alignment is not None else None,
        hidden=switch(run, "vanish"),
        page_break=switch(paragraph, "pageBreakBefore"),
    )
