"""Capitalized phrases that are used as terms and that nothing defines.

A term, a name and a heading are all written with capitals; what tells them apart is how they are used. A
term is used several times in sentences, as a noun of its kind ("any Acquisition Proposal", "such Delivery
Date") or as a thing ("the Escrow Account"), and its words are ordinary ones. A name stands alone, ends in
the word for a body, an office or a statute, or holds words that only names have. What a caption says is
explained under it, so that more uses are needed. Surest is a phrase that all but repeats a defined term:
the term was renamed, and this place was not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from checker.api import Agreement, Check, CheckResult, Hit, Params, Skip, Span, check, hookimpl
from checker.text.amending import goes_with_another
from checker.text.anchors import anchored, places
from checker.text.capitals import Phrases, phrases
from checker.text.named import LONGEST_INITIALS, Names, names_of
from checker.text.phrases import Key, phrase_key
from checker.text.places import find_places
from checker.text.roles import ROLE
from checker.text.usage import Usage, usages
from checker.text.words import distinct_words

API_VERSION = 1

_IN_ATTACHMENT = re.compile(
    r"terms [^.;\n]{0,160}\b(?:meanings?|defined)\b[^.;\n]{0,60} (?:in|on) (?:the )?(?:attached )?"
    r"(?:appendix|annex|exhibit|schedule|attachment|glossary)\b"
)
_BY_REFERENCE = re.compile(
    r"\b(?:definitions|general conditions)\b[^;\n]{0,200}\b(?:incorporated in|adopted|forms? (?:a )?part of)"
)
"""Standard terms that define: those of a trade's association, of an institute of architects."""
_OFFICES = frozenset(
    """president officer secretary treasurer director chairman chairwoman chairperson manager counsel vice
    chief controller comptroller attorney executive accountant engineer architect trustee partner
    superintendent commissioner judge minister governor mayor professor doctor""".split()
)
_BODIES = frozenset(
    """act code regulation rule statute commission court department agency bureau administration
    authority state county city association institute exchange congress treasury government board bank
    corporation trust university street avenue road suite floor building center committee council system
    union republic district tribunal society foundation register registry ministry province""".split()
)
"""Last words of the names of statutes, bodies and places."""
_LABELS = frozenset(
    """section article exhibit schedule annex appendix attachment clause paragraph page item table phase part
    class series tranche form rule regulation title chapter number no""".split()
)
"""What stands before a number or a letter."""
_NAMES = _BODIES | _LABELS
"""With these words at its end a phrase is a name, unless it is used as a kind."""
_PAPERS = frozenset("agreement contract plan note policy lease letter".split())
"""A paper may be named without being a term."""
_AMOUNTS = frozenset(
    """dollar cent percent hundred thousand million billion one two three four five six seven eight nine ten
    eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety""".split()
)
_NO_NOUN = re.compile(r".*ed|sold|paid|held|made|due|given|taken|.*[^a-z].*|[ivxl]+")
"""Participles, numbers and codes."""
_SHORTEST_NOUN = 3
_MEANS = re.compile(r" (?:\w+ )?(?:shall )?means?\b")
_INCLUDES = re.compile(r"\"? (?:shall )?includes?\b")
_ENDS = re.compile(r"(?:s|es)?\b(?! [A-Z])")
_SORTED = re.compile(r"referred to by (?:class|type)\b")
"""A loan's or borrowing's class and type may be put before its name: none of these is a term of its own."""
_QUANTITIES = frozenset("date period rate price amount percentage time threshold ratio limit".split())
_CUSTOMARY = frozenset(
    phrase_key(name)
    for name in """Common Stock|Preferred Stock|Capital Stock|Common Share|Social Security|Federal Reserve|
        Federal Reserve Bank|Federal Funds|Internal Revenue Service|Postal Service|Investors Service|
        United States|Eastern Time|Standard Time|Human Resources|Code of Conduct|Reportable Event|
        Chattel Paper|Financing Statement|Real Estate|Letters Patent|Treasury Regulation|Force Majeure|
        Force Majeure Event|
        Good Manufacturing Practices|Good Clinical Practices|Good Laboratory Practices|General Liability|
        Workers Compensation|Age Discrimination|World Wide Web|End User|Third Party|Non Exclusive|
        Certificate of Incorporation|Articles of Incorporation|Certificate of Occupancy|Annual Report|
        Quarterly Report|Plan of Reorganization|Confidential Treatment|Uniform Commercial Code""".split("|")
)
"""Phrases that are written with capitals whether defined or not."""
_JOINTS = frozenset(("and", "or", "for", "to", "on", "the", "in"))
_NO_TERM = _OFFICES | _AMOUNTS | _JOINTS
"""A phrase with one of these words is no term, or not one alone."""
_PLURALS = ("s", "es", "ren", "en")
_ENOUGH = 6
"""More uses than this say no more."""
_MASS = 4
"""So many uses without any article show a term for a stuff or a right: ``Individual Data``."""
_MOSTLY_LOWER = 4
"""So many times as many uses in lower case show the capitals for a whim."""
_ROLES = frozenset(
    """Company Corporation Seller Buyer Purchaser Lessor Lessee Landlord Tenant Licensor Licensee Employer
    Employee Executive Consultant Contractor Client Customer Supplier Vendor Borrower Guarantor Franchisor
    Franchisee Distributor""".split()
)
"""Short names of parties that say what each does, and that hardly any other than a party bears: no agents."""
_LEAST_ROLES = 2
_AS_PARTY = (
    r"(?='s\b|[.,;)]| (?:shall|will|may|must|can|cannot|has|had|is|was|does|agrees|acknowledges|represents"
    r"|warrants|covenants|undertakes|pays|bears)\b)"
)
"""How a sentence goes on behind a party: the party owns, acts, or ends what is said; it qualifies no noun."""
_OWN_TERMS = 10
"""With so many definitions of its own an agreement does not rest on another one's."""


