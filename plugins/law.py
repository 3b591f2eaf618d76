"""The law that governs: whether one is chosen, and only one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Edit,
    GoverningLaw,
    Hit,
    NoParams,
    Params,
    Related,
    Skip,
    Span,
    check,
    hookimpl,
)
from checker.text.amending import goes_with_another
from checker.text.anchors import places
from checker.text.places import misspelt_place, place_name
from checker.text.sentences import sentence_at
from checker.text.words import one_edit_apart
from checker.text.zipcodes import STATE_CODES

API_VERSION = 1

_HINT = re.compile(
    r"governing law|governed (?:by|in accordance|under)|choice of law|law of the contract"
    r"|(?:construed|interpreted|enforced) (?:in accordance|under|and|pursuant)"
    r"|laws? (?:shall |will )?(?:governs?|controls?|appl(?:y|ies))\b|subject to (?:the )?laws? of"
    r"|applicable law[ .:]+(?:this|the)\b|(?:substantive|internal) laws?\b"
    r"|(?:pursuant|according) to [^.;\n]{0,40}\b(?:contract|construction|labou?r) law|pre-?empted by"
)
"""Words of a clause that chooses a law; "the laws of" alone says where a company was formed."""
_OFTEN_SILENT = ("employment", "severance", "plan", "other", "lease")
"""Kinds of agreement that quite often choose no law; a lease of land has the law of the place."""
_QUOTED = re.compile(
    r"\b(?:substituted|in lieu thereof|deleted in its entirety|amended (?:and restated )?(?:to read"
    r"|as follows))\b"
)
_REPLACES = re.compile(
    r"(?:section|article|paragraph|clause) [\w.()]{1,9}[^.\n]{0,60} (?:is|are|shall be) (?:hereby )?"
    r"(?:deleted|amended|replaced|supplemented|modified)\b"
)
_EXCEPTS = re.compile(
    r"\b(?:except (?:in the case of|for|as (?:otherwise )?(?:set forth|provided|stated))"
    r"|subject to section)\b"
)
"""Before the place; behind it, "except for its conflict of laws rules" sets nothing apart."""
_OF_CASE = re.compile(
    r"\A(?:however,? |but )?(?:if|where|when|unless|for(?! (?:the )?(?:purpose|avoidance)))\b"
    r"(?![^,:;]{0,60}\b(?:disput|claim|conflict|controvers|litigat|action|question|provision|suit))"
    r"|\b(?:if|where) (?:[a-z]+ ){0,2}(?:you|your|customer|licensee|user|client|buyer|subscriber)\b"
    r"(?= (?:[a-z]+ ){0,3}(?:is|are|has|have|lives?|resides?|acquired|obtained|purchased|bought)\b)"
)
"""What sets a case apart from the rest: "if you are located outside Canada"."""
_OPENS = re.compile(
    r"\bthis (?:[a-z-]+ ){0,4}(?:agreement|licen[cs]e|contract)\b[^.;\n]{0,40}? is (?:made )?"
    r"(?:an? (?:[a-z]+ ){0,3}(?:agreement|contract) )?(?:by and )?between\b"
)
"""What opens an instrument; behind the first choice it is another one, as in a file of several licences."""
_CONDITIONS = ("general conditions", "aia document")
"""General conditions that go with the agreement; they say which law governs."""
_COURT_OF_PLACE = re.compile(
    r"\bpeople's court|\bcourts? (?:of|at|in) the (?:place|locality|domicile|seat) |\bcourts? where\b|"
    r"\blocal courts? of\b|\bcourts? (?:at|in|of) [^.;\n]{2,60}\b(?:jurisdiction|competent)\b|"
    r"\bunder the arbitration act\b"
)
"""The court of a place without a law: the way of domestic contracts in countries with one law."""
_BINDS = re.compile(r"\b(?:shall|will|may(?! \d)|must|agrees?)\b")
_REACH = 300
_REACH_OF_CLAUSE = 1500
_PLACE = re.compile(
    r"(?:New |NEW |North |South |West |Rhode |NORTH |SOUTH |WEST )?[A-Z][A-Za-z]{3,14}(?: Island)?"
)
_OF_PLACE = re.compile(r"\b(?:a|an|A|AN) (?P<place>(?:New |North |South |West )?[A-Z][a-z]{4,14})\Z")
_SHORT_STATES = tuple(name for name in STATE_CODES if len(name) < 6)
_REACH_OF_NAME = 28
_ARBITRATION = re.compile(
    r"\b(?:any|all|every) (?:and all )?(?:disputes?|controvers(?:y|ies)|claims?)\b"
    r"(?! (?:about|as to|concerning|over|regarding|relating to|with respect to) (?:the|an?|any|such) "
    r"(?!(?:parties|agreement|contract|lease|interpretation|construction|meaning|validity|performance)\b))"
    r"[^.;]{0,300}?\b(?:(?:shall|will|must) be|are|is) (?:\w+ ){0,4}"
    r"(?:settled|resolved|determined|decided|submitted|referred)\b[^.;]{0,60}?\barbitrat\w+"
    r"|\bsubmit (?:any|all) (?:and all )?(?:disputes|controversies)[^.;]{0,120}? to (?:binding )?arbitrat"
)
_EXCLUSIVE = re.compile(
    r"\bcourts?\b[^.;]{0,160}?\b(?:shall|will) have (?:the )?(?:sole and )?exclusive (?:jurisdiction|venue)\b"
    r"|\b(?:submits?|consents?|agrees?)\b[^.;]{0,60}?\bexclusive (?:jurisdiction|venue)\b[^.;]{0,120}?"
    r"\bcourts?\b"
    r"|\b(?:shall|must|may only) be (?:brought|commenced|litigated|filed)\b[^.;]{0,40}?\bexclusively in\b"
    r"[^.;]{0,120}?\bcourts?\b"
    r"|\bexclusive (?:jurisdiction|venue|forum) (?:for|of|in) (?:any|all)\b[^.;]{0,80}? "
    r"(?:(?:shall|will) be|is|are)\b[^.;]{0,80}?\bcourts?\b"
)
_EXCEPTION = re.compile(
    r"\b(?:to the extent(?! (?:permitted|allowed)\b)|permit(?!ted (?:by|under) (?:applicable |any )?law\b)"
    r"|leaves? to|left to|"
    r"injunct|equitable|enforce|award|arbitra|in aid|interim|provisional|"
    r"subject to (?:section|article|paragraph|the)|except|other than|unless|notwithstanding|not subject to)"
)
_NOT_ALL = re.compile(
    r"\b(?:except|other than|unless|notwithstanding|excluding|injunct|equitable relief|may elect|"
    r"if the parties agree|at the option)"
)
_EXCLUSIVE_CUES = ("exclusive jurisdiction", "exclusive venue", "exclusively in", "exclusive and")
_APART = re.compile(
    r"not (?:resolved|settled|subject) (?:by|to|through) arbitrat"
    r"|(?:compel|enforce|confirm)[^.;]{0,40}arbitrat|"
    r"arbitrat[^.;]{0,200}(?:injunctive|equitable|provisional) (?:or other )?(?:relief|remed)"
)


class MissingParams(Params, frozen=True):
    """Which agreements are asked for a choice of law."""

    least_sections: int = 3
    """Agreements with fewer sections are left alone if they are short, too, or not of two parties."""
    least_duties: int = 5
    """Where so many paragraphs say what someone shall or may do, an agreement is not short."""


@check("law.missing", params=MissingParams, cases=("often-silent", "court-chosen"))
def missing(agreement: Agreement, params: MissingParams) -> CheckResult:
    """No clause says which law governs."""
    if any(law.subject == "agreement" for law in agreement.governing_law):
        return
    sections = sum(section.scope == 0 for section in agreement.sections)
    bound = len(agreement.parties) > 1 and _duties(agreement) >= params.least_duties
    if sections < params.least_sections and not bound:
        return
    if goes_with_another(agreement):
        return  # it lives under the law of that one
    hint = _HINT.search(agreement.reading.folded)
    if hint is not None:
        yield Skip(
            reason=f'the words "{hint[0]}" stand somewhere, but no choice of law was understood', examined=1
        )
        return
    conditions = any(words in agreement.reading.folded for words in _CONDITIONS)
    case = "often-silent" if conditions or agreement.kind in _OFTEN_SILENT else ""
    if not case and _COURT_OF_PLACE.search(agreement.reading.folded):
        case = "court-chosen"
    yield Hit(span=agreement.title.span if agreement.title else None, case=case)


def _duties(agreement: Agreement) -> int:
    """How many paragraphs of the main instrument say what someone shall, may or will do."""
    end = agreement.scopes[0].span.end
    folded, paragraphs = agreement.reading.folded, agreement.reading.paragraphs
    return sum(
        _BINDS.search(folded, each.start, each.end) is not None for each in paragraphs if each.end <= end
    )


@check("law.conflict", facts=("first", "second"))
def conflict(agreement: Agreement, params: NoParams) -> CheckResult:
    """Two clauses of one instrument choose different laws for it."""
    first: GoverningLaw | None = None
    seen = 0
    for law in _choices(agreement):
        if first is None or _OPENS.search(agreement.reading.folded, seen, law.span.start):
            first = law
        elif law.span != first.span and law.jurisdiction != first.jurisdiction:
            yield Hit(
                span=law.place,
                facts={"first": first.jurisdiction, "second": law.jurisdiction},
                related=(Related(first.place, "the other choice"),),
            )
            return
        seen = law.span.end if law is first else law.span.start


def _choices(agreement: Agreement) -> Iterator[GoverningLaw]:
    """The choices of one law for the main instrument.

    A clause that names several is an option among them; one that another instrument is to have is not
    this one's.
    """
    main = [
        law
        for law in agreement.governing_law
        if law.jurisdiction and law.scope == 0 and law.subject == "agreement"
    ]
    folded = agreement.reading.folded
    named: dict[Span, set[str]] = {}
    for law in main:
        named.setdefault(law.span, set()).add(law.jurisdiction)
    for law in main:
        if _QUOTED.search(folded, max(0, law.span.start - _REACH), law.span.start):
            continue
        if _EXCEPTS.search(folded, law.span.start, law.place.start) or _replaced(folded, law.span.start):
            continue
        if _OF_CASE.search(folded[law.span.start : law.span.end]):
            continue
        if len(named[law.span]) == 1:
            yield law


def _replaced(folded: str, at: int) -> bool:
    """Whether the words belong to an addendum that puts a clause in another's place."""
    return _REPLACES.search(folded, max(0, at - _REACH_OF_CLAUSE), at) is not None


