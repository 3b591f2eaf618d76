"""The names under which parties appear in a notice clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
_LISTED = re.compile(r",? (?:and|or) (?:to )?(?=[A-Z]|the )|, (?=the [A-Z])")
_LONGEST_NAME = 90
_SHORTEST_OPENING = 4
_BEFORE = 90
_AFTER = 130
_ADDRESS = re.compile(r"address(?:es|ed)?\b")


class Names(Struct, frozen=True):
    """Parties by name, alias and group."""

    whole: tuple[str, ...]
    """The parties' full names, folded."""
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
            core = " ".join(split_name(party.name).core)
            for name in (party.name, core, *(alias.name for alias in party.aliases)):
                if len(key := _key(name)) > 1:
                    members[key] = members.get(key, frozenset()) | {index}
        for group in groups:
            for key in (_key(alias.name) for alias in group.names):
                members[key] = members.get(key, frozenset()).union(group.members)
        whole = tuple(_key(party.name) for party in parties)
        return cls(whole, members, Printed.of(members), _openings(parties))

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
        return self.is_name(words) and all(_key(words) != name.removeprefix("the ") for name in self.whole)

    def parted(self, text: str) -> list[str]:
        """Each of those whom some words name together, "Seller and Guarantor"; the words if they name one."""
        parts = list(self._addressees(text, 0))
        whole = parts and parts[-1].end >= len(text.rstrip("."))
        return [text[part.start : part.end] for part in parts] if whole else [text]

    def addressee_end(self, text: str, start: int) -> int:
        """Where an addressee ends that begins at ``start``: a party, an entity, a role, several; or 0."""
        return max((each.end for each in self._addressees(text, start)), default=0)

    def _addressees(self, text: str, start: int) -> Iterator[Span]:
        """Those whom a list at ``start`` names, each without its article."""
        joint: re.Match[str] | None = None
        at = start
        while at == start or joint is not None:
            article = _ARTICLE.match(text, at)
            at = article.end() if article else at
            end = self.name_end(text, at) or self._short_end(text, at, article)
            if not end:
                break
            end += text.startswith((".:", ".,", ".'", ". at"), end)
            yield Span(at, end)
            joint = _LISTED.match(text, end)
            at = joint.end() if joint else end

    def name_end(self, text: str, start: int) -> int:
        """Where a party's name, or an entity's, ends that begins at ``start``; 0 if none does."""
        if end := self.printed.end_at(text, start):
            return end
        name = next(find_entity_names(text, start, start + _LONGEST_NAME), None)
        return name.end if name is not None and name.start == start else 0

    def _short_end(self, text: str, start: int, article: re.Match[str] | None) -> int:
        """Where the first words of a party's name end, or a role: "the Tenant", "Buyer"."""
        role = (_OFFICE if article else _ROLE).match(text, start)
        if role is None:
            return 0
        if article or party_label(role[0]) or _key(role[0]) in self.openings:
            return role.end()
        first = role[0].partition(" ")[0]
        return start + len(first) if _key(first) in self.openings else 0

    def opening(self, text: str) -> int:
        """Length of the party's full name with which some words begin; 0 if there is none."""
        end = self.printed.end_at(text)
        return end + text.startswith(".", end) if end and _key(text[:end]) in self.whole else 0

    def begins_so(self, text: str) -> bool:
        """Whether a party's full name begins with some words and goes on."""
        return any(name.startswith(f"{_key(text)} ") for name in self.whole)

    def promised(self, text: str, start: int) -> tuple[tuple[int, ...], Span | None]:
        """The parties whose addresses a lead-in announces, and the words that say so.

        ``text`` is the lead-in in lower case, ``start`` its offset. The names must stand near the word
        "address".
        """
        text = text.partition("such other")[0]
        last = next(reversed(list(_ADDRESS.finditer(text))), None)
        if last is None:
            return (), None
        begin = max(last.start() - _BEFORE, 0)
        near = text[begin : last.end() + _AFTER]
        named = list(self.printed.find(near))
        found = {index for each in named for index in self.members[_key(near[each.start : each.end])]}
        if not found and (everyone := _EVERYONE.search(near)):
            found = set(range(len(self.whole)))
            named.append(Span(*everyone.span()))
        if not found:
            return (), None
        low = min(last.start(), *(begin + each.start for each in named))
        return tuple(sorted(found)), Span(start + low, start + max(last.end(), begin + named[-1].end))


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
