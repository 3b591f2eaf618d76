"""What is written at a line to sign on and goes on in the next line: titles, people's names.

Its place says what it is. Directly below an officer's name, or behind it and a comma, stands his title,
however his office is called; a title goes on until a blank line, a label, or a name over another line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from checker.parser.signatures.kinds import Token, classify, names_entity
from checker.parser.signatures.lines import full_name
from checker.parser.signatures.parties import NOBODY, Names, letters, same_words
from checker.parser.signatures.parts import Part, split_text
from checker.parser.signatures.runs import Run
from checker.parser.signatures.words import AS_CAPACITY, TRIM, goes_on, is_office, is_title, is_undone
from checker.text.names import split_name

_WORDS = ("office", "other", "entity", "person", "description", "capacity")
_SIGNS = ("by", "sig", "rule")
_ABOVE = ("name", "person", "other", "title", "office")
_NAMES = ("name", "person", "sig")
_WRITTEN = (*_SIGNS, *_NAMES, "title")
_AS_ITS = re.compile(r"[Aa]s (?:its|an?) ")
_NO_TITLE = re.compile(r"(?:for|accepted|agreed|acknowledged|printed name|name)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{4}")
"""No degree has one: ``CBE``, ``P.Eng.``"""
_HANDS = 12
"""Those who sign beside each other stand so near."""
_BESIDE = 4
"""So few things stand in a row beside a title."""
_REACH = 5
"""A title that asks for more goes on so few lines below, blank ones between."""
_ADJOIN = 3
_INITIAL = re.compile(r"(?:^| )[A-Z]$")
_JOINS = re.compile(r"(?:&| (?:and|of|for|to|the))$", re.IGNORECASE)
"""Behind these a title goes on, also below a blank line."""
_GENERATIONS = ("II", "III", "IV", "JR", "Jr")


def join_wrapped(items: Sequence[Token]) -> list[Token]:
    """Titles and people's names that go on in the next line, joined."""
    joined: list[Token] = []
    for token in items:
        if joined and _goes_on(joined, token):
            joined[-1] = _joined(joined[-1], token)
        elif (above := _undone_above(joined, token)) is not None:
            joined[above] = _joined(joined[above], token)
        else:
            joined.append(token)
    return joined


def _undone_above(found: Sequence[Token], token: Token) -> int | None:
    """Where the title stands that a word directly below it ends, another column's name behind it."""
    if token.kind != "office" or token.blank_before or not is_title(token.text):
        return None
    for index in range(len(found) - 1, max(len(found) - _BESIDE, 0) - 1, -1):
        above = found[index]
        if above.column == token.column and above.kind in ("title", "office"):
            return index if above.line == token.first_line - 1 and is_undone(above.text) else None
    return None


def _joined(first: Token, last: Token) -> Token:
    """Two tokens of following lines as one; its place is the first line's where they do not adjoin."""
    end = last.end if last.start - first.end <= _ADJOIN else first.end
    text = f"{first.text}{'' if _ends_in_letter(first) else ' '}{last.text}"
    return replace(first, end=end, text=text, line=last.line, top=first.first_line)


def _goes_on(found: Sequence[Token], token: Token) -> bool:
    """Whether a token goes on with the line above it, the last of those found."""
    before = found[-1]
    if not before.text or before.run_on or token.first_line <= before.line:
        return False
    if before.kind in ("title", "office") and (is_undone(before.text) or goes_on(token.text)):
        return _is_rest(found, token)
    apart = before.kind == "sig" and token.kind in ("other", "person") and token.text.isupper()
    letter = _ends_in_letter(before) or (before.text.isupper() and _INITIAL.search(token.text) is not None)
    if apart and letter:
        return True  # "/s/ J", "ANE", "R. D", "OE": small capitals, each in its line
    if token.first_line != before.line + 1:
        return False
    match before.kind:
        case "ack":
            return token.kind == "ack"
        case "title":
            return token.kind == "office" and not _is_name(found)
        case "office":
            return token.kind in ("office", "role") and not token.text.endswith(":")
        case "name" | "sig":
            short = token.kind in ("other", "person") and len(token.text.split()) <= 3
            broken = before.text.endswith(".") or " " not in before.text.strip()
            broken = broken and before.text[-1] != "]" and letters(before.text) != letters(token.text)
            return short and (broken or token.text.strip(".") in _GENERATIONS)
        case "person":
            whole = letters(f"{before.text} {token.text}")
            return any(each.kind == "sig" and letters(each.text) == whole for each in found[-_HANDS:])
    return False


def _ends_in_letter(hand: Token) -> bool:
    """Whether a hand breaks off behind the first letter of a word."""
    return hand.kind == "sig" and _INITIAL.search(hand.text) is not None


