"""``checker lint`` over files of every format: the right reader, the right places, clear errors."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest
from made_host import AGREEMENT, CLEAN, POEM, host
from msgspec.structs import replace

import checker.host
from checker.cli import main
from checker.cli.builtin import checker_readers
from checker.host import Host

Captured = pytest.CaptureFixture[str]
PAGE = "<html>\n<body>" + AGREEMENT.replace("\n\n", "<p>\n").replace("flour", "fl&#111;ur") + "</body></html>"


@pytest.fixture(autouse=True)
def _shop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def with_readers(extra_packs: tuple[Path, ...] = ()) -> Host:
        return replace(host(extra_packs), readers=tuple(checker_readers()))

    monkeypatch.setattr(checker.host, "load_host", with_readers)
    monkeypatch.chdir(tmp_path)


def lint(capsys: Captured, *arguments: str) -> tuple[int, Any, str]:
    code = main(["lint", "--format", "json", *arguments])
    captured = capsys.readouterr()
    return code, json.loads(captured.out), captured.err


def submission(*bodies: tuple[str, str]) -> str:
    documents = "".join(
        f"<DOCUMENT>\n<TYPE>{type_}\n<FILENAME>d{number}.txt\n<TEXT>\n{body}\n</TEXT>\n</DOCUMENT>\n"
        for number, (type_, body) in enumerate(bodies, 1)
    )
    return f"<SEC-DOCUMENT>1.txt : 20030303\n{documents}</SEC-DOCUMENT>\n"


@pytest.mark.parametrize("name", ["deal.htm", "deal.txt", "deal.docx", "deal", "deal.md"])
def test_a_page_is_read_whatever_its_name(name: str, capsys: Captured) -> None:
    Path(name).write_text(PAGE)
    code, report, _ = lint(capsys, name)
    assert code == 1
    (file,) = report["files"]
    assert (file["format"], file["agreement"]["title"]) == ("html", "SUPPLY AGREEMENT")
    found = file["violations"][0]
    start = found["location"]["start"]
    assert PAGE.split("\n")[start["line"] - 1][start["column"] - 1 :].startswith("blemish")
    assert found["quote"] == "blemish"


def test_a_text_report_shows_the_words_and_not_the_markup(capsys: Captured) -> None:
    Path("deal.htm").write_text(PAGE.replace("blemish", "<b>ble</b>mi&shy;sh"))
    assert main(["lint", "deal.htm"]) == 1
    out = capsys.readouterr().out
    assert "The Seller sells flour to the Buyer, blemish and all." in out
    assert "^^^^^^^" in out


def test_a_format_can_be_forced(capsys: Captured) -> None:
    Path("deal.htm").write_text(PAGE)
    _, report, _ = lint(capsys, "deal.htm", "--format-in", "text")
    assert [file["format"] for file in report["files"]] + [error["path"] for error in report["errors"]]
    assert all(file["format"] == "text" for file in report["files"])
    assert main(["lint", "deal.htm", "--format-in", "papyrus"]) == 2
    assert "--format-in papyrus: no such format; choose from" in capsys.readouterr().err
    assert main(["parse", "deal.htm", "--format-in", "html", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "html"


def test_the_agreements_of_a_submission_are_files_of_their_own(capsys: Captured) -> None:
    text = submission(("8-K", "A report."), ("EX-10.1", AGREEMENT), ("EX-10.2", PAGE), ("EX-99", POEM))
    Path("filing.txt").write_text(text)
    code, report, err = lint(capsys, "filing.txt")
    assert code == 1
    assert [(file["path"], file["format"]) for file in report["files"]] == [
        ("filing.txt!d2.txt", "text"),
        ("filing.txt!d3.txt", "html"),
    ]
    for file in report["files"]:
        start = file["violations"][0]["location"]["start"]
        assert text.split("\n")[start["line"] - 1][start["column"] - 1 :].startswith("blemish")
    assert "filing.txt!d4.txt: does not look like an agreement" in err
    assert "filing.txt: 1 of 4 documents passed over" in err


def test_a_submission_without_agreements_is_not_green(capsys: Captured) -> None:
    Path("filing.txt").write_text(submission(("8-K", "A report."), ("EX-99", POEM)))
    code, report, _ = lint(capsys, "filing.txt")
    assert code == 2
    assert report["errors"] == [{"path": "filing.txt", "message": "holds no agreement: nothing was checked"}]


def test_the_number_of_an_exhibit_may_come_from_its_filing(capsys: Captured) -> None:
    Path("filing.txt").write_text(submission(("EX-10.4", AGREEMENT)))
    assert main(["parse", "filing.txt", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["exhibit"] == "10.4"


def test_a_zip_and_a_folder_hold_files_of_every_format(capsys: Captured) -> None:
    Path("deals").mkdir()
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("one.htm", PAGE)
        made.writestr("two.txt", CLEAN)
        made.writestr("old.rtf", "{\\rtf1 x}")
    Path("deals/a.zip").write_bytes(data.getvalue())
    Path("deals/b.md").write_text(CLEAN)
    Path("deals/c.nc").write_text(submission(("EX-10", CLEAN)))
    Path("deals/d.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    Path("deals/e.png").write_bytes(b"\x89PNG")
    code, report, _ = lint(capsys, "deals")
    assert code == 2
    assert [file["path"] for file in report["files"]] == [
        "deals/a.zip!one.htm",
        "deals/a.zip!two.txt",
        "deals/b.md",
        "deals/c.nc!d1.txt",
    ]
    assert [error["path"] for error in report["errors"]] == ["deals/a.zip!old.rtf", "deals/d.doc"]
    assert all("save it as DOCX or PDF" in error["message"] for error in report["errors"])


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.htm", b"<html><img src=x></html>", "the page holds no words"),
        ("a.htm", b"", "the file is empty"),
        ("a.zip", b"PK\x03\x04 cut", "a damaged zip archive"),
        ("a.nc", b"<SEC-DOCUMENT>1\n", "there is no document in it"),
        ("a.nc", submission(("EX-10.1", CLEAN))[:-20].encode(), "cut off"),
        ("a.rtf", b"{\\rtf1 x}", "this is RTF"),
        ("a.md", b"---\n", "holds no words"),
        ("a.htm", b"\x1f\x8b\x08", "gzip"),
        ("a.txt", b"\x89PNG\r\n", "a picture"),
    ],
)
def test_bad_input_is_one_clear_error_and_the_others_go_on(
    name: str, data: bytes, message: str, capsys: Captured
) -> None:
    Path(name).write_bytes(data)
    Path("clean.txt").write_text(CLEAN)
    code, report, err = lint(capsys, name, "clean.txt")
    assert code == 2
    assert report["files"][-1]["path"] == "clean.txt"
    assert message in report["errors"][-1]["message"]
    assert all(len(line) < 400 for line in err.splitlines())


@pytest.mark.skipif(os.name != "posix", reason="names of files are text elsewhere")
def test_odd_names_are_shown(capsys: Captured) -> None:
    name = os.fsdecode(b"d\xe9al \x1b[31m!.htm")
    Path(name).write_text(PAGE)
    code, report, _ = lint(capsys, name)
    assert code == 1
    assert report["files"][0]["path"] == "d\ufffdal \x1b[31m!.htm"
    assert main(["lint", name]) == 1
    assert "\x1b" not in capsys.readouterr().out
