"""From runs of words to tokens: labels with what follows them, and words without a label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import cast

from msgspec.structs import replace

from checker.parser.signatures import words as lexicon
from checker.parser.signatures.hands import apart_at_hands
from checker.parser.signatures.kinds import Kind, Token, find_labels, names_entity
from checker.parser.signatures.parties import NOBODY, Names
from checker.parser.signatures.parts import Part, split_text
from checker.parser.signatures.runs import Run
from checker.parser.signatures.words import is_office, is_title, is_undone
from checker.parser.signatures.wraps import officer_at
from checker.text.names import split_name

_WRITTEN_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, ?\d{4}")
_SAID_TO_BE = re.compile(r" ?\((?:signature|signed|seal|sign|illegible)\)\.?$", re.IGNORECASE)
_CAPITALS = re.compile(r" +(?P<name>[A-Z][A-Z.'-]+(?: [A-Z0-9][A-Z0-9.'-]*)+)")
_FIELD = re.compile(
    r"/[sS]/|(?:Name|NAME|Title|TITLE|Its|ITS|Printed|PRINTED|Print(?:ed)? Name|PRINT(?:ED)? NAME) ?:"
)
_ONE_NAME = 80
_ONE_ROW = 1000
"""So far before a name the same name may stand in its line."""
_MOST_WORDS = 8
"""Of a person's name."""
_SAID_LAST = re.compile(r"(?:\A\w+'s(?: Printed)?|(?<!uthorized)(?<!UTHORIZED)) (?:Signature|Title|Name)$")
_BEHIND = re.compile(
    r"(?=[ \[(<{*])(?:(?P<aside> ?[\[(<{](?:[\w ]+ )?signature pages?\b[^\])>}]*(?:[\])>}]|$)|"
    r" \d{1,4} ?[|\u2502] ?page\b| page \d+(?: of \d+)?$|(?<! ) {1,4}\d{1,3}$|"
    r" ?[\[(](?:title|name|print|date)[\])]| ?\[?\*{1,5}\]? ?confidential\b.*$)|"
    r" (?P<other>\(?(?-i:[Ss]ignature|[Nn]ame)(?: and (?:signature|name))? of (?-i:[a-z ]{3,40})\)?$)|"
    rf" (?P<role>(?-i:{'|'.join(word.upper() for word in lexicon.ROLE_WORDS)}|"
    r"(?<=[a-z] )[A-Z][A-Z.&' -]{2,40}) ?:)|"
    r" (?P<prose>(?-i:EXHIBIT|Exhibit|SCHEDULE|Schedule|ANNEX|Annex|APPENDIX|Appendix)"
    r" (?-i:[A-Z0-9]{1,3})\b|(?-i:I(?:/We)? (?:have|am)\b))|"
    r" (?P<ack>(?-i:(?:READ (?:&|AND) )?(?:ACKNOWLEDGED|ACCEPTED|AGREED|CONSENTED)\b|"
    r"(?:Acknowledged|Accepted|Agreed|Consented)[a-z ]{0,40}:)))",
    re.IGNORECASE,
)
"""What is no part of a name or a title and comes to stand behind it: the foot of the page, the caption of
the line, the heading of what follows. With a look at the first character, which letters do not pass."""
_LEAD = re.compile(r" (?:For|FOR|On Behalf|ON BEHALF)(?: and on behalf)?(?: of| OF)?$")
_SAID_FIRST = re.compile(r"(?:Signature|Title|Printed Name) (?=[A-Z])")
_SUM = re.compile(r"[$\u00a3\u20ac] ?\d")
"""Below a row of dashes stands what the figures above it make."""
_NAMED = ("person", "other", "office", "entity")
"""What the parties' names may tell more of."""
_FILL = " \n_.,:;\u2014-"


