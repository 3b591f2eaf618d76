"""What is written on and under the lines to sign on: signatures, people's names, titles, capacities."""

from __future__ import annotations

import re

from msgspec.structs import replace

from checker.parser.signatures.kinds import BREAK, Token, is_person_name
from checker.parser.signatures.lines import Rows, SignLine
from checker.parser.signatures.page import LINES, Page
from checker.parser.signatures.parties import letters, same_words
from checker.parser.signatures.words import end_of_title, is_office, is_title

_INDIVIDUALLY = re.compile(r"(?:an )?individual(?:ly)?(?! and)", re.IGNORECASE)
_REACH = 2
"""The words for an empty label stand at most so many rows below it."""
_BESIDE = 24
"""What is drawn below a signature begins no further to its side."""
_AUTHORISED = re.compile("authori[sz]ed", re.IGNORECASE)
"""``Authorized signatory:`` says who may sign there, and not what he is."""
_ASKS = ("name", "officer")
_LABELLED = ("name", "title", "date")
_DRAWN_BEHIND = ("rule", "role")
"""``Supplier: ____``: a line of who has that role."""
_AGAIN = 3
"""``Signed:`` stands over another label of its line by no more rows."""
_NOTARIAL = re.compile(r"notary public|justice of the peace|(?:my )?commission\b", re.IGNORECASE)
_THROUGH = re.compile(r"(?:acting |represented )?(?:by and through|by|through) (?=its )", re.IGNORECASE)
_ABOVE = 2
"""A signature may stand so many rows above its line."""


def on_person(page: Page, token: Token) -> None:
    if page.copies or answer(page, token) or _is_in_margin(page, token):
        return
    rows = page.stanza.rows
    attested = any(head.token.kind == "witness" for head in page.stanza.heads)
    if attested and page.names.is_person(token.text) and _hand(page) and _signs_below(page, token):
        page.head(token)  # a line above is another's, and empty
        return
    line = rows.signed_by(token)
    if line is None:
        line = rows.for_name(token, page.column(token)) or _signed_before(page, token)
        if line is not None and (_is_signed_by_head(page, line) or _has_own_line(page, token)):
            line = None
        if line is None and _named_again(rows, token):
            return
    if line is None and _is_beside_name(page, token):
        line = page.open(token, by=False)
    if line is None:
        page.head(token)
        return
    line.set_name(token)
    page.line = line


def _is_signed_by_head(page: Page, line: SignLine) -> bool:
    """Whether the name over a line is signed on it, so that the name below is that of who signs next."""
    hand = line.signature
    return hand is not None and any(same_words(head.token.text, hand.text) for head in page.stanza.heads)


def _has_own_line(page: Page, token: Token) -> bool:
    """Whether a line is drawn for a name in its row: ``Joan Elm ____ Date: ____``"""
    behind = page.items[page.index + 1 : page.index + 3]
    return [each.kind for each in behind if each.line == token.line] == ["by", "date"]


def _is_in_margin(page: Page, token: Token) -> bool:
    """Whether words stand beside a label, left of every line there: ``Term Loan        Name: Jane Doe``"""
    following, group = page.next(), page.stanza.rows.group
    beside = following.kind in _LABELLED and following.line == token.line
    return beside and bool(group) and all(token.column < line.column - _BESIDE for line in group)


def _is_beside_name(page: Page, token: Token) -> bool:
    """Whether a name stands beside that of another signer, and a name above is still without its line."""
    before, stanza = page.before, page.stanza
    return (
        page.line is not None
        and page.line.name is before
        and (before.line == token.line and before.column != token.column)
        and len(stanza.rows.lines) < len(stanza.heads)
    )


def _signed_before(page: Page, token: Token) -> SignLine | None:
    """The line of the stanza above on which a name is signed that is printed beside another name."""
    if not (page.runs[-1] and page.stanza.heads) or _signs_below(page, token):
        return None
    return page.runs[-1][-1].rows.signed_by(token)


def _signs_below(page: Page, token: Token) -> bool:
    """Whether the next line to sign on may be his whose name stands above it."""
    hand = _hand(page)
    if hand is not None:
        return not hand.text or same_words(hand.text, token.text)
    return any(each.kind in LINES for each in page.items[page.index + 1 : page.index + 4])


def _hand(page: Page) -> Token | None:
    """The next signature, if one is near."""
    following = page.items[page.index + 1 : page.index + 4]
    return next((each for each in following if each.kind == "sig"), None)


