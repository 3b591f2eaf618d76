"""Numbers inside paragraphs: text made from PDF often runs a whole page on in one paragraph."""

from __future__ import annotations

import re

from checker.model.reading import Span
from checker.parser.sections.marks import Mark, Sense, is_cited

_OPENS = re.compile(r" ?[\"(\[]?[A-Z]")
_PUNCTUATION = ".:)"
_SENTENCE_ENDS = (".", ";", ":")
_COUNTED = ("numeral", "decimal", "section", "letter", "roman")
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()


def find_inline(text: str, start: int, end: int, like: Mark, sense: Sense, value: int) -> Mark | None:
    """The number ``value`` of the list of ``like``, printed alike, between two places of the text.

    It stands after a blank and, unless it is in parentheses, before a capital; what cites a number is
    passed over. Of a number without punctuation ("2.5 Interest") a sentence must end before it.
    """
    printed = _printed(text, like, sense, value)
    if printed is None:
        return None
    at = text.find(printed, start, end)
    while at >= 0:
        apart = text[at - 1] in " \n"
        apart = apart and (printed[-1] in _PUNCTUATION or text[at - 2 : at - 1] in _SENTENCE_ENDS)
        opens = printed[0] == "(" or _OPENS.match(text, at + len(printed))
        if apart and opens and not is_cited(text, at):
            new = Sense(sense.shape, (*sense.values[:-1], value), sense.style)
            line_end = text.find("\n", at)
            return Mark(
                span=Span(at, at + len(printed)),
                number=_number(like.number, sense, value),
                senses=(new,),
                end=line_end if line_end >= 0 else len(text),
            )
        at = text.find(printed, at + 1, end)
    return None


def _printed(text: str, like: Mark, sense: Sense, value: int) -> str | None:
    """How a number would be printed in the list of ``like``; None if such numbers are not looked for."""
    whole, number = text[like.span.start : like.span.end], like.number
    if sense.style not in _COUNTED or (whole == number and sense.style != "decimal"):
        return None
    if sense.style == "roman" and value > len(_ROMANS):
        return None
    return whole.replace(number, _number(number, sense, value))


def _number(like: str, sense: Sense, value: int) -> str:
    """The number ``value`` of a list, written as ``like`` is."""
    if sense.style in ("letter", "roman"):
        letter = chr(96 + value) if value <= 26 else chr(70 + value) * 2
        new = _ROMANS[value - 1] if sense.style == "roman" else letter
        return new.upper() if like.isupper() else new
    head, dot, tail = like.rpartition(".")
    padded = f"{value:02d}" if dot and len(tail) == 2 and tail[0] == "0" else str(value)
    return f"{head}{dot}{padded}"
