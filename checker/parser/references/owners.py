"""Whose section is meant: this document's, another instrument's, or a statute's.

The question is asked before anything is looked up, since a number of another document must never be
called missing here. In doubt the answer is "unknown", which is never checked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from checker.parser.instruments.names import DOCUMENT_NOUNS, STATUTE_WORDS
from checker.parser.references.naming import (
    BARE,
    NAMED,
    OWN,
    Names,
    Owner,
    antecedent,
    common_noun,
    guess,
    is_statute,
    known_owner,
    last_name,
    name_at_head,
)
from checker.text.citations import Citation
from checker.text.windows import window_start

_CAPTION = r" ?(?:\((?:the )?[\"']?[A-Z][^()\n]{0,90}\)|,? (?:entitled |titled )?\"[^\"\n]{1,80}\")"
_ET_SEQ = r",? ?et\.? seq\.?"
_RESPECTIVELY = (
    r",? (?:respectively|\(?inclusive\)?|in each case|n?or any other (?:section|provision|term|part)s?),?"
    r"(?= (?:of|to|under|in) )"
)
_QUALIFIED = (
    r" ?\((?:other than|except|excluding|including|as|but|with|without) (?:[^()\n]|\([^()\n]{1,6}\)){1,120}\)"
    r"(?= (?:of|to|under|in|hereof|thereof)\b)"
)
"""``(other than clause (c) thereof)`` between a number and whose it is."""
_BETWEEN = re.compile(rf"(?:{_ET_SEQ})?+(?:{_CAPTION})?+(?:{_QUALIFIED})?+(?:{_RESPECTIVELY})?+")
"""What may stand between a citation and "of the …" that says whose it is."""
_DIVISION = re.compile(r", (?i:section|part|paragraph|item) [\w.()]{1,8},?(?= (?:of|to) )")
"""Of an attachment: "Exhibit B, Section 4, to the Lease"."""
_CLOSES = (";", ")", "\n", "")
"""What ends the words about a citation."""
_TOLD_BEHIND: dict[str, tuple[str, Owner | None]] = {
    "own": (
        r",? ?\(?(?:(?:which is )?(?:attached|annexed|appended) )?"
        r"(?:hereof|herein|hereunder|hereto|hereinabove|hereinbelow|above|below|hereinafter)\b",
        OWN,
    ),
    "left_out": (
        r"(?: ?-[^.;:\n]{1,50})?:? ?[\[(]?(?:is |was |are )?"
        r"(?:intentionally (?:deleted|omitted|left blank)|reserved\b)",
        Owner("unknown", "a division left out"),
    ),
    # after "Section 30": a square mile of the public land survey, not a part of a document
    "survey": (
        r"(?:,? ?|-)(?:of )?(?:township|range|twp|block|t\.?[- ]?\d{1,3}(?:[- ]?[ns])?|abstract|survey)\b",
        Owner("unknown", "the land survey"),
    ),
    "blurred": (r",? ?of [^a-z\"'(]", Owner("unknown", "another document")),
    "antecedent": (r",? ?(?:attached |annexed )?(?:thereof|therein|thereto|thereunder|of which)\b", None),
}
"""What tells whose a citation is right behind it; without an owner: the document's that is named before."""
_TOLD = re.compile("|".join(f"(?P<{sort}>{words})" for sort, (words, _) in _TOLD_BEHIND.items()))
_CODIFIED = re.compile(
    r" ?\(s\) ?\d| ?(?:u\. ?s\. ?c|c\. ?f\. ?r)\b|,? ?(?:subtitle|title|chapter|subchapter|part) \w{1,6},"
)
_CODE_NUMBER = re.compile(r"[ADLR]\.? ?\d{3,5}-\d")
"""The number of an article in a French code: "L. 330-3", "R. 123-4"."""
_CODE_BEHIND = re.compile(r" (?:(?:UK|EU) )?(?P<code>[A-Z][A-Za-z]{0,4}[A-Z])(?=[.,;:)]|$| [a-z(])")
"""Capitals behind a number: "Article 33(3) GDPR", "§ 433 BGB", "Section 2.1 SPA"."""
_DIVISIONS = (
    "section",
    "article",
    "paragraph",
    "clause",
    "subsection",
    "subparagraph",
    "subclause",
    "recital",
    "preamble",
)
_LINK = re.compile(
    r"(?:\.(?= of )|,)? ?(?:as )?(?:(?:attached|annexed|set forth|contained|appearing|described|provided"
    r"|included|found"
    r"|defined|referred to) )?"
    r"(?P<link>of|to|under|in|from|within|promulgated under|adopted under|issued under) "
    r"(?P<det>(?:(?:each|any|either|all|both) of|the|that certain|those certain|such|said|its|their|our"
    r"|your|his|any|each|both|all|an?"
    r"|every|either"
    r"|another|other|this|these|that|those|applicable|aforesaid|aforementioned|existing|current|original"
    r"|then-current|related"
    r"|respective|foregoing|federal|\w+'s) ){0,4}"
)
_THIS = re.compile(
    r",? ?(?i:(?:as set forth |contained |set forth )?(?:of|to|under|in) (?:this|these|the present)) "
    r"(?P<name>[\w-]+(?: [A-Z][\w-]+){0,3})"
)
_SUCH = re.compile(r"\b(?:such|said) $")
"""``of such plan``, in a plan: of the one named before."""
_PHRASE = re.compile(
    r"[\"']?(?P<name>(?:[A-Z\d][\w.&'/-]*|\d{4})(?:,? (?:(?:of|and|for|the|to|on|in|&|with|by) "
    r"){0,2}[\"(]?[A-Z\d][\w.&'/-]*){0,12})"
)
_LOWER = re.compile(r"(?:[\w.&'/-]+ ){0,4}?(?P<noun>[a-z-]+)\b")

