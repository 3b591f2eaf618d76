"""A party's name misspelt: in the text, or where the agreement first names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from checker.api import Agreement, Check, CheckResult, Edit, Hit, Params, Span, check, hookimpl
from checker.text.names import beside_in_name, find_entity_names, name_words
from checker.text.places import find_places
from checker.text.words import distinct_words, known_words, one_edit_apart

API_VERSION = 1

_SHORTEST = 5
_CALENDAR = frozenset("march april august friday monday sunday".split())
_STRANGER = re.compile(
    r"(?:(?:\bname|\btitle|\battention|\battn\.?|\bby) ?:|\battention|\battn\.?|\n *by|/s/) ?(?:/s/ )?"
    r"(?:[a-z.]+ ){0,2}$"
)
"""Before the name of a person, who may be anybody."""
_NEXT = re.compile(r"[ -][A-Z][\w-]+")
_LONGEST_NAME = 80
_TOWN = re.compile(
    r"(?:-[A-Z]\w+| [A-Z][a-z]+)?(?:(?P<sure>,? ?(?:\n ?)?(?:[A-Z]{2}\.?,? )?\d{4,6}(?!\d)"
    r"|,? ?[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b"
    r"| (?:Street|Avenue|Road|Drive|Lane|Boulevard|Parkway|Highway|Court|County|Parish)\b)|,[ \n])"
)
"""Behind a town or street in an address; after a comma alone a state must follow."""
_LONGEST_STATE = 40
_BEFORE_SURNAME = re.compile(r"\b(?:[A-Z]\.|(?:M(?:r|rs|s|essrs)|Dr|Hon|Prof|Rev|Sir|Dame)\.?) \Z")
_INITIAL = re.compile(r" [B-Z]\.? ")
_LOOK_ALIKE = re.compile(r"[A-Z]l[A-Z]|[A-Za-z][01][A-Za-z]")
"""A letter that a scan, or a hand, took for one that looks like it: no reader sees the difference."""
_ENDINGS = "aeinosy"
"""Letters in which two forms of one word end: Systems, Petrolera and Petrolero, Colombian."""


class Misnamed(Params, frozen=True):
    """How often the right and the wrong form stand."""

    least_right: int = 3
    """The right form stands at least so often."""
    least_right_if_short: int = 10
    """A name of five letters stands at least so often: short ones resemble others by chance."""
    most_wrong: int = 2
    """A form that stands more often is another name."""


class Slip(Struct, frozen=True):
    """Two words that differ by one letter, one of them in a name."""

    name: str
    in_name: str
    right: str
    wrong: str


@check("parties.misnamed", facts=("printed", "right", "name"), cases=("misread",), params=Misnamed)
def misnamed(agreement: Agreement, params: Misnamed) -> CheckResult:
    """A word of a party's name or short name, one letter off the form in which it stands elsewhere."""
    seen: set[Span] = set()
    for slip in _slips(agreement):
        often = _count(agreement, slip.right)
        spans = [span for span in _places(agreement, slip.wrong) if not _is_set_apart(agreement, slip, span)]
        if len(spans) > params.most_wrong or len(spans) >= often + (slip.right in known_words()):
            continue
        distinctive = often >= params.least_right and _is_distinctive(slip, often, params)
        for span in spans:
            if span not in seen and (
                (distinctive and _is_alone(agreement, slip, span)) or _beside(agreement, slip, span)
            ):
                seen.add(span)
                yield _hit(agreement, slip, span)


def _slips(agreement: Agreement) -> Iterator[Slip]:
    """Words of the parties' names, with the words of the text that resemble them and are no other's name."""
    text, known = agreement.text, known_words()
    capitals = {word for word in distinct_words(text) if word[0] < "a" and len(word) >= _SHORTEST - 1}
    capitals = set(map(str.lower, filter(str.isascii, capitals)))
    strange, all_capitals = _by_ends(capitals - known), None
    named = [(name, owner) for owner, names in enumerate(_named(agreement)) for name in names]
    owners = {word: owner for name, owner in named for word in name_words(name)}
    for name, owner in named:
        for word in name_words(name):
            if len(word) < _SHORTEST or word in _CALENDAR or not word.isascii():
                continue
            for other in _alike(word, strange):
                if word in known or owners.get(other, owner) == owner:
                    yield Slip(name, word, right=word, wrong=other)
            if word in known:
                continue
            all_capitals = all_capitals or _by_ends(capitals)
            for other in _alike(word, all_capitals):
                if (other in known or owners.get(other, owner) == owner) and other not in _CALENDAR:
                    yield Slip(name, word, right=other, wrong=word)


def _named(agreement: Agreement) -> Iterator[list[str]]:
    """The names that belong together: of each party, and of each group."""
    for party in agreement.parties:
        full = [party.name] if party.entity_type != "individual" else []
        yield list(dict.fromkeys([*full, *(alias.name for alias in party.aliases)]))
    for group in agreement.groups:
        yield [alias.name for alias in group.names]


def _by_ends(words: set[str]) -> dict[tuple[str, str], set[str]]:
    """Words by their first, and by their last letter: a slip leaves one of the two as it was."""
    found: dict[tuple[str, str], set[str]] = {}
    for word in words:
        found.setdefault((word[0], ""), set()).add(word)
        found.setdefault(("", word[-1]), set()).add(word)
    return found


