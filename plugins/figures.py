"""Numbers written in words and in figures: ``ninety (90) days``."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Span, check, hookimpl
from checker.text.numbers import NUMBER_WORDS, SCALES, figures_of, number_of

API_VERSION = 1

_MISREAD_PERCENT = ("16", "96", "06")
"""What a scanner makes of the sign "%"."""

_REACH = 160
"""The words of a number stand within so many characters before its figures."""
_FIGURES = re.compile(
    r"\((?P<currency>(?:us|u\.s\.|usd|c|cdn|can|rmb|eur|hk|a|nt)? ?[$\u20ac\u00a3\u00a5])? ?"
    r"(?P<number>\d[\d,]*(?:\.\d+)?(?:[ -]\d/\d{1,3})?|\.\d+|\d/\d{1,3}) ?"
    r"(?:(?P<percent>%|percent|per cent|percentage)|st|nd|rd|th|(?P<scale>thousand|million|billion))?"
    r"(?: (?:calendar|business|consecutive|full|working)?[ ]?"
    r"(?:days?|months?|years?|weeks?|hours?|shares?|dollars?))?\)"
)
_FIGURES_FIRST = re.compile(
    r"(?<![\w.,/$-])(?P<currency>\$ ?)?(?P<number>\d[\d,]{0,20}(?:\.\d{1,6})?) ?"
    r"(?:(?P<percent>%|percent|per cent)|(?P<scale>thousand|million|billion))? "
    r"\((?P<words>[a-z][a-z ,-]{2,90})\)"
)
"""``30 (sixty) days``: the same with the sides exchanged."""
_COUNTED = re.compile(r"\)(?: (?:calendar|business|consecutive|full|working))? (?!this\b)[a-z]{3,20}s\b")
"""Behind a bare number that is said again, the things it counts; a label has none: ``Unit 100 (ten)``."""
_TOKEN = re.compile(r"[a-z]+|\d{1,2}/100|[&,-]|\S")
_UNIT = re.compile(
    r"(?P<dollars>(?:(?:u\.s\.|us|united states|canadian) )?dollars?)?(?P<cents>cents?)?"
    r"(?P<percent>percent|per cent|%|percentage)? ?-?$"
)
_UNIT_ENDS = frozenset("dollar dollars cent cents percent percentage %".split())
_LONGEST_UNIT, _LONGEST_WORD = 60, 24
_AFTER = re.compile(r" ?(?:million|thousand|billion|hundred|o'clock|a\.?m\.?\b|p\.?m\.?\b|noon|midnight|%)")
_PERIOD = re.compile(r"(?: (?:calendar|business|consecutive))?[ -](?:day|week|month|year|quarter|percent)")
"""After figures, not after a list's mark."""
_BEFORE_NUMBER = ("and", "&", ",", "-", "first")
_LARGER = ("point", "times", "dollars", "cents", "plus", "minus")
_NEXT_ITEM = 400
"""A list's next mark follows within so many characters."""


class Number(Struct, frozen=True):
    """A number in words, as it stands before its figures."""

    span: Span
    words: tuple[str, ...]
    value: float
    dollars: bool
    cents: bool
    percent: bool
    capital: bool


@check("figures.words_figures", facts=("words", "figures"))
def words_figures(agreement: Agreement, params: NoParams) -> CheckResult:
    """A number whose words and figures differ."""
    folded = agreement.reading.folded
    for match in (*_FIGURES.finditer(folded), *_FIGURES_FIRST.finditer(folded)):
        paragraph = agreement.reading.paragraph_at(match.start())
        if paragraph is None or paragraph.kind != "text":
            continue
        first = match.re is _FIGURES_FIRST
        floor = match.start("words") if first else paragraph.start
        end = match.end("words") if first else match.start()
        number = _number_before(agreement.text, folded, end, floor)
        if first and number is not None and not _is_said_again(number, match):
            continue
        value = _value(match)
        if (
            number is None
            or value is None
            or _agree(number, value, match)
            or _other_meaning(number, value, match)
        ):
            continue
        facts = {
            "words": agreement.words(number.span),
            "figures": agreement.text[match.start() + 1 : match.end() - 1].strip(),
        }
        if first:
            facts["figures"] = agreement.text[match.start() : match.start("words") - 1].strip()
        yield Hit(span=Span(min(number.span.start, match.start()), match.end()), facts=facts)


def _is_said_again(number: Number, match: re.Match[str]) -> bool:
    """Whether words in parentheses are nothing but a number, and of what the figures before them count."""
    if number.span.start != match.start("words") or number.percent != bool(match["percent"]):
        return False
    money = bool(match["currency"])
    counted = money or number.percent or _COUNTED.match(match.string, match.end() - 1) is not None
    return counted and money >= (number.dollars or number.cents)


