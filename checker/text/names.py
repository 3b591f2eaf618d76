"""Names of entities: a core, and a suffix that says what kind of entity it is.

``split_name("The Alder & Birch Company, L.L.C.")`` has the core ``("alder", "and", "birch")`` and the
suffix ``"co llc"``. Two names are the same entity's when the cores are equal and the suffixes do not
contradict each other; case, punctuation, accents, ``&`` and a leading "The" do not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from checker.model.reading import Span
from checker.text.suffixes import ENTITY_SUFFIX, SUFFIX_CLASSES
from checker.text.words import one_edit_apart

_LONGEST_SUFFIX = max(map(len, SUFFIX_CLASSES))

_SUFFIX = re.compile(rf"(?<![A-Za-z0-9.])(?=[A-Zacdeiklmpsz]){ENTITY_SUFFIX}")
"""With a look at the first letter, which most words in small letters do not pass."""
_SUFFIX_TAIL = re.compile(rf"[ ,]*(?:\({ENTITY_SUFFIX}\)|{ENTITY_SUFFIX})")
_NOT_WORDS = re.compile(r"[^\w]+|_")
_DELETED = re.compile(r"[.'\u2122\u00ae\u00a9]|\((?:tm|r|c)\)")
_SPACED_SUFFIX = re.compile(r"(?<= )(?:l l l p|l l [cp]|p l c|l p|p c|n a|s a|b v|n v|a b|k k)\Z")
_BRANCH = re.compile(r", (?:[\w.&]+ ){1,5}(?:branch(?:es)?|agency)\Z", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"(?<![^ ])[a-z0-9](?: [a-z0-9])+(?![^ ])")

_LONGEST_WORD = 42

NAME_RATIO = 0.90
"""From this similarity of characters on, two cores are near misses."""
_SHORTEST_ALIKE = 6


class EntityName(Struct, frozen=True):
    """A name taken apart."""

    core: tuple[str, ...]
    """Folded words without the suffix and a leading "the"."""
    suffix: str | None
    """Classes of the suffixes, joined by blanks (``"co ltd"``); None if the name has none."""


@lru_cache(maxsize=4096)
def split_name(name: str) -> EntityName:
    """Take a name apart; never raises, an empty name has an empty core."""
    words = list(_words(name))
    while len(words) > 1 and words[0] in ("the", "and"):
        del words[0]
    suffixes: list[str] = []
    while len(words) > 1:
        for size in range(min(_LONGEST_SUFFIX, len(words) - 1), 0, -1):
            suffix = SUFFIX_CLASSES.get(tuple(words[-size:]))
            if suffix is not None:
                suffixes.insert(0, suffix)
                del words[-size:]
                break
        else:
            break
    if len(words) > 1 and words[-1] == "and":
        words.pop()
    return EntityName(tuple(words), " ".join(suffixes) or None)


def same_entity(a: str, b: str) -> bool:
    """Whether two names are one entity's: equal cores, suffixes that do not contradict each other."""
    first, second = split_name(a), split_name(b)
    return bool(first.core) and first.core == second.core and _suffixes_agree(first, second)


def near_miss(a: str, b: str) -> bool:
    """Whether two names differ so little that one is likely a slip for the other.

    One word added, dropped or changed; or nearly the same letters; or the same core under another
    suffix. Names of the same entity are no near miss.
    """
    first, second = split_name(a), split_name(b)
    if not first.core or not second.core:
        return False
    if first.core == second.core:
        return not _suffixes_agree(first, second)
    return _one_word_apart(first.core, second.core) or _similarity(first.core, second.core) >= NAME_RATIO


def letters_mixed(a: str, b: str) -> bool:
    """Whether two names of one kind of entity differ by one letter, or by the order of their letters.

    Weaker than :func:`near_miss`: two short names may be so alike and be two entities'.
    """
    first, second = split_name(a), split_name(b)
    one, other = "".join(first.core), "".join(second.core)
    if first.suffix != second.suffix or one == other or min(len(one), len(other)) < _SHORTEST_ALIKE:
        return False
    return sorted(one) == sorted(other) or one_edit_apart(one, other)


def find_entity_names(text: str, start: int, end: int) -> Iterator[Span]:
    """Spans in ``text[start:end]`` of capitalised names that end in an entity suffix, in order."""
    floor = start
    for match in _SUFFIX.finditer(text, start, end):
        if match.start() < floor or text.endswith((" the ", " such ", " each "), 0, match.start()):
            continue
        begin = _name_start(text, floor, match.start())
        if begin is None:
            continue
        if department := _DEPARTMENT_OF.match(text, begin):
            begin = department.end()
        stop = match.end()
        while (more := _SUFFIX_TAIL.match(text, stop, end)) is not None:
            stop = more.end()
        yield Span(begin, stop)
        floor = stop


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def without_branch(name: str) -> str:
    """A bank's name without its branch: "Alder Bank AG, New York Branch"."""
    return _BRANCH.sub("", name)


def name_words(name: str) -> list[str]:
    """The words of a name as printed, its suffix included, in lower case."""
    return _LETTERS.findall(name.lower())