_SELF_BEFORE = re.compile(r"(?:hereto|attached|annexed)(?: hereto)? (?:as|at|in|on) (?:the )?[\"'(]?$")
_ATTACHED_TO = re.compile(
    r"(?:attached|annexed|appended|scheduled) to (?:the|that|such|said|its) (?P<name>[^.;,()\n]{3,60}?),? "
    r"(?:as|at|in|on) (?:the )?[\"'(]?$"
)
_ACRONYM_BEFORE = re.compile(r"\b([A-Z]{2,6}) \Z")
_OF_TITLE = r"schedules? (?:b(?:-?(?:\d|i{1,2}))?|c)\b(?![-.]\w)"
_TITLE = r"\btitle (?:commitment|insurance|polic(?:y|ies)|report|company|insurer|binder)\b"
_THE_FORM = guess("statute", "the form")
_COMMITMENT = guess("unknown", "the title commitment")
_FILED = re.compile(r"exhibits? [\"']?(?:(?:10|23|24|31|32|99|101)[.(]\w|99\b)")
"""Numbers under which exhibits are filed: Item 601 of Regulation S-K (17 CFR 229.601)."""
_FORMS = tuple(
    (re.compile(at), re.compile(before), owner)
    for at, before, owner in (
        # forms of the Securities and Exchange Commission and of the tax authorities
        (
            r"schedules? (?:13-?[deg](?:-\d)?|14-?[acdfn](?:-\d{1,2})?|to(?:-[ti])?|k-?1|sb|13e-[34]|utp|m-3"
            r")\b(?![-.]\w)",
            "",
            _THE_FORM,
        ),
        (_FILED.pattern, "", guess("unknown", "the filing")),
        (
            "",
            r"filed (?:herewith )?(?:as|under) $"
            r"|(?:\bpart|c\.f\.r\.|cfr|form adv,?) (?:[ivx]{1,4}|\d{1,4})?,? ?$",
            guess("statute", "a form or regulation"),
        ),
        ("", r"[a-z]/$", guess("unknown", "another document")),  # "UCC Statement/Exhibit A"
        (
            r"schedules? (?:i{1,3}|i?v) (?:controlled|drug|substance|narcotic|opioid|licen[sc]e|registra)",
            "",
            guess("statute", "the law of controlled substances"),
        ),
        # forms of the American Land Title Association: exceptions and requirements
        (rf"{_OF_TITLE},? ?(?:(?:section|part) [\di]{{1,2}},? )?(?:title )?exceptions?\b", "", _COMMITMENT),
        (rf"{_OF_TITLE}[^\n]{{0,200}}?{_TITLE}", "", _COMMITMENT),
        (_OF_TITLE, rf"{_TITLE}[^\n]{{0,200}}$", _COMMITMENT),
    )
)
"""What an attachment that does not stand here is by its label and the words behind it, and those before."""
_FORM_REACH = 230
_OF_KIND = re.compile(
    r"(?:.? an?|.?the|.?any) section \d{1,4}(?:\([a-z\d]\))? "
    r"(?:officer|insider|filer|filing|report|person|right|election|tenant|voucher)s?\b"
)
"""A section that says of what kind something is: "a Section 16 officer"."""


