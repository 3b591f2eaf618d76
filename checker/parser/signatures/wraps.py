"""What is written at a line to sign on and goes on in the next line: titles, people's names."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from checker.parser.signatures.kinds import Kind, Token
from checker.parser.signatures.parties import letters
from checker.parser.signatures.titles import goes_on, is_title, is_undone

_WORDS = ("office", "other", "entity", "person", "description", "capacity")
_SIGNS = ("by", "sig", "rule")
_NAMES = ("name", "person", "sig")
_REACH = 5
"""A title that asks for more goes on so few lines below, blank ones between."""
_ADJOIN = 3
_GENERATIONS = ("II", "III", "IV", "JR", "Jr")


def join_wrapped(items: Sequence[Token]) -> list[Token]:
    """Titles and people's names that go on in the next line, joined."""
    joined: list[Token] = []
    hand = ""
    for token in items:
        hand = token.text if token.kind == "sig" else hand
        if joined and (_goes_on(joined[-1], token) or _completes(joined[-1], token, hand)):
            joined[-1] = _joined(joined[-1], token)
        else:
            joined.append(token)
    return joined


def _joined(first: Token, last: Token) -> Token:
    """Two tokens of following lines as one; its place is the first line's where they do not adjoin."""
    kind: Kind = "person" if first.kind == "other" else first.kind
    end = last.end if last.start - first.end <= _ADJOIN else first.end
    text = f"{first.text} {last.text}"
    return replace(first, kind=kind, end=end, text=text, line=last.line, top=first.first_line)


def _completes(before: Token, token: Token, hand: str) -> bool:
    """Whether a printed name and the words below it are together the name that is signed."""
    if before.kind not in ("name", "person", "other") or token.kind not in ("other", "person"):
        return False
    near = token.first_line == before.line + 1 and not token.blank_before
    return near and hand.lower() == f"{before.text} {token.text}".lower()


def _goes_on(before: Token, token: Token) -> bool:
    """Whether a token goes on with the line above it."""
    if not before.text or before.run_on or token.first_line <= before.line:
        return False
    if before.kind in ("title", "office") and (is_undone(before.text) or goes_on(token.text)):
        near = token.first_line == before.line + 1 and not token.blank_before
        official = is_title(token.text) or goes_on(token.text)
        return token.kind in _WORDS and (near or (official and token.first_line <= before.line + _REACH))
    if token.first_line != before.line + 1 or token.blank_before:
        return False
    match before.kind:
        case "title":
            return token.kind == "office"
        case "office":
            return token.kind in ("office", "role") and not token.text.endswith(":")
        case "name":
            return token.kind in ("other", "person") and _is_one_word(before.text)
        case "sig":
            short = token.kind in ("other", "person") and len(token.text.split()) <= 3
            broken = before.text.endswith(".") or " " not in before.text.strip()
            broken = broken and letters(before.text) != letters(token.text)
            return short and (broken or token.text.strip(".") in _GENERATIONS)
        case "other" | "person":
            return _two_words_of_a_name(before, token)
    return False


def _two_words_of_a_name(before: Token, token: Token) -> bool:
    """``Adam`` and, in the next line, ``Miller``."""
    first = before.kind == "person" or _is_one_word(before.text)
    one_word = token.kind == "other" and _is_one_word(token.text)
    return first and (one_word or (token.kind == "person" and before.kind == "other"))


def _is_one_word(text: str) -> bool:
    return text[0].isupper() and not text.isupper() and text.isalpha()
