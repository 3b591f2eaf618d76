from __future__ import annotations

from pathlib import Path

import pytest

from checker.host.yamlfile import Fault, YamlFile, read

PATH = Path("parcel.yaml")


def parsed(text: str) -> YamlFile:
    answer = read(PATH, text.encode())
    assert isinstance(answer, YamlFile), answer
    return answer


def test_dates_and_words_that_look_like_other_things_stay_text() -> None:
    text = "day: 2002-06-28\nanswer: yes\nclock: 12:30\nbad-day: 2002-99-99\n"
    assert parsed(text).value == {
        "day": "2002-06-28",
        "answer": "yes",
        "clock": "12:30",
        "bad-day": "2002-99-99",
    }


def test_keys_are_text_whatever_they_look_like() -> None:
    assert parsed("true: 1\n2: 2\n2001-01-01: 3\n<<: {b: 1}\n").value == {
        "true": 1,
        "2": 2,
        "2001-01-01": 3,
        "<<": {"b": 1},
    }


def test_numbers_truth_values_and_nothing_are_read_as_such() -> None:
    assert parsed("a: 3\nb: 0.5\nc: true\nd: ~\n").value == {"a": 3, "b": 0.5, "c": True, "d": None}


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", (3, 1), "this key stands twice"),
        ("a: [1\nb: 2\n", (2, 2), "not valid YAML: expected ',' or ']'"),
        ("", (1, 1), "the file is empty"),
        ("# only a comment\n", (1, 1), "the file is empty"),
        ("a:\n  [1]: one\n", (2, 3), "a key must be plain text"),
        ("{a: 1}: one\n", (1, 1), "a key must be plain text"),
        ("a: &x [1]\nb: *x\n", (1, 4), "an anchored value is used again"),
        ("a: &x [*x]\n", (1, 4), "an anchored value is used again"),
        ("a: 1\n---\nb: 1\n", (2, 1), "not valid YAML"),
        ("a: !!python/object:os.system x\n", (1, 4), "not valid YAML"),
        ("\ta: 1\n", (1, 1), "not valid YAML: found character '\\t'"),
        ("a: \x07\n", (1, 1), "not valid YAML: unacceptable character"),
    ],
)
def test_what_is_no_proper_yaml_is_said_with_its_place(
    text: str, place: tuple[int, int], message: str
) -> None:
    fault = read(PATH, text.encode())
    assert isinstance(fault, Fault)
    assert (fault.line, fault.column) == place
    assert message in fault.message


def test_bytes_that_are_not_utf8_are_said_with_their_line() -> None:
    assert read(PATH, b"a: 1\nb: caf\xe9\n") == Fault(PATH, 2, 1, "not UTF-8 text")


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert parsed("\ufeffa: 1\n").value == {"a": 1}


def test_very_deep_nesting_is_refused_and_does_not_crash() -> None:
    assert isinstance(read(PATH, b"[" * 100_000), Fault)


@pytest.mark.parametrize(
    ("way", "at_key", "place"),
    [
        ((), False, (1, 1)),
        (("list",), False, (2, 3)),
        (("list",), True, (1, 1)),
        (("list", 1, "same"), True, (3, 5)),
        (("list", 1, "same"), False, (3, 11)),
        (("list", 1, "absent"), False, (3, 5)),
        (("list", 9), False, (2, 3)),
    ],
)
def test_a_fault_stands_at_its_value_or_key(
    way: tuple[str | int, ...], at_key: bool, place: tuple[int, int]
) -> None:
    fault = parsed("list:\n  - 1\n  - same: 2\n").fault("x", way, at_key=at_key)
    assert (fault.line, fault.column) == place


def test_a_key_named_like_its_holder_is_found() -> None:
    source = parsed("a:\n  a: {a: 1}\n")
    assert source.fault("x", ("a", "a"), at_key=True) == Fault(PATH, 2, 3, "x")


def test_a_fault_reads_as_editors_expect() -> None:
    assert str(Fault(PATH, 3, 7, "is wrong")) == "parcel.yaml:3:7: is wrong"
