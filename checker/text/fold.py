"""Folding of characters, always one for one, so that offsets stay what they are."""

from __future__ import annotations

_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u0060\u00b4\u2032"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212"
_BLANKS = "\t\x0b\x1c\x1d\x1e\x1f\u00a0\u1680\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_LINE_ENDS = "\u0085\u2028\u2029"

_FOLD = (
    dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_BLANKS + _LINE_ENDS, " ")
)
_MANY = 40
_ASCII = bytes(range(128))


def fold(text: str) -> str:
    """``text`` with typographic quotes, hyphens and blanks in their plain forms, same length.

    Line ends become ``\\n``: of ``\\r\\n`` the first character becomes a blank. Em dashes stay: they
    separate, hyphens join.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if text.isascii():
        return text.replace("\t", " ").replace("`", "'")
    # Looking for each character is thirty times as fast as str.translate.
    for char, plain in _FOLD.items():
        if char in text:
            text = text.replace(char, plain)
    return text


def lower(text: str) -> str:
    """``text`` in lower case, same length (the few letters that would grow stay as they are)."""
    if text.isascii():
        return text.lower()
    # Bytes are lowered ten times as fast, and capitals of other alphabets are few.
    lowered = text.encode(errors="surrogatepass").lower()
    others = set(lowered.translate(None, _ASCII).decode(errors="surrogatepass"))
    capitals = [char for char in others if char.lower() != char]
    if len(capitals) > _MANY:
        return "".join(low if len(low := char.lower()) == 1 else char for char in text)
    folded = lowered.decode(errors="surrogatepass")
    for char in capitals:
        folded = folded.replace(char, low if len(low := char.lower()) == 1 else char)
    return folded
