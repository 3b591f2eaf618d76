"""Whether a name in the list of parties is a party's: no part of an address, no thing, nobody's agent."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.parser.parties.name import REGISTERS, NameRead, given_before
from checker.parser.parties.shortnames import INTRODUCED
from checker.parser.title_words import NOUN
from checker.text.dates import MONTHS
from checker.text.places import place_name
from checker.text.roles import (
    GENERIC_WORDS,
    HONORIFICS,
    NO_PARTY_WORDS,
    OFFICER,
    ORGANISATION,
    PRINTED_HONORIFICS,
    ROLE,
    ROLE_WORDS,
)
from checker.text.suffixes import ENTITY_SUFFIX

_NOBODY = re.compile(
    r"(?:division|subsidiary|affiliate|branch|board of (?:directors|managers)) of "
    r"|(?:company|corporation|employer|parent|partnership)'s |ex-\d|[a-z]/[a-z]/[a-z] "
    rf"|do not |(?-i:at the )|(?:subchapter )?[cs] corporation\Z"
    rf"|[x_.\W]+\Z|[a-z]\.\Z|(?:\[[\W_]{{1,9}}\] ?)?(?:{ENTITY_SUFFIX} ?)+\Z",
    re.IGNORECASE,
)
"""A part of somebody, an order, a place, a number, a blank to be filled in, a suffix alone."""
_OF_OFFICE = re.compile(r"(?: (?:of|for|to|or|-|&)|,|:| and (?!fellows)|\Z)")
"""Behind an office; but not in a name: "President Mills, Inc.", "Directors Guild of America"."""
_FELLOWS = re.compile(r" and fellows of\b")
_ACTS_FOR = re.compile(
    r"(?:(?<![a-z])(?:by|through) (?:its|his|her|their|the) (?!own\b)(?:[a-z-]+ ){0,4}(?:partners?|managers?"
    r"|agents?|administrators?|members?|representatives?|director|president|officer|attorney(?:-in-fact)?"
    r"|trustee|secretary|chair(?:man|woman)?|minister)|(?:represented|managed|administered|advised|owned|controlled"
    r"|signed)(?: [a-z]+){0,3} by|whose (?:[a-z]+ ){0,3}(?:partners?|members?|managers?|parent"
    r"|trustees?) (?:is|are|being)\b[^()\";]{0,200}),?(?: (?:the|a|its))? ?\Z"
)
"""What leads, behind a party's name, to somebody who only acts for it: "represented by its manager, "."""
_REPRESENTED = re.compile(r"\brepresented (?:[a-z]+ ){0,4}by\b[^()\";]{0,120}\Z")
"""Before persons: "represented by its CEO, Mr. Elm, and by"."""
_OF_ANOTHER = re.compile(
    r"\b(?:agreement|contract|lease|indenture|deed|plan|note|letter)\b(?:\"\))?[^;()\"]{0,120}?\b"
    r"(?:between|among(?:st)?|(?:made|given|issued|executed) by)\b"
)
"""Behind a party's name: "under the Indenture dated 4 May 2011 between", whose parties are not this one's."""
_CAPACITIES = re.compile(r",? (?:acting )?as (?:the |an? )?[A-Z][^;()\"]{1,120}")
"""", as the Issuing Bank, the Swing Line Bank and": what a party is besides."""
_AND_CAPACITY = re.compile(r"\bin (?:such|that|its|said) capacity[^()]{0,60}\) and (?:[^(),;]{1,60} and )?\Z")
"""``, as Agent (in such capacity, the "Agent") and ``: what a party without a name of its own is besides."""
_OF_ADDRESS = re.compile(r"\.? \d{4,5}(?![\d/])| [A-Z][a-z]")
"""", Co. 80202", ", Co. Mayo": a state, a county, no company."""
_OF_TOWN = re.compile(r"(?<=, (?:CO|NV|PA|SC)) \d{5}(?!\d)")
"""", NV 89109": a state, whatever stands before it."""
_PART = r"(?!the (?:one|other|first|second|third|fourth|fifth) part\b)"
_ADDRESS = re.compile(
    rf"[,)] of {_PART}|(?<![a-z])(?:at|located|offices?|address|resid(?:es|ing)|place of business"
    r"|headquartered|situated|street|suite|avenue|road|c/o)\b"
)
_OF = re.compile(rf" of {_PART}")
_THING = re.compile(
    r"(?<![A-Za-z])(?:[Ll]aws?|[Aa]cts?|[Cc]odes?|[Dd]ocuments?|[Rr]ules|[Rr]egulations|[Bb]ranch(?:es)?"
    r"|BRANCH|[Aa]gents?|AGENT|[Ll]enders?|[Mm]anagers?|[Ll]oans?|Plus|Department|Commitment|Republic"
    r"|[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|London [NSEW]{1,2}C?\d{1,2}[A-Z]?)\Z"
    r"|\A\d+(?!\d*(?:st|nd|rd|th) [A-Z])|%|(?<!\S)(?:(?!\d{4} (?:\w+ )?(?:Trust|TRUST))\d+(?!\S)|[A-Z]+-\d)"
    r"|\A(?:[Nn]otices?|[Ff]ellow|[Pp]rofessor) of\b|\A(?:Series|SERIES) \d[\w-]*\Z"
)
"""A statute, a document, an office, a postcode (``LS1 4AB``, ``V6C 1G8``), a figure, an issue."""
_DEFINED = re.compile(r"(?<=[sS]) \((?:each )?as (?:[a-z]+ )?defined\b")
"""Behind the term for a class of persons: ``the Swap Counterparties (as defined below)``."""
_DESCRIBED = re.compile(
    rf" ?(?:,? ?(?:(?i:{REGISTERS})[.:]? ?\d|\(?I\.?D\.?[ :]|[Aa]n? |both |each |being |constituted "
    r"|together |by its |its (?:[a-z-]+ ){0,2}(?:parent|subsidiary|affiliate|sister|holding)\b|\(|or"
    r" (?:its |his |her )?(?:registered |permitted )?assigns|whose |who |having "
    r"|with |as |[a-z]/[a-z]/[a-z]|dba |t/a|[Tt]rustees? |the Company's |residing|located|acting|by and"
    r" through|(?:formerly|previously|presently|currently|(?:also|now|professionally) known"
    r"|doing business|on behalf)\b"
    r"|not in|solely|in (?:its|his|her) |jointly|(?:his |her )?(?:husband|wife|spouse)|severally"
    r"|organi[sz]ed|incorporated|established|created|formed|existing|registered|[sdwr]/o\b|son of"
    r"|daughter of|represented|duly|of |appointed|aged|holder of|resident|trading|under|R\.? ?R\.? "
    r"|P\.? ?O\.? [Bb]ox|c/o|company (?:no|number)|(?:[A-Z][\w-]+ ){1,3}(?:ID|No\.|[Nn]umber)"
    r"|individually|(?:individual|person|citizen)s?\b"
    r"|hereinafter|\"|\d|(?:the )?(?:Senior|Executive|Vice|Chief|President|Chair)[a-z]* )|$|;|\n"
    r"| P(?:arty|ARTY) [A-Z0-9]\b| \[|,? (?:and|AND)\b|\. |[,.]$)"
)
"""What stands behind a party's name: its description, its short name, the next one, the end."""
_LISTED = re.compile(
    r", [A-Z]| (?:hereby|agrees?|effective|dated|as of|on|made|entered|for the|wish(?:es)?|desires?|have"
    r"|has)\b"
)
_CAPTION = re.compile(r" AND [A-Z]+:(?:\n| [A-Z][a-z])")
"""Behind words of a caption: ``ADDITIONS AND DELETIONS: The author``."""
_COURT = re.compile(r"\b[Cc]ourts?\Z")
_HONORIFIC = re.compile(rf"(?:{PRINTED_HONORIFICS})(?:\.|(?<![A-Z]{{2}})) [A-Z]")
_COURTESY = re.compile(rf"\A(?:{HONORIFICS})\.? ")
_PERSON = re.compile(
    r"[A-Z][\w'-]{1,25} (?:[A-Z]\.? ?){1,2}(?:[A-Z][\w'-]{1,25} ?){1,2}(?:,? (?:Jr|Sr)\.?)?"
    r"|(?:[A-Z][A-Z'.-]{0,25} ){1,3}[A-Z][A-Z'-]{1,25}"
)
"""A name with an initial, or of a few words in capitals."""
_IN_LIST = (", ", " and ", "between ", "among ", " by ")
_NEXT = re.compile(r",? and [A-Z]|, [A-Z]|;")
_TRADE = re.compile(r", [a-z]+(?: [a-z]+)?(?=, | of | \()")
"""``, businessman, of …``"""
_CALLED_LATER = re.compile(
    r"(?:,| at\b)(?! [A-Z][a-z]+ (?:[A-Z]|and\b)) [^;()\"\n]{1,160}"
    r"\((?:the |hereinafter[a-z ]{0,30})?\"(?:the )?(?P<short>[^\"\n]{2,40})\""
)
"""A description in any words before the short name: ``, for itself and its affiliates ("Client")``."""
_PERSON_NEXT = re.compile(rf", (?:{_PERSON.pattern})(?=,| and\b| AND\b| \(|;)")
_JOINED = re.compile(r"(?<![^\s(])[A-Z][\w.'-]{0,40} (?:and|AND|&) \Z")
_TRUSTEE = re.compile(r"(?:co-)?trustees? (?:of|for|under) ", re.IGNORECASE)
"""Behind the name of a person, what he is: "Jane Doe, Trustee of the Doe Family Trust"."""
_UNIT = re.compile(r" (?:Division|Group|Unit|Department)\Z|\ADepartment of ")
"""Behind the name of an entity, a part of it: "Alder Corporation, Plastics Division"."""
_CALLED = re.compile(
    rf"(?:, an? [^,;()\"]{{3,60}})?,? ?\([^()\"]{{0,30}}\"(?:the )?(?:{ROLE_WORDS})\"", re.IGNORECASE
)
"""Behind a name, the role that it gets: ``, an individual (the "Consultant")``."""
_HUMAN = re.compile(
    r",? \(?(?:an? (?:[a-z]+ ){0,2}(?:individual|person|citizen|resident|man|woman)|(?:an? )?individually"
    r"|residing|who resides|whose (?:home |mailing )?address|(?:son|daughter|wife|husband) of)\b"
)
_PAGE = re.compile(r"(?<= )\d{1,3}(?= )")
"""In a table of contents that runs on: ``Training 11 7 Purchase of Products 13 8 Your Duties``."""
_TWO, _MOST_WORDS = 2, 16
_NEAR, _WINDOW = 50, 150
_LONGEST_HEADING = 100
_REACH = 1000
"""So far behind the party before, its description has ended."""


