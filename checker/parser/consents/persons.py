"""Who must consent: a name, a party's short name however it is written, or a person known by a role.

"Alder Mills, Inc.", "the Company", "theglobe", "the other party", "the holders of a majority of the Notes",
"the board of directors". A role is known by its last word: most end as the names of those who do something
end (lender, licensor, assignee, tenant), the rest are listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.model.agreement import Party, PartyGroup
from checker.text.names import find_entity_names, split_name
from checker.text.persons import bare_name, begins_clause, names_after
from checker.text.phrases import stem

_ROLE = re.compile(r"[a-z]{2,}(?:er|or|ee|ant)s?|[a-z]+m[ae]n|[a-z]+persons?|[a-z]*part(?:y|ies)")
_ROLES = frozenset(
    "board bank agent majority individual person people president company corporation partnership trust fund"
    " client spouse agency committee department commission government authority association society union"
    " university state city county undersigned other executive affiliate subsidiary associate counsel"
    " secretary heir estate beneficiary representative recipient body council ministry court signatory user"
    " captain pilot chief husband wife guardian ombudsman director".split()
)
_THINGS = frozenset(
    "agreement amendment budget order letter offer transfer waiver matter charter register number paper"
    " tender merger cover header folder computer server error factor sector warrant grant plant covenant"
    " instrument fee guarantee year quarter power labor border either neither further prior former latter"
    " rather together".split()
)
"""Words that end like a role's name and are none."""
_STOPS = frozenset(
    "which to shall will may must can is are was were be has have had and or in for on with without before"
    " after prior unless except if as that whose whom who not at from by under upon hereto hereunder"
    " herein thereto no nor but than when where until within pursuant regarding provided"
    " following otherwise first so also would should could does do did".split()
)
_BODIES = frozenset("board boards committee council court ministry".split())
_BY_MEMBERS = frozenset(
    "holder owner board majority percent percentage interest officer representative agent president secretary"
    " committee member each all any both either one director partner amount office department executive"
    " chairman manager head".split()
)
"""Words after which "of" goes on: "holders of a majority of the Notes", "an officer of Alder"."""
_WORD = re.compile(r"[\w%&$/.+-]*[\w%]")
_CAPITAL = re.compile(
    r"(?:(?:each|all|both|any|either|one)(?: of)? )?(?:both |all )?(?:the |such )?(?=[A-Z])"
)
"""Where names in capitals begin, and no role in lower case."""
_ACRONYM = re.compile(r"[A-Z]{3,6}(?=[\s.,;)]|$)(?! [A-Z])")
"""Without an article it is a body's name rather than a thing's: "the approval of FERC"."""
_TOKEN = re.compile(r"[\w&$/+-]+")
_PRONOUN = re.compile(r"(?:it|they|he|she)(?= )")
_OTHER = re.compile(r"(?:an)?other(?: party)?|disclos(?:er|ing party)|owning party|owner", re.IGNORECASE)
_LONGEST_KNOWN = 5
_AND = re.compile(r",? (?:and/or|and|or) ")
_MORE = re.compile(
    r"(?:,? (?:and|or) (?P<again>(?:(?:the|such|prior|written|express) ){0,3}(?:consents?|approvals?) of )"
    r"| (?:and/or|and|or) )(?:each of |both of |both )?"
)
"""What joins those who have a role in lower case, or whose consent is named anew, to names in capitals."""
_MOST_WORDS = 14


