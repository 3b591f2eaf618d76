"""What this agreement takes from another: meanings of terms, and the state of the base agreement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from functools import cache, partial

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    Instrument,
    NoParams,
    Related,
    Span,
    TermImport,
    check,
    hookimpl,
)
from checker.text.capitals import capital_runs
from checker.text.dates import MONTHS
from checker.text.phrases import Key, phrase_key
from checker.text.usage import in_sentence
from checker.text.words import frequent_words

API_VERSION = 1

_SELF = re.compile(
    r"\b[Tt](?:his|HIS) (?!IS |Is )(?P<name>(?:[A-Z][\w&'/-]*,? (?:(?:and|of|for|the|&) ){0,2}){1,8}"
    r"(?:AGREEMENT|Agreement))\b(?![\w-])"
)
_FRONT = 4000
"""An agreement without a preamble calls itself by its name within so many characters."""
_THIS_AGREEMENT = re.compile(r"\b[Tt]his Agreement\b")
_OTHER_NAMES = re.compile(r"\b(?:amendment|waiver|consent|supplement|addendum|modification)\b")
_FORMS = ('"agreement', "'agreement'", "(agreement)", "the agreement)", "this agreement)")

_SOURCES = 3
"""So many documents are reported."""
_LISTED = 6
"""So many terms are named in a message."""
_JOINT = re.compile(r" (?:and|or|for|to|&)(?: the)? | (?:in|on|of) the ")
_DETERMINED = re.compile(r"\b(?:the|such|any|each|an?|all|no) $")
_INITIALS = re.compile(r"[A-Z]{3,6}")
_KNOWN_INITIALS = frozenset(
    "USA LLC INC LLP LTD USD GAAP ERISA SEC IRS FDA FAX CEO CFO COO EST PST ISDA UCC COBRA III NYSE".split()
)
_NO_TERM = frozenset(
    """the this that such each all any no section sections article exhibit schedule annex appendix paragraph
    clause agreement amendment state county city united whereas act code rule regulation monday friday sunday
    saturday street avenue president officer secretary director treasurer witness north south east west new
    court law first second third if upon notwithstanding except without subject mr mrs dear floor dollar
    attention""".split()
).union(MONTHS)

_OFFICES = frozenset("president officer director manager chairman chairwoman chairperson".split())
_OFFICE_GOES_ON = (", ", " and ", ", and ", " & ", " of ", " for ", " - ", ", the ")
_LONGEST_JOINT = max(map(len, _OFFICE_GOES_ON))
_BODIES = frozenset(
    "committee board commission department agency bureau association institute exchange".split()
)
"""Last words of the names of bodies, which are no terms until a clause says so."""
_STATUTE = re.compile(r"\b(?:Act|Code|Statutes?|Law|Ordinance|Directive|U\.S\.C|C\.F\.R)\b")
_OFFICE_OF = frozenset(("department", "bureau", "office"))
_SMALL_WORDS = frozenset("of and the for to in on or by with from a an".split())
_LONGEST_CAPTION = 120
_GIVEN = re.compile(r"\([^()\"\n]{0,120}(?<!i\.e\., )(?<!e\.g\., )\"([A-Z][\w&'/ -]{1,60})[,.]?\"")
"""A name given in parentheses, in quoted text too, where the quotation marks stand one in the other."""
_ROLES = re.compile(r"\bas (?:the )?((?:[A-Z][a-z]+(?: and |, | )?){2,9})")
"""In the preamble: the roles in which somebody enters into the agreement."""

_GOES_WITH = re.compile(
    r"\b(?:joinder|accession|adherence|assignment|consent|waiver|supplement|"
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth) (?:\w+ ){0,3}amendment|"
    r"amendment (?:no\. ?|number )?(?:[2-9]|1\d|two|three|four|five|ii|iii|iv))\b"
)
"""Titles of papers that go with an agreement which may have been changed before."""
_CHANGED = re.compile(
    r"\bas (?:[a-z]+,? ){0,6}(?:amended|modified|supplemented)|\bamendments?\b[^;\n]{0,40}\bthereto|"
    r"\bprior amendments?|\bfurther (?:amend|modif|supplement)"
)
_NEXT_WORDS = 400


@check("imports.agreement_undefined", facts=("name", "source"), cases=("imported-meaning",))
def agreement_undefined(agreement: Agreement, params: NoParams) -> CheckResult:
    """The document calls itself "this Agreement" and never says that it is "the Agreement"."""
    named = _names_itself(agreement)
    if named is None or _defines_agreement(agreement):
        return
    main = agreement.scopes[0].span
    if sum(1 for _ in _THIS_AGREEMENT.finditer(agreement.text, named.end, main.end)) < 2:
        return
    facts = {"name": agreement.words(named), "source": ""}
    clause = next(iter(agreement.open_imports), None)
    if clause is None:
        yield Hit(span=named, facts=facts)
    else:
        related = (Related(clause.span, "terms not defined here have another document's meaning"),)
        yield Hit(
            span=named, facts=facts | {"source": clause.source}, case="imported-meaning", related=related
        )


def _names_itself(agreement: Agreement) -> Span | None:
    """Where the document calls itself by a name other than "this Agreement": ``This Joinder Agreement``."""
    main = agreement.scopes[0].span
    front = agreement.preamble or Span(main.start, min(main.start + _FRONT, main.end))
    match = _SELF.search(agreement.text, front.start, front.end)
    title = agreement.title.text if agreement.title else ""
    if match is not None and agreement.preamble is None and match[0][0] == "t":
        return None
    if match is None or _OTHER_NAMES.search(f"{title} {match['name']}".lower()):
        return None
    return Span(*match.span())


def _defines_agreement(agreement: Agreement) -> bool:
    """Whether "Agreement" is given a meaning in any form."""
    if any(term.name.lower() == "agreement" for term in agreement.terms):
        return True
    return any(form in agreement.reading.folded for form in _FORMS)


@check("imports.unverified", facts=("source", "terms"))
def unverified(agreement: Agreement, params: NoParams) -> CheckResult:
    """Terms used here take their meaning from a document that is not at hand; one finding a document."""
    taking = agreement.open_imports
    clauses: dict[str, list[TermImport]] = {}
    for clause in agreement.imports:
        if agreement.scope_at(clause.span.start) or not (clause.terms or clause in taking):
            continue
        if not (_is_itself(agreement, clause.source) or _is_statute(agreement, clause.source)):
            clauses.setdefault(clause.source.lower(), []).append(clause)
    rest = _resting(agreement) if taking else []
    for same in list(clauses.values())[:_SOURCES]:
        terms = [term for clause in same for term in clause.terms]
        first = next((clause for clause in same if not clause.terms), same[0])
        if taking and not first.terms and first.source == taking[0].source:
            terms += rest
        if terms:
            facts = {"source": first.source, "terms": _listed(list(dict.fromkeys(terms)))}
            yield Hit(span=first.span, facts=facts)


def _is_itself(agreement: Agreement, source: str) -> bool:
    """Whether a bare word is this document's name for itself: "the Contract", in a part of a contract."""
    name = source.lower()
    others = {alias.name.lower() for instrument in agreement.instruments for alias in instrument.aliases}
    if " " in name or name in others or agreement.title is None:
        return False
    title = agreement.title.text.lower()
    named = any(words in agreement.reading.folded for words in (f"this {name}", f'this "{name}'))
    return named and title.endswith(f" {name}") and " to " not in title


