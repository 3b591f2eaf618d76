"""What the rest of the document says of whose a bare citation is.

A number that is once called another document's is so again where this document has no such number. A
document that changes another cites the other's numbers as if they were its own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from checker.model.agreement import Reference, Scope, Title
from checker.model.reading import Reading
from checker.parser.references.lookup import Outlines
from checker.parser.references.naming import BARE, Names, Owner, last_named
from checker.text.citations import Citation
from checker.text.numbering import split_number
from checker.text.windows import window_start

_CHANGING_TITLE = re.compile(
    r"\b(?:amendment|amending|supplement|joinder|waiver|consent|addendum|modification|extension|forbearance"
    r"|supplemental(?! (?:\w+ ){0,2}(?:retirement|income|benefits?|pension|savings|compensation|disability"
    r"|insurance|bonus|incentive|severance|unemployment)\b)"
    r"|assumption|reaffirmation|(?<!restated and )amended(?!,? (?:and |& )?restated)|change order|termination"
    r"|assignment|ratification|accession)\b"
)
_CHANGES = re.compile(
    r"\b(?:amend(?!ment\b(?! (?:to|of)\b))|delet|replac|restat|revis|modif|insert|add(?:ed|ing) |striking"
    r"|stricken|substitut|waive)"
)
_FORMS_PART = re.compile(r"supplements?,? forms? (?:a )?part of,? and (?:is|are|be) subject to")
"""What a confirmation says of the master agreement that it belongs to (form of ISDA)."""
_OPENING = 20_000
_AMENDED = re.compile(
    r"(?: of the [a-z ]{3,40})? (?:is|are|shall be) (?:hereby )?"
    r"(?:amended|deleted|replaced|revised|modified|restated)"
)
"""What follows a citation in a document that changes another."""
_OF_THE_CHANGE = re.compile(
    r",? ?(?:of|to) this (?:\w+ ){0,2}"
    r"(?:amendment|supplement|joinder|waiver|consent|assignment|addendum|modification)"
)
_OF_THIS_PART = re.compile(
    r"(?:,? (?:and|or) \([a-z0-9]{1,5}\))*,? (?:of|in|to|under) this "
    r"(?:section|article|paragraph|subsection|clause)\b"
)
_SECURITIES_ACTS = ("exchange act", "securities act")
_SECURITIES_NUMBERS = frozenset(
    "4(2) 4(a)(2) 5(b) 8(a) 10(b) 12(b) 12(g) 13 13(a) 13(d) 13(g) 14 14(a) 14(c) 14(d) 14(e) 15(d) 16 16(a)"
    " 16(b) 27a 21e".split()
)
"""Numbers of the securities acts that agreements cite without naming the act again."""
_STATUTE = Owner("statute", "a statute", False)

_SENTENCE = 250
_ENDS = re.compile(r"[.;] (?=[A-Z\"])|\n")
_OPENS_WITH = re.compile(
    r"(?:\([a-z0-9]{1,4}\) )?"
    r"(?:as \w+(?: \w+)? (?:in|by|under)|under|pursuant to|with respect to|in accordance with"
    r"|for (?:the )?purposes? of) (?:the|such|said) "
)
_NEW_CLAUSE = re.compile(r"(?:,| and) (?:[\w'&.-]{1,30} ){1,6}(?:shall|will|must|agrees?)\b")
"""Behind what another document says or limits: what this one says."""
_PARTED = re.compile(rf", (?!(?:including|especially|in particular|namely|and|or)\b)|{_NEW_CLAUSE.pattern}")
_NONE = re.compile(r"(?!)")
_FEW = 3
_CLAUSE = 120
_CLAUSE_ENDS = re.compile(r"[.;] |\n|\b(?:this|hereof|herein|hereto|hereunder)\b")
_OWN_AGAIN = re.compile(r"\b(?:this|hereof|herein|hereunder)\b")
_STATUTES_HEADS = ("section", "subsection", "article")
_NAMED_SO = 3
"""So often a document calls itself an amendment that is one."""
_MOST_PER_CHANGE = 10
"""So many citations stand for each one that is changed where changing is all that a document does."""
_AROUND = 200
_LONGEST_QUOTATION = 4000
_LOWEST_STATUTE_NUMBER = 100


class Usage(Struct, frozen=True):
    """By which words a document cites its own divisions, and by which the other documents'."""

    own: frozenset[str]
    others: frozenset[str]