@check("law.place_misspelt", facts=("printed", "place"))
def place_misspelt(agreement: Agreement, params: NoParams) -> CheckResult:
    """The name of a state or country with one letter wrong: "the laws of the State of Deleware"."""
    seen: set[int] = set()
    for span in (*_named_as_places(agreement.text), *(law.place for law in agreement.governing_law)):
        printed = agreement.words(span)
        place = misspelt_place(printed) or _short_state(agreement.text, span)
        if place is not None and span.start not in seen:
            seen.add(span.start)
            meant = place.upper() if printed.isupper() else place
            yield Hit(span=span, facts={"printed": printed, "place": meant}, edits=(Edit(span, meant),))


def _short_state(text: str, span: Span) -> str | None:
    """The state of four or five letters that words behind "State of" nearly spell: too short elsewhere."""
    words = text[span.start : span.end].lower()
    if text[max(span.start - 8, 0) : span.start].lower() != "tate of " or not 4 <= len(words) <= 6:
        return None
    if place_name(words.title()) is not None:
        return None
    near = (
        name for name in _SHORT_STATES if name[0].lower() == words[0] and one_edit_apart(words, name.lower())
    )
    return next(near, None)


def _named_as_places(text: str) -> Iterator[Span]:
    """What is called a state, and what an entity is said to be of ("a Deleware corporation")."""
    for lead in ("tate of ", "TATE OF ", "ommonwealth of ", "OMMONWEALTH OF "):
        for at in places(text, lead):
            if match := _PLACE.match(text, at + len(lead)):
                yield Span(*match.span())
    for kind in (" corporation", " limited "):
        for at in places(text, kind):
            if match := _OF_PLACE.search(text, max(at - _REACH_OF_NAME, 0), at):
                yield Span(*match.span("place"))


