"""The report for people."""

from __future__ import annotations

import re

from made_report import SOURCE, context, file_report, report, violation, whole
from syrupy.assertion import SnapshotAssertion

from checker.model.report import RunError, SkippedRule
from checker.report.text import REPORTER, _labelled


def test_a_whole_report(snapshot: SnapshotAssertion) -> None:
    assert REPORTER.render(whole(), context()) == snapshot


def test_a_whole_report_in_colour_says_the_same() -> None:
    colored = REPORTER.render(whole(), context(color=True))
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == REPORTER.render(whole(), context())


def test_on_a_terminal_no_line_is_longer_than_it_is_wide() -> None:
    plain, broken = (REPORTER.render(whole(), context(width=60, wrap=wrap)) for wrap in (False, True))
    assert max(map(len, broken.splitlines())) <= 60
    assert broken.split() == plain.split()
    colored = REPORTER.render(whole(), context(width=60, wrap=True, color=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == broken


def test_elsewhere_a_finding_stays_on_its_line() -> None:
    long = violation("Birch Road LLC", message="So many words. " * 20)
    text = REPORTER.render(report(file_report(long)), context(width=60))
    assert "So many words. " * 19 in text.splitlines()[2]


def test_what_marks_mean_stands_under_them_where_there_is_no_room_beside() -> None:
    assert _labelled("  ^^^", "so", 12) == ["  ^^^ so"]
    assert _labelled("  ^^^", "so it is", 12) == ["  ^^^", "  so it is"]
    assert _labelled("  ^^^", "so it seems", 12) == ["  ^^^", " so it seems"]
    assert _labelled("  ^^^", "so it may seem to us", 12) == ["  ^^^", "so it may", "seem to us"]
    assert _labelled("  ^^^", "", 12) == ["  ^^^"]


def test_a_quiet_report_holds_findings_alone() -> None:
    text = REPORTER.render(whole(), context(quiet=True))
    assert "party-name-mismatch" in text
    assert "Not examined" not in text
    assert "in 2 files" not in text
    assert REPORTER.render(report(file_report()), context(quiet=True)) == ""


def test_a_clean_report_is_one_line() -> None:
    assert REPORTER.render(report(file_report()), context()) == "No violations in 1 file.\n"


def test_an_incomplete_run_says_so() -> None:
    text = REPORTER.render(report(errors=(RunError("a.txt", "gone"),)), context())
    assert text.splitlines()[-1] == "The run is incomplete: 1 problem on the way (see standard error)."


def test_the_reason_is_given_once_a_file() -> None:
    text = REPORTER.render(whole(), context())
    assert text.count("why: A notice to nobody reaches nobody.") == 1


def test_without_the_source_there_is_no_excerpt() -> None:
    text = REPORTER.render(whole(), context(sources={}))
    assert "deals/supply.txt:8:2" in text
    assert "^" not in text


def test_what_was_not_examined_is_summed_up() -> None:
    skips = tuple(SkippedRule("reference-broken", 0, f"reason {number}") for number in range(5))
    files = [
        file_report(path="a.txt", skipped=skips),
        file_report(path="b.txt", skipped=(*skips, SkippedRule("numbering-gap", 3, "no sections"))),
    ]
    assert REPORTER.render(report(*files), context()).splitlines() == [
        "Not examined:",
        "  numbering-gap: no sections (3 looked at)",
        "  reference-broken in 2 files: reason 0",
        "  reference-broken in 2 files: reason 1",
        "  reference-broken in 2 files: reason 2",
        "  reference-broken: and 2 more reasons",
        "",
        "No violations in 2 files.",
    ]


def test_hostile_characters_are_written_out() -> None:
    source = SOURCE.replace("Birch Road", "Birch\x1b[2J\u202eRoad\x07")
    words = "Birch\x1b[2J\u202eRoad\x07 LLC"
    found = violation(words, source, message=f"{words} is no party.")
    file = file_report(found, path="deals/\x1b[31msupply.txt")
    text = REPORTER.render(report(file), context(sources={file.path: source}))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert "Birch\\x1b[2J\\u202eRoad\\x07 LLC is no party." in text
    assert "deals/\\x1b[31msupply.txt:8:2" in text
    marks = next(line for line in text.splitlines() if "^" in line)
    assert marks.count("^") == len("Birch\\x1b[2J\\u202eRoad\\x07 LLC")
