"""States, provinces and countries: the places whose law governs agreements and under which entities exist.

One table: the name to report, then the other ways of writing it, adjectives included. What only says
the kind of place ("State of", "Commonwealth of", "Republic of") is read before any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from msgspec import Struct

from checker.model.reading import Span
from checker.text.words import one_edit_apart

US_STATES = """
Alabama|Alaska|Arizona|Arkansas|California=Californian|Colorado|Connecticut|Delaware|Florida|Georgia
Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland
Massachusetts=Massachussetts=Massachussets|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska
Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon
Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas=Texan|Utah|Vermont|Virginia
Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico|Guam
"""

_OTHERS = """
Ontario|British Columbia|Alberta|Quebec=Québec|Manitoba|Saskatchewan|Nova Scotia|New Brunswick
Newfoundland|Prince Edward Island|Yukon|England and Wales=England & Wales=Wales and England
England=English|Wales=Welsh|Scotland=Scottish=Scots|Northern Ireland|Ireland=Irish
United Kingdom=UK=U.K.=Great Britain=British|New South Wales|Victoria|Queensland|South Australia
Western Australia|Tasmania|Hong Kong=Hongkong=Hong Kong SAR|Macau=Macao
Taiwan=Taiwanese=Republic of China=R.O.C.
China=PRC=P.R.C.=P.R. China=PR China=People's Republic of China=Peoples Republic of China=Chinese
United States=United States of America=USA=U.S.A.=U.S.=US=American|Canada=Canadian|Mexico=Mexican
Israel=Israeli|Germany=German|France=French|Spain=Spanish|Italy=Italian|Switzerland=Swiss
Austria=Austrian|Netherlands=Dutch=Holland|Belgium=Belgian|Luxembourg=Luxemburg=Luxembourgish
Denmark=Danish|Sweden=Swedish|Norway=Norwegian|Finland=Finnish|Iceland=Icelandic|Poland=Polish
Russia=Russian Federation=Russian|Kazakhstan|Ukraine=Ukrainian|Belarus|Turkey=Turkish|Japan=Japanese
Korea=South Korea=Korean|Singapore=Singaporean|Malaysia=Malaysian|Thailand=Thai|Vietnam=Vietnamese
Indonesia=Indonesian|Philippines=Philippine|India=Indian|Pakistan|Bangladesh|Sri Lanka
Australia=Australian|New Zealand|Papua New Guinea|Colombia=Colombian|Brazil=Brazilian
Argentina=Argentine=Argentinian|Chile=Chilean|Peru=Peruvian|Panama=Panamanian|Uruguay|Paraguay|Bolivia
Venezuela=Venezuelan|Ecuador|Costa Rica|Guatemala|Honduras|Nicaragua|El Salvador|Dominican Republic
Jamaica|Trinidad and Tobago|Barbados|Bahamas|Belize|Bermuda=Bermudian=Bermudan
Cayman Islands=Cayman Island=Cayman|British Virgin Islands=BVI=B.V.I.|Virgin Islands|Anguilla
Netherlands Antilles|Curacao=Curaçao|Aruba|Nevis|Turks and Caicos Islands|Jersey|Guernsey|Isle of Man
Gibraltar|Cyprus=Cypriot|Malta=Maltese|Greece=Greek|Portugal=Portuguese|Monaco|Liechtenstein|Andorra
Czech Republic=Czech|Slovakia|Slovenia|Croatia|Serbia|Hungary=Hungarian|Romania=Romanian
Bulgaria=Bulgarian|Estonia=Estonian|Latvia|Lithuania|Georgia|South Africa=South African|Nigeria=Nigerian
Kenya=Kenyan|Ghana|Egypt=Egyptian|Morocco|Tunisia|Algeria|Tanzania|Uganda|Zambia|Zimbabwe|Botswana
Namibia|Mozambique|Angola|Senegal|Mauritius|Seychelles|Liberia=Liberian|United Arab Emirates=UAE=U.A.E.
Dubai|Abu Dhabi|Saudi Arabia=Saudi|Qatar|Kuwait|Bahrain|Oman|Jordan|Lebanon
Marshall Islands=Republic of the Marshall Islands|Samoa|Fiji|Vanuatu|Cambodia|Laos|Myanmar|Mongolia|Nepal
Uzbekistan|Azerbaijan|Armenia
"""


class Place(Struct, frozen=True):
    """A place's name in a text."""

    name: str
    """The name to report: ``"New York"`` for "the State of New York"."""
    span: Span
    """The name as printed, without article and kind of place."""