@check("law.forum_conflict")
def forum_conflict(agreement: Agreement, params: NoParams) -> CheckResult:
    """All disputes go to arbitration, and the courts of a place have exclusive jurisdiction."""
    folded = agreement.reading.folded
    arbitration = _first_unqualified(agreement, _ARBITRATION, _NOT_ALL, ("arbitrat",))
    courts = _first_unqualified(agreement, _EXCLUSIVE, _EXCEPTION, _EXCLUSIVE_CUES)
    if arbitration is None or courts is None or _APART.search(folded):
        return
    yield Hit(span=courts, related=(Related(arbitration, "all disputes go to arbitration"),))


def _first_unqualified(
    agreement: Agreement, pattern: re.Pattern[str], exception: re.Pattern[str], cues: tuple[str, ...]
) -> Span | None:
    """The first sentence of the main instrument that says so without an exception."""
    folded = agreement.reading.folded
    end = agreement.scopes[0].span.end
    for cue in cues:
        at = folded.find(cue, 0, end)
        while at >= 0:
            sentence = sentence_at(agreement.text, at, at + len(cue))
            words = folded[sentence.start : sentence.end]
            found = pattern.search(words)
            if found and not exception.search(words):
                return Span(sentence.start + found.start(), sentence.start + found.end())
            at = folded.find(cue, max(sentence.end, at + 1), end)
    return None


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [missing, conflict, place_misspelt, forum_conflict]
