"""The parties, with their short names, descriptions and groups, as the preamble names them."""

from __future__ import annotations

from checker.model.agreement import Party, PartyGroup, Scope, Title
from checker.model.reading import Reading, Span
from checker.parser.parties.assemble import assemble
from checker.parser.parties.region import find_region
from checker.parser.parties.scan import scan

__all__ = ["read_parties"]


def read_parties(
    reading: Reading, scopes: tuple[Scope, ...], title: Title | None, preamble: Span | None
) -> tuple[tuple[Party, ...], tuple[PartyGroup, ...]]:
    """The parties in the order of the preamble, and the names that several of them share."""
    region = find_region(reading, scopes, preamble)
    if region is None:
        return (), ()
    return assemble(reading, scan(reading, region))
