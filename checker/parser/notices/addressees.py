"""Whom an address is for: the name at its head, or else whom its label names."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.reading import Span
from checker.parser.notices.address_words import FIRST_DIGIT, is_place, is_title
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece
from checker.text.names import find_entity_names

_LONGEST_NAME = 90


def begins_with_entity(text: str, names: Names) -> bool:
    """Whether words begin with the full name of a party, or with a name that ends as entities' names do."""
    return _entity_end(text, names) > 0


def addressee(who: Piece | None, lines: Sequence[Piece], names: Names) -> tuple[str, Span] | None:
    """The addressee's name and where it stands; ``who``: the label that says for whom the address is.

    A person or an entity in the first line; behind an officer's title or a place only an entity.
    """
    for index, line in enumerate(lines[:3]):
        end = _entity_end(line.text, names)
        following = lines[index + 1] if index + 1 < len(lines) else None
        if index == 0 and following is not None and names.is_name(f"{line.text} {following.text}"):
            return f"{line.text} {following.text}", Span(line.start, following.end)
        if not end and index == 0 and _is_name(line.text):
            if following is not None and _broken_name(line, following):
                return f"{line.text} {following.text}", Span(line.start, following.end)
            end = _name_end(line.text)
        elif end and _is_whole(line.text, names.opening(line.text)):
            end = len(line.text)
        if end:
            name = line.text[:end].rstrip(" ,")
            return name, Span(line.start, line.start + len(name))
        if index == 0 and not is_title(line.text) and not is_place(line.text):
            break
    if who is not None and who.text:
        return who.text, Span(who.start, who.end)
    if lines and is_title(lines[0].text):
        return lines[0].text, Span(lines[0].start, lines[0].end)
    return None


def _is_whole(text: str, known: int) -> bool:
    """Whether a line that begins with a name is all of it: "Alder & Co. Loan Department".

    ``known``: the length of the party's name with which it begins; a name in capitals behind it is another's.
    """
    other = known and text[known:].lstrip(" ,")[:1].isupper()
    return not other and _name_end(text) == len(text) and not is_place(text, city=True)


def _is_name(text: str) -> bool:
    digit = FIRST_DIGIT.search(text)
    titled = is_title(text[: digit.start()] if digit else text)
    return not (is_place(text) or titled or text[:1].islower() or _is_city_line(text))


def _is_city_line(text: str) -> bool:
    """Whether a line is a city with its state or code and nothing else: ``Reno, NV 89521``."""
    return is_place(text, city=True) and not FIRST_DIGIT.sub("", text, 1).count(" ") > 4


def _entity_end(text: str, names: Names) -> int:
    """Length of the entity's name with which a line begins; 0 if none does."""
    for span in find_entity_names(text, 0, len(text)):
        if span.start <= 4 and not is_place(text[: span.end]):
            return max(span.end, names.opening(text))
        break
    return names.opening(text)


def _name_end(text: str) -> int:
    """Length of the name that a line begins with."""
    digit = FIRST_DIGIT.search(text)
    if len(text) <= _LONGEST_NAME and digit is None:
        return len(text)
    return digit.start() if digit and digit.start() <= _LONGEST_NAME else 0


def _broken_name(line: Piece, following: Piece) -> bool:
    """Whether a name is broken over two lines: two words, or an entity's in capitals."""
    if line.text.count(" ") >= 2:
        return False
    near = following.cell.line == line.cell.line + 1 and following.cell.blank_before == 0
    name = next(find_entity_names(following.text, 0, len(following.text)), None)
    if near and name is not None and name.start == 0 and line.text.isupper() and following.text.isupper():
        return not any(find_entity_names(line.text, 0, len(line.text)))
    return near and following.text.istitle() and following.text.isalpha() and line.text.istitle()
