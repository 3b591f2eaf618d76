"""Capitalized phrases that no definition explains."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    Params,
    Skip,
    Span,
    check,
    hookimpl,
)
from checker.text.capitals import capital_phrases
from checker.text.phrases import Key, phrase_key
from checker.text.words import frequent_words

API_VERSION = 1

_PARTIAL = re.compile(
    r"\b(?:amend|joinder|waiver|supplement|addendum|consent|modif|extension|side letter|change order)"
)
_IN_ATTACHMENT = re.compile(
    r"terms [^.;\n]{0,160}\b(?:meanings?|defined)\b[^.;\n]{0,60} in (?:the )?(?:attached )?"
    r"(?:appendix|annex|exhibit|schedule|attachment|glossary)\b"
)
_DETERMINED = re.compile(
    r"\b(?:the|such|any|each|an?|its|their|his|her|your|said|applicable|no|all|this|that|our|every|other|of)"
    r"(?: (?:applicable|relevant|respective))? $"
)
_LISTED = re.compile(r",? ?(?:and|or|&)? ?[A-Z]|[^\s.,;:)'\"]")
"""After a phrase: the next of a list, or a character that shows that the phrase goes on."""
_EXPLAINED = re.compile(
    r"[:(\u2014]|\"?,? (?:(?:shall )?means?|(?:shall be|is|are) (?:the|an?|defined)|refers to|"
    r"(?:shall have|has) the meaning)\b|"
    r"[\"', ]*\(?(?:as|all as|each as) (?:such term is |that term is |hereinafter |hereafter )?"
    r"(?:defined|used|described|specified)\b"
)
"""After a phrase: what says its meaning, or where that stands."""
_GLOSS = re.compile(
    r" (?!shall |will |may |must |is |are |was |were |has |have |in |on |if |upon |as |and |or |of |for )"
    r"[a-z]|, [A-Z]"
)
"""After a phrase that opens a paragraph: a description without a verb, as in a glossary."""
_CALLED = re.compile(r"[\"'(]([A-Z][^\"'()\n]{1,60}?)[,.;]?[\"')]")
_OFFICES = frozenset(
    """president officer secretary treasurer director chairman chairwoman chairperson manager counsel vice
    chief controller comptroller attorney executive accountant engineer architect representative trustee
    partner member superintendent commissioner judge minister governor mayor professor doctor""".split()
)
_BODIES = frozenset(
    """act code regulation rule law statute commission service court department agency bureau administration
    authority state county city association institute exchange congress treasury government board bank
    corporation trust university street avenue road suite floor building center committee council system
    treaty union republic district tribunal society foundation register registry meeting office house
    ministry province control""".split()
)
"""Last words of the names of statutes, bodies and places."""
_PAPERS = frozenset(
    """agreement note plan guaranty guarantee mortgage deed lease contract letter certificate statement report
    policy form program manual schedule exhibit annex appendix section article amendment indenture license
    bond warrant debenture memorandum prospectus application page table attachment phase class paragraph level
    part condition clause series tranche title item number order day year month stage""".split()
)
_AMOUNTS = frozenset(
    """dollar cent percent hundred thousand million billion one two three four five six seven eight nine ten
    eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety first second third fourth
    fifth""".split()
)
_QUANTITIES = frozenset("date period rate price amount percentage time threshold ratio limit".split())
_COMMON = frozenset(
    phrase_key(name)
    for name in """Common Stock|Preferred Stock|Capital Stock|Social Security|Federal Reserve|Human Resources|
        Code of Conduct|Reportable Event|Chattel Paper|Good Manufacturing Practices|Good Clinical Practices|
        Good Laboratory Practices|Workers Compensation|World Wide Web|Age Discrimination|End User|
        United States|General Liability|Certificate of Incorporation|Articles of Incorporation|
        Certificate of Occupancy|Standard Time|Eastern Time|Federal Funds|Real Estate|Non Exclusive""".split(
        "|"
    )
)
"""Phrases that are written with capitals whether defined or not."""
_ARTICLES = frozenset(("the", "an", "a", "each", "any", "such", "all", "this", "no", "if"))
_JOINTS = frozenset(("and", "or", "for", "to", "on", "the", "in"))
_LONGEST = 60


class Undefined(Params, frozen=True):
    """Parameters of ``terms.undefined``."""

    least_uses: int = 3
    """A phrase is reported when it stands at least so often in mid-sentence after an article or the like."""
    least_uses_of_quantity: int = 2
    """The same for a date, a period, a rate, a price or an amount, which needs a definition most."""
    least_terms: int = 5
    """Only agreements with at least so many defined terms are looked at: others do not define by the rule."""


class _Known(Struct):
    """What explains a capitalized phrase."""

    keys: set[Key]
    inside: set[Key]
    """Every run of words inside a known name."""
    squeezed: set[str]
    """The names without blanks: a page may have lost them."""

    def explains(self, key: Key) -> bool:
        """Whether the phrase, a part of it, or a longer name that holds it, is known."""
        if key in self.inside or "".join(key) in self.squeezed:
            return True
        size = len(key)
        return any(key[i:j] in self.keys for i in range(size) for j in range(i + 1, size + 1))


@check("terms.undefined", facts=("term", "count"), params=Undefined)
def undefined(agreement: Agreement, params: Undefined) -> CheckResult:
    """A phrase is capitalized like a defined term, and nothing defines it."""
    if (reason := _not_examined(agreement, params)) is not None:
        yield Skip(reason=reason)
        return
    known = _known(agreement)
    for key, places in _uses(agreement).items():
        least = params.least_uses_of_quantity if key[-1] in _QUANTITIES else params.least_uses
        if len(places) >= least and _is_termlike(key) and not known.explains(key):
            first = places[0]
            yield Hit(span=first, facts={"term": agreement.words(first), "count": str(len(places))})


def _not_examined(agreement: Agreement, params: Undefined) -> str | None:
    """Why capitals mean nothing here, if they do not."""
    if agreement.open_imports:
        return "terms that are not defined here take their meaning from another document"
    if _IN_ATTACHMENT.search(agreement.reading.folded):
        return "terms are defined in an attachment"
    title = agreement.title.text.lower() if agreement.title else ""
    if _PARTIAL.search(title) or any(instrument.base for instrument in agreement.instruments):
        return "the agreement that this one goes with may define its terms"
    if agreement.text.count("this Amendment") > 1:
        return "the agreement that this one amends may define its terms"
    if len(agreement.terms) < params.least_terms:
        return "too few terms are defined for capitals to mean a definition"
    return None


def _known(agreement: Agreement) -> _Known:
    """Names that are defined, quoted, given in parentheses, or that stand for parties, papers and "
    "sections."""
    names = [term.name for term in agreement.terms]
    names += [party.name for party in agreement.parties]
    names += [signature.party for signature in agreement.signatures]
    for instrument in agreement.instruments:
        names += [instrument.name, *(alias.name for alias in instrument.aliases)]
    for clause in agreement.imports:
        names += clause.terms
    names += [match[1] for match in _CALLED.finditer(agreement.text)]
    headings = [section.heading for section in agreement.sections]
    keys = {phrase_key(part) for name in names for part in (name, *name.split("/"))}
    inside = {part for key in keys for part in _parts(key)}
    inside.update(part for heading in headings for part in _parts(phrase_key(heading)))
    return _Known(keys - {()}, inside, {"".join(key) for key in keys})