def is_party(
    reading: Reading, name: NameRead, last: NameRead | None, since: int, end: int, sure: bool
) -> bool:
    """Whether a name is a party's.

    ``last``: the party named before it, ``since``: where that one's name and short names end; ``end``: of
    the region. ``sure``: whether the words before say that a party is named here ("and", a number).
    """
    text, start, stop = reading.text, name.span.start, name.span.end
    since = max(since, start - _REACH)
    words = text[start:stop].removeprefix("the ").removeprefix("The ")
    if _is_nobody(words, name.suffix) or (
        last is not None
        and (
            _ACTS_FOR.search(reading.folded, since, start) or _OF_ANOTHER.search(reading.folded, since, start)
        )
    ):
        return False
    if (last is not None and text[last.span.end : start] == ", ") and (
        _TRUSTEE.match(words) or (_UNIT.search(words) and _is_unit(reading, last, name))
    ):
        return False
    if len(_PAGE.findall(words)) >= _TWO + name.suffix or words.count(" ") > _MOST_WORDS:
        return False
    if not sure and _in_heading(reading, name):
        return False
    in_address = last is not None and _in_address(reading, since, start)
    if name.suffix:
        runs_on = text.startswith(" ", stop) and text[stop + 1 : stop + 2].isupper()
        instrument = runs_on and NOUN.match(reading.folded, stop + 1)
        town = _OF_TOWN.match(text, stop) or (in_address and not sure and _OF_ADDRESS.match(text, stop, end))
        return not (instrument or town)
    return _is_bare_party(reading, name, last, since, end, sure, in_address)


