"""Short names that the text gives a known party farther on: in a recital, in a list behind the contents."""

from __future__ import annotations

import re

import msgspec

from checker.model.agreement import Alias, Party, PartyGroup
from checker.model.reading import Reading
from checker.parser.parties.shortnames import ShortName, read_bracket, read_loose
from checker.parser.title_words import NOUN
from checker.text.names import split_name
from checker.text.roles import ROLE
from checker.text.suffixes import ENTITY_SUFFIX, SUFFIXES_BEHIND

_BEHIND = re.compile(
    rf"(?:,? (?:{ENTITY_SUFFIX}|Ph\.?D\.?|M\.?D\.?|Jr\.?|Sr\.?|Esq\.?|CPA)){{0,2}}"
    r"(?:,? d/b/a \"[^\"\n]{1,60}\")?(?:,? (?:an?|with (?:its|an?|offices)|whose|having|organi[sz]ed"
    r"|represented|residing|born|the (?:President|Chief|Chair))\b(?P<words>[^()\"\n]{0,150}?))?"
    r",? ?(?P<mark>\(|hereinafter\b)"
)
"""A name's suffix, and the description between it and its short name."""
_VERB = re.compile(r"\b(?:shall|will|may|has|have|agrees?|set forth|for)\b")
_KINDS = ("Corporation", "Trust", "Partnership", "Association", "you")
_REACH = 60_000
_LEAST = 5


def with_short_names(
    reading: Reading, parties: tuple[Party, ...], groups: tuple[PartyGroup, ...]
) -> tuple[Party, ...]:
    """The parties; each without a short name has those of the first mention that gives one."""
    named = [party.aliases for party in parties] + [group.names for group in groups]
    known = {alias.name.lower() for aliases in named for alias in aliases}
    result = []
    for party in parties:
        if not party.aliases:
            own = [short for short in _given(reading, party) if short.name.lower() not in known]
            party = msgspec.structs.replace(party, aliases=tuple(Alias(it.name, it.span) for it in own))
            known.update(short.name.lower() for short in own)
        result.append(party)
    return tuple(result)


def _given(reading: Reading, party: Party) -> list[ShortName]:
    words = split_name(party.name).core
    name = SUFFIXES_BEHIND.sub("", party.name).lower().removeprefix("the ")
    if len(name) < _LEAST:
        return []
    end = 0
    while (end := reading.folded.find(name, end, _REACH) + len(name)) >= len(name):
        behind = _BEHIND.match(reading.text, end)
        if behind is None or _VERB.search(behind["words"] or ""):
            continue
        start = behind.start("mark")
        read = read_bracket if behind["mark"] == "(" else read_loose
        _, shorts = read(reading, start, len(reading.text))
        own = [it for it in shorts if not it.shared and _calls(it.name, words)]
        if own and '"' in reading.text[start : own[0].span.start]:
            return own
    return []


def _calls(short: str, words: tuple[str, ...]) -> bool:
    """Whether a short name is a role's, or begins like a word of the name."""
    last = short.rsplit(None, 1)[-1]
    if NOUN.fullmatch(last.lower()):
        return False
    if last in _KINDS or (ROLE.match(last) and last[-1] != "s"):
        return True
    return any(word[0] == short[0].lower() for word in words)
