"""Rows of title words: ``AMENDMENT NO. 1 TO THE SUPPLY AGREEMENT``, wherever they stand on a page."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.text.names import find_entity_names

INSTRUMENT_NOUNS = (
    "agree(?:m|rn)ent|agreements|amendment|contract|lease|sublease|licen[sc]e|addendum|plan|indenture|note"
    "|guarant(?:y|ee|ees|ies)|deed"
    "|joinder|waiver|consent|release|assignment|mortgage|memorandum|supplement|undertaking|certificate"
    "|statement|terms"
    "|conditions|warrant|letter|bond|program|arrangement|understanding|settlement|termination|declaration"
    "|pledge|accord"
    "|modification|extension|renewal|protocol|order form|order|tenancy|subcontract"
    r"|charter|policy|compact|covenants?|instrument|restatement|debenture|indemnity|bill of sale|term sheet"
    r"|power of attorney|(?:award|grant|option) notice|notice of (?:[a-z]{3,15} ){0,4}(?:award|grant|option)"
)
"""Words by which instruments call themselves, as alternatives of a pattern; lower case."""

NOUN = re.compile(rf"(?<![a-z])(?:{INSTRUMENT_NOUNS})(?![a-z])")
_LABEL = re.compile(
    r"(?<![a-z])(?:exhibit|schedule|annex|appendix|attachment) [\"']?(?:\d{1,3}(?:[.-]\w{1,4}){0,3}|[a-z]"
    r"|[ivx]{1,4})[\"']?(?!\w)"
)
_MARKS = re.compile(
    r"(?:(?:form|copy) of(?: the)?(?= )|\[[^\]\n]{2,40}\]|(?:exhibit|schedule|annex"
    r"|ex)[ .-]{0,2}(?:no\. ?)?[\"']?\d{1,3}(?:[.-]\w{1,4}){0,3}(?:\(\w{1,3}\)){0,3}[\"']?(?!\w)"
    r"|(?:exhibit|annex|schedule) [\"']?[a-z](?:-\d{1,2})?[\"']?(?!\w)"
    r"|(?:execution|conformed|final|composite|signature) (?:version|copy|draft|counterpart|form)|conformed"
    r"|composite"
    r"|(?:strictly )?confidential(?: treatment requested)?(?= |\n)|draft|page \d+(?: of \d+)?"
    r"|[\w-]{1,30}\.html?(?!\w)"
    r"|[a-z]{3,9} \d{1,2}, ?\d{4}"
    r"|(?:u\. ?s\. ?|us)?\$ ?\d[\d,.]{2,20}(?: (?:million|billion))?"
    r"|[*\[\]()#.$,=_/:;-]{1,30}|\d{1,3}(?:\.\d{1,3})?(?= ))[ :;,.\n-]*"
)
_CONNECTORS = frozenset(
    "and of to for the a an in on or by with & / - regarding concerning under as no. no".split()
)
_NOT_FIRST = frozenset("of and to for in on or by with - / & as under an a".split())
_GOES_ON = ("of", "for", "to", "not", "and", "regarding", "-", "--", "&", "in", "on", "under")
_FEW_WORDS, _MANY_WORDS = 9, 30
_JOINING = ("to", "of", "for", "and", "the", "a", "an", "under", "or", "&")
_MODIFIERS = tuple("restated executive supplemental first second third fourth fifth".split())
_AGAIN = 12_000
_ROLE = (
    r"(?:owner|(?:general |sub)?contractor|architect|design-builder|construction manager|consultant|client"
    r"|employer|engineer)\b"
)
_ROLES = re.compile(rf"[ \n]between[ \n](?:the )?{_ROLE}(?:,? and[ \n](?:the )?{_ROLE})?")
"""Whose agreement a printed form is: such words belong to its title."""
_BREAK = re.compile(
    r"[ \n]*(?:between|among|amongst|dated|made|entered|effective|this|whereas"
    r"|is|executed|by|hereby|for (?:good|value)|the undersigned|exhibits?(?= \d)|ex(?=-\d))\b"
)
_IN_SMALL = re.compile(r"(?P<what> (?:of|for))?(?: [a-z][a-z-]{1,20}){1,6}(?=\n|\Z)")
"""Behind a noun, the rest of a line in small letters."""
_LEADS_ON = re.compile(r" (?:(?:by and )?(?:between|among)|this [a-z]+ is)\b")
"""Behind a title, in a text of one line."""
_LEGEND = re.compile(
    r"[\s\S]*\b(?:exchange commission|(?:with|by) the commission|redacted|competitively harmful"
    r"|(?:been|treatment|information|portions?|publicly) (?:[a-z]+ ){0,2}(?:disclosed|requested|omitted)"
    r"|request for confidential treatment)\b"
    r"[\s\W]*"
)
"""What stands above a title in a filing from which something was left out."""
OF_SENTENCE = re.compile(
    r"(?<![\w-])(?:is|are|was|has|have|shall|(?<!\ba )will|must|agrees?|whether|you|may not"
    r"|subject to contract|without prejudice)\b"
)
"""A title has no verb, and speaks to nobody; lower case."""
NO_TITLE = re.compile(
    rf"{OF_SENTENCE.pattern}"
    r"|(?<![a-z])(?:section|article|item) [\divx]+\b|\Apart (?:[a-z]|[\divx]+) ?[:\u2013\u2014-] "
)
"""Nor is it often a section's heading, though a "Section 8 Lease Addendum" is called after a statute's."""
_WORD = re.compile(r"[^\s]+")
_ABBREVIATIONS = frozenset("no. inc. co. corp. ltd. n.a. l.p. l.l.c. u.s. st. dr. mr. ms.".split())
_NUMBER = re.compile(
    r"[\"'(]?(?:\d[\w/-]{0,12}|(?:[A-Z]{1,6}[-/]?){1,3}\d[\w/-]{0,12}|[IVX]{1,4}|[A-Z]|#\d+)[\"')]?[,.]?"
)
_NUMBERED = ("no.", "no", "number", "amendment", "addendum", "supplement", "#")
_NO_WORD = re.compile(r"th(?:is|ese)|[-_=*]{3,}|\d{5,}|\d{3,}[.-]\d\S*|\d+(?:[./-]\d+){2,}", re.IGNORECASE)
"""No word of a title that begins: the sentence that cites it, a rule, a postcode, a telephone, a day."""
_STATUTE_PLAN = re.compile(r"4\d\d\([a-z]\)")
"""``401(k) Plan``"""
_BRAND = re.compile(r"[a-z][A-Z]")
"""``eCommerce``"""
_LONGEST = 220
_SHORT = 80
_ABOUT = re.compile(r"(?: (?:relating to|regarding|concerning|in respect of) [^\n.]{3,80})?")
"""What may follow the noun of a title to its line's end."""

