"""Slips in words and marks."""

from __future__ import annotations

import re
from random import Random

from msgspec import structs

from checker.api import Span
from checker.text.words import known_words
from planting.model import Clean, Planted, body_matches, misspelt, replaced

_WORD = re.compile(r"(?<=[a-z,] )[a-z]{6,13}(?=[ ,;.])")
_SMALL = re.compile(
    r"(?<=[a-z] )(?:the|of|to|and|in|any|shall|be|by|or|for|with|on|as|this|such|is)(?= [a-z])"
)
_PARENTHESES = re.compile(r"\([a-zA-Z][^()]{8,160}[^()\s]\)")
_QUOTES = re.compile(r"(?<=[ (])[\"“][A-Z][\w -]{2,40}[\"”](?=[ ),;])")
_LATER = 2
"""A word that is misspelt stands elsewhere too, as words do."""

_SLIPS = (
    (r"from time to time", "form time to time"),
    (r"in accordance with", "in accordance to"),
    (r"pursuant to (?:the|this|any|such)", "pursuant {last}"),
    (r"shall be (?:deemed|entitled|required|construed|governed)", "shall {last}"),
    (r"principal (?:amount|balance|sum)", "principle {last}"),
    (r"principal (?:place|office)", "principle {last}"),
    (r"set forth (?:in|on|herein|above|below)", "set fourth {last}"),
    (r"(?<=,\x20)and (?:each|all|any|such)", "can {last}"),
    (r"United States", "Untied States"),
    (r"(?<=of\x20)its (?:obligations|business|assets|rights|subsidiaries)", "it's {last}"),
    (r"jury trial|trial by jury", "{trial}"),
    (r"prior to the", "prior the"),
    (r"at least (?:one|two|three|five|ten|thirty|sixty|ninety)", "at lease {last}"),
    (r"hereby (?:agrees|acknowledges|represents|grants)", "herby {last}"),
    (r"on behalf of", "on behalf or"),
    (r"with respect to", "with respect of"),
    (r"subject to the", "subject the"),
    (r"in the event that", "in the even that"),
    (r"provided,? however,? that", "provided, however, than"),
    (r"as well as", "as well at"),
    (r"in lieu of", "in lieu or"),
    (r"force and effect", "force and affect"),
    (r"notwithstanding the foregoing", "notwithstanding the forgoing"),
    (r"whether or not", "weather or not"),
    (r"(?:less|more|greater|other|rather) than", "{first} then"),
    (r"due and payable", "do and payable"),
    (r"legal counsel", "legal council"),
    (r"personal property", "personnel property"),
)
"""What a person means and what a person writes; none of them chosen by what the rules know."""


def misspelt_word(clean: Clean, rng: Random) -> Planted | None:
    """A common word with a slip in it."""
    for match in body_matches(clean, _WORD, rng):
        if match[0] not in known_words() or clean.text.count(match[0]) < _LATER:
            continue
        new = misspelt(match[0], rng)
        if new not in known_words():
            return replaced(clean, Span(match.start(), match.end()), new, ("legal-typo",))
    return None


def doubled_word(clean: Clean, rng: Random) -> Planted | None:
    """A small word written twice."""
    for match in body_matches(clean, _SMALL, rng):
        return replaced(clean, Span(match.start(), match.end()), f"{match[0]} {match[0]}", ("doubled-word",))
    return None


def wrong_word(clean: Clean, rng: Random) -> Planted | None:
    """A real word that is not the one meant."""
    slips = list(_SLIPS)
    rng.shuffle(slips)
    for right, wrong in slips:
        for match in body_matches(clean, re.compile(right.replace(" ", r"\s+")), rng):
            words = match[0].split()
            new = wrong.format(last=words[-1], first=words[0], trial=match[0].replace("trial", "trail"))
            return replaced(clean, Span(match.start(), match.end()), new, ("legal-confusable", "legal-typo"))
    return None


def run_together(clean: Clean, rng: Random) -> Planted | None:
    """Two words without the blank between them."""
    pattern = re.compile(
        r"(?<=[a-z] )(?:of the|to the|in the|by the|such [a-z]{5,}|any [a-z]{5,}|shall be)(?= [a-z])"
    )
    for match in body_matches(clean, pattern, rng):
        return replaced(clean, Span(match.start(), match.end()), match[0].replace(" ", ""), ("legal-typo",))
    return None


def parenthesis_open(clean: Clean, rng: Random) -> Planted | None:
    """A parenthesis that is opened and not closed, or closed and not opened."""
    for match in body_matches(clean, _PARENTHESES, rng):
        if "\n\n" in match[0]:
            continue
        new = match[0][:-1] if rng.random() < 0.7 else match[0][1:]
        planted = replaced(
            clean, Span(match.start(), match.end()), new, ("unpaired-punctuation",), also=_TERM_RULES
        )
        around = _around(clean.text, match.start())
        return structs.replace(planted, places=(*planted.places, *around))
    return None


def _around(text: str, at: int) -> list[Span]:
    """The bracket that is open at a place: which of two is closed by the one mark left cannot be told."""
    depth = 0
    for index in range(at - 1, max(at - 1500, 0), -1):
        depth += {"(": -1, ")": 1}.get(text[index], 0)
        if depth < 0:
            return [Span(index, index + 1)]
    return []


def quotation_open(clean: Clean, rng: Random) -> Planted | None:
    """A quotation mark that is not closed, or not opened."""
    for match in body_matches(clean, _QUOTES, rng):
        new = match[0][:-1] if rng.random() < 0.7 else match[0][1:]
        return replaced(
            clean, Span(match.start(), match.end()), new, ("unpaired-punctuation",), also=_TERM_RULES
        )
    return None


_TERM_RULES = ("term-undefined", "term-unused", "term-defined-twice", "term-heading-only")
