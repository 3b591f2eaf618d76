"""What a terminal shows: escaped control characters, widths in columns, colour."""

from __future__ import annotations

import re
import unicodedata

_UNSAFE = re.compile(
    "["
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, escape sequences among them; not tab and line feed
    r"\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"  # what turns the direction of writing or ends a line
    r"\ud800-\udfff\ufeff\ufff9-\uffff"
    "]"
)
_TAB = 8

RED, YELLOW, CYAN, BLUE, BOLD, DIM = "31", "33", "36", "34", "1", "2"


def escaped(text: str) -> str:
    """The text with characters that could steer a terminal written out: ``\\x1b``, ``\\u202e``."""
    return _UNSAFE.sub(lambda match: _written_out(match.group()), text)


def one_line(text: str) -> str:
    """The same on one line: line feeds and tabs become blanks."""
    return escaped(text.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))


def cells(text: str, column: int = 0) -> tuple[str, int]:
    """How a piece of one line is shown from a column on (from 0), and how many columns it takes."""
    if text.isascii() and text.isprintable():
        return text, len(text)
    shown: list[str] = []
    at = column
    for char in text:
        if char == "\t":
            char = " " * (_TAB - at % _TAB)
        elif _UNSAFE.match(char):
            char = _written_out(char)
        shown.append(char)
        at += _width(char)
    return "".join(shown), at - column


def painted(text: str, *codes: str, color: bool) -> str:
    """The text in colours (SGR codes), when colour is wanted."""
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if color and text else text


def _written_out(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"


def _width(shown: str) -> int:
    """Columns of what stands for one character: wide ones take two, combining ones none."""
    if len(shown) > 1 or shown.isascii():
        return len(shown)
    if unicodedata.category(shown) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(shown) in "WF" else 1
