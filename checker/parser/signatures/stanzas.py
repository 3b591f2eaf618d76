"""From tokens to stanzas: names that sign, and below them the lines on which they do.

A page is read as a person reads it: some names, then the lines to sign on with what is written under
them, then the next names. Who signs on which line is decided when a stanza is complete (``pairing``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from checker.parser.signatures import naming, writing
from checker.parser.signatures.kinds import Kind, Token
from checker.parser.signatures.page import Page, Stanza
from checker.parser.signatures.parties import Names
from checker.parser.signatures.words import ACCOUNT, AGREED, CLOSING

_COPIES = re.compile(r"cc ?:|encl|(?:\w+ )?contact", re.IGNORECASE)
"""Who gets a copy does not sign."""
_FIELDS: tuple[Kind, ...] = ("name", "title", "office")


def read_stanzas(items: Sequence[Token], names: Names) -> list[list[Stanza]]:
    """The stanzas of a region, in runs that prose or the heading of an acknowledgment parts."""
    page = Page(items, names)
    for page.index, token in enumerate(items):
        page.copies = page.copies and token.kind == "person"
        said = page.is_addressed(token) or page.is_of_account(token)
        read = None if said else _READERS.get(token.kind)
        if read is not None:
            read(page, token)
        page.before = token
    page.end_run()
    return [run for run in page.runs if run]


def on_prose(page: Page, token: Token) -> None:
    page.mode, page.closing = "party", False
    page.end_run()


def on_ack(page: Page, token: Token) -> None:
    first = not page.stanza.rows and page.runs == [[]] and not page.stanza.closing
    if first and (AGREED.fullmatch(token.text) or page.acknowledged[token.line] > 1):
        page.agreed = token
    agreed = page.agreed
    again = agreed is not None and (agreed.line == token.line or agreed.text.lower() == token.text.lower())
    page.mode = "party" if again else "acknowledgment"
    page.closing = True
    signed = page.stanza.closing and any(head.token.kind == "person" for head in page.stanza.heads)
    if page.stanza.heads and not page.stanza.rows and not signed:
        page.stanza.mode = page.mode  # the heading of a second column
    else:
        page.end_run()
        page.stanza.closing = True


def on_break(page: Page, token: Token) -> None:
    done = page.stanza.rows or (page.stanza.closing and page.stanza.heads)
    if done and page.next().kind not in _FIELDS:
        page.close()


def on_aside(page: Page, token: Token) -> None:
    if ACCOUNT.match(token.text):
        page.account = True
        return
    if CLOSING.match(token.text):
        page.end_run()
        page.stanza.closing = page.closing = True
        return
    if _COPIES.match(token.text):
        page.end_run()
        page.stanza.closing = page.closing = False
        page.copies = True
        return
    before = page.before
    sealed = before.line == token.line and "seal" in token.text.lower()
    if not sealed or not page.stanza.heads or page.stanza.rows:
        return
    last = page.stanza.heads[-1]
    if before is last.title and page.stanza.names_entity:
        page.sign_below(last, token)
    elif before is last.token:
        page.open(token, by=False)


def on_all(page: Page, token: Token) -> None:
    page.stanza.together = True


def on_address(page: Page, token: Token) -> None:
    page.stanza.listed = page.stanza.listed or bool(page.stanza.heads)


_READERS: dict[Kind, Callable[[Page, Token], None]] = {
    "prose": on_prose,
    "all": on_all,
    "ack": on_ack,
    "break": on_break,
    "aside": on_aside,
    "address": on_address,
    "witness": naming.on_witness,
    "role": naming.on_role,
    "entity": naming.on_entity,
    "other": naming.on_other,
    "person": writing.on_person,
    "by": writing.on_by,
    "sig": writing.on_sig,
    "rule": writing.on_rule,
    "officer": writing.on_officer,
    "name": writing.on_name,
    "title": writing.on_title,
    "office": writing.on_office,
    "capacity": writing.on_capacity,
}
