"""Which of a stanza's names signs on which of its lines.

A person who is a party signs for himself, a witness for nobody; then names and lines go together in order,
as many of each as there are. Where names are more, the surest sign, or all on the one line below them; where
lines are more, they are an entity's officers', or a row for each that stands side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.parser.signatures.kinds import is_role
from checker.parser.signatures.lines import SignLine
from checker.parser.signatures.page import Head, Stanza, is_personal, with_labels
from checker.parser.signatures.parties import Names
from checker.text.names import split_name

_SHARE = 3
"""Names so many lines apart share the line below them."""
Pair = tuple[Head | None, SignLine]
"""Who signs, and where; without a name, one who signs for himself."""


def pair_up(stanza: Stanza, names: Names) -> list[Pair]:
    """The lines of a stanza in order, each with the name that signs on it."""
    lines = [line for line in stanza.rows.lines if not line.witness]
    heads = with_labels(_nearest(stanza.heads), len(lines))
    claims = sum(head.token.kind != "witness" for head in heads)
    witness = next((head for head in heads if head.token.kind == "witness"), None)
    seen = _witnessed(lines, claims, names) if witness else []
    heads = [head for head in heads if head is not witness or not seen]
    left = [line for line in lines if line not in seen]
    alone = _for_themselves(left, len(left) - claims, names)
    if witness:
        alone = [line for line in alone if line.title is None]  # an officer attests
    left = [line for line in left if line not in alone]
    unnamed = [*alone, *(line for line in stanza.rows.lines if line.witness)]
    pairs = [*((witness, line) for line in seen), *((None, line) for line in unnamed)]
    pairs += _pair(heads, left, stanza, names)
    order = {id(line): index for index, line in enumerate(stanza.rows.lines)}
    return sorted(pairs, key=lambda pair: order.get(id(pair[1]), len(order)))


def _witnessed(lines: Sequence[SignLine], claims: int, names: Names) -> list[SignLine]:
    """The lines of outsiders who sign under a witness's name, where the others are enough for all names."""
    outsiders = [line for line in lines if not _is_partys(line, names)]
    others = [line for line in outsiders if not line.by] or [line for line in outsiders if line.title is None]
    return others if len(lines) - len(others) >= claims > 0 else []


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
    people = [line for line in people if not (line.by and line.title)]  # "By:" with an office is an entity's
    first, last = ([line for line in people if line.by == by] for by in (False, True))
    return [*own, *[*first, *reversed(last)][: max(spare - len(own), 0)]]


def _is_partys(line: SignLine, names: Names) -> bool:
    return line.person is not None and names.is_person(line.person.text)


def _pair(heads: list[Head], lines: list[SignLine], stanza: Stanza, names: Names) -> list[Pair]:
    """Names and lines in order, as many of each as there are."""
    if len(heads) > len(lines):
        heads = [head for head in heads if head.token.kind != "witness"] or heads
    if not lines:
        return []
    if heads and stanza.together and len(lines) == 1:
        return [(head, lines[0]) for head in _with_tiers(heads)]
    own = _without_lines(heads, lines, names)
    if own:
        heads = [head for head in heads if head not in own]
        for line in lines:
            if is_personal(own[0]) and not line.signed and line.name:
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
        if (names.is_person(head.token.text) or is_personal(head))
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


def _one_name(head: Head, lines: Sequence[SignLine]) -> Iterator[Pair]:
    """Several lines under one name: of its officers, or of people who sign for themselves."""
    if head.token.kind == "witness":
        yield from ((head, line) for line in lines)
        return
    official = any(line.by for line in lines)
    first = True
    for line in lines:
        if line.by if official else first or line.title is not None:
            yield head, line
            first = False
        elif line.person is not None:
            yield None, line


def _more_lines(heads: Sequence[Head], lines: Sequence[SignLine], stanza: Stanza) -> Iterator[Pair]:
    """Rows of lines under names that stand side by side."""
    groups = [kept for group in stanza.rows.groups if (kept := [line for line in group if line in lines])]
    if len(groups[0]) < len(heads):
        yield from zip(heads, lines, strict=False)
        yield from ((heads[-1] if line.by else None, line) for line in lines[len(heads) :])
        return
    for group in groups:
        for number, line in enumerate(group):
            if len(group) < len(heads):
                yield min(heads, key=lambda head: abs(head.token.column - line.column)), line
            else:
                yield (heads[number] if number < len(heads) else None), line


def _fewer_lines(heads: list[Head], lines: list[SignLine], names: Names) -> list[Pair]:
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
        whole = _is_whole(head) and _is_whole(kept[0])
        known = head in parties and kept[0] in parties
        near = (0 if whole else 1) <= apart <= _SHARE
        if not (head.alone and near) or (kept[0].token.blank_before and not (known or whole)):
            break
        kept.insert(0, head)
    return [(head, lines[0]) for head in _with_tiers(kept)]


def _is_whole(head: Head) -> bool:
    """Whether a name tells by itself that it is an entity's, in no sentence and no label."""
    text = head.token.text
    whole = head.alone and not head.token.run_on
    return whole and split_name(text).suffix is not None and not is_role(text)  # "Sponsor Company"


def _with_tiers(heads: list[Head]) -> list[Head]:
    """Names that sign together; who signs for the last signs for those of its kind, or "of each"."""
    last = heads[-1]
    kind = split_name(last.token.text).suffix
    each = any("each" in capacity for _, capacity in last.chain)
    for head in heads:
        if not head.chain and (each or split_name(head.token.text).suffix == kind):
            head.chain = last.chain
    return heads
