"""From left to right through the words that list the parties: names and short names."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.model.reading import Reading, Span
from checker.parser.parties.line_head import behind_line_head
from checker.parser.parties.list_end import is_new_sentence, list_ends
from checker.parser.parties.name import NameRead, read_name
from checker.parser.parties.shortnames import ShortName, bracket_end, read_bracket, read_loose, role_names
from checker.parser.title_words import NOUN
from checker.text.names import ENTITY_SUFFIX, find_entity_names
from checker.text.places import place_name
from checker.text.roles import GENERIC_WORDS, LABEL, NO_PARTY_WORDS, OFFICER, ORGANISATION, ROLE, party_label


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
    r"\((?:the )?\"[^\"\n]*Trust)"
)
"""Before the name of a trust that gets a short name of its own."""
_STEP = re.compile(
    rf"(?P<strong>{_AS_TRUSTEE}"
    r"|[ \n]\((?:[0-9]{1,2}|[ivx]{1,4}|[a-h])\) (?=[A-Z])|(?:[,;.] ?)?[ \n](?:and|And|AND|&"
    r"|- and -|-and-|in favou?r of|IN FAVOU?R OF|to the order of"
    r"|certif(?:y|ies) that,?(?: for value received,?)?"
    r"|(?:comprised|composed|consisting) of)[ \n:-]+(?=[\w(\[\"'-])"
    r"|;[ \n]*|[ \n](?=P(?:arty|ARTY) [A-Z0-9] ?(?:\([^()\n]{1,40}\))? ?[:\uff1a]))"
    r"|(?P<bracket>\()"
    r"|(?P<weak>, ?(?:with (?=[A-Z]))?|\n+|: (?=[A-Z\"])| with (?=[A-Z]))"
    r"|(?P<loose>\b(?:hereinafter|hereafter|herein)\b|[\"'](?=[A-Z]))"
    r"|(?P<stop>\.[\"')]? (?=[A-Z]))"
)
_ENUMERATOR = re.compile(r"(?:\(?(?:[0-9]{1,2}|[ivx]{1,5}|[a-z])[.)]|[-*\u2022\u00b7\u25cf]) ?(?=[^\s])")
_LEAD = re.compile(
    r"(?:you,|(?:his |her )?(?:wife|husband|spouse),"
    r"|on (?:the )?(?:one|other) (?:hand|part)|as (?:well as|follows)|and|by and|each of"
    r"|(?:by )?and between|M/[sS]\.?|\([Nn]ame[^)\n]{0,60}\)"
    r"|its (?:[a-z-]+ ){0,2}(?:subsidiary|subsidiaries|affiliate|affiliates|parent))[,:]? +"
)
_ADDRESS = re.compile(
    r"\b(?:at|located|offices?|address|resid(?:es|ing)|place of business|headquartered|situated|street"
    r"|suite|avenue|road|c/o)\b"
)
_PART = r"(?!the (?:one|other|first|second|third|fourth|fifth) part\b)"
_OPENS_ADDRESS = re.compile(rf",? of {_PART}")
_THEN_ADDRESS = re.compile(rf"[,)] of {_PART}")
_ZIP = re.compile(r"\.? \d{4,5}(?![\d/])")
_GOES_ON = re.compile(r" [A-Z][a-z]")
""", Co. Mayo": a county, no company."""
_CODE = re.compile(r"[A-Z]+-\d")
_POSTCODE = re.compile(r" (?:[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\Z")
"""``LS1 4AB``, ``V6C 1G8``."""
_DESCRIBED = re.compile(
    r" ?(?:,? ?(?:[Aa]n? |both |each |being |constituted |together |by its "
    r"|or (?:its |his |her )?(?:registered |permitted )?assigns|\(|whose |having |with |as |f/k/a|d/b/a"
    r"|dba |formerly|residing|located|acting"
    r"|by and through|on behalf|not in|solely|in (?:its|his|her) "
    r"|(?:his |her )?(?:husband|wife|spouse)"
    r"|jointly|severally|organi[sz]ed|incorporated|established|existing|registered"
    r"|[sdwr]/o\b|son of|daughter of|represented|duly|whose"
    r"|of |appointed|aged|holder of|resident|trading|t/a|u/[adw]/|u/[adt]/[dt]"
    r"|under|R\.? ?R\.? |P\.? ?O\.? [Bb]ox|c/o|company (?:no|number)"
    r"|individually|hereinafter|\"|\d|(?:the )?(?:Senior|Executive|Vice|Chief|President|Chair)[a-z]* )|$|;|\n"
    r"| P(?:arty|ARTY) [A-Z0-9]\b| \["
    r"|,? (?:and|AND)\b|\. |[,.]$)"
)
_NO_NAME = re.compile(
    r"(?:division|subsidiary|affiliate|branch|board of (?:directors|managers)) of |ex-\d"
    rf"|(?:{ENTITY_SUFFIX} ?)+\Z",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:[Bb]ranch(?:es)?|BRANCH|[Aa]gents?|AGENT|[Ll]enders?|[Mm]anagers?|[Ll]oans?|Plus|Department"
    r"|Commitment)\Z"
)
_DESCRIBED_AS = re.compile(r",? an? ")
_YEAR = re.compile(r"(?:19|20)\d\d,? (?=[A-Z])")
_DAY = re.compile(r"[A-Z][a-z]+\.? \d{1,2}, ?\Z")
_THROUGH = re.compile(
    r"\b(?:(?:by|through) (?:its|his|her|their|the) (?!own\b)(?:[a-z-]+ ){0,4}(?:partners?|managers?|agents?"
    r"|administrators?|members?|representatives?|director|president|officer|attorney|trustee|secretary"
    r"|chair(?:man|woman)?|minister)"
    r"|(?:represented|managed|administered|advised|owned|controlled|signed)(?: [a-z]+){0,3} by"
    r"|whose (?:[a-z]+ ){0,3}(?:partners?|members?|managers?|parent|trustees?) (?:is|are|being)\b[^()\";]*)"
    r",?(?: (?:the|a|its))? ?\Z"
)
"""What leads, behind a party's name, to somebody who only acts for it: "represented by its manager, "."""
_ACTS = (" by", "through ", "whose ")
_SHORT_NAME = re.compile(r" ?,? ?\((?:the |each |herein[a-z]* |individually,? ){0,3}[\"']")
_OWN_SHORT_NAME = re.compile(
    r", an? [^,;()\"\n]{3,80},? ?\((?:the |herein[a-z ]{0,30}|individually,? ){0,3}[\"']"
)
"""A description and a short name: ``, a Delaware corporation ("KCS")``."""
_OPEN_NAME = re.compile(r"\[[A-Za-z][A-Za-z '/-]{3,40}\]")
"""``[NAME OF OFFICER]``: to be filled in."""
_CAPACITY = re.compile(r"in (?:such|that|its|said) (?:separate )?capacity")
_UNNAMED = re.compile(
    r"(?:the|certain|each|several|other|those|any|such|its|various) (?:of )?(?:[a-z]|(?:[A-Z]\w+ ){0,2}"
    r"(?:[Ll]enders|LENDERS|[Bb]anks|BANKS|[Gg]uarantors|GUARANTORS|[Hh]olders|HOLDERS)\b)"
)
_DESCRIBES = re.compile(
    r"(?:validly |duly |now )?(?:existing|subsisting|organi[sz]ed|incorporated|registered|having|doing|acting"
    r"|carrying|maintaining|located|residing|domiciled|with|whose|as|collectively|together|individually"
    r"|jointly)\b"
)
"""What goes on with the description of the party before: "organized and existing"."""
_HONORIFIC = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Messrs|Smt|Shri|Sri)\.?|(?:MR|MRS|MS|SMT|SHRI)\.) [A-Z]")
_TITLED = re.compile(r"the |M(?:[rs]|rs|[RS]|RS)\. (?=[A-Z])")
_PERSON = re.compile(
    r"[A-Z][\w'-]{1,25} (?:[A-Z]\.? ?){1,2}(?:[A-Z][\w'-]{1,25} ?){1,2}(?:,? (?:Jr|Sr)\.?)?"
    r"|(?:[A-Z][A-Z'.-]{0,25} ){1,3}[A-Z][A-Z'-]{1,25}"
)
"""A name with an initial, or of a few words in capitals."""
_PERSON_NEXT = re.compile(rf", (?:{_PERSON.pattern})(?=,| and\b| AND\b| \(|;)")
_PAPER = re.compile(
    r"(?:\b(?:[Ll]aws?|[Aa]ct|[Cc]ode|[Dd]ocuments?|[Rr]ules|[Rr]egulations)\Z|\A[Nn]otices? of\b)"
)
"""What is called like a person and is none: "PRC Labour Law", "Related Documents"."""
_VERB = re.compile(
    r"\b(?:employ|engage|hire|retain|appoint|(?:assign|sell|lease|grant)s? to|unto)s?[ \n](?=[A-Z])"
)
_DESCRIPTION = re.compile(r"(?:,? an? [^,()\"]{3,80})?,? ?")
_BEFORE = 80
_LISTED = re.compile(r", [A-Z]| (?:hereby|agrees?)\b")
_CAPACITIES = re.compile(r",? (?:acting )?as (?:the |an? )?[A-Z][^;()\"]{1,120}")
"""", as the Issuing Bank, the Swing Line Bank and": what a party is besides."""
_BLANK_NAME = re.compile(r"[Xx_.\W]+")