class Undefined(Params, frozen=True):
    """Parameters of ``terms.undefined``."""

    least: int = 3
    """Least strength of the evidence: one for each use up to six, one more for a use as a kind of things
    and for a date, rate, price or the like; less for a phrase that is a caption too, that never has an
    article, or that holds a name or another term."""
    least_terms: int = 3
    """Phrases are looked at in agreements with at least so many defined terms: others do not define by the
    rule. Names of parties are looked at in all."""


@check(
    "terms.undefined",
    facts=("term", "count", "near"),
    cases=("promised", "alone", "role"),
    params=Undefined,
)
def undefined(agreement: Agreement, params: Undefined) -> CheckResult:
    """A phrase is capitalized like a defined term, or a word like a party's name, and nothing defines it."""
    if (reason := _not_examined(agreement, params)) is not None:
        yield Skip(reason=reason)
        return
    yield from _strangers(agreement)
    if len(agreement.terms) < params.least_terms:
        yield Skip(reason="too few terms are defined for capitals to mean a definition")
        return
    names = names_of(agreement)
    written = phrases(agreement.text, agreement.scopes[0].span.end)
    likely = [key for key, spans in written.items() if len(spans) > 1 and _may_be_term(key, names)]
    used = _usages(agreement, written, {key[-1] for key in likely})
    names = names.and_of({key for key, usage in used.items() if usage.explained})
    for key in likely:
        usage = used.get(key, Usage())
        if not usage.kind and not names.leave_common(key):
            continue  # it may be a name
        strength = _strength(key, usage, names)
        if strength < params.least or usage.described or names.explain(key):
            continue
        uses = usage.places
        if strength - _lower_case(agreement, uses) < params.least or _is_name(agreement, uses[0]):
            continue
        if not _is_said_elsewhere(agreement, key, uses[0], names):
            near, words = _near(agreement, key), agreement.words(uses[0])
            if near and _is_inflected(words, near):
                continue
            count = max(len(uses), _count(agreement.text, words))
            yield Hit(
                span=uses[0],
                facts={"term": words, "count": str(count), "near": near},
                case="promised" if usage.promised else "" if near else "alone",
            )


