"""Statements that consent was given: "A and B have consented", "A hereby consents", "has given its consent".

The tense decides: the perfect and "hereby" claim a consent now; anything that depends ("if A has
consented", "shall have consented", "to which A has consented") claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.model.agreement import Giving
from checker.model.reading import Reading, Span
from checker.parser.consents.clauses import depends, forms_in, sentence_around
from checker.text.persons import names_after, subject_before
from checker.text.windows import window_start

_ADVERBS = (
    r"(?:(?:each|both|all|duly|expressly|specifically|previously|heretofore|also|irrevocably"
    r"|unconditionally|hereby|thereby|unanimously|further|now|agreed and|agreed to and|reviewed and"
    r"|approved and) ){0,3}"
)
_PERFECT = re.compile(rf"\b(?P<verb>has|have),? {_ADVERBS}(?:in writing )?$")
_GAVE = re.compile(
    rf"\b(?P<verb>has|have) {_ADVERBS}(?:given|granted|provided|executed|delivered|furnished|issued) "
    rf"(?:(?:its|their|his|her|the|such|a|an|any) )?"
    r"(?:(?:prior|express|written|requisite|required|necessary|unconditional),? ){0,3}$"
)
_GIVES = re.compile(
    r"(?P<verb>(?:(?:in|by|pursuant to) (?:this|its|his|her|their) (?:[a-z]+ ){1,4})?(?:hereby )?"
    r"(?P<acts>gives?|grants?)) (?:(?:its|their|his|her|the) )?"
    r"(?:(?:prior|express|written|requisite|required|unconditional|irrevocable|and),? ){0,4}\Z"
)
_UNDERSIGNED = re.compile(r"\b(?:(?:each|all) of )?the undersigned(?: [a-z]+)?,?(?: who [^,;.]{1,80},)? \Z")
_HEREBY = re.compile(rf"(?P<verb>(?:do |does )?hereby) {_ADVERBS}$")
_OBTAINED = re.compile(
    r",? ?(?:to [^.;]{0,160})?,? ?(?:which (?:consents?|approvals?)? ?)?(?:has|have) (?:each |both |all "
    r")?(?:been )(?:duly |previously |heretofore )?(?:obtained|given|granted|received)"
    r"|,? ?(?:which )?(?:consents? )?(?:is|are) hereby (?:given|granted)"
)
_OTHER_SUBJECTS = re.compile(
    r"\b(?:jurisdiction|venue|service of process|service of any|process in any|court|courts|recording"
    r"|monitoring|disclos|injunct|equitable relief"
    r"|use of|withholding|arbitrat)"
)
_DOCUMENTED = re.compile(
    r"\b(?:consent (?:letter )?dated|consent,? dated|letter dated|a copy of which|copies of which"
    r"|attached|separate (?:written |signed )?(?:consent|instrument|agreement|letter)"
    r"|pursuant to (?:a|that certain|the) (?:written )?(?:consent|letter)|by (?:a )?(?:written "
    r")?(?:instrument|letter|resolution))"
)


_CONSENT_OF = re.compile(r"consents? (?:of|by|from) ")
_BY = re.compile(r"(?:consented to|approved) (?:in writing )?by (?:each of |both |all of )?")
_BEEN = re.compile(r"\b(?:has|have|is) (?:been )?(?:duly |hereby |previously )?$")
_PAST = re.compile(r"consented (?:in writing )?to\b")
_ANYONE = ("each ", "every ", "any ", "all ", "no ")
_PRESENT = re.compile(
    r"consents to (?:(?:the|this|such|that|said|each|all) |(?:any )?(?:\w+ )?(?:amendment|assignment|grant"
    r"|transfer|execution|waiver|modification|merger|joinder|supplement|issuance|admission|acquisition|transactions?)\b)"
)
"""What somebody agrees to by signing: "each of the Holders consents to the amendment"."""
_PRESENT_OF_MANY = re.compile(r"consent to (?:the|this|such|that|said|each|all) ")
"""The same of several: "Alder and Birch consent to the sale", "the Landlords consent to the sale"."""
_EACH_OF = re.compile(r"\b[Ee]ach of (?=the |[A-Z])")
_SIGNERS = re.compile(r"(?:each of )?the undersigned\b")
_VERB_NEXT = re.compile(r" (?:has|have|hereby|agrees?|acknowledges?|confirms?|accepts?|ratifies|ratify)\b")
"""Behind the subject of several verbs: "Alder has read this, consents to …"."""
_EACH = re.compile(r"\b[Ee]ach (?:of the |other )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,2},? \Z")
_REACH = 120


def find_statements(reading: Reading, mentions: Iterable[int], recited: tuple[Span, ...]) -> list[Giving]:
    """Every statement that a person has consented or hereby consents, in reading order.

    ``mentions``: where "consent" or "approv" stands, in order.
    """
    found = (_statement(reading, at, recited) for at in mentions)
    return sorted((each for each in found if each is not None), key=lambda statement: statement.span)


def _statement(reading: Reading, at: int, recited: tuple[Span, ...]) -> Giving | None:
    """The statement around the word "consent" (or "approved") at ``at``, or None."""
    folded = reading.folded
    if not folded.startswith(("consent", "approved"), at):
        return None
    begin = window_start(folded, at, _REACH)
    head = folded[begin:at]
    if folded.startswith(("consented", "approved"), at):
        end = at + len("consented" if folded[at] == "c" else "approved")
        verb = _PERFECT.search(head)
        if verb is None:
            return _passive_or_past(reading, at, end, recited)
        return _claim(reading, begin + verb.start(), end, recited, plural=verb["verb"] == "have")
    if "hereby" in head and (hereby := _HEREBY.search(head)):
        single = folded.startswith("consents", at)
        end = at + len("consents" if single else "consent")
        return _claim(reading, begin + hereby.start(), end, recited, plural=not single, perfect=False)
    if ("has " in head or "have " in head) and (gave := _GAVE.search(head)):
        end = at + len("consent")
        return _claim(reading, begin + gave.start(), end, recited, plural=gave["verb"] == "have")
    if ("give" in head or "grant" in head) and (gives := _GIVES.search(head)):
        end = at + len("consent")
        return _claim(reading, begin + gives.start(), end, recited, plural=not gives["acts"].endswith("s"))
    if (_PRESENT.match(folded, at) or _PRESENT_OF_MANY.match(folded, at)) and not any(
        at in recital for recital in recited
    ):
        return _agreed(reading, begin, at, recited)
    return _obtained(reading, at, recited)


def _agreed(reading: Reading, begin: int, at: int, recited: tuple[Span, ...]) -> Giving | None:
    """ "Each of A and B consents to …", "A consents to …": the act of those who sign."""
    many = not reading.folded.startswith("consents", at)
    end = at + len("consent" if many else "consents")
    if many:
        names, start = subject_before(reading.text, at, plural=True)
        several = len(names) > 1 or (names[:1] and names[0].startswith("the ") and names[0].endswith("s"))
        return _giving(reading, names, Span(start, end), recited, True) if several else None
    each = list(_EACH_OF.finditer(reading.text, begin, at))
    if each:
        names, stop = names_after(reading.text, each[-1].end())
        start = each[-1].start()
        if reading.text[stop:at].strip():
            return None
    else:
        names, start = subject_before(reading.text, at, plural=False)
        if not names and reading.folded[:at].endswith((", ", ", and ", " and ")):
            names, stop = names_after(reading.text, sentence_around(reading.folded, Span(at, at)).start)
            names, start = names if _VERB_NEXT.match(reading.folded, stop) else (), at
    if not each and (every := _EACH.search(reading.text, max(at - _REACH, 0), at)):
        names, start = (every[0].rstrip(" ,"),), every.start()
    elif not names or (not each and reading.folded.startswith(_ANYONE, start)):
        return None
    return _giving(reading, names, Span(start, end), recited, True)


def _claim(
    reading: Reading, verb: int, end: int, recited: tuple[Span, ...], *, plural: bool, perfect: bool = True
) -> Giving | None:
    """The claim whose verb begins at ``verb``; None when its clause depends on something."""
    names, start = subject_before(reading.text, verb, plural)
    if undersigned := _UNDERSIGNED.search(reading.folded, max(verb - _REACH, 0), verb):
        names, start = (reading.text[undersigned.start() : verb].rstrip(" ,"),), undersigned.start()
    elif names and not perfect and (each := _EACH.search(reading.text, max(start - 5, 0), verb)):
        names, start = (each[0].rstrip(" ,"),), each.start()
    elif not names or reading.folded.startswith(_ANYONE, start):
        return None
    return _giving(reading, names, Span(start, end), recited, perfect)


def _passive_or_past(reading: Reading, at: int, end: int, recited: tuple[Span, ...]) -> Giving | None:
    """ "Has been consented to by A"; in recitals also "A consented to …"."""
    folded = reading.folded
    by = _BY.match(folded, at)
    if by:
        names, stop = names_after(reading.text, by.end())
        signer = _SIGNERS.match(folded, by.end()) if folded[at - 1 : at] in ("", "\n") else None
        if signer is not None:
            return _giving(
                reading, (reading.text[by.end() : signer.end()],), Span(at, signer.end()), (), False
            )
        said = names and _BEEN.search(folded[max(at - 40, 0) : at])
        return _giving(reading, names, Span(at, stop), recited, True) if said else None
    if _PAST.match(folded, at) and any(at in recital for recital in recited):
        return _claim(reading, at, end, recited, plural=True)
    return None


def _obtained(reading: Reading, at: int, recited: tuple[Span, ...]) -> Giving | None:
    """ "The consent of A to … has been obtained"."""
    noun = _CONSENT_OF.match(reading.folded, at)
    if not noun:
        return None
    names, end = names_after(reading.text, noun.end())
    if not names:
        return None
    tail = _OBTAINED.match(reading.folded, end)
    if not tail:
        return None
    return _giving(reading, names, Span(at, tail.end()), recited, True)


def _giving(
    reading: Reading, names: tuple[str, ...], span: Span, recited: tuple[Span, ...], perfect: bool
) -> Giving | None:
    folded = reading.folded
    sentence = sentence_around(folded, span)
    before = folded[sentence.start : span.start]
    after = folded[span.end : sentence.end]
    if perfect and depends(folded, span.start):
        return None
    if _OTHER_SUBJECTS.search(after[:160]):
        return None
    form = forms_in(folded[span.start : span.end] + after[:24])
    documented = bool(_DOCUMENTED.search(after) or _DOCUMENTED.search(before))
    if documented:
        form = tuple(sorted({*form, "written"}))
    operative = not any(span.start in recital for recital in recited)
    return Giving(by=names, form=form, span=span, operative=operative, documented=documented)
