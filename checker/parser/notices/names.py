"""The names under which parties appear in a notice clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from checker.model.agreement import Party, PartyGroup
from checker.model.reading import Span
from checker.text.names import same_entity, split_name

_EVERYONE = re.compile(
    r"(?:the respective|the|each of the|both|all|all the|each) part(?:ies|y)(?: hereto)?"
    r"(?!(?: hereto)?'?s? (?:to |giving|receiving|being|at any|may|shall|from))"
)
"""All parties; "the party to whom" is one of them only."""
_BEFORE = 90
_AFTER = 130
_ADDRESS = re.compile(r"address(?:es|ed)?\b")


class Names(Struct, frozen=True):
    """Parties by name, alias and group, as a pattern and as a table."""

    parties: tuple[Party, ...]
    members: dict[str, frozenset[int]]
    """Folded name -> indexes of the parties it stands for."""
    pattern: re.Pattern[str] | None
    """Finds any of the names; case does not count."""

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
        sources = sorted(
            (re.escape(key).replace(r"\ ", r"[ ,]{1,2}") for key in members if key), key=len, reverse=True
        )
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(sources)})(?!\w)", re.IGNORECASE) if sources else None
        return cls(tuple(parties), members, pattern)

    def find(self, text: str) -> set[int]:
        """Indexes of the parties that some words name."""
        found: set[int] = set()
        if self.pattern is not None:
            for match in self.pattern.finditer(text):
                found |= self.members.get(_key(match[0]), frozenset())
        if not found and text:
            found = {index for index, party in enumerate(self.parties) if same_entity(party.name, text)}
        return found

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
        if self.pattern is not None:
            for match in self.pattern.finditer(text, begin, end):
                found |= self.members.get(_key(match[0]), frozenset())
                spans.append(match.span())
        if not found and (everyone := _EVERYONE.search(text, begin, end)):
            found = set(range(len(self.parties)))
            spans.append(everyone.span())
        if not found:
            return (), None
        low, high = min(span[0] for span in spans), max(span[1] for span in spans)
        return tuple(sorted(found)), Span(start + low, start + high)


def _key(name: str) -> str:
    return " ".join(name.lower().replace(",", " ").split()).rstrip(".")
