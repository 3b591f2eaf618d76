"""Who signs on which line: the names of a stanza and its lines, brought together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.parser.signatures.lines import SignLine
from checker.parser.signatures.page import Head, Mode, Stanza, is_personal, with_labels
from checker.parser.signatures.parties import Names, same_words

_SIGN = 8
"""No more than ``/s/`` and its blanks: a word between two hands says for whom the first signs."""
_ABOUT = 8
"""A name over a row begins not much behind the one who signs."""
_SHARE = 3
"""Names so many lines apart share the line below them."""


class Block:
    """A name (or none: a person who signs for himself) and the line it signs on."""

    __slots__ = ("head", "individual", "known", "line", "mode", "witness")

    def __init__(self, head: Head | None, line: SignLine, mode: Mode, names: Names) -> None:
        self.head = head
        self.line = line
        self.mode = mode
        self.witness = line.witness or (head is not None and head.token.kind == "witness")
        self.individual = _is_own(head, line, names)
        self.known = line.person is not None and names.is_person(line.person.text)

    @property
    def certain(self) -> bool:
        """Whether more than a line to sign on makes some words in capitals a signer's name."""
        line = self.line
        return (
            line.signed
            or self.known
            or line.title is not None
            or line.by
            or self.witness
            or (self.head is not None and self.head.token.kind == "entity")
        )


def _is_own(head: Head | None, line: SignLine, names: Names) -> bool:
    """Whether a person signs for himself: without "By:", or as a party or an employee who is one."""
    if head is None or head.token.kind == "witness":
        return True
    if head.token.kind == "role":
        if line.person is None:
            return False
        return not line.by or is_personal(head) or names.is_person(line.person.text)
    if head.token.kind != "person":
        return False
    if line.person is None:
        return not line.by or names.is_person(head.token.text)
    return same_words(head.token.text, line.person.text)


def read_run(run: Sequence[Stanza], names: Names) -> list[Block]:
    """The blocks of stanzas that follow each other without prose between them."""
    stanzas = list(_names_below(run))
    _deal(stanzas, names)
    blank = not any(stanza.rows for stanza in stanzas) and any(
        _signs_alone(head) and names.is_party(head.token.text) for stanza in stanzas for head in stanza.heads
    )
    blocks: list[Block] = []
    for stanza in stanzas:
        if stanza.rows:
            blocks += _assign(stanza, names)
        else:
            blocks += _without_line(stanza, names, blank)
    return blocks


def _names_below(run: Sequence[Stanza]) -> Iterator[Stanza]:
    """The stanzas; where the names stand below the lines, each with the names of the next one."""
    if not _is_turned(run):
        yield from run
        return
    for stanza, following in pairwise(run):
        joined = Stanza(stanza.mode, stanza.closing)
        joined.heads, joined.rows = _near(following.heads), stanza.rows
        yield joined


def _deal(run: Sequence[Stanza], names: Names) -> None:
    """Parties named in one line, of whom each signs in a stanza of his own: each stanza gets its name."""
    for stanza, following in pairwise(run):
        heads = stanza.heads
        count = sum(not line.witness for line in stanza.rows.lines)
        spare = heads[count:]
        if (
            0 < count < len(heads)
            and len({head.token.line for head in heads}) == 1
            and all(names.is_party(head.token.text) for head in heads)
            and not following.heads
            and 0 < len(following.rows.lines) <= len(spare)
        ):
            stanza.heads, following.heads = heads[:count], spare


def _is_turned(run: Sequence[Stanza]) -> bool:
    """Whether the names stand below the lines: a run begins with lines and ends with an entity's name."""
    if len(run) < 2 or run[0].heads or run[-1].rows or not run[-2].rows:
        return False
    last = run[-1].heads
    if not any(head.token.kind == "entity" and head.alone for head in last):
        return False
    return 0 <= last[0].token.line - run[-2].rows.lines[-1].row <= 2 * _SHARE


def _near(heads: Sequence[Head]) -> list[Head]:
    """The names that stand close below each other."""
    near = list(heads[:1])
    for head in heads[1:]:
        if head.token.first_line - near[-1].token.line > _SHARE:
            break
        near.append(head)
    return near


def _without_line(stanza: Stanza, names: Names, blank: bool) -> Iterator[Block]:
    """Names that sign without a line: parties, and who signs a letter.

    ``blank``: no line is drawn for anybody, and a party's name stands there.
    """
    if stanza.listed:
        return
    entity: Head | None = None
    for head in [*stanza.heads, None]:
        if head is None or head.token.kind in ("entity", "role", "other"):
            if blank and entity is not None and _signs_alone(entity):
                yield Block(entity, SignLine(entity.token, by=True), stanza.mode, names)
            entity = head
            continue
        token = head.token
        labelled = entity is not None and entity.token.kind == "role"
        official = blank and entity is not None
        if token.kind != "person" or not (
            stanza.closing or labelled or official or names.is_person(token.text)
        ):
            continue
        line = SignLine(token, by=False)
        line.name, line.title = token, head.title
        own = names.is_person(token.text) or entity is None or labelled
        if not own and head.title is None:
            continue
        yield Block(None if own else entity, line, stanza.mode, names)
        entity = None


