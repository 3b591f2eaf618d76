"""Wrong words that exist, words written twice, and a plural that joins as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress, islice, product
from operator import eq

from msgspec import Struct

from checker.api import Agreement, Check, CheckResult, Edit, Hit, Params, Reading, Span, check, hookimpl
from checker.text.numbers import NUMBER_WORDS
from checker.text.words import distinct_words, frequent_words, words_in

API_VERSION = 1

_SLOT = re.compile(r"\{([^{}]*)\}")
_WORD = re.compile("[A-Za-z]+")
_BEFORE = ("", " ", "\n", "(", '"', "\u2014")
_AFTER = ("", " ", "\n", ",", ".", ";", ":", ")", '"', "\u2014")
_OPENED = (re.compile("T(?:he the|his this) "), re.compile("I(?:n in|f if) "))
"""Words that often open a sentence, with the same word behind them."""
_FUNCTION_WORDS = 60
"""So many of the most frequent words hold sentences together ("the", "of", "shall")."""
_SHORT = 4
"""A wrong word of so few letters is only wrong in lower case: in capitals it may be initials."""


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """A slip and what was meant."""

    wrong: str
    """In lower case; ``{a|b}`` stands for any one of the words."""
    right: str
    """``{}`` repeats what the slot of the same rank held, ``{2}`` what the third slot held."""


class Confusables(Params, frozen=True):
    """The slips to look for."""

    phrases: tuple[Phrase, ...] = ()


class Slip(Struct, frozen=True):
    """One spelt-out slip."""

    words: str
    suggestion: str
    row: tuple[str, ...]
    """Its words alone."""
    anchor: int
    """Which of them is the rarest."""


@check("wording.confusable", facts=("words", "suggestion"), params=Confusables)
def confusable(agreement: Agreement, params: Confusables) -> CheckResult:
    """Real words that in these surroundings are never the ones meant."""
    text, folded = agreement.text, agreement.reading.folded
    met = _met(text, _slips(params.phrases))
    places = {span: slip for slip in met for span in _places(folded, slip.words)}
    for span, slip in places.items():
        found = text[span.start : span.end]
        if any(span in longer and span != longer for longer in places):
            continue
        if len(slip.words) > _SHORT or found.islower():
            meant = _in_the_case_of(found, slip.suggestion)
            facts = {"words": found, "suggestion": meant}
            yield Hit(span=span, facts=facts, edits=(Edit(span, meant),))


def _met(text: str, slips: dict[str, dict[str, list[Slip]]]) -> list[Slip]:
    """The slips whose words follow each other somewhere: few, so that each can be searched for."""
    words = ("", *words_in(text), "")
    present = distinct_words(text).intersection(slips)
    met: set[Slip] = set()
    for at in compress(range(len(words)), map(present.__contains__, words)):
        near, before, behind = slips[words[at]], words[at - 1], words[at + 1]
        if before in near or behind in near:
            for slip in (*near.get(before, ()), *near.get(behind, ())):
                start = at - slip.anchor
                row = words[max(start, 0) : start + len(slip.row)]
                if tuple(map(str.lower, row)) == slip.row:
                    met.add(slip)
    met.update(slip for word in present for slip in slips[word].get("", ()))
    return sorted(met, key=lambda slip: slip.words)


def _places(folded: str, words: str) -> Iterator[Span]:
    """Where ``words`` stands, not as a part of longer words or of a compound."""
    start = folded.find(words)
    while start >= 0:
        end = start + len(words)
        before = folded[start - 1 : start]
        after = folded[end : end + 1]
        inside = words[0].isalpha() and (before.isalnum() or before in ("-", "@", "/", "'"))
        longer = words[-1].isalpha() and (after.isalnum() or after in ("-", "@", "/"))
        if not inside and not longer:
            skip = len(words) - len(words.lstrip(",; "))
            yield Span(start + skip, end)
        start = folded.find(words, end)


class Doubles(Params, frozen=True):
    """Which words may stand twice."""

    allowed: tuple[str, ...] = (
        "that",
        "had",
        "her",
        "do",
        "so",
        "very",
        "no",
        "you",
        "who",
        "th",
        "st",
        "nd",
        "rd",
    )
    """Words, in lower case, that good prose may have twice in a row."""


@check("wording.doubled", facts=("word",), params=Doubles)
def doubled(agreement: Agreement, params: Doubles) -> CheckResult:
    """The same word twice in a row, also over a line end or a page break."""
    reading = agreement.reading
    text = reading.text
    ranks = frequent_words()
    words = words_in(text)
    twice = set(compress(words, map(eq, words, islice(words, 1, None))))
    opened = {match[0].split()[0] for pattern in _OPENED for match in pattern.finditer(text)}
    twice.update(map(str.lower, opened))
    for word in sorted(twice):
        if len(word) < 2 or word not in ranks or word in params.allowed or word in NUMBER_WORDS:
            continue
        for first in (word, word.capitalize()) if word.capitalize() in opened else (word,):
            for span in _whole_words(text, f"{first} {word}"):
                if _is_prose(reading, span, len(word)):
                    again = Span(span.end - len(word) - 1, span.end)
                    yield Hit(span=span, facts={"word": word}, edits=(Edit(again, ""),))


@cache
def _function_words() -> frozenset[str]:
    """The words that hold sentences together: "the", "of", "shall"."""
    return frozenset(word for word, rank in frequent_words().items() if rank < _FUNCTION_WORDS)


def _is_prose(reading: Reading, span: Span, length: int) -> bool:
    """Whether the two words follow each other in running text, not in the cells of a row."""
    paragraph = reading.paragraph_at(span.start)
    if paragraph is None or paragraph.kind != "text":
        return False
    place = reading.source_map.span(span)
    gap = reading.document.text[place.start + length : place.end - length]
    if len(gap) > 2 and "\n" not in gap and "\r" not in gap:
        return False
    before = _WORD.findall(reading.text[max(paragraph.start, span.start - 40) : span.start])[-2:]
    after = _WORD.findall(reading.text[span.end : min(paragraph.end, span.end + 40)])[:2]
    around = (reading.text[span.end - length : span.end], *before, *after)
    return any(word.lower() in _function_words() for word in around)


def _whole_words(text: str, words: str) -> Iterator[Span]:
    """Where ``words`` stands as whole words."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if text[max(start - 1, 0) : start] in _BEFORE and text[end : end + 1] in _AFTER:
            yield Span(start, end)
        start = text.find(words, end)