def _in_heading(reading: Reading, name: NameRead) -> bool:
    """Whether a name is part of a heading by what the source says; an entity's may be all of it."""
    paragraph = reading.paragraphs[reading.paragraph_index(name.span.start)]
    fills = name.suffix and paragraph.end - name.span.end <= 1 and paragraph.start == name.span.start
    return paragraph.heading > 0 and paragraph.end - paragraph.start < _LONGEST_HEADING and not fills


def stands_alone(reading: Reading, name: Span) -> bool:
    """Whether a name fills a line below, as that of somebody who signs for himself."""
    words = reading.folded[name.start : name.end].removeprefix("the ")
    return any(reading.folded.find(f"\n{the}{words}\n", name.end) >= 0 for the in ("", "the "))


def signs(reading: Reading, name: NameRead, organisation: bool = False) -> bool:
    """Whether a full name in a list is that of somebody who signs; an organisation stands above its line."""
    start, stop = name.span.start, name.span.end
    words = _COURTESY.sub("", reading.folded[start:stop])
    if " " not in words or not reading.text.endswith(_IN_LIST, 0, start):
        return False
    if organisation and reading.folded.find(f"\n{words}\n", stop) >= 0:
        return True
    return any(reading.folded.find(f"{before} {words}", stop) >= 0 for before in ("/s/", "name:", "by:"))