_OF_NAME = re.compile(
    r"(?:indemnity|guarant(?:ee|y)|bond|lease|charter) (?:company|corporation|corp\.|co\.|inc\.)"
)
"""A noun that is part of an entity's name: "Alder Indemnity Company"."""


def find_title_words(reading: Reading, start: int, stop: int) -> list[Span]:
    """Rows of title words in ``start`` to ``stop`` that hold an instrument's noun, in order."""
    found: list[Span] = []
    floor = start
    for noun in NOUN.finditer(reading.folded, start, stop):
        if noun.start() < floor or _OF_NAME.match(reading.folded, noun.start()):
            continue
        if reading.text[noun.start()].isupper():
            begin = row_start(reading, noun.start(), floor)
            end = _small_end(reading, begin, noun.end()) or row_end(reading, noun.end(), stop)
        else:
            line = _short_line(reading, noun, floor)
            if line is None:
                continue
            begin, end = line.start, line.end
        if begin < end <= begin + _LONGEST and not reading.folded.endswith(("this ", "this\n"), 0, begin):
            found.append(Span(begin, end))
            floor = end
    return found


def _small_end(reading: Reading, begin: int, noun_end: int) -> int:
    """Where a line ends that is a title set as a sentence is, "Deed of release"; 0 for any other."""
    small = _IN_SMALL.match(reading.text, noun_end)
    if small is None or (begin and reading.text[begin - 1] != "\n"):
        return 0
    titled = small["what"] or NOUN.search(reading.folded, noun_end, small.end())
    return small.end() if titled else 0


def _short_line(reading: Reading, noun: re.Match[str], floor: int) -> Span | None:
    """The short line that opens with a capital and ends in a noun in lower case: "Distribution agreement".

    It may go on with what the instrument is about: "… relating to Alder Limited".
    """
    start = max(reading.text.rfind("\n", 0, noun.start()) + 1, floor)
    about = _ABOUT.match(reading.folded, noun.end())
    if about is None or noun.end() - start >= _SHORT or not reading.text[start].isupper():
        return None
    if reading.text[about.end() : about.end() + 1] not in ("", "\n"):
        return None
    return Span(_skip_marks(reading, start, noun.start()), about.end())


