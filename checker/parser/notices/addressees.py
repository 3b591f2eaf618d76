"""Whom an address is for: the name at its head, or else whom its label names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.reading import Span
from checker.parser.notices.address_words import BEFORE_PLACE, has_city, is_place, is_title, place_begins
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece
from checker.text.names import find_entity_names
from checker.text.roles import ORGANISATION, PRINTED_HONORIFICS
from checker.text.suffixes import ENTITY_SUFFIX

_LONGEST_NAME = 90
_ORGANISATION_LAST = re.compile(rf"(?:{ORGANISATION.pattern})\Z")
_BARE_FIELD = re.compile(
    r"(?:tel(?:ephone|ecopy|efax)?|phone|fax|facsimile|e-?mail|attention|attn|address)\W*", re.IGNORECASE
)
"""The label of a number that was left blank."""
_HUMAN = re.compile(
    rf"(?P<title>(?:(?:{PRINTED_HONORIFICS})\.? (?:and )?){{1,2}})?"
    r"[A-Z][\w'-]*\.?(?: (?:[A-Z]\.?|[A-Z][\w'-]+)){1,3}"
    r"(?:,? (?:Esq|Jr|Sr|I{2,3}|IV|M\.?D)\.?){0,2}(?=,|\Z)"
)
"""A name that may be a person's: "John B. Alder, Esq.", "Ms G Alder"."""
_INITIALS = re.compile(r"(?:[A-Z]\. ){1,2}[A-Z]")
_SUFFIX = re.compile(rf"{ENTITY_SUFFIX}(?=,|\Z)")
_IN_STATE = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}, [A-Z]{2} \d{5}\b")
"""A city with its state and its code, though "NV" and "PC" also end the names of entities."""
_HELD = re.compile(
    r"\b(?:president|secretary|treasurer|officer|director|counsel|manager|chair(?:man|woman|person)?|"
    r"c[efot]o),? (?!to |of |for |and |in )",
    re.IGNORECASE,
)
"""An office, before the name of whose it is: "General Counsel Alder Mills, Inc."."""


def addressee(who: Piece | None, lines: Sequence[Piece], names: Names) -> tuple[str, Span] | None:
    """The addressee's name and where it stands; ``who``: the label that says for whom the address is.

    A person or an entity in the first line; behind an officer's title or a place only an entity.
    """
    lines = [line for line in lines if not _BARE_FIELD.fullmatch(line.text)]
    labelled = (who.text, Span(who.start, who.end)) if who is not None and who.text else None
    if not lines:
        return labelled
    first = lines[0]
    if end := (_office_end(lines, names) if who is not None else 0) or _person_end(first, who):
        return _cut(first, Span(0, end))
    if len(lines) > 1 and (whole := _over_lines(lines[0].text, lines[1].text, names)):
        return whole, Span(lines[0].start, lines[1].start + len(whole) - len(lines[0].text) - 1)
    for line in lines[:3]:
        named = _entity(line.text, names)
        if named is None and line is first and line.label is None and _is_name(line.text):
            end = _name_end(line.text)
            if who is not None and who.start > who.cell.start and "," in line.text[:end]:
                break  # "to Alder at Stock Plan Administration, Waterloo House, 100 …": its own department
            named = Span(0, end) if end else None
        if named is not None:
            return _cut(line, named)
    return labelled or (_cut(first, Span(0, len(first.text))) if is_title(first.text) else None)


def _cut(line: Piece, part: Span) -> tuple[str, Span]:
    """A part of a line as a name, and where it stands."""
    name = line.text[part.start : part.end].rstrip(" ,")
    return name, Span(line.start + part.start, line.start + part.start + len(name))


def _over_lines(text: str, following: str, names: Names) -> str:
    """The name that begins in one line and ends in the next; empty if none does.

    A party's; an entity's, with its suffix alone in the next line; a person's, broken before an initial.
    """
    whole = f"{text} {following}"
    if names.is_name(whole):
        return whole
    if _INITIALS.match(following) and (human := _HUMAN.match(whole)):
        return human[0]
    if _SUFFIX.match(following) or names.begins_so(whole[: whole.find(" ", len(text) + 1)]):
        end = entity_end(whole, names)
        return whole[:end] if end > len(text) else ""
    return ""


