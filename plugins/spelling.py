"""Misspelt words: non-words that resemble a word frequent in agreements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Edit,
    Hit,
    Params,
    Reading,
    Related,
    Skip,
    Span,
    check,
    hookimpl,
)
from checker.text.lookalikes import has_misread_figures, is_misread
from checker.text.names import beside_in_name, name_words
from checker.text.words import (
    distinct_words,
    frequent_words,
    is_garbled,
    known_words,
    letters_only,
    one_edit_apart,
    resembled,
    run_together,
)

API_VERSION = 1

_SHORTEST = 5
"""Shorter non-words are mostly abbreviations, marks and fragments."""
_SHORTEST_CAPITAL = 8
_SHORT_CAPITAL = 6
"""Shorter words with capitals are wrong with a letter more, fewer or exchanged, not with another one."""
_COMMON = 700
"""Words with capitals are compared with so many of the most frequent words."""
_PREFIXES = ("un", "re", "non", "pre", "sub", "co", "de", "over", "under", "inter")
_SUFFIXES = ("able", "ably", "ability", "ings", "ee", "ees", "or", "ors", "er", "ers")
_EDGE_BEFORE = frozenset(" \n(\"'[\u2014")
_EDGE_AFTER = frozenset(" \n,.;:)\"'?!]\u2014")
_WINDOW = 70
"""Characters on either side that must read as English."""
_STRANGE = 0.2
"""Share of the words around that may be unknown."""
_FEW = 8
"""So many misspellings are reported even in a short text."""
_ALONE = 2
"""So many places of one cause are reported each; more are summed up."""
_MISREAD = 2
"""So many words with letters of a like shape tell that the text was scanned."""
_MOST_RELATED = 8
_LEAST_IN_CAPITALS = 8
_BESIDE_NAMES = frozenset(
    "and or of to by for with from in on at as is are was were be been has have had shall will may must not "
    "that which if but than upon under between among against under inc llc ltd corp co mr mrs ms dr".split()
)
_LETTERS = re.compile("[A-Za-z\u00c0-\u00ff]+")
_ROMAN = re.compile("[ivxlcdm]+")


class Spelling(Params, frozen=True):
    """What counts as a misspelling."""

    known_words: tuple[str, ...] = ()
    """Words that are right though no dictionary has them, in lower case."""
    at_most: int = 2
    """A word that occurs more often is taken for jargon or a name."""
    damaged_per_thousand: float = 1.0
    """With more misspellings than this in a thousand words the text is taken for badly scanned."""


@check(
    "wording.typo", facts=("word", "suggestion", "count"), cases=("joined", "joined-often", "misread"),
    params=Spelling,
)  # fmt: skip
def typo(agreement: Agreement, params: Spelling) -> CheckResult:
    """A word that no dictionary has, one edit from a word frequent in agreements."""
    reading = agreement.reading
    hits = list(_misspellings(agreement, params))
    words = reading.text.count(" ")
    joined = [hit for hit in hits if " " in hit.facts["suggestion"]]
    slips = [hit for hit in hits if " " not in hit.facts["suggestion"] and not _is_a_name(agreement, hit)]
    if len(slips) > _FEW and 1000 * len(slips) > params.damaged_per_thousand * words:
        reason = f"{len(slips)} words look damaged: the text seems to come from a bad scan or conversion"
        return [Skip(reason=reason, examined=words)]
    if hits and is_garbled(reading.text):
        return [Skip(reason="so many words are unknown that the text seems to be a bad scan", examined=words)]
    misread = _misread(reading, slips)
    slips = [hit for hit in slips if hit not in misread]
    return [*slips, *_summed_up(misread, "misread"), *_of_joined(joined)]


def _is_a_name(agreement: Agreement, hit: Hit) -> bool:
    """Whether the word stands in a party's name: that one is misspelt is what ``parties.misnamed`` says."""
    meant, folded = hit.facts["suggestion"].lower(), agreement.reading.folded
    if hit.span is None or hit.facts["word"].islower():
        return False
    names = [party.name for party in agreement.parties]
    names += [alias.name for party in agreement.parties for alias in party.aliases]
    names += [alias.name for group in agreement.groups for alias in group.names]
    return any(meant in name_words(name) and beside_in_name(name, meant, folded, hit.span) for name in names)