def read_owner(text: str, folded: str, citation: Citation, names: Names) -> Owner | None:
    """Whose the last item of a citation is by the words around it; None if none say so."""
    if citation.kind == "attachment":
        return _attachment(text, folded, citation, names)
    if citation.this:
        return BARE  # "this Section 3 of the Seller": whatever document it stands in
    stated = _after(text, folded, citation, names) or _before(text, citation, names)
    by_kind = not stated and _OF_KIND.match(folded, max(citation.start - 4, 0))
    return guess("statute", "a statute") if by_kind else stated


def _attachment(text: str, folded: str, citation: Citation, names: Names) -> Owner | None:
    """Whose attachment is meant: first by what is said of it, then by its form."""
    before = folded[window_start(folded, citation.start, _FORM_REACH) : citation.start]
    attached = _ATTACHED_TO.search(before)
    other = known_owner(attached["name"], names) if attached else None
    if other and other.kind == "instrument":
        return other
    stated = _after(text, folded, citation, names)
    if stated and stated.name and stated.name.islower() and folded.startswith(", in ", citation.end):
        stated = None  # "the programs in Exhibit A, in object code form": a phrase of its own
    if stated is None and _SELF_BEFORE.search(before):
        stated = OWN
    if stated and stated.kind != "statute" and (stated.name or not _FILED.match(folded, citation.start)):
        return stated
    acronym = _ACRONYM_BEFORE.search(text, max(citation.start - 9, 0), citation.start)
    if acronym and text[citation.start + 1].islower() and acronym[1] not in _PLAIN_CAPITALS:
        return guess("unknown", acronym[1])  # "FDD Exhibit H"
    if folded.startswith("schedule b", citation.start) and _is_of_plan(folded):
        return _THE_FORM
    forms = (form for at, ahead, form in _FORMS if at.match(folded, citation.start) and ahead.search(before))
    return next(forms, stated)


@lru_cache(maxsize=1)
def _is_of_plan(folded: str) -> bool:
    """Whether a document speaks of the report on a pension plan that has a Schedule B."""
    return "schedule b (actuarial" in folded


def _after(text: str, folded: str, citation: Citation, names: Names) -> Owner | None:
    at = citation.end
    if _CODIFIED.match(folded, at) or _CODE_NUMBER.match(citation.items[-1].label):
        return Owner("statute", "a statute")
    if text[at : at + 1] in _CLOSES or (text.startswith(".", at) and not folded.startswith(". of ", at)):
        return None
    if (code := _CODE_BEHIND.match(text, at)) and not text[citation.start : citation.end].isupper():
        return _code(code["code"], names)
    for pattern in (_BETWEEN, _DIVISION) if citation.kind == "attachment" else (_BETWEEN,):
        if skipped := pattern.match(text, at):
            at = skipped.end()
    if told := _TOLD.match(folded, at):
        assert told.lastgroup
        _, owner = _TOLD_BEHIND[told.lastgroup]
        return owner or antecedent(text, folded, citation.start, names)
    if this := _THIS.match(text, at):
        return _this(this["name"].lower(), names)
    link = _LINK.match(folded, at)
    if not link:
        return None
    return _named(text, folded, link, citation, names)


def _code(name: str, names: Names) -> Owner | None:
    """The owner that capitals right behind a number name: a statute, or an agreement that is called so."""
    if name in _PLAIN_CAPITALS or name.lower() in names.own:
        return None
    return known_owner(name.lower(), names) or Owner("statute", name)


def _this(name: str, names: Names) -> Owner:
    """The owner that "of this …" names: this document, or the base inside text given to a base."""
    known = known_owner(name, names) if names.amends else None
    return known if known and known.kind == "instrument" and name.split()[0] not in names.own else OWN


