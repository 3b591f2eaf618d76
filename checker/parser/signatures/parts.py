"""Words without a label taken apart: NAME, description, capacity, as they stand one behind the other.

Where each part ends is told by the words that begin the next one, by the names known to the agreement and by
the suffixes of entities. What a part is for itself says ``kinds``.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator

from checker.parser.signatures import words as lexicon
from checker.parser.signatures.kinds import (
    Kind,
    classify,
    is_person_name,
    is_prose,
    is_role,
    names_entity,
)
from checker.parser.signatures.parties import Names
from checker.parser.signatures.words import is_office, is_title
from checker.text.names import find_entity_names
from checker.text.places import place_name

_ASIDE_NAME = re.compile(r" ?\((?![^()]*(?:[Ss]eal|SEAL|[Ss]ignature))[^()]{1,60}\)")
_OF_NAME = re.compile(r" ?\((?:[A-Z][\w.'-]*,? ){0,8}(?:BRANCH(?:ES)?|Branch(?:es)?|AGENCY|Agency)\)")
"""What in parentheses is a part of the name before it: ``(NEW YORK BRANCH)``."""
_OF_PLACE = re.compile(r" (?:OF|of)(?: [A-Z][\w.]+){1,4}(?=$|,)")
"""``COMPANY OF NEW YORK``: a suffix is not always a name's end."""
_LAST_WORD = re.compile(r" (?!AND\b|OF\b|AS\b|BY\b)[A-Z][A-Za-z]{2,}(?=$|,? (?:as|an?|in|acting|solely)\b)")
_SUM = re.compile(r"[$\u00a3\u20ac] ?\d[\d,.]* (?=[A-Z])")
"""A lender's commitment before its name."""
_PLACEHOLDER = re.compile(r"\[(?:insert )?name of [^\]]{2,50}\]", re.IGNORECASE)
"""``[NAME OF LENDER]``, in a form."""
_ROLE_ON = re.compile(r"(?P<role>(?:[Tt]he )?\w+) (?:this|on|as of)\b")
"""``Accepted by the `` Company this 3rd day of May"""
_SEALED = re.compile(r" ?\((?:seal|signature|stamp|chop)\)$", re.IGNORECASE)
_NAME_OF = re.compile(r"name of [\w /]{3,40}", re.IGNORECASE)
"""In a form, before the name of who signs: ``Name of Lender:``"""
_FIGURE = re.compile(r" *[$\u00a3\u20ac]? ?\d[\d,.-]*")
_HYPHENED = re.compile(r"-[A-Z]{2,}\b\.?")
"""``ALDER & CO.-CONN.``"""
_JOINS = (" and ", " AND ", " & ", ", ", " of ", " OF ")
"""Behind these a party's name goes on, though its end is one too."""
_OF_WHOM = re.compile(rf"{lexicon.OF_WHOM} ", re.IGNORECASE)
_NUMBER = re.compile(r"[IVX]+\b")
_SHORT_REST = 40
_BEFORE, _BEHIND = lexicon.TRIM + ".):\u2013", lexicon.TRIM + "("
"""What parts words from those before and behind them."""
_BEFORE_OFFICE = " -\u2013/,"
Part = tuple[Kind, int, int]
"""A kind, and from where to where in some words it stands."""


def split_text(text: str, names: Names, run_on: bool = False) -> Iterator[Part]:
    """The things that stand one after another in words without a label.

    ``names`` are known to the agreement; ``run_on``: several names may follow each other without anything
    between.
    """
    led = _led(text)
    if led:
        yield from led
        rest = led[-1][2]
        yield from _shifted(split_text(text[rest:], names, run_on), rest) if rest < len(text) else ()
        return
    if blank := _PLACEHOLDER.match(text):
        yield "entity", 0, blank.end()
        yield from _between(text, blank.end(), len(text))
        return
    prefix = lexicon.FOR_PREFIX.match(text)
    at = prefix.end() if prefix else 0
    capacity = lexicon.TAIL_CAPACITY.search(text, at + 2)
    headed = capacity is not None and not is_prose(text[: capacity.start()])
    if capacity and headed and not lexicon.AS_CAPACITY.match(text, at):
        yield from split_text(text[: capacity.start()], names, run_on)
        yield "capacity", capacity.start("words"), len(text)
        return
    ack = lexicon.ACK.match(text, at)
    if ack and text[ack.end() - 1] in ": " and ack.end() < len(text) - 1:
        yield "ack", at, ack.end()
        of_whom = text[at : ack.end()].lower().endswith(" of ")
        at = ack.end()
        if of_whom:
            yield "role", at, len(text)
            return
        if (begun := _ROLE_ON.match(text, at)) and is_role(begun["role"]):
            yield "role", *begun.span("role")
            return
    inner = lexicon.INNER_DESCRIPTION.search(text, at + 1)
    if inner:
        yield from _described(text, inner, names, run_on)
    else:
        yield from _named(text, at, names, run_on)


