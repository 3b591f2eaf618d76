"""Runs of capitalized words: names, titles, terms. One pass over a text, shared by all who ask."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from string import ascii_uppercase

from checker.model.reading import Span
from checker.text.phrases import Key, phrase_key

_IN_WORD = r"[a-zA0-9_&'/\xc0-\xd6\xd8-\xf6\xf8-\u024f-]"
r"""Letters of Latin script by their numbers, which is twice as fast as ``\w``."""
_WORD = rf"A{_IN_WORD}{{0,60}}+(?:\.\w{_IN_WORD}{{0,60}}+){{0,12}}+"
"""Where every capital is an A. Bounded: a failed search is tried again at every capital inside the word."""
_NEXT = (
    rf"(?: (?:{_WORD}|(?=[oafit&0-9])(?:(?:of|and|or|for|in|to|on|the|&) ){{0,2}}"
    rf"(?:{_WORD}|\d[\w.-]{{0,6}}(?= A))))"
)
_AS_A = bytes.maketrans(ascii_uppercase.encode(), b"A" * len(ascii_uppercase))
_RUN = re.compile(rf"{_WORD}{_NEXT}*+")
_PHRASE = re.compile(rf"{_WORD}{_NEXT}++")
_LONGEST = 60
OPENER = (
    r"(?:(?:The|Its|Their|His|Her|Your|Our|This|That|These|Those|Such|Any|Both|Each|Every|An?|All|No|If|Upon|In|"
    r"On|For|After|Before|Until|Unless|When|Where|While|As|By|With|Without|Following|During|"
    r"Notwithstanding|Except) )"
)
"""A pattern for the word that opens a sentence before a phrase and is no part of it."""
_FRAME = re.compile(rf"{OPENER}+(?:the )?")
_JOINT = re.compile(r"(?<! of)(?<! for) the |(?<='s) |(?<=s') | or ")
"""What parts two phrases; "of the" and "for the" stand inside of names."""
_HANGING = (" of", " and", " or", " for", " in", " to", " on", " &")
"""What is left before the part that follows: ``Holding Company and`` before "the Subsidiaries"."""

Phrases = dict[Key, list[Span]]
"""Phrases, whatever their number, and every place of each in order."""


@lru_cache(maxsize=2)
def capital_phrases(text: str) -> tuple[tuple[int, int], ...]:
    """Where every run of two capitalized words or more starts and ends, small joining words included.

    ``Amended and Restated Credit Agreement`` and ``Events of Default`` are one phrase each; so is
    ``The Borrower`` at the head of a sentence. A full stop, comma or line end ends a phrase.
    """
    return tuple([phrase.span() for phrase in _PHRASE.finditer(_with_one_capital(text))])


def capital_runs(text: str) -> Iterator[Span]:
    """The same with single capitalized words, as spans."""
    return (Span(*run.span()) for run in _RUN.finditer(_with_one_capital(text)))


def _with_one_capital(text: str) -> str:
    """``text`` with an A for every capital: a pattern finds one letter twice as fast as any of many."""
    # Bytes are translated ten times as fast; in UTF-8 the byte of a capital is part of no other character.
    return text.encode(errors="surrogatepass").translate(_AS_A).decode(errors="surrogatepass")


def phrases(text: str, end: int) -> Phrases:
    """Every phrase of two words or more that begins before ``end``, and is no longer than terms are.

    Unlike in :func:`capital_phrases` articles, owners and "or" part them: ``Interest on the Escrow Account``.
    """
    found: Phrases = defaultdict(list)
    parts = cache(_parts)  # the same runs recur
    for start, stop in capital_phrases(text):
        if start >= end:
            break
        for key, part in parts(text[start:stop]):
            if part.start or _opens_word(text, start):
                found[key].append(Span(start + part.start, start + part.end))
    return found


def _opens_word(text: str, start: int) -> bool:
    """Whether a capital opens a word, as that of "Day" in ``364-Day Loans`` does not."""
    before = text[start - 1 : start]
    return not before.isalpha() and (before != "-" or not text[start - 2 : start - 1].isalnum())


def without_frame(words: str, start: int, end: int) -> Span:
    """``words[start:end]`` without the article that opens its sentence and without the ending of an owner."""
    frame = _FRAME.match(words, start, end)
    return Span(frame.end() if frame else start, end - 2 if words.startswith("'s", end - 2) else end)


def _parts(whole: str) -> list[tuple[Key, Span]]:
    """The phrases inside of a run of capitalized words, without those that a line's end parts or that own."""
    found = []
    start = 0
    joined = "'" in whole or " or " in whole or " the " in whole
    for cut in (*(_JOINT.finditer(whole) if joined else ()), None):
        end = cut.start() if cut else len(whole)
        while whole.endswith(_HANGING, start, end):
            end = whole.rindex(" ", start, end)
        part = without_frame(whole, start, end)
        words = whole[part.start : part.end]
        if " " in words and len(words) <= _LONGEST and "- " not in words and not words.endswith("'"):
            found.append((phrase_key(words), part))
        start = cut.end() if cut else start
    return found