def _signs_alone(head: Head) -> bool:
    """Whether an entity may sign without a line: its name stands for itself."""
    return head.token.kind == "entity" and head.alone and not head.token.run_on


def _assign(stanza: Stanza, names: Names) -> list[Block]:
    lines = [line for line in stanza.rows.lines if not line.witness]
    heads = with_labels(_nearest(stanza.heads), len(lines))
    pairs: list[tuple[Head | None, SignLine]] = []
    left = lines
    claims = sum(head.token.kind != "witness" for head in heads)
    witness = next((head for head in heads if head.token.kind == "witness"), None)
    outsiders = [line for line in left if not _is_partys(line, names)]
    others = [line for line in outsiders if not line.by] or [line for line in outsiders if line.title is None]
    if witness is not None and others and len(left) - len(others) >= claims > 0:
        pairs += [(witness, line) for line in others]
        left = [line for line in left if line not in others]
        heads.remove(witness)
    alone = _for_themselves(left, len(left) - claims, names)
    if witness is not None and not claims:
        alone = [line for line in alone if line.title is None]  # an officer attests
    pairs += [(None, line) for line in alone]
    left = [line for line in left if line not in alone]
    pairs += _pair(heads, left, stanza, names)
    pairs += [(None, line) for line in stanza.rows.lines if line.witness]
    order = {id(line): index for index, line in enumerate(stanza.rows.lines)}
    pairs.sort(key=lambda pair: order.get(id(pair[1]), len(order)))
    return [Block(head, line, stanza.mode, names) for head, line in pairs]


def _nearest(heads: Sequence[Head]) -> list[Head]:
    """The names, without words far above the next one: what is left of a page's foot or title."""
    following = [head.token.first_line for head in heads[1:]]
    apart = [line - head.token.line for head, line in zip(heads, following, strict=False)]
    return [
        head
        for head, gap in zip(heads, [*apart, 0], strict=False)
        if head.token.kind != "other" or gap <= 2 * _SHARE
    ]


def _for_themselves(lines: Sequence[SignLine], spare: int, names: Names) -> list[SignLine]:
    """The lines that are people's own although names of others stand above them: at most ``spare``.

    The officer of an entity may be a party too: what he signs last, and without "By:", is his own.
    """
    own = [line for line in lines if line.own]
    people = [line for line in lines if not line.own and _is_partys(line, names)]
    first, last = ([line for line in people if line.by == by] for by in (False, True))
    return [*own, *[*first, *reversed(last)][: max(spare - len(own), 0)]]


def _is_partys(line: SignLine, names: Names) -> bool:
    return line.person is not None and names.is_person(line.person.text)


_Pairs = list[tuple[Head | None, SignLine]]


def _pair(heads: list[Head], lines: list[SignLine], stanza: Stanza, names: Names) -> _Pairs:
    """Names and lines in order, as many of each as there are."""
    if len(heads) > len(lines):
        heads = [head for head in heads if head.token.kind != "witness"] or heads
    if not lines:
        return []
    if not heads:
        return [(None, line) for line in lines]
    if stanza.together and len(lines) == 1:
        return [(head, lines[0]) for head in heads]
    own = _without_lines(heads, lines, names)
    if own:
        heads = [head for head in heads if head not in own]
        for line in lines:
            if is_personal(own[0]) and not line.signed and line.name and names.is_person(line.name.text):
                own[0], line.name = Head(line.name), None  # his name, on the only line
        pairs = _pair(heads, lines, stanza, names)
        return [*pairs, *((head, _own_line(head)) for head in own)]
    if len(heads) > len(lines):
        return _fewer_lines(heads, lines, names)
    for line in [line for line in lines if not (line.by or line.signed or line.person)]:
        if len(lines) > len(heads):
            lines.remove(line)  # a line drawn for something else
    if len(heads) == len(lines):
        return list(zip(heads, _in_kind(heads, lines), strict=True))
    if len(heads) == 1:
        return list(_one_name(heads[0], lines))
    return list(_more_lines(heads, lines, stanza))


