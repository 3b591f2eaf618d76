"""The parties as the signing pages name them: their names found in words, and whose block it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Literal

from checker.model.agreement import Party
from checker.parser.signatures.words import BODY_WORDS, ROLE_WORDS
from checker.text.names import near_miss, same_entity, split_name

_SHORTEST = 4
_KEPT = 2048
"""The same names are compared again and again: so many answers are kept."""
_WORD = re.compile(r"[^\W_]+(?:[.'\u2019&-][^\W_]+)*\.?")
_ARTICLE = re.compile(r"(?:the|each|an?) ", re.IGNORECASE)
_ASIDE = re.compile(
    r" ?(?:\([^()]*\)|(?:,| -) (?:[\w.]+ (?:and )?){1,5}(?:branch(?:es)?|agency)\b|"
    r",? (?:d/?b/?a|f/?k/?a|a/?k/?a|formerly|doing business as|on behalf of)\b.*)",
    re.IGNORECASE,
)
_NOT_LETTERS = re.compile(r"\W")
_TITLES = frozenset(
    "jr sr ii iii iv mr mrs ms miss dr prof professor rev hon sir dame captain capt herr frau "
    "esq phd md".split()
) | {""}
_Words = tuple[str, ...]


class Names:
    """The names of the parties, by their folded words."""

    def __init__(self, parties: Sequence[Party]) -> None:
        self.people = [party.name for party in parties if is_person(party)]
        self.labels = frozenset(alias.name.lower() for party in parties for alias in party.aliases)
        self._cores = frozenset(split_name(party.name).core for party in parties)
        self._firsts = frozenset(core[:1] for core in self._cores if core)
        self._by_first: dict[str, list[_Words]] = defaultdict(list)
        for party in parties:
            words = tuple(word for word, _, _ in name_words(party.name))
            if words and len(party.name) >= _SHORTEST:
                self._by_first[words[0]].append(words)
        self._begun: dict[str, list[_Words]] = {}
        for names in self._by_first.values():
            names.sort(key=len, reverse=True)
        self._by_second: dict[str, list[_Words]] = defaultdict(list)
        for name in chain.from_iterable(self._by_first.values()):
            if len(name) > 1:
                self._by_second[name[1]].append(name[1:])

    def find(self, text: str, start: int = 0) -> Iterator[tuple[int, int]]:
        """Where parties' names stand in ``text`` from ``start`` on, however spaced or capitalised."""
        folded = text.lower().replace(".", "")
        if not any(first in folded for first in self._by_first):
            return
        words = name_words(text)
        index = 0
        while index < len(words):
            word, begin, _ = words[index]
            size = self._size(words, index) if begin >= start and word in self._by_first else 0
            if size:
                yield begin, words[index + size - 1][2]
            index += size or 1

    def _size(self, words: Sequence[tuple[str, int, int]], index: int) -> int:
        """How many words from ``index`` on are a party's name; 0 if none."""
        for name in self._by_first[words[index][0]]:
            if tuple(word for word, _, _ in words[index : index + len(name)]) == name:
                return len(name)
        return 0

    def begins(self, text: str) -> list[_Words]:
        """What is lacking to parties' names that begin with some words; a name's first may be missing."""
        if text not in self._begun:
            self._begun[text] = self._lacking(text)
        return self._begun[text]

    def _lacking(self, text: str) -> list[_Words]:
        word = _WORD.match(text)
        first = _folded(word) if word else ""
        if first not in self._by_first and first not in self._by_second:
            return []
        words = tuple(word for word, _, _ in name_words(text))
        short = self._by_second.get(first, []) if len(words) > 1 else []
        names = [*self._by_first.get(first, []), *short]
        return [
            name[len(words) :] for name in names if len(name) > len(words) and name[: len(words)] == words
        ]

    def continues(self, first: str, second: str) -> bool:
        """Whether a party's name begins with all of ``first`` and goes on in ``second``."""
        rests = self.begins(first)
        more = tuple(word for word, _, _ in name_words(second)) if rests else ()
        return any(more and more[: len(rest)] == rest[: len(more)] for rest in rests)

    def is_person(self, text: str) -> bool:
        """Whether a person of this name is a party."""
        return any(same_words(name, text) for name in self.people)

    def is_label(self, text: str) -> bool:
        """Whether a word is what a party is called ("Reseller"), rather than a part of its name."""
        return text.lower() in self.labels and text.lower() in ROLE_WORDS

    def short_kind(self, text: str) -> Literal["entity", "role"] | None:
        """What some words without a suffix are: the core of a party's name, or else what it is called."""
        core = split_name(text).core
        if core in self._cores:
            return "entity"
        if text.lower() not in self.labels:
            return None
        return "entity" if core[:1] in self._firsts else "role"

    def is_party(self, text: str) -> bool:
        """Whether some words begin with the name of a party."""
        return next(self.find(text), (1, 0))[0] == 0