class Persons(Struct, frozen=True):
    """The persons whom an agreement names, for telling them from things."""

    known: frozenset[str]
    """Names, short names and first words of names, bare and in lower case."""

    @classmethod
    def of(cls, parties: Sequence[Party], groups: Sequence[PartyGroup]) -> Persons:
        """The persons of some parties and groups."""
        return cls(frozenset(_known(parties, groups)))

    def is_person(self, words: str) -> bool:
        """Whether some words end as the name of somebody does."""
        bare = bare_name(words)
        if bare in self.known or bare.startswith("party "):
            return True
        if bare.partition(" of ")[0].rpartition(" ")[2] in _BODIES:
            return True
        return _is_role(stem(bare.rpartition(" ")[2].rpartition("-")[2]))

    def is_anyone(self, words: str) -> bool:
        """Whether some words stand for nobody certain: "any person", "any User", but not "any Lender"."""
        return words[:4].lower() == "any " and bare_name(words[4:]) not in self.known

    def is_named(self, name: str) -> bool:
        """Whether a name is one of those whom the agreement names, and no other's."""
        return bare_name(name) in self.known

    def after(self, text: str, start: int, certain: bool = True) -> tuple[tuple[str, ...], int]:
        """The persons named at ``start`` and where they end; none if nobody is.

        ``certain``: only a person can stand there ("consent of"); after "approval of" a thing can too.
        """
        names, end = names_after(text, start) if _CAPITAL.match(text, start) else ((), start)
        if not names:
            return self._roles(text, start)
        if len(names) == 1 and text[end : end + 1] == " ":
            stop = self._office_end(text, end)
            names, end = ((text[start:stop],), stop) if stop > end else (names, end)
        entity = next(find_entity_names(names[0], 0, len(names[0])), None)
        if certain or entity is not None or self.is_person(names[0]):
            return self._and_more(text, names, end)
        acronym = _ACRONYM.match(text, start)
        return ((acronym[0],), acronym.end()) if acronym else ((), start)

    def _and_more(self, text: str, names: tuple[str, ...], end: int) -> tuple[tuple[str, ...], int]:
        """Names, and those that "and" joins to them by a role: "Alder and the holders of the Notes"."""
        joint = _MORE.match(text, end)
        if joint is None:
            return names, end
        more, stop = (self.after if joint["again"] else self._roles)(text, joint.end())
        return (names, end) if not more or begins_clause(text, stop) else ((*names, *more), stop)

    def subject(self, text: str, start: int, floor: int) -> tuple[tuple[str, ...], int]:
        """The persons of a verb whose subject begins at ``start``; for "it" whoever was named last.

        ``floor``: so far back somebody may be named.
        """
        pronoun = _PRONOUN.match(text, start)
        if pronoun is None:
            return self.after(text, start)
        name = self.before(text, floor, start)
        return ((name,), pronoun.end()) if name else ((), start)

    def before(self, text: str, begin: int, end: int) -> str:
        """The last of the persons named in a stretch of text, with the article; empty if none is."""
        words = list(_TOKEN.finditer(text, begin, end))
        for last in range(len(words), 0, -1):
            for first in range(max(last - _LONGEST_KNOWN, 0), last):
                start, stop = words[first].start(), words[last - 1].end()
                bare = " ".join(text[start:stop].lower().split())
                if bare in self.known or _OTHER.fullmatch(bare):
                    article = first and words[first - 1][0].lower() in ("the", "each", "any")
                    return " ".join(text[words[first - 1].start() if article else start : stop].split())
        return ""

    def _roles(self, text: str, start: int) -> tuple[tuple[str, ...], int]:
        """The persons known by roles in lower case at ``start``, and where they end."""
        found: list[str] = []
        end, at = start, start
        while len(found) < 4 and (stop := self._role_end(text, at)) > at:
            found.append(" ".join(text[at:stop].split()))
            end = stop
            joint = _AND.match(text, stop)
            if joint is None:
                break
            at = joint.end()
        return tuple(found), end

    def _role_end(self, text: str, start: int) -> int:
        """Where the last word of a role that begins at ``start`` ends; ``start`` if none does."""
        end, at, before = start, start, ""
        for _ in range(_MOST_WORDS):
            match = _WORD.match(text, at)
            if match is None:
                break
            word = match[0].lower()
            on = stem(before.lower()) in _BY_MEMBERS or before.endswith("%")
            if word in _STOPS or (word == "of" and not on):
                break
            ended = before[:1].isupper() and match[0].islower()  # "the other Party enter into …"
            last = stem(word.rpartition("-")[2])
            if word in self.known or last in _ROLES or (not ended and _is_role(last)):
                end = match.end()
            before = match[0]
            at = match.end() + 1
            if text[match.end() : at] != " ":
                break
        return end

    def _office_end(self, text: str, end: int) -> int:
        """Where the role behind a name ends: "the Compensation committee", "Alder's port captain".

        Behind a possessive it may be any role; ``end`` if there is none.
        """
        word = _WORD.match(text, end + 1)
        if word is None:
            return end
        if not text.endswith(("'s", "s'"), 0, end):
            return word.end() if stem(word[0]) in _ROLES else end
        second = _WORD.match(text, word.end() + 1)
        ends = [each.end() for each in (word, second) if each is not None]
        return next((stop for stop in ends if self.is_person(text[end + 1 : stop])), end)


def _is_role(word: str) -> bool:
    """Whether a word in the singular is a role's, or ends as the names of those who do something end."""
    return word in _ROLES or (word not in _THINGS and len(word) > 4 and _ROLE.fullmatch(word) is not None)


def _known(parties: Sequence[Party], groups: Sequence[PartyGroup]) -> Iterator[str]:
    for party in parties:
        core = split_name(party.name).core
        yield bare_name(party.name)
        yield " ".join(core)
        if core and len(core[0]) >= 4:
            yield core[0].partition(".")[0]
    for named in (*(party.aliases for party in parties), *(group.names for group in groups)):
        yield from (bare_name(alias.name) for alias in named)
