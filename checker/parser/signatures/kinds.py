"""What the words of a signing page are: a label, an entity, an office, a person, a capacity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from checker.parser.signatures import words as lexicon
from checker.parser.signatures.parties import Names
from checker.parser.signatures.words import is_office, is_title, is_undone
from checker.text.names import find_entity_names

Kind = Literal[
    "all", "by", "officer", "sig", "rule", "name", "title", "date", "address", "aside", "role", "ack",
    "witness",
    "capacity", "description", "office", "entity", "person", "other", "prose", "break",
]  # fmt: skip


class Token(Struct, frozen=True, gc=False):
    """One thing on a signing page. ``text`` is what stands in it, or after it for a label."""

    kind: Kind
    start: int
    """Of ``text`` in the reading text; of the label if there is no text."""
    end: int
    text: str
    line: int
    column: int
    blank_before: int = 0
    run_on: bool = False
    top: int = -1
    """The first of its lines; -1 where it has but one."""

    @property
    def first_line(self) -> int:
        """Line number of its first line."""
        return self.line if self.top < 0 else self.top


_KEPT = 2048
"""The same words are asked about again and again: so many answers are kept."""
_ASIDE_NAME = re.compile(r" ?\((?![^()]*(?:[Ss]eal|SEAL|[Ss]ignature))[^()]{1,60}\)")
_OF_NAME = re.compile(r" ?\((?:[A-Z][\w.'-]*,? ){0,8}(?:BRANCH(?:ES)?|Branch(?:es)?|AGENCY|Agency)\)")
"""What in parentheses is a part of the name before it: ``(NEW YORK BRANCH)``."""
_OF_PLACE = re.compile(r" (?:OF|of)(?: [A-Z][\w.]+){1,4}(?=$|,)")
"""``COMPANY OF NEW YORK``: a suffix is not always a name's end."""
_LAST_WORD = re.compile(r" (?!AND\b|OF\b|AS\b|BY\b)[A-Z][A-Za-z]{2,}(?=$|,? (?:as|an?|in|acting|solely)\b)")
_PLACEHOLDER = re.compile(r"\[(?:insert )?name of [^\]]{2,50}\]", re.IGNORECASE)
"""``[NAME OF LENDER]``, in a form."""
_ROLE_ON = re.compile(r"(?P<role>(?:[Tt]he )?\w+) (?:this|on|as of)\b")
"""``Accepted by the `` Company this 3rd day of May"""
_SEALED = re.compile(r" ?\((?:seal|signature|stamp|chop)\)$", re.IGNORECASE)
_HYPHENED = re.compile(r"-[A-Z]{2,}\b\.?")
"""``ALDER & CO.-CONN.``"""
_JOINS = (" and ", " AND ", " & ", ", ", " of ", " OF ")
"""Behind these a party's name goes on, though its end is one too."""
_NUMBER = re.compile(r"[IVX]+\b")
_SHORT_REST, _LONGEST_OFFICE = 30, 8
_BEFORE_OFFICE = " -\u2013/,"
BREAK = Token("break", 0, 0, "", 0, 0)
"""Between two columns or pages."""


@lru_cache(_KEPT)
def find_labels(text: str) -> tuple[re.Match[str], ...]:
    """The labels in some words; "by" at the end of a heading is none."""
    if (
        lexicon.LABEL_MARKS.isdisjoint(text)
        and ".." not in text
        and lexicon.LABEL_WORDS.isdisjoint(text.lower().replace(".", "").split())
    ):
        return ()
    heading = lexicon.ACK.match(text)
    labels = lexicon.LABEL.finditer(text, heading.end() if heading else 0)
    return tuple(label for label in labels if not _ends_heading(text, label))


def _ends_heading(text: str, label: re.Match[str]) -> bool:
    """Whether a bare "by" is the end of some words that are no name: ``Notation Made By``."""
    if label.lastgroup != "by" or label[0].lower() != "by" or label.end() < len(text.rstrip(". ")):
        return False
    before = text[: label.start()].strip()
    return bool(before) and not names_entity(before)


@lru_cache(_KEPT)
def is_prose(text: str) -> bool:
    """Whether some words are a piece of a sentence rather than of a signature block."""
    if len(text) <= 45 or lexicon.ACK.match(text):
        return False
    said = len(lexicon.LOWER_WORD.findall(text)) >= 6 or (
        text.isupper() and len(lexicon.SENTENCE_WORD.findall(text)) >= 4
    )
    return said and not _is_capacity_of_name(text)