def _is_statute(agreement: Agreement, source: str) -> bool:
    """Whether initials stand for a statute that a definition of this agreement names."""
    if not source.isupper():
        return False
    meanings = (agreement.words(term.definition) for term in agreement.terms if term.name == source)
    return any(_STATUTE.search(meaning) for meaning in meanings)


def _listed(names: list[str]) -> str:
    """``A, B and C``, at most :data:`_LISTED` of them."""
    if len(names) > _LISTED:
        return f"{', '.join(names[:_LISTED])} and {len(names) - _LISTED} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _resting(agreement: Agreement) -> list[str]:
    """Names with capitals that nothing here defines, in the order of their first use."""
    text = agreement.text
    end = agreement.signing.start if agreement.signing else agreement.scopes[0].span.end
    known = _known_here(agreement)
    first: dict[Key, str] = {}
    uses: Counter[Key] = Counter()
    office = 0
    open_names, is_office = cache(partial(_open_names, known)), cache(_is_office)  # the same runs recur
    for run in capital_runs(text):
        if run.start >= end:
            break
        words = text[run.start : run.end]
        if is_office(words) or _goes_on_with_office(text, office, run.start):
            office = run.end
        elif (names := open_names(words)) and in_sentence(text, run.start) and not _is_caption(text, run):
            determined = _DETERMINED.search(text, max(run.start - 12, 0), run.start) is not None
            for key, name in names:
                uses[key] += determined or len(key) > 1 or name.isupper()
                first.setdefault(key, name)
    return [name for key, name in first.items() if uses[key] >= (1 if len(key) > 1 else 2)]