def _led(text: str) -> list[Part]:
    """What stands at the head of a text and is known by itself, without a look at what follows."""
    if says := lexicon.SAYS.match(text):
        return [("ack" if says["agrees"] else "aside", 0, len(text))]
    if text.startswith(("a ", "an ")) and lexicon.DESCRIPTION.fullmatch(text.rstrip(",")):
        return [("description", 0, len(text))]
    if lexicon.SECOND.match(text):
        return [("aside", 0, len(text))]
    if amount := _SUM.match(text):
        return [("aside", 0, amount.end())]
    if size := _titled(text):
        return [("person", 0, size), ("office", size + len(", "), len(text))]
    return []


def _described(text: str, inner: re.Match[str], names: Names, run_on: bool) -> Iterator[Part]:
    """A name, its description, and what is short behind it or begins with a name that is known."""
    yield from split_text(text[: inner.start()], names, run_on)
    if inner["alias"] and not run_on:
        yield "description", inner.start(), len(text)
        return
    yield "description", *inner.span()
    rest = text[inner.end() :]
    if run_on and next(names.find(rest), None):
        yield from _shifted(split_text(rest, names, run_on), inner.end())
    elif run_on or len(rest) < _SHORT_REST:
        yield from _between(text, inner.end(), len(text))


def _named(text: str, at: int, names: Names, run_on: bool) -> Iterator[Part]:
    """The names of entities, behind a label before the first, and what stands between them."""
    label = _label(text, at) if ":" in text else None
    if label:
        yield label
        at = min(label[2] + 1, len(text))
    known = list(names.find(text, at))
    found = _names(text, at, known)
    if not found:
        yield from _between(text, at, len(text), False)
        return
    parties = {first for first, _ in known}
    for begin, end in found:
        if begin < at or text.count("(", at, begin) > text.count(")", at, begin):
            continue
        before = text[at:begin]
        own = begin in parties and not before.endswith(_JOINS)
        if not (run_on or own) and _goes_before(before):
            begin = at
        end = _name_end(text, end, run_on)
        yield from _between(text, at, begin)
        yield "entity", begin, end
        aside = _ASIDE_NAME.match(text, end)
        at = aside.end() if aside else end
    if text.startswith(", ", at) and place_name(text.rpartition(", ")[2].rstrip(".")):
        yield "description", at + 2, len(text)
    else:
        yield from _between(text, at, len(text))


def _label(text: str, at: int) -> Part | None:
    """The label before the first name, or one of a figure with that figure: ``Number of Shares: 10,000``"""
    label, _, rest = text[at:].partition(":")
    if _FIGURE.fullmatch(rest):
        return ("aside", at, len(text)) if not is_role(label) else None
    if not rest.strip() or len(label) >= 40 or "(" in label[:-6]:
        return None
    named = is_role(_SEALED.sub("", label) + ":")
    return ("role" if named else "aside", at, at + len(label)) if named or _NAME_OF.fullmatch(label) else None


def _name_end(text: str, end: int, run_on: bool) -> int:
    """Where a name ends whose suffix ends at ``end``: behind its branch, its place, its last word."""
    more = lexicon.BRANCH.match(text, end) or _HYPHENED.match(text, end)
    if not (more or run_on):
        more = _LAST_WORD.match(text, end) or _OF_PLACE.match(text, end)
        more = None if more and is_role(more[0].strip()) else more
    end = more.end() if more else end
    branch = _OF_NAME.match(text, end)
    return branch.end() if branch else end


def _shifted(parts: Iterable[Part], by: int) -> Iterator[Part]:
    return ((kind, begin + by, end + by) for kind, begin, end in parts)


def _goes_before(words: str) -> bool:
    """Whether words directly before a name belong to it: ``BANK ONE, `` COLUMBUS N.A."""
    if lexicon.CAPITALISED_RUN.fullmatch(words) is None or ("," in words and is_office(words)):
        return False
    return not (is_title(words.rstrip()) or _is_officer(words) or _OF_WHOM.fullmatch(words))