def _alike(word: str, words: dict[tuple[str, str], set[str]]) -> list[str]:
    """The words one letter off, other than a plural, adjective or other form of the same word."""
    found = {
        other
        for end in ((word[0], ""), ("", word[-1]))
        for other in words.get(end, ())
        if abs(len(other) - len(word)) < 2 and other != word and one_edit_apart(word, other)
    }
    return sorted(other for other in found if not _are_forms(*sorted((word, other), key=len)))


def _are_forms(short: str, long: str) -> bool:
    """Whether two words differ in nothing but an ending."""
    if len(short) < len(long):
        return long.startswith(short) and long[-1] in _ENDINGS
    return short[:-1] == long[:-1] and short[-1] in _ENDINGS and long[-1] in _ENDINGS


def _is_distinctive(slip: Slip, often: int, params: Misnamed) -> bool:
    """Whether a name is so much its own that a word like it is hardly another's.

    A short one must stand often, and the slip lie inside of it or only exchange letters.
    """
    right, wrong = slip.right, slip.wrong
    if right in known_words() or wrong in _CALENDAR or often < params.least_right:
        return False
    if len(right) > _SHORTEST or sorted(right) == sorted(wrong):
        return True
    return often >= params.least_right_if_short and right[0] == wrong[0] and right[-1] == wrong[-1]


def _is_alone(agreement: Agreement, slip: Slip, span: Span) -> bool:
    """Whether the word is neither a person's name nor in another entity's.

    The word behind it in an entity's name must stand behind the right form too.
    """
    text, folded = agreement.text, agreement.reading.folded
    if _STRANGER.search(folded, max(span.start - 60, 0), span.start):
        return False
    if _is_town(text, span) and not any(_is_town(text, place) for place in _places(agreement, slip.right)):
        return False
    if _is_person(agreement, slip, span):
        return False
    after = _NEXT.match(text, span.end)
    if after is None or f"{slip.right}{after[0].lower()}" in folded:
        return True
    names = find_entity_names(text, span.start, min(span.end + _LONGEST_NAME, len(text)))
    return not any(span in name for name in names)


def _is_town(text: str, span: Span) -> bool:
    """Whether a word is part of an address: before a state or a postcode, or a street's name."""
    behind = _TOWN.match(text, span.end)
    if behind is None:
        return False
    place = next(find_places(text, behind.end(), behind.end() + _LONGEST_STATE), None)
    return behind["sure"] is not None or (place is not None and place.span.start == behind.end())


def _is_person(agreement: Agreement, slip: Slip, span: Span) -> bool:
    """Whether a word is a person's surname: behind a title or an initial, or as a signatory bears it."""
    if _BEFORE_SURNAME.search(agreement.text, max(span.start - 12, 0), span.start):
        return True
    persons = {block.signatory for block in agreement.signatures if block.signatory and not block.individual}
    return any(slip.wrong in person.lower().split()[1:] for person in persons)


def _is_set_apart(agreement: Agreement, slip: Slip, span: Span) -> bool:
    """Whether the letter that is missing stands before a blank: small capitals, "B ARNETT"."""
    whole = agreement.reading.folded[max(span.start - 2, 0) : span.end]
    return whole == f"{slip.right[0]} {slip.right[1:]}"


def _count(agreement: Agreement, word: str) -> int:
    """How often a word stands, alone or in a longer one."""
    return agreement.reading.folded.count(word)


def _places(agreement: Agreement, word: str) -> Iterator[Span]:
    """Where a word stands with a capital, on its own: in no address, and before no initial."""
    folded, text = agreement.reading.folded, agreement.text
    for match in re.finditer(rf"{word}(?<![\w@.]{word})(?![\w@]|\.\w)", folded):
        if text[match.start()].isupper() and not _INITIAL.match(text, match.end()):
            yield Span(*match.span())


def _beside(agreement: Agreement, slip: Slip, span: Span) -> bool:
    """Whether the slip stands in the name: beside the word that the name has beside the right one.

    A slip in the name itself is one where the right word stands beside the same word elsewhere.
    """
    folded = agreement.reading.folded
    if slip.in_name == slip.right:
        return beside_in_name(slip.name, slip.right, folded, span)
    places = _places(agreement, slip.right)
    return beside_in_name(slip.name, slip.wrong, folded, span) and any(
        beside_in_name(slip.name, slip.wrong, folded, place) for place in places
    )


def _hit(agreement: Agreement, slip: Slip, span: Span) -> Hit:
    printed = agreement.words(span)
    at = slip.name.lower().find(slip.right)
    meant = slip.name[at : at + len(slip.right)] if at >= 0 else slip.right.title()
    if printed.replace("l", "I").isupper():
        meant = meant.upper()
    elif meant.isupper():
        meant = meant.title()
    facts = {"printed": printed, "right": meant, "name": slip.name}
    case = "misread" if _LOOK_ALIKE.search(printed) else ""
    return Hit(span=span, facts=facts, case=case, edits=(Edit(span, meant),))


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [misnamed]
