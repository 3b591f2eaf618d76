"""The names under which parties appear in a notice clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from checker.model.agreement import Party, PartyGroup
from checker.model.reading import Span
from checker.parser.notices.printed import Printed
from checker.text.names import find_entity_names, same_entity, split_name

_EVERYONE = re.compile(
    r"(?:the respective|the|each of the|both|all|all the|each) part(?:ies|y)(?: hereto)?"
    r"(?!(?: hereto)?'?s? (?:to |giving|receiving|being|at any|may|shall|from))"
)
"""All parties; "the party to whom" is one of them only."""
_CONDITION = re.compile(r"\bif to (?:the )?\Z")
_ARTICLE = re.compile(r"(?:the|each|any|all)(?: of the)? ", re.IGNORECASE)
_ROLE = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)?")
_JOINT = re.compile(r",? (?:and|or) (?:to )?(?:the )?(?=[A-Z])")
_SHORTEST_OPENING = 4
_BEFORE = 90
_AFTER = 130
_ADDRESS = re.compile(r"address(?:es|ed)?\b")


class Names(Struct, frozen=True):
    """Parties by name, alias and group."""

    parties: tuple[Party, ...]
    members: dict[str, frozenset[int]]
    """Folded name -> indexes of the parties it stands for."""
    printed: Printed
    """The same names, to be found in words."""
    openings: dict[str, int]
    """First words of the parties' names, where only one begins so: "Alder" for Alder Mills, Inc."""

    @classmethod
    def of(cls, parties: Sequence[Party], groups: Sequence[PartyGroup]) -> Names:
        """The names of some parties and groups of parties."""
        members: dict[str, frozenset[int]] = {}
        for index, party in enumerate(parties):
            own = [party.name, *(alias.name for alias in party.aliases)]
            core = " ".join(split_name(party.name).core)
            for name in [*own, core]:
                key = _key(name)
                if len(key) > 1:
                    members[key] = members.get(key, frozenset()) | {index}
        for group in groups:
            for alias in group.names:
                members[_key(alias.name)] = members.get(_key(alias.name), frozenset()) | frozenset(
                    group.members
                )
        return cls(tuple(parties), members, Printed.of(members), _openings(parties))

    def find(self, text: str) -> set[int]:
        """Indexes of the parties that some words name."""
        found: set[int] = set()
        for span in self.printed.find(text):
            found |= self.members.get(_key(text[span.start : span.end]), frozenset())
        if not found and (index := self.openings.get(_key(_ARTICLE.sub("", text)))) is not None:
            return {index}
        if not found and text:
            found = {index for index, party in enumerate(self.parties) if same_entity(party.name, text)}
        return found

    def is_name(self, text: str) -> bool:
        """Whether some words are a party's name and nothing else."""
        return self.printed.is_all(text.strip(" ,.;"))

    def is_label(self, text: str) -> bool:
        """Whether some words are a short name or a group's name, with or without its article."""
        words = text.strip(" ,.;:").removeprefix("The ").removeprefix("the ")
        return self.is_name(words) and all(_key(words) != _key(party.name) for party in self.parties)

    def parted(self, text: str) -> list[str]:
        """Each of those whom some words name together, "Seller and Guarantor"; the words if they name one."""
        parts = _JOINT.split(text)
        return parts if all(map(self._is_one, parts)) else [text]

    def _is_one(self, words: str) -> bool:
        bare = _ARTICLE.sub("", words)
        role = _ROLE.fullmatch(bare) and not any(find_entity_names(bare, 0, len(bare)))
        return bool(role) or self.is_name(bare)

    def opening(self, text: str) -> int:
        """Length of the party's full name with which some words begin; 0 if there is none."""
        end = self.printed.end_at(text)
        if not end or all(_key(party.name) != _key(text[:end]) for party in self.parties):
            return 0
        return end + text.startswith(".", end)

    def promised(self, text: str, start: int) -> tuple[tuple[int, ...], Span | None]:
        """The parties whose addresses a lead-in announces, and the words that say so.

        ``text`` is the lead-in in lower case, ``start`` its offset. The names must stand near the word
        "address".
        """
        places = list(_ADDRESS.finditer(text))
        if not places:
            return (), None
        last = places[-1]
        begin, end = max(last.start() - _BEFORE, 0), min(last.end() + _AFTER, len(text))
        found: set[int] = set()
        spans: list[tuple[int, int]] = [last.span()]
        for span in self.printed.find(text[begin:end]):
            first, stop = begin + span.start, begin + span.end
            if _CONDITION.search(text, max(first - 12, 0), first):
                continue  # the label of the first address
            found |= self.members.get(_key(text[first:stop]), frozenset())
            spans.append((first, stop))
        if not found and (everyone := _EVERYONE.search(text, begin, end)):
            found = set(range(len(self.parties)))
            spans.append(everyone.span())
        if not found:
            return (), None
        low, high = min(span[0] for span in spans), max(span[1] for span in spans)
        return tuple(sorted(found)), Span(start + low, start + high)


def _openings(parties: Sequence[Party]) -> dict[str, int]:
    """The first one or two words of each name, as far as one party alone has them."""
    found: dict[str, int] = {}
    twice: set[str] = set()
    for index, party in enumerate(parties):
        core = split_name(party.name).core
        for size in range(1, min(len(core), 3)):
            words = " ".join(core[:size])
            if found.setdefault(words, index) != index or len(words) < _SHORTEST_OPENING:
                twice.add(words)
    return {words: index for words, index in found.items() if words not in twice}


def _key(name: str) -> str:
    return " ".join(name.lower().replace(",", " ").split()).rstrip(".")
