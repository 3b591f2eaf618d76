"""Names that stand over the lines to sign on: entities, their tiers, labels."""

from __future__ import annotations

import re

from checker.parser.signatures.kinds import Token, is_role
from checker.parser.signatures.page import BESIDE, LINES, ORGAN, Head, Page
from checker.parser.signatures.parties import same_words
from checker.parser.signatures.words import ENTITY_OFFICE, OF_WHOM, VENUE
from checker.parser.signatures.writing import answer
from checker.text.names import split_name

_BETWEEN = ("and", "between", "by and between", "among", "by and among")
_CAPTION = re.compile(
    rf"(?:{OF_WHOM} (?:the )?)?(?:(?:un)?official )?witness|"
    r"(?:notary public|justice of the peace|commissioner (?:of|for) oaths?)\b.*",
    re.IGNORECASE,
)
"""Below a line, who signs on it."""
_BELOW = 10
_BESIDE = 24
"""Who signs for a name stands no further to its side."""
_ACTING = re.compile(
    r"(?:acting|represented)(?: herein)? (?:by|through)\b|(?:herein )?by (?:its|their) |by$", re.IGNORECASE
)


def on_witness(page: Page, token: Token) -> None:
    following = page.next()
    named = following.kind == "person" and following.line == token.line
    group = [line for line in page.stanza.rows.group if not line.witness]
    if len(group) > named and _CAPTION.fullmatch(token.text):
        line = min(group, key=lambda line: (line.by, abs(line.column - token.column)))
        over = line.title is not None and following.kind in LINES
        if 0 < token.line - line.row <= _BELOW and not over:
            line.witness = True
            return
    beside = named and following.column != token.column
    if beside and page.stanza.rows:
        return  # what stands under a witness's line, in the row of the signers' names
    page.head(token)
    if named and not beside:
        page.open(token, by=False)


def on_entity(page: Page, token: Token) -> None:
    if _is_within(page, token):
        _add_to_title(page, token)
    elif _is_venue(page, token) or _is_said(page, token):
        pass
    elif _is_tier(page, token):
        _add_tier(page, token)
    elif _is_behind(page):
        person = page.stanza.heads[-1]
        page.stanza.heads = [Head(token), person]
        page.sign_below(person, person.token)
    elif _is_below(page, token):
        _put_below(page, token)
    elif _acts(page, token):
        page.tier = page.stanza.heads[-1].chain
        page.tier.append((token, page.capacity))
        page.capacity = ""
    else:
        page.head(token)


def _is_within(page: Page, token: Token) -> bool:
    """Whether words below an officer's name say of what body of the entity he is one."""
    line = page.line
    if line is None or page.names.is_party(token.text) or split_name(token.text).suffix is not None:
        return False
    if ORGAN.search(token.text):
        return line.person is not None and token.first_line - line.last <= _BELOW
    following = page.next()
    parted = following.kind == "role" and following.blank_before
    if following.kind in (*LINES, "description", "capacity", "entity", "role") and not parted:
        return False
    return line.title is page.before and token.first_line == line.last + 1 and not token.blank_before


def _add_to_title(page: Page, token: Token) -> None:
    """Take words for the last part of the title of who signs."""
    assert page.line is not None
    title = page.line.title
    start, text = (title.start, f"{title.text} {token.text}") if title else (token.start, token.text)
    page.line.set_title(Token("title", start, token.end, text, token.line, token.column))


def _is_venue(page: Page, token: Token) -> bool:
    """Whether a name is but the state or county over a notary's words."""
    return VENUE.match(token.text) is not None and not page.names.is_party(token.text)


def _is_said(page: Page, token: Token) -> bool:
    """Whether words only describe: below a name, or the entity of which the one above is a member or partner.

    ``By: Birch GP, Inc., the sole member of Alder LLC``, ``AN OHIO CORPORATION``.
    """
    before = page.before
    if page.tier is not None and before.text.endswith(" of"):
        return True
    below = before.kind == "entity" and before.line < token.first_line
    return below and token.text.startswith(("A ", "An ", "AN ")) and not page.names.is_party(token.text)


def _is_tier(page: Page, token: Token) -> bool:
    """Whether an entity behind "By:" signs for the one above, rather than being the next to sign."""
    before, line = page.before, page.line
    if before.kind != "by" or line is None or line.signed:
        return False
    if before.first_line == token.first_line:
        return True
    following = page.next(("description",))
    return (
        following.kind == "capacity"
        or (following.kind == "title" and not following.text)
        or (following.kind == "title" and ENTITY_OFFICE.fullmatch(following.text) is not None)
        or (following.kind in LINES and not page.names.is_party(token.text) and not token.blank_before)
    )