def _is_rest(found: Sequence[Token], token: Token) -> bool:
    """Whether a token is what a title asks for, or begins with "and"."""
    before = found[-1]
    if token.kind not in _WORDS:  # a label that stands before the second line of a title
        return before.kind == "office" and token.kind == "title"
    asked = _JOINS.search(before.text) is not None and len(found) > 1 and found[-2].kind in _WRITTEN
    near = token.first_line <= before.line + (2 if asked else 1)
    official = is_title(token.text) or goes_on(token.text)
    return near or (official and token.first_line <= before.line + _REACH)


def _is_name(found: Sequence[Token]) -> bool:
    """Whether behind the label of a title stands the name of who has signed above it."""
    hand, title = found[-2:] if len(found) > 1 else (found[-1], found[-1])
    return hand.kind in _NAMES and same_words(hand.text, title.text)


def officer_at(found: Sequence[Token], run: Run, below: Run | None, names: Names) -> list[Part]:
    """A title, or a name and a title behind it, that a line without a label is for the place it stands at.

    ``found`` is what stands over it.
    """
    end = len(run.text.rstrip(TRIM))
    title = _title_at(found, run, below, names)
    if title is not None:
        return [("office", title, end)]
    size = _signed_size(found, run, names) if "," in run.text else 0
    return [("person", 0, size), ("office", size + len(", "), end)] if size else []


def _title_at(found: Sequence[Token], run: Run, below: Run | None, names: Names) -> int | None:
    """Where in a line without a label a title, or what goes on with one, begins for the place it stands at.

    ``found`` is what stands over it: the hand and the name of who signs for another, or his title.
    """
    above = found[-1]
    if above.kind not in _ABOVE or not above.text:
        return None
    if run.first_line != above.line + 1 or run.seat[1] > 1:
        return None
    if below is not None and _is_signed_below(run, below):
        return None
    lead = _AS_ITS.match(run.text)
    at = lead.end() if lead else 0
    words = run.text[at:]
    if above.kind in ("title", "office"):
        signers = [each.text for each in found[-5:-1] if each.kind in _NAMES and each.text]
        alone = all(same_words(signers[0], each) for each in signers)  # no other in a column that is lost
        fits = alone and (is_office(words) or bool(signers)) and words.isupper() <= above.text.isupper()
    else:
        fits = _is_officer(found, words)
    people = (each.text for each in found[-_HANDS:] if each.kind in _NAMES)
    fits = fits and not any(same_words(person, words) for person in people)
    return at if fits and _may_be_title(words, names) else None


def _is_signed_below(run: Run, below: Run) -> bool:
    """Whether words stand over a line to sign on, or over the capacity of who signs there."""
    near = not below.blank_before or classify(run.text, False) == "entity"
    return near and (below.rule or below.label in _SIGNS)


def _is_officer(found: Sequence[Token], words: str) -> bool:
    """Whether the last name is the whole one of who signs for an entity, no word below it a part of it."""
    name, written = found[-1], found[-4:-1]
    if not any(token.kind in ("by", "entity") for token in written) or written[-1].kind not in _SIGNS:
        return False
    hand = next((token.text for token in written if token.kind == "sig"), "")
    if hand:
        return same_words(hand, name.text)
    return name.kind != "other" and full_name(name) and (" " in words or is_office(words))


def _signed_size(found: Sequence[Token], run: Run, names: Names) -> int:
    """How long the name of an officer is that heads a line, signed above it, and has a title behind it."""
    hands = (token.text for token in found[-_HANDS:] if token.kind == "sig" and token.text)
    hand = next((hand for hand in hands if run.text.lower().startswith(f"{hand.lower()}, ")), "")
    rest = run.text[len(hand) :]
    if not hand:
        return 0
    official = any(token.kind == "by" for token in found[-_HANDS:])
    said = AS_CAPACITY.match(rest, 2) or _WORD.search(rest) is None
    said = said or (run.run_on and names_entity(rest))
    return len(hand) if official and not said and _may_be_title(rest[2:], names) else 0


def _may_be_title(text: str, names: Names) -> bool:
    """Whether some words are no name of who signs, and say nothing that stands beside a title."""
    text = text.strip("()") if is_title(text.strip("()")) else text
    if text.endswith(":") or not text[:1].isalpha() or any(map(str.isdigit, text)) or _NO_TITLE.match(text):
        return False
    if names.is_party(text) or names.is_person(text) or names.short_kind(text):
        return False
    kinds = [kind for kind, _, _ in split_text(text, NOBODY)]
    return split_name(text).suffix is None and kinds[0] in _WORDS and kinds != ["person", "office"]
