"""What is planted into, what is planted, and where it may stand.

A kind of defect is a pure function ``(clean agreement, random numbers) -> Planted``, or None where it
cannot be planted there. Places are chosen in the source's own text, as a person who errs chooses them;
the parse of the clean text is asked only for what a person plainly sees (which section follows which).
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from random import Random

from msgspec import Struct

from checker.api import Agreement, Document, Span
from checker.model.report import Violation

_PROSE = 90
"""Characters on either side of a place that must read as running text."""
_NOT_PROSE = re.compile(r"_{3}|\.{4}|<[A-Z/]|\n[ \t]*[-=\d][-=\d. ]*\n|\*{3}|\S {4,}\S|\t")


class Clean(Struct, frozen=True):
    """An executed agreement without obvious defects."""

    file: str
    agreement: Agreement
    violations: tuple[Violation, ...]
    """What the rules say of it before anything is planted."""
    head: Span
    """From the title to the first recital or section. These three count characters of the source."""
    body: Span
    """From there to the signatures."""
    signing: Span
    """From the testimonium to the end of the main instrument; empty where there is none."""

    @property
    def document(self) -> Document:
        return self.agreement.reading.document

    @property
    def text(self) -> str:
        """The source's text."""
        return self.document.text

    def source(self, span: Span) -> Span:
        """A span of the reading as a span of the source."""
        return self.agreement.reading.source_map.span(span)


class Planted(Struct, frozen=True):
    """A text with one defect."""

    text: str
    places: tuple[Span, ...]
    """Where a finding may point, in characters of the new source; empty: anywhere."""
    rules: tuple[str, ...]
    """Each of these rules names the defect rightly."""
    note: str
    """What was changed, to be read."""
    also: tuple[str, ...] = ()
    """Rules that may rightly say something else because of it."""


Plant = Callable[[Clean, Random], Planted | None]


def replaced(
    clean: Clean,
    span: Span,
    new: str,
    rules: Sequence[str],
    *,
    mark: Span | None = None,
    also: Sequence[str] = (),
) -> Planted:
    """The source with one stretch exchanged; the place is what was put in, or ``mark`` inside of it."""
    text = clean.text
    place = Span(span.start, span.start + len(new))
    if mark is not None:
        place = Span(span.start + mark.start, span.start + mark.end)
    shown = " ".join(text[max(span.start - 40, 0) : span.start].split())
    note = f"{shown} [{_short(text[span.start : span.end])}] -> [{_short(new)}]"
    return Planted(
        text[: span.start] + new + text[span.end :], (place,), tuple(rules), note, also=tuple(also)
    )


def inserted(clean: Clean, at: int, sentence: str, rules: Sequence[str], also: Sequence[str] = ()) -> Planted:
    """The source with a sentence more at the end of a paragraph, set as the text around it is."""
    return replaced(
        clean, Span(at, at), f"{_gap(clean, at)}{set_like(clean, at, sentence)}", rules, also=also
    )


def set_like(clean: Clean, at: int, sentence: str) -> str:
    """A sentence broken into lines as long as those around ``at``."""
    lines = [line for line in clean.text[max(at - 2000, 0) : at + 2000].splitlines() if len(line) > 40]
    width = max(map(len, lines), default=200)
    return sentence if width > 110 else "\n".join(textwrap.wrap(sentence, max(width, 60)))


def _gap(clean: Clean, at: int) -> str:
    line = clean.text[clean.text.rfind("\n", 0, at) + 1 : at]
    lines = clean.text[max(at - 2000, 0) : at].splitlines()
    return "\n" if max(map(len, lines), default=200) <= 110 and len(line) > 20 else " "


def is_prose(clean: Clean, at: int) -> bool:
    """Whether ``at`` stands in running text: no table, signature block, page edge or blank nearby."""
    around = clean.text[max(at - _PROSE, 0) : at + _PROSE]
    small = sum(map(str.islower, around))
    return small > 0.55 * len(around) and _NOT_PROSE.search(around) is None


def is_amendment(clean: Clean) -> bool:
    """Whether sections and terms may be those of another agreement."""
    title = clean.agreement.title.text.lower() if clean.agreement.title else ""
    return "amend" in title or "amendment" in clean.text[:3000].lower()


def is_redacted(clean: Clean) -> bool:
    """Whether words were left out of the filed copy."""
    return len(re.findall(r"\[ ?\*|\*{3}|\[redacted", clean.text, re.IGNORECASE)) > 3


def body_matches(clean: Clean, pattern: re.Pattern[str], rng: Random) -> Iterator[re.Match[str]]:
    """Where a pattern stands in the running text between head and signatures, in random order."""
    found = list(pattern.finditer(clean.text, clean.body.start, clean.body.end))
    rng.shuffle(found)
    return (match for match in found if is_prose(clean, match.start()))


def paragraph_ends(clean: Clean, rng: Random) -> Iterator[int]:
    """Places after the full stop that ends a paragraph of running text, in random order."""
    for match in body_matches(clean, _PARAGRAPH_END, rng):
        yield match.start() + 2


_PARAGRAPH_END = re.compile(r"[a-z]\.(?=[ \t]*\r?\n[ \t]*\r?\n[ \t]*\S)|[a-z]\.(?= [A-Z][a-z]+ [a-z]+ )")


def misspelt(word: str, rng: Random) -> str:
    """A word with one slip of the fingers inside it; its capitals stay."""
    for _ in range(20):
        at = rng.randrange(1, len(word) - 1)
        slip = rng.choice(("exchange", "drop", "double", "hit beside"))
        if slip == "exchange":
            new = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
        elif slip == "drop":
            new = word[:at] + word[at + 1 :]
        elif slip == "double":
            new = word[:at] + word[at] + word[at:]
        else:
            beside = _BESIDE.get(word[at].lower(), "")
            letter = rng.choice(beside) if beside else word[at]
            new = word[:at] + (letter.upper() if word[at].isupper() else letter) + word[at + 1 :]
        if new.lower() != word.lower() and new[0] == word[0]:
            return new
    return word[0] + word[2:]


_BESIDE = {
    "a": "s", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo",
    "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et",
    "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
"""Neighbours on the keyboard."""


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) < 120 else f"{words[:55]} ... {words[-55:]}"
