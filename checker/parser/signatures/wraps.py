"""Names and titles that go on in the next line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.parser.signatures.kinds import Kind, Token, is_office, is_role
from checker.parser.signatures.known import Names
from checker.parser.signatures.words import BRANCH, OFFICE_RUN
from checker.text.names import split_name

_NAME_PARTS = ("entity", "other", "person", "role", "capacity", "office")
_KEPT = ("title", "description", "capacity")
_NAMES = ("entity", "other", "person", "role")
_WORDS = ("office", "other", "entity", "person", "description", "capacity")
_HONORIFICS = ("Mr.", "Mrs.", "Ms.", "Dr.", "Prof.")
_MOST_LINES = 4
_BLANK_LINES = 6
"""A name whose lines a table had apart goes on behind so many."""
_OPEN_NAME = re.compile(r"(?:&|,|\b(?:and|of|for|the|in|as|its|de)|-)$", re.IGNORECASE)
_OPEN_END = re.compile(r"(?<!\w)(?:to|of|in|as|and|by|with|under|the|an?)(?: [A-Z]\w+)?$")


def join_wrapped(items: Sequence[Token], names: Names) -> list[Token]:
    """Names and titles that go on in the next line, joined."""
    joined: list[Token] = []
    for token in _join_known(items, names.pattern):
        at = _above(joined, token, names)
        if at is None:
            joined.append(token)
        else:
            joined[at] = _joined((joined[at], token), _kind_of_both(joined[at], token))
    return joined


def _above(joined: Sequence[Token], token: Token, names: Names) -> int | None:
    """Which token a line goes on with: of names side by side the first that is not complete."""
    last = len(joined) - 1
    if last < 0 or not _goes_on(joined[last], token, names):
        return None
    row = last
    while row > 0 and joined[row - 1].line == joined[last].line and not joined[last].run_on:
        row -= 1
    for at in range(row, last):
        open_name = joined[at].kind in _NAMES and split_name(joined[at].text).suffix is None
        if open_name and _goes_on(joined[at], token, names):
            return at
    return last


def _kind_of_both(before: Token, token: Token) -> Kind:
    if "entity" in (before.kind, token.kind) and before.kind not in _KEPT:
        return "entity"
    if before.kind == "other" and token.kind == "office":
        return "office"
    return "person" if _two_words_of_a_name(before, token) else before.kind


def _join_known(items: Sequence[Token], known: re.Pattern[str] | None) -> Sequence[Token]:
    """Names of parties that stand on several lines, joined."""
    if known is None:
        return items
    joined: list[Token] = []
    index = 0
    while index < len(items):
        size = _known_run(items, index, known)
        joined.append(_joined(items[index : index + size], "entity") if size > 1 else items[index])
        index += size
    return joined


def _known_run(items: Sequence[Token], index: int, known: re.Pattern[str]) -> int:
    """How many lines from ``index`` on make up the name of a party; 1 if none does."""
    first = items[index]
    if first.kind not in _NAME_PARTS or first.run_on:
        return 1
    text = first.text
    for size in range(2, _MOST_LINES + 1):
        if index + size > len(items):
            break
        token = items[index + size - 1]
        if token.first_line > items[index + size - 2].line + _BLANK_LINES or token.kind not in (
            *_NAME_PARTS,
            "description",
        ):
            break
        at = len(text) + 1
        text = f"{text} {token.text}"
        match = known.match(text)
        if match and match.end() > at:
            return size if len(text) - match.end() <= 1 else 1
    return 1


def _joined(items: Sequence[Token], kind: Kind) -> Token:
    """Some tokens of following lines as one; its place is the first line's where they do not adjoin."""
    first, last = items[0], items[-1]
    end = (
        last.end
        if last.start - first.end <= 3 * len(items) + sum(len(item.text) for item in items[1:-1])
        else first.end
    )
    text = " ".join(item.text for item in items)
    return Token(
        kind,
        first.start,
        end,
        text,
        last.line,
        first.column,
        first.blank_before,
        first.run_on,
        first.first_line,
    )