def name_words(text: str) -> list[tuple[str, int, int]]:
    """The folded words of some text, each with where it begins and ends."""
    return [(_folded(match), match.start(), match.end()) for match in _WORD.finditer(text)]


def _folded(word: re.Match[str]) -> str:
    return word[0].lower().replace(".", "")


def find_parties(parties: Sequence[Party], name: str, label: str, person: str) -> tuple[int, ...]:
    """Indexes of the parties whose block it is.

    ``name`` is who signs as printed, ``label`` what stands before it (``BORROWER:``), ``person`` who
    signs if the block is a person's own.
    """
    found = [index for index, party in enumerate(parties) if name and is_named(party.name, name)]
    if not found and person:
        found = [
            index
            for index, party in enumerate(parties)
            if is_person(party) and same_words(party.name, person)
        ]
    if not found:
        short = [key for key in (_key(label), _key(name)) if key]
        labelled = [
            index
            for index, party in enumerate(parties)
            if any(_key(alias.name) in short for alias in party.aliases)
        ]
        found = [index for index in labelled if not name or not near_miss(parties[index].name, name)]
    return tuple(found)


@lru_cache(_KEPT)
def is_named(party: str, name: str) -> bool:
    """Whether ``name`` is the party's."""
    if same_entity(party, name) or _differ_in_blanks(party, name):
        return True
    bare = _ASIDE.sub("", name).strip(" ,")
    own = _ASIDE.sub("", party).strip(" ,")
    return (bare != name or own != party) and bool(bare) and same_entity(own, bare)


def is_labelled(party: Party, name: str) -> bool:
    """Whether ``name`` is but what the party is called: its label, or a short name of other words."""
    key = _key(name)
    return (
        any(_key(alias.name) == key and split_name(alias.name).suffix is None for alias in party.aliases)
        and not is_named(party.name, name)
        and split_name(party.name).core[:1] != split_name(name).core[:1]
    )


def _differ_in_blanks(a: str, b: str) -> bool:
    """``MailBoxes`` and ``Mail Boxes``: a blank lost or won, as texts made from other formats have it."""
    first, second = split_name(a), split_name(b)
    return "".join(first.core) == "".join(second.core) != "" and first.suffix == second.suffix


def is_person(party: Party) -> bool:
    """Whether a party is a human being, as far as its name tells."""
    if party.entity_type is not None:
        return party.entity_type == "individual"
    if split_name(party.name).suffix is not None or party.jurisdiction is not None:
        return False
    return len(party.name.split()) <= 5 and BODY_WORDS.search(party.name) is None


def _key(name: str) -> str:
    return _ARTICLE.sub("", name.strip(" :\"'()[]").lower(), count=1)


def same_words(a: str, b: str) -> bool:
    """Whether two spellings of a person's name agree in first letter and last word."""
    first, second = letters(a), letters(b)
    if not first or not second:
        return False
    if first[-1] != second[-1]:
        return False
    return first[0][0] == second[0][0] or first == second[1:] or second == first[1:]


@lru_cache(_KEPT)
def letters(text: str) -> tuple[str, ...]:
    """The words of a person's name in lower case, titles and generations left out."""
    words = (_NOT_LETTERS.sub("", word).lower() for word in text.split())
    return tuple(word for word in words if word not in _TITLES)