def tokens(runs: Iterable[Run], names: Names) -> list[Token]:
    """The tokens of one stream of runs, in order."""
    found: list[Token] = []
    filled = list(apart_at_hands(_filled(runs)))
    for run, below in zip(filled, [*filled[1:], None], strict=True):
        if run.rule:
            if not (below and _SUM.match(below.text)):
                found.append(make_token("rule", run, 0, 0))
            continue
        several = lexicon.FOR_ALL.search(run.text) if " of the " in run.text else None
        official = officer_at(found, run, below, names) if found and not run.labels else []
        if official:
            found += (make_token(kind, run, start, stop) for kind, start, stop in official)
            continue
        if several is not None:
            labels = tuple(label for label in run.labels if label.end() <= several.start())
            run = replace(run, text=run.text[: several.start()], labels=labels)
        dated = _is_dated(run, below)
        for token in _run_tokens(run, names):
            if dated and token.kind == "rule":
                token, dated = replace(token, kind="by", text=""), False
            found += _known(token, names) if token.kind in _NAMED else (token,)
        if several is not None:
            found.append(replace(make_token("all", run, 0, len(run.text)), text=several[0]))
    return found


def _is_dated(run: Run, below: Run | None) -> bool:
    """Whether behind words and a line drawn for them stands another for the date."""
    labels = [*run.labels, *(below.labels if below and below.first_line == run.line else ())]
    drawn = run.label == "rule" and run.labels[0].start() > 0 and not lexicon.DONE.match(run.text)
    return drawn and [label.lastgroup for label in labels[1:2]] == ["date"]


def _known(token: Token, names: Names) -> Iterator[Token]:
    """A token, seen with the parties' names: a person is no entity, a label no part of a name."""
    words = token.text.strip("[]")  # "[Receiving Party]"
    unsure = token.kind in ("person", "other") and words[:1].isalpha() and not names.is_person(words)
    called = token.kind == "office" and token.text[:4].lower() == "the "
    short = names.short_kind(token.text[4:] if called else words) if unsure or called else None
    if short is not None:
        yield replace(token, kind=short)
    elif token.kind != "entity":
        yield token
    elif names.is_person(token.text):
        yield replace(token, kind="person")
    else:
        label, _, name = token.text.partition(" ")
        at = token.start + len(label) + 1
        if names.is_label(label) and " " in name and not names.is_party(token.text):
            yield replace(token, kind="role", text=label, end=at - 1)
            yield replace(token, start=at, text=name)
        else:
            yield token


