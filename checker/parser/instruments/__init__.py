"""Other agreements that this one names, with date, aliases and whether it stands on them.

"that certain Credit Agreement, dated as of May 1, 2004, among …, as amended (the "Loan Agreement")" is
one instrument; so is "the Security Agreement" that is named without more. This document itself, by
its title or by what it calls itself ("this Amendment"), is none; nor are statutes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from checker.model.agreement import Alias, Instrument, Scope, TermImport, Title
from checker.model.reading import Reading, Span
from checker.parser.instruments.base import find_bases, titled_base
from checker.parser.instruments.citation import Mention, is_introduced, read_citation, weight
from checker.parser.instruments.names import is_agreement_name, is_sure, names_in
from checker.parser.instruments.own import is_this, own_names
from checker.parser.terms.definition import Definition
from checker.text.anchors import matching, places
from checker.text.capitals import capital_phrases

__all__ = ["own_names", "read_instruments"]

_OWN_NEXT = re.compile(r"[^.;\n]{0,160}\(this \"|[^.;\n]{0,60}\((?:the )?\"(?:amendment|addendum)\"\)")
_WORDS_ALONE = (" lease", " sublease", " indenture", " guaranty", " mortgage")
_ALONE = re.compile(
    rf"(?:{'|'.join(_WORDS_ALONE).title()})(?=,? (?:dated|made|by and|between|among|\((?:the|as) ))"
)
"""One word that is introduced as an agreement's name: "that certain Lease dated …"."""
_READ = 6
"""So many mentions of one agreement are compared."""
_LONGEST_RUN = 60


def read_instruments(
    reading: Reading,
    scopes: tuple[Scope, ...],
    title: Title | None,
    definitions: tuple[Definition, ...],
    imports: tuple[TermImport, ...],
    own: frozenset[str],
) -> tuple[Instrument, ...]:
    """Each other agreement once, at the place that says most of it, in reading order.

    ``own``: what this document calls itself, as :func:`own_names` has it.
    """
    folded = reading.folded
    main_end = scopes[0].span.end
    mentions = _mentions(reading, own, main_end, frozenset(titled_base(title)))
    classes = {name[:-1] for definition in definitions if (name := definition.name.lower()).endswith("s")}
    for name in classes & mentions.keys():
        if not any(place.introduced for place in mentions[name]):
            del mentions[name]  # any of the "Assumed Contracts" that are defined
    for definition in definitions:
        name = definition.name.lower()
        if name not in own and _names_instrument(definition, name, folded):
            mentions.setdefault(name, []).append(Mention(definition.name, definition.span, False))
    starts = [definition.span.start for definition in definitions]
    found = [_best(folded, places, definitions, starts, own) for places in mentions.values()]
    bases = find_bases(folded, title, main_end, imports)
    return tuple(
        replace(instrument, base=True) if _names(instrument) & bases else instrument
        for instrument in _settle(sorted(found, key=lambda instrument: instrument.span))
    )


def _names(instrument: Instrument) -> set[str]:
    return {instrument.name.lower(), *(alias.name.lower() for alias in instrument.aliases)}


def _mentions(
    reading: Reading, own: frozenset[str], main_end: int, amended: frozenset[str]
) -> dict[str, list[Mention]]:
    """Agreements named in capitals, by folded name; ``amended`` are others', though its words say "this"."""
    text, folded = reading.text, reading.folded
    mentions: dict[str, list[Mention]] = {}
    called_this: set[str] = set()
    contents_end = max((row.end for row in reading.paragraphs if row.kind == "contents"), default=0)
    find_names = cache(names_in)  # the same runs recur
    for start, end in capital_phrases(text):
        names = find_names(folded[start:end])
        if not names:
            continue
        run = Span(start, end)
        if _is_sentence(text, run) or (start < contents_end and reading.in_contents(start)):
            continue
        for place in names:
            span = Span(run.start + place.start, run.start + place.end)
            name = folded[span.start : span.end]
            if is_this(folded, span.start):
                if span.start < main_end and name not in amended:
                    called_this.add(name)
                continue
            if name in own:
                continue
            named_within = _is_named_within(folded, run, span)
            introduced = not named_within and is_introduced(folded, span)
            if introduced or (name not in mentions and not text[span.start : span.end].isupper()):
                mention = Mention(text[span.start : span.end], span, introduced, named_within)
                mentions.setdefault(name, []).append(mention)
    for match in matching(_ALONE, text, places(folded, *_WORDS_ALONE)):
        word, span = match[0].lstrip(), Span(match.start() + 1, match.end())
        if word.lower() not in own and folded.endswith(("that certain", " a", " an"), 0, match.start()):
            mentions.setdefault(word.lower(), []).append(Mention(word, span, True))
    return {
        name: places
        for name, places in mentions.items()
        if name not in called_this and (is_sure(name) or any(place.introduced for place in places))
    }


def _is_sentence(text: str, run: Span) -> bool:
    """Whether a run in capital letters alone is longer than names are."""
    return run.end - run.start > _LONGEST_RUN and text[run.start : run.end].isupper()


def _is_named_within(folded: str, run: Span, span: Span) -> bool:
    """Whether a name is part of this document's own or of an amendment's ("Amendment to Lease Agreement")."""
    if folded.endswith(("amendment to ", "supplement to ", "addendum to "), 0, span.start):
        return True
    if folded.find("this ", max(run.start - len("this "), 0), span.start) >= 0:
        return True
    return _OWN_NEXT.match(folded, run.end) is not None


def _names_instrument(definition: Definition, name: str, folded: str) -> bool:
    """Whether a defined term names an agreement."""
    if not is_agreement_name(name) or is_this(folded, definition.span.start):
        return False
    return " " in name or is_sure(name)


def _best(
    folded: str,
    places: Sequence[Mention],
    definitions: Sequence[Definition],
    starts: Sequence[int],
    own: frozenset[str],
) -> Instrument:
    """What the mention that says most says of an agreement."""
    citations = [
        read_citation(folded, place, definitions[bisect_left(starts, place.span.end) :][:_READ], own)
        for place in places[:_READ]
    ]
    return max(citations, key=weight)


def _settle(found: list[Instrument]) -> list[Instrument]:
    """One value an agreement: a short name belongs to one, and stands for no other beside it."""
    claims: dict[int, Instrument] = {}
    for instrument in found:
        for alias in instrument.aliases:
            rival = claims.get(alias.span.start)
            if rival is None or _likeness(instrument, alias) > _likeness(rival, alias):
                claims[alias.span.start] = instrument
    short = {alias.name.lower(): owner for owner in claims.values() for alias in owner.aliases}
    kept: list[Instrument] = []
    for instrument in found:
        owner = short.get(instrument.name.lower(), instrument)
        if instrument.span.start in claims or (owner is not instrument and instrument.date is None):
            continue
        own = tuple(alias for alias in instrument.aliases if claims[alias.span.start] is instrument)
        kept.append(replace(instrument, aliases=own))
    return kept


def _likeness(instrument: Instrument, alias: Alias) -> int:
    """How many words a short name shares with an agreement's name."""
    return len(set(instrument.name.lower().split()) & set(alias.name.lower().split()))