def _folded(words: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(words.lower().replace(".", "")))


_TOKEN = re.compile(r"[^\W\d_]+(?:'s)?|&")
_CAPITAL = re.compile(r"[A-Z](?<![^\W\d_][A-Z])")
"""Opens a word; every place's name begins with such a letter."""
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:'s)?|&")


def _read_table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First folded word -> (all folded words, name to report), the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in (US_STATES + _OTHERS).replace("\n", "|").split("|"):
        name = entry.partition("=")[0]
        for form in filter(None, entry.split("=")):
            words = _folded(form)
            if all(words != known for known, _ in table.get(words[0], ())):
                table.setdefault(words[0], []).append((words, name))
    for forms in table.values():
        forms.sort(key=lambda form: -len(form[0]))
    return table


_ADJECTIVES = tuple("ian ese ish can swiss german french dutch greek israeli thai czech filipino".split())
_PLACES = _read_table()
_LEAST_LETTERS = 6


def find_places(text: str, start: int, end: int) -> Iterator[Place]:
    """Capitalised names of places in ``text[start:end]``, in order, the longest name at each point."""
    floor = start
    for capital in _CAPITAL.finditer(text, start, end):
        place = _place_at(text, capital.start(), end) if capital.start() >= floor else None
        if place is not None:
            yield place
            floor = place.span.end


def _place_at(text: str, start: int, end: int) -> Place | None:
    """The longest name of a place that begins with a word; without the possessive of "Ohio's"."""
    word = _WORD.match(text, start, end)
    first = _plain(word) if word else ""
    forms = _PLACES.get(first) or _PLACES.get(first.removesuffix("'s"))
    if not forms:
        return None
    words = list(islice(_WORD.finditer(text, start, end), len(forms[0][0])))
    for form, name in forms:
        last = len(form) - 1
        if last >= len(words):
            continue
        printed = tuple(map(_plain, words[: last + 1]))
        owns = 2 if printed[-1].endswith("'s") and not form[-1].endswith("'s") else 0
        if (*printed[:-1], printed[-1][: len(printed[-1]) - owns]) == form:
            stop = words[last].end() - owns
            if _unbroken(text, start, stop):
                return Place(name, Span(start, stop))
    return None


def _plain(word: re.Match[str]) -> str:
    return word[0].lower().replace(".", "")


def place_name(words: str) -> str | None:
    """The name to report for a phrase that is nothing but a place; None for any other."""
    for place in find_places(words, 0, len(words)):
        if place.span == Span(0, len(words)):
            return place.name
    return None


@lru_cache(maxsize=1024)
def misspelt_place(words: str) -> str | None:
    """The state or country whose name ``words`` is but for one letter; None for a place or any other words.

    Only names of six letters and more are compared: shorter ones resemble too much. "Jamaican" is a word.
    """
    low = words.lower()
    if len(low) < _LEAST_LETTERS or place_name(words) is not None:
        return None
    near = (name for folded, name in _full_names() if one_edit_apart(low, folded))
    return next((name for name in near if low not in (f"{name.lower()}n", f"{name.lower()}i")), None)


@cache
def _full_names() -> tuple[tuple[str, str], ...]:
    """Each place's own name of some length, folded and as it is reported."""
    names = {name for forms in _PLACES.values() for _, name in forms}
    return tuple((name.lower(), name) for name in sorted(names) if len(name) >= _LEAST_LETTERS)


def is_adjective(words: str) -> bool:
    """Whether a place's form can describe a person by nationality: ``"Canadian"``, not ``"Canada"``."""
    return words.strip().lower().endswith(_ADJECTIVES)


def _unbroken(text: str, start: int, end: int) -> bool:
    """Whether nothing but blanks and full stops stand between the words of one name."""
    between = _WORD.sub("", text[start:end])
    return not between.strip(" .")
