"""From names and short names to parties and groups."""

from __future__ import annotations

from checker.model.agreement import Alias, Party, PartyGroup
from checker.model.reading import Reading
from checker.parser.parties.describe import describe
from checker.parser.parties.scan import Scanned
from checker.parser.parties.shortnames import ShortName
from checker.parser.title_words import NOUN
from checker.text.names import same_entity

_EVERYONE = frozenset(["party", "parties"])


def assemble(reading: Reading, scanned: Scanned) -> tuple[tuple[Party, ...], tuple[PartyGroup, ...]]:
    """Parties with their own short names, and the names that groups of them share."""
    names = [
        " ".join(reading.text[named.name.span.start : named.name.span.end].split()) for named in scanned.named
    ]
    keep = _first_mentions(names, scanned)
    index_of = {old: new for new, old in enumerate(keep)}
    aliases: list[list[Alias]] = [[] for _ in keep]
    shared: list[tuple[tuple[int, ...], Alias]] = []
    run_start = 0
    for count, short in scanned.short:
        if NOUN.fullmatch(short.name.rsplit(None, 1)[-1].lower()):
            continue  # it names an instrument, not a party
        members = tuple(index_of[old] for old in range(min(run_start, count), count) if old in index_of)
        alias = Alias(short.name, short.span)
        if short.name.lower() in _EVERYONE:
            shared.append((tuple(range(len(keep))), alias))
            continue
        if short.shared and (
            len(members) > 1 or "together" in reading.folded[short.context.start : short.context.end]
        ):
            others = _mentioned(reading, short, aliases)
            shared.append((tuple(sorted({*members, *others})), alias))
        elif count and count - 1 in index_of:
            aliases[index_of[count - 1]].append(alias)
            run_start = count
    parties = []
    for new, old in enumerate(keep):
        named = scanned.named[old]
        description, entity_type, jurisdiction = describe(reading, named.tail)
        parties.append(
            Party(
                name=names[old],
                span=named.name.span,
                aliases=tuple(aliases[new]),
                description=description,
                entity_type=entity_type,
                jurisdiction=jurisdiction,
            )
        )
    return tuple(parties), _groups(shared)


def _first_mentions(names: list[str], scanned: Scanned) -> list[int]:
    """Indexes of names that are neither repeated nor another party's short name."""
    keep: list[int] = []
    for index, name in enumerate(names):
        earlier = {short.name.lower() for count, short in scanned.short if count <= index}
        bare = name.lower().removeprefix("the ")
        if bare in earlier or any(same_entity(name, names[other]) for other in keep):
            continue
        keep.append(index)
    return keep


def _mentioned(reading: Reading, short: ShortName, aliases: list[list[Alias]]) -> list[int]:
    """Parties named by their short names in the words before a shared name."""
    words = reading.folded[short.context.start : short.context.end]
    return [
        index for index, names in enumerate(aliases) if any(alias.name.lower() in words for alias in names)
    ]


def _groups(shared: list[tuple[tuple[int, ...], Alias]]) -> tuple[PartyGroup, ...]:
    """One group for each set of members."""
    by_members: dict[tuple[int, ...], list[Alias]] = {}
    for members, alias in shared:
        by_members.setdefault(members, []).append(alias)
    return tuple(PartyGroup(tuple(names), members) for members, names in by_members.items() if members)
