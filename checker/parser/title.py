"""The agreement's title, and the number under which it is filed."""

from __future__ import annotations

import re

from checker.model.agreement import Scope, Title
from checker.model.reading import Reading, Span
from checker.parser.date_owner import AMENDS
from checker.parser.opening import Opening
from checker.parser.title_words import NO_TITLE, NOUN, OF_SENTENCE, find_title_words
from checker.text.windows import on_one_line

_EXHIBIT = re.compile(
    r"(?:exhibit|ex\.?)[ -]?(?:no\. ?|number ?)?(?P<number>\d{1,3}(?:[.-]\d{1,3}){0,2}(?:"
    r" ?\([a-z0-9]{1,5}\)){0,3}[a-z]?)(?![\w%])"
)
_FILED = re.compile(r"EX-(?P<number>\d{1,3}(?:\.[A-Z0-9]{1,5})?)\b", re.IGNORECASE)
"""How EDGAR writes the type of an exhibit's document."""
_ARTICLE = re.compile(r"(?:the|an?|certain|that certain) ")
_PLAN = re.compile(r"\bplan\Z")
_AWARD = re.compile(
    r"\b(?:(?:award|option|unit|units|stock|shares?|grant) agreement"
    r"|(?:award|grant|option) notice|notice of (?:[a-z]{3,15} ){0,4}(?:award|grant|option))\Z"
)
"""Such an agreement bears at its head the name of the plan under which it is made."""
_RUN_IN = re.compile(
    r"[,\n ]{0,3}(?:dated|made|effective|entered)\b[^.;\n]{4,60}?(?: ?\([^()]{2,60}\))?[,\n ]{1,3}"
    r"to (?:the |that certain )?"
)
"""Between an amendment's name and that of what it amends."""
_PAGED = re.compile(r" \d{1,3} (?:Section )?\d{1,2}\.\d")
"""Headings of a table of contents with their pages: ``Waiver 53 9.8``."""
_AGAIN = re.compile(
    r"(?P<title>(?:\S+[ \n]+){0,20}?(?P<last>[a-z]+(?: [a-z]+){0,7}))[ \n]+"
    r"(?:(?P=title)|(?:-+[ \n]+)?(?P=last))\Z"
)
"""A title twice, as a cover and the first page have it, or its end once more, as a heading behind it."""
_BEGINS_AGAIN = re.compile(
    r"(?P<title>(?P<head>\S+[ \n]\S+(?:[ \n]\S+){0,8}?)[ \n](?:\S+[ \n]){0,20}?\S+)[ \n](?P=head)\Z"
)
"""A title with its own beginning behind it: ``FIRST AMENDMENT TO LEASE FIRST AMENDMENT``."""
_ITS_NUMBER = re.compile(r"(?:agreement|contract|lease|order) no\.? ")
"""A line below a title: the number that the instrument has in somebody's files."""
_APPOSED = re.compile(r" ?\([^()]*\"[^()]*\)(?= |,|\Z)|\Ais (?:an? |the )?(?=[A-Z])")
"""What a sentence says beside a title: ``Supply Agreement (this "Agreement")``."""
_NUMBER_LABEL = re.compile(
    r"(?:(?P<whose>[\w.-]+) )?(?:contract|agreement|lease|order) (?:no\.?|number|#):? ?\S*"
)
_NUMBERED_HEAD = re.compile(r"\n(?:\d{1,2}|[ivx]{1,4})[.)] \Z")
"""Before the heading of a section."""
_WIDE = re.compile(r" {2,}")
_SPACED = re.compile(r"(?:[A-Z&] ){6,80}[A-Z](?=\n)")
_REACH = 160
_NEAR_TOP = 600
_ZONE = 5000
_RE = re.compile(r"(?:re|subject|ref)(?:: ?| - )")
_SHORTEST, _LONGEST = 8, 140
"""Characters of a letter's subject."""


def read_exhibit_number(reading: Reading) -> str | None:
    """The number after "Exhibit" at the head of the file: ``"10.3"``; else that under which it was filed."""
    match = _EXHIBIT.search(reading.folded, 0, _NEAR_TOP)
    if match:
        return match["number"].replace(" ", "")
    filing = reading.document.filing
    filed = _FILED.match(filing.type) if filing else None
    return filed["number"] if filed else None


def read_title(reading: Reading, scopes: tuple[Scope, ...], opening: Opening | None) -> Title | None:
    """What the instrument is called, as printed at its head, or else as its first sentence calls it."""
    end = scopes[0].span.end
    stop = min(opening.start if opening else end, end, _ZONE)
    phrase = opening.phrase if opening else None
    rows = find_title_words(reading, 0, stop)
    rows = [row for row in rows if not _PAGED.search(reading.text, row.start, row.end)]
    own = [row for row in rows if not _is_cited(reading, row)]
    rows = own or [row for row in rows if not reading.folded.endswith("under ", 0, row.start)]
    named = on_one_line(reading.folded, phrase).replace(" to the ", " to ") if phrase else ""
    label = _EXHIBIT.search(reading.folded, 0, min(_NEAR_TOP, stop))
    behind = label.end() if label and reading.text.rfind("\n", 0, label.start()) >= label.start() - 2 else 0
    letter = opening is not None and opening.form == "letter"
    printed = [row for row in rows if row.start >= behind]
    first = next((row for row in printed if not _says_little(reading, row)), None)
    if letter or (first and first.start < behind + _NEAR_TOP):
        rows = printed  # what stands above the label is the filing's own description
    likely = [row for row in rows if not OF_SENTENCE.search(on_one_line(reading.folded, row))]
    best = max(likely, key=lambda row: _weight(reading, row, rows.index(row), named), default=None)
    if best is not None and _PLAN.search(on_one_line(reading.folded, best)):
        best = next((row for row in rows if _AWARD.search(on_one_line(reading.folded, row))), best)
        best = _without_article(reading, best)
    if phrase is not None and (
        best is None or (_says_little(reading, best) and not _says_little(reading, phrase))
    ):
        best = _without_article(reading, phrase)
    if best is None and opening is not None and letter:
        best = _subject(reading, opening.start)
    spaced = _spaced(reading, stop) if best is None or _says_little(reading, best) else None
    if spaced is not None or best is None:
        return spaced
    best = _once(reading, next((row for row in rows if _says_what(reading, best, row)), best))
    return Title(_whole(reading, best), best)


