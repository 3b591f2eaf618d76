"""One name, read from its first word on."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.model.reading import Reading, Span
from checker.parser.parties.joints import is_address, is_one_name
from checker.text.places import place_name
from checker.text.roles import GENERIC_WORDS, NO_PARTY_WORDS
from checker.text.suffixes import ENTITY_SUFFIX


class NameRead(Struct, frozen=True):
    """A name as printed."""

    span: Span
    suffix: bool
    """Whether it ends in an entity suffix, or is built as only a public body's."""


_COMPANY_NUMBER = (
    r"(?i:co(?:mpany|rporation)?\.? (?:reg(?:istration|istered)?|no|number|id|identification)\b)"
)
_SUFFIX = re.compile(rf"(?!{_COMPANY_NUMBER}){ENTITY_SUFFIX}")
_SUFFIXES = re.compile(
    rf"(?:,? ?(?:\((?!Comp|Corp|COMP|CORP|Asso|Part){ENTITY_SUFFIX}\)|{_SUFFIX.pattern})){{1,4}}"
)
"""``Limited``, ``(Pty) Ltd``; but "(Company)" is a short name, and "Company No. 5" a number."""
_SUFFIX_END = re.compile(
    rf"(?:{ENTITY_SUFFIX}|Jr\.|Sr\.|Esq\.|\bBros\.|\b[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{{0,3}}[b-df-hj-np-tv-xz]\.)\Z"
)
"""A suffix, and an abbreviation: "Mfg."."""
_STOPPED = re.compile(
    r"(?<![\w.])(?:L?L[CP]|LLLP|[Pp][Ll][Cc]|AG|GmbH|[NB]V|SA|NA|Company|COMPANY|Limited"
    r"|Corporation|CORPORATION|Partnership|Association)\.\Z"
)
"""A suffix of capitals or a whole word, and the full stop of its sentence."""
_SEAT = re.compile(rf", (?P<seat>[A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?),? {ENTITY_SUFFIX}")
_BRANCH = re.compile(r", (?:[A-Z][\w.]+ ){1,3}(?:Branch|BRANCH)(?=[,;) (]|$)")
"""", New York Branch" behind the name of a bank."""
_OF_ITS_STATE = re.compile(r", ([a-z]{4,})(?=, an? \1\b)", re.IGNORECASE)
"""", Michigan" in "Bank One, Michigan, a Michigan banking corporation"."""
_TOKEN = re.compile(r"[^\s,;()\"]+")
_INSERT = re.compile(
    r" ?\((?!the\b|each|collect|herein|\"|\d{1,2}\)|[^()\n]*\d{5})[A-Za-z0-9][\w. &-]{0,30}\)"
    r"(?=[ ,]? ?(?:[A-Z]|(?:plc|llp|ltd|limited|gmbh|mbh|de|del|du|der|van)\b)"
    r"| ?\([A-Z][A-Za-z. ]{0,20}\) ?[A-Z])"
)
"""``(UK)``, ``(No. 4)`` within a name."""
_OF_LAND = re.compile(r" ?\((?P<land>[A-Z][\w. ]{1,20})\)")
_ORDINAL = ("st", "nd", "rd", "th")
_PARTICLE = re.compile(r"(?:the |(?:de|du|van|von|la|le|di|da)(?: (?:la|de[nr]?|het))? )(?=\S)")
"""Before a name's first word: "The Harrow Company", "de Harrow N.V."."""
_MARKS = (" (", "(", ' "', " '")
"""What opens such an insert or a nickname."""
_NICKNAME = re.compile(
    r" [\"'(]{1,2}[A-Z][\w.]{0,12}[\"')]{1,2}(?= [A-Z][A-Za-z'-]+)"
    rf"(?!(?: [A-Z][\w'&-]+){{1,4}},? {ENTITY_SUFFIX})"
)
_ARTICLE = (" the ", " The ", " THE ")
"""Before a suffix, it is a role: "Distributions of the Company"."""
_DEPARTMENT = re.compile(
    r"(?:the )?(?:secretary of state|ministry|minister|department|commissioners?|directorate|office)"
    r" (?:for|of) (?:the )?(?:[a-z]+ ){1,3}and (?:[a-z]+ ?){1,3}(?=[,(;\n]| ?\()"
)
""""Secretary of State for Health and Social Care"."""
_PUBLIC = re.compile(r"(?:city|town|county|village|township|borough|municipality) of ")
_STATE = re.compile(r", ([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?=[,;( \n]|$)")
_CONNECTORS = frozenset(
    "of the for de del di do da du la le van von der den in on at y et und e ve og och en i agus des les"
    " los las dos das dei della delle degli zu zum zur im für pour para til av af te het ten ter na".split()
)
_PREPOSITIONS = frozenset("of the for in on at do ten".split())
"""Of those words the ones that are no surname with a capital: "Das", "Du", "Van" may end a name."""
_JUNIOR = re.compile(
    r"(?:,? ?(?:(?:Jr|JR|Sr|SR|III|II|IV|M\.?D|Ph\.? ?D|Esq|CPA|MBA|JD)\b\.?"
    r"|(?!I\.D\.|U\.[SK]\.)(?:[A-Z]\.){2,3})"
    r"(?=[,; )(\n]|$)){1,3}"
)
_SMALL_NUMERALS = ("ii", "iii", "iv")
_SERIES = re.compile(r"(?:19|20)\d\d-\d{1,3}")
"""The number of a trust: "Harrow Home Loan Trust 2006-4"."""
_STOPS = frozenset(
    "a an as with whose having hereinafter and & acting located residing formerly between dated is are agree"
    " agrees hereby by through address address: on made party its".split()
)
_IN_CAPITALS = frozenset("AMONG AMONGST MEANS ANY SHALL WHICH THAT PURSUANT UNDER HEREIN THIS".split())
"""Words of a front all in capitals that no name goes on with, unless it ends soon."""
_NAME_ENDS = re.compile(rf" [A-Z]+,? {ENTITY_SUFFIX}")
_FELLOWS = ("Fellows of ", "Scholars of ", "Visitors of ")
"""Behind "President and", "Provost and", "Rector and": one body."""
_GOES_ON = re.compile(rf" (?:/ )?(?:[A-Z][\w.&'-]+ ?){{1,5}},? {ENTITY_SUFFIX}")
_WORD_SUFFIX = re.compile(r"(?:compan(?:y|ies)|corporation|association|partnership|\bco\.?)\Z", re.IGNORECASE)
"""What a place may follow within a name: "Company of America", but not "Limited of Leeds"."""
_TOWN = re.compile(r" of (?P<town>(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+), (?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)")
"""Where a company is: "Company of Akron, Ohio"."""
_FIRM = re.compile(
    rf", (?:[A-Z][a-z]+, ){{0,3}}(?P<last>[A-Z][a-z]+),? (?:&|and) (?:[A-Z][a-z]+,? )?{ENTITY_SUFFIX}"
)
_CAPITALS_STOP = re.compile(r"(?<![A-Z.])[A-Z]{3,}\.\Z")
_LONGEST = 150
_ZIP_DIGITS = 5
_STREET = re.compile(
    r" (?:[NSEW]\.? )?(?:[\w.'-]+ ){1,3}(?:street|avenue|highway|road|drive|lane|boulevard|way|court"
    r"|place|parkway|circle|terrace|square|st|ave|blvd|rd|dr)\b",
    re.IGNORECASE,
)
"""What follows the number of a house."""
REGISTERS = "abn|acn|arbn|icn|nzbn|uen|kvk|hrb|siren|siret|crn"
"""Registers of companies, before a company's number there."""
_POST = re.compile(
    r"r\. ?r\. ?(?:no\.? ?)?\d|rr \d|p\. ?o\. ?box|po box|post office box|c/o"
    rf"|(?:{REGISTERS})[.:]? ?\d|{_COMPANY_NUMBER}"
)
"""What begins an address without the number of a house; a company's number in its register."""