def _misread(reading: Reading, slips: Sequence[Hit]) -> list[Hit]:
    """The slips that a scanner made, if the text shows that it was scanned."""
    alike = [hit for hit in slips if is_misread(hit.facts["word"], hit.facts["suggestion"])]
    scanned = len({hit.facts["word"] for hit in alike}) >= _MISREAD
    return alike if scanned or (alike and has_misread_figures(reading.text)) else []


def _of_joined(joined: Sequence[Hit]) -> list[Hit]:
    """Words run together: a few are slips; many are blanks that a conversion lost."""
    if len(joined) > _ALONE:
        return _summed_up(joined, "joined-often")
    return [Hit(span=hit.span, case="joined", facts=hit.facts, edits=hit.edits) for hit in joined]


def _summed_up(hits: Sequence[Hit], case: str) -> list[Hit]:
    """One hit for all, at the first; the others are named as related places."""
    if not hits:
        return []
    first, *others = sorted(hits, key=lambda hit: hit.span.start if hit.span else 0)
    related = [
        Related(hit.span, f'"{hit.facts["suggestion"]}" may be meant')
        for hit in others
        if hit.span is not None
    ]
    facts = {**first.facts, "count": str(len(hits))}
    return [Hit(span=first.span, case=case, facts=facts, related=tuple(related[:_MOST_RELATED]))]


def _misspellings(agreement: Agreement, params: Spelling) -> Iterator[Hit]:
    reading = agreement.reading
    unknown = distinct_words(reading.text) - known_words()
    names = {word.lower() for word in unknown if not word.islower()}
    candidates = {word for word in unknown if len(word) >= _SHORTEST and word.islower() and word.isascii()}
    meanings = {word: _meant(word) for word in candidates - names - set(params.known_words)}
    capitals = {word.lower(): word for word in unknown if len(word) >= _SHORT_CAPITAL and word[0] < "a"}
    for low, word in capitals.items():
        if low not in known_words() and low not in params.known_words:
            meanings[word] = _meant_in_capitals(word, low)
    for word, meant in sorted(meanings.items()):
        if meant is None:
            continue
        places = list(_places(reading, word))
        if len(places) > params.at_most:
            continue
        for span in places:
            believed = word[0] >= "a" or _is_no_name(reading, span, word, meant)
            believed = believed and _stands_in_english(reading, span)
            if (believed or _heads(agreement, span, meant)) and not _is_fragment(reading, span, word):
                facts = {"word": word, "suggestion": meant, "count": "1"}
                yield Hit(span=span, facts=facts, edits=(Edit(span, meant),))


def _heads(agreement: Agreement, span: Span, meant: str) -> bool:
    """Whether a word stands in a section's heading, all in capitals, with a letter too many or too few.

    With another letter it may be a word of another language: "TERMINACION".
    """
    section = agreement.section_at(span.start)
    heading = section.heading_span if section else None
    inside = heading is not None and span in heading and agreement.words(heading).isupper()
    return inside and len(meant) != span.end - span.start


def _meant(word: str) -> str | None:
    """What was meant by a non-word, or None where it may well be a word."""
    if _ROMAN.fullmatch(word):
        return None
    return run_together(word) or (None if _derived(word) else resembled(word))


def _meant_in_capitals(word: str, low: str) -> str | None:
    """What was meant by a word with capitals, which mostly is a name: a very frequent word, or None.

    First and last letter must be right: names and words of other languages differ there.
    """
    found = [meant for meant in _common_by_ends().get((low[0], low[-1]), ()) if one_edit_apart(low, meant)]
    if len(low) < _SHORTEST_CAPITAL:
        found = [meant for meant in found if len(meant) != len(low) or sorted(meant) == sorted(low)]
    if not found or _derived(low) or not (word.isupper() or word[1:].islower()):
        return None
    return found[0].upper() if word.isupper() else found[0].title()


@cache
def _common_by_ends() -> dict[tuple[str, str], list[str]]:
    """The most frequent words, by first and last letter."""
    found: dict[tuple[str, str], list[str]] = {}
    for word, rank in frequent_words().items():
        if rank < _COMMON and len(word) >= _SHORT_CAPITAL - 1:
            found.setdefault((word[0], word[-1]), []).append(word)
    return found