def row_start(reading: Reading, noun: int, floor: int) -> int:
    """Where the row begins that runs up to the noun, behind labels, marks and names of entities."""
    text, begin = reading.text, noun
    while begin > floor and noun - begin < _LONGEST:
        gap = begin - 1
        base = max(floor, gap - 40)
        cut = max(text.rfind(" ", base, gap), text.rfind("\n", base, gap))
        token = text[max(cut + 1, base) : gap]
        if (
            not token
            or not _is_title_word(token)
            or _ends_sentence(token)
            or _NO_WORD.fullmatch(token.strip("\"'"))
            or _unlike(token, text[begin : begin + 40].split(None, 1)[0])
            or _ends_above(text, max(cut, base), token, text[begin:noun].split())
            or (NOUN.fullmatch(token.lower()) and _is_long_row(reading.folded[begin:noun].split()))
        ):
            break
        if text[gap] == "\n" and not _joins_above(reading, gap, token, noun):
            break
        begin = max(cut + 1, base)
    for label in _LABEL.finditer(reading.folded, begin, noun):
        begin = label.end()
    legend = _LEGEND.match(reading.folded, begin, noun)
    begin = legend.end() if legend else begin
    begin = _skip_marks(reading, begin, noun)
    begin = _skip_names(reading, begin, noun)
    return _skip_marks(reading, begin, noun)


def _ends_above(text: str, start: int, token: str, row: list[str]) -> bool:
    """Whether a word before a row ends what stands above: a number, a legend in capitals, the same title."""
    above = text[max(0, start - _LONGEST) : start].rsplit(None, len(row))[-len(row) :] if row else []
    if not above:
        return False
    if token[0].isdigit():
        return above[-1].rstrip(":").lower() in _NUMBERED
    if NOUN.fullmatch(token.lower()):
        return [word.lower() for word in above] == [word.lower() for word in row]
    return token.isupper() and above[-1].isupper() and row[0].istitle() and min(len(token), len(row[0])) > 3


def _joins_above(reading: Reading, gap: int, token: str, noun: int) -> bool:
    """Whether a title began on the line above: the words join, or both lines stand together again."""
    text, start = reading.text, max(reading.text.rfind("\n", 0, gap) + 1, gap - _SHORT)
    first = text[gap + 1 : noun + 6].lower().split(None, 1)[0]
    if token.lower() in (*_JOINING, *_MODIFIERS) or first in _JOINING:
        return True
    if not text[start:gap].isupper():
        return False
    if token.endswith(","):
        return True
    words, below = reading.folded[start : noun + 3].split(), reading.folded[noun : noun + _AGAIN]
    return all(word in below for word in words) and " ".join(words) in " ".join(below.split())


def _unlike(token: str, first: str) -> bool:
    """Whether a word before a row is no part of it: a bracket's end, a repetition, not in capitals."""
    if token[-1] in ")]" and token[0] not in "([" and not _STATUTE_PLAN.fullmatch(token):
        return True
    if NOUN.fullmatch(token.lower()) and (token.lower() == first.lower() or first in ("The", "This")):
        return True
    return first.isupper() and len(first) > 3 and token.istitle() and len(token) > 3


def _skip_marks(reading: Reading, begin: int, noun: int) -> int:
    """Behind exhibit labels, "EXECUTION COPY" and the like, and words that open no title."""
    while begin < noun:
        mark = _MARKS.match(reading.folded, begin, noun)
        if mark is not None and mark.end() > begin:
            if mark[0] == "confidential " and reading.folded.find(reading.folded[begin:noun], noun) >= 0:
                break  # "This Confidential Settlement Agreement" says that it is part of the title
            begin = mark.end()
            continue
        word = _WORD.match(reading.folded, begin, noun)
        if word is None:
            begin += 1
        elif word[0] in _NOT_FIRST:
            begin = word.end()
        else:
            break
    return min(begin, noun)


def _skip_names(reading: Reading, begin: int, noun: int) -> int:
    """Behind the name of an entity that stands before the title on its line."""
    for name in find_entity_names(reading.text, begin, noun):
        rest = reading.folded[name.end : noun].lstrip(" ,")
        if not rest.startswith(("and ", "& ")):
            begin = noun - len(rest)
    return begin


