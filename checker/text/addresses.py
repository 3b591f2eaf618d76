"""Addresses in the United States: city, state and ZIP code, and what can be wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from checker.model.reading import Span
from checker.text.zipcodes import STATE_CODES, state_of

Fault = Literal["city", "state", "zip"]

_ZIP = re.compile(r"\d{5}(?:-\d{4})?")
_AS_ZEROS = bytes(ord("0") if chr(code).isdecimal() else code for code in range(256))
_FIVE_FIGURES = re.compile(b"00000")
_WORDS_TAIL = re.compile(r"(?:[A-Z][A-Za-z.'-]*,? ?){1,3}\Z")
_BEFORE = 90

_CITIES = """
Baton Rouge|Beverly Hills|Boca Raton|Bowling Green|Cape Coral|Cedar Rapids|Chapel Hill|Chula Vista
Colorado Springs|Coral Gables|Coral Springs|Corpus Christi|Costa Mesa|Council Bluffs|Daly City
Daytona Beach|Des Moines|Des Plaines|East Lansing|El Paso|El Segundo|Elk Grove|Fort Collins
Fort Lauderdale|Fort Myers|Fort Wayne|Fort Worth|Foster City|Garden City|Grand Prairie|Grand Rapids
Green Bay|Hoffman Estates|Huntington Beach|Iowa City|Jersey City|Kansas City|King of Prussia
La Jolla|Lake Charles|Lake Forest|Lake Oswego|Lake Success|Las Vegas|Little Rock|Long Beach
Long Island City|Los Altos|Los Angeles|Los Gatos|Menlo Park|Mount Laurel|Mountain View|New Britain
New Brunswick|New Canaan|New Haven|New Orleans|New Rochelle|New York|Newport Beach|Newport News
North Charleston|North Hollywood|North Las Vegas|Oak Brook|Oak Ridge|Oklahoma City|Orange County
Overland Park|Palm Beach|Palm Beach Gardens|Palm Springs|Palo Alto|Pompano Beach|Port St. Lucie
Rancho Cucamonga|Rapid City|Redwood City|Rochester Hills|Rock Hill|Rocky Mount|Round Rock
Saddle Brook|Saint Louis|Saint Paul|Salt Lake City|San Antonio|San Bernardino|San Bruno|San Carlos
San Diego|San Francisco|San Jose|San Juan|San Mateo|San Rafael|San Ramon|Santa Ana|Santa Barbara
Santa Clara|Santa Cruz|Santa Fe|Santa Monica|Santa Rosa|Sioux City|Sioux Falls|South Bend
South San Francisco|St. Louis|St. Paul|St. Petersburg|Sugar Land|Thousand Oaks|Traverse City
Virginia Beach|Walnut Creek|West Chester|West Hartford|West Palm Beach|White Plains|Woodland Hills
"""
_CITY_WORDS = {
    tuple(city.lower().split()): city for city in _CITIES.strip().replace("\n", "|").split("|") if " " in city
}
_LONGEST_CITY = max(map(len, _CITY_WORDS))
_FIRST_WORDS = frozenset(
    "san santa los las el la des fort mount new palo menlo boca baton ann saint mission bryn sao "
    "cerro".split()
)
"""They begin the names of cities, and nothing else in an address ends in them."""
_LAST_WORDS = frozenset(
    "park city springs heights hills rapids rouge ranch harbor bluffs oaks gardens bank raton falls valley "
    "grove hill manor viejo mawr village shores creek pointe".split()
)
"""They end the names of cities and are none by themselves."""
_DIRECTIONS = frozenset("north south east west".split())
_SPLIT_CITY = re.compile(r"(?P<alone>(?:^|[\n,] ?))?(?P<first>[A-Z][a-z]+), (?P<second>[A-Z][a-z]+)\Z")
_STREETS = frozenset(
    "street road avenue drive lane court place plaza boulevard parkway way square circle terrace highway "
    "floor suite building center centre box room tower towers park".split()
)
_CODES = frozenset(STATE_CODES.values()) | {"VI"}
_NAMES = {name.lower(): code for name, code in STATE_CODES.items()}
_OLD_CODES = frozenset(
    """
    ala ariz ark cal calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo
    mont neb nebr nev okla ore oreg pa penn penna tenn tex va vt wash wis wisc wyo
    """.split()
)


class Malformed(Struct, frozen=True):
    """Something wrong in an address."""

    fault: Fault
    span: Span
    """The words at fault."""
    found: str
    expected: str
    """What it should say; for a ZIP code the state to which it belongs."""


def malformed_addresses(text: str) -> Iterator[Malformed]:
    """What is wrong in the addresses of a text, in order; offsets are the text's.

    A comma within the name of a city, the name of a state misspelt, a ZIP code of another state.
    Only places followed by a ZIP code are looked at, so nothing outside the United States is.
    """
    for code in filter(None, (_ZIP.match(text, at) for at in _rows_of_figures(text))):
        start, end = code.span()
        if text[start - 1 : start] not in (" ", "\n", ",") or text[end : end + 1].isalnum():
            continue
        if _ZIP.match(text, end + 1):
            continue  # cells of two addresses side by side
        floor = max(text.rfind("\n", max(start - _BEFORE, 0), start - 1) + 1, start - _BEFORE, 0)
        fault = _at(text, floor, start, code[0])
        if fault is not None:
            yield fault


def _rows_of_figures(text: str) -> Iterator[int]:
    """Where five figures stand: with zeros for all of them a literal, which is found quickly."""
    zeros = text.encode("latin-1", "replace").translate(_AS_ZEROS)
    return (row.start() for row in _FIVE_FIGURES.finditer(zeros))


def _at(text: str, floor: int, start: int, zip_code: str) -> Malformed | None:
    """What is wrong with the words before the ZIP code at ``start``."""
    head = text[floor:start].rstrip(" ,.\n")
    state = _state_at_end(head)
    if state is None:
        return _misspelt(head, floor, zip_code)
    begin, code = state
    place = state_of(zip_code)
    city = _broken_city(head[:begin].rstrip(" ,"), floor)
    if city is not None:
        return city
    if place is None or place == code or code == "VI" or (code == "WA" and place in ("DC", "MD", "VA")):
        return None
    if not _names_a_city(head[:begin]):
        return None
    return Malformed("zip", Span(start, start + 5), zip_code[:5], _name_of(place))


def _state_at_end(head: str) -> tuple[int, str] | None:
    """Where in ``head`` the state that ends it begins, and its two letters."""
    words = head.split()
    for size in (3, 2, 1):
        name = " ".join(words[-size:]).rstrip(".,").lower()
        at = head.lower().rfind(name) if len(words) >= size and name in _NAMES else -1
        if at >= 0:
            return at, _NAMES[name]
    last = words[-1] if words else ""
    code = last.replace(".", "")
    if len(code) == 2 and code.isupper() and code in _CODES:
        return len(head) - len(last), code
    return None


def _broken_city(head: str, floor: int) -> Malformed | None:
    """A known city of several words with a comma between them at the end of ``head``."""
    words = head.split(" ")
    for size in range(_LONGEST_CITY, 1, -1):
        tail = words[-size:]
        if len(tail) < size or not any(word.endswith(",") for word in tail[:-1]):
            continue
        city = _CITY_WORDS.get(tuple(word.rstrip(",").lower() for word in tail))
        if city is None or not tail[0][:1].isupper():
            continue
        printed = " ".join(tail)
        at = floor + len(head) - len(printed)
        return Malformed("city", Span(at, at + len(printed)), printed, city)
    return _split_city(head, floor)


def _split_city(head: str, floor: int) -> Malformed | None:
    """A city of two words that the list does not have, told by one of them: ``Oak, Springs``."""
    match = _SPLIT_CITY.search(head)
    if match is None:
        return None
    first, second = match["first"].lower(), match["second"].lower()
    alone = match["alone"] is not None
    if not (
        first in _FIRST_WORDS
        or (first in _DIRECTIONS and alone)
        or (second in _LAST_WORDS and first not in _STREETS and first not in _DIRECTIONS)
    ):
        return None
    at = floor + match.start("first")
    printed = head[match.start("first") : match.end()]
    return Malformed("city", Span(at, at + len(printed)), printed, printed.replace(",", ""))


def _misspelt(head: str, floor: int, zip_code: str) -> Malformed | None:
    """A word or two before the ZIP code that nearly spell the state to which it belongs."""
    code = state_of(zip_code)
    if code is None:
        return None
    name = _name_of(code)
    size = len(name.split())
    words = head.split(" ")
    printed = " ".join(words[-size:]).rstrip(".,")
    if len(words) <= size or not words[-size - 1].endswith(",") or not printed[:1].isupper():
        return None
    if (
        printed.lower().rstrip(".") in _OLD_CODES
        or len(printed) < 4
        or not _slip(printed.lower(), name.lower())
    ):
        return None
    at = floor + len(head.rstrip(".,")) - len(printed)
    return Malformed("state", Span(at, at + len(printed)), printed, name)


def _slip(word: str, name: str) -> bool:
    """Whether one letter is added, dropped or changed, or two neighbours are exchanged."""
    if word == name or abs(len(word) - len(name)) > 1:
        return False
    head = 0
    while head < min(len(word), len(name)) and word[head] == name[head]:
        head += 1
    rest, other = word[head:], name[head:]
    return (
        rest[1:] == other
        or rest == other[1:]
        or rest[1:] == other[1:]
        or (rest[:2] == other[1::-1] and rest[2:] == other[2:] and len(rest) > 1)
    )


def _names_a_city(head: str) -> bool:
    """Whether a comma and a capitalised word stand before the state, as before a state they do."""
    head = head.rstrip()
    return head.endswith(",") and _WORDS_TAIL.search(head.rstrip(",")) is not None


def _name_of(code: str) -> str:
    """The name of the state with these two letters."""
    return next((name for name, letters in STATE_CODES.items() if letters == code), code)
