"""From left to right through the words that list the parties: names and short names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from checker.model.reading import Reading, Span
from checker.parser.parties.candidate import is_party, signs, stands_alone
from checker.parser.parties.line_head import behind_line_head
from checker.parser.parties.list_end import is_new_sentence, list_ends
from checker.parser.parties.name import NameRead, fills_line, read_name
from checker.parser.parties.shortnames import (
    INTRODUCED,
    ShortName,
    of_thing,
    read_bracket,
    read_loose,
    role_names,
)
from checker.text.fillins import OPEN_NAME
from checker.text.names import find_entity_names
from checker.text.roles import APPOSED, LABEL
from checker.text.suffixes import ENTITY_SUFFIX


class Named(Struct, frozen=True):
    """A party's name and the words behind it, up to the next name."""

    name: NameRead
    tail: Span


class Scanned(Struct, frozen=True):
    """What stands in the region, in order."""

    named: list[Named]
    short: list[tuple[int, ShortName]]
    """Each with the number of parties named before it."""


_AS_TRUSTEE = (
    r" (?:and |AND )?(?:[Aa]s|AS) (?:[a-z-]+ )?(?:(?:[Cc]o-)?[Tt]rustees?|(?:CO-)?TRUSTEES?) "
    r"(?:[Oo]f|OF|[Ff]or|[Uu]nder) (?=(?:the |THE )?[A-Z][\w.'& -]{3,60}(?:Trust|TRUST)\b[^()\n]{0,60}"
    r"\((?:the )?\"[^\"\n]*Trust(?!ee))"
)
"""Before the name of a trust that gets a short name of its own."""
_STEP = re.compile(
    r"(?=[ \n(,;.:\"'h])(?:[ \n](?:and )?(?:(?:employ|engage|hire|retain|appoint)s?"
    r"|(?:assign|sell|lease|grant)s? to|unto)[ \n](?=[A-Z])"
    rf"|(?P<strong>{_AS_TRUSTEE}"
    r"|,?[ \n]promises? to pay(?: to)?(?: the order of)?[ \n](?=[A-Z\[{])"
    r"|(?<=\)),? (?:to(?: and with)?|&) (?=[A-Z])|(?<=\)) with (?=[A-Z])"
    r"|[ \n]\((?:[0-9]{1,2}|[ivx]{1,4}|[a-h])\) (?=[A-Z])|(?:[,;.] ?)?[ \n](?:and|And|AND|- and -|-and-"
    r"|in favou?r of|IN FAVOU?R OF"
    r"|for the benefit of(?! the (?![A-Z]{2}|[^,;.()\n]{3,60} ?\((?:the )?\"))|to the order of"
    r"|certif(?:y|ies) that,?(?: for value received,?)?"
    r"|(?:comprised|composed|consisting) of)[ \n:-]+(?=[\w({\[\"'-])|;[ \n]*|[ \n](?=P(?:arty"
    r"|ARTY) [A-Z0-9] ?(?:\([^()\n]{1,40}\))? ?[:\uff1a]))|(?P<bracket>\()|,(?: with (?=[A-Z])| )?|\n+"
    r"|: (?=[A-Z\"])| with (?=[A-Z])|(?P<loose>\bhere(?:in(?:after)?|after)\b|[\"'](?=[A-Z]))"
    r"|(?P<stop>\.[\"')]? (?=[A-Z])))"
)
_ITEM = (
    r"(?:\(?(?:[0-9]{1,2}|[ivx]{1,5}|[a-z](?!\.\S)|[A-H](?=\)))[.)](?![a-z])|[-*\u2022\u00b7\u25cf]) ?(?=\S)"
)
_LEAD = re.compile(
    rf"(?:(?i:{LABEL.pattern})|\"[A-Z][^\"\n]{{1,30}}\" ?: ?|{APPOSED}(?!{ENTITY_SUFFIX}(?! [A-Z]))|{_ITEM}"
    r"|(?:you,|(?:his |her )?(?:wife|husband|spouse),|on (?:the )?(?:one|other)(?: (?:hand|part|side))?:?"
    r"|as (?:well as|follows)|and|by and|each of|(?:by )?and between|M/[sS]\.?"
    r"|(?:[Tt]he |THE )?(?:[A-Z][\w&-]* ){1,3}(?:Division|DIVISION|Business Unit) of|\([Nn]ame[^)\n]{0,60}\)"
    r"|(?:(?:lead|named|nominal) )?(?:plaintiff|defendant|petitioner|respondent|claimant)s?"
    r"|its (?:[a-z-]+ ){0,2}(?:subsidiar(?:y|ies)|affiliates?|parent|sister(?: company)?))[,:]? +)+"
)
"""The label of a row, a role, an item's number, "on the one hand", before a name."""
_TITLE = re.compile(
    r"(?:(?i:exhibit|ex\.?)[ -]\d[\w.]*(?:\([a-z]+\))* ?)?(?:(?:[A-Z][\w'/&-]*|of|and|for|to|the) ){0,8}"
    r"(?:AGREEMENT|CONTRACT|AMENDMENT|ADDENDUM|Agreement|Contract|Amendment|Addendum)[ -]+(?=[A-Z])"
    r"|(?i:exhibit|ex\.?)[ -]\d[\w.]*(?:\([a-z]+\))* (?=[A-Z])"
)
"""The label of an exhibit and a title, where a page that runs on in one line begins with them."""
_TITLE_WORD = re.compile(r"(?<=[AC])(?:GREE|gree|ONTR|ontr|MEND|mend|DDEN|dden)|(?<=E)[Xx]")
"""Every such title has one; found sooner."""
_IN_SENTENCE = re.compile(r"(?:[a-z,)]|BETWEEN|AMONG|AND) \Z")
_YEAR = re.compile(r"(?:19|20)\d\d,? (?=[A-Z])")
_DAY = re.compile(r"[A-Z][a-z]+\.? \d{1,2}, ?\Z")
_FIELD = re.compile(
    rf"(?:\[[A-Za-z][^\[\]()\n\"]{{2,60}}\]|\{{\{{? ?[A-Za-z][\w .-]{{1,40}}\}}?\}})(?:,? {ENTITY_SUFFIX})?"
    r"|you(?= \()"
)
"""``[NAME OF OFFICER]``, ``{{client}}``: to be filled in, as one; the reader: ``you ("Supporter")``."""
_CAPACITY = re.compile(r"in (?:such|that|its|said) (?:separate )?capacity")
_UNNAMED = re.compile(
    r"(?:the|certain|each|several|other|those|any|such|its|various) (?:of )?(?:[a-z]|(?:[A-Z]\w+ ){0,2}"
    r"(?:[Ll]enders|LENDERS|[Bb]anks|BANKS|[Gg]uarantors|GUARANTORS|[Hh]olders|HOLDERS)\b)"
)
_CLASS = re.compile(
    r"(?:and )?(?:each of the|certain(?: of)?|the (?:several|various|other|following)|(?:the )?(?:persons"
    r"|individuals|(?:financial )?institutions|lenders|banks|investors|purchasers|(?:stock|share)holders"
    r"|underwriters))\b"
)
"""Behind a party without a short name, others whose names stand elsewhere: "and each of the individuals"."""
_DESCRIBES = re.compile(
    r"(?:validly |duly |now )?(?:existing|subsisting|organi[sz]ed|incorporated|registered|having|doing|acting"
    r"|carrying|maintaining|located|residing|domiciled|with|whose|as|collectively|together|individually"
    r"|jointly)\b"
)
"""What goes on with the description of the party before: "organized and existing"."""
_CAPITAL = re.compile(r" (?!(?:And|AND)\b)[A-Z]")
_NAME_REACH = 100
_TITLED = re.compile(r"the |M(?:[rs]|rs|[RS]|RS)\. (?=[A-Z])")