def _filled(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs, a label alone ("Title:") made one with the words behind it."""
    label: Run | None = None
    for run in runs:
        if label is not None and (not _fills(label, run) or run.rule or lexicon.LABEL.match(run.text)):
            yield label
            label = None
        if label is not None:
            filled = label.joined(run)
            yield replace(filled, labels=find_labels(filled.text))
            label = None
        elif not run.rule and _FIELD.fullmatch(run.text):
            label = run
        else:
            yield run
    if label is not None:
        yield label


def _fills(label: Run, run: Run) -> bool:
    """Whether words stand behind a label alone, or directly below a mark that somebody has signed."""
    below = label.label == "sig" and run.first_line == label.line + 1 and not run.blank_before
    return label.line == run.first_line or below


def _acting_entity(words: str) -> int:
    """How long the name of an entity without a suffix is behind which its office stands; 0 if none.

    ``First Bank of Alder, Executor``: only an entity has an office behind a name that is no person's.
    """
    name, comma, rest = words.partition(", ")
    if not comma or not lexicon.BODY_WORDS.search(name) or is_office(name) or not is_office(rest):
        return 0
    return len(name) if len(rest.split()) <= 3 and not names_entity(words) else 0


def _run_tokens(run: Run, names: Names) -> Iterator[Token]:
    first = run.labels[0].start() if run.labels else len(run.text)
    if first:
        yield from _plain(run, 0, first, names)
    for label, end in run.contents():
        kind = cast(Kind, label.lastgroup)  # the groups of lexicon.LABEL are named after kinds
        yield from _labelled(kind, label, run, end, names)


def _labelled(kind: Kind, label: re.Match[str], run: Run, end: int, names: Names) -> Iterator[Token]:
    """A label's token, and what its content says beyond it."""
    text = run.text
    begin = end - len(text[label.end() : end].lstrip(_FILL))
    asked = begin < end and kind not in ("address", "witness")
    behind = _BEHIND.search(text, begin, end) if asked else None
    if behind is not None:
        said = cast(Kind, behind.lastgroup)  # its groups are named after kinds
        yield from _labelled(kind, label, run, behind.start(), names)
        if said in ("other", "role"):
            yield make_token(said, run, *behind.span(said))
        yield from _plain(run, behind.start() if said in ("ack", "prose") else behind.end(), end, names)
        return
    content = text[begin:end].rstrip(" _,;\u2014-")
    content = content if "(" in content else content.removesuffix(")")  # "(Name: Jane Doe)"
    end = begin + len(content)
    if kind == "date":
        date = _WRITTEN_DATE.match(text, begin, end)
        begin = date.end() if date else begin
    if kind in ("rule", "witness", "date", "officer"):
        yield make_token(kind, run, label.start(), label.end())
        yield from _plain(run, begin, end, names)
        return
    other = kind == "title" and (content.isdigit() or (content[-1:] == ":" and not is_office(content)))
    if not content or other:
        yield _empty(kind, label, run)
    else:
        yield from _filled_in(kind, label, run, begin, end, names)


def _empty(kind: Kind, label: re.Match[str], run: Run) -> Token:
    return replace(make_token(kind, run, *label.span()), text="")


def _filled_in(
    kind: Kind, label: re.Match[str], run: Run, begin: int, end: int, names: Names
) -> Iterator[Token]:
    """The tokens of what stands behind a label: its content, and what that says beyond it."""
    content = run.text[begin:end]
    if kind == "address" and run.run_on and (at := _behind_address(content, names)):
        yield make_token(kind, run, begin, begin + at)
        yield from _plain(run, begin + at, end, names)
        return
    if kind == "address" or (kind == "title" and is_title(content)):
        yield make_token(kind, run, begin, end)
        return
    if kind == "name" and not run.run_on:
        yield from _person(kind, run, begin, end, names)
        return
    hand, printed = _hand_and_print(content) if kind == "sig" else (0, 0)
    if hand:
        yield make_token(kind, run, begin, begin + hand)
        yield make_token("person", run, begin + hand + 1, begin + printed)
        yield from _plain(run, begin + printed, end, names)
        return
    if kind == "by" and (size := _acting_entity(content)):
        yield _empty(kind, label, run)
        yield make_token("entity", run, begin, begin + size)
        yield from _plain(run, begin + size, end, names)
        return
    parts = [
        (part, begin + start, begin + stop)
        for part, start, stop in split_text(content, names, _is_dense(run))
    ]
    if kind == "by":
        yield _empty(kind, label, run)
        yield from (make_token(part, run, start, stop) for part, start, stop in parts)
    elif (
        kind in ("name", "title") and parts and _begins_block(parts) and (run.run_on or _is_signed(run, end))
    ):
        yield _empty(kind, label, run)
        yield from _plain(run, begin, end, names)
    elif kind == "sig":
        yield from _signature(run, begin, end, parts, names)
    elif kind == "name":
        yield from _person(kind, run, begin, end, names)
    else:
        yield from _title(run, begin, end, parts, names)


def _is_signed(run: Run, at: int) -> bool:
    """Whether the next label is the line that an entity signs on: ``Title: ALDER LLC, as Agent By:``."""
    return next((label.lastgroup for label in run.labels if label.start() >= at), None) == "by"


def _begins_block(parts: list[Part]) -> bool:
    """Whether words behind an empty label are the next signer's: an entity, or one in a capacity."""
    first, *others = (kind for kind, _, _ in parts)
    return first == "entity" or (first in ("other", "person") and others[:1] == ["capacity"])


def _behind_address(content: str, names: Names) -> int:
    """Where behind an address the name of who signs below begins; 0 if none does."""
    return next((start for start, _ in names.find(content) if content[:start].rstrip()[-1:].isdigit()), 0)


def _hand_and_print(content: str) -> tuple[int, int]:
    """Where in some words a signature ends, and the same name behind it: signed, and printed; 0 if none."""
    words = content.split(" ", _MOST_WORDS)[:_MOST_WORDS]
    lasts = [word.rstrip(",.").lower() for word in words]
    for count in range(2, len(words) - 1):
        stop = next((at for at in range(count + 1, len(words)) if lasts[at] == lasts[count - 1]), 0) + 1
        hand, name = " ".join(words[:count]), " ".join(words[count:stop])
        if stop > 1 and hand[0].lower() == name[0].lower():
            return len(hand), len(hand) + 1 + len(name.rstrip(","))
    return 0, 0


def _signature(run: Run, begin: int, end: int, parts: list[Part], names: Names) -> Iterator[Token]:
    """A signature; a company's name may stand where its signature would."""
    kind, start, stop = parts[0] if parts else ("other", begin, begin)
    if kind == "aside" or lexicon.FOR_PREFIX.match(run.text, begin, end):
        yield make_token("sig", run, begin, begin)
        yield from _plain(run, begin, end, names)
    elif kind == "entity" and stop >= end - 1 and not names.is_person(run.text[begin:end]):
        yield make_token("entity", run, start, stop)
        yield make_token("sig", run, stop, stop)
    else:
        yield from _person("sig", run, begin, end, names)


def _person(kind: Kind, run: Run, begin: int, end: int, names: Names) -> Iterator[Token]:
    known = next((at for at, _ in names.find(run.text[begin:end]) if at), end - begin) if run.run_on else None
    before = run.text[max(0, begin - _ONE_ROW) : begin]
    person = _leading_person(_without_caption(run.text[begin:end][:known].rstrip()), before)
    yield make_token(kind, run, begin, begin + len(person))
    yield from _plain(run, begin + len(person), end, names)


def _title(run: Run, begin: int, end: int, parts: list[Part], names: Names) -> Iterator[Token]:
    tail = _next_block(run, begin, end, parts, names)
    yield make_token("title", run, begin, begin + len(run.text[begin:tail].rstrip(" ,;_")))
    yield from _plain(run, tail, end, names)


def _next_block(run: Run, begin: int, end: int, parts: list[Part], names: Names) -> int:
    """Where behind a title the name of who signs below begins, without a word that joins them; or its end."""
    content = run.text[begin:end]
    entity = split_name(content).suffix is not None and not is_office(content)
    known = [(begin + start, begin + stop) for start, stop in names.find(content)]
    for start, stop in known or [(start, stop) for kind, start, stop in parts if kind == "entity"]:
        before = _LEAD.sub("", run.text[begin:start].rstrip())
        last = not run.text[stop:end].strip(" .,:")
        fits = is_office(before) and not is_undone(before) if before else entity
        if run.run_on or (last and fits):
            return begin + len(before)
    offices = list(lexicon.OFFICE.finditer(content)) if run.run_on else []
    capitals = _CAPITALS.match(content, offices[-1].end()) if offices else None
    return begin + capitals.start("name") if capitals else end


def _leading_person(content: str, before: str) -> str:
    """The name at the head of some words; the words themselves if there is none.

    ``before`` is what stands before them: a name that stands there too ends with its last word.
    """
    content = _SAID_TO_BE.sub("", content)
    words = content.split(" ")
    for size in range(min(len(words) - 1, _MOST_WORDS), 1, -1):
        if f"{' '.join(words[:size])}," in before:
            return " ".join(words[:size])
    if "," not in content and lexicon.PERSON.fullmatch(content) and not lexicon.OFFICE.search(content):
        return content
    part, start, stop = next(split_text(content, NOBODY), ("other", 0, 0))
    if part == "person" and start == 0:
        return content[:stop]
    match = lexicon.PERSON.match(content)
    if match and match.end() < len(content) and len(words) > 6:
        return match[0]
    return content


def _without_caption(words: str) -> str:
    """Some words without what is said of them at their end: ``Jane Doe Title``."""
    return _SAID_LAST.sub("", words) if words.endswith(("Signature", "Title", "Name")) else words


def _is_dense(run: Run) -> bool:
    """Whether a line may hold several names that nothing parts."""
    return run.run_on and len(run.text) > _ONE_NAME


def _plain(run: Run, begin: int, end: int, names: Names) -> Iterator[Token]:
    """The tokens of words without a label."""
    if begin >= end:
        return
    dense = _is_dense(run)
    words = run.text[begin:end].lstrip(" ,;:_.")
    said = _SAID_FIRST.match(words)
    words = words[said.end() :] if said else words
    begin = end - len(words)
    words = _without_caption(words).rstrip(" _,;\u2014")
    if not any(map(str.isalnum, words)) or "signature page" in words.lower():
        return
    for kind, start, stop in split_text(words, names, dense):
        yield make_token(kind, run, begin + start, begin + stop)


def make_token(kind: Kind, run: Run, begin: int, end: int) -> Token:
    """Words of a run as a token, with their place in the reading text."""
    start, stop = run.place(begin, end)
    text = run.text[begin:end]
    return Token(kind, start, stop, text, run.line, run.column, run.blank_before, run.run_on, run.top)
