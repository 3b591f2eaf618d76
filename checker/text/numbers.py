"""Numbers in words and in figures.

``number_of("one hundred and twenty".split())`` is 120. Written the American or the British way
("and"), with ordinals ("fifteenth"), fractions ("one-half", "two and three quarters") and fractions
of a hundred as on a cheque ("and 50/100"). Each reading is linear in the number of words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.text.numbering import CARDINALS, ORDINALS

_DIGITS = dict(zip(CARDINALS[:9], range(1, 10), strict=True))
_TEENS = dict(zip(CARDINALS[9:19], range(10, 20), strict=True))
_TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
) | {"fourty": 40}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ORDINALS = dict(zip(ORDINALS, CARDINALS, strict=True)) | {
    "thirtieth": "thirty", "fortieth": "forty", "fiftieth": "fifty",
    "sixtieth": "sixty", "seventieth": "seventy", "eightieth": "eighty", "ninetieth": "ninety",
    "hundredth": "hundred", "thousandth": "thousand", "millionth": "million",
}  # fmt: skip
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
_CARDINALS = {"zero", "hundred", *_DIGITS, *_TEENS, *_TENS, *SCALES}
NUMBER_WORDS = frozenset({*_CARDINALS, *_ORDINALS, *(word + "s" for word in _ORDINALS), *_PARTS})
"""Every word that a number is written with, but for ``and`` and ``a``."""

_HUNDREDTHS = re.compile(r"(\d{1,2}|no|xx)/100")
_FIGURES = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)?(?P<rest>\.\d+)?")
_MIXED = re.compile(r"(?:(?P<whole>\d{1,3})[ -])?(?P<over>\d)/(?P<under>\d{1,3})")


def number_of(words: Sequence[str]) -> float | None:
    """The number that ``words`` (lower case, hyphens split) write, or None if they write none."""
    if not words:
        return None
    cheque = _HUNDREDTHS.fullmatch(words[-1])
    if cheque:
        whole = number_of(words[: -2 if words[-2:-1] == ["and"] else -1])
        return None if whole is None else whole + (int(cheque[1]) / 100 if cheque[1].isdigit() else 0)
    plain = _whole(words)
    if plain is not None:
        return plain
    part = _fraction(words)
    if part is not None:
        return part
    if "and" in words:
        cut = len(words) - 1 - list(reversed(words)).index("and")
        whole, part = _whole(words[:cut]), _fraction(words[cut + 1 :])
        if whole is not None and part is not None:
            return whole + part
    return None


def figures_of(text: str) -> float | None:
    """The number that figures such as ``1,250,000``, ``.25``, ``2 1/2`` or ``3/4`` write, or None.

    None too where they are misgrouped (``1,00``) or where a lost blank leaves two readings (``13/4``).
    """
    mixed = _MIXED.fullmatch(text)
    if mixed:
        under = int(mixed["under"])
        return int(mixed["whole"] or 0) + int(mixed["over"]) / under if under else None
    plain = _FIGURES.fullmatch(text)
    if plain is None or not text:
        return None
    whole = int((plain["whole"] or "0").replace(",", ""))
    return whole + float(plain["rest"]) if plain["rest"] else whole


def _whole(words: Sequence[str]) -> float | None:
    """A cardinal or ordinal number."""
    if words == ["zero"]:
        return 0
    total = group = 0
    """What is complete, and the group of up to three digits being read."""
    last = ""
    """Sort of the word before: digit, teen, tens, hundred, scale."""
    smallest = 10**15
    for index, written in enumerate(words):
        word = written
        if written in _ORDINALS and index == len(words) - 1:
            word = _ORDINALS[written]
        if word == "and":
            if last not in ("hundred", "scale") or index == len(words) - 1:
                return None
        elif word == "a" and index == 0 and len(words) > 1 and (words[1] == "hundred" or words[1] in SCALES):
            group, last = 1, "digit"
        elif word in _DIGITS and last in ("", "tens", "hundred", "scale"):
            group, last = group + _DIGITS[word], "digit"
        elif word in _TEENS and last in ("", "hundred", "scale"):
            group, last = group + _TEENS[word], "teen"
        elif word in _TENS and last in ("", "hundred", "scale"):
            group, last = group + _TENS[word], "tens"
        elif word == "hundred" and last != "hundred" and group < 100 and (group or last == ""):
            group, last = (group or 1) * 100, "hundred"
        elif word in SCALES and SCALES[word] < smallest and (group or last == ""):
            smallest = SCALES[word]
            total, group, last = total + (group or 1) * smallest, 0, "scale"
        else:
            return None
    return total + group


def _fraction(words: Sequence[str]) -> float | None:
    """``one half``, ``two thirds``, ``a quarter``, ``twenty five hundredths``, ``half``."""
    if not words:
        return None
    *count, part = words
    under = _PARTS.get(part)
    if under is None:
        singular = part.removesuffix("s")
        named = _ORDINALS.get(singular)
        value = _whole([named]) if named else None
        if value is None or value < 3:
            return None
        under = int(value)
    if not count:
        return 1 / under if part == "half" else None
    over = 1.0 if list(count) == ["a"] else _whole(count)
    return None if over is None else over / under
