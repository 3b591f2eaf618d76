"""The tags of HTML: where they stand, and what their attributes say that concerns the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

_TAG = re.compile(
    r"<(?:(!--)"
    r"|(/?)([a-zA-Z][^\s<>/]*+)((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>"
    # A quotation mark without its partner: the tag ends at the next bracket.
    r"|(/?)([a-zA-Z][^\s<>/]*+)([^<>]*+)>"
    r"|[!?][^<>]*+>)"
)
_RAW = frozenset(("script", "style", "title"))
"""Elements whose content is no markup, and no words on the page."""
_RAW_END = {name: re.compile(rf"</{name}[\s/>]", re.IGNORECASE) for name in _RAW}
_ATTRIBUTE = re.compile(r"([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"']+))?")

BREAK_BEFORE, BREAK_AFTER, HIDDEN, UNDERLINED, CENTRED, ALIGNED, STRUCK, BORDERED, UNNUMBERED = (
    1 << bit for bit in range(9)
)
_PAGES = ("always", "left", "right", "page")
_LONG = 2_000
_MANY = 60
"""More columns than that are no table that a person drew."""


class Attributes(Struct, frozen=True):
    """What a tag's attributes say."""

    flags: int = 0
    colspan: int = 1
    start: int | None = None
    """Of a list, or the value of a list's item."""
    type: str = ""
    """A list's way of counting: ``1``, ``a``, ``A``, ``i``, ``I``."""
    narrow: bool = False
    """A rule that does not go over the page."""


_NONE = Attributes()

Token = tuple[str, bool, str, int, int]
"""Name in lower case, whether it closes, attributes, start and end. A comment's name is ``!``, and its
third value the comment."""


def tags(source: str) -> Iterator[Token]:
    """The tags and comments, in order; everything between them is text.

    Takes time in proportion to the length on any input: a tag holds no ``<``.
    """
    at = 0
    comments = True
    while match := _TAG.search(source, at):
        opened, at = match.start(), match.end()
        if match[1]:
            stop = source.find("-->", at) if comments else -1
            if stop < 0:
                comments = False  # so that many unclosed ones do not each look to the end
                yield "!", False, "", opened, at
                continue
            yield "!", False, source[at:stop], opened, stop + 3
            at = stop + 3
            continue
        name = (match[3] or match[6] or "!").lower()
        closing = bool(match[2] or match[5])
        if name in _RAW and not closing:
            closed = _RAW_END[name].search(source, at)
            at = closed.start() if closed else len(source)
        yield name, closing, match[4] or match[7] or "", opened, at


def attributes(name: str, text: str) -> Attributes:
    """What the attributes of a tag say."""
    if "=" not in text and "hidden" not in text.lower():
        return _NONE
    return _remembered(name, text) if len(text) < _LONG else _attributes(name, text)


def _attributes(name: str, text: str) -> Attributes:
    raw = {key.lower(): value.strip("\"'").strip() for key, value in reversed(_ATTRIBUTE.findall(text))}
    found = {key: value.lower() for key, value in raw.items()}
    flags = _style_flags(found.get("style", ""))
    if "hidden" in found:
        flags |= HIDDEN
    if "align" in found and name not in ("table", "img", "hr"):
        flags |= CENTRED if found["align"] in ("center", "middle") else ALIGNED
    return Attributes(
        flags=flags,
        colspan=min(_number(found.get("colspan", "")) or 1, _MANY),
        start=_number(found.get("start", found.get("value", ""))),
        type=_list_type(found.get("style", "")) or raw.get("type", ""),
        narrow=_narrow(found),
    )


_remembered = lru_cache(maxsize=4096)(_attributes)
"""Filings repeat the same attributes thousands of times."""


def _style_flags(style: str) -> int:
    if not style:
        return 0
    flags = 0
    for declaration in style.split(";"):
        key, _, value = (part.strip() for part in declaration.partition(":"))
        if (
            (key == "display" and value == "none")
            or (key == "visibility" and value == "hidden")
            or (key == "font-size" and value.rstrip("ptxem%") == "0")
        ):
            flags |= HIDDEN
        elif key.startswith("text-decoration"):
            flags |= UNDERLINED * ("underline" in value) | STRUCK * ("line-through" in value)
        elif key == "text-align":
            flags |= CENTRED if value == "center" else ALIGNED
        elif key in ("page-break-before", "break-before") and value in _PAGES:
            flags |= BREAK_BEFORE
        elif key in ("page-break-after", "break-after") and value in _PAGES:
            flags |= BREAK_AFTER
        elif key in ("border-bottom", "border-bottom-width") and not value.startswith(("0", "none")):
            flags |= BORDERED
        elif key in ("list-style", "list-style-type") and "none" in value:
            flags |= UNNUMBERED
    return flags


_TYPES = {"decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
          "lower-roman": "i", "upper-roman": "I"}  # fmt: skip


def _list_type(style: str) -> str:
    return next((kind for name, kind in _TYPES.items() if name in style), "")


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None


def _narrow(found: dict[str, str]) -> bool:
    """Whether a rule is narrower than the page."""
    width = found.get("width", "")
    if not width and "width" in found.get("style", ""):
        after = found["style"].partition("width")[2]
        width = after.lstrip(": ").partition(";")[0].strip()
    digits = width.rstrip("%ptxin ")
    if not digits.isdigit():
        return False
    return int(digits) < (90 if width.endswith("%") else 400)
