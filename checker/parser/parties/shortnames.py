"""Short names: ``(the "Company")``, ``hereinafter called "Seller"``, ``each a "Party"``."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.model.reading import Reading, Span
from checker.parser.title_words import NOUN
from checker.text.names import find_entity_names
from checker.text.roles import party_label


class ShortName(Struct, frozen=True):
    """A short name and whether several parties share it."""

    name: str
    span: Span
    shared: bool
    context: Span
    """The words before it in its bracket or sentence: ``together with Seller, the``."""


INTRODUCED = re.compile(
    r"(?:, an? [^,;()\"]{3,80})?,? ?\((?!(?:together|collectively|jointly) (?!with))[^()\"]{0,60}"
    r"(?:\"|(?<![A-Za-z])'(?='?[A-Z]))"
)
"""What stands behind a name that gets a short name: ``, a Delaware corporation ("Alder``."""
_QUOTED = re.compile(
    r"(?:\"|'')(?P<a>[^\"'\n](?:[^\"\n]{0,79}?[^\"'\n])?)(?:\"|'')"
    r"|(?<![A-Za-z])'(?P<b>[A-Z][^'\"\n]{1,60}?)'(?![A-Za-z])|\"(?P<c>[A-Z][\w .&-]{1,40})(?=\))"
)
_SHARED = re.compile(
    r"\b(?:each|(?:collectively|together|jointly)(?!,? with (?:its|his|her)\b)|both|individually|any of them"
    r"|all of|either|singularly|as a group)\b"
)
_WORDS = r"[A-Z][A-Za-z&'-]+(?: (?:& )?[A-Z](?:[A-Za-z&'-]+|(?!\w))){0,2}"
_UNQUOTED = re.compile(
    r"(?P<lead>(?:(?:hereinafter|herein|hereafter|referred|called|known|to|as|being|together|collectively"
    r"|jointly|individually|severally|each|both|all|and|of|them)[, ]+)*)(?:(?:[Tt]he|an?) )?\"? ?"
    rf"(?P<name>{_WORDS})"
    r"(?=\"?\)|;|,? (?:and )?(?:together|collectively|each|individually)\b|,? which (?:expression|term)\b"
    r"| or )"
)
"""Without quotation marks, or with one of the two lost."""
_NEXT_UNQUOTED = re.compile(r"(?:;|,)? (?:and )?(?=(?:together|collectively|each|individually)\b)| or ")
_CALLED = re.compile(
    r"(?:referred to (?:herein |hereinafter |individually |collectively )?(?:as )?|called |known as |termed "
    rf"|designated (?:as )?|shall be )(?:the )?(?P<name>{_WORDS})(?=[,.;) ])"
)
_ARTICLE = re.compile(r" *(?:[Tt]he |[Aa]n? )? *")
_ABBREVIATED = re.compile(
    r"\b(?:(?:Co|Cos|Inc|Corp|Ltd|Bros)|(?:CO|INC|CORP|LTD)|[A-Z]\.(?:[A-Z]\.)*[A-Z])\.\Z"
)
_ENACTED = re.compile(r" (?:Act|Acts|Ordinance|Law|Code|Order|Rules|Regulations?|Decree|Bill)\b")
_PART = re.compile(r"[^\s():\uff1a\"][^():\uff1a\"\n]*[^\s():\uff1a\"]")
_NICKNAMED = re.compile(r"[A-Z][a-z'-]+ (?=[\"'][^\"'\n]{1,20}[\"'] [A-Z][a-z])")
"""Before a nickname: ``Charles "Lanny" Birch``."""
_THINGS = frozenset(
    "date act acts code law laws software premises product products program programs services".split()
)
EVERYONE = frozenset(["party", "parties"])
_LEAST_USES = 2
_REACH = 160
_LONGEST_BRACKET = 700
_SHORTEST = 3


def _bracket_end(reading: Reading, start: int, end: int) -> int:
    """Where the bracket that opens at ``start`` closes."""
    depth = 0
    for match in re.finditer(r"[()]", reading.text[start : min(end, start + _LONGEST_BRACKET)]):
        depth += 1 if match[0] == "(" else -1
        if depth == 0:
            return start + match.end()
    return start + 1


def read_bracket(reading: Reading, start: int, stop: int) -> tuple[int, list[ShortName]]:
    """Where the bracket that opens at ``start`` closes, ``stop`` at the latest; and the short names in it."""
    end = _bracket_end(reading, start, stop)
    return end, _quoted(reading, start, end) or _bare(reading, start, end)


def _bare(reading: Reading, start: int, end: int) -> list[ShortName]:
    """The short names in a bracket without quotation marks, or the name in another language."""
    if _ENACTED.match(reading.text, end):
        return []  # "the Trustees (Perpetual Succession) Act"
    names = _unquoted(reading, start + 1, end)
    if names:
        return names
    name = Span(start + 1, end - 1)
    if name in find_entity_names(reading.text, name.start, name.end):
        return [ShortName(reading.text[name.start : name.end], name, False, name)]
    return []


def _unquoted(reading: Reading, start: int, end: int) -> list[ShortName]:
    """``(Buyer)``, ``(together the Sellers and each a Seller)``."""
    names: list[ShortName] = []
    while (match := _UNQUOTED.match(reading.text, start, end)) is not None:
        if len(match["name"]) < _SHORTEST:
            return []
        span = Span(*match.span("name"))
        names.append(
            ShortName(match["name"], span, _SHARED.search(match["lead"]) is not None, Span(start, span.start))
        )
        more = _NEXT_UNQUOTED.match(reading.text, span.end, end)
        if more is None:
            break
        start = more.end()
    return names


def read_loose(reading: Reading, start: int, end: int) -> tuple[int, list[ShortName]]:
    """Short names without brackets, from "hereinafter" or a quotation mark on; and where to go on."""
    stop = min(end, start + _REACH)
    at_quote = reading.text[start] in "\"'"
    if at_quote and _NICKNAMED.match(
        reading.text, reading.text.rfind(" ", max(0, start - 30), start - 1) + 1
    ):
        return start + 1, []
    called = None if at_quote else _CALLED.search(reading.text, start, stop)
    quoted = _QUOTED.search(reading.text, start, stop)
    if quoted is not None and at_quote and quoted.start() != start:
        quoted = None
    if quoted is not None and (called is None or quoted.start() <= called.start("name")):
        since = max(reading.text.rfind(mark, max(0, start - _REACH // 2), start) for mark in ')"\n;') + 1
        since = since if at_quote else start
        shared = _SHARED.search(reading.folded, since, start) is not None
        return quoted.end(), _short_names(reading, quoted, since, shared)
    if called is not None:
        span = Span(*called.span("name"))
        return span.end, [ShortName(called["name"], span, False, Span(start, span.start))]
    return start + 1, []


def _quoted(reading: Reading, start: int, end: int) -> list[ShortName]:
    found: list[ShortName] = []
    since = start
    for match in _QUOTED.finditer(reading.text, start, end):
        shared = _SHARED.search(reading.folded, since, match.start()) is not None
        found += _short_names(reading, match, since, shared)
        since = match.end()
    return found


def _short_names(reading: Reading, match: re.Match[str], since: int, shared: bool) -> list[ShortName]:
    """The short name in quotation marks, without article and closing punctuation; none if empty."""
    start, end = match.span(next(name for name, value in match.groupdict().items() if value is not None))
    article = _ARTICLE.match(reading.text, start, end)
    start = article.end() if article else start
    while (
        end > start and reading.text[end - 1] in " ,.;" and not _ABBREVIATED.search(reading.text, start, end)
    ):
        end -= 1
    if end == start:
        return []
    return [ShortName(reading.text[start:end], Span(start, end), shared, Span(since, match.start()))]


def _is_quoted(reading: Reading, part: re.Match[str]) -> bool:
    """Whether quotation marks stand around a part: ``"ALDER": Alder Mills, Inc.``"""
    text = reading.text
    return text.endswith('"', 0, part.start()) and text.startswith('"', part.end())


def role_names(reading: Reading, label: Span, shared: bool = False) -> list[ShortName]:
    """The roles of a label as short names: ``LANDLORD:`` is "the Landlord" where the text says so.

    ``Party A (Employer):`` holds two.
    """
    found = []
    for part in _PART.finditer(reading.text, label.start, label.end):
        printed = part[0] if _is_quoted(reading, part) else party_label(part[0])
        if printed is None or printed.lower() in EVERYONE:
            continue
        start = part.start() + part[0].index(printed)
        for form in [printed] if not printed.isupper() else [printed.title(), printed]:
            uses = reading.text.count(f" {form}", label.end) + reading.text.count(f"\n{form} ", label.end)
            if uses >= _LEAST_USES:
                span = Span(start, start + len(printed))
                found.append(ShortName(form, span, shared, span))
                break
    return found


def of_thing(short: str, name: str, shared: bool = False) -> bool:
    """Whether a short name is an instrument's, a day's, a product's, a unit's, not cut from the name.

    ``shared``: by several parties, who may be "LLCs".
    """
    units = short.endswith("s") and short[1:-1].isupper() and not shared  # "PVUs"
    kind, short, name = short.rsplit(None, 1)[-1].lower(), short.lower(), name.lower()
    return bool(units or NOUN.fullmatch(kind) or kind in _THINGS) and not (
        name.startswith(short) or name.endswith(short)
    )