def row_end(reading: Reading, noun_end: int, stop: int) -> int:
    """On to the last noun of the row, or to the line's end if what is left belongs to the title."""
    last = place = _behind_roles(reading, noun_end, stop)
    while place < stop and place - noun_end < _LONGEST and not _BREAK.match(reading.folded, place, stop):
        word = _WORD.search(reading.text, place + (reading.text[place] == ","), min(stop, place + 60))
        if word is None or _changes_case(reading.text, noun_end, last, word):
            break
        if ")" in word[0] and "(" not in reading.text[noun_end : word.end()]:
            break  # the title stands in brackets that were opened before it
        if reading.text[place] == "\n" and not _joins(reading, last, place, word[0]):
            break
        if not _is_title_word(word[0]) and not word[0].startswith("("):
            place = max(last, reading.text.rfind("\n", last, word.start()))
            break
        place = word.end()
        before = reading.folded[max(0, last - 12) : word.start()].rstrip(" \"'")
        numbered = before.endswith(_NUMBERED) and word.start() - last < len(' number "')
        if NOUN.match(reading.folded, word.start()) or (numbered and _NUMBER.fullmatch(word[0])):
            again = reading.folded.endswith(word[0].lower(), 0, word.start() - 1)
            if again or _names_party(reading, last, word.start()):
                break
            last = place = _behind_roles(reading, place, stop)
        if _ends_sentence(word[0]):
            return last
    # The words fill their lines or lead to the parties, in capitals, so that they can be no sentence.
    ends = reading.text[place : place + 1] in ("", "\n") or _LEADS_ON.match(reading.folded, place)
    whole = ends and reading.text[noun_end - 5 : place].isupper()
    tail = reading.folded[last:place].split()
    if whole and tail and tail[0].isalpha() and len(tail) <= _MANY_WORDS:
        return last if _names_party(reading, last, place) else place
    return place if _belongs(tail) else last


def _behind_roles(reading: Reading, noun_end: int, stop: int) -> int:
    """Where a noun ends with the roles behind it: ``AGREEMENT BETWEEN OWNER AND CONTRACTOR``."""
    roles = _ROLES.match(reading.folded, noun_end, stop)
    return roles.end() if roles else noun_end


def _names_party(reading: Reading, last: int, noun: int) -> bool:
    """Whether names stand between two nouns: ``SUPPLY AGREEMENT Alder Limited … AGREEMENT``."""
    joining = reading.folded[last:noun].split()
    if not joining or joining[0] in _CONNECTORS:
        return False
    return _is_long_row(joining) or any(find_entity_names(reading.text, last, noun))


def _is_long_row(words: list[str]) -> bool:
    """Whether words between two nouns are too many for a title that nothing joins: the names of funds."""
    return len(words) > _FEW_WORDS and not any(word in _CONNECTORS or "," in word for word in words)


def _changes_case(text: str, noun_end: int, last: int, word: re.Match[str]) -> bool:
    """Whether a title in capitals ends before a word that is not, or the other way round."""
    noun = text[noun_end - 5 : noun_end]
    if text[last : word.start()].strip(" ,"):
        return False
    if noun.isupper() and word[0] == "The":
        return True
    if len(word[0]) < 4:
        return False
    return noun.isupper() != word[0].isupper() and word[0][0].isupper() and word[0].isalpha()


def _joins(reading: Reading, last: int, place: int, word: str) -> bool:
    """Whether a title goes on behind a line's end."""
    tail = reading.folded[last:place].split()
    if _is_heading(reading, last) != _is_heading(reading, place + 1):
        return False
    if reading.text[last:place].isupper() and not (word.isupper() or word[0].isdigit()):
        return False  # the title in capitals has ended
    if tail and tail[0] == "to" and not _BREAK.match(reading.folded, place, len(reading.folded)):
        return True  # "AMENDMENT TO ALDER COMPANY / RETIREMENT PLAN"
    if tail and tail[0] in ("of", "for") and _is_line_of_title(reading, place + 1):
        return True
    return (bool(tail) and tail[-1] in _JOINING) or word.lower() in ("to", "of", "for", "under", "and")


def _is_line_of_title(reading: Reading, start: int) -> bool:
    """Whether a cover's line goes on with what the instrument is for: in capitals, no party's, no place."""
    end = reading.text.find("\n", start)
    line = reading.text[start:end]
    return line.isupper() and "," not in line and not any(find_entity_names(reading.text, start, end))


def _is_heading(reading: Reading, at: int) -> bool:
    """Whether the source says that the words there are a heading."""
    paragraph = reading.paragraph_at(at)
    return paragraph is not None and paragraph.heading > 0


def _belongs(tail: list[str]) -> bool:
    """Whether the words between a title's last noun and its line's end are part of it."""
    if not tail or len(tail) > _FEW_WORDS or "," in "".join(tail):
        return False
    return tail[0].strip("(") in _GOES_ON or tail[0] == "between"


def _ends_sentence(token: str) -> bool:
    return token[-1] in ".:;" and token.lower() not in _ABBREVIATIONS


def _is_title_word(token: str) -> bool:
    first = token.lstrip("\"'([*")[:1]
    return (
        token.lower().rstrip(",") in _CONNECTORS
        or first.isupper()
        or first.isdigit()
        or first in "&/-$#"
        or "-" in token
        or _BRAND.match(token) is not None
    )