def _strangers(agreement: Agreement) -> Iterator[Hit]:
    """Roles that nobody bears, where every party is called by its role: "the Employee"."""
    names = [[alias.name for alias in party.aliases] for party in agreement.parties]
    if len(names) < 2 or agreement.preamble is None or not all(map(_are_roles, names)):
        return
    text, begin = agreement.text, agreement.preamble.end
    others = (term.name for term in agreement.terms)
    groups = (alias.name for group in agreement.groups for alias in group.names)
    known = " ".join((text[:begin], *others, *groups))
    for role in sorted(_ROLES & distinct_words(text)):
        if role in known or role.upper() in known or _is_given(text, role):
            continue
        pattern = re.compile(rf"{role}(?<=\b[Tt]he {role}){_AS_PARTY}")
        spans = [Span(*use.span()) for use in pattern.finditer(text, begin, _last_term(agreement))]
        if len(spans) >= _LEAST_ROLES:
            near = ", ".join(dict.fromkeys(aliases[0] for aliases in names))
            yield Hit(
                span=spans[0], facts={"term": role, "count": str(len(spans)), "near": near}, case="role"
            )


def _are_roles(names: list[str]) -> bool:
    """Whether one of a party's short names is a role: beside proper names a role is a description."""
    return any(name in _ROLES or ROLE.match(name) for name in names)


def _is_given(text: str, role: str) -> bool:
    """Whether a role is given to somebody: quoted, in parentheses, before a colon, or "as client"."""
    given = rf"[\"(](?:[^\"()\n]{{0,40}} )?{role}s?[,.]?[\")]|^{role}s?:|\bas {role}\b"
    return re.search(given, text, re.IGNORECASE | re.MULTILINE) is not None


def _usages(agreement: Agreement, written: Phrases, nouns: Set[str]) -> dict[Key, Usage]:
    """How the phrases that hold one of the nouns are used: a longer one may say what a shorter one is."""
    akin = {key: spans for key, spans in written.items() if not nouns.isdisjoint(key)}
    start = agreement.preamble.start if agreement.preamble else agreement.scopes[0].span.start
    return usages(agreement.text, akin, start, _last_term(agreement), _headings(agreement))


def _may_be_term(key: Key, names: Names) -> bool:
    """Whether a phrase is made of common words, as terms are, and is no name, office or amount."""
    if key in _CUSTOMARY or not _NO_TERM.isdisjoint(key):
        return False
    last = key[-1]
    if len(last) < _SHORTEST_NOUN or _NO_NOUN.fullmatch(last):
        return False
    return names.leave_common(key, rare=True) and not names.explain(key)


def _is_said_elsewhere(agreement: Agreement, key: Key, span: Span, names: Names) -> bool:
    """Whether a clause gives a phrase its meaning without defining it as a term."""
    if key[-1:] in names.terms and _SORTED.search(agreement.reading.folded):
        return True
    return _is_defined_in_lower_case(agreement, span)


def _is_inflected(words: str, term: str) -> bool:
    """Whether a phrase is the plural of a term, or a term's plural: ``Dependent Children``, ``User IDs``."""
    short, long = sorted((words.lower(), term.lower()), key=len)
    return long.startswith(short) and long[len(short) :] in _PLURALS


def _count(text: str, words: str) -> int:
    """How often a search finds a phrase that does not go on with capitals, as a longer name does."""
    stem = words.removesuffix("s")
    return sum(_ENDS.match(text, at + len(stem)) is not None for at in _whole_places(text, stem))


def _whole_places(text: str, words: str) -> Iterator[int]:
    """Where words stand that are no part of a longer one."""
    return (at for at in places(text, words) if not text[at - 1 : at].isalnum())


def _last_term(agreement: Agreement) -> int:
    """Where the terms end: at the signatures, unless these stand before most of the sections."""
    end = agreement.scopes[0].span.end
    if agreement.signing is None:
        return end
    sections = [section for section in agreement.sections if section.scope == 0]
    behind = sum(section.span.start > agreement.signing.start for section in sections)
    return end if 2 * behind > len(sections) else agreement.signing.start


