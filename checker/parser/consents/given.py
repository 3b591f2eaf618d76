"""Statements that consent was given: "A and B have consented", "A hereby consents", "has given its consent".

The tense decides: the perfect and the present claim a consent now; anything that depends ("if A has
consented", "shall have consented", "to which A has consented") claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checker.model.agreement import Giving
from checker.model.reading import Reading, Span
from checker.parser.consents.clauses import depends, forms_in, in_any
from checker.text.persons import names_after, subject_before
from checker.text.sentences import begin_of_clause, clause_at
from checker.text.windows import window_start

_WORD = re.compile(r"(?P<past>consented|approved)|consents?")
_ADVERBS = (
    r"(?:(?:each|both|all|duly|expressly|specifically|previously|heretofore|also|irrevocably"
    r"|unconditionally|hereby|thereby|unanimously|further|now|agreed and|agreed to and|reviewed and"
    r"|approved and) ){0,3}"
)
_ITS = (
    r"(?:(?:its|their|his|her|the|such|an?|any) )?"
    r"(?:(?:prior|express|written|requisite|required|necessary|unconditional|irrevocable|and),? ){0,4}"
)
_VERB = re.compile(
    rf"\b(?:(?P<has>has|have),? {_ADVERBS}"
    rf"(?:in writing |(?P<gave>(?:given|granted|provided|executed|delivered|furnished|issued) {_ITS}))?"
    rf"|(?P<hereby>(?:do |does )?hereby) {_ADVERBS}"
    r"|(?:(?:in|by|pursuant to) (?:this|its|his|her|their) (?:[a-z]+ ){1,4})?(?:hereby )?"
    rf"(?P<gives>gives?|grants?) {_ITS})\Z"
)
"""Before the word: "have duly", "has given its written", "hereby", "in this Agreement gives its"."""
_VERBS = ("has", "have", "hereby", "give", "grant")
_PRESENT = re.compile(
    r"consents? to (?:(?:the|this|such|that|said|each|all) |(?<=s to )(?:any )?(?:\w+ )?(?:amendment"
    r"|assignment|grant|transfer|execution|waiver|modification|merger|joinder|supplement|issuance|admission|acquisition"
    r"|transactions?)\b)"
)
"""What somebody agrees to by signing: "each of the Holders consents to the amendment"."""
_PAST = re.compile(r"consented (?:in writing )?to\b")
_BY = re.compile(r"(?:consented to|approved) (?:in writing )?by (?:each of |both |all of )?")
_BEEN = re.compile(r"\b(?:has|have|is) (?:been )?(?:duly |hereby |previously )?\Z")
_SIGNERS = re.compile(r"(?:each of )?the undersigned\b")
_CONSENT_OF = re.compile(r"consents? (?:of|by|from) ")
_OBTAINED = re.compile(
    r",? ?(?:to [^.;]{0,160})?,? ?(?:which )?(?:consents? |approvals? )?(?:(?:has|have) (?:each |both |all )?"
    r"been (?:duly |previously |heretofore )?(?:obtained|given|granted|received)"
    r"|(?:is|are) hereby (?:given|granted))"
)
_UNDERSIGNED = re.compile(
    r"\b(?:(?:each|all) of )?the undersigned(?: [a-z]+)?"
    r"(?:,? who [^,;.]{1,80},|, (?P<apposed>(?:[^.;\n]|\.(?! \w)){1,160}),|,)? \Z"
)
_APPOSED = re.compile(
    r"(?: \([^()\n]{1,60}\),?|, (?:as|being|in (?:its|his|her|their) capacity)\b[^,.;\n]{1,80},) \Z"
)
"""What may stand between a subject and its verb: "Alder, as guarantor, hereby consents"."""
_UNDERSIGNED_REACH = 240
_EACH_OF = re.compile(r"\b[Ee]ach of (?=the |[A-Z])")
_EACH = re.compile(r"\b[Ee]ach (?:of the |other )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,2},? \Z")
_ANYONE = ("each ", "every ", "any ", "all ", "no ")
_VERB_NEXT = re.compile(r" (?:has|have|hereby|agrees?|acknowledges?|confirms?|accepts?|ratifies|ratify)\b")
"""Behind the subject of several verbs: "Alder has read this, consents to …"."""
_OTHER_SUBJECTS = re.compile(
    r"\b(?:jurisdiction|venue|service of process|service of any|process in any|court|courts|recording"
    r"|monitoring|disclos|injunct|equitable relief|use of|withholding|arbitrat|inclusion of|be named"
    r"|incorporation by reference|to (?:act|serve)\b|(?:its|his|her|their) appointment)"
)
_DOCUMENTED = re.compile(
    r"\b(?:consent (?:letter )?dated|consent,? dated|letter dated|a copy of which|copies of which"
    r"|(?<!form )attached|separate (?:written |signed )?(?:consent|instrument|agreement|letter)"
    r"|pursuant to (?:a|that certain|the) (?:written )?(?:consent|letter)|by (?:a )?(?:written "
    r")?(?:instrument|letter|resolution)|by (?:a )?written consent)"
)
_REACH = 120


def find_givings(reading: Reading, mentions: Iterable[int], recited: Sequence[Span]) -> list[Giving]:
    """Every statement that a person has consented or consents, in reading order.

    ``mentions``: where "consent" or "approv" stands, in order.
    """
    found = (_giving(reading, at, recited) for at in mentions)
    return sorted((each for each in found if each is not None), key=lambda giving: giving.span)


def _giving(reading: Reading, at: int, recited: Sequence[Span]) -> Giving | None:
    """The statement around the word "consent" (or "approved") at ``at``, or None."""
    folded = reading.folded
    word = _WORD.match(folded, at)
    if word is None:
        return None
    begin = window_start(folded, at, _REACH)
    head = folded[begin:at]
    verb = _VERB.search(folded, begin, at) if any(each in head for each in _VERBS) else None
    past = word["past"] is not None
    inside = in_any(recited, at)
    if verb is not None and past == (verb["has"] is not None and verb["gave"] is None):
        several = verb["has"] == "have" or verb["gives"] in ("give", "grant")
        several = several or (verb["hereby"] is not None and word[0] == "consent")
        names, start = _doers(reading, begin, verb.start(), several, verb["has"] is None)
        acts = verb["hereby"] is not None
    elif past and (by := _BY.match(folded, at)):
        return _passive(reading, at, by.end(), recited)
    elif past and inside and _PAST.match(folded, at):
        names, start = _doers(reading, begin, at, True, False)
        acts = False
    elif not past and not inside and _PRESENT.match(folded, at):
        several = word[0] == "consent"
        names, start = _doers(reading, begin, at, several, True)
        acts = False
        if several and len(names) == 1 and not (names[0].startswith("the ") and names[0].endswith("s")):
            return None
    else:
        return None if past else _obtained(reading, at, recited)
    return _stated(reading, names, Span(start, word.end()), recited, acts) if names else None


def _doers(
    reading: Reading, begin: int, verb: int, several: bool, present: bool
) -> tuple[tuple[str, ...], int]:
    """Those who are a verb's subject and where they begin; nobody if none is certain."""
    text, folded = reading.text, reading.folded
    if undersigned := _UNDERSIGNED.search(folded, max(verb - _UNDERSIGNED_REACH, 0), verb):
        if (apposed := undersigned.start("apposed")) < 0:
            return (text[undersigned.start() : verb].rstrip(" ,"),), undersigned.start()
        return names_after(text, apposed)[0] or (text[undersigned.start() : apposed].rstrip(" ,"),), verb
    if present and (every := _EACH.search(text, max(verb - _REACH, 0), verb)):
        return (every[0].rstrip(" ,"),), every.start()
    if present and not several and (each := list(_EACH_OF.finditer(text, begin, verb))):
        names, stop = names_after(text, each[-1].end())
        return (() if text[stop:verb].strip() else names), each[-1].start()
    apposition = _APPOSED.search(folded, max(verb - _REACH, 0), verb)
    names, start = subject_before(text, apposition.start() if apposition else verb, several)
    if not names and present and folded.endswith((", ", ", and ", " and "), 0, verb):
        names, stop = names_after(text, begin_of_clause(text, verb))
        return (names if _VERB_NEXT.match(folded, stop) else ()), verb
    return (() if folded.startswith(_ANYONE, start) else names), start