class Context(Struct, frozen=True):
    """What is known of a document before its citations are given their owners."""

    reading: Reading
    known: Outlines
    labels: frozenset[str]
    """Of the attachments that stand here."""
    base: str | None
    """The document that this one changes; None if it changes none."""
    memory: dict[tuple[str, bool], Owner]
    """Number, and whether it is an article's -> whose it is once said to be."""
    usage: Usage

    def owner(self, citation: Citation, label: str, scope: int, stated: Owner) -> Owner:
        """Whose ``label`` of a citation is, given what the words around it state."""
        if stated.guessed:
            stated = BARE if self._stands(label, scope) else replace(stated, guessed=False)
        if stated.name is not None:
            return stated
        if label.startswith("(") and _OF_THIS_PART.match(self.reading.folded, citation.end):
            return stated
        foreign = BARE
        if stated == BARE and not label.startswith("(") and not self._stands(label, scope):
            foreign = self._remembered(citation, label, scope) or self._by_number(label)
            if foreign == BARE and citation.head in _STATUTES_HEADS and self._says_clause(citation):
                foreign = _STATUTE  # who cites clauses means a statute by a section
        if foreign.kind == "statute" or self.base is None or scope != 0:
            return foreign if foreign != BARE else stated
        return self._of_base(citation, stated, self.base)

    def attachment(self, citation: Citation, label: str, stated: Owner, scope: int) -> Owner:
        """Whose attachment is cited: in a document that changes another, the other's unless it is here."""
        here = target_of(citation, label) in self.labels
        if stated.guessed:
            stated = BARE if here else replace(stated, guessed=False)
        if here or self.base is None or scope != 0 or stated.name is not None:
            return stated
        own = stated.explicit and not self._quoted(citation.start)
        return stated if own else self._base(self.base)

    def lacks(self, citation: Citation, label: str) -> bool:
        """Whether an attachment is cited that does not stand here."""
        return citation.kind == "attachment" and target_of(citation, label) not in self.labels

    def _remembered(self, citation: Citation, label: str, scope: int) -> Owner | None:
        """Whose a number, or one that it stands under and that does not stand here, was once said to be."""
        article = citation.kind == "article"
        own, *above = _path(label)
        known = self.memory.get((own, article))
        for number in above:
            if known or self.known.stands(scope, number):
                break
            under = self.memory.get((number, article)) or self.memory.get((number, True))
            if under and under.kind != "statute" and self.known.resolve(scope, label, article) is False:
                known = under
        return known

    def _says_clause(self, citation: Citation) -> bool:
        """Whether the document cites its own divisions as clauses and none by the word of this citation."""
        return "clause" in self.usage.own and citation.head not in self.usage.own

    def _of_base(self, citation: Citation, stated: Owner, base: str) -> Owner:
        if self._quoted(citation.start):
            return self._base(base)
        found = all(self.known.has(0, number) for item in citation.items for number in _ends(item.label))
        own = found and (stated.explicit or citation.this)
        if own or _OF_THE_CHANGE.match(self.reading.folded, citation.end):
            return stated
        if found and self.usage.others and citation.head not in self.usage.others:
            return stated
        begin = window_start(self.reading.text, citation.start, _AROUND)
        around = self.reading.folded[begin : citation.start]
        around += self.reading.folded[citation.end : citation.end + _AROUND].partition("\n")[0]
        return self._base(base) if _CHANGES.search(around) or not found else stated

    def _base(self, base: str) -> Owner:
        return Owner("instrument", base, False)

    def _quoted(self, at: int) -> bool:
        """Whether the last quotation mark before a place, in its paragraph, opens a quotation."""
        text = self.reading.text
        mark = text.rfind('"', window_start(text, at, _LONGEST_QUOTATION), at)
        return mark >= 0 and text[mark - 1 : mark] in ("", " ", "\n", "(") and text[mark + 1] != " "

    def _by_number(self, label: str) -> Owner:
        """The owner of a bare number that this document does not have: 409A and 401(k) are a statute's."""
        first = re.match(r"\d+(?:-\d{3,4}$)?", number_of(label))
        if first and int(first[0].replace("-", "")) >= _LOWEST_STATUTE_NUMBER:
            return _STATUTE
        cited = label in _SECURITIES_NUMBERS and self.base is None
        return _STATUTE if cited and _names_securities_acts(self.reading.folded) else BARE

    def _stands(self, label: str, scope: int) -> bool:
        """Whether a number, or the number whose subdivision it is, stands here."""
        number = split_number(label)[0]
        return self.known.stands(scope, number) if number else self.known.stands(scope, label)


@lru_cache(maxsize=2)
def _names_securities_acts(folded: str) -> bool:
    """Whether a document speaks of the acts whose sections are known by their numbers alone."""
    return any(act in folded for act in _SECURITIES_ACTS)


