"""From names and short names to parties and groups."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from itertools import groupby

from checker.model.agreement import Alias, Party, PartyGroup
from checker.model.reading import Reading, Span
from checker.parser.parties.describe import describe
from checker.parser.parties.scan import Named, Scanned
from checker.parser.parties.shortnames import EVERYONE, ShortName, of_thing
from checker.text.names import find_entity_names, same_entity, split_name
from checker.text.roles import ROLE
from checker.text.windows import on_one_line

_WORD = re.compile(r"[^\W_]+")
_JOINS = re.compile(
    r"\W*(?:(?:or|and|and/or|also|the|an?|each|both|collectively|together|herein(?:after)?|hereafter|sometimes"
    r"|referred|called|known|to|as|individually|interchangeably|indistinctly|jointly|either|its)\b\W*){0,12}"
)
"""Between two short names of one party."""
_FORMERLY = re.compile(r"\W*(?:formerly|previously|f/k/a|fka\b)")
_COUPLE = re.compile(
    r"\b(?:husband and wife|wife and husband|(?:joint )?tenants (?:in common|by the entiret))\b"
)
_OF_PLACE = re.compile(
    r"\b(?:of|in) (?:the )?(?P<place>[A-Z][\w']+(?: (?:of (?:the )?)?[A-Z][\w']+){0,4}),? ?\(?\Z"
)
_NEAR = 60
_BESIDE = 2
_HEAD = 12_000
_GIVEN = re.compile(r"[^;()\"\n]{0,250}(?:\([^;()\"\n]{1,60}\)[, ]{0,2})?\((?:the |hereinafter )?")
"""Between a name and its short name: ``, a Delaware corporation with offices … (``, `` (dba Alder) (``."""
_BEFORE = 250
"""So far before a short name the name stands that gets it."""
_ALL = re.compile(r"\b(?:collectively|jointly|together|both)\b(?!,? with)")


def assemble(reading: Reading, scanned: Scanned) -> tuple[tuple[Party, ...], tuple[PartyGroup, ...]]:
    """Parties with their own short names, and the names that groups of them share."""
    if not scanned.named:
        return (), ()
    names = [_full_name(reading, named.name.span) for named in scanned.named]
    keep = _first_mentions(names, scanned)
    index_of = {old: new for new, old in enumerate(keep)}
    aliases, shared = _short_names(reading, scanned, index_of, [names[old] for old in keep])
    parties = []
    for new, old in enumerate(keep):
        description, entity_type, jurisdiction = describe(reading, scanned.named[old].tail)
        parties.append(
            Party(
                name=names[old],
                span=scanned.named[old].name.span,
                aliases=tuple(aliases[new]),
                description=description,
                entity_type=entity_type,
                jurisdiction=jurisdiction,
            )
        )
    return tuple(parties), _groups(shared)


def _full_name(reading: Reading, span: Span) -> str:
    """A party's name as printed; of a short name alone, the name to which the head of the text gives it.

    ``Alder Media, Inc. ("Alder") … by and between Birch Ltd and Alder``.
    """
    name = on_one_line(reading.text, span)
    given = reading.text.find(f'"{name.rstrip(".")}"', 0, _HEAD) if " " not in name else -1
    if given < 0:
        return name
    entities = find_entity_names(reading.text, max(0, given - _BEFORE), given)
    called = [entity for entity in entities if _GIVEN.fullmatch(reading.text, entity.end, given)]
    likely = [] if ROLE.match(name) else [it for it in called if reading.text.startswith(name[0], it.start)]
    return on_one_line(reading.text, (likely or called)[-1]) if called else name


def _short_names(
    reading: Reading, scanned: Scanned, index_of: dict[int, int], names: list[str]
) -> tuple[list[list[Alias]], list[tuple[tuple[int, ...], Alias]]]:
    """Each party's own short names, and the shared ones with the parties that share them.

    A shared name belongs to the parties named since the last short name, and to those it mentions.
    """
    aliases: list[list[Alias]] = [[] for _ in index_of]
    shared: list[tuple[tuple[int, ...], Alias]] = []
    run_start = 0
    given = list(_in_turn(reading, scanned.short))
    for at, (count, short) in enumerate(given):
        kind = short.name.rsplit(None, 1)[-1].lower()
        mine = index_of.get(count - 1)
        if of_thing(short.name, "" if mine is None else names[mine], short.shared):
            continue
        alias = Alias(short.name, short.span)
        since = {index_of[old] for old in range(min(run_start, count), count) if old in index_of}
        mentioned = _mentioned(reading, short, names, aliases, shared) if short.shared else set()
        last = set() if mine is None else {mine}
        if not (since or mentioned) and _ALL.search(reading.folded, short.context.start, short.context.end):
            ungrouped = 1 + max((max(them) for them, _ in shared), default=-1)
            since = set(range(ungrouped, max(last, default=-1) + 1))
        members = since | last | mentioned
        if short.name.lower() in EVERYONE:
            shared.append((tuple(range(len(index_of))), alias))
        elif shared and short.context.start - shared[-1][1].span.end in (0, 1) and not mentioned:
            shared.append((shared[-1][0], alias))  # "collectively the "Borrowers" and each a "Borrower""
        elif short.shared and len(members) > 1:
            shared.append((tuple(sorted(members)), alias))
        elif (
            len(since) > 1 and ROLE.match(kind) and (kind.endswith("s") or _are_one(reading, scanned, count))
        ):
            shared.append((tuple(sorted(since)), alias))
        elif mine is not None:
            more = any(following[0] == count for following in given[at + 1 : at + 2])
            named = scanned.named[count - 1]
            if not _is_of_another(reading, named, names[mine], aliases[mine], short, more):
                aliases[mine].append(alias)
                run_start = count
    return aliases, shared


def _in_turn(reading: Reading, given: list[tuple[int, ShortName]]) -> Iterator[tuple[int, ShortName]]:
    """Short names with the party that each is of: ``("Alder" and "Birch", respectively)`` goes round."""
    for count, group in groupby(given, key=lambda it: it[0]):
        shorts = [short for _, short in group]
        first, last = shorts[0].context.start, shorts[-1].span.end + len('," respectively')
        turns = "respectively" in reading.folded[first:last]
        for place, short in enumerate(shorts, count - len(shorts) + 1):
            yield place if turns else count, short


def _are_one(reading: Reading, scanned: Scanned, count: int) -> bool:
    """Whether the last names before a short name are those of a couple."""
    named = scanned.named[count - 1]
    return _COUPLE.search(reading.folded, named.name.span.end, named.tail.end) is not None


def _is_of_another(
    reading: Reading, named: Named, name: str, own: list[Alias], short: ShortName, more: bool
) -> bool:
    """Whether a short name behind a party's name is that of a thing, a place or another entity.

    Behind a party's own short name another one is its own that is a role's, is built of its name, or is
    joined to the first; an only one is its own (``more``: others follow).
    """
    at = short.context.start
    if _FORMERLY.match(reading.folded, at, short.context.end):
        return True
    place = _OF_PLACE.search(reading.text, max(0, at - _NEAR), at)
    if place is not None and _stands_for(short.name, place["place"]):
        return True  # "the laws of the People's Republic of China (the "PRC")"
    if _stands_for(short.name, name):
        return False
    words = _WORD.findall(reading.text, max(named.name.span.end, at - _NEAR), at)[-len(short.name) :]
    if short.name == "".join(word[0] for word in words) and of_thing(words[-1], name):
        return True  # "Alder LLC obtains a Supplier Licence Agreement ("SLA")"
    begin = own[-1].span.end if own else named.name.span.end
    before = [
        it for it in find_entity_names(reading.text, max(begin, at - _NEAR), at) if at - it.end <= _BESIDE
    ]
    if before and (own or (more and _stands_for(short.name, on_one_line(reading.text, before[-1])))):
        return True  # "for the formation of Alder Birch LLC (the "Company")"
    if not own or ROLE.match(short.name.split()[-1]) or "capacit" in reading.folded[at : short.context.end]:
        return False
    return _JOINS.fullmatch(reading.folded, begin, at) is None


def _stands_for(short: str, name: str) -> bool:
    """Whether a short name is built of a name: of its initials, or of its first or later words."""
    words = [word for word in re.split(r"[^\w&']+", name) if word[:1].isupper()]
    return short.replace(".", "") == "".join(word[0] for word in words) or all(
        any(part.lower() == word.lower() for word in words) for part in _WORD.findall(short)
    )


def _first_mentions(names: list[str], scanned: Scanned) -> list[int]:
    """Indexes of names that are neither repeated nor another party's short name."""
    keep: list[int] = []
    by_core: dict[tuple[str, ...], list[str]] = {}
    given, called = deque(sorted(scanned.short, key=lambda it: it[0])), set[str]()
    for index, name in enumerate(names):
        while given and given[0][0] <= index:
            called.add(given.popleft()[1].name.lower())
        alike = by_core.setdefault(split_name(name).core, [])
        if name.lower().removeprefix("the ") in called or any(
            same_entity(name, other) and not _both_suffixed(name, other) for other in alike
        ):
            continue
        alike.append(name)
        keep.append(index)
    return keep


def _both_suffixed(name: str, other: str) -> bool:
    """Whether two names differ in their suffixes: "Alder Companies, Inc." and "Alder, Inc." are two."""
    first, second = split_name(name).suffix, split_name(other).suffix
    return first is not None and second is not None and first != second


def _mentioned(
    reading: Reading,
    short: ShortName,
    names: list[str],
    aliases: list[list[Alias]],
    shared: list[tuple[tuple[int, ...], Alias]],
) -> set[int]:
    """Parties named in full, or by their own or shared short names, in the words before a shared name."""
    said = _spaced(reading.folded[short.context.start : short.context.end])
    named: list[tuple[tuple[int, ...], str]] = [((index,), name) for index, name in enumerate(names)]
    named += [((index,), it.name) for index, own in enumerate(aliases) for it in own]
    named += [(members, it.name) for members, it in shared]
    return {index for members, name in named if _spaced(name.lower()) in said for index in members}


def _spaced(words: str) -> str:
    """Words with a blank before and behind each."""
    return f" {' '.join(_WORD.findall(words))} "


def _groups(shared: list[tuple[tuple[int, ...], Alias]]) -> tuple[PartyGroup, ...]:
    """One group for each set of members."""
    by_members: dict[tuple[int, ...], list[Alias]] = {}
    for members, alias in shared:
        by_members.setdefault(members, []).append(alias)
    return tuple(PartyGroup(tuple(names), members) for members, names in by_members.items())