def _goes_on(before: Token, token: Token, names: Names) -> bool:
    """Whether a token goes on with the line above it."""
    if not before.text or before.run_on or token.first_line <= before.line:
        return False
    if before.kind in _NAMES and token.kind in _NAMES:
        return _name_goes_on(before, token, names)
    if token.first_line != before.line + 1 or token.blank_before:
        return False
    if before.kind == "title":
        if token.kind in ("office", "role"):
            return token.kind == "office" or (" " in token.text and not token.text.endswith(":"))
        return token.kind in _WORDS and _OPEN_NAME.search(before.text) is not None
    if before.kind == "description" or (before.kind == "capacity" and token.kind == "entity"):
        open_end = _OPEN_END.search(before.text)
        return open_end is not None and not is_office(open_end[0]) and not is_role(before.text.split()[-1])
    if before.kind == "other" and token.kind == "office":
        return OFFICE_RUN.fullmatch(before.text + " ") is not None
    if before.kind == "office":
        return token.kind in ("office", "role") and not token.text.endswith(":")
    if before.kind == "name":
        return token.kind in ("other", "person") and " " not in before.text and before.text.istitle()
    if before.kind == "sig":
        short = token.kind in ("other", "person") and len(token.text.split()) <= 3
        broken = before.text.endswith(".") or " " not in before.text.strip()
        return short and (broken or token.text.strip(".") in ("II", "III", "JR", "Jr"))
    if before.kind == "capacity" and token.kind in ("other", "person", "role", "capacity"):
        return _OPEN_NAME.search(before.text) is not None or (
            before.text.isupper() == token.text.isupper() and before.text[-1] not in ".,;"
        )
    return False


def _name_goes_on(before: Token, token: Token, names: Names) -> bool:
    """Whether a name goes on in the next line: the line above is open, or this one is but a name's end."""
    first, second = before.text, token.text
    if (before.kind == "role" and first.endswith(":")) or names.is_person(first):
        return False
    complete = split_name(first).suffix is not None
    if token.first_line > before.line + 1 or token.blank_before:
        near = token.first_line <= before.line + _BLANK_LINES
        goes_on = second[:3].lower() == "of " or (not complete and _is_bare_tail(second))
        return near and before.kind != "role" and goes_on
    if _two_words_of_a_name(before, token) or _OPEN_NAME.search(first) or BRANCH.fullmatch(f" {second}"):
        return True
    if second[:3].lower() in ("of ", "and", "& "):
        return True
    if complete or second.isupper() != first.isupper():
        return False
    return (token.kind == "entity" and before.kind != "role") or _is_tail(second) or _begins_as_tail(second)


def _two_words_of_a_name(before: Token, token: Token) -> bool:
    """``Adam`` and, in the next line, ``Miller``."""
    if before.text in _HONORIFICS:
        return token.kind in ("person", "other")
    return before.kind == token.kind == "other" and all(
        text.istitle() and text.isalpha() for text in (before.text, token.text)
    )


def _is_tail(text: str) -> bool:
    """Whether some words are but the end of an entity's name."""
    words = text.strip(" ,.").split()
    return 0 < len(words) <= 3 and words[-1].strip(".,").lower() in _TAILS


def _is_bare_tail(text: str) -> bool:
    """Whether some words are a suffix and nothing else: ``CORPORATION``, ``L.P.``"""
    return all(word.strip(".,").lower() in _TAILS for word in text.split())


def _begins_as_tail(text: str) -> bool:
    """Whether some words begin with the end of a name: ``LIMITED, TOKYO BRANCH``."""
    return text.split(" ", 1)[0].strip(".,").lower() in _SUFFIXES


_SUFFIXES = frozenset("limited ltd inc llc l.l.c l.p n.a corporation incorporated".split())
_TAILS = frozenset(
    """
    corporation inc company llc l.l.c l.p lp ltd limited partnership corp co n.a na incorporated
    association trust bank plc branch americas agency
    """.split()
)
"""Words that end an entity's name in a line of their own."""
