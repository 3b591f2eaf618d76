"""Clauses that let another document define terms used in this one.

"Capitalized terms used and not otherwise defined herein have the meanings … in the Credit Agreement"
takes over every term; ``Change of Control (as defined in the Plan)`` and ``"Lien" has the meaning
given in the Indenture`` take over one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.agreement import TermImport
from checker.model.reading import Span
from checker.parser.instruments.names import DOCUMENT_NOUNS
from checker.parser.terms.definition import Definition
from checker.text.anchors import matching, places
from checker.text.sentences import clause_at

_WORD = r"[A-Z][\w&'/-]*(?:\.\w[\w&'/-]*)*"
_NAME = rf"{_WORD}(?: (?:(?:(?:of|and|or|for|to|in|&) ){{1,2}}(?:the )?)?(?:{_WORD}|\d[\w.-]{{0,8}})){{0,9}}"
_ARTICLE = r"(?:the|that certain|such|said|its|their|our|[A-Z][\w.&-]{1,30}'s?|a|an)"
_PLACE = r"(?:(?:Section|Article|paragraph) [\w.()]{1,12} of )?"

_TERMS = re.compile(r"terms?[, ](?!of |and conditions|and provisions|or provision|\"|hereof)")
_ONE_TERM = ("each term", "ny term", "very term", "ed term")
_PASSING = re.compile(r"(?:as|as any|as each|as the|such|that|those) $")
_EACH = re.compile(r"\b(?:capitali[sz]ed|defined|each|any|every|undefined) $")
_UNDEFINED = re.compile(
    r"terms?\b[^.;\n]{0,200}?(?:(?:not|without|un)[ -]?[^.;\n]{0,40}?defin(?:ed|ition)|\bused\b|"
    r"\bdefined (?:in|therein)\b|\bappearing\b|capitali[sz]ed)"
)
_TAKES = re.compile(
    r"meanings?\b|\bas (?:so |therein |thereby |there )?defined\b|\b(?:is|are) (?:as )?(?:therein "
    r")?defined\b|"
    r"\bare used [^.;]{0,30}defined\b|\bused (?:herein|in this \w+) (?:with|as|and)\b|\bso defined\b|"
    r"\bdefinitions?\b[^.;]{0,40}\b(?:in|of) "
)
_SOURCE = re.compile(rf"\b(?:in|to|by|under|into|through|or) {_ARTICLE} (?!same\b)(\"?{_NAME}\"?)")
_THEREIN = re.compile(
    r"\bterms? (?:which are )?(?:as )?defined therein|definitions of which are incorporated therein"
)
_NAMED_BEFORE = re.compile(rf"\"({_NAME})\"[;,)]? ?[^.;]{{0,20}}$")
_NO_SOURCE = re.compile(
    r"(?:section|article|clause|paragraph|preamble|recitals?|exhibit|schedule|annex|appendix|gaap|"
    r"parties|context|"
    r"united states|background|generally accepted|singular|agreement's|definitions?|uniform commercial "
    r"code|ucc|code|"
    r"internal revenue|bankruptcy code|act|international|financial accounting|accounting|incoterms|fasb|"
    r"sec|fda|irs|nasdaq|nyse)\b",
    re.IGNORECASE,
)
_STATUTE = re.compile(
    r"(?:\b(?:act|code|rules?|regulations?|statute|laws?)(?: of \d{4})?|^irc|^erisa)$", re.IGNORECASE
)
_INITIALS = re.compile(r"[A-Z]{2,6}\b")
_ACCOUNTING = re.compile(
    r"\b(?:accounting|financial|computational|industry|technical|legal) (?:and financial )?terms?\b"
)
_HOME = re.compile(
    r"(?<!not )(?<!otherwise )(?<!specifically )(?<!expressly )defined (?:in|by) this\b|"
    r"(?<!not )(?<!otherwise )(?<!specifically )(?<!expressly )defined herein,? (?:shall|have|are|will)"
)
"""The terms come from here: the clause lends them to another document."""
_LONGEST = 700
_BEFORE = 300

_AS_DEFINED = re.compile(
    rf"(?:defined|used) (?:and used )?(?:in|under|by|pursuant to) {_PLACE}{_ARTICLE} ({_NAME})"
)
_TERM_BEFORE = re.compile(
    rf"({_NAME})(?:,\"|\",?|,)? ?\(?(?:all |each |both )?(?:as |that )?"
    r"(?:(?:such|that|those|these|each such|the) (?:quoted )?terms? (?:is|are|may be) |each |both )?"
    r"(?:hereinafter |currently )?$"
)
_AS_OR_OPEN = re.compile(r"\(|\bas ")
_MEANING_IN = re.compile(
    r"(?:meaning|defined|definition|ascribed|assigned|given|set forth|specified)\b[^.;\n]{0,90}?\b(?:in|"
    r"to|by|under) "
    rf"{_PLACE}{_ARTICLE} ({_NAME})"
)


def find_imports(text: str, folded: str, definitions: Sequence[Definition]) -> tuple[TermImport, ...]:
    """The clauses, in reading order; ``definitions`` are those found in the text."""
    found = [*_for_all_terms(text, folded), *_in_passing(text, folded), *_by_definition(text, definitions)]
    return tuple(sorted(found, key=lambda clause: clause.span))


def _for_all_terms(text: str, folded: str) -> Iterator[TermImport]:
    """Clauses for all terms that are not defined here."""
    done = 0
    found = {*places(folded, "terms"), *(folded.index("term", at) for at in places(folded, *_ONE_TERM))}
    for mark in matching(_TERMS, folded, sorted(found)):
        at = mark.start()
        if at < done or _PASSING.search(folded, max(at - 12, 0), at):
            continue
        such_terms = _EACH.search(folded, max(at - 12, 0), at)
        if mark[0][4] != "s" and not such_terms:
            continue
        sentence = clause_at(text, at, at)
        start, end = max(sentence.start, at - _BEFORE), sentence.end
        if end - start >= _LONGEST or not (such_terms or _UNDEFINED.match(folded, at, end)):
            continue
        source = _source(text, folded, at, start, end)
        if source is None or _ACCOUNTING.search(folded, start, mark.end()):
            continue
        while text[start] in ' \n)."':
            start += 1
        yield TermImport(source=source, span=Span(start, end))
        done = end


def _source(text: str, folded: str, terms: int, start: int, end: int) -> str | None:
    """The other document's name in a sentence, if the sentence takes its terms from one."""
    takes = _TAKES.search(folded, terms, end)
    if takes is None:
        therein = _THEREIN.search(folded, terms, end)
        named = _NAMED_BEFORE.search(text, max(start - 200, 0), terms) if therein else None
        return named[1] if named else None
    if _HOME.search(folded, terms, end):
        return None
    sources = (
        _clean(match[1])
        for match in _SOURCE.finditer(text, terms, end)
        if not folded.endswith("used", 0, match.start() - 1)
    )
    return next(filter(_is_document, sources), None)


