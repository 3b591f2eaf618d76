"""The names of the parties, and of people, as the signing pages have them.

Every question is put to an index, for an agreement may have hundreds of parties: whether some words are a
party's name, begin with one or are the beginning of one, and whether a person is a party.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from checker.model.agreement import Party
from checker.parser.signatures.words import BODY_WORDS, ROLE_WORDS
from checker.text.fold import lower
from checker.text.names import split_name
from checker.text.roles import TITLES

_SHORTEST = 4
_FEW = 12
"""So many words are looked for one by one sooner than a text is parted into its words."""
_KEPT = 2048
"""The same names are compared again and again: so many answers are kept."""
_WORD = re.compile(r"[^\W_]+(?:[.'\u2019&-][^\W_]+)*\.?")
_NOT_LETTERS = re.compile(r"\W")
_TITLES = frozenset(
    (*TITLES, *"jr sr ii iii iv rev hon sir dame captain capt herr frau esq phd md".split(), "")
)
_GENERATION = re.compile(r",? (?i:jr|sr)\b\.?+(?! ?\w)")
"""Behind the name of a father or a son, rather than before a title: "Sr. Vice President"."""
_Words = tuple[str, ...]


class Names:
    """The names of the parties, by their folded words."""

    def __init__(self, parties: Sequence[Party]) -> None:
        people = [party.name for party in parties if is_person(party)]
        self._people = People(people)
        self._persons = frozenset(map(folded_words, people))
        self._labels = frozenset(alias.name.lower() for party in parties for alias in party.aliases)
        self._cores = frozenset(split_name(party.name).core for party in parties)
        self._firsts = frozenset(core[:1] for core in self._cores if core)
        names = {folded_words(party.name) for party in parties if len(party.name) >= _SHORTEST} - {()}
        self._whole = _Spellings(names)
        self._either = _Spellings(names | {name[1:] for name in names if len(name) > 1})
        """A name's first word may be missing where two or more others stand."""

    def find(self, text: str, start: int = 0) -> Iterator[tuple[int, int]]:
        """Where parties' names stand in ``text`` from ``start`` on, however spaced or capitalised."""
        sizes = self._whole.sizes
        folded = lower(text).replace(".", "")
        if len(sizes) <= _FEW and not any(map(folded.__contains__, sizes)):
            return
        words = name_words(text)
        index = 0
        while index < len(words):
            word, begin, _ = words[index]
            size = self._size(text, words, index) if begin >= start and word in sizes else 0
            if size:
                yield begin, words[index + size - 1][2]
            index += size or 1

    def _size(self, text: str, words: Sequence[tuple[str, int, int]], index: int) -> int:
        """How many words from ``index`` on are a party's name; 0 if none, or that of his son."""
        for size in self._whole.sizes[words[index][0]]:
            name = tuple(word for word, _, _ in words[index : index + size])
            if len(name) == size and name in self._whole.names:
                another = _GENERATION.match(text, words[index + size - 1][2])
                return 0 if another and name in self._persons else size
        return 0

    def begins(self, text: str) -> bool:
        """Whether some words are the beginning of a party's name, which goes on behind them."""
        word = _WORD.match(text)
        if word is None or lower(word[0]).replace(".", "") not in self._either.sizes:
            return False
        words = folded_words(text)
        return words in self._spelt(words).heads

    def completes(self, first: _Words, rest: _Words) -> bool:
        """Whether some words and those behind them are together the whole of a party's name."""
        return first + rest in self._spelt(first).names

    def continues(self, first: str, second: str) -> bool:
        """Whether a party's name begins with all of ``first`` and goes on in ``second``."""
        if not self.begins(first):
            return False
        begun, more = folded_words(first), folded_words(second)
        spelt = self._spelt(begun)
        longest = spelt.sizes[begun[0]][0] - len(begun)
        whole = (begun + more[:count] for count in range(1, min(len(more), longest) + 1))
        return bool(more) and (begun + more in spelt.heads or any(name in spelt.names for name in whole))

    def _spelt(self, words: _Words) -> _Spellings:
        return self._either if len(words) > 1 else self._whole

    def is_person(self, text: str) -> bool:
        """Whether a person of this name is a party."""
        return text in self._people

    def is_label(self, text: str) -> bool:
        """Whether a word is what a party is called ("Reseller"), rather than a part of its name."""
        return text.lower() in self._labels and text.lower() in ROLE_WORDS

    def short_kind(self, text: str) -> Literal["entity", "role"] | None:
        """What some words without a suffix are: the core of a party's name, or else what it is called."""
        core = split_name(text).core
        if core in self._cores:
            return "entity"
        if text.lower() not in self._labels:
            return None
        return "entity" if core[:1] in self._firsts else "role"

    def is_party(self, text: str) -> bool:
        """Whether some words begin with the name of a party."""
        return next(self.find(text), (1, 0))[0] == 0


class _Spellings:
    """Names, their beginnings, and how long those are that begin with a word, the longest first."""

    def __init__(self, names: Iterable[_Words]) -> None:
        self.names = frozenset(names)
        self.heads = frozenset(name[:size] for name in self.names for size in range(1, len(name)))
        sizes: dict[str, set[int]] = defaultdict(set)
        for name in self.names:
            sizes[name[0]].add(len(name))
        self.sizes = {first: sorted(found, reverse=True) for first, found in sizes.items()}


class People:
    """Names of people, each found by any spelling of it (:func:`same_words`)."""

    def __init__(self, names: Iterable[str]) -> None:
        self._found: dict[tuple[str, _Words], list[int]] = defaultdict(list)
        for index, words in enumerate(map(letters, names)):
            if words:
                self._found["ends", (words[0][0], words[-1])].append(index)
                self._found["all", words].append(index)
                self._found["rest", words[1:]].append(index)

    def __contains__(self, text: str) -> bool:
        return bool(self._found) and any(key in self._found for key in _spellings(text))

    def find(self, text: str) -> set[int]:
        """The numbers of the names of which ``text`` is a spelling."""
        return {index for key in _spellings(text) for index in self._found.get(key, ())}


def _spellings(text: str) -> Iterator[tuple[str, _Words]]:
    """What :class:`People` keeps of the names that are spelt like ``text``."""
    words = letters(text)
    if words:
        yield from (("ends", (words[0][0], words[-1])), ("all", words[1:]), ("rest", words))


def name_words(text: str) -> list[tuple[str, int, int]]:
    """The folded words of some text, each with where it begins and ends."""
    return [(match[0].replace(".", ""), *match.span()) for match in _WORD.finditer(lower(text))]


def folded_words(text: str) -> _Words:
    """The folded words of some text."""
    return tuple(" ".join(_WORD.findall(lower(text))).replace(".", "").split())


def is_person(party: Party) -> bool:
    """Whether a party is a human being, as far as its name tells."""
    if party.entity_type is not None:
        return party.entity_type == "individual"
    if split_name(party.name).suffix is not None or party.jurisdiction is not None:
        return False
    return len(party.name.split()) <= 5 and BODY_WORDS.search(party.name) is None


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


NOBODY = Names(())
