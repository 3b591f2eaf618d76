"""The markup inside of a paragraph of Markdown: emphasis, links, code, entities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from checker.readers.words import Piece

_TOKEN = re.compile(
    r"(?P<broken>\\\r?(?=\n))"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    r"|(?P<code>`{1,3})"
    r"|!?\[(?P<words>[^\[\]\n]{1,300})\]"
    r"\([^()\s:/#.]{0,100}[:/#.][^()\s]{0,500}(?: +\"[^\"\n]{0,200}\")?\)"
    r"|(?P<comment><!--[^\n]{0,1000}?-->)"
    r"|\[\^(?P<note>[\w-]{1,20})\]"
    r"|<(?P<auto>https?://[^<>\s]{1,500}|[\w.+-]{1,60}@[\w.-]{1,60})>"
    r"|(?P<tag></?[a-zA-Z][^<>\n]{0,300}>)"
    r"|(?P<run>\*{1,3}(?!\*)|(?<!_)_{1,3}(?!_))"
)
_BREAKS = re.compile(r"<br[ /]{0,3}>", re.IGNORECASE)


def pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """The words between two offsets, markup left out; a line feed stays a piece of its own.

    Runs of four or more underscores are blanks to fill in; stars in brackets stand for omitted words.
    """
    tokens = list(_TOKEN.finditer(source, start, end))
    dropped = _emphasis(source, [token for token in tokens if token["run"]], start, end)
    at = start
    closing = _code_spans(tokens)
    code_until = -1
    for token in tokens:
        if token.start() < max(at, code_until):
            continue
        if token["run"] and token.start() not in dropped:
            continue
        yield from _plain(source, at, token.start())
        at = token.end()
        if token["code"]:
            partner = closing.get(token.start())
            if partner is not None:
                yield from _plain(source, at, partner)
                at = code_until = partner + len(token["code"])
            else:
                yield token["code"], token.start(), token.end()
        else:
            yield from _shown(token)
    yield from _plain(source, at, end)


def _shown(token: re.Match[str]) -> Iterator[Piece]:
    """What a token shows of itself."""
    for group in ("escaped", "words", "note", "auto"):
        if token[group]:
            yield token[group], token.start(group), token.end(group)
            return
    if token["entity"]:
        value = unescape(token["entity"])
        if value and value not in ("\u200b", "\u00ad"):
            yield value.replace("\n", " "), token.start(), token.end()
    elif token["tag"] and _BREAKS.fullmatch(token["tag"]):
        yield "\n", token.start(), token.end()


def _plain(source: str, start: int, end: int) -> Iterator[Piece]:
    """Text without markup, line by line."""
    for line in source[start:end].split("\n"):
        words = line.rstrip("\r")
        if words:
            yield words, start, start + len(words)
        start += len(line)
        if start < end:
            yield "\n", start, start + 1
        start += 1


def _code_spans(tokens: list[re.Match[str]]) -> dict[int, int]:
    """For each run of backticks that opens, where the one that closes begins."""
    spans: dict[int, int] = {}
    opened: dict[str, int] = {}
    for token in tokens:
        mark = token["code"]
        if not mark:
            continue
        if mark in opened:
            spans[opened.pop(mark)] = token.start()
        else:
            opened[mark] = token.start()
    return spans


def _emphasis(source: str, runs: list[re.Match[str]], start: int, end: int) -> set[int]:
    """Where the runs of stars and underscores begin that are emphasis: those with a partner."""
    dropped: set[int] = set()
    opened: dict[str, list[int]] = {}
    for run in runs:
        before = source[run.start() - 1] if run.start() > start else " "
        after = source[run.end()] if run.end() < end else " "
        if before == "[" and after == "]":
            continue
        mark = run["run"]
        inside_word = mark[0] == "_" and before.isalnum() and after.isalnum()
        if inside_word:
            continue
        waiting = opened.setdefault(mark, [])
        if waiting and not before.isspace():
            dropped.update((waiting.pop(), run.start()))
        elif not after.isspace():
            waiting.append(run.start())
    return dropped