def read_name(reading: Reading, start: int, end: int) -> NameRead | None:
    """The name that begins at ``start``; None if no capitalised word stands there."""
    text = reading.text
    if text.startswith('"', start, end):
        start += 1
    particle = _PARTICLE.match(reading.folded, start, end)
    place = particle.end() if particle else start
    department = _DEPARTMENT.match(reading.folded, place, min(end, start + _LONGEST))
    if department is not None and text[place].isupper():
        return NameRead(Span(start, place + len(department[0].rstrip())), suffix=True)
    first = _TOKEN.match(text, place, end)
    if first is None or not (_opens_name(first[0]) or _SUFFIX.match(text, first.end() + 1, end)):
        return None
    last, suffix = _walk(reading, place, min(end, start + _LONGEST))
    last = _trimmed(text, start, last)
    return NameRead(Span(start, last), suffix) if last - start > 1 else None


def _walk(reading: Reading, start: int, end: int) -> tuple[int, bool]:
    """Word by word to the name's end, and whether it has an entity suffix."""
    text, place, last, suffix = reading.text, start, start, False
    while (token := _TOKEN.match(text, place, end)) is not None:
        if last > start and _SUFFIX.match(text, place, end) and not text.endswith(_ARTICLE, last, place):
            run = _SUFFIXES.match(text, place, end)
            last, suffix = run.end() if run else token.end(), True
            branch = _BRANCH.match(text, last, end)
            if branch is not None:
                return branch.end(), True
            if not _more_name(reading, start, last, end):
                break
            place = last + 1
            continue
        if _stops(reading, token, start, end):
            break
        if _opens_name(token[0]) and token[0].lower() not in _PREPOSITIONS:
            last = token.end()
        place = token.end()
        while text.startswith(_MARKS, place, end):
            inserts = (_INSERT.match(text, place, end), _NICKNAME.match(text, place, end))
            insert = next(filter(None, inserts), None) or _land(text, place, end)
            if insert is None:
                break
            place = last = insert.end()
        firm = None if token[0].lower() in NO_PARTY_WORDS else _FIRM.match(text, place, end)
        if firm and (token.start() == start or _stands_again(reading, start, firm.end())):
            return firm.end(), True
        tail, entity = _behind_comma(text, place, end)
        if tail is not None:
            return tail, suffix or entity
        state = _STATE.match(text, place, end)
        if state is not None and _PUBLIC.match(reading.folded, start, end) and place_name(state[1]):
            return state.end(), suffix
        if not text.startswith(" ", place, end) or is_address(reading, start, place, end):
            break
        place += 1
    return last, suffix