def _derived(word: str) -> bool:
    """Whether a word is a known one with a living prefix or suffix, or a plural of a known noun."""
    known = known_words()
    if word.endswith("s") and word[:-1] in known and not word.endswith(("ss", "eds", "hes")):
        return True
    if any(word.startswith(prefix) and word[len(prefix) :] in known for prefix in _PREFIXES):
        return True
    return any(
        word.endswith(suffix) and (word[: -len(suffix)] in known or word[: -len(suffix)] + "e" in known)
        for suffix in _SUFFIXES
    )


def _places(reading: Reading, word: str) -> Iterator[Span]:
    """Where ``word`` stands on its own, not inside an address, a file name or a compound."""
    text = reading.text
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        if before in _EDGE_BEFORE and after in _EDGE_AFTER and not _goes_on(text, start, end):
            yield Span(start, end)
        start = text.find(word, end)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether more letters hang on a word by a full stop (an address) or an apostrophe (``doesn't``)."""
    after, before = text[end : end + 2], text[max(start - 2, 0) : start]
    return (after[:1] in (".", "'") and after[1:].isalnum()) or (before[1:] == "'" and before[:1].isalnum())


def _stands_in_english(reading: Reading, span: Span) -> bool:
    """Whether the words around are English prose; names among them do not count."""
    paragraph = reading.paragraph_at(span.start)
    if paragraph is None or paragraph.kind != "text":
        return False
    start, end = max(paragraph.start, span.start - _WINDOW), min(paragraph.end, span.end + _WINDOW)
    before = _LETTERS.findall(reading.text, start, span.start)[1 if start > paragraph.start else 0 :]
    after = _LETTERS.findall(reading.text, span.end, end)[: -1 if end < paragraph.end else None]
    known = known_words()
    capitals = reading.text[span.start].isupper()
    near = [word.lower() for word in before + after if capitals or word.islower()]
    strange = [word for word in near if word not in known]
    beside = {
        word for word in before[-2:] + after[:2] if len(word) in (2, 3) or word == "y" or not word.isascii()
    }
    return len(near) >= 4 and len(strange) <= _STRANGE * len(near) and not beside & set(strange)


def _is_no_name(reading: Reading, span: Span, word: str, meant: str) -> bool:
    """Whether a word with capitals is a slip rather than a name that resembles a common word.

    Letters are exchanged, or it stands in a sentence all in capitals, or the word that was meant stands
    elsewhere beside the same neighbour: behind a preposition or the like any name may stand.
    """
    folded, low = reading.folded, meant.lower()
    if sorted(word.lower()) == sorted(low):
        return True
    line = reading.text.rfind("\n", 0, span.start) + 1
    around = _LETTERS.findall(reading.text, max(span.start - _WINDOW, line), span.end + _WINDOW)[1:-1]
    if len(around) >= _LEAST_IN_CAPITALS and all(map(str.isupper, around)):
        return True
    before = _LETTERS.findall(folded, max(span.start - _WINDOW, 0), span.start)[-1:]
    after = _LETTERS.findall(folded, span.end, span.end + _WINDOW)[:1]
    return any(word not in _BESIDE_NAMES and f"{word} {low}" in folded for word in before) or any(
        word not in _BESIDE_NAMES and f"{low} {word}" in folded for word in after
    )


def _is_fragment(reading: Reading, span: Span, word: str) -> bool:
    """Whether ``word`` is a piece of a word broken by a blank, a line end or a page end."""
    frequent = frequent_words()
    line = letters_only(reading.text[max(span.start - 20, 0) : span.end + 20]).decode("latin-1")
    at = min(span.start, 20)
    before, after = line[:at].split(), line[at + len(word) :].split()
    if (before and before[-1].lower() + word in frequent) or (after and word + after[0] in frequent):
        return True
    source = reading.document.text
    place = reading.source_map.span(span)
    if "\u00ad" in source[place.start : place.end]:
        return True
    if _breaks(source[place.end : place.end + 3]) and any(_begins(other, word) for other in frequent):
        return True
    return _breaks(source[max(place.start - 3, 0) : place.start]) and any(
        other.endswith(word) and len(other) >= len(word) + 2 for other in frequent
    )


def _begins(word: str, head: str) -> bool:
    return word.startswith(head) and len(word) >= len(head) + 2


def _breaks(between: str) -> bool:
    """Whether a line ends in the few characters beside a word, or the text does."""
    return not between or "\n" in between or "\r" in between


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [typo]
