"""Exhibits: what the agreement says is attached to it, what is, and what is said to be left out.

Since 2019, Item 601(a)(5) of Regulation S-K (17 CFR 229.601) lets a filer leave immaterial schedules out
if the exhibit carries a list of them; before, an undertaking to furnish them on request did the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.model.agreement import Exhibit, Reference, Scope
from checker.model.reading import Reading, Span
from checker.parser.exhibit_titles import split_heading, titled, titles_behind
from checker.text.anchors import places
from checker.text.citations import find_citations
from checker.text.windows import window_start

_LABEL = re.compile(r"(?P<word>[a-z]+?)s? (?:no\. ?)?(?P<number>.+)")
_PROMISED_BEFORE = re.compile(
    r"(?:attached|annexed|appended)(?: hereto)?(?: and (?:made|incorporated|forming)[^.;()]{0,80})?(?: "
    r"hereto)?,? (?:as|at|in|on|under)"
    r" (?:the )?(?:copy as )?$|(?:the |an? )?(?:attached|annexed) (?:as )?$"
)
_PROMISED_AFTER = re.compile(
    r"(?:,? (?:(?:a )?(?:true |complete |correct |and )*(?:copy|copies|form) of which )?(?:(?:is|are"
    r"|being|each|both|all|as|which) ){0,3}"
    r"(?:attached|annexed|appended)\b(?! to (?!th))|,? ?\(?(?:attached|annexed) hereto)"
)
_FORM_BEFORE = re.compile(
    r"form(?: of [\w ]{1,60})?(?: set forth| contained| attached)?(?: (?:of|as|in|on|at))(?: the)? $"
)
_HERETO = re.compile(r",? ?hereto\b")
_LEFT_OUT = (
    re.compile(r"omitted\b"),
    re.compile(r"not (?:been )?(?:filed|included|attached)\b"),
    re.compile(r"filed separately\b"),
    re.compile(r"furnish\w*(?: a)?(?: supplemental\w*| cop\w+| any| to the (?:securities|commission|sec)\b)"),
)
_REDACTION = re.compile(
    r"\b(?:portions?|information|confidential|redact\w*|material fact|unredacted)\b|version of this"
)
_PLURALS = re.compile(r"\b(exhibit|schedule|annex|appendi|attachment)(?:s|es|ces)\b")
_RESERVED = re.compile(
    r"[ .:,\u2014-]*[\[(]?(?:intentionally )?(?:omitted|reserved|left blank|deleted|not used|none|redacted)\b"
    r"|[ .:,\u2014-]*[\[(]intentionally"
)
_LONGER_LABEL = re.compile(r"[(.-]?\w")
_TITLE = re.compile(r"[\"']?[ .:\u2014-]{0,3}(?:\n|[A-Z\"][\w'-]{0,40}[ ,.:\n])")
_HEAD = re.compile(r"[\"' .:\u2014-]{0,4}(?:\n|$|[A-Z\d\"(\[])")
_TITLE_BEFORE = re.compile(
    r"(?:[A-Z][\w&'/,.-]*\s+(?:(?:of|and|to|for|the|in) )*){1,12}[\u2013\u2014:(-] ?[\"']?$"
)
_SIGNED_BEFORE = re.compile(r"(?:initial(?:l?ed)? |signed )?by:? $", re.IGNORECASE)
_LONG_TITLE = re.compile(r"[ .:\u2014-]{1,3}[A-Z][\w'-]+ (?:- )?(?:(?:of|and|to|for|the) )?[A-Z]")
_TO_ITS = re.compile(r" to (?:the|this) (?:[a-z-]+ ){0,4}(?:agreement|contract|lease|plan)\b")
_LEADING = frozenset("in of on as to see and or the under by with from per this said attached at is".split())
_ROW = re.compile(
    r"(?:exhibit|schedule|annex|appendix|attachment) [\"']?"
    r"(?-i:[A-Z]{1,2}(?:-\d{1,2})?|[IVX]{1,5}|\d[\w.()-]{0,9})"
    r"[\"']?(?![\w()])(?! ?-? ?page\b)",
    re.IGNORECASE,
)
_LEADING_CAPITALS = frozenset(word.upper() for word in _LEADING)
_LONGEST_ROW = 160
"""A longer paragraph that opens with a label is no row in a list of attachments."""
_KINDS = ("schedule", "appendix", "annex", "annexure")
_NUMBER_WORDS = (" one", " two", " three", " four", " five")
_LONGEST_TITLE = 100
_LONGEST_LIST = 3000
_MOST_SOUGHT = 100
"""So many labels are looked for in the whole text; a document that cites more is not gone through."""
_LONGEST_TAIL = 400
_LIST_REACH = 40
"""Paragraphs after the words "the following schedules have been omitted" that may list them."""


def read_exhibits(
    reading: Reading, scopes: tuple[Scope, ...], references: tuple[Reference, ...]
) -> tuple[Exhibit, ...]:
    """Every attachment that the main instrument cites as its own, or that stands in the file."""
    carried = _carried(scopes)
    cited = _cited(scopes, references)
    if not carried and not cited:
        return ()
    omitted, omitted_kinds = _omissions(reading)
    titles = tuple(titles_behind(reading)) if cited.keys() - carried.keys() else ()
    exhibits = []
    sought = 0
    for key in sorted(carried.keys() | cited.keys(), key=lambda key: _first(key, carried, cited)):
        own = cited.get(key, [])
        sought += key not in carried
        if key not in carried and sought > _MOST_SOUGHT:
            continue
        heading = carried.get(key) or _first_part(key, carried) or _heading(reading, key, own, titles)
        promised = next((reference.span for reference in own if _is_promised(reading, reference.span)), None)
        scope = carried.get(key)
        exhibits.append(
            Exhibit(
                label=scope[0] if scope else own[0].target,
                attached=heading is not None,
                span=heading[1] if heading else own[0].span,
                references=tuple(reference.span for reference in own) or _by_name(reading, scope),
                promised=promised,
                omitted=key in omitted
                or key.partition(" ")[0] in omitted_kinds
                or _is_reserved(reading, key, own),
            )
        )
    return tuple(exhibits)


def _by_name(reading: Reading, scope: tuple[str, Span] | None) -> tuple[Span, ...]:
    """Where the text speaks of an attachment by words alone: "the First Schedule", "Annex One"."""
    if scope is None or not scope[0].lower().endswith((*_KINDS, *_NUMBER_WORDS)):
        return ()
    name = scope[0].lower()
    return tuple(
        Span(at, at + len(name))
        for at in places(reading.folded, name, end=scope[1].start)
        if not name.endswith(_KINDS) or reading.folded.endswith(("the ", "this "), 0, at)
    )


def exhibit_key(label: str) -> str:
    """A label as compared: ``"EXHIBIT  "a""`` and ``"Exhibit A"`` are ``"exhibit a"``."""
    folded = " ".join(label.lower().replace('"', "").replace("'", "").split()).rstrip(".:,")
    match = _LABEL.fullmatch(folded)
    if not match:
        return folded
    word = (
        "appendix"
        if match["word"].startswith("appendi")
        else match["word"].removesuffix("e")
        if match["word"] == "annexe"
        else match["word"]
    )
    return f"{word} {match['number']}"


def _carried(scopes: tuple[Scope, ...]) -> dict[str, tuple[str, Span]]:
    """Attachments of the file: key -> label and heading."""
    carried: dict[str, tuple[str, Span]] = {}
    for scope in scopes:
        if scope.label and scope.heading:
            carried.setdefault(exhibit_key(scope.label), (scope.label, scope.heading))
    return carried


def _cited(scopes: tuple[Scope, ...], references: tuple[Reference, ...]) -> dict[str, list[Reference]]:
    """References of the main instrument to its own attachments, by key."""
    cited: dict[str, list[Reference]] = {}
    end = scopes[0].span.end if scopes else 0
    for reference in references:
        if reference.kind == "attachment" and reference.owner_kind == "this" and reference.span.start < end:
            cited.setdefault(exhibit_key(reference.target), []).append(reference)
    return cited


def _first(key: str, carried: dict[str, tuple[str, Span]], cited: dict[str, list[Reference]]) -> int:
    return cited[key][0].span.start if key in cited else carried[key][1].start


def _is_promised(reading: Reading, span: Span) -> bool:
    """Whether the words around a reference say that the attachment is attached."""
    begin = window_start(reading.text, span.start, 140)
    before = reading.folded[begin : span.start].rstrip("\"'(")
    before = before if before.endswith(" ") else before + " "
    after = reading.folded[span.end : span.end + 70].split("\n")[0].lstrip("\"')")
    if _PROMISED_BEFORE.search(before) or _PROMISED_AFTER.match(after):
        return True
    return bool(_HERETO.match(after) and _FORM_BEFORE.search(before))


def _first_part(key: str, carried: dict[str, tuple[str, Span]]) -> tuple[str, Span] | None:
    """The first part of an attachment that is carried in parts: "Exhibit A" as Exhibits A-1 and A-2."""
    return next(
        (carried[part] for part in (f"{key}-1", f"{key}1", f"{key}(a)", f"{key}(1)") if part in carried), None
    )


def _heading(
    reading: Reading, key: str, own: list[Reference], titles: Iterable[Span]
) -> tuple[str, Span] | None:
    """A place where the label stands as a heading, though no scope begins there."""
    first = own[0].span
    if _is_run_on_heading(reading, first):
        return own[0].target, first
    word, _, number = key.partition(" ")
    forms = (key, f"{key}-1", own[0].target.lower(), f'{word} "{number}"', f"{word}{number}")
    for at in places(reading.folded, word, start=first.end):
        ends = [at + len(form) for form in forms if reading.folded.startswith(form, at)]
        for end in ends:
            if not _LONGER_LABEL.match(reading.text, end) and (
                _opens(reading, at, end)
                or _stands_apart(reading, at, end)
                or _closes(reading, at, end)
                or reading.folded.startswith("this ", at - 5)
                or reading.folded.startswith("this is ", at - 8)
            ):
                return own[0].target, Span(at, end)
    apart = split_heading(reading, key) or titled(reading, key, own, titles)
    return (own[0].target, apart) if apart else None


def _is_run_on_heading(reading: Reading, span: Span) -> bool:
    """Whether what reads like a reference is a heading in capitals, run on behind what stands before it."""
    line = reading.text[max(span.start - 24, 0) : span.start].rpartition("\n")[2]
    if not line.rpartition(" ")[0].rpartition(" ")[2].islower() and _TO_ITS.match(reading.folded, span.end):
        return True
    label = reading.text[span.start : span.end]
    return label.isupper() and _stands_apart(reading, span.start, span.end)


def _opens(reading: Reading, at: int, end: int) -> bool:
    """Whether a label opens a paragraph that is more than a row in a list of attachments."""
    paragraph = reading.paragraph_at(at)
    if paragraph is None or paragraph.kind == "contents" or at != paragraph.start:
        return False
    if _RESERVED.match(reading.folded, end):
        return True  # it says of itself that it was left out
    return bool(_HEAD.match(reading.text, end)) and not _is_listed(reading, at)


def _closes(reading: Reading, at: int, end: int) -> bool:
    """Whether a label ends a title (``STATEMENT OF WORK - APPENDIX A``) or a line to sign on."""
    paragraph = reading.paragraph_at(at)
    if paragraph is None or paragraph.kind == "contents" or at - paragraph.start > _LONGEST_TITLE:
        return False
    if reading.text[end : paragraph.end].strip("\"') ."):
        return False
    before, label = reading.text[paragraph.start : at], reading.text[at:end]
    if _TITLE_BEFORE.fullmatch(before) or (label.isupper() and _SIGNED_BEFORE.fullmatch(before)):
        return not _is_listed(reading, at)
    return False


def _stands_apart(reading: Reading, at: int, end: int) -> bool:
    """Whether a label within a paragraph heads something: no word leads up to it, and a title follows."""
    text = reading.text
    begin = window_start(text, at, 24)
    word = text[begin:at].split()[-1:]
    if not word or word[0].endswith(",") or word[0] in _LEADING or word[0] in _LEADING_CAPITALS:
        return False
    if word[0].strip('"(').islower() and word[0][-1] not in ".;:)]":
        return False
    title = _TITLE if text[at:end].isupper() else _LONG_TITLE
    return bool(title.match(text, end)) and not _ROW.search(text, end, end + 90)


def _is_listed(reading: Reading, at: int) -> bool:
    """Whether a label is a row in a list of attachments: one of several short paragraphs with labels.

    Such rows behind the signatures, with a text after the last of them, are short attachments.
    """
    index = reading.paragraph_index(at)
    if not _is_row(reading, index):
        return False
    last = index
    while _is_row(reading, last + 1):
        last += 1
    alone = last == index and not _is_row(reading, index - 1)
    if alone:
        return False
    goes_on = len(reading.text) - reading.paragraphs[last].end > _LONGEST_TAIL
    return not (
        goes_on and at > max(reading.folded.find("in witness whereof"), reading.folded.find("/s/"), 0)
    )


def _is_row(reading: Reading, index: int) -> bool:
    """Whether a paragraph may be a row in a list of attachments."""
    if not 0 <= index < len(reading.paragraphs):
        return False
    paragraph = reading.paragraphs[index]
    short = paragraph.end - paragraph.start <= _LONGEST_ROW and reading.text[paragraph.end - 1] not in ".;"
    return short and _ROW.match(reading.text, paragraph.start) is not None


def _is_reserved(reading: Reading, key: str, own: Iterable[Reference]) -> bool:
    """Whether a label is followed by "[intentionally omitted]" or the like, where it is cited or listed."""
    listed = (at + 1 + len(key) for at in places(reading.folded, f"\n{key}"))
    ends = (*(reference.span.end for reference in own), *listed)
    return any(_RESERVED.match(reading.folded, end) for end in ends)


def _omissions(reading: Reading) -> tuple[set[str], set[str]]:
    """Keys of attachments said to be left out, and kinds ("schedule") left out altogether."""
    keys: set[str] = set()
    kinds: set[str] = set()
    for match in (found for words in _LEFT_OUT for found in words.finditer(reading.folded)):
        index = reading.paragraph_index(match.start())
        paragraph = reading.paragraphs[index]
        sentence = _sentence(reading, paragraph.start, paragraph.end, match.start())
        words = reading.folded[sentence.start : sentence.end]
        plural = set(_PLURALS.findall(words))
        if _REDACTION.search(words) and not plural:
            continue
        named = _labels(reading.text[sentence.start : sentence.end])
        if plural and not named and "following" in words:
            named = _labels(reading.text[sentence.end : min(paragraph.end, sentence.end + _LONGEST_LIST)])
            named |= _list_after(reading, index)
        keys |= named
        if plural and not named:
            kinds.update("appendix" if kind == "appendi" else kind for kind in plural)
    return keys, kinds


def _sentence(reading: Reading, start: int, end: int, at: int) -> Span:
    """The sentence around ``at`` within a paragraph."""
    begin = reading.folded.rfind(". ", start, at)
    stop = reading.folded.find(". ", at, end)
    return Span(begin + 2 if begin >= 0 else start, stop if stop >= 0 else end)


def _labels(text: str) -> set[str]:
    """Keys of the attachments that a text cites."""
    cited = (c for c in find_citations(text, text.lower()) if c.kind == "attachment")
    return {exhibit_key(f"{citation.head} {item.label}") for citation in cited for item in citation.items}


def _list_after(reading: Reading, index: int) -> set[str]:
    """Labels at the heads of the paragraphs that follow "the following schedules have been omitted"."""
    keys: set[str] = set()
    for paragraph in reading.paragraphs[index + 1 : index + 1 + _LIST_REACH]:
        head = reading.text[paragraph.start : min(paragraph.end, paragraph.start + 80)]
        citations = find_citations(head, head.lower())
        if not citations or citations[0].start > 0 or citations[0].kind != "attachment":
            break
        keys.update(exhibit_key(f"{citations[0].head} {item.label}") for item in citations[0].items)
    return keys
