"""A letter agreement's parties: who writes, and whom the letter addresses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.model.agreement import Alias, Party, PartyGroup
from checker.model.reading import Reading, Span
from checker.parser.parties.assemble import assemble
from checker.parser.parties.scan import introduced, scan
from checker.parser.parties.shortnames import INTRODUCED, read_bracket
from checker.parser.title_words import NOUN
from checker.text.dates import find_dates
from checker.text.names import find_entity_names, same_entity, split_name
from checker.text.places import place_name
from checker.text.roles import HONORIFICS, ORGANISATION, PRINTED_HONORIFICS
from checker.text.windows import on_one_line

_DEAR = re.compile(rf"dear (?P<title>(?:{HONORIFICS})?\b\.?) ?(?P<name>[a-z.'-]+(?: [a-z.'-]+){{0,2}})")
_PERSON = re.compile(
    rf"\b(?:(?:{PRINTED_HONORIFICS})\.? )?"
    r"(?P<name>(?!Dear\b)[A-Z][A-Za-z'-]*\.?(?: [(\"][A-Z][a-z]+[)\"])?"
    r"(?:[ \n](?!X{3}|Dear\b)(?:[A-Z][A-Za-z'-]*\.?|de|van|von|la)){1,3}(?:,? (?:Jr"
    r"|Sr|III|II)\b\.?)?)"
)
_INITIAL = re.compile(r"(?<= )[A-Z]\.\Z")
_WORD = re.compile(r"\S+")
_YOU = re.compile(r"\byou \(")
_AND = re.compile(r",? and ")
_FIRM = re.compile(r"dear (?:sirs?|madam|ladies|gentle)|ladies\b|gentle")
_FIRM_CALLED = re.compile(
    r"(?:(?<=[a-z,] )|(?<=\n))(?:[A-Z][\w&'-]+ (?:& )?){1,5}\((?:(?:the|hereinafter) ){0,2}"
    r"\"(?:Company|Bank|Employer|Corporation)\"\)"
)
"""A sender without a suffix: ``On behalf of Alder Therapeutics (the "Company")``."""
_DELIVERY = re.compile(r"\W*(?:(?:by|via|re|personal|private|hand|delivered|sent|to)\b|confidential|\Z)")
_ATTENTION = re.compile(r"\b(?:attention|attn)\b")
_VERB = re.compile(
    r"[.] [A-Z]|\b(?:is|are|was|were|has|have|hereby|understands?|agrees?|offers?|wish(?:es)?|desires?"
    r"|proposes?|confirms?|will|would|regarding|and you|to (?:serve|provide|confirm))\b"
)
_TOGETHER = re.compile(r"[, ]*\((?:together|collectively|jointly)\b")
_EMPLOYS = re.compile(
    r"\b(?:your|of) (?:employment|position|base salary|compensation|separation|resignation|retirement"
    r"|severance)\b"
)
_REACH = 2500
_ABOVE = 900
_BEHIND_DATE = 60
_ENOUGH = 2


def read_letter(reading: Reading, preamble: Span) -> tuple[tuple[Party, ...], tuple[PartyGroup, ...]]:
    """The sender, by the short name that the letter gives it or by its suffix, then the addressee.

    Who only stands behind the date is no third one beside two whom the letter itself names.
    """
    senders, groups = _senders(reading, preamble)
    greeted = _greeted(reading, preamble.start)
    addressees = _addressed_firms(reading, preamble.start, greeted, senders)
    if not addressees:
        if greeted is None and len(senders) < _ENOUGH:
            greeted = _behind_date(reading, preamble.start)
        addressees = [greeted] if greeted else []
    parties = list(senders)
    you = _YOU.search(reading.folded, preamble.start, preamble.start + _REACH)
    shorts = read_bracket(reading, you.end() - 1, len(reading.text))[1] if you else []
    for addressee in addressees:
        name = on_one_line(reading.text, addressee)
        if any(same_entity(name, party.name) for party in parties):
            continue
        aliases = tuple(Alias(short.name, short.span) for short in shorts)
        named = split_name(name).suffix is not None or ORGANISATION.search(name.lower())
        kind = None if named else "individual"
        parties.append(Party(name=name, span=addressee, aliases=aliases, entity_type=kind))
    return tuple(parties), groups


def _addressed_firms(
    reading: Reading, dear: int, greeted: Span | None, senders: tuple[Party, ...]
) -> list[Span]:
    """The entities to which a letter is addressed, also through a person, and which it names again.

    They stand below the date, or below the person; below an employee's name stands the sender's. One that
    the letter makes a party in any case is addressed as well.
    """
    dates = find_dates(reading.folded, max(0, dear - _ABOVE), dear)
    since = greeted.end if greeted else dates[-1].span.end if dates else dear
    if greeted and _EMPLOYS.search(reading.folded, dear, dear + _REACH):
        return []
    firms = []
    for line in _lines(reading, since, dear):
        name = next(iter(find_entity_names(reading.text, max(since, line.start), line.end)), None)
        words = on_one_line(reading.text, name) if name else ""
        if name is None or name.start != line.start or place_name(words.partition(",")[0]):
            continue
        known = any(same_entity(words, sender.name) for sender in senders)
        if known and greeted is None:
            continue  # a letterhead
        if known or reading.folded.find(words.lower(), dear) >= 0:
            firms.append(name)
    return firms


def _senders(reading: Reading, preamble: Span) -> tuple[tuple[Party, ...], tuple[PartyGroup, ...]]:
    stop = min(len(reading.text), preamble.start + _REACH)
    names = list(find_entity_names(reading.text, preamble.start, stop))
    called = [name for name in names if INTRODUCED.match(reading.text, name.end, stop)]
    firm = _FIRM_CALLED.search(reading.text, preamble.start, stop)
    # Several with one short name are rather those addressed, where another is called by its own.
    several = [name for name in called if _TOGETHER.match(reading.text, name.end)]
    name = next((name for name in called if name not in several), None) or (
        several[0] if several and firm is None else None
    )
    if name is not None:
        verb = _VERB.search(reading.folded, name.end, stop)
        end = verb.start() if verb else reading.text.find(")", name.end, stop) + 1
        start = next(
            (it.start for it in names if _AND.fullmatch(reading.text, it.end, name.start)), name.start
        )
        return assemble(reading, introduced(reading, scan(reading, Span(start, max(end, name.end)))))
    if firm is not None:
        found = assemble(reading, introduced(reading, scan(reading, Span(firm.start(), firm.end()))))
        if found[0]:
            return found
    above = list(find_entity_names(reading.text, max(0, preamble.start - _ABOVE), preamble.start))
    for name in [*above, *names]:
        return assemble(reading, scan(reading, name))
    return (), ()


def _greeted(reading: Reading, dear: int) -> Span | None:
    """The person above the salutation whose name the salutation takes up.

    An entity, when the person only receives the letter for it ("Attention: …").
    """
    greeting = _DEAR.match(reading.folded, dear)
    called = {word.strip(".:,") for word in greeting["name"].split()} if greeting else set()
    wanted = {word[:3] for word in called}
    begin = max(0, dear - _ABOVE)
    attention = _ATTENTION.search(reading.folded, begin, dear)
    entities = _entities(reading, begin, attention.start()) if attention else []
    if entities:
        return entities[-1]
    people = [
        person
        for line in _lines(reading, begin, dear)
        for person in _PERSON.finditer(reading.text, line.start, line.end)
    ]
    surname = called if greeting and greeting["title"] else set()
    people.sort(
        key=lambda it: (it["name"].split()[-1].lower() not in surname, it.start() == it.start("name"))
    )
    for person in people:
        words = list(_WORD.finditer(reading.folded, *person.span("name")))
        for word in words[:-1]:
            if word[0][:3] in wanted or words[-1][0].strip(".,")[:3] in wanted:
                return Span(word.start(), person.end("name"))
    return None


def _behind_date(reading: Reading, dear: int) -> Span | None:
    """Who stands first behind the date: a company, or the person on the next line."""
    dates = find_dates(reading.folded, max(0, dear - _ABOVE), dear)
    since = dates[-1].span.end if dates else dear
    near = min(dear, since + _BEHIND_DATE)
    entities = _entities(reading, since, dear)
    if entities and (entities[0].start < near or _FIRM.match(reading.folded, dear)):
        return entities[0]
    lines = (Span(max(since, line.start), line.end) for line in _lines(reading, since, near))
    row = next((line for line in lines if not _DELIVERY.match(reading.folded, line.start, line.end)), None)
    person = _PERSON.search(reading.text, row.start, row.end) if row else None
    if person is None or NOUN.search(person["name"].lower()):
        return None  # a subject line
    return Span(*person.span("name"))


def _entities(reading: Reading, begin: int, end: int) -> list[Span]:
    """The entities on the lines, no name going on from one to the next."""
    return [
        name
        for line in _lines(reading, begin, end)
        for name in find_entity_names(reading.text, max(begin, line.start), min(line.end, end))
    ]


def _lines(reading: Reading, begin: int, end: int) -> Iterator[Span]:
    """The source's lines, each with the first word of the next where it ends in an initial."""
    first = bisect_left(reading.lines, begin, key=lambda line: line.end)
    last = bisect_left(reading.line_starts, end)
    for line in reading.lines[first:last]:
        stop = line.end
        if _INITIAL.search(reading.text, line.start, line.end):
            word = _WORD.match(reading.text, line.end + 1, end)
            stop = word.end() if word else stop
        yield Span(line.start, stop)