def _named_again(rows: Rows, token: Token) -> bool:
    """Whether a name stands on a line already; printed once more it may say more (``J. Doe``)."""
    names = letters(token.text)
    for line in rows.lines:
        if line.person is not None and same_words(line.person.text, token.text):
            known = letters(line.person.text)
            longer = token.kind == "name" and len("".join(known)) < len("".join(names))
            if longer or len(known[0]) == 1 < len(names[0]):
                line.set_name(token)
            return True
    return False


def answer(page: Page, token: Token) -> bool:
    """Take words for what an empty label before them asks for; a title, where the name stood so too."""
    before, line = page.before, page.line
    if line is None or token.text.endswith(":"):
        return False
    titled = (
        before.kind == "title" and not before.text and line.name is not None and line.name.kind == "person"
    )
    if not titled and (not page.wants or before.kind not in _ASKS or token.kind == "role"):
        return False
    if token.line > before.line + _REACH or sum(map(str.isalpha, token.text)) < 2:
        return False
    if titled:
        line.set_title(token)
        return True
    line.set_name(token)
    page.wants = False
    return True


def on_by(page: Page, token: Token) -> None:
    before = page.before
    heads = page.stanza.heads
    if heads and not page.stanza.rows and _NOTARIAL.match(heads[-1].token.text):
        page.end_run()  # who signs below a notary's stamp
    if before.kind == "by" and before.column == token.column:
        near = token.line - before.line <= _AGAIN
        if near and abs(before.end - before.start - token.end + token.start) > 1:
            return  # "By: Signature:", and not "By: By:" of two columns that are lost
    line = None if _signs_beside(page) else _signed_before_label(page, token)
    if line is None:
        page.open(token, by=True)
        return
    line.by = True
    line.take(token)
    page.line = line


def _signed_before_label(page: Page, token: Token) -> SignLine | None:
    """The line whose signature stands before its label "By:", in its row or above it."""
    before, following, last = page.before, page.next(), page.line
    beside = following if following.line == token.line else BREAK
    name = last.name if last is not None and not last.by else None
    if last is not None and name is not None and name.kind == "name" and last.start == name.start:
        return last  # "Name: Jane Doe" over "Signature: ____"
    if last is not None and last.signed and not last.by:
        ends = before is last.signature and before.line == token.line
        if ends and beside.kind in ("break", "rule"):
            return last  # "/s/ Jane Doe  By: ____"
        if beside.kind == "office" and last.title is None:
            return last  # "/s/ Jane Doe" over "By: President"
    if following.kind in ("person", "other"):
        line = page.stanza.rows.signed_by(following)
        if line is not None and not line.by:
            return line  # "/s/ Jane Doe" over "By: Jane Doe"
    if following.kind == "sig":
        return None
    column = page.column(token)
    named = beside.kind in ("person", "other")
    signed = [
        line
        for line in page.stanza.rows.group
        if (line.signed or (named and line.person is None))
        and not (line.by or line.named)
        and 0 < token.line - line.row <= _ABOVE
        and (column is None or abs(line.column - column) <= _BESIDE)
    ]
    return min(signed, key=lambda line: abs(line.column - token.column), default=None)


def _signs_beside(page: Page) -> bool:
    """Whether the one signature is that of a party who is a person, and "By:" the entity's beside him."""
    heads, lines = page.stanza.heads, page.stanza.rows.lines
    signature = lines[0].signature if len(lines) == 1 else None
    return (
        signature is not None
        and len(heads) > 1
        and page.stanza.names_entity
        and page.names.is_person(signature.text)
    )


def on_sig(page: Page, token: Token) -> None:
    before, rows = page.before, page.stanza.rows
    labelled = before.kind in ("by", "officer") and before.line == token.line
    if labelled and page.line is not None:
        line: SignLine | None = page.line
    else:
        line = rows.unsigned()
    if line is None and before.line == token.line:
        own = not token.text or same_words(token.text, before.text)  # "Jane Doe /s/", "Jane Doe /Jane Doe/"
        line = next((each for each in rows.group if own and each.person is before), None)
    line = line or page.open(token, by=False)
    line.sign(token)
    page.line, page.tier = line, None


def on_rule(page: Page, token: Token) -> None:
    before = page.before
    if (
        (before.line == token.line and before.kind not in _DRAWN_BEHIND and before.text not in ("X", "x"))
        or (before.kind in ("by", "sig") and token.line - before.line <= 3)
        or (before.kind in _LABELLED and token.line - before.line <= 1)
    ):
        return  # the line that a label or a signature stands on
    if any(line.person is not None and 0 <= token.line - line.row <= 1 for line in page.stanza.rows.group):
        return  # drawn below what is written on it
    page.open(token, by=False)