def scan(reading: Reading, region: Span) -> Scanned:
    """Names and short names in the region. One pass; every step goes forward."""
    result = Scanned([], [])
    place, end = region.start, region.end
    sure: bool | None = True
    nameless = False
    labels: dict[int, Span] = {}
    while place < end:
        if sure is not None:
            begin = _whole(reading, result, place, end)
            after, name = _try_name(reading, result, begin, end, sure)
            place = max(place, after)
            if name is not None:
                result.named.append(Named(name, Span(name.span.end, end)))
                if reading.text.endswith(
                    (":", "\uff1a"), begin, len(reading.text[begin : name.span.start].rstrip()) + begin
                ):
                    labels[len(result.named)] = Span(begin, name.span.start)
                place, nameless = name.span.end, False
            elif result.short and result.short[-1][0] == len(result.named):
                # "and ____ (the "Seller")", ", the banks (the "Lenders")": the next short name is nobody's
                another = sure and _DESCRIBES.match(reading.text, place, end) is None
                nameless = nameless or another or _UNNAMED.match(reading.text, place, end) is not None
        sure = None
        step = _STEP.search(reading.text, place, end)
        if step is None:
            break
        place = step.end()
        if step["bracket"]:
            close = bracket_end(reading, step.start(), end)
            shorts = read_bracket(reading, step.start(), close)
            other = _acted_on(reading, result, step.start(), shorts)
            if other is not None:
                result.named.append(Named(other, Span(other.span.end, end)))
                nameless = False
            owner = 0 if nameless and not _CAPACITY.match(reading.folded, place) else len(result.named)
            result.short.extend((owner, short) for short in shorts)
            place = close
            sure = False if not result.named else None
        elif step["loose"]:
            place, shorts = read_loose(reading, step.start(), end)
            result.short.extend((0 if nameless else len(result.named), short) for short in shorts)
        elif step["stop"]:
            if result.named and is_new_sentence(reading, place, end):
                end = place
        else:
            sure = bool(step["strong"])
            last = result.named[-1].name.span if result.named else None
            if last and step[0].startswith("\n") and list_ends(reading, last, len(result.named), step):
                break
    return Scanned(_with_tails(result.named, end), _with_labels(reading, result.short, labels))