def _stops(reading: Reading, token: re.Match[str], start: int, end: int) -> bool:
    """Whether the name that begins at ``start`` ends before a word."""
    first = token.start() == start
    lowered = token[0].lower()
    if lowered in ("and", "&"):
        return not (
            _and_goes_on(reading, token.end(), end, token[0])
            or is_one_name(reading, start, Span(token.start(), token.end()), end)
        )
    if _POST.match(reading.folded, token.start(), end):
        return not first
    if lowered == "for" and given_before(reading.text, Span(start, token.start() - 1)):
        return True
    if token[0][0] == "[" or (lowered.isdigit() and _is_house(reading, start, token, end)):
        return not first
    if (
        lowered in _STOPS
        or (token[0] in _IN_CAPITALS and not first and not _NAME_ENDS.match(reading.text, token.end(), end))
        or token[0][-1] == ":"
        or (lowered.isdigit() and len(lowered) == _ZIP_DIGITS)
    ):
        return True
    return token[0][0].islower() and not first and lowered not in _CONNECTORS and not _opens_name(token[0])


def given_before(text: str, name: Span) -> bool:
    """Whether a word has been given to somebody as a short name: ``("Alder") … and Alder for the Works``."""
    words = text[name.start : name.end]
    return " " not in words and text.find(f'"{words}")', 0, name.start) >= 0


def _behind_comma(text: str, place: int, end: int) -> tuple[int | None, bool]:
    """Where the name ends that goes on behind a comma (``, Inc.``, ``, Jr.``), and whether with a suffix."""
    if text.startswith(" ,", place, end):
        place += 1
    if not text.startswith(",", place, end):
        return None, False
    entity = _SUFFIXES.match(text, place, end) or _seated(text, place, end) or _BRANCH.match(text, place, end)
    tail = entity or _JUNIOR.match(text, place, end) or _OF_ITS_STATE.match(text, place, end)
    return (tail.end(), entity is not None) if tail else (None, False)


