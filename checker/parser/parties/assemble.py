"""From names and short names to parties and groups."""

from __future__ import annotations

import re

from checker.model.agreement import Alias, Party, PartyGroup
from checker.model.reading import Reading, Span
from checker.parser.parties.describe import describe
from checker.parser.parties.scan import Scanned
from checker.parser.parties.shortnames import EVERYONE, INTRODUCED, ShortName
from checker.parser.title_words import NOUN
from checker.text.names import find_entity_names, same_entity, split_name
from checker.text.roles import ROLE

_WORD = re.compile(r"[^\W_]+")
_NO_PARTY = frozenset(["date", "act", "acts", "code", "law", "laws"])
_OF_A_THING = re.compile(
    r"(?:under|pursuant to|with respect to|in respect of|regarding|concerning|in connection with|relating to"
    r"|grants?|(?:acting )?through) (?:(?:to|by) )?(?!the laws?\b|laws?\b)|\b(?:subsidiary|affiliate|division"
    r"|successor|assignee|transferee|parent|predecessor)(?: in interest| by merger)? (?:of|to) "
)
"""Behind a party's own short name such words lead to something else that gets one: "under the Plan"."""
_FORMERLY = re.compile(r"\W*(?:formerly|previously|f/k/a|fka\b)")
_PREMISES = re.compile(r"\b(?:at|address|located|box|street|avenue)\b|\blaws? of [^,;()]{3,60}\Z")
_COUPLE = re.compile(
    r"\b(?:husband and wife|wife and husband|(?:joint )?tenants (?:in common|by the entiret))\b"
)
_OF_PLACE = re.compile(
    r"\b(?:of|in) (?:the )?(?P<place>[A-Z][\w']+(?: (?:of (?:the )?)?[A-Z][\w']+){0,4}),? ?\(?\Z"
)
_NEAR = 60
_HEAD = 12_000
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


def _printed(reading: Reading, span: Span) -> str:
    return " ".join(reading.text[span.start : span.end].split())


def _full_name(reading: Reading, span: Span) -> str:
    """A party's name as printed; of a short name alone, the name to which the head of the text gives it.

    ``Alder Media, Inc. ("Alder") … by and between Birch Ltd and Alder``.
    """
    name = _printed(reading, span)
    given = reading.text.find(f'"{name}', 0, _HEAD) if " " not in name else -1
    if given < 0:
        return name
    entities = find_entity_names(reading.text, max(0, given - _BEFORE), given)
    for entity in entities:
        introduced = INTRODUCED.match(reading.text, entity.end, given + 1)
        if introduced is not None and introduced.end() == given + 1:
            return _printed(reading, entity)
    return name


def _short_names(
    reading: Reading, scanned: Scanned, index_of: dict[int, int], names: list[str]
) -> tuple[list[list[Alias]], list[tuple[tuple[int, ...], Alias]]]:
    """Each party's own short names, and the shared ones with the parties that share them.

    A shared name belongs to the parties named since the last short name, and to those it mentions.
    """
    aliases: list[list[Alias]] = [[] for _ in index_of]
    shared: list[tuple[tuple[int, ...], Alias]] = []
    run_start = 0
    for count, short in scanned.short:
        kind = short.name.rsplit(None, 1)[-1].lower()
        name = names[index_of[count - 1]].lower() if count - 1 in index_of else ""
        if (NOUN.fullmatch(kind) or kind in _NO_PARTY) and not name.startswith(short.name.lower()):
            continue  # it names an instrument, a day or a statute, not a party
        alias = Alias(short.name, short.span)
        since = {index_of[old] for old in range(min(run_start, count), count) if old in index_of}
        mentioned = _mentioned(reading, short, aliases, shared) if short.shared else set()
        last = {index_of[count - 1]} if count - 1 in index_of else set()
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
        elif count - 1 in index_of:
            own = aliases[index_of[count - 1]]
            if short.shared or not _is_of_another(reading, own, short):
                own.append(alias)
                run_start = count
    return aliases, shared


def _are_one(reading: Reading, scanned: Scanned, count: int) -> bool:
    """Whether the last names before a short name are those of a couple."""
    named = scanned.named[count - 1]
    return _COUPLE.search(reading.folded, named.name.span.end, named.tail.end) is not None


def _is_of_another(reading: Reading, own: list[Alias], short: ShortName) -> bool:
    """Whether a short name behind a party's own one is that of a thing, a premises or another entity."""
    if _FORMERLY.match(reading.folded, short.context.start, short.context.end):
        return True
    place = _OF_PLACE.search(reading.text, max(0, short.context.start - _NEAR), short.context.start)
    if place is not None and _stands_for(short.name, place["place"]):
        return True  # "the laws of the People's Republic of China (the "PRC")"
    if not own:
        return False
    between = own[-1].span.end, short.context.start
    if _OF_A_THING.search(reading.folded, *between):
        return True
    return not ROLE.match(short.name.split()[-1]) and _PREMISES.search(reading.folded, *between) is not None


def _stands_for(short: str, place: str) -> bool:
    """Whether a short name is a place's: its initials or one of its words."""
    words = [word for word in place.split() if word[0].isupper()]
    return short.replace(".", "") == "".join(word[0] for word in words) or short in words


def _first_mentions(names: list[str], scanned: Scanned) -> list[int]:
    """Indexes of names that are neither repeated nor another party's short name."""
    keep: list[int] = []
    for index, name in enumerate(names):
        earlier = {short.name.lower() for count, short in scanned.short if count <= index}
        bare = name.lower().removeprefix("the ")
        if bare in earlier or any(
            same_entity(name, names[other]) and not _both_suffixed(name, names[other]) for other in keep
        ):
            continue
        keep.append(index)
    return keep


def _both_suffixed(name: str, other: str) -> bool:
    """Whether two names differ in their suffixes: "Alder Companies, Inc." and "Alder, Inc." are two."""
    first, second = split_name(name).suffix, split_name(other).suffix
    return first is not None and second is not None and first != second


def _mentioned(
    reading: Reading,
    short: ShortName,
    aliases: list[list[Alias]],
    shared: list[tuple[tuple[int, ...], Alias]],
) -> set[int]:
    """Parties named by their own or shared short names in the words before a shared name."""
    words = set(_WORD.findall(reading.folded, short.context.start, short.context.end))
    named = [((index,), it) for index, names in enumerate(aliases) for it in names]
    return {
        index
        for members, it in [*named, *shared]
        if words.issuperset(_WORD.findall(it.name.lower()))
        for index in members
    }


def _groups(shared: list[tuple[tuple[int, ...], Alias]]) -> tuple[PartyGroup, ...]:
    """One group for each set of members."""
    by_members: dict[tuple[int, ...], list[Alias]] = {}
    for members, alias in shared:
        by_members.setdefault(members, []).append(alias)
    return tuple(PartyGroup(tuple(names), members) for members, names in by_members.items())
