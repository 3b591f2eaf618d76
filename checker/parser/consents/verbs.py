"""Clauses whose verb requires a consent: "unless Alder consents", "that Alder has approved in writing".

A verb requires a consent where something waits for it: behind "unless", "until" or "only if" whoever
consents; behind "if" and "when" somebody whom the agreement names (that "the shareholders approve a
merger" is an event); and behind a relative, where nothing follows that was approved ("articles that
Alder has approved"; that "Alder has approved the merger" is a report).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.reading import Reading, Span
from checker.parser.consents.clauses import Requirement, depends
from checker.parser.consents.persons import Persons
from checker.text.persons import subject_before
from checker.text.windows import window_start

_OPENER = re.compile(
    r"(?<!\w)(?:(?P<waits>unless|until|only if|except to the extent|with respect to whom|on condition that|"
    r"provided,?(?: however,| always,)? that)(?: and until)?(?: that)?|(?P<event>if|when|once|where)|"
    r"(?P<relative>(?<!provided )(?:that|which|whom)|(?:except )?as)) (?:\([a-z\d]{1,4}\) )?(?=\w)"
)
_AUXILIARY = (
    r"(?:shall|will|would|may|might|must|has|have|had|does not|do not|did not|not|[a-z]+ed and|first|"
    r"otherwise|previously|specifically|expressly|so|also|each|hereafter|thereafter|theretofore|duly|"
    r"in advance|in writing|"
    r"in (?:its|his|her|their) (?:sole|reasonable|absolute)(?: and absolute)? discretion),?"
)
_GIVES = (
    r"(?:gives?|given|grant(?:s|ed)?|provide[sd]?|issue[sd]?|furnish(?:e[sd])?|deliver(?:s|ed)?) "
    r"(?:(?:its|his|her|their|our|your|such|the|an?|any) )?(?:(?:prior|express|specific|written|and),? ){0,3}"
)
_FORM = r"(?:,? (?:in writing|in advance|beforehand|previously|from time to time|at its discretion))*"
_VERB = re.compile(
    rf",? (?:{_AUXILIARY} )*(?:consent(?:s|ed)?(?! (?:of|from|by)\b)|{_GIVES}(?:consent|approval)|"
    rf"approve(?P<past>d)?s?)(?![\w-]){_FORM}"
)
_NOTHING_MORE = re.compile(
    r"[.,;:)\n]| \(|\Z|"
    r" (?:shall|will|may|must|can|is|are|and|or|for|in|at|pursuant|under|as|before|prior|but)\b"
)
"""Behind a relative clause, whose object stands before it."""
_PASSIVE = re.compile(
    r"(?P<verb>consented to|approved),?"
    r"(?: (?:in writing|in advance|beforehand|in advance in writing|and signed|and authori[sz]ed),?)*"
    r" by (?![a-z]+ \d)(?:each of |both of |both |all of )?"
)
_FORM_BEHIND = re.compile(r"(?: (?:in writing|in advance|beforehand))*")
_WAITED_FOR = re.compile(
    r"(?<!\w)(?:(?:unless|until|(?<!subject )only|except)\b(?: \w+){0,9}?|(?:no|not) (?:\w+ ){0,6}?"
    r"(?:not|other than (?:\w+ ){0,4}?(?:as|those))|when|if|once|where|after"
    r"|(?P<fact>not|has been|have been))"
    r"(?: (?:duly|first|otherwise|previously|specifically|expressly|so|and until|been|in advance))* \Z"
)
"""Before a passive, it makes what is approved wait for it; ``fact``: or says what was or was not done."""
_BODY = re.compile(r"[A-Z]{3,6}|the (?!Board|Share|Stock|Hold|Member|Partner|Owners|Unit)[A-Z][a-z]+")
_MODAL = re.compile(r"\b(?:shall(?! have)|will|would|may|might|must)\b")
_PERFECT = re.compile(r"\b(?:has|have|had)\b")
_DEEMED_TO_HAVE = re.compile(
    r"(?<!\w)(?:shall|will|is|are)(?: also)?(?: be)?(?: conclusively)? deemed to have "
    r"(?:(?:given|granted) (?:(?:its|his|her|their) )?(?:(?:prior|written) )*|irrevocably )?\Z"
)
_SILENT = re.compile(
    r"(?:(?:(?<=deemed )|(?<=deemed to be )|(?<=deemed to have been ))approved(?: \w+)?|"
    r"(?:approval|consent) (?:is|shall be|will be|are) deemed (?:to (?:be|have been) )?(?:given|granted)),? "
    r"(?:if|unless|where) "
)
_FAILS = re.compile(r" (?:does not|do not|fails?|has not|have not|shall not|objects?|disapproves?)\b")
_WORD = re.compile(r"\w+(?: to)?")
_ARE_VERBS = ("approve", "consents", "consented")
_ACTS = re.compile(
    r"(?<!\w)(?:give|grant|provide|issue|furnish|deliver|unless|until|if|may|shall|will|does not|do not|that)"
)
"""Near before a word that may be a noun, when it is a verb, or the noun of "has given its consent"."""
_REACH = 120


def find_verbs(reading: Reading, mentions: Sequence[int], persons: Persons) -> Iterator[Requirement]:
    """The clauses around verbs of consent; ``mentions``: where such words stand, in order."""
    folded = reading.folded
    for at in mentions:
        found = _passive(reading, at, persons) or _deemed(reading, at, persons)
        if found is None and (folded.startswith(_ARE_VERBS, at) or _ACTS.search(folded, max(at - 40, 0), at)):
            found = _active(reading, at, persons)
        if found is not None:
            yield found


def _passive(reading: Reading, at: int, persons: Persons) -> Requirement | None:
    """ "Unless consented to in writing by Alder", "only in material approved by Alder"."""
    folded = reading.folded
    match = _PASSIVE.match(folded, at)
    if match is None:
        return None
    begin = window_start(folded, at, _REACH)
    stop = folded.rfind(". ", begin, at)
    waited = _WAITED_FOR.search(folded, stop + 2 if stop >= 0 else begin, at)
    cue = "" if waited is None else waited["fact"] or "waits"
    if cue in ("", "has been", "have been") and folded[at - 1] != "(" and not depends(reading, at):
        return None
    names, end = persons.after(reading.text, match.end())
    if not names or (not cue and match["verb"] == "approved"):
        return None
    certain = folded.startswith("the ", match.end()) if cue == "not" else cue in ("", "waits")
    if not certain and not all(map(persons.is_named, names)):
        return None  # "a prospectus that has been approved by the authority": an event
    form = _FORM_BEHIND.match(folded, end)
    return Requirement(Span(waited.start() if waited else at, form.end() if form else end), names)


def _active(reading: Reading, at: int, persons: Persons) -> Requirement | None:
    """ "Unless Alder otherwise consents", "if Alder has given its approval", "that Alder has approved"."""
    folded = reading.folded
    begin = window_start(folded, at, _REACH)
    for opener in reversed(list(_OPENER.finditer(folded, begin, at))):
        names, stop = persons.subject(reading.text, opener.end(), begin)
        verb = _VERB.match(folded, stop) if names else None
        if verb is not None and verb.start() <= at < verb.end():
            waits = opener["waits"] or _waits(folded, opener, verb, names, persons)
            return Requirement(Span(opener.start(), verb.end()), names) if waits else None
    return None


def _waits(
    folded: str, opener: re.Match[str], verb: re.Match[str], names: Sequence[str], persons: Persons
) -> bool:
    """Whether something waits for what a conditional or a relative clause says."""
    if opener["event"]:
        return all(persons.is_named(name) or _BODY.fullmatch(name) for name in names)
    if _MODAL.search(verb[0]) or (verb["past"] and not _PERFECT.search(verb[0])):
        return opener["relative"] == "except as"
    return _NOTHING_MORE.match(folded, verb.end()) is not None


def _deemed(reading: Reading, at: int, persons: Persons) -> Requirement | None:
    """ "Alder shall be deemed to have approved it", "it is deemed approved if Alder does not object"."""
    folded = reading.folded
    if silent := _SILENT.match(folded, at):
        names, stop = persons.after(reading.text, silent.end())
        return Requirement(Span(at, stop), names) if names and _FAILS.match(folded, stop) else None
    begin = window_start(folded, at, _REACH)
    if folded.find("deemed to have ", begin, at) < 0:
        return None
    deemed = _DEEMED_TO_HAVE.search(folded, begin, at)
    names, start = subject_before(reading.text, deemed.start(), plural=False) if deemed else ((), at)
    known = names and all(map(persons.is_person, names))
    end = _WORD.match(folded, at)
    return Requirement(Span(start, end.end() if end else at), names) if known else None