def _named(text: str, folded: str, link: re.Match[str], citation: Citation, names: Names) -> Owner | None:
    """The owner that "of the …" names; None when the words name no document."""
    at = link.end()
    strong = link["link"] == "of" or link["link"].endswith("under")
    attachment = citation.kind == "attachment"
    phrase = _PHRASE.match(text, at)
    if phrase is None:
        lower = _LOWER.match(folded, at)
        if lower is None or folded.startswith(_DIVISIONS, at):
            return None
        noun = common_noun(folded, at, names) if strong or attachment else common_noun(folded, at, names, 2)
        return Owner("unknown", "another document") if noun == NAMED and _SUCH.search(link[0]) else noun
    name = name_at_head(phrase["name"])
    low = name.lower()
    if not low or low.startswith(_DIVISIONS) or (link["link"] == "to" and low in names.parties):
        return None  # "the goods in Schedule 2 to the Client": who gets them
    known = known_owner(low, names)
    if known:
        return Owner("unknown", name) if known == NAMED and link[0].endswith((" that ", " those ")) else known
    if is_statute(low):
        return Owner("statute", name)
    nouns = DOCUMENT_NOUNS.intersection(low.split())
    if nouns:
        apart = link[0].startswith(",") and not strong  # "Section 2, in the Confirmation": perhaps its own
        return Owner("unknown" if apart else "instrument", name)
    return Owner("unknown", name) if link["link"] in (("of", "to") if attachment else ("of",)) else None


_NAMES = re.compile(r"[A-Z\d]")
_BEFORE = re.compile(
    r"(?P<words>(?:[\"(]?[A-Z\d][\w.&'-]*\)?\"? (?:of |and |& "
    r")?){0,6}[\"(]?[A-Z\d][\w.&'-]*\)?\"?)(?P<apart>,? ?(?:[\"(] ?)?)$"
)
_INDEX_ROW = re.compile(r" (?:[A-Z][\w&'/-]* ){1,7}(?:Section|Article|Preamble|Recital)")
"""What follows a citation in an index of terms: the next term, and where that one is defined."""
_ROW_BEFORE = re.compile(r"(?:Section|Article) (?:[\w.()]{1,12} )?$")
"""What stands before the term of such a row: where the one before is defined."""
_CAPITALS = re.compile(r"[A-Z]{2,6}$")
_PLAIN_CAPITALS = frozenset(
    "THIS IN OF AND OR TO SEE BY UNDER WITH FROM THE PER AS IS FOR ON AT SUCH THAT".split()
)


def _before(text: str, citation: Citation, names: Names) -> Owner | None:
    """The owner named right before the citation: "Code Section 280G", "the Credit Agreement, Section 5".

    Where a mark parts the two, the name may belong to what stands before.
    """
    head = text[max(citation.start - 90, 0) : citation.start]
    head = head.rpartition("\n")[2]
    last_word = head.rstrip(' ,("').rpartition(" ")[2]
    match = _BEFORE.search(head) if _NAMES.search(last_word) else None
    if match is None or _INDEX_ROW.match(text, citation.end) or _ROW_BEFORE.search(head[: match.start()]):
        return None
    words = last_name(match["words"]).split()
    if not words:
        return None
    apart = bool(match["apart"].strip())
    owner = _of_name(words, names, apart)
    ends = words[-1].endswith(".") and words[-1].count(".") == 1
    return replace(owner, guessed=True) if owner and (ends or apart) else owner


def _of_name(words: list[str], names: Names, apart: bool) -> Owner | None:
    """The owner that a name right before a citation is; ``apart``: only one that is a document's for sure."""
    last = words[-1].rstrip(".").lower()
    titled = len(words) > 1 and words[-2].lower() in ("title", "chapter", "instrument")
    if last in STATUTE_WORDS or (titled and last[0].isdigit()):
        return Owner("statute", " ".join(words))
    for first in range(len(words)):
        low = " ".join(words[first:]).rstrip(",.").lower()
        if low in names.instruments:
            return Owner("instrument", names.instruments[low])
    definitions = last == "definitions" and not words[0].lower().startswith(_DIVISIONS)
    noun = last in DOCUMENT_NOUNS or (apart and definitions)
    if noun and last not in names.own and not words[-1].isupper():
        return Owner("unknown" if apart else "instrument", " ".join(words))
    capitals = _CAPITALS.match(words[-1]) and not any(word.isupper() for word in words[-2:-1])
    if capitals and not apart and words[-1] not in _PLAIN_CAPITALS:
        return Owner("unknown", words[-1])
    return None