def scan(reading: Reading, region: Span) -> Scanned:
    """Names and short names in the region, in one pass: every step ends behind the one before."""
    names: list[NameRead] = []
    labels: dict[int, Span] = {}
    short: list[tuple[int, ShortName]] = []
    place, end = region.start, region.end
    sure: bool | None = True  # None where no name can begin
    nameless = False
    while place < end:
        if sure is not None:
            start, name = _name_at(reading, names, short, place, end, sure)
            if name is not None:
                names.append(name)
                before = reading.text[place : name.span.start].rstrip()
                if before.endswith((":", "\uff1a", ",")):
                    labels[len(names)] = Span(place, place + len(before.rstrip(",")))
                start, nameless = name.span.end, False
                if _ends_line(reading, start) and fills_line(reading, name.span.start, start):
                    place, sure = start, False
                    continue
            elif short and short[-1][0] == len(names):
                # "and ____ (the "Seller")", ", the banks (the "Lenders")": the next short name is nobody's
                another = sure and _DESCRIBES.match(reading.text, start, end) is None
                nameless = nameless or another or _UNNAMED.match(reading.text, start, end) is not None
            elif names:
                nameless = nameless or _CLASS.match(reading.text, start, end) is not None
            place = max(place, start)
        step = _STEP.search(reading.text, place, end)
        if step is None:
            break
        field = _FIELD.match(reading.text, max(place, reading.text.rfind("[", place, step.start())), end)
        place, sure = step.end(), None
        if field is not None and field.end() >= step.end():
            place = field.end()
            continue
        if step["bracket"] or step["loose"]:
            read = read_bracket if step["bracket"] else read_loose
            close, given = read(reading, step.start(), end)
            owner = 0 if nameless and not _CAPACITY.match(reading.folded, place) else len(names)
            short += [(owner, name) for name in given]
            place = max(place, close)
            sure = None if names and not _ends_line(reading, place) else False
        elif step["stop"]:
            if names and is_new_sentence(reading, place, end):
                end = place
        else:
            sure = step["strong"] is not None
            if names and _joins_another(reading, names[-1].span.end, step, end):
                sure = None
            last = names[-1].span if names else short[-1][1].span if short else None
            count = len(names) or len(short)
            if last and step[0].startswith("\n") and list_ends(reading, last, count, step):
                break
    ends = [*(name.span.start for name in names[1:]), end]
    named = [Named(name, Span(name.span.end, stop)) for name, stop in zip(names, ends, strict=False)]
    return Scanned(named, short + _roles(reading, short, labels))


