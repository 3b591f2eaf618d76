"""Numbers as Word writes them in lists (ECMA-376, part 1, 17.18.59, ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_CHICAGO = "*\u2020\u2021\u00a7"
_LARGEST = 32_767
"""Word counts no further."""


def numeral(number: int, form: str) -> str:
    """A number in one of Word's formats; those of other scripts come out in digits."""
    number = min(max(number, 0), _LARGEST)
    if form in ("none", "bullet"):
        return ""
    return _FORMS.get(form, str)(number)


def roman(number: int) -> str:
    """In small letters; zero is empty."""
    digits = []
    for size, letters in _ROMAN:
        count, number = divmod(number, size)
        digits.append(letters * count)
    return "".join(digits)


def letters(number: int) -> str:
    """a to z, then aa, bb and so on, as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number else ""


def words(number: int) -> str:
    """In words, as Word spells them: ``twenty-one``, ``one hundred five``."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    count, rest = divmod(number, size)
    return f"{words(count)} {name}" + (f" {words(rest)}" if rest else "")


def ordinal(number: int) -> str:
    """``1st``, ``12th``."""
    suffix = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def ordinal_words(number: int) -> str:
    """``twenty-first``."""
    spelled = words(number)
    cut = max(spelled.rfind(" "), spelled.rfind("-")) + 1
    head, last = spelled[:cut], spelled[cut:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": lambda number: roman(number).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerLetter": letters,
    "ordinal": ordinal,
    "cardinalText": lambda number: _capital(words(number)),
    "ordinalText": lambda number: _capital(ordinal_words(number)),
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "chicago": lambda number: _CHICAGO[(number - 1) % 4] * ((number - 1) // 4 + 1) if number else "",
}