def _without_lines(heads: Sequence[Head], lines: Sequence[SignLine], names: Names) -> list[Head]:
    """The people beside an entity's name who sign for themselves, where all lines are entities'."""
    entities = [head for head in heads if head.token.kind == "entity"]
    if len(heads) <= len(lines) or not all(line.by for line in lines):
        return []
    return [
        head
        for head in heads
        if ((head.token.kind == "person" and names.is_person(head.token.text)) or is_personal(head))
        and any(abs(head.token.line - entity.token.line) <= _SHARE for entity in entities)
    ]


def _own_line(head: Head) -> SignLine:
    """The line of a person for whom none is drawn."""
    line = SignLine(head.token, by=False)
    if not is_personal(head):
        line.set_name(head.token)
    return line


def _in_kind(heads: Sequence[Head], lines: Sequence[SignLine]) -> Sequence[SignLine]:
    """The lines in the order of the names: entities sign on those with "By:", if there are so many."""
    entity = [head.token.kind in ("entity", "other") for head in heads]
    by = [line for line in lines if line.by]
    if not 0 < len(by) == sum(entity) < len(lines):
        return lines
    others = [line for line in lines if not line.by]
    return [(by if each else others).pop(0) for each in entity]


def _one_name(head: Head, lines: Sequence[SignLine]) -> Iterator[tuple[Head | None, SignLine]]:
    """Several lines under one name: of its officers, or of people who sign for themselves."""
    if head.token.kind == "witness":
        yield from (
            (head if any(not each.by for each in lines) <= (not line.by) else None, line) for line in lines
        )
        return
    official = any(line.by for line in lines)
    first = True
    for line in lines:
        written = line.signed or line.person is not None
        if line.by if official else first or (line.title is not None and line.title.text):
            yield head, line
            first = False
        elif written:
            yield None, line


def _more_lines(
    heads: Sequence[Head], lines: Sequence[SignLine], stanza: Stanza
) -> Iterator[tuple[Head | None, SignLine]]:
    """Rows of lines under names that stand side by side."""
    groups = [kept for group in stanza.rows.groups if (kept := [line for line in group if line in lines])]
    if len(groups[0]) < len(heads):
        yield from zip(heads, lines, strict=False)
        yield from ((heads[-1] if line.by else None, line) for line in lines[len(heads) :])
        return
    for group in groups:
        for number, line in enumerate(group):
            yield (heads[number] if number < len(heads) else None), line


def _fewer_lines(heads: list[Head], lines: list[SignLine], names: Names) -> _Pairs:
    """More names than lines: the surest ones sign; names directly above each other sign together."""
    sure = [
        head for head in heads if head.token.kind in ("entity", "role") or names.is_person(head.token.text)
    ]
    parties = [head for head in heads if names.is_party(head.token.text)]
    if len(parties) == len(lines) > 1:
        return list(zip(parties, lines, strict=True))
    if sure and len(sure) <= len(lines):
        return list(zip(sure, lines, strict=False))
    if len(lines) > 1:
        return list(zip(heads[-len(lines) :], lines, strict=True))
    kept = [heads[-1]]
    for head in reversed(heads[:-1]):
        apart = kept[0].token.line - head.token.line
        known = all(names.is_party(each.token.text) for each in (head, kept[0]))
        if not 0 < apart <= _SHARE or (kept[0].token.blank_before and not known):
            break
        kept.insert(0, head)
    chain = next((head.chain for head in kept if head.chain), [])
    for head in kept:
        head.chain = chain
    return [(head, lines[0]) for head in kept]


def join_beside(blocks: Sequence[Block], names: Names) -> list[Block]:
    """The blocks, those without a name put under that of the signer in their row."""
    named: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.head is not None and block.head.token.kind == "entity":
            named[block.line.row].append(block)
    result: list[Block] = []
    for block in blocks:
        row = named.get(block.line.row, ()) if block.head is None and not block.witness else ()
        beside = _beside(block, row, names) if row else None
        if beside is not None:
            block.line.chain = block.line.chain or beside.line.chain
            block = Block(beside.head, block.line, beside.mode, names)
        result.append(block)
    return result


def _beside(block: Block, row: Sequence[Block], names: Names) -> Block | None:
    """The entity's block in whose row somebody signs who has no name above his line."""
    line = block.line
    person = line.person
    if person is None or names.is_person(person.text):
        return None
    return next(
        (
            each
            for each in reversed(row)
            if each.line.signed
            and each.head is not None
            and each.head.token.line < line.row
            and each.head.token.column <= line.column + _ABOUT
            and (each.line.by == line.by or _follows(each.line, line))
        ),
        None,
    )


def _follows(first: SignLine, line: SignLine) -> bool:
    """Whether one hand stands directly behind the other; words in parentheses belong to the first alone."""
    if first.signature is None or line.signature is None or first.signature.text.endswith(")"):
        return False
    return 0 <= line.signature.start - first.signature.end <= _SIGN