def beside_in_name(name: str, word: str, folded: str, span: Span) -> bool:
    """Whether what stands at ``span`` of a folded text has a neighbour that ``word`` has in ``name``.

    The neighbour of a short name of one word is the article before it. In a name without an entity
    suffix every neighbour counts: many people are called "Charles A... K...".
    """
    words = name_words(name)
    words = ["the", *words] if len(words) == 1 else words
    at = words.index(word)
    before = _LETTERS.findall(folded, max(span.start - _LONGEST_WORD, 0), span.start)[-1:]
    after = _LETTERS.findall(folded, span.end, span.end + _LONGEST_WORD)[:1]
    same = [before == words[at - 1 : at]] if at else []
    same += [after == words[at + 1 : at + 2]] if at + 1 < len(words) else []
    return any(same) if split_name(name).suffix else all(same)


def _words(name: str) -> list[str]:
    """Folded words of a name; initials are joined (``J. P.`` is ``jp``)."""
    folded = name.casefold().removeprefix("m/s. ")  # Messrs., as Indian firms are called
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in decomposed if not unicodedata.combining(char))
    folded = _DELETED.sub("", folded.replace("&", " and ").replace("+", " and ").replace("a/s", "as"))
    folded = _NOT_WORDS.sub(" ", folded).strip()
    folded = _SPACED_SUFFIX.sub(_close_up, folded)
    return _INITIALS.sub(_close_up, folded).split()


def _close_up(match: re.Match[str]) -> str:
    return match[0].replace(" ", "")


def _suffixes_agree(a: EntityName, b: EntityName) -> bool:
    if a.suffix is None or b.suffix is None:
        return True
    first, second = set(a.suffix.split()), set(b.suffix.split())
    return first <= second or second <= first


def _one_word_apart(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One word added, dropped, or (with at least two words in common) changed, or two exchanged."""
    short, long = sorted((a, b), key=len)
    enough = len(short) > 2 if len(short) == len(long) else sum(map(len, short)) >= 3
    return enough and one_edit_apart(a, b)


def _similarity(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Share of letters in common, from 0 to 1."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, " ".join(a), " ".join(b), autojunk=False).ratio()


_WORD_BEFORE = re.compile(r"(?:[^ \n()\[\]\",;:]+|\((?!\d{1,2}\))[\w. ]{1,20}\))(?= ?,? ?\Z)")
_CONNECTORS = frozenset("of de del di du da la le van von der den for in the a y et und".split())
_NO_NAME = frozenset(
    "between among amongst with by to from whereas agreement this each either both attention attn address"
    " name title its c/o officer president director directors chairman secretary treasurer member protection"
    " stock shares ceo cfo coo exhibit is are was were be been has have shall hereby because accepted"
    " agreed agrees signed executed undersigned behalf whereof recitals".split()
)
_CAPITALISED = re.compile(r"[A-Z][\w.'-]*\Z")
_DAY_BEFORE = re.compile(r"\d, ?\Z")
_LONGEST_NAME = 12
_DEPARTMENT_OF = re.compile(
    r"(?:[A-Z][a-z]+,? (?:and |& )?){0,3}(?:Accounting|Administration|Affairs|Chain|Communications"
    r"|Development|Engineering|Finance|Manufacturing|Marketing|Operations|Planning|Relations|Research|Resources|Sales"
    r"|Strategy|Tax|Technology|Counsel|Secretary|Treasurer) of (?=[A-Z])"
)
"""Of what someone is an officer: ``Vice President, Supply Chain of `` Alder, Inc."""


def _name_start(text: str, floor: int, at: int) -> int | None:
    """Where the name that goes on at ``at`` with its suffix begins; None if no name stands there."""
    begin: int | None = None
    place = at
    ampersand = False
    for _ in range(_LONGEST_NAME):
        base = max(floor, place - _LONGEST_WORD)
        word = _WORD_BEFORE.search(text[base:place])
        if word is None:
            break
        token, lowered = word[0], word[0].lower()
        comma = "," in text[base + word.end() : place]
        place = base + word.start()
        if comma and begin is not None and not ampersand:
            break
        if token in ("&", "+"):
            ampersand = True
        elif lowered == "and":
            if not _and_inside(text, floor, place):
                break
        elif token[0].islower() and lowered in _CONNECTORS:
            continue
        elif not _may_stand_in_name(token) or (begin is not None and not comma and _ends_name(token)):
            break
        elif token.isdigit() and _DAY_BEFORE.search(text, max(floor, place - 4), place):
            break  # the year of a date
        elif token[0] != "(":
            begin = place
    return begin


def _may_stand_in_name(token: str) -> bool:
    if token.lower().rstrip(".:") in _NO_NAME:
        return False
    branded = any(char.isupper() or char.isdigit() for char in token)
    return branded or token[0] == "(" or "." in token[1:-1]


def _ends_name(token: str) -> bool:
    """Whether a word before a name is the suffix of another one."""
    return _SUFFIX.fullmatch(token) is not None and token.lower() not in ("co", "company")


def _and_inside(text: str, floor: int, at: int) -> bool:
    """Whether an "and" at ``at`` joins two words of one name rather than two names.

    It does when the single word before it opens the line or follows "The".
    """
    base = max(floor, at - _LONGEST_WORD)
    head = text[base:at].rstrip(" ")
    word = _CAPITALISED.search(head)
    if word is None:
        return False
    before = head[: word.start()]
    return (not before and base == floor) or before.endswith(("\n", "The ", "THE "))
