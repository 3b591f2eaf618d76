"""Numbers of divisions, in figures, words and roman numerals.

As compared "4.02(a)" and "4.2(a)", "Article IV" and "Article Four" are the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PARTS = re.compile(r"(?P<base>[^()]*)(?P<subs>(?:\([A-Za-z0-9]{1,5}\))*)")
_MARK = re.compile(r"\([A-Za-z0-9]{1,5}\)")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN = re.compile(r"c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
ROMANS = tuple("i ii iii iv v vi vii viii ix x xi xii".split())
CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
).split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()


@lru_cache(maxsize=4096)
def split_number(label: str) -> tuple[str, tuple[str, ...]]:
    """A number as compared: ``"4.02(a)(i)"`` is ``("4.2", ("(a)", "(i)"))``, ``"IV"`` is ``("4", ())``."""
    match = _PARTS.match(label.strip())
    base, subs = match.groups() if match else (label, "")
    return _plain(base.strip(" .-")), tuple(_MARK.findall(subs))


@lru_cache(maxsize=4096)
def plain_number(label: str) -> str:
    """A number as compared, in one piece: ``"4.2(a)(i)"``."""
    base, subs = split_number(label)
    return base + "".join(subs)


@lru_cache(maxsize=1024)
def _plain(base: str) -> str:
    """A number without subdivisions in figures, without leading noughts; as printed if it is none."""
    parts = base.split(".")
    if base and all(part.isdecimal() for part in parts):
        return ".".join(str(int(part)) for part in parts)
    low = base.lower()
    if value := roman_value(low):
        return str(value)
    for words in (CARDINALS, ORDINALS):
        if low in words:
            return str(words.index(low) + 1)
    return base


def split_printed(label: str) -> str:
    """The number before its subdivisions, as printed."""
    return label.partition("(")[0].strip(" .-")


def roman_value(number: str) -> int:
    """The value of a roman numeral in lower case, up to 399; 0 if it is none."""
    if not number or not _ROMAN.fullmatch(number):
        return 0
    values = [_ROMAN_VALUES[char] for char in number]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
