"""Whom an address is for: the name at its head, or else whom its label names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.reading import Span
from checker.parser.notices.address_words import BEFORE_PLACE, has_city, is_place, is_title, place_begins
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece
from checker.text.names import find_entity_names
from checker.text.roles import ORGANISATION
from checker.text.suffixes import ENTITY_SUFFIX

_LONGEST_NAME = 90
_PERSON = re.compile(
    r"(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Lady|Lord|Capt|Captain|Messrs|Rev|Hon|Herr|Frau|Mme?|Sr|Sra|Se\u00f1or)\b"
    r"[^,\d]{3,50}(?=,)"
)
"""Somebody by a form of address, before the rest of a line that runs on: "Mr and Mrs B Alder, Carr House"."""
_ORGANISATION_LAST = re.compile(rf"(?:{ORGANISATION.pattern})\Z")
_BARE_FIELD = re.compile(
    r"(?:tel(?:ephone|ecopy|efax)?|phone|fax|facsimile|e-?mail|attention|attn|address)\W*", re.IGNORECASE
)
"""The label of a number that was left blank."""
_HUMAN = re.compile(
    r"(?:(?:Mrs?|Ms|Dr)\.? )?[A-Z][\w'-]*\.?(?: (?:[A-Z]\.?|[A-Z][\w'-]+)){1,3}"
    r"(?:,? (?:Esq|Jr|Sr|I{2,3}|IV|M\.?D)\.?){0,2}(?=,|\Z)"
)
"""A name that may be a person's: "John B. Alder, Esq."."""
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
_OFFICE = re.compile(r"(?:(?:The|the|its) )?[A-Z][\w'-]+(?: (?:[A-Z][\w'-]+|of|to|the|and|&)){0,6}")
"""An office by its own words: "The Clerk to the Warden", "Accounts Manager"."""


def begins_with_entity(text: str, names: Names) -> bool:
    """Whether words begin with the full name of a party, or with a name that ends as entities' names do."""
    return entity_end(text, names) > 0


def addressee(who: Piece | None, lines: Sequence[Piece], names: Names) -> tuple[str, Span] | None:
    """The addressee's name and where it stands; ``who``: the label that says for whom the address is.

    A person or an entity in the first line; behind an officer's title or a place only an entity.
    """
    labelled = who is not None and who.text != ""
    lines = [line for line in lines if not _BARE_FIELD.fullmatch(line.text)]
    if labelled and lines and (office := _office(lines, names)):
        return office, Span(lines[0].start, lines[0].start + len(office))
    if lines and (end := _person_end(lines[0], labelled)):
        return lines[0].text[:end], Span(lines[0].start, lines[0].start + end)
    for index, line in enumerate(lines[:3]):
        end = entity_end(line.text, names)
        following = lines[index + 1] if index + 1 < len(lines) else None
        if index == 0 and following is not None and (whole := _over_lines(line.text, following.text, names)):
            return whole, Span(line.start, following.start + len(whole) - len(line.text) - 1)
        if housed := _behind_person(line.text, names):
            span = Span(line.start + housed.start, line.start + housed.end)
            return line.text[housed.start : housed.end], span
        if not end and index == 0 and line.label is None and _is_name(line.text):
            end = _name_end(line.text)
            if (
                who is not None
                and who.start > who.cell.start
                and names.find(who.text)
                and "," in line.text[:end]
            ):
                break  # "to Alder at Stock Plan Administration, Waterloo House, 100 …": its own department
        elif end and _is_whole(line.text, names.opening(line.text)):
            end = len(line.text)
        if end:
            name = line.text[:end].rstrip(" ,")
            return name, Span(line.start, line.start + len(name))
        if index == 0 and line.label is None and not is_title(line.text) and not is_place(line.text):
            break
    if who is not None and labelled:
        return who.text, Span(who.start, who.end)
    if lines and is_title(lines[0].text):
        return lines[0].text, Span(lines[0].start, lines[0].end)
    return None


def _over_lines(text: str, following: str, names: Names) -> str:
    """The name that begins in one line and ends in the next; empty if none does.

    A party's; an entity's, with its suffix alone in the next line; a person's, broken before an initial.
    """
    whole = f"{text} {following}"
    if names.is_name(whole):
        return whole
    if " " not in text and _INITIALS.match(following) and (human := _HUMAN.match(whole)):
        return human[0]
    if _SUFFIX.match(following) or names.begins_so(whole[: whole.find(" ", len(text) + 1)]):
        end = entity_end(whole, names)
        return whole[:end] if end > len(text) else ""
    return ""


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


def _office(lines: Sequence[Piece], names: Names) -> str:
    """The office that stands before the entity it is of; empty if none does.

    "Accounts Manager" above "Alder Mills Limited"; "the Managing Director, Alder Mills Limited, Kotagiri".
    """
    text = lines[0].text
    head = text.partition(",")[0]
    if not _OFFICE.fullmatch(head) or not is_title(head):
        return ""
    if " " not in head:
        return ""  # "Secretary", above the corporation
    if len(head) == len(text):
        return text if len(lines) > 1 and entity_end(lines[1].text, names) else ""
    rest = text[len(head) :].lstrip(" ,")
    end = entity_end(rest, names)
    return text[: len(text) - len(rest) + end] if end else ""


def _is_whole(text: str, known: int) -> bool:
    """Whether a line that begins with a name is all of it: "Alder & Co. Loan Department".

    ``known``: the length of the party's name with which it begins; a name in capitals behind it is another's.
    """
    other = known and text[known:].lstrip(" ,")[:1].isupper()
    return not other and _name_end(text) == len(text) and not has_city(text)


def _person_end(line: Piece, labelled: bool) -> int:
    """Length of the name of somebody with a form of address or, where no label says whose, with an office."""
    person = _PERSON.match(line.text)
    if person is not None and not is_place(person[0]):
        return person.end()
    return 0 if labelled or line.label is not None else officer_end(line.text)


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
    """Length of the entity's name with which a line begins; 0 if none does."""
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