def _with_labels(
    reading: Reading, short: list[tuple[int, ShortName]], labels: dict[int, Span]
) -> list[tuple[int, ShortName]]:
    """The short names, and of the parties without one the roles that the labels before their names tell."""
    for count, label in labels.items():
        if all(other != count for other, _ in short):
            at = next((index for index, (other, _) in enumerate(short) if other > count), len(short))
            short[at:at] = [(count, name) for name in role_names(reading, label)]
    return short


def _acted_on(reading: Reading, so_far: Scanned, at: int, shorts: list[ShortName]) -> NameRead | None:
    """The second party that a verb leads to: ``employs Joan Harrow (the "Employee")``, ``assigns to``."""
    if not so_far.short or so_far.short[-1][0] != len(so_far.named):
        return None
    since = max(so_far.short[-1][1].span.end, at - _BEFORE * 2)
    verb = _VERB.search(reading.text, since, at)
    if verb is None or not any(party_label(short.name) for short in shorts):
        return None
    name = read_name(reading, verb.end(), at)
    return name if name is not None and _DESCRIPTION.fullmatch(reading.text, name.span.end, at) else None


def _whole(reading: Reading, so_far: Scanned, place: int, end: int) -> int:
    """Where the name begins of which an "&" before a place is a part; the place itself without one."""
    if "&" not in reading.text[max(0, place - 2) : place]:
        return place
    floor = so_far.named[-1].name.span.end if so_far.named else 0
    for name in find_entity_names(reading.text, max(floor, place - _BEFORE), min(end, place + _BEFORE)):
        if name.end > place:
            return min(name.start, place)
    return place