def _is_unit(reading: Reading, last: NameRead, name: NameRead) -> bool:
    """Whether what is called like a part of the party before signs for that one, or not at all."""
    owner, words = (reading.folded[it.span.start : it.span.end] for it in (last, name))
    return (
        not stands_alone(reading, name.span) or reading.folded.find(f"{owner}\n{words}\n", name.span.end) >= 0
    )


def _is_bare_party(
    reading: Reading,
    name: NameRead,
    last: NameRead | None,
    since: int,
    end: int,
    sure: bool,
    in_address: bool,
) -> bool:
    """The same for a name without an entity suffix: by its words, by what stands behind it, by who signs."""
    text, start, stop = reading.text, name.span.start, name.span.end
    words = text[start:stop].removeprefix("the ").removeprefix("The ")
    if (_COURT.search(words) and not INTRODUCED.match(text, stop, end)) or _DEFINED.match(text, stop, end):
        return False
    if words.isupper() and _CAPTION.match(text, stop):
        return False
    joined = _JOINED.search(text, max(0, start - _NEAR), start) is not None
    called = _CALLED.match(reading.folded, stop, end) is not None
    if _is_thing(words, joined, called or signs(reading, name, organisation=True)) or (
        words[0].islower() and not text.startswith((" a ", ", a "), stop)
    ):
        return False
    if sure and given_before(text, name.span):
        return True
    organisation = ORGANISATION.search(words.lower()) is not None
    honorific = _HONORIFIC.match(words) is not None
    in_row = not organisation and _among_persons(reading, name, last, end, sure)
    described = _DESCRIBED.match(text, stop, end) or (
        sure and (_TRADE.match(text, stop, end) or _is_called_later(text, stop, end, words))
    )
    human = _HUMAN.match(reading.folded, stop, end) is not None
    told = organisation or honorific or human
    if not (told or called) and words.isupper() and _is_everyday(reading, words):
        return False
    if not (organisation or human) and last is not None and _REPRESENTED.search(reading.folded, since, start):
        return False
    signed = (human or not in_address) and signs(reading, name, organisation)
    if stop != end and not (in_row or honorific or described or (signed and _NEXT.match(text, stop))):
        return (signed or (sure and organisation)) and _LISTED.match(text, stop, end) is not None
    if last is not None and words != text[start:stop] and _CAPACITIES.fullmatch(text, since, start):
        return False
    before = max(0, start - _WINDOW)
    if not (told or called or signed) and _AND_CAPACITY.search(reading.folded, before, start):
        return False
    if in_address and not (signed or human):
        # Of one word only what gets a short name, where the party before has its own already.
        introduced = since > last.span.end if last else False
        introduced = introduced and INTRODUCED.match(text, stop, end) is not None
        return sure and (organisation or introduced or 2 <= len(words.split()) <= 4)
    if sure or in_row or told or signed or last is None:
        return True
    return " " in words and INTRODUCED.match(text, stop, end) is not None