def _seated(text: str, place: int, end: int) -> re.Match[str] | None:
    """``, Texas, N.A.``: the seat of a bank between its name and its suffix."""
    tail = _SEAT.match(text, place, end)
    return tail if tail is not None and place_name(tail["seat"]) else None


def _land(text: str, place: int, end: int) -> re.Match[str] | None:
    """The land in parentheses that is the end of a name: ``Alder Bank (Switzerland)``."""
    match = _OF_LAND.match(text, place, end)
    return match if match and place_name(match["land"]) else None


def _opens_name(word: str) -> bool:
    """A capital, a figure, ``d'Orsay``, a brand like ``iVillage``, ``drkoop.com``, a number ("Alder ii")."""
    if word[0].isupper():
        return True
    if word[0].isdigit():
        return (
            any(char.isupper() for char in word)
            or word.isdigit()
            or word.endswith(_ORDINAL)
            or _SERIES.fullmatch(word) is not None
        )
    brand = re.match(r"[a-z][\w-]*(?:[A-Z0-9]|\.[A-Za-z]{2,})|[a-z]{1,2}-[a-z]|[dl]'[A-Z]", word)
    return brand is not None or word in _SMALL_NUMERALS


def _more_name(reading: Reading, start: int, at: int, end: int) -> bool:
    """Whether a name goes on behind a suffix word: "The Limited Stores, Inc.", "Company of America"."""
    goes_on = _GOES_ON.match(reading.text, at, min(end, at + 60))
    if goes_on is not None:
        return not fills_line(reading, start, at) or _stands_again(reading, start, goes_on.end())
    town = _TOWN.match(reading.text, at, end)
    if town and place_name(town["state"]) and not _stands_again(reading, at - 4, town.end("town")):
        return False
    return (
        reading.text.startswith((" of ", " OF "), at, end)
        and _WORD_SUFFIX.search(reading.text, max(0, at - 14), at) is not None
    )


def fills_line(reading: Reading, start: int, end: int) -> bool:
    """Whether a printed line holds just what stands there: on a cover, one party's name to a line."""
    first, following = (reading.lines[reading.line_index(at)] for at in (start, end + 1))
    return first.start == start and following.start == end + 1


def _is_house(reading: Reading, start: int, figure: re.Match[str], end: int) -> bool:
    """Whether a figure is the number of a house: a street stands behind it, or it opens a printed line.

    What stands again with the figure, in one line, is one name: "Alder 1 Mills, Inc.".
    """
    if _STREET.match(reading.text, figure.end(), end):
        return True
    again = reading.folded.find(reading.folded[start : figure.end()], figure.end())
    opens = figure.start(), figure.start() + again - start
    return all(reading.lines[reading.line_index(at)].start == at for at in opens[: 1 if again < 0 else 2])


def _stands_again(reading: Reading, start: int, end: int) -> bool:
    """Whether words stand in the text behind them once more."""
    return reading.folded.find(reading.folded[start:end], end) >= 0


def _and_goes_on(reading: Reading, at: int, end: int, word: str) -> bool:
    """Whether a name goes on behind "and": always behind "&", and before a word that names a trade."""
    rest = reading.text[at + 1 : min(end, at + 90)]
    if word == "&":
        return rest[:1].isupper()
    if re.split("[^A-Za-z]", rest, maxsplit=1)[0].lower() in GENERIC_WORDS or rest.startswith(_FELLOWS):
        return True
    return re.match(rf"{ENTITY_SUFFIX}(?=[ ,(])", rest) is not None


def _trimmed(text: str, start: int, last: int) -> int:
    last = start + len(text[start:last].rstrip(" ,;:-"))
    stop = _STOPPED.search(text, max(start, last - 13), last) or (
        text[last - 1] == "."
        and (text[last - 3 : last - 1].islower() or _CAPITALS_STOP.search(text, start, last))
        and not _SUFFIX_END.search(text, start, last)
    )
    return last - 1 if stop else last