def _open_names(known: Set[Key], words: str) -> list[tuple[Key, str]]:
    """The names in a run of capitals that may be terms, and of which nothing here says anything."""
    names = [name.removesuffix("'s") for name in _JOINT.split(words)]
    keyed = [(phrase_key(name), name) for name in names]
    return [(key, name) for key, name in keyed if _may_be_term(name, key) and known.isdisjoint(_parts(key))]


def _known_here(agreement: Agreement) -> set[Key]:
    """Keys of what is defined here, of parties, signers and other agreements."""
    names = [term.name for term in agreement.terms]
    for clause in agreement.imports:
        names += [*clause.terms, clause.source]
    for instrument in agreement.instruments:
        names += [instrument.name, *(alias.name for alias in instrument.aliases)]
    for signature in agreement.signatures:
        names += [signature.party, signature.signatory or "", *(tier.entity for tier in signature.chain)]
    for party in agreement.parties:
        names += [party.name, *party.name.split()]
    names += [match[1] for match in _GIVEN.finditer(agreement.text)]
    if agreement.preamble is not None:
        roles = _ROLES.finditer(agreement.text, agreement.preamble.start, agreement.preamble.end)
        names += [role for match in roles for role in re.split(", | and ", match[1])]
    return {phrase_key(name) for name in names}


def _is_office(words: str) -> bool:
    """Whether a run of capitals is an office."""
    return not _OFFICES.isdisjoint(words.lower().replace(",", " ").split())


def _goes_on_with_office(text: str, office: int, start: int) -> bool:
    """Whether what begins at ``start`` goes on with an office that ends at ``office``.

    ``Senior Vice President, Clinical Operations and Regulatory Affairs`` names nothing but an office.
    """
    return start - office <= _LONGEST_JOINT and text[office:start] in _OFFICE_GOES_ON


def _is_caption(text: str, run: Span) -> bool:
    """Whether a run of capitals ends a caption: capitals alone lead up to it, and a full stop follows."""
    if text[run.end : run.end + 1] != ".":
        return False
    begin = max(
        text.rfind(mark, max(run.start - _LONGEST_CAPTION, 0), run.start) for mark in ("\n", '"', ". ")
    )
    if begin < 0:
        return False
    words = text[begin + 1 : run.start].split()
    return all(not word[0].islower() or word in _SMALL_WORDS for word in words)


def _may_be_term(name: str, key: Key) -> bool:
    """Whether a name is made of the words of terms (``Special Shares``), or of initials (``LMNP``)."""
    if len(key) == 1 and _INITIALS.fullmatch(name):
        return name not in _KNOWN_INITIALS
    if not key or key[0] in _NO_TERM or key[-1] in _NO_TERM:
        return False
    if len(key) > 1 and (key[0] in _OFFICE_OF or key[-1] in _BODIES):
        return False
    if name.isupper() or not name[0].isupper():
        return False
    frequent = frequent_words()
    return all(
        word in ("of", "a", "b", "c", "d") or (len(word) > 2 and (word in frequent or word + "s" in frequent))
        for word in key
    )


def _parts(key: Key) -> Iterator[Key]:
    """A phrase and all runs of words in it."""
    return (key[i:j] for i in range(len(key)) for j in range(i + 1, len(key) + 1))


@check("imports.base_amendment", facts=("base",))
def base_amendment(agreement: Agreement, params: NoParams) -> CheckResult:
    """The agreement that this one goes with is cited by its date alone, without a word on amendments."""
    title = agreement.title.text.lower() if agreement.title else ""
    bases = [base for base in agreement.instruments if base.base and base.date is not None]
    if bases and _GOES_WITH.search(title) and not any(_is_amended(agreement, base) for base in bases):
        yield Hit(span=bases[0].span, facts={"base": bases[0].name})


def _is_amended(agreement: Agreement, base: Instrument) -> bool:
    """Whether a base is cited as amended, or this document's front part speaks of its amendments."""
    if base.as_amended:
        return True
    main = agreement.scopes[0].span
    last = max([base.span.end, *(recital.span.end for recital in agreement.recitals)])
    front = min(last + _NEXT_WORDS, main.end)
    return _CHANGED.search(agreement.reading.folded, main.start, front) is not None


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [agreement_undefined, unverified, base_amendment]