def _passive(reading: Reading, at: int, start: int, recited: Sequence[Span]) -> Giving | None:
    """ "Has been consented to by A"; over a signature also "Consented to by the undersigned"."""
    signer = _SIGNERS.match(reading.folded, start) if reading.folded[at - 1 : at] in ("", "\n") else None
    if signer is not None:
        return _stated(reading, (signer[0],), Span(at, signer.end()), (), True)
    names, stop = names_after(reading.text, start)
    said = names and _BEEN.search(reading.folded, max(at - 40, 0), at)
    return _stated(reading, names, Span(at, stop), recited, False) if said else None


def _obtained(reading: Reading, at: int, recited: Sequence[Span]) -> Giving | None:
    """ "The consent of A to … has been obtained"."""
    noun = _CONSENT_OF.match(reading.folded, at)
    names, end = names_after(reading.text, noun.end()) if noun else ((), at)
    tail = _OBTAINED.match(reading.folded, end) if names else None
    return _stated(reading, names, Span(at, tail.end()), recited, False) if tail else None


def _stated(
    reading: Reading, names: tuple[str, ...], span: Span, recited: Sequence[Span], acts: bool
) -> Giving | None:
    """A statement with its form; None if it depends on something, or is about the courts and the like.

    ``acts``: "hereby" and the like, which depend on nothing.
    """
    folded = reading.folded
    sentence = clause_at(reading.text, span.start, span.end)
    before, after = folded[sentence.start : span.start], folded[span.end : sentence.end]
    if (not acts and depends(reading, span.start)) or _OTHER_SUBJECTS.search(after[:160]):
        return None
    form = forms_in(folded[span.start : span.end] + after[:24])
    documented = bool(_DOCUMENTED.search(after) or _DOCUMENTED.search(before))
    return Giving(
        by=names,
        form=tuple(sorted({*form, "written"})) if documented else form,
        span=span,
        operative=not in_any(recited, span.start),
        documented=documented,
    )