def introduced(reading: Reading, scanned: Scanned) -> Scanned:
    """Without the names that have neither an entity suffix nor, being two words or more, a short name."""
    keep: list[int] = []
    for index, named in enumerate(scanned.named):
        words = reading.text[named.name.span.start : named.name.span.end]
        if named.name.suffix or (" " in words and any(count == index + 1 for count, _ in scanned.short)):
            keep.append(index)
    place = {old: new for new, old in enumerate(keep)}
    short = [(place[count - 1] + 1, name) for count, name in scanned.short if count - 1 in place]
    return Scanned([scanned.named[index] for index in keep], short)


def _with_tails(named: list[Named], end: int) -> list[Named]:
    """Each name's words end where the next name begins."""
    ends = [*(name.name.span.start for name in named[1:]), end]
    return [Named(name.name, Span(name.tail.start, stop)) for name, stop in zip(named, ends, strict=False)]


def _try_name(
    reading: Reading, so_far: Scanned, place: int, end: int, sure: bool
) -> tuple[int, NameRead | None]:
    """The name at a place where one may begin; where to go on if there is none."""
    text = reading.text
    while place < end and text[place] in " \n-":
        place += 1
    year = _YEAR.match(text, place, end)
    if year is not None and _DAY.search(text, max(0, place - 14), place):
        place = year.end()
    head = behind_line_head(reading, place, end)
    place, sure = head, sure or head > place
    for pattern in (_LEAD, _ENUMERATOR, _LEAD, LABEL, _LEAD):
        match = pattern.match(text, place, end)
        if match is not None:
            place, sure = match.end(), True
    left_open = _OPEN_NAME.match(text, place, end) if text.startswith("[", place) else None
    if left_open is not None and any(
        pattern.match(text, left_open.end(), end) for pattern in (_SHORT_NAME, _OWN_SHORT_NAME)
    ):
        return place, NameRead(Span(*left_open.span()), suffix=True)
    name = read_name(reading, place, end)
    if name is None or not _is_party(reading, so_far, name, end, sure):
        return place, None
    prefix = _TITLED.match(text, name.span.start, name.span.end)
    if prefix is not None:
        name = NameRead(Span(prefix.end(), name.span.end), name.suffix)
    return place, name


