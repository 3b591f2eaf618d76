"""Attestation clauses: the sentence beside or over a line to sign on that says who signs, and by whom.

``Signed by JANE DOE, Director, for and on behalf of ALDER LIMITED in the presence of:``
``EXECUTED as a DEED by ALDER LIMITED acting by two directors``, ``THE COMMON SEAL of ALDER LIMITED was
affixed hereto``: a verb of signing, then who signs. A name in it ends where the words about it begin, so its
form need not be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from checker.parser.signatures.kinds import Kind, Token, is_person_name, is_role
from checker.parser.signatures.parties import Names
from checker.parser.signatures.runs import Run
from checker.parser.signatures.tokens import make_token
from checker.parser.signatures.words import (
    ACK,
    BODY_WORDS,
    INNER_DESCRIPTION,
    PERSON,
    TAIL_CAPACITY,
    is_office,
)
from checker.text.names import find_entity_names

_VERB = r"(?:signed|executed|sealed|delivered|subscribed|given)"
_LEAD = (
    rf"(?:(?:duly|thus) )?{_VERB}(?:[ ,&/]+(?:{_VERB}|and|unconditionally|as|an?|its|his|her|their|this|the|"
    r"deed|agreement|contract|instrument|lease|under|hand|common|corporate|seal|duly|affixing|"
    r"by(?= affixing))\b)*"
)
_SEAL_OF = r"(?:present when )?(?:the )?(?:common|corporate|official|company) seal of"
_BEHALF = r"(?:for (?:and|&) )?on behalf of"
STARTS = re.compile(rf"(?-i:(?=[A-Z]))(?:{_LEAD}(?=[ ,)]|: *[A-Za-z]|$)|{_SEAL_OF}\b)", re.IGNORECASE)
"""How an attestation clause begins, before it is known who signs."""
_OPENER = re.compile(
    rf"(?:{_LEAD}(?: at .{{2,60}}?)?[ ,:]+(?:{_BEHALF}|for|by|(?<=seal )of)|"
    rf"{_SEAL_OF})\b[ :]*(?P<behalf>{_BEHALF} )?",
    re.IGNORECASE,
)
HEADED = re.compile(
    r"(?-i:(?=[A-Z]))(?!by\b)[^:]{3,120}?,? (?:acting )?by (?:(?:its|an?|two|his|her|"
    r"their)\b[^:]{3,150}|[^:]{3,60}):$",
    re.IGNORECASE,
)
"""``Alder Limited by its directors:``: a clause that has lost its verb."""
_PRESENCE = re.compile(
    r",? ?\(?(?:and )?(?:(?:both|all|each) )?in (?:the |our |my )?(?:joint |physical )?presence\b(?: of)?|"
    r",? (?:before me|witnessed by)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r",? (?:was|were|is|has been|have been) (?:hereunto|hereto|duly|affixed)\b|,? (?:hereunto|"
    r"hereto) affixed|"
    r",? and (?:is )?delivered\b|,? in (?:accordance with|exercise of)\b|,? pursuant to\b|"
    r",? under (?:its|the|an?|his|her|power|section|delegated)\b|"
    r",? as (?:an?|his|her|its|their) (?:deed|agreement|act)\b|,? who\b|,? on (?:this|the|\d|_)|"
    r",? \(?(?:ACN|ABN|ARBN|NZBN|UEN|CIN|NRIC|company (?:number|no)|registered|registration)\b|"
    r",? \((?=the |[\"']|as |in )|,? (?:with|for) (?:full|the purpose)",
    re.IGNORECASE,
)
"""Where the words about a name begin that say how it signs, and not through whom."""
_ACTING = re.compile(
    r",? (?:(?:acting|represented)(?: herein)? (?:by|through)|by the hands? of|(?:by and )?through|by) ",
    re.IGNORECASE,
)
_FOR = re.compile(r"behalf|for[ :]*$", re.IGNORECASE)
_ON_BEHALF = re.compile(
    rf",? (?:{_BEHALF}|for|in (?:his|her|its) capacity as [^,]{{3,40}} of,?(?: and with [a-z ]{{3,40}},)?) ",
    re.IGNORECASE,
)
_AS_AGENT = re.compile(
    r",? (?:acting )?(?:as|in its capacity as) (?:the |its )?(?P<capacity>(?:sole |managing )?"
    r"(?:general partner|managing member|manager|management company|administrator))s? "
    r"(?:of|for|for and on behalf of) (?:the )?(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
"""``Birch GP Limited as general partner of Birch Fund LP``: the second signs, through the first."""
_SAID = re.compile(
    r"(?:the )?(?:with ?in[- ]?named|above[- ]?named|said)\b[ ,:]*|(?:each of )?the following:? ",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:the )?(?:[\"'](?P<quoted>[^\"']{2,40})[\"'][ ,:]*|(?P<plain>(?-i:[A-Z]{4,20})) (?=[A-Z]))",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:shall|may|will|must|any|such|hereby|if|is|are|been|which|this|hereof|hereto|parties|undersigned|"
    r"agreement|deed|hand|both|either|you|me|us)\b",
    re.IGNORECASE,
)
"""No name of who signs has one of these words: the sentence speaks of something else."""
_AGENT = re.compile(
    r"(?:(?:its|his|her|their|the|an?|duly|sole|managing|investment) )*"
    r"(?P<capacity>(?:authori[sz]ed )?"
    r"(?:general partner|managing member|managing partner|manager|management company|trustee|"
    r"sole member|corporate member|corporate director|partner|agent|attorney|administrator|member|director|"
    r"secretary|signatory|representative)s?(?: and (?:agent|manager|secretary))?),? (?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
_PERSON = PERSON.pattern.replace(",? (?:", " (?:", 1)
"""Without a comma: behind one stands the office."""
_NAMED = re.compile(
    rf"[ ,;]*(?P<name>{_PERSON})(?:(?:,|\)? \()? ?(?:(?:being|as) )?(?:(?:an?|its|the|one of its) )?"
    r"(?P<title>(?!two\b|both\b|who\b|(?:being )?(?:an? )?person\b)(?:[^\W\d_]+[ /-]?){1,6}))?\)?(?=$|[ ,;])"
)
"""``Jane Doe, a director``"""
_AND = re.compile(r",? (?:and|&) (?:by )?|; ?", re.IGNORECASE)
_MOST = 160
_TRIM = " ,;:.)-"


class Attestation(Struct, frozen=True):
    """Who signs, as a clause says it."""

    head: Token
    """The name or the role (kind ``entity``, ``person`` or ``role``)."""
    label: Token | None
    """What it is called beside its name: ``the withinnamed "Licensor"``."""
    chain: tuple[tuple[Token, str], ...]
    people: tuple[tuple[Token, Token | None], ...]
    """Who signs for it, each with a title."""
    seal: bool
    """Those in whose presence a seal is affixed sign for its owner."""
    official: bool
    """It is signed for somebody."""
    presence: bool
    """It ends with ``in the presence of``."""


def may_begin(text: str) -> bool:
    """Whether a cell may be the first line of a clause."""
    return STARTS.match(text) is not None or (text.endswith(":") and HEADED.match(text) is not None)


def names_signer(text: str) -> bool:
    """Whether behind the verb of a clause stands by whom or for whom it is signed."""
    return _OPENER.match(text) is not None


def is_finished(text: str) -> bool:
    """Whether nothing of a clause follows: its colon, or the words about witnesses."""
    return text.rstrip(" -)").endswith(":") or _PRESENCE.search(text) is not None


def read_attestation(run: Run, names: Names) -> Attestation | None:
    """What a clause says; None for words that are none."""
    text = run.text
    opener = _OPENER.match(text)
    if opener is None and (not HEADED.match(text) or ACK.match(text)):
        return None
    begin = opener.end() if opener else 0
    presence = _PRESENCE.search(text, begin)
    end = presence.start() if presence else len(text)
    seal = "seal" in text[:end].lower() and "sealed" not in text[:begin].lower()
    people: list[tuple[Token, Token | None]] = []
    stated = opener is None or _FOR.search(opener[0]) is not None
    behalf = None if stated else _ON_BEHALF.search(text, begin, end)
    if behalf is not None:
        people += _people(run, begin, behalf.start())
        begin = behalf.end()
    further = _FURTHER.search(text, begin, end)
    acting = _ACTING.search(text, begin, end)
    stop = min((match.start() for match in (further, acting) if match), default=end)
    official = bool(seal or behalf or (opener and (acting or _FOR.search(opener[0]))))
    chain: list[tuple[Token, str]] = []
    agent = _AS_AGENT.search(text, begin, stop) if official else None
    if agent is not None:
        through, _ = _who(run, begin, agent.start(), names, official)
        chain += [(through, agent["capacity"])] if through else []
        begin = agent.end()
    head, label = _who(run, begin, stop, names, official)
    if head is None:
        return None
    if acting is not None:
        _read_agents(run, acting.end(), end, chain, people)
    return Attestation(head, label, tuple(chain), tuple(people), seal, official, presence is not None)


def _who(run: Run, begin: int, stop: int, names: Names, official: bool) -> tuple[Token | None, Token | None]:
    """The name of who signs, and what it is called beside it."""
    text = run.text
    said = _SAID.match(text, begin, stop)
    begin = said.end() if said else begin
    quoted = _LABEL.match(text, begin, stop)
    if quoted and quoted["plain"] and not (said and is_role(quoted["plain"])):
        quoted = None
    label = make_token("role", run, *quoted.span(quoted.lastgroup or 0)) if quoted else None
    begin = quoted.end() if quoted else begin
    for pattern in (TAIL_CAPACITY, INNER_DESCRIPTION):
        described = pattern.search(text, begin + 2, stop)
        stop = described.start() if described else stop
    stop = begin + len(text[begin:stop].rstrip(_TRIM.replace(".", "")))
    stop -= 3 if text[begin:stop].lower().endswith(" by") else 0
    words = text[begin:stop]
    if not any(map(str.isalnum, words)):
        return label, None
    blank = words[0] == "["
    if len(words) > _MOST or _NO_NAME.search(words) or not (words[0].isupper() or is_role(words) or blank):
        return None, None
    if is_role(words):
        return make_token("role", run, begin + (4 if words[:4].lower() == "the " else 0), stop), None
    kind = _kind(words, names, official)
    return (make_token(kind, run, begin, stop), label) if kind else (None, None)


def _kind(words: str, names: Names, official: bool) -> Kind | None:
    if names.is_person(words):
        return "person"
    if official or names.is_party(words) or any(find_entity_names(words, 0, len(words))):
        return "entity"
    if BODY_WORDS.search(words) and not is_person_name(words):
        return "entity"
    return "person" if is_person_name(words) and not is_office(words) else None


def _read_agents(
    run: Run, begin: int, end: int, chain: list[tuple[Token, str]], people: list[tuple[Token, Token | None]]
) -> None:
    """Through whom an entity signs: other entities, and of the last of them the people."""
    text = run.text
    further = _FURTHER.search(text, begin, end)
    end = further.start() if further else end
    while begin < end:
        again = _ACTING.search(text, begin, end)
        stop = again.start() if again else end
        agent = _AGENT.match(text, begin, stop)
        at = agent.end() if agent else begin
        if any(find_entity_names(text, at, stop)):
            last = at + len(text[at:stop].rstrip(_TRIM.replace(".", "")))
            chain.append((make_token("entity", run, at, last), agent["capacity"] if agent else ""))
        else:
            people += _people(run, begin, stop)
        begin = again.end() if again else end


def _people(run: Run, begin: int, end: int) -> Iterator[tuple[Token, Token | None]]:
    """The people in some words, each with the office that stands beside his name."""
    text = run.text
    at = begin
    for stop in [*(match.start() for match in _AND.finditer(text, begin, end)), end]:
        agent = _AGENT.match(text, at, stop)
        capacity = make_token("office", run, *agent.span("capacity")) if agent else None
        start = agent.end() if agent else at
        named = _NAMED.match(text, start, start + len(text[start:stop].rstrip(_TRIM)))
        if named is not None:
            title = make_token("office", run, *named.span("title")) if named["title"] else capacity
            yield make_token("person", run, *named.span("name")), title
        following = _AND.match(text, stop, end)
        at = following.end() if following else stop