def _is_capacity_of_name(text: str) -> bool:
    """Whether some words are a name and, behind it, in what role or as whose successor it signs."""
    capacity = lexicon.TAIL_CAPACITY.search(text, 2)
    if capacity is None or lexicon.SAYS_THAT.search(text):
        return False
    if capacity["words"].lower().startswith("individually"):
        return lexicon.PERSON.fullmatch(text, 0, capacity.start()) is not None
    head = lexicon.ALIAS.split(text[: capacity.start()])[0]
    name = next(find_entity_names(head, 0, len(head)), None)
    if name is None or name.start:
        return head.isupper() and " " in head
    return name.end == len(head) or any(
        said.match(head, name.end) for said in (lexicon.BRANCH, lexicon.INNER_DESCRIPTION)
    )


@lru_cache(_KEPT)
def classify(text: str, named: bool) -> Kind:
    """What some words without a label are; ``named``: the name of an entity ends in them."""
    if len(text) < 120 and lexicon.WITNESS.match(text):
        return "witness"
    if is_prose(text) and not lexicon.AS_CAPACITY.match(text) and not lexicon.DESCRIPTION.match(text):
        return "prose"
    if is_aside(text) or (lexicon.PAGE_LABEL.search(text) and not named):
        return "aside"
    if (ack := lexicon.ACK.match(text)) and ack.end() >= len(text) - 1:
        return "ack"
    if lexicon.ENTITY_OFFICE.fullmatch(text) or lexicon.AS_CAPACITY.match(text):
        return "capacity"
    if lexicon.DESCRIPTION.match(text):
        return "description"
    if is_role(text):
        return "role"
    if lexicon.DATE.match(text):
        return "date"
    if lexicon.ADDRESS.match(text):
        return "address"
    if named:
        return "description" if text[0] == "(" else "entity"
    if is_office(text):
        return "office"
    if lexicon.BODY_WORDS.search(text) and text[0].isupper():
        return "entity"
    return "other"


@lru_cache(_KEPT)
def is_role(text: str) -> bool:
    """``BORROWER:``, ``THE COMPANY``, ``Party A:``."""
    words = text.rstrip(": ").strip("\"'()[]").split()
    if not words or len(words) > 6 or text in ("partnership", "corporation"):
        return False  # the end of a description
    lower = [word.lower().strip(",&") for word in words]
    if all(word in lexicon.ROLE_WORDS or word in ("and", "the", "") for word in lower):
        return not lexicon.ROLE_WORDS.isdisjoint(lower)
    beside = is_aside(text) or lexicon.ATTACHMENT.match(text)
    return text.endswith(":") and text[0].isupper() and not (beside or names_entity(text))


@lru_cache(_KEPT)
def is_aside(text: str) -> bool:
    """``[Signature page follows]``, ``(SEAL)``, ``Very truly yours,``"""
    return lexicon.ASIDE.match(text) is not None


@lru_cache(_KEPT)
def names_entity(text: str) -> bool:
    """Whether the name of an entity, with its suffix, stands in some words."""
    return any(find_entity_names(text, 0, len(text)))


@lru_cache(_KEPT)
def is_person_name(text: str) -> bool:
    """``Jane Q. Doe``, ``JANE DOE, M.D.``; capitals that end in a full stop are a sentence."""
    if text.isupper() and text.endswith(".") and len(text) > 3 and text[-3].isalpha() and text[-4].isalpha():
        return False
    return not text.endswith((" By", " BY")) and lexicon.PERSON.fullmatch(text.strip(",.")) is not None


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


def _is_office_name(text: str) -> bool:
    """Whether words behind a person's name are his office: ``Relationship Manager``."""
    return is_office(text) and len(text.split()) <= _LONGEST_OFFICE and not names_entity(text)


Part = tuple[Kind, int, int]
"""A kind, and from where to where in some words it stands."""


