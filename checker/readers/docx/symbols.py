"""Characters of symbol fonts, by what they show."""

from __future__ import annotations

_SHOWN = {
    ("wingdings", 0x6C): "\u2022", ("wingdings", 0x6E): "\u2022", ("wingdings", 0x6F): "\u2610",
    ("wingdings", 0x71): "\u2610", ("wingdings", 0x78): "\u2612", ("wingdings", 0xA7): "\u2022",
    ("wingdings", 0xA8): "\u2610", ("wingdings", 0xFB): "\u2717", ("wingdings", 0xFC): "\u2713",
    ("wingdings", 0xFD): "\u2612", ("wingdings", 0xFE): "\u2611", ("wingdings 2", 0x52): "\u2611",
    ("wingdings 2", 0x53): "\u2612", ("wingdings 2", 0x54): "\u2612", ("wingdings 2", 0xA3): "\u2610",
    ("symbol", 0x2D): "-", ("symbol", 0xA3): "\u2264", ("symbol", 0xA7): "\u2022",
    ("symbol", 0xB0): "\u00b0", ("symbol", 0xB1): "\u00b1", ("symbol", 0xB3): "\u2265",
    ("symbol", 0xB4): "\u00d7", ("symbol", 0xB7): "\u2022", ("symbol", 0xBE): "\u2014",
    ("symbol", 0xD2): "\u00ae", ("symbol", 0xD3): "\u00a9", ("symbol", 0xD4): "\u2122",
}  # fmt: skip
"""Boxes to tick, bullets and common signs, by font and code."""
_UNKNOWN = "\ufffd"


def symbol(code: str, font: str) -> str:
    """One character for a ``w:sym``, whose code is hexadecimal (in Word's fonts from F000 on)."""
    try:
        point = int(code, 16)
    except ValueError:
        return _UNKNOWN
    if point < 0x100 or 0xF000 <= point < 0xF100:
        shown = _SHOWN.get((font.lower(), point & 0xFF))
        if shown:
            return shown
    return chr(point) if 0x20 <= point < 0xD800 or 0xE000 <= point < 0xFFFE else _UNKNOWN