def _joins_another(reading: Reading, since: int, step: re.Match[str], end: int) -> bool:
    """Whether "and" joins an entity to one that was not taken for a party: "parent of Alder Inc. and".

    Who signs is a party all the same.
    """
    if step[0] not in (" and ", ". and "):
        return False
    joined = read_name(reading, step.end(), end)
    if joined is None or not joined.suffix:
        return False  # "a subsidiary of Alder Inc. and Joan Harrow"
    at = step.end() - len(" and ")
    beside = any(name.end == at for name in find_entity_names(reading.text, max(since, at - _NAME_REACH), at))
    return beside and not stands_alone(reading, joined.span)


def _ends_line(reading: Reading, at: int) -> bool:
    """Whether a printed line ends here and a name may open the next: the party below."""
    return (
        _CAPITAL.match(reading.text, at) is not None
        and reading.lines[reading.line_index(at + 1)].start == at + 1
    )


def _roles(
    reading: Reading, short: list[tuple[int, ShortName]], labels: dict[int, Span]
) -> list[tuple[int, ShortName]]:
    """Of the parties without a short name the roles that the labels before their names tell."""
    with_own = {count for count, _ in short}
    return [
        (count, role)
        for count, label in labels.items()
        if count not in with_own
        for role in role_names(reading, label)
    ]


def _name_at(
    reading: Reading,
    names: list[NameRead],
    short: list[tuple[int, ShortName]],
    place: int,
    end: int,
    sure: bool,
) -> tuple[int, NameRead | None]:
    """The party's name at a place where one may begin; where to go on if there is none."""
    text = reading.text
    while place < end and text[place] in " \n-":
        place += 1
    year = _YEAR.match(text, place, end)
    if year is not None and _DAY.search(text, max(0, place - 14), place):
        place = year.end()
    head = behind_line_head(reading, place, end)
    place, sure = head, sure or head > place
    lead = _LEAD.match(text, place, end)
    if lead is not None:
        place, sure = lead.end(), True
    field = _FIELD.match(text, place, end)
    if field is not None:
        apart = text[place - 1] == "\n" == text[field.end() : field.end() + 1]
        sure = sure or (apart and (not names or (bool(short) and short[-1][0] == len(names))))
        open_name = INTRODUCED.match(text, field.end(), end) or (
            sure and (text[place] == "{" or OPEN_NAME.match(text, place, end))
        )
        return field.end(), NameRead(Span(*field.span()), suffix=True) if open_name else None
    name = read_name(reading, place, end)
    headed = name is not None and not names and not _IN_SENTENCE.search(text, max(0, place - 20), place)
    titled = name and headed and _TITLE_WORD.search(text, name.span.start, name.span.end)
    title = _TITLE.match(text, name.span.start, name.span.end) if name and titled else None
    if title is not None:
        place, sure = title.end(), True
        name = read_name(reading, place, end)
    last = names[-1] if names else None
    since = max(last.span.end if last else 0, short[-1][1].span.end if short else 0)
    if name is None or not is_party(reading, name, last, since, end, sure):
        return place, None
    courtesy = _TITLED.match(text, name.span.start, name.span.end)
    return place, NameRead(Span(courtesy.end(), name.span.end), name.suffix) if courtesy else name


def introduced(reading: Reading, scanned: Scanned) -> Scanned:
    """Without the names that have neither an entity suffix nor, being two words or more, a short name.

    Who signs is named all the same; words between quotation marks are a term.
    """
    keep: list[int] = []
    for index, named in enumerate(scanned.named):
        words = reading.text[named.name.span.start : named.name.span.end]
        quoted = reading.text.startswith('"', max(0, named.name.span.start - 1))
        called = " " in words and any(
            count == index + 1 and not of_thing(short.name, words) for count, short in scanned.short
        )
        if (named.name.suffix or called or signs(reading, named.name)) and not quoted:
            keep.append(index)
    place = {old + 1: new + 1 for new, old in enumerate(keep)}
    short = [(place[count], name) for count, name in scanned.short if count in place]
    return Scanned([scanned.named[index] for index in keep], short)


def joined(parts: Iterable[Scanned]) -> Scanned:
    """What stands in several regions, as if in one."""
    named: list[Named] = []
    short: list[tuple[int, ShortName]] = []
    for part in parts:
        short += [(count + len(named), name) for count, name in part.short]
        named += part.named
    return Scanned(named, short)