def _is_nobody(words: str, suffix: bool) -> bool:
    """Whether words are an office, a role, a part of somebody, a blank: "Chief Executive of Alder"."""
    lowered = words.lower()
    officer = OFFICER.match(lowered)
    office = officer is not None and " of state" not in lowered
    if officer and (suffix or officer[0].endswith("s") or _FELLOWS.match(lowered, officer.end())):
        office = office and _OF_OFFICE.match(lowered, officer.end()) is not None
    roles = all(ROLE.match(word) for word in words.rstrip(".,").split() if word.lower() not in ("and", "the"))
    return office or _NOBODY.match(words) is not None or roles


def _is_thing(words: str, joined: bool, called: bool) -> bool:
    """Whether words without an entity suffix are called like a place, a statute, an instrument, a month.

    ``joined`` to a capitalised word by "and", they may be the rest of a name; ``called`` by a role, they may
    end as instruments do: "Peter Bond".
    """
    each = words.lower().split()
    first = each[0].rstrip(".,:")
    instrument = (
        "agreement" in each or NOUN.fullmatch(each[-1]) or (each[1:2] == ["of"] and NOUN.fullmatch(first))
    )
    instrument = instrument if not called or len(each) == 1 else None
    named_so = (first in MONTHS and len(each) > 1) or each[1:3] == ["and", "fellows"]  # "June A. Birch"
    no_name = (first in NO_PARTY_WORDS and not named_so) or (joined and first in GENERIC_WORDS)
    return bool(no_name or instrument or _THING.search(words) or place_name(words))


def _is_everyday(reading: Reading, words: str) -> bool:
    """Whether the text uses all of the words, which are in capitals, in small letters elsewhere.

    In a front all in capitals a description looks like a name: ``DULY EXISTING UNDER THE LAWS``.
    """
    return all(f" {word} " in reading.text for word in words.lower().split())


def _among_persons(reading: Reading, name: NameRead, last: NameRead | None, end: int, sure: bool) -> bool:
    """Whether a name is a person's in a row of persons: it opens the row, or follows one directly."""
    if not _PERSON.fullmatch(reading.text, name.span.start, name.span.end):
        return False
    if last is None or sure:
        return _PERSON_NEXT.match(reading.text, name.span.end, end) is not None
    directly = reading.text[last.span.end : name.span.start] == ", "
    return directly and _PERSON.fullmatch(reading.text, last.span.start, last.span.end) is not None


def _is_called_later(text: str, stop: int, end: int, words: str) -> bool:
    """Whether a description ends in a short name for the words: a role, one of themselves, their initials."""
    called = _CALLED_LATER.match(text, stop, end)
    if called is None:
        return False
    short, each = called["short"].lower(), words.lower().split()
    return ROLE.match(short) is not None or short.split()[0] in (*each, "".join(word[0] for word in each))


def _in_address(reading: Reading, since: int, at: int) -> bool:
    """Whether the words since the last name or short name tell an address."""
    opens = _OF.match(reading.folded, since, at)
    return opens is not None or _ADDRESS.search(reading.folded, since, at) is not None
