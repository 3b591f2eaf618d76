"""Patterns that are kept work like those that are compiled anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from checker.cli import patterns
from checker.cli.patterns import kept_patterns

PATTERNS = [
    (r"(?P<day>\d{1,2})(?:st|nd|rd|th)? day of (?P<month>[A-Z][a-z]+)(,)?", 0),
    (r"^section (\d+)(?<![89])", re.IGNORECASE | re.MULTILINE),
    (r"[“”‘’é-ü]+|(a|b)\1", 0),
    (r"(?i:x(?#comment))(?=y)", re.VERBOSE),
]
TEXT = "the 3rd day of May, and\nSection 17\nSECTION 18 “é” aa Xy"


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path))


def compiled() -> list[re.Pattern[str]]:
    with kept_patterns():
        return [re.compile(source, flags) for source, flags in PATTERNS]


def test_they_are_the_same_patterns() -> None:
    anew = [re.compile(source, flags) for source, flags in PATTERNS]
    for kept in (compiled(), compiled()):
        for one, other in zip(anew, kept, strict=True):
            assert one == other
            assert (one.groupindex, one.groups, one.flags) == (other.groupindex, other.groups, other.flags)
            found = [(match.span(), match.groups()) for match in one.finditer(TEXT)]
            assert found
            assert found == [(match.span(), match.groups()) for match in other.finditer(TEXT)]


def test_the_second_time_they_come_from_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    translated: list[str] = []

    def translate(pattern: str, flags: int) -> patterns.Program:
        translated.append(pattern)
        return original(pattern, flags)

    original = patterns._translate
    monkeypatch.setattr(patterns, "_translate", translate)
    compiled()
    assert translated == [source for source, _ in PATTERNS]
    compiled()
    assert len(translated) == len(PATTERNS)


def test_the_function_of_python_is_back_afterwards() -> None:
    original = re.compile
    with kept_patterns():
        assert re.compile is not original
    assert re.compile is original
    with pytest.raises(ZeroDivisionError), kept_patterns():
        raise ZeroDivisionError
    assert re.compile is original


def test_a_damaged_program_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    def damage(pattern: str, flags: int) -> patterns.Program:
        return replace(translate(pattern, flags), code=b"\xff" * 8)

    translate = patterns._translate
    monkeypatch.setattr(patterns, "_translate", damage)
    for _ in range(2):
        assert [pattern.search(TEXT) is not None for pattern in compiled()] == [True] * len(PATTERNS)


def test_a_damaged_cache_is_no_cache(tmp_path: Path) -> None:
    compiled()
    [file] = tmp_path.glob("patterns-*")
    file.write_bytes(b"\x00 nonsense")
    assert compiled()[0].search(TEXT)


def test_of_too_many_only_those_of_the_last_run_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled()
    monkeypatch.setattr(patterns, "_ENOUGH", len(PATTERNS))
    with kept_patterns():
        re.compile("one more")
    translated: list[str] = []
    original = patterns._translate

    def translate(pattern: str, flags: int) -> patterns.Program:
        translated.append(pattern)
        return original(pattern, flags)

    monkeypatch.setattr(patterns, "_translate", translate)
    with kept_patterns():
        for source in ("one more", "another"):
            re.compile(source)
    assert translated == ["another"]
    compiled()
    assert translated == ["another", *(source for source, _ in PATTERNS)]


def test_other_patterns_are_left_to_python() -> None:
    with kept_patterns():
        made = re.compile("a")
        assert re.compile(made) is made
        assert re.compile(b"a").match(b"a")
        assert re.compile("[\ud800]").match("\ud800")
        with pytest.raises(re.error, match="unterminated"):
            re.compile("(a")


def test_on_another_python_nothing_is_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_KNOWN", ())
    original = re.compile
    with kept_patterns():
        assert re.compile is original
