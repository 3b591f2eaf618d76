"""Definitions whose term stands in quotation marks.

``(the "X")``, ``(collectively, the "Xs" and each an "X")``, ``"X" means …``, ``"X" or "Y" has the
meaning …``, ``hereinafter referred to as "X"``, ``"X" - a thing that …``. What stands between
quotation marks for any other reason (a word spoken about, another contract's words, a heading) is
no definition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.reading import Span
from checker.parser.terms import patterns
from checker.parser.terms.definition import Definition, Form, refers
from checker.parser.terms.names import is_term_name, trim_name
from checker.text.anchors import places

_DOUBLE = re.compile(r'"(?<![A-Za-z,;:]")(?:(?<=[\s(\[]") )?([A-Za-z0-9$][^"\n]{0,90}+) ?"')
_SINGLE = re.compile(r"'(?<!\w')'?([A-Z][^'\n]{0,60}(?:'s [^'\n]{0,40})?)'(?!\w)")
_CLOSED = re.compile(r"\([^()]*\)")
_FEW = 3
"""With fewer double quotation marks than this, single ones are looked at too."""
_BEFORE = 120
"""So many characters before the quotation mark are looked at."""
_LONGEST_LABEL = 42
_LONGEST_DEFINER = 24
_ROWS = 3
"""So many rows make a list of definitions."""
_LONG = 500
_CHAIN_REACH = 12
_PARENTHESES = 200
_LONGEST_DEFINITION = 30_000


def quoted_terms(text: str, folded: str) -> Iterator[Definition]:
    """The definitions with quotation marks, in order; spans count characters of ``text``."""
    marks = [(mark.start(), mark.start(1), mark.end(1), mark.end()) for mark in _DOUBLE.finditer(text)]
    if len(marks) < _FEW or any(text.startswith("'", at + 1) for at in places(text, "'")):
        marks += [(mark.start(), mark.start(1), mark.end(1), mark.end()) for mark in _SINGLE.finditer(text)]
        marks.sort()
    defined_after = len(text) + _CHAIN_REACH
    found: list[Definition] = []
    rows: list[Definition] = []
    for opening, start, end, closing in reversed(marks):
        span = trim_name(text, start, end)
        chained = defined_after - closing < _CHAIN_REACH and patterns.CHAIN.fullmatch(
            folded, closing, defined_after + 1
        )
        form: Form | None = "means" if chained else _form(folded, opening, closing)
        if form == "means" and patterns.REFERENCE.search(folded, max(opening - _BEFORE, 0), opening):
            form = None
        if form is not None and form != "parenthetical":
            defined_after = opening
        if form is None and _opens_row(text, folded, opening, closing):
            rows.append(_definition(text, folded, span, opening, closing, "means"))
        if form is None or not is_term_name(text[span.start : span.end]):
            continue
        found.append(_definition(text, folded, span, opening, closing, form))
    first = rows[-1].span.start if len(rows) >= _ROWS else 0
    if first and patterns.ANNOUNCES_ROWS.search(folded, max(first - _BEFORE, 0), first):
        found = sorted(found + rows, key=lambda definition: definition.span, reverse=True)
    return reversed(found)


def _opens_row(text: str, folded: str, opening: int, closing: int) -> bool:
    """Whether a name opens a line and its meaning follows without a verb, as in a table of definitions."""
    return (opening == 0 or text[opening - 1] == "\n") and patterns.ROW.match(folded, closing) is not None


def _form(folded: str, opening: int, closing: int) -> Form | None:
    """How the words between quotation marks are defined by what stands around them, if they are."""
    before = folded[max(opening - _BEFORE, 0) : opening]
    label = before[-_LONGEST_LABEL:]
    if any(word in label for word in patterns.LABELS) and patterns.LABELLED.search(label):
        return None
    given = _in_parentheses(folded, before, closing)
    if given and folded.startswith(")", closing) and not before.endswith("(or "):
        return "parenthetical"
    means = patterns.MEANS.match(folded, closing)
    if means and not patterns.SPOKEN_OF_AFTER.search(means[0]):
        return "means"
    if given or _is_called(before) or _is_paired(folded, before, closing):
        return "parenthetical"
    if patterns.NAMES.search(before) and _ends_statement(folded, before, closing):
        return "means"
    if patterns.SEPARATOR.match(folded, closing) and patterns.AT_START.search(before):
        return "caption"
    if patterns.INCLUDES.match(folded, closing) and (
        patterns.TERM_WORD.search(before) or patterns.AT_START.search(before)
    ):
        return "means"
    return None


def _in_parentheses(folded: str, before: str, closing: int) -> bool:
    """Whether parentheses give the name: ``(the "X")``, ``("X")``, ``(each a "X" and together the "Xs")``."""
    inside = _inside(folded, before, closing)
    ends = folded[closing : closing + 3].lstrip(" ,.;")[:1] in (")", "]")
    if (inside is None and not ends) or patterns.OTHERS_WORD.match(folded, closing):
        return False
    if inside is not None and _is_spoken_of(inside.rpartition('"')[2][-40:]):
        return False
    if inside is not None and not inside.strip():
        return ends or patterns.GOES_ON.match(folded, closing) is not None
    if patterns.DEFINER.search(before, len(before) - _LONGEST_DEFINER):
        goes_on = "each" in before[-_LONGEST_DEFINER:] or patterns.GOES_ON.match(folded, closing)
        return ends or (inside is not None and bool(goes_on))
    return inside is not None and (inside.rstrip().endswith(('"', "/")) or (ends and inside.endswith(", ")))


def _inside(folded: str, before: str, closing: int) -> str | None:
    """The words from the parenthesis that is open before a name; None if none is."""
    if before.rfind("(") > before.rfind(")"):
        return before[before.rfind("(") + 1 :]
    if not folded.startswith(")", closing):
        return None
    line = folded[max(closing - _LONG, 0) : closing].rpartition("\n")[2].rpartition('"')[0].rpartition('"')[0]
    _, opened, inside = _CLOSED.sub("", line).rpartition("(")
    return inside if opened else None


def _is_spoken_of(lead: str) -> bool:
    """Whether the words before a name speak of it; not in ``(as adjusted under Section 3, the "Price")``."""
    about = patterns.SPOKEN_OF.search(lead)
    if about is None:
        return False
    between, comma, _ = lead[about.end() :].removesuffix("the ").rpartition(", ")
    apart = comma and between.strip()
    return not apart or about[0].startswith(("defined", "other", "exclud", "except"))


def _is_called(before: str) -> bool:
    """Whether the words before say so: ``hereinafter referred to as the``."""
    calls = any(word in before for word in patterns.CALLING)
    called = patterns.CALLED.search(before) if calls else None
    if called is None:
        return "here" in before and patterns.HEREINAFTER.search(before) is not None
    return patterns.HERE.search(called[0]) is not None


def _ends_statement(folded: str, before: str, closing: int) -> bool:
    """Whether a statement ends with a name; a sentence must name its subject "the", not "a"."""
    if patterns.ENDS_STATEMENT.match(folded, closing):
        return True
    stop = closing - 2 if folded[closing - 2] == "." else closing
    return before.endswith("the ") and patterns.ENDS_SENTENCE.match(folded, stop) is not None


def _is_paired(folded: str, before: str, closing: int) -> bool:
    """Whether a name is one of two given in one breath: ``each a "Party" and together the "Parties"``."""
    if '"' in before and patterns.PAIR_ENDS.search(before):
        return True
    leads = patterns.PAIR_LEADS.search(before) is not None
    return leads and patterns.PAIR_FOLLOWS.match(folded, closing) is not None


def _definition(text: str, folded: str, span: Span, opening: int, closing: int, form: Form) -> Definition:
    """The definition with the words that define it."""
    name = text[span.start : span.end]
    if form == "parenthetical":
        begin = folded.rfind("(", max(opening - _PARENTHESES, 0), opening)
        end = folded.find(")", closing, closing + _PARENTHESES)
        whole = Span(begin if begin >= 0 else opening, end + 1 if end >= 0 else closing)
        return Definition(name, span, whole, form)
    limit = min(closing + _LONGEST_DEFINITION, len(text))
    end = folded.find("\n", closing, limit)
    if closing <= end < closing + 3:
        end = folded.find("\n", end + 1, limit)
    stop = end if end >= 0 else limit
    next_one = folded.find('. "', closing, stop)
    stop = next_one + 1 if next_one >= 0 else stop
    by_reference = refers(folded, closing, min(stop, closing + 160), name)
    return Definition(name, span, Span(opening, stop), form, by_reference)
