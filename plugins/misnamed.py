"""A party's name misspelt in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import Agreement, Check, CheckResult, Edit, Hit, Params, Span, check, hookimpl
from checker.text.words import distinct_words, frequent_words, known_words, one_edit_apart

API_VERSION = 1

_SHORTEST = 5
_CALENDAR = frozenset("march april august friday monday sunday".split())
_WORD = re.compile(r"[A-Za-z]+")
_TYPO = 8
"""Misspellings of frequent words from this length on are typos like others, found by ``wording.typo``."""
_STRANGER = re.compile(
    r"(?:\bname|\btitle|attention|attn\.?|\bby) ?:? ?(?:/s/ )?[a-z.]{0,12} ?$|/s/ [^\n]{0,30}$"
)
"""Before the name of a person, who may be anybody."""


class Misnamed(Params, frozen=True):
    """How often the right and the wrong form stand."""

    least_right: int = 3
    """The right form stands at least so often."""
    least_right_if_short: int = 10
    """A name of five letters stands at least so often: short ones resemble others by chance."""
    most_wrong: int = 2
    """A form that stands more often is another name."""


@check("parties.misnamed", facts=("printed", "right", "name"), params=Misnamed)
def misnamed(agreement: Agreement, params: Misnamed) -> CheckResult:
    """A word of a party's name or short name, one letter off, where the right form stands many times."""
    strange = _by_ends(_strange_capitals(agreement.text))
    names = _names(agreement)
    own = {word.lower() for name in names for word in _WORD.findall(name)}
    done: set[str] = set()
    for name in names:
        for word in _WORD.findall(name):
            low = word.lower()
            if len(word) < _SHORTEST or low in done:
                continue
            done.add(low)
            near = strange.get((low[0], ""), set()) | strange.get(("", low[-1]), set())
            alike = sorted(other for other in near if other not in own and _is_slip(low, other))
            if alike and agreement.reading.folded.count(low) >= params.least_right:
                for other in alike:
                    for span in _places(agreement, other, params.most_wrong):
                        if _is_distinctive(agreement, low, other, params) or _beside(
                            agreement, name, low, span
                        ):
                            yield _hit(agreement, name, low, span)


def _is_distinctive(agreement: Agreement, right: str, other: str, params: Misnamed) -> bool:
    """Whether a name is so much its own that a word like it is hardly another's.

    A short one must stand often, and the slip lie inside of it.
    """
    if right in known_words() or other in _CALENDAR:
        return False
    if len(right) > _SHORTEST:
        return True
    often = agreement.reading.folded.count(right) >= params.least_right_if_short
    return often and right[0] == other[0] and right[-1] == other[-1]


def _strange_capitals(text: str) -> set[str]:
    """Words with a capital that no list of words holds, in lower case."""
    capitals = {word.lower() for word in distinct_words(text) if len(word) >= _SHORTEST - 1 and word[0] < "a"}
    return {word for word in capitals - known_words() if word.isascii()}


def _by_ends(words: set[str]) -> dict[tuple[str, str], set[str]]:
    """Words by their first, and by their last letter: a slip leaves one of the two as it was."""
    found: dict[tuple[str, str], set[str]] = {}
    for word in words:
        found.setdefault((word[0], ""), set()).add(word)
        found.setdefault(("", word[-1]), set()).add(word)
    return found


def _names(agreement: Agreement) -> list[str]:
    names = [party.name for party in agreement.parties if party.entity_type != "individual"]
    names += [alias.name for party in agreement.parties for alias in party.aliases]
    names += [alias.name for group in agreement.groups for alias in group.names]
    return list(dict.fromkeys(names))


def _is_slip(right: str, other: str) -> bool:
    """Whether a word is ``right`` with one letter wrong, and no plural or adjective of it."""
    if abs(len(right) - len(other)) > 1:
        return False
    if right.rstrip("ns") == other.rstrip("ns") or not one_edit_apart(right, other):
        return False
    return len(other) < _TYPO or right not in frequent_words()


def _places(agreement: Agreement, other: str, most: int) -> Iterator[Span]:
    """Where a strange word stands with a capital, on its own and not as a person's name; few, or none."""
    folded, text = agreement.reading.folded, agreement.text
    spans = [
        Span(*match.span()) for match in re.finditer(rf"(?<![\w@.-]){other}(?![\w@-]|\.\w| \w )", folded)
    ]
    for span in spans if len(spans) <= most else ():
        before = folded[max(span.start - 60, 0) : span.start]
        if text[span.start].isupper() and not _STRANGER.search(before):
            yield span


def _beside(agreement: Agreement, name: str, right: str, span: Span) -> bool:
    """Whether the word before or after is the one beside it in the name; "the" before a short name."""
    words = [word.lower() for word in _WORD.findall(name)]
    words = ["the", *words] if len(words) == 1 else words
    at = words.index(right)
    before = _WORD.findall(agreement.reading.folded[max(span.start - 30, 0) : span.start])[-1:]
    after = _WORD.findall(agreement.reading.folded[span.end : span.end + 30])[:1]
    return (at > 0 and before == words[at - 1 : at]) or (bool(after) and after == words[at + 1 : at + 2])


def _hit(agreement: Agreement, name: str, right: str, span: Span) -> Hit:
    printed = agreement.words(span)
    at = name.lower().find(right)
    meant = right.upper() if printed.isupper() else name[at : at + len(right)]
    meant = meant.title() if meant.isupper() and not printed.isupper() else meant
    return Hit(
        span=span, facts={"printed": printed, "right": meant, "name": name}, edits=(Edit(span, meant),)
    )


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [misnamed]