def split_text(text: str, names: Names | None, run_on: bool = False) -> Iterator[Part]:
    """The things that stand one after another in words without a label.

    A name is read with what is said of it behind it: NAME, description, capacity. ``names`` are known to
    the agreement; ``run_on``: several names may follow each other without anything between.
    """
    if (says := lexicon.SAYS.match(text)) is not None:
        yield ("ack" if says["agrees"] else "aside"), 0, len(text)
        return
    if whole := _PLACEHOLDER.match(text):
        yield "entity", 0, whole.end()
        yield from _between(text, whole.end(), len(text))
        return
    name, rest = _apart(text)
    titled = is_title(rest) or (" " in rest and lexicon.OFFICE_RUN.fullmatch(rest) and is_undone(rest))
    if rest and titled and lexicon.PERSON.fullmatch(name) and not (is_office(name) or names_entity(name)):
        yield "person", 0, len(name)
        yield "office", len(text) - len(rest), len(text)
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
    if ack and at + 6 < ack.end() < len(text) - 1 and text[ack.end() - 1] in ": " and not is_prose(text):
        yield "ack", at, ack.end()
        at = ack.end()
        if (begun := _ROLE_ON.match(text, at)) and is_role(begun["role"]):
            yield "role", *begun.span("role")
            return
    inner = lexicon.INNER_DESCRIPTION.search(text, at + 1)
    if inner and not is_prose(text[: inner.start()]):
        yield from split_text(text[: inner.start()], names, run_on)
        if inner["alias"] and not run_on:
            yield "description", inner.start(), len(text)
            return
        yield "description", inner.start(), inner.end()
        rest = text[inner.end() :]
        if run_on and names and next(names.find(rest), None):
            yield from _shifted(split_text(rest, names, run_on), inner.end())
        elif run_on or len(rest) < _SHORT_REST:
            yield from _between(text, inner.end(), len(text))
        return
    role, _, rest = text[at:].partition(":")
    short = len(role) < 40 and "(" not in role[:-6]
    if rest.strip() and short and is_role(_SEALED.sub("", role) + ":"):
        yield "role", at, at + len(role)
        at += len(role) + 1
    known = list(names.find(text, at)) if names else []
    found = _names(text, at, known)
    for begin, end in found:
        if begin < at or text.count("(", at, begin) > text.count(")", at, begin):
            continue
        before = text[at:begin]
        own = any(begin == first for first, _ in known) and not before.endswith(_JOINS)
        if not (run_on or own) and _goes_before(before):
            begin = at
        more = lexicon.BRANCH.match(text, end) or _HYPHENED.match(text, end)
        if not (more or run_on):
            more = _LAST_WORD.match(text, end) or _OF_PLACE.match(text, end)
            more = None if more and is_role(more[0].strip()) else more
        end = more.end() if more else end
        aside = _ASIDE_NAME.match(text, end)
        if aside and _OF_NAME.match(aside[0]):
            end, aside = aside.end(), None
        yield from _between(text, at, begin)
        yield "entity", begin, end
        if aside:
            yield "description", aside.start(), aside.end()
        at = aside.end() if aside else end
    yield from _between(text, at, len(text), bool(found))


def _shifted(parts: Iterable[Part], by: int) -> Iterator[Part]:
    return ((kind, begin + by, end + by) for kind, begin, end in parts)


def _goes_before(words: str) -> bool:
    """Whether words directly before a name belong to it: ``BANK ONE, `` COLUMBUS N.A."""
    if (
        lexicon.CAPITALISED_RUN.fullmatch(words) is None
        or is_role(words)
        or ("," in words and is_office(words))
    ):
        return False
    return not (is_title(words.rstrip()) or _is_officer(words))


def _names(text: str, at: int, known: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names of entities in the text, known names first, without overlap."""
    found = [*known]
    for span in find_entity_names(text, at, len(text)):
        begin = _behind_office(text, span.start, span.end)
        numbered = _NUMBER.match(text, begin) is not None  # "Alder Co. II, Ltd." is one name
        over = [other for other in found if other[0] < span.end and begin - 2 * numbered < other[1]]
        if not over:
            found.append((begin, span.end))
        elif len(over) == 1 and (numbered or begin <= over[0][0]) and span.end >= over[0][1]:
            found[found.index(over[0])] = (over[0][0], span.end)
    return sorted(found)


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
    while begin < end and text[begin] in lexicon.TRIM + ".):\u2013":
        begin += 1
    while end > begin and text[end - 1] in lexicon.TRIM + "(":
        end -= 1
    if begin >= end:
        return
    words = text[begin:end]
    kind = classify(words, named and names_entity(words))
    if kind in ("person", "office", "other") or (kind != "role" and words[0] in '"\u201c'):
        yield from _shifted(_person_and_office(words), begin)
    else:
        yield kind, begin, end


def _person_and_office(words: str) -> Iterator[Part]:
    """``Nirmal K. Minda, Managing Director`` apart."""
    quoted = lexicon.QUOTED.match(words)
    if quoted:
        yield "person", 1, quoted.end() - 1
        yield from _between(words, quoted.end(), len(words))
        return
    name, rest = _apart(words)
    if rest and lexicon.PERSON.fullmatch(name) and not is_office(name) and _is_office_name(rest):
        yield "person", 0, len(name)
        yield "office", len(words) - len(rest), len(words)
        return
    office = next((run for run in lexicon.OFFICE_RUN.finditer(words) if is_office(run[0])), None)
    if office is None:
        yield ("person" if is_person_name(words) else "other"), 0, len(words)
        return
    head = words[: office.start()].rstrip(lexicon.TRIM)
    if (
        head
        and lexicon.PERSON.fullmatch(head)
        and not (lexicon.BODY_WORDS.search(head) or lexicon.OFFICE_RUN.match(head))
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
    return name.isupper() and not office.isupper() and is_title(office.strip())