def _spaced(reading: Reading, stop: int) -> Title | None:
    """A title whose letters are set apart: ``S U P P L Y   A G R E E M E N T``; wider gaps part its words."""
    for line in _SPACED.finditer(reading.text, 0, stop):
        first, last = (reading.source_map.offset(at) for at in (line.start(), line.end() - 1))
        printed = reading.document.text[first : last + 1]
        words = " ".join(word.replace(" ", "") for word in _WIDE.split(printed))
        if NOUN.search(words.lower()):
            return Title(words, Span(*line.span()))
    return None


def _whole(reading: Reading, best: Span) -> str:
    """The title's words, with what it amends where its own date stands between them."""
    words = _APPOSED.sub("", on_one_line(reading.text, best)).rstrip(",")
    amends = AMENDS.search(words.lower()) and " to " not in words.lower()
    gap = _RUN_IN.match(reading.folded, best.end) if amends else None
    amended = find_title_words(reading, gap.end(), gap.end() + _REACH)[:1] if gap else []
    if gap is None or not amended or amended[0].start != gap.end():
        return words
    return f"{words} to {on_one_line(reading.text, amended[0])}"


def _says_what(reading: Reading, title: Span, row: Span) -> bool:
    """Whether a row is the title and says what it amends: ``FIRST AMENDMENT TO SUPPLY AGREEMENT``."""
    words = on_one_line(reading.folded, title)
    return AMENDS.search(words) is not None and on_one_line(reading.folded, row).startswith(f"{words} to ")


def _once(reading: Reading, words: Span) -> Span:
    """A title without itself, or its last word, once more behind it: the cover's, and a heading's below.

    Nor with its number in a line of its own.
    """
    line = reading.folded.rfind("\n", words.start, words.end)
    if line >= 0 and _ITS_NUMBER.match(reading.folded, line + 1, words.end):
        words = Span(words.start, line) if NOUN.search(reading.folded, words.start, line) else words
    again = _AGAIN.match(reading.folded, words.start, words.end) or _BEGINS_AGAIN.match(
        reading.folded, words.start, words.end
    )
    return Span(words.start, again.end("title")) if again else words


def _without_article(reading: Reading, words: Span) -> Span:
    article = _ARTICLE.match(reading.folded, words.start, words.end)
    return Span(article.end() if article else words.start, words.end)


def _subject(reading: Reading, salutation: int) -> Span | None:
    """A letter's subject: the line marked "Re:" beside the salutation, or one in capitals right below it."""
    index = reading.paragraph_index(salutation)
    for paragraph in reading.paragraphs[max(0, index - 2) : index + 3]:
        mark = _RE.match(reading.folded, paragraph.start, paragraph.end)
        start = mark.end() if mark else paragraph.start
        words = reading.text[start : paragraph.end]
        below = paragraph.start > salutation and (words.isupper() or paragraph.centred)
        whole = " " in words and not words[0].isdigit() and words[-1] not in ".,:;"
        if (mark or below) and whole and _SHORTEST < len(words) < _LONGEST:
            return Span(start, paragraph.end)
    return None


def _weight(reading: Reading, row: Span, index: int, named: str) -> float:
    """How likely a row is the title: called so by the first sentence, in capitals, early."""
    words = on_one_line(reading.folded, row)
    weight = -0.3 * index
    if named and words == named and not _says_little(reading, row):
        weight += 3
    elif named and (named in words or words in named) and not _says_little(reading, row):
        weight += 2
    if reading.text[row.start : row.end].isupper():
        weight += 1
    if _says_little(reading, row):
        weight -= 1
    if NO_TITLE.search(words) or _NUMBERED_HEAD.search(reading.folded, max(0, row.start - 12), row.start):
        weight -= 2
    return weight


def _is_cited(reading: Reading, row: Span) -> bool:
    """Whether a row stands in a sentence: ``benefits under the Savings Plan``."""
    return reading.text.startswith(("the ", "That "), row.start)


def _says_little(reading: Reading, span: Span) -> bool:
    """Whether the words are a bare noun, or the label of a number: "Agreement", "Alder Contract No. 1513".

    A word that the text has in small letters elsewhere says of what kind it is: "Supply Contract No. 1513".
    """
    words = on_one_line(reading.folded, span)
    label = _NUMBER_LABEL.fullmatch(words)
    if label is None:
        return " " not in words
    return label["whose"] is None or not (NOUN.match(label["whose"]) or label["whose"] in reading.text)