def _is_document(name: str) -> bool:
    """Whether a name is another agreement's or plan's; a statute is none."""
    if _NO_SOURCE.match(name) or _STATUTE.search(name):
        return False
    return _INITIALS.match(name) is not None or not DOCUMENT_NOUNS.isdisjoint(name.lower().split())


def _clean(name: str) -> str:
    return name.strip('".,;: ')


def _in_passing(text: str, folded: str) -> Iterator[TermImport]:
    """``Change of Control (as defined in the Plan)``."""
    for match in matching(_AS_DEFINED, text, places(folded, "defined ", "used ")):
        source = _clean(match[1])
        if not _is_document(source):
            continue
        start = max(match.start() - 130, 0)
        term = _TERM_BEFORE.search(text[start : match.start()])
        if term and _AS_OR_OPEN.search(term[0], term.end(1) - term.start()):
            close = text.find(")", match.end(), match.end() + 200) if "(" in term[0] else -1
            span = Span(start + term.start(1), close + 1 if close > 0 else match.end())
            yield TermImport(source=source, span=span, terms=(_clean(term[1]),))


def _by_definition(text: str, definitions: Sequence[Definition]) -> Iterator[TermImport]:
    """``"Lien" has the meaning given in the Indenture``."""
    for definition in definitions:
        if not definition.by_reference:
            continue
        start = definition.span.end
        match = _MEANING_IN.search(text, start, min(definition.definition.end, start + 220))
        source = _clean(match[1]) if match else ""
        if match and _is_document(source):
            span = Span(definition.span.start, match.end())
            yield TermImport(source=source, span=span, terms=(definition.name,))
