"""The names under which parties appear in a notice clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from checker.model.agreement import Party, PartyGroup
from checker.model.reading import Span
from checker.parser.notices.printed import Printed
from checker.text.names import find_entity_names, split_name
from checker.text.roles import party_label

_EVERYONE = re.compile(
    r"(?:the respective|the|each of the|both|all|all the|each) part(?:ies|y)(?: hereto)?"
    r"(?!(?: hereto)?'?s? (?:to |giving|receiving|being|at any|may|shall|from))"
)
"""All parties; "the party to whom" is one of them only."""
_ARTICLE = re.compile(r"(?:the|each|any|all|either|every|both)(?: of(?: the)?)? ", re.IGNORECASE)
_ROLE = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)?")
_OFFICE = re.compile(r"[A-Z][\w-]+(?: (?:of (?:the )?)?[A-Z][\w-]+){0,3}")
"""Behind an article: "the Trustees of the Trust"."""
_JOINT = re.compile(r",? (?:and|or) (?:to )?(?:the )?(?=[A-Z])")
_LISTED = re.compile(r",? (?:and|or) (?:to )?(?=[A-Z]|the )|, (?=the [A-Z])")
_LONGEST_NAME = 90
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
        return found

    def is_name(self, text: str) -> bool:
        """Whether some words are a party's name and nothing else."""
        return self.printed.is_all(text.strip(" ,.;"))

    def is_label(self, text: str) -> bool:
        """Whether some words are a short name or a group's name, with or without its article."""
        words = text.strip(" ,.;:").removeprefix("The ").removeprefix("the ")
        whole = (_key(party.name).removeprefix("the ") for party in self.parties)
        return self.is_name(words) and _key(words) not in whole

    def parted(self, text: str) -> list[str]:
        """Each of those whom some words name together, "Seller and Guarantor"; the words if they name one."""
        if self.opening(text) >= len(text.rstrip(".")):
            return [text]  # "The Alder Gas Light and Coke Company"
        parts = _JOINT.split(text)
        return parts if all(map(self._is_one, parts)) else [text]

    def addressee_end(self, text: str, start: int) -> int:
        """Where an addressee ends that begins at ``start``: a party, an entity, a role, several; or 0."""
        found = 0
        joint: re.Match[str] | None = None
        while not found or joint is not None:
            at = joint.end() if joint else start
            article = _ARTICLE.match(text, at)
            at = article.end() if article else at
            end = self.printed.end_at(text, at) or _entity_end(text, at) or self._short_end(text, at, article)
            if not end:
                break
            end += text.startswith((".:", ".,", ".'", ". at"), end)
            found = end
            joint = _LISTED.match(text, end)
        return found

    def _short_end(self, text: str, start: int, article: re.Match[str] | None) -> int:
        """Where the first words of a party's name end, or a role: "the Tenant", "Buyer"."""
        role = (_OFFICE if article else _ROLE).match(text, start)
        if role is None:
            return 0
        if article or party_label(role[0]) or _key(role[0]) in self.openings:
            return role.end()
        first = role[0].partition(" ")[0]
        return start + len(first) if _key(first) in self.openings else 0

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

    def begins_so(self, text: str) -> bool:
        """Whether a party's full name begins with some words and goes on."""
        return any(_key(party.name).startswith(f"{_key(text)} ") for party in self.parties)

    def promised(self, text: str, start: int) -> tuple[tuple[int, ...], Span | None]:
        """The parties whose addresses a lead-in announces, and the words that say so.

        ``text`` is the lead-in in lower case, ``start`` its offset. The names must stand near the word
        "address".
        """
        spoken = _ADDRESS.search(text)
        if spoken is None:
            return (), None
        other = text.find("such other", spoken.end())
        text = text[:other] if other >= 0 else text
        last = list(_ADDRESS.finditer(text))[-1]
        begin, end = max(last.start() - _BEFORE, 0), min(last.end() + _AFTER, len(text))
        found: set[int] = set()
        spans: list[tuple[int, int]] = [last.span()]
        for span in self.printed.find(text[begin:end]):
            first, stop = begin + span.start, begin + span.end
            found |= self.members.get(_key(text[first:stop]), frozenset())
            spans.append((first, stop))
        if not found and (everyone := _EVERYONE.search(text, begin, end)):
            found = set(range(len(self.parties)))
            spans.append(everyone.span())
        if not found:
            return (), None
        low, high = min(span[0] for span in spans), max(span[1] for span in spans)
        return tuple(sorted(found)), Span(start + low, start + high)


def _entity_end(text: str, start: int) -> int:
    name = next(find_entity_names(text, start, start + _LONGEST_NAME), None)
    return name.end if name is not None and name.start == start else 0


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