def _near(agreement: Agreement, key: Key) -> str:
    """The defined term that a phrase all but repeats: one word is another's, more, or missing.

    Of several the likeliest: the same words in another order, then one that names the same thing (the last
    word is the same), then one that begins alike.
    """
    found: dict[tuple[bool, bool, bool], str] = {}
    for term in agreement.terms:
        other = phrase_key(term.name)
        if other and (_differ_by_one(key, other) or sorted(key) == sorted(other)):
            likeness = (sorted(key) == sorted(other), key[-1] == other[-1], key[0] == other[0])
            found.setdefault(likeness, term.name)
    return found[max(found)] if found else ""


def _differ_by_one(one: Key, other: Key) -> bool:
    """Whether two phrases are the same but for one word."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return len(short) + 1 == len(long) and any(
        long[:gap] + long[gap + 1 :] == short for gap in range(len(long))
    )


def _is_defined_in_lower_case(agreement: Agreement, span: Span) -> bool:
    """Whether a clause says what the phrase means and does not write it with capitals there."""
    folded, words = agreement.reading.folded, agreement.words(span).lower().replace("\n", " ")
    return any(
        _MEANS.match(folded, at + len(words))
        or (folded[at - 1 : at] == '"' and _INCLUDES.match(folded, at + len(words)))
        for at in _whole_places(folded, words)
    )


def _headings(agreement: Agreement) -> list[Span]:
    """Headings and rows of tables of contents, in order: no sentences."""
    spans = [section.heading_span for section in agreement.sections if section.heading_span]
    spans += [Span(each.start, each.end) for each in agreement.reading.paragraphs if each.kind == "contents"]
    return sorted(spans)


def _lower_case(agreement: Agreement, places: list[Span]) -> int:
    """What uses in lower case take off the evidence: they are as many as those with capitals, or far more."""
    words = agreement.words(places[0])
    lower = agreement.text.count(words.lower())
    if lower < len(places):
        return 0
    return _MOSTLY_LOWER if lower >= _MOSTLY_LOWER * len(places) else 1


def _not_examined(agreement: Agreement, params: Undefined) -> str | None:
    """Why capitals mean nothing here, if they do not."""
    if agreement.open_imports:
        return "terms that are not defined here take their meaning from another document"
    if _attached(agreement) < params.least_terms and _IN_ATTACHMENT.search(agreement.reading.folded):
        return "terms are defined in an attachment"
    if any(anchored(_BY_REFERENCE, agreement.reading.folded, "definitions", "general conditions")):
        return "standard terms that are adopted by reference may define terms"
    own = sum(term.form == "means" for term in agreement.terms)
    rests = own < _OWN_TERMS and any(instrument.base for instrument in agreement.instruments)
    if rests or goes_with_another(agreement):
        return "the agreement that this one goes with may define its terms"
    return None


def _attached(agreement: Agreement) -> int:
    """How many terms are defined in attachments that can be read here."""
    return sum(
        term.form == "means" and agreement.scopes[term.scope].kind == "attachment" for term in agreement.terms
    )


def _strength(key: Key, usage: Usage, names: Names) -> int:
    """How much the uses of a phrase speak for a term."""
    determined = len(usage.kind) + len(usage.own)
    captioned = usage.headed or key in names.captions
    uses = determined + len(usage.bare) + (0 if captioned else usage.joined)
    named = not names.words.isdisjoint(key)
    if uses < 2 or len(key) < 2 or (key[-1] in _NAMES and not usage.kind):
        return 0
    if not determined and (uses < _MASS or named or captioned):
        return 0  # a name has no article either, nor has a notion of the trade that is named in passing
    evidence = min(uses, _ENOUGH) + (key[-1] in _QUANTITIES) + bool(usage.kind) - (not determined)
    evidence -= 2 * captioned
    evidence -= 2 * (key[-1] in _NAMES)
    evidence -= key[-1:] in names.terms
    if key[-1] in _PAPERS:
        return evidence - (3 if named else 1)
    return evidence - named


def _is_name(agreement: Agreement, span: Span) -> bool:
    """Whether a phrase holds the name of a place, or a brand in capitals."""
    if any(len(word) > LONGEST_INITIALS and word.isupper() for word in agreement.words(span).split()):
        return True
    return next(find_places(agreement.text, span.start, span.end), None) is not None


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [undefined]