@lru_cache(maxsize=8)
def _slips(phrases: Sequence[Phrase]) -> dict[str, dict[str, list[Slip]]]:
    """Every slip spelt out, by its rarest word and by the word beside it, in each case that they may have.

    A slip of one word stands under that word and the empty word.
    """
    found: dict[str, dict[str, list[Slip]]] = {}
    ranks = frequent_words()
    for phrase in phrases:
        slots = [slot.split("|") for slot in _SLOT.findall(phrase.wrong)]
        for choice in product(*slots):
            words = _filled(phrase.wrong, choice)
            row = tuple(re.findall("[a-z]+", words))
            rarity = [ranks.get(word, len(ranks) if len(word) > 1 else 0) for word in row]
            anchor = rarity.index(max(rarity))
            slip = Slip(words, _filled(phrase.right, choice).lstrip(",; "), row, anchor)
            beside = row[anchor - 1] if anchor else "".join(row[1:2])
            for printed, near in product(_cases(row[anchor]), _cases(beside)):
                found.setdefault(printed, {}).setdefault(near, []).append(slip)
    return found


def _cases(word: str) -> set[str]:
    """A word in each case that it may have."""
    return {word, word.capitalize(), word.upper()}


def _in_the_case_of(found: str, meant: str) -> str:
    """``meant`` in capitals where ``found`` is, and with the capitals of the words they share."""
    if found.isupper():
        return meant.upper()
    written, words = found.split(), meant.split()
    capital = {word.lower(): word for word in written}
    if len(written) == len(words):
        words = [word.title() if old.istitle() else word for old, word in zip(written, words, strict=True)]
    meant = " ".join(capital.get(word, word) for word in words)
    return meant[0].upper() + meant[1:] if found[0].isupper() else meant


def _filled(pattern: str, choice: Sequence[str]) -> str:
    """``pattern`` with its slots filled: in their order, or by the rank that stands in them."""
    order = iter(choice)

    def fill(slot: re.Match[str]) -> str:
        return choice[int(slot[1])] if slot[1].isdigit() else next(order)

    return _SLOT.sub(fill, pattern)


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [confusable, doubled]