def _is_behind(page: Page) -> bool:
    """Whether an entity is named below who signs for it: NAME, title, "for and on behalf of", entity."""
    before, heads = page.before, page.stanza.heads
    if page.stanza.rows or not heads:
        return False
    closed = page.stanza.closing and before is heads[-1].title
    if not closed and not before.text.lower().endswith("on behalf of"):
        return False
    people = all(same_words(head.token.text, heads[-1].token.text) for head in heads)
    return people and heads[-1].token.kind == "person" and heads[-1].title is not None


def _is_below(page: Page, token: Token) -> bool:
    """Whether an entity is named below who has signed for it: his name or his title, then the entity."""
    line, heads, lines = page.line, page.stanza.heads, page.stanza.rows.lines
    if line is None or line.by or line.person is None or lines[-1:] != [line]:
        return False
    if split_name(token.text).suffix is None and not page.names.is_party(token.text):
        return False
    again = page.next((*BESIDE, "by"))
    if again.kind in ("person", "name") and same_words(again.text, line.person.text):
        return len(heads) < len(lines)
    named = page.next(BESIDE).kind in (*LINES, "officer", "name", "title")
    return line.title is not None and len(lines) == 1 and not (heads or named)


def _put_below(page: Page, token: Token) -> None:
    """Name an entity for the line above it."""
    line, rows = page.line, page.stanza.rows
    assert line is not None
    if page.stanza.heads or len(rows.lines) > 1:
        rows.withdraw(line)
        page.close()
        page.stanza.rows.add(line)
        page.line = line
    page.stanza.heads.append(Head(token))


def _acts(page: Page, token: Token) -> bool:
    """Whether an entity acts for the one above: ``acting by its general partner Birch GP, Inc.``"""
    before = page.before
    return (
        before.kind in ("capacity", "other", "office")
        and (before.kind == "capacity" or before.line == token.line)
        and bool(page.stanza.heads)
        and _ACTING.match(before.text) is not None
    )


def on_role(page: Page, token: Token) -> None:
    if _is_behind_line(page, token):
        _put_below(page, token)
    elif not answer(page, token):
        page.head(token)


def _is_behind_line(page: Page, token: Token) -> bool:
    """Whether a label stands at the line drawn for it: ``Signed ____ "Disclosing Party"``.

    One below its line has beside it the place of the date: ``____ ____`` over ``Tenant  Date``.
    """
    behind, below = page.before, page.next()
    dated = below.kind == "date" and below.line == token.line
    drawn = behind.kind == "rule" and 0 <= token.first_line - behind.line <= dated
    free = len(page.stanza.heads) < len(page.stanza.rows.lines)
    return drawn and free and page.line is page.stanza.rows.lines[-1] and not token.text.endswith(":")


def _add_tier(page: Page, token: Token) -> None:
    assert page.line is not None
    page.stanza.rows.withdraw(page.line)
    page.line = None
    named = [head for head in page.stanza.heads if head.token.kind == "entity"] or page.stanza.heads
    if page.stanza.rows or not named:
        page.tier = page.chain
    else:
        stacked = len({head.token.line for head in named}) == len(named)
        if not stacked:
            page.acting = min(named, key=lambda head: len(head.chain))
        elif page.acting not in named:
            near = [head for head in named if abs(head.token.column - token.column) <= _BESIDE]
            page.acting = (near or named)[-1]
        page.tier = page.acting.chain if page.acting else page.chain
    page.tier.append((token, page.capacity))
    page.capacity = ""


def on_other(page: Page, token: Token) -> None:
    if token.text.lower() in _BETWEEN:
        page.stanza.listed = True
        page.stanza.closing = page.closing = False
        return
    if page.stanza.rows and _CAPTION.fullmatch(token.text):
        on_witness(page, token)
        return
    if answer(page, token):
        return
    if is_role(token.text) or _stands_over(page, token):
        page.head(token)


def _stands_over(page: Page, token: Token) -> bool:
    """Whether words that tell nothing else are the name of who signs below."""
    letters = sum(map(str.isalpha, token.text))
    if token.text.isupper() and letters >= 4:
        return not token.text.endswith(".")
    following = page.next(BESIDE)
    if letters < 4 or not token.text[0].isupper() or token.text.endswith("'s"):
        return False  # words in parentheses too, "Holder's" before "Signature:"
    if following.line > token.line + 2 * _BELOW:
        return False
    return following.kind == "by" and (bool(page.stanza.rows) or not page.stanza.heads)
