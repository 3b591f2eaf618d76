"""Known words, and the ones that a misspelling resembles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.words import (
    distinct_words,
    frequent_words,
    known_words,
    letters_only,
    one_edit_apart,
    resembled,
    run_together,
)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("liablity", "liability"),
        ("agreemnet", "agreement"),
        ("partys", "party"),
        ("shalll", "shall"),
        ("ndemnities", "indemnities"),
        ("qwertyuiop", None),
        ("agreement", None),
    ],
)
def test_resembled(word: str, meant: str | None) -> None:
    if meant is None:
        assert resembled(word) is None or resembled(word) != word
    else:
        assert resembled(word) == meant


@pytest.mark.parametrize(
    "word", ["therefor", "annum", "mutandis", "sublessor", "therein", "anybody", "notary"]
)
def test_words_of_the_law_are_known(word: str) -> None:
    assert word in known_words()


def test_run_together() -> None:
    assert run_together("ofthe") == "of the"
    assert run_together("noticeby") == "notice by"
    assert run_together("workplan") is None


@given(st.sampled_from(sorted(frequent_words())), st.data())
def test_one_edit_is_one_edit(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcxyz"))
    for other in (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    ):
        assert other == word or one_edit_apart(word, other)
        assert other == word or one_edit_apart(other, word)


def test_two_edits_are_not_one() -> None:
    assert not one_edit_apart("party", "parties")
    assert not one_edit_apart("lease", "elaes")


@given(st.text())
def test_letters_keep_their_places(text: str) -> None:
    letters = letters_only(text)
    assert len(letters) == len(text)
    assert all(text[at] == chr(code) for at, code in enumerate(letters) if code != 32)


def test_distinct_words_are_as_written() -> None:
    assert distinct_words("The lessor's LEASE, the lease.") == {"The", "lessor", "s", "LEASE", "the", "lease"}
