"""The parties, with their short names, descriptions and groups, as the agreement's opening names them."""

from __future__ import annotations

import re

from checker.model.agreement import Party, PartyGroup, Scope, Title
from checker.model.reading import Reading, Span
from checker.parser.opening import is_letter
from checker.parser.parties.assemble import assemble
from checker.parser.parties.introduced import introductions
from checker.parser.parties.letter import read_letter
from checker.parser.parties.mentions import with_short_names
from checker.parser.parties.region import cover_region, fallback_regions, head_lines, preamble_region
from checker.parser.parties.scan import introduced, scan
from checker.parser.parties.signatories import completed
from checker.parser.parties.stated import stated
from checker.text.names import same_entity, split_name

__all__ = ["completed", "read_parties"]

_ENOUGH = 2
_READER = re.compile(r"(?:(?<=between )|(?<=\band ))you\b")
_LONGEST_ROW = 400

Found = tuple[tuple[Party, ...], tuple[PartyGroup, ...]]


def read_parties(
    reading: Reading, scopes: tuple[Scope, ...], title: Title | None, preamble: Span | None
) -> Found:
    """The parties in the order of the text with their short names, and those that several of them share."""
    parties, groups = _named(reading, scopes, title, preamble)
    return with_short_names(reading, parties, groups), groups


def _named(reading: Reading, scopes: tuple[Scope, ...], title: Title | None, preamble: Span | None) -> Found:
    """The parties where the text names them.

    They stand in the preamble, or in a letter's head; where neither names two, behind the labels of their
    roles, or in the first paragraph that introduces two persons by short names.
    """
    if preamble is not None and is_letter(reading, preamble):
        written = read_letter(reading, preamble)
        covered = _on_cover(reading, title, preamble) if len(written[0]) < _ENOUGH else written
        return covered if len(covered[0]) >= _ENOUGH else written
    lines = head_lines(reading, scopes, title)
    head = Span(0, lines[-1].end if lines else 0)
    best: Found = ((), ())
    if preamble is not None:
        region, says_so = preamble_region(reading, preamble)
        if _opens_with_label(reading, region):
            named = assemble(reading, stated(reading, head))
            if len(named[0]) >= _ENOUGH:
                return named
        best = _read(reading, region, says_so)
        if _is_enough(reading, best) or (best[0] and says_so and _binds_reader(reading, region)):
            return best
        if best[0] and says_so:  # what stands before "between" is no party
            lines = [Span(region.start, it.end) if region.start in it else it for it in lines]
    named = assemble(reading, stated(reading, head))
    if len(named[0]) >= _ENOUGH:
        return named
    covered = _on_cover(reading, title, preamble)
    for region, says_so in fallback_regions(reading, lines):
        found = _read(reading, region, says_so)
        if _better(found, best) and (len(covered[0]) < _ENOUGH or _holds(found, covered)):
            best = found
        if _is_enough(reading, best):
            return best
    if len(best[0]) < _ENOUGH <= len(covered[0]):
        return covered
    found = assemble(reading, introductions(reading, lines))
    best = found if _better(found, best) else best
    if len(best[0]) == 1:  # a single party, and the one that a table states: "Participant: Joan Harrow"
        best = (*best[0], *(party for party in named[0] if not _among(party, best[0]))), best[1]
    return best


def _on_cover(reading: Reading, title: Title | None, preamble: Span | None) -> Found:
    """The parties that the cover names."""
    cover = cover_region(reading, title, preamble)
    return assemble(reading, scan(reading, cover)) if cover else ((), ())


def _is_enough(reading: Reading, found: Found) -> bool:
    """Whether two parties are named, none by a short name given before: "College and Alder agree"."""
    return len(found[0]) >= _ENOUGH and not any(
        " " not in party.name and reading.text.find(f'"{party.name}"', 0, party.span.start) >= 0
        for party in found[0]
    )


def _binds_reader(reading: Reading, region: Span) -> bool:
    """Whether "you" stand in the list, a party without a name: ``between Alder Limited and you``."""
    stop = min(region.end, region.start + _LONGEST_ROW)
    return _READER.search(reading.folded, region.start, stop) is not None


def _opens_with_label(reading: Reading, region: Span) -> bool:
    """Whether the first line of a region states a party behind its label."""
    start = reading.text.rfind("\n", 0, region.start) + 1
    row = reading.text[start : start + _LONGEST_ROW].partition("\n")[0]
    return bool(stated(reading, Span(start, start + len(row))).named)


def _read(reading: Reading, region: Span, says_so: bool) -> Found:
    """The parties of a region; where it does not say that it lists them, only those introduced as such."""
    scanned = scan(reading, region)
    return assemble(reading, scanned if says_so else introduced(reading, scanned))


def _better(found: Found, best: Found) -> bool:
    """Whether a reading names every party of the one before, and more of them or in more words.

    A single word alone is no name.
    """
    if len(found[0]) == 1 and " " not in found[0][0].name and split_name(found[0][0].name).suffix is None:
        return False
    return _size(found) > _size(best) and _holds(found, best)


def _size(found: Found) -> tuple[int, int]:
    return len(found[0]), sum(len(party.name) for party in found[0])


def _holds(found: Found, other: Found) -> bool:
    return all(_among(party, found[0]) for party in other[0])


def _among(party: Party, parties: tuple[Party, ...]) -> bool:
    """Whether a party is one of others, by its name or by a short name of theirs."""
    return any(
        same_entity(party.name, other.name)
        or any(party.name.rstrip(".") == alias.name for alias in other.aliases)
        for other in parties
    )