def on_officer(page: Page, token: Token) -> None:
    rows = page.stanza.rows
    line = rows.unsigned() or rows.for_name(token) or page.open(token, by=True)
    line.by = True
    if line.title is None and not _AUTHORISED.match(token.text):
        line.set_title(Token("officer", token.start, token.end - 1, token.text.rstrip(" :"), token.line, 0))
    page.line, page.wants = line, True


def on_name(page: Page, token: Token) -> None:
    rows = page.stanza.rows
    if page.stanza.closing and token.text and not (rows or page.stanza.heads):
        page.head(replace(token, kind="person"))
        return
    line = (token.text and rows.signed_by(token)) or rows.for_name(token, page.column(token))
    if not line:
        again = _named_again(rows, token)
        if again or (rows and page.stanza.heads) or not (token.text and _is_over_line(page)):
            return
        line = page.open(token, by=False)
    line.set_name(token)
    page.line = line
    page.wants = line.name is None


def _is_over_line(page: Page) -> bool:
    """Whether a name stands with its title over the line that it is signed on: ``Name: Title: By:``"""
    below = page.next(("title", "date", "rule"))
    return below.kind == "by" and below.first_line > page.items[page.index].line


def on_title(page: Page, token: Token) -> None:
    if page.tier is not None:
        on_capacity(page, token)
        return
    line = page.stanza.rows.for_title(labelled=True, column=page.column(token))
    if line is None and is_office(token.text):
        line = page.stanza.rows.authorised()
    if line is None:
        return
    if _is_signer(line, token.text):
        line.set_name(token)
        return  # "Its: Jane Doe"
    line.set_title(token)
    page.line = line


def _is_signer(line: SignLine, text: str) -> bool:
    """Whether the words behind the label of a title are the signer's name."""
    if line.person is None:
        return line.by and is_person_name(text) and not is_office(text)
    return letters(line.person.text) == letters(text)


def on_office(page: Page, token: Token) -> None:
    lacking = [line for line in page.stanza.rows.group if line.title is None and line.person is not None]
    at = end_of_title(token.text) if len(lacking) == 2 and page.column(token) is None else 0
    if at:
        first, second = token.text[:at], token.text[at + 1 :]
        lacking[0].set_title(replace(token, text=first, end=token.start + at))
        lacking[1].set_title(replace(token, text=second, start=token.end - len(second)))
        return  # of two who sign side by side
    before, line = page.before, page.stanza.rows.for_title(column=page.column(token))
    if before.line == token.line and before.kind in ("person", "name", "sig"):
        if page.line is not None and page.line.title is not None and page.line.title.text == token.text:
            return  # said with his signature and again with his name
        if not (line is not None and line.name is not None and token.run_on):
            line = page.line or line  # else one of those whose names stand in a row, with their titles behind
    if line is not None:
        line.set_title(token)
        page.line, page.wants = line, False
    elif not page.stanza.rows and page.stanza.heads:
        if page.stanza.heads[-1].token.kind == "person":
            page.stanza.heads[-1].title = token
        else:
            on_capacity(page, token)


def on_capacity(page: Page, token: Token) -> None:
    text = token.text
    heads, line = page.stanza.heads, page.line
    if page.tier is not None:
        entity, said = page.tier[-1]
        page.tier[-1] = (entity, said or bare_capacity(text))
    elif line is not None:
        if _INDIVIDUALLY.match(text):
            line.own = True
        elif page.stanza.rows and is_office(text) and text[:3].lower() not in ("as ", "sol", "in ", "not"):
            on_office(page, token)
        elif line.title is None and line.person is page.before and is_title(bare_capacity(text)):
            line.set_title(_office(token))  # "By: Jane Doe, as President"
    elif heads and heads[-1].token.kind == "entity" and (through := _THROUGH.match(text)):
        page.capacity = bare_capacity(text[through.end() :])
    elif heads and heads[-1].token.kind == "person" and text.lower().startswith("as "):
        heads[-1].title = _office(token)
    elif heads and heads[-1].token.kind == "person" and heads[-1].title is None and is_office(text):
        heads[-1].title = token


def _office(capacity: Token) -> Token:
    """The office in which a person signs: ``as President`` as ``President``."""
    words = bare_capacity(capacity.text)
    return Token("office", capacity.end - len(words), capacity.end, words, capacity.line, 0)


def bare_capacity(text: str) -> str:
    """``its General Partner,`` as ``General Partner``."""
    words = text.strip(" ,.;:").removesuffix(" of").split()
    while words and words[0].lower() in ("its", "it's", "their", "the", "a", "an", "as", "and"):
        words.pop(0)
    return " ".join(words)
