"""``checker lint``: what goes where, and which exit code comes back."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from made_host import AGREEMENT, CLEAN, POEM, host

import checker.host
from checker.cli import main

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _shop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(checker.host, "load_host", host)
    monkeypatch.chdir(tmp_path)
    Path("deal.txt").write_text(AGREEMENT)
    Path("warned.txt").write_text(AGREEMENT.replace("blemish", "chaff"))
    Path("clean.txt").write_text(CLEAN)


def report(capsys: Captured) -> Any:
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean.txt"], 0),
        (["deal.txt"], 1),
        (["warned.txt"], 0),
        (["warned.txt", "--fail-on", "warning"], 1),
        (["warned.txt", "--fail-on", "info"], 1),
        (["clean.txt", "--fail-on", "info"], 0),
        (["deal.txt", "--fail-on", "never"], 0),
        (["deal.txt", "--ignore", "no-blemish"], 0),
        (["deal.txt", "--select", "no-spot"], 0),
        (["deal.txt", "--select", "no-spot", "--fail-on", "warning"], 1),
        (["gone.txt"], 2),
        (["deal.txt", "gone.txt"], 2),
        (["clean.txt", "gone.txt", "--fail-on", "never"], 2),
    ],
)
def test_exit_codes(arguments: list[str], code: int, capsys: Captured) -> None:
    assert main(["lint", *arguments]) == code


def test_lists_of_rules_are_split_at_commas(capsys: Captured) -> None:
    main(["lint", "deal.txt", "--format", "json", "--select", "no-spot, no-blemish"])
    assert len(report(capsys)["files"][0]["violations"]) == 2
    assert main(["lint", "deal.txt", "--ignore", "no-spot,no-blemish"]) == 2
    assert "no rule" in capsys.readouterr().err


def test_the_report_alone_goes_to_standard_output(capsys: Captured) -> None:
    assert main(["lint", "deal.txt", "gone.txt", "--format", "json", "--statistics", "--timing"]) == 2
    captured = capsys.readouterr()
    answer = json.loads(captured.out)
    assert answer["summary"]["error"] == 1
    assert answer["errors"] == [{"path": "gone.txt", "message": "no such file or folder"}]
    assert "checker: gone.txt: no such file or folder\n" in captured.err
    assert "       1      1  error     no-blemish\n" in captured.err
    assert "  parse\n" in captured.err


def test_the_text_report_shows_the_words(capsys: Captured) -> None:
    main(["lint", "deal.txt"])
    out = capsys.readouterr().out
    assert "deal.txt:7:54 error no-blemish  A blemish.\n" in out
    assert "1 error, 1 warning and 0 notes in 1 file." in out


def test_reports_are_written_to_files_too(capsys: Captured) -> None:
    assert main(["lint", "deal.txt", "--output", "json=a.json", "--output", "text=a.out"]) == 1
    assert json.loads(Path("a.json").read_text())["summary"]["error"] == 1
    assert Path("a.out").read_text() == capsys.readouterr().out


def test_a_report_that_cannot_be_written_is_trouble(capsys: Captured) -> None:
    assert main(["lint", "clean.txt", "--output", "json=nowhere/a.json"]) == 2
    assert "nowhere/a.json: cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "yaml"], "unknown format 'yaml': choose from json, text"),
        (["--output", "json"], "--output json: write it as FORMAT=PATH"),
        (["--output", "yaml=x"], "unknown format 'yaml'"),
        (["--encoding", "klingon"], "--encoding klingon: no such encoding"),
        (["--encoding", "idna"], "--encoding idna: no such encoding"),
        (["--encoding", "undefined"], "--encoding undefined: no such encoding"),
        (["--select", ""], "--select '': names no rule; leave --select out to run them all"),
        (["--select", "no-spot", "--select", " ,"], "--select ' ,': names no rule"),
        (["--select", "zebra"], "there is no rule, pack or severity 'zebra' (checker rules lists them)"),
        (["--select", "no-blemis"], "no-blemish"),
        (["--exclude", ""], "--exclude '': give the end of a path within the folder"),
        (["--exclude", "/drafts"], "--exclude '/drafts': give the end of a path within the folder"),
    ],
)
def test_wrong_usage_is_trouble_in_one_line(arguments: list[str], message: str, capsys: Captured) -> None:
    assert main(["lint", "clean.txt", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err
    assert captured.err.count("\n") == 1


def test_usage_that_argparse_refuses_is_trouble(capsys: Captured) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["lint"])


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.txt", b" \n\n", "nothing but white space"),
        ("binary.txt", bytes(range(256)) * 4, "binary"),
        ("scan.pdf", b"%PDF-1.7", "PDF|pdf"),
        ("deal.docx", b"PK\x03\x04", r"\.docx files are not read"),
        ("poem.txt", POEM.encode(), r"does not look like an agreement \(.*\): not checked"),
        ("odd.txt", b"Agreement \x81", "neither UTF-8 nor cp1252"),
    ],
)
def test_bad_input_is_one_clear_error_and_never_green(
    name: str, data: bytes, message: str, capsys: Captured
) -> None:
    Path(name).write_bytes(data)
    assert main(["lint", "clean.txt", name, "--format", "json"]) == 2
    captured = capsys.readouterr()
    answer = json.loads(captured.out)
    assert [file["path"] for file in answer["files"]] == ["clean.txt"]
    [error] = answer["errors"]
    assert error["path"] == name
    assert re.search(message, error["message"])
    assert captured.err == f"checker: {name}: {error['message']}\n"


def test_a_file_of_50_mb_is_refused_without_reading_it(capsys: Captured) -> None:
    with Path("big.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert main(["lint", "big.txt"]) == 2
    assert capsys.readouterr().err == (
        "checker: big.txt: larger than 20 MB: split it into one file an agreement\n"
    )


@pytest.mark.parametrize("pattern", ["poem.txt", "**/poem.txt", "p*"])
def test_what_is_no_agreement_can_be_left_out(pattern: str, capsys: Captured) -> None:
    Path("deals").mkdir()
    Path("deals/clean.txt").write_text(CLEAN)
    Path("deals/poem.txt").write_text(POEM)
    assert main(["lint", "deals"]) == 2
    assert main(["lint", "deals", "--exclude", pattern]) == 0
    assert main(["lint", "deals", "--exclude", pattern, "--exclude", "clean.txt"]) == 2
    assert "but those that --exclude leaves out" in capsys.readouterr().err


def test_a_folder_without_agreements_is_trouble(capsys: Captured) -> None:
    Path("empty").mkdir()
    assert main(["lint", "empty"]) == 2
    assert "checker: empty: the folder holds no agreements" in capsys.readouterr().err


def test_a_crash_in_a_check_is_reported_and_never_green(capsys: Captured) -> None:
    Path("crash.txt").write_text(AGREEMENT.replace("flour", "crash helmets"))
    assert main(["lint", "crash.txt", "clean.txt", "--fail-on", "never"]) == 2
    captured = capsys.readouterr()
    assert "crash.txt error internal-error  Rule no-blemish was not applied to crash.txt" in captured.out
    assert "shop.blemish of shop 1.0 (shop) crashed with ValueError" in captured.err
    assert "The run is incomplete: 2 problems" in captured.out


def test_a_guessed_encoding_is_told_unless_quiet(capsys: Captured) -> None:
    Path("old.txt").write_bytes(CLEAN.replace("Ohio", "Öhio").encode("cp1252"))
    assert main(["lint", "old.txt"]) == 0
    assert "checker: old.txt: not UTF-8: read as Windows-1252" in capsys.readouterr().err
    assert main(["lint", "old.txt", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
    assert main(["lint", "old.txt", "--encoding", "latin-1", "--format", "json"]) == 0
    assert report(capsys)["files"][0]["encoding"] == "iso8859-1"


def test_standard_input_is_a_file_with_a_name(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    for arguments, name in (["--stdin-filename", "typed.txt"], "typed.txt"), ([], "<stdin>"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(AGREEMENT.encode())))
        assert main(["lint", "clean.txt", "-", "--format", "json", *arguments]) == 1
        assert [file["path"] for file in report(capsys)["files"]] == ["clean.txt", name]


def test_colour_is_for_terminals_and_those_who_ask(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def colored(*arguments: str) -> bool:
        main(["lint", "deal.txt", *arguments])
        return "\x1b[" in capsys.readouterr().out

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert not colored()
    assert colored("--color", "always")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert colored()
    assert not colored("--color", "never")
    monkeypatch.setenv("TERM", "dumb")
    assert not colored()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colored()
    assert colored("--color", "always")