def _entity(text: str, names: Names) -> Span | None:
    """The name of a party or an entity at the head of a line, or behind a person and an office."""
    if housed := _behind_person(text, names):
        return housed
    end = entity_end(text, names)
    whole = end and _is_whole(text, names.opening(text))
    return Span(0, len(text) if whole else end) if end else None


def _behind_person(text: str, names: Names) -> Span | None:
    """The entity behind a person and his office in one line: "Jane Doe CEO Alder, Inc. 12 Mill Road"."""
    name = next(find_entity_names(text, 0, len(text)), None)
    if name is None:
        return None
    whole = len(text[: name.end].rstrip(" .,"))
    known = [each.start for each in names.printed.find(text) if name.start < each.start < whole <= each.end]
    held = [match.end() for match in _HELD.finditer(text, name.start, name.end)]
    begin = next((at for at in (*known, *reversed(held)) if entity_end(text[at:], names)), name.start)
    before = text[:begin].rstrip(" ,")
    person = begin in known and _HUMAN.fullmatch(before) is not None
    officer = is_title(before) and before.rpartition(" ")[2][0].isupper()
    return Span(begin, name.end) if (person or officer) and "(" not in before else None


def _office_end(lines: Sequence[Piece], names: Names) -> int:
    """Length of the office that stands before the entity it is of, with its name; 0 if none does.

    "Accounts Manager" above "Alder Mills Limited"; "the Managing Director, Alder Mills Limited, Kotagiri".
    """
    text = lines[0].text
    head = text.partition(",")[0]
    if " " not in head or not is_title(head):
        return 0  # "Secretary", above the corporation
    if len(head) == len(text):
        return len(text) if len(lines) > 1 and entity_end(lines[1].text, names) else 0
    rest = text[len(head) :].lstrip(" ,")
    end = entity_end(rest, names)
    return len(text) - len(rest) + end if end else 0


def _is_whole(text: str, known: int) -> bool:
    """Whether a line that begins with a name is all of it: "Alder & Co. Loan Department".

    ``known``: the length of the party's name with which it begins; a name in capitals behind it is another's.
    """
    other = known and text[known:].lstrip(" ,")[:1].isupper()
    return not other and _name_end(text) == len(text) and not has_city(text)


def _person_end(line: Piece, who: Piece | None) -> int:
    """Length of the name of somebody with a form of address or, where no label says whose, with an office."""
    person = _HUMAN.match(line.text)
    if person is not None and person["title"]:
        return person.end()
    return 0 if who is not None or line.label is not None else officer_end(line.text)


def officer_end(text: str) -> int:
    """Length of a person's name before the office that the person holds; 0 if none stands so."""
    person = _HUMAN.match(text)
    if person is None or is_title(person[0]):
        return 0
    return person.end() if is_title(text[person.end() :].lstrip(", ").partition(",")[0]) else 0


def is_person(text: str) -> bool:
    """Whether a line is a person's name and nothing else."""
    return _HUMAN.fullmatch(text.rstrip(" ,;")) is not None and not (is_title(text) or is_place(text))


def _is_name(text: str) -> bool:
    titled = is_title(text[: place_begins(text)])
    return not (is_place(text) or titled or text[:1].islower() or _is_city_line(text))


def _is_city_line(text: str) -> bool:
    """Whether a line is a city with its state or code and nothing else: ``Reno, NV 89521``."""
    return has_city(text) and BEFORE_PLACE.sub("", text, 1).count(" ") <= 4


def entity_end(text: str, names: Names) -> int:
    """Length of a party's full name or of an entity's with which a line begins; 0 if none does."""
    name = next(find_entity_names(text, 0, len(text)), None)
    if name is None or name.start > 4 or is_place(text[: name.end]) or _IN_STATE.match(text):
        return names.opening(text)
    return max(name.end, names.opening(text))


def _name_end(text: str) -> int:
    """Length of the name that a line begins with; 0 if it is too long for one."""
    if "c/o" not in text and len(text) <= _LONGEST_NAME and _ORGANISATION_LAST.search(text.lower()):
        return len(text)
    end = place_begins(text)
    return end if end <= _LONGEST_NAME else 0