def _value(match: re.Match[str]) -> float | None:
    value = figures_of(match["number"])
    if value is None:
        return None
    return value * SCALES[match["scale"]] if match["scale"] else value


def _number_before(text: str, folded: str, end: int, floor: int) -> Number | None:
    """The number in words that ends right before ``end``; None where there is none or it is malformed."""
    near = _TOKEN.findall(folded, max(end - _LONGEST_WORD, floor), end)
    if not near or not (_of_number(near[-1]) or near[-1] in _UNIT_ENDS):
        return None
    start = max(end - _REACH, floor)
    reach = 2 if _of_number(near[-1]) else _LONGEST_UNIT
    unit = _UNIT.search(folded, max(start, end - reach), end)
    stop = unit.start() if unit else end
    tokens = list(_TOKEN.finditer(folded, start, stop))
    first = len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        if not _of_number(tokens[index][0]):
            break
        first = index
    tokens = tokens[first:]
    while len(tokens) > 1 and tokens[0][0] in _BEFORE_NUMBER:
        del tokens[0]
    words = ["and" if token[0] == "&" else token[0] for token in tokens if token[0] not in ",-"]
    value = number_of(words)
    if value is None or unit is None or _hangs_on(folded, tokens[0].start()):
        return None
    begin = tokens[0].start()
    return Number(
        span=Span(begin, end - 1 if folded[end - 1] == " " else end),
        words=tuple(words),
        value=value,
        dollars=bool(unit["dollars"]),
        cents=bool(unit["cents"]),
        percent=bool(unit["percent"]),
        capital=text[begin].isupper(),
    )


def _of_number(token: str) -> bool:
    return token in NUMBER_WORDS or token in ("and", "a", "&", ",", "-", "no/100") or token.endswith("/100")


def _hangs_on(folded: str, start: int) -> bool:
    """Whether the words belong to a larger expression: ``one tenth of one percent``, ``5 million``."""
    before = folded[max(start - 24, 0) : start]
    if before.rstrip()[-1:] in tuple("-/+"):
        return True
    words = before.replace("-", " ").split()
    last = words[-1].rstrip(".,;") if words else ""
    if last == "of" and len(words) > 1:
        last = words[-2].removesuffix(
            "s"
        )  # "a tenth of one percent"; "a period of ten days" hangs on nothing
    return last in _LARGER or (last in NUMBER_WORDS and last != "first") or last[-1:].isdigit()


def _agree(number: Number, value: float, match: re.Match[str]) -> bool:
    """Whether words and figures say the same, in any of the ways in which people write them."""
    said = [number.value]
    if number.cents:
        said.append(number.value / 100)
    if match["percent"] and number.value < 1:
        said.append(number.value * 100)
    said += _of_ordinal(number)
    written = [value]
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", match["number"]):
        written.append(float(match["number"].replace(".", "")))
    if number.percent and match["number"].endswith(_MISREAD_PERCENT):
        written.append(float(match["number"][:-2] or 0))
    return any(abs(one - other) <= 0.011 * min(one, 1) for one in said for other in written)


def _of_ordinal(number: Number) -> list[float]:
    """``a third`` may be the third one or one part of three."""
    named = number.words[-1]
    ordinal = number_of([named]) if named in NUMBER_WORDS and len(number.words) <= 2 else None
    return [ordinal, 1 / ordinal] if ordinal else []


def _other_meaning(number: Number, value: float, match: re.Match[str]) -> bool:
    """Whether the figures in brackets are something else than the number in words."""
    folded, end = match.string, match.end()
    if _AFTER.match(folded, end) and not match["percent"]:
        return True
    year = 1900 <= value <= 2100 and len(match["number"]) == 4
    marker = value < 10 and not _PERIOD.match(folded, end) and _next_mark(folded, end, int(value) + 1)
    label = number.capital and number.value < 100 and bool(match["currency"] or match["percent"])
    amount = bool(match["currency"]) and not number.dollars and number.value < 100
    share = (
        bool(match["percent"]) and not number.percent and not _says_percent(folded, end) and number.value <= 1
    )
    return year or marker or label or amount or share


def _next_mark(folded: str, start: int, value: int) -> bool:
    """Whether the list goes on with a mark of the next number, which repeats no number in words."""
    at = folded.find(f"({value})", start, start + _NEXT_ITEM)
    before = folded[max(at - 20, 0) : max(at, 0)].replace("-", " ").split()
    return at >= 0 and (not before or number_of([before[-1]]) != value)


def _says_percent(folded: str, end: int) -> bool:
    return folded.startswith((" percent", " per cent"), end)


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [words_figures]