def _is_party(reading: Reading, so_far: Scanned, name: NameRead, end: int, sure: bool) -> bool:
    """Whether a name is a party's rather than part of an address or a description."""
    words = reading.text[name.span.start : name.span.end].removeprefix("the ").removeprefix("The ")
    first = words.split()[0].lower().rstrip(".,:")
    if _only_acts(reading, so_far, name.span.start):
        return False
    if (
        (not name.suffix and place_name(words))
        or _BLANK_NAME.fullmatch(words)
        or ROLE.match(words.rstrip(".,"))
        or _NO_NAME.match(words)
    ):
        return False
    if words[0].islower() and not name.suffix and not _DESCRIBED_AS.match(reading.text, name.span.end, end):
        return False
    if name.suffix and OFFICER.match(words.lower()) and " of state" not in words.lower():
        return False  # "Chief Executive Officer of Alder, Inc."
    if name.suffix:
        county = not sure and _GOES_ON.match(reading.text, name.span.end, end)
        return _ZIP.match(reading.text, name.span.end, end) is None and not (
            county and _in_address(reading, so_far, name.span.start)
        )
    if (
        NOUN.fullmatch(words.split()[-1].lower())
        or _PAPER.search(words)
        or (words.split()[1:2] == ["of"] and NOUN.fullmatch(first))
        or _OFFICE.search(words)
        or first in NO_PARTY_WORDS
        or first in GENERIC_WORDS
        or OFFICER.match(words.lower())
        or any(word.isdigit() or "%" in word or _CODE.match(word) for word in words.split())
        or _POSTCODE.search(words)
        or words[0].isdigit()
    ):
        return False
    listed = _among_persons(reading, so_far, name, end, sure)
    organisation = ORGANISATION.search(words.lower()) is not None
    if name.span.end != end and not (
        listed
        or _DESCRIBED.match(reading.text, name.span.end, end)
        or _HONORIFIC.match(words)
        or (sure and organisation and _LISTED.match(reading.text, name.span.end, end))
    ):
        return False
    if (
        so_far.named
        and reading.text.startswith("the ", name.span.start)
        and _CAPACITIES.fullmatch(reading.text, so_far.named[-1].name.span.end, name.span.start)
    ):
        return False
    if _in_address(reading, so_far, name.span.start):
        return sure and (organisation or 2 <= len(words.split()) <= 4)
    if sure or listed or not so_far.named or organisation or _HONORIFIC.match(words):
        return True
    behind = (_SHORT_NAME, _OWN_SHORT_NAME)
    return " " in words and any(pattern.match(reading.text, name.span.end, end) for pattern in behind)


def _only_acts(reading: Reading, so_far: Scanned, at: int) -> bool:
    """Whether the words since the last party say that who follows acts for it."""
    if not so_far.named or (so_far.short and so_far.short[-1][0] >= len(so_far.named)):
        return False
    between = reading.folded[so_far.named[-1].name.span.end : at]
    return any(word in between for word in _ACTS) and _THROUGH.search(between) is not None


def _among_persons(reading: Reading, so_far: Scanned, name: NameRead, end: int, sure: bool) -> bool:
    """Whether a name is a person's in a row of persons: it opens the row, or follows one directly."""
    words = reading.text[name.span.start : name.span.end]
    if not _PERSON.fullmatch(words) or ORGANISATION.search(words.lower()):
        return False
    if so_far.named and not sure:
        last = so_far.named[-1].name
        if last.suffix or reading.text[last.span.end : name.span.start] != ", ":
            return False
        return _PERSON.fullmatch(reading.text, last.span.start, last.span.end) is not None
    return _PERSON_NEXT.match(reading.text, name.span.end, end) is not None


def _in_address(reading: Reading, so_far: Scanned, at: int) -> bool:
    """Whether the words since the last name tell an address, with no short name after it."""
    if not so_far.named:
        return False
    since = so_far.named[-1].name.span.end
    if so_far.short and so_far.short[-1][1].span.start > since:
        since = so_far.short[-1][1].span.end
    if _OPENS_ADDRESS.match(reading.folded, since, at) or _THEN_ADDRESS.search(reading.folded, since, at):
        return True
    return _ADDRESS.search(reading.folded, since, at) is not None
