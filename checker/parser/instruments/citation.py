"""What a citation says of an agreement: date, parties, short name, whether "as amended"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.model.agreement import Alias, Instrument
from checker.model.reading import Span
from checker.parser.instruments.names import is_agreement_name
from checker.parser.terms.definition import Definition
from checker.text.dates import find_dates


class Mention(Struct, frozen=True):
    """One place where an agreement is named."""

    name: str
    span: Span
    introduced: bool
    """Said which one: by date, parties or an article for something new."""
    named_within: bool = False
    """Inside the name of this document or of an amendment ("Amendment to Employment Agreement, dated …")."""


_INTRODUCED = re.compile(
    r"(?:\b(?:that certain|a certain|certain|an?|its|his|her|their|our|your|existing|separate|the "
    r"following)|\d{4}) \"?$"
)
_DATED = re.compile(
    r"\"?\)?(?:,? \([^()]{0,80}\))?,? ?(?:\(?(?:as amended[^,;.]{0,80}|entered into|made|executed|"
    r"effective|and|each|"
    r"which (?:is|was)|is|was),? (?:on |and entered into |and )?)?"
    r"(?:dated|dating|of even date|as of|effective|made (?:and entered into )?(?:as of|on|this)"
    r"|(?:entered into|executed)(?: by (?:them|the parties))? (?:as of|on))\b"
)
_PARTIES = re.compile(
    r"\"?,? ?\(?(?:of even date herewith,? |dated [^;()]{0,60},? )?(?:by and |entered into |made )?"
    r"(?:between|among|amongst|by and among|with|by)\b"
)
_BETWEEN = re.compile(r"\b(?:among|between)\b")
_AMENDED = re.compile(
    r"\b(?:amended|supplemented|modified)\b|\bthereto\b[^.]{0,20}\bdated\b|\bincluding (?:all|any) amendments"
)
_AMENDMENT = re.compile(
    r"(?:[\w-]{1,20} ){0,2}(?:amendment|supplement|addendum)(?: no\. ?\d+| number \w+)?(?: to\b|$)"
)
_STOP = re.compile(
    r"[.;\n](?:(?<!\.)|(?= [a-z\"(])(?! ?\(the)"
    r"(?<!\binc\.)(?<!\bcorp\.)(?<!\bltd\.)(?<!\bco\.)(?<!\bl\.p\.)(?<!\bno\.)(?<!\bn\.a\.))"
)
_REACH = 900
"""A citation is at most so long."""
_NEAR = 50
_DATE_REACH = 60


def is_introduced(folded: str, span: Span) -> bool:
    """Whether the words around a name say which agreement it is."""
    if _DATED.match(folded, span.end) or _PARTIES.match(folded, span.end):
        return True
    return _INTRODUCED.search(folded, max(span.start - 16, 0), span.start) is not None


def read_citation(
    folded: str, mention: Mention, definitions: Sequence[Definition], own: frozenset[str]
) -> Instrument:
    """What one mention says."""
    end = _end(folded, mention.span.end)
    tail = folded[mention.span.end : end]
    dated = _DATED.match(folded, mention.span.end) if not mention.named_within else None
    dates = find_dates(folded, dated.start(), min(dated.end() + _DATE_REACH, end)) if dated else []
    cited = dated is not None or mention.introduced
    short = folded.startswith('")', mention.span.end)  # itself a name that is given
    return Instrument(
        name=mention.name,
        span=mention.span,
        aliases=tuple(_aliases(folded, mention, end, definitions, own)) if cited and not short else (),
        date=dates[0].value if dates else None,
        as_amended=cited and _AMENDED.search(tail) is not None,
        parties_named=_PARTIES.match(tail) is not None
        or (dated is not None and _BETWEEN.search(tail[:160]) is not None),
    )


def weight(instrument: Instrument) -> int:
    """How much a citation says."""
    return (
        4 * (instrument.date is not None)
        + 2 * bool(instrument.aliases)
        + instrument.parties_named
        + instrument.as_amended
    )


def _end(folded: str, start: int) -> int:
    """Where the sentence that goes on at ``start`` ends, at most :data:`_REACH` further."""
    limit = min(start + _REACH, len(folded))
    stop = _STOP.search(folded, start, limit)
    return stop.start() if stop else limit


def _aliases(
    folded: str, mention: Mention, end: int, definitions: Sequence[Definition], own: frozenset[str]
) -> Iterator[Alias]:
    """The short name that the citation gives: ``(the "IRA")``, ``(as amended, the "Credit Agreement")``."""
    words = set(mention.name.lower().split())
    initials = "".join(word[0] for word in mention.name.split() if word[0].isupper()).lower()
    changes = _AMENDMENT.match(mention.name.lower()) is not None
    for definition in definitions:
        if definition.span.start > end:
            return
        if definition.form != "parenthetical":
            continue
        name = definition.name.lower()
        inside = folded[definition.definition.start : definition.span.start]
        if changes and is_agreement_name(name) and _AMENDMENT.search(name) is None:
            continue  # "as amended by a First Amendment to Lease (as amended, the "Master Lease")"
        if (name in own and name != "agreement") or "this " in inside[-8:]:
            continue
        near = definition.definition.start - mention.span.end < _NEAR
        if (
            name in ("agreement", initials)
            or is_agreement_name(name)
            or "amended" in inside
            or (near and words & set(name.split()))
        ):
            yield Alias(definition.name, definition.span)
            return