def changes_another(
    reading: Reading,
    scopes: tuple[Scope, ...],
    title: Title | None,
    citations: list[Citation],
    base: str | None,
) -> bool:
    """Whether the main instrument changes another document; ``base`` is the one it is said to, if any."""
    if title and _CHANGING_TITLE.search(title.text.lower()):
        return True
    if _FORMS_PART.search(reading.folded, 0, _OPENING):
        return True
    amendment = reading.folded.count("this amendment", 0, _OPENING)
    if amendment >= _NAMED_SO and amendment > reading.folded.count("this agreement", 0, _OPENING):
        return True  # whatever its title was taken for
    main_end = scopes[0].span.end
    cited = [c for c in citations if c.kind != "attachment" and c.end < main_end]
    changed = sum(_AMENDED.match(reading.folded, citation.end) is not None for citation in cited)
    return changed > 0 and (base is not None or changed * _MOST_PER_CHANGE >= len(cited))


def remember(citations: list[Citation], owners: list[Owner]) -> dict[tuple[str, bool], Owner]:
    """Numbers that are once said to be another document's; relative ones ("clause (a)") are not kept."""
    memory: dict[tuple[str, bool], Owner] = {}
    for citation, owner in zip(citations, owners, strict=True):
        if owner.name is None or citation.kind == "attachment":
            continue
        for item in citation.items:
            if not item.label.startswith("("):
                kept = Owner(owner.kind, owner.name, False)
                for number in _path(item.label):
                    memory.setdefault((number, citation.kind == "article"), kept)
    return memory


def _path(label: str) -> list[str]:
    """A number without subdivisions, and those that it stands under: 12.3.1, 12.3 and 12."""
    parts = split_number(label)[0].split(".")
    return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]


def another_before(
    reading: Reading, citation: Citation, before: Reference | None, names: Names
) -> Owner | None:
    """The other document that the sentence of a bare citation names or cites just before it."""
    if citation.kind == "attachment":
        return None
    text, folded = reading.text, reading.folded
    near = window_start(text, citation.start, _SENTENCE)
    at = max((end.end() for end in _ENDS.finditer(text, near, citation.start)), default=near)
    end, owner = last_named(text, folded, at, citation.start, names)
    parted = _NONE if _OPENS_WITH.match(folded, at) else _PARTED
    if before and before.owner:
        if before.span.start >= at:
            end, owner, parted = max(end, before.span.end), Owner("unknown", before.owner), _NEW_CLAUSE
        elif before.span.start >= near and _goes_on(text, before, citation):
            end, owner, parted = before.span.end, Owner("unknown", before.owner), _NONE
    if owner is None or owner.name is None or text[end : end + 2].strip().istitle():
        return None
    if any(cut.search(folded, end, citation.start) for cut in (_OWN_AGAIN, parted)):
        return None
    return Owner("unknown", owner.name, False)


def _goes_on(text: str, before: Reference, citation: Citation) -> bool:
    """Whether a paragraph that cites another document's Section 12 goes on to a Section 13."""
    one, other = (re.match(r"\d+", label) for label in (before.target, citation.items[0].label))
    if not one or not other or "\n" in text[before.span.end : citation.start]:
        return False
    return 0 < int(other[0]) - int(one[0]) <= _FEW


def another_behind(
    reading: Reading, citation: Citation, after: Citation | None, owner: Owner
) -> Owner | None:
    """The other document that the next citation of a bare one's clause is stated to be of."""
    if after is None or owner.name is None or owner.guessed or after.start > citation.end + _CLAUSE:
        return None
    if owner.kind == "statute" or _CLAUSE_ENDS.search(reading.folded, citation.end, after.start):
        return None
    return Owner("unknown", owner.name, False)


def words_used(known: Outlines, citations: list[Citation], owners: list[Owner]) -> Usage:
    """The words, as "clause" or "section", with which what stands here and what stands elsewhere is cited."""
    own: set[str] = set()
    others: set[str] = set()
    for citation, owner in zip(citations, owners, strict=True):
        if owner.kind == "instrument" and not owner.guessed:
            others.add(citation.head)
        elif owner.name is None and known.has(0, citation.items[0].label):
            own.add(citation.head)
    return Usage(frozenset(own), frozenset(others))


def _ends(label: str) -> tuple[str, ...]:
    """A number, or the first and the last of a range: ``1-6``."""
    first, dash, last = label.partition("-")
    return (first, last) if dash and first.isdigit() and last.isdigit() else (label,)


def number_of(label: str) -> str:
    """A number without its subdivisions, as printed."""
    return label.partition("(")[0]


def target_of(citation: Citation, label: str) -> str:
    """What is cited: ``"4.02(a)"``, ``"Exhibit A"``."""
    return label if citation.kind != "attachment" else f"{citation.head.capitalize()} {label}"
