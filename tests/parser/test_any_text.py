"""The whole parse over any text: it never raises, spans stay inside, newline styles make no difference."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made import document

from checker.model.agreement import Agreement
from checker.model.reading import Span
from checker.parser import parse

_AGREEMENT = """\
EXHIBIT 10.2

                    SUPPLY AGREEMENT

     This Supply Agreement, dated as of May 4, 2011 (this "Agreement"), is between
Alder Mills, Inc., a Delaware corporation (the "Seller"), and Birch & Co. LLC, a Texas
limited liability company ("Buyer"; the Seller and the Buyer each a "Party").

     WHEREAS, the parties signed a Credit Agreement dated as of March 1, 2010 (the "Credit
Agreement"), and upon the prior written consent of Cedar Bank any holder of Notes may join; and

     WHEREAS, Cedar Bank has consented to this;

     NOW, THEREFORE, the parties agree as follows:

     1. Definitions. "Goods" means the goods listed in Schedule A. Terms not defined here have
the meanings given in the Credit Agreement.

     2. Price.
        -----
     (a) The Buyer pays thirty (30) dollars under Section 1 and Article IV of the Credit Agreement.
     (b) See Exhibit B attached hereto.
<PAGE>
     3. Notices. Notices go to:

        Alder Mills, Inc.                      Birch & Co. LLC
        12 Mill Road                           9 Dock Street
        Dover, Delaware 19901                  Austin, Texas 78701
        Fax: (302) 555-0100                    Attention: Ann Birch

     4. Governing Law. This Agreement is governed by the laws of the State of Texas.

     IN WITNESS WHEREOF, the parties have signed.

ALDER MILLS, INC.                              BIRCH & CO. LLC

By: /s/ John Alder                             By: Birch GP, Inc., its Manager
    Name: John Alder                               By: /s/ Ann Birch
    Title: President                                   Title: Vice President

ACKNOWLEDGED: CEDAR BANK, N.A.

By: ____________
                                      2
<PAGE>
SCHEDULE A

Goods: bolts, nuts.
"""
_LINES = _AGREEMENT.splitlines(keepends=True)
_WORDS = _AGREEMENT.split(" ")
_FRONTS = [
    json.loads(line)["text"]
    for line in (Path(__file__).parents[1] / "written/fronts/ordinary.jsonl").read_text("utf-8").splitlines()
]


def spans(value: Any) -> Iterator[Span]:
    """Every span inside a value of the model, the reading apart."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name != "reading":
                yield from spans(getattr(value, name))


def assert_sound(agreement: Agreement) -> None:
    """Spans stay inside the text, scopes tile it, sections nest."""
    length = len(agreement.text)
    assert all(0 <= span.start <= span.end <= length for span in spans(agreement))
    assert agreement.scopes[0].span.start == 0
    assert agreement.scopes[-1].span.end == length
    for section in agreement.sections:
        if section.parent is not None:
            assert section.span in agreement.sections[section.parent].span
    for outline in agreement.outlines:
        assert 0 <= outline.confidence <= 1


def shape(agreement: Agreement) -> bytes:
    """All that was understood, without the reading."""
    parts = {name: getattr(agreement, name) for name in agreement.__struct_fields__ if name != "reading"}
    return msgspec.json.encode(parts)


def test_the_model_agreement_is_read_whole() -> None:
    agreement = parse(document(_AGREEMENT))
    assert_sound(agreement)
    assert agreement.title is not None
    assert [party.name for party in agreement.parties] == ["Alder Mills, Inc.", "Birch & Co. LLC"]
    assert [section.heading for section in agreement.sections if section.level == 1] == [
        "Definitions",
        "Price",
        "Notices",
        "Governing Law",
    ]
    assert {signature.party for signature in agreement.signatures} == {
        "ALDER MILLS, INC.",
        "BIRCH & CO. LLC",
        "CEDAR BANK, N.A.",
    }
    assert [law.jurisdiction for law in agreement.governing_law] == ["Texas"]


def test_twice_the_same() -> None:
    assert shape(parse(document(_AGREEMENT))) == shape(parse(document(_AGREEMENT)))


def test_newline_styles_give_the_same_tree_in_the_same_places() -> None:
    plain = parse(document(_AGREEMENT))
    windows = parse(document(_AGREEMENT.replace("\n", "\r\n")))
    assert shape(plain) == shape(windows)
    assert [line.number for line in plain.reading.lines] == [line.number for line in windows.reading.lines]


@given(st.integers(0, len(_AGREEMENT)), st.integers(0, len(_AGREEMENT)))
@settings(max_examples=60, deadline=None)
def test_cut_anywhere(start: int, end: int) -> None:
    assert_sound(parse(document(_AGREEMENT[min(start, end) : max(start, end)])))


@given(st.sampled_from(_FRONTS), st.integers(0, 1200))
@example("SUPPLY AGREEMENT\nbetween Alder Corp. and Brae Inc.,", 1200)  # ends on its cover
@settings(max_examples=60, deadline=None)
def test_fronts_cut_anywhere(text: str, end: int) -> None:
    assert_sound(parse(document(text[:end])))


@given(st.permutations(_LINES))
@settings(max_examples=40, deadline=None)
def test_lines_shuffled(lines: list[str]) -> None:
    assert_sound(parse(document("".join(lines))))


@given(st.lists(st.sampled_from(_WORDS), max_size=200))
@settings(max_examples=60, deadline=None)
def test_words_drawn_at_random(words: list[str]) -> None:
    assert_sound(parse(document(" ".join(words))))


@given(st.sets(st.integers(0, len(_AGREEMENT) - 1), max_size=300))
@example({35, 290, 1485, 1553})  # a stanza with a title and no place for it, behind one that was signed
@settings(max_examples=40, deadline=None)
def test_characters_dropped(dropped: set[int]) -> None:
    assert_sound(parse(document("".join(c for i, c in enumerate(_AGREEMENT) if i not in dropped))))


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_characters(text: str) -> None:
    assert_sound(parse(document(text)))


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(_AGREEMENT)),
            st.sampled_from("\u0130\u00df\ufb01\u2019\u00a0\u200b\U0001f600\0\x85(\")'"),
        ),
        max_size=40,
    )
)
@settings(max_examples=60, deadline=None)
def test_odd_characters_anywhere(odd: list[tuple[int, str]]) -> None:
    text = _AGREEMENT
    for at, char in odd:
        text = text[:at] + char + text[at:]
    assert_sound(parse(document(text)))