def _parts(key: Key) -> Iterator[Key]:
    """Every run of two words or more inside a phrase."""
    size = min(len(key), 12)
    return (key[i:j] for i in range(size) for j in range(i + 2, size + 1))


def _uses(agreement: Agreement) -> dict[Key, list[Span]]:
    """Phrases of two capitalized words or more, in mid-sentence after an article or the like.

    Phrases that stand somewhere as a heading or label, in capitals alone, or with "as defined in" are
    left out.
    """
    text, end = agreement.text, agreement.scopes[0].span.end
    signing = agreement.signing.start if agreement.signing else end
    key_of = cache(phrase_key)  # the same phrases recur
    cover = agreement.preamble.start if agreement.preamble else 0
    uses: dict[Key, list[Span]] = defaultdict(list)
    otherwise: set[Key] = set()
    for whole in capital_phrases(text):
        if whole.start >= end:
            break
        run = _after_article(text, whole)
        words = text[run.start : run.end]
        if " " not in words or len(words) > _LONGEST:
            continue
        if (
            words.isupper()
            or _EXPLAINED.match(text, run.end)
            or text.endswith("definition of ", 0, run.start)
        ):
            otherwise.add(_bare(words))
        elif whole.start < cover or (text[whole.start - 1] == "\n" and _GLOSS.match(text, run.end)):
            key = _bare(words)
            otherwise.update(key[:size] for size in range(2, len(key) + 1))
        elif not _in_sentence(text, run.start):
            if text[run.end : run.end + 1] in (".", "-", "\n"):
                otherwise.add(_bare(words))
        elif (
            run.start < signing
            and _DETERMINED.search(text, max(run.start - 30, 0), run.start)
            and not _LISTED.match(text, run.end)
        ):
            uses[key_of(words)].append(run)
    return {key: places for key, places in uses.items() if key not in otherwise}


def _after_article(text: str, run: Span) -> Span:
    """The last phrase of a run with articles inside: ``Interest on the Escrow Account``."""
    article = text.rfind(" the ", run.start, run.end)
    return Span(article + len(" the "), run.end) if article >= 0 else run


def _bare(words: str) -> Key:
    """A phrase's key without the article or the like that a sentence begins with."""
    key = phrase_key(words)
    return key[1:] if key[0] in _ARTICLES else key


def _in_sentence(text: str, start: int) -> bool:
    """Whether what stands at ``start`` stands in mid-sentence."""
    return start > 1 and text[start - 1] == " " and (text[start - 2].islower() or text[start - 2] in ",\"')")


def _is_termlike(key: Key) -> bool:
    """Whether a phrase is made of common words, as terms are, and is not a name, an office or an amount."""
    frequent = frequent_words()
    if len(key) < 2 or key in _COMMON or key[-1] in _BODIES or key[-1] in _PAPERS or key[0] in _PAPERS:
        return False
    if _OFFICES.intersection(key) or _AMOUNTS.intersection(key) or _JOINTS.intersection(key):
        return False
    return all(
        len(word) > 1 and "'" not in word and (word in frequent or word + "s" in frequent) for word in key
    )


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [undefined]
