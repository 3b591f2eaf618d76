"""The numbers that a browser puts before the items of a list."""

from __future__ import annotations

from checker.readers.html_tags import UNNUMBERED, Attributes

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LAST_ROMAN = 3999


class Lists:
    """The open lists."""

    def __init__(self) -> None:
        self.kinds: list[str] = []
        """How each counts; empty for one without numbers."""
        self.numbers: list[int] = []
        self.items: list[bool] = []
        """Whether an item of each was begun."""
        self.pending = ""
        """The number of an item whose words are still to come."""

    @property
    def item_open(self) -> bool:
        return bool(self.items) and self.items[-1]

    def open(self, numbered: bool, stated: Attributes) -> None:
        kind = stated.type if stated.type in ("a", "A", "i", "I") else "1"
        self.kinds.append(kind if numbered and not stated.flags & UNNUMBERED else "")
        self.numbers.append((1 if stated.start is None else stated.start) - 1)
        self.items.append(False)
        self.pending = ""

    def item(self, stated: Attributes) -> None:
        self.pending = ""
        if not self.kinds:
            return
        self.items[-1] = True
        self.numbers[-1] = self.numbers[-1] + 1 if stated.start is None else stated.start
        if self.kinds[-1] and not stated.flags & UNNUMBERED:
            self.pending = f"{shown(self.numbers[-1], self.kinds[-1])}. "

    def take(self) -> str:
        """The number of the item, which is then no longer pending."""
        number, self.pending = self.pending, ""
        return number

    def close(self) -> None:
        if self.kinds:
            self.kinds.pop()
            self.numbers.pop()
            self.items.pop()
        self.pending = ""


def shown(number: int, kind: str) -> str:
    """A number in digits, letters or roman numerals; digits where the others end."""
    if kind in "aA" and number > 0:
        letters = ""
        while number:
            number, place = divmod(number - 1, 26)
            letters = chr(ord("a") + place) + letters
        return letters.upper() if kind == "A" else letters
    if kind in "iI" and 0 < number <= _LAST_ROMAN:
        numeral = ""
        for value, letters in _ROMAN:
            numeral += letters * (number // value)
            number %= value
        return numeral.upper() if kind == "I" else numeral
    return str(number)
