"""Addresses in the United States: what is wrong with them, and what only looks so."""

from __future__ import annotations

import time

import pytest

from checker.text.addresses import malformed_addresses
from checker.text.zipcodes import STATE_CODES, state_of


def faults(text: str) -> list[tuple[str, str, str]]:
    found = list(malformed_addresses(text))
    assert all(text[fault.span.start : fault.span.end] == fault.found for fault in found)
    return [(fault.fault, fault.found, fault.expected) for fault in found]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("101 Park Avenue New, York, New York 10178", ("city", "New, York", "New York")),
        ("1 Main Street, Los, Angeles, CA 90045", ("city", "Los, Angeles", "Los Angeles")),
        ("Salt, Lake City, Utah 84101", ("city", "Salt, Lake City", "Salt Lake City")),
        ("Boston, Massachusets 02110", ("state", "Massachusets", "Massachusetts")),
        ("Albany, New Yrok 12207", ("state", "New Yrok", "New York")),
        ("Los Angeles, California 80045", ("zip", "80045", "Colorado")),
        ("Columbus, OH 10178-0060", ("zip", "10178", "New York")),
    ],
)
def test_what_is_wrong(text: str, fault: tuple[str, str, str]) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "New York, New York 10178",
        "Suite 500, New York, NY 10178",
        "Washington, D.C. 20005",
        "Washington 20005",
        "Fishers Island, NY 06390",
        "Boston, Mass. 02110",
        "Dallas, Texas 75201-1234",
        "not more than 10178 shares in California in 10178 days",
        "28046 Madrid",
        "Bellevue, Washington Sioux City, IA 98004 51101",
        "New York\nAlbany, New York 12207",
        "part number 102345, Ohio 4321",
        "",
    ],
)
def test_what_only_looks_wrong(text: str) -> None:
    assert faults(text) == []


def test_states_of_zip_codes() -> None:
    codes = {
        "10178": "NY",
        "94105": "CA",
        "00501": "NY",
        "33101": "FL",
        "99501": "AK",
        "20001": "DC",
        "73301": "TX",
    }
    assert {code: state_of(code) for code in codes} == codes
    assert state_of("00401") is None
    assert set(STATE_CODES.values()) <= {state_of(f"{prefix:03}00") for prefix in range(1000)}


def test_linear_in_the_length_of_the_text() -> None:
    started = time.process_time()
    for text in (
        "12345 " * 50_000,
        "New, " * 50_000 + "York 10178",
        "A" * 200_000 + " 10178",
        " " * 200_000 + "10178",
    ):
        list(malformed_addresses(text))
    assert time.process_time() - started < 5