def _names(text: str, at: int, known: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names of entities in the text, known names first, without overlap; ``known`` are given in order."""
    found: list[tuple[int, int]] = []
    ahead = deque(known)
    for span in find_entity_names(text, at, len(text)):
        begin = _behind_office(text, span.start, span.end)
        numbered = _NUMBER.match(text, begin) is not None  # "Alder Co. II, Ltd." is one name
        while ahead and ahead[0][1] <= begin - 2 * numbered:
            found.append(ahead.popleft())
        over = [last for last in found[-1:] if begin - 2 * numbered < last[1]]
        while ahead and ahead[0][0] < span.end:
            over.append(ahead.popleft())
        last_one = found[-1:] == over[:1]
        if len(over) == 1 and (numbered or begin <= over[0][0]) and span.end >= over[0][1]:
            over = [(over[0][0], span.end)]
        found[len(found) - last_one :] = over or [(begin, span.end)]
    return [*found, *ahead]


def _is_officer(words: str) -> bool:
    """``Jane Doe Chief Executive Officer``."""
    return [kind for kind, _, _ in _person_and_office(words.rstrip(lexicon.TRIM))] == ["person", "office"]


def _behind_office(text: str, begin: int, end: int) -> int:
    """Where a name begins that a title runs into ("Chief Executive Officer Alder, Inc.")."""
    first = lexicon.OFFICE_RUN.match(text, begin)
    if first and first.end() < end and lexicon.OFFICE.search(first[0]) and len(first[0]) > 4:
        begin = first.end()
    return begin


def _between(text: str, begin: int, end: int, named: bool = True) -> Iterator[Part]:
    """What stands between two names; ``named``: there may be another name in it."""
    words = text[begin:end].lstrip(_BEFORE)
    begin = end - len(words)
    words = words.rstrip(_BEHIND)
    if not words:
        return
    end = begin + len(words)
    kind = classify(words, named and names_entity(words))
    if kind in ("person", "office", "other") or (kind != "role" and words[0] in '"\u201c'):
        yield from _shifted(_person_and_office(words), begin)
    else:
        yield kind, begin, end


def _titled(text: str) -> int:
    """How long a person's name is behind which nothing but a title stands; 0 if none is."""
    name, rest = _apart(text)
    titled = rest and is_title(rest) and lexicon.PERSON.fullmatch(name)
    return len(name) if titled and not (is_office(name) or names_entity(name)) else 0


def _apart(text: str) -> tuple[str, str]:
    """What stands before and behind the first comma that no degree or generation follows."""
    name, _, rest = text.partition(", ")
    while (
        rest
        and (suffix := lexicon.NAME_SUFFIX.match(f" {rest}")) is not None
        and rest[suffix.end() - 1 :][:2] == ", "
    ):
        name, rest = f"{name}, {rest[: suffix.end() - 1]}", rest[suffix.end() + 1 :]
    return name, rest


def _person_and_office(words: str) -> Iterator[Part]:
    """``Nirmal K. Minda, Managing Director`` apart."""
    quoted = lexicon.QUOTED.match(words)
    if quoted:
        yield "person", 1, quoted.end() - 1
        yield from _between(words, quoted.end(), len(words))
        return
    name, rest = _apart(words)
    if is_office(rest) and lexicon.PERSON.fullmatch(name) and not is_office(name):
        yield "person", 0, len(name)
        yield "office", len(words) - len(rest), len(words)
        return
    office = next((run for run in lexicon.OFFICE_RUN.finditer(words) if is_office(run[0])), None)
    if office is None:
        yield ("person" if is_person_name(words) else "other"), 0, len(words)
        return
    head = words[: office.start()].rstrip(lexicon.TRIM)
    if lexicon.PERSON.fullmatch(head) and not (
        lexicon.BODY_WORDS.search(head) or lexicon.OFFICE_RUN.match(head)
    ):
        yield "person", 0, len(head)
        at = len(words) - len(words[office.start() :].lstrip(_BEFORE_OFFICE))
        yield "office", at, len(words)
    elif (
        not head and (last := lexicon.PERSON.fullmatch(words, office.end())) and _is_apart(office[0], last[0])
    ):
        yield "office", 0, len(office[0].rstrip())
        yield "person", office.end(), len(words)
    else:
        yield "office", len(words) - len(words.lstrip(_BEFORE_OFFICE)), len(words)


def _is_apart(office: str, name: str) -> bool:
    """Whether capitals tell a name from the office before it: ``Director JANE ROE``."""
    return name.isupper() and not office.isupper()
