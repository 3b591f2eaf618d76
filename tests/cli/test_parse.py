"""``checker parse``: what was understood, for people and programs."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from made_host import AGREEMENT, POEM, host

import checker.host
from checker.cli import main

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _shop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(checker.host, "load_host", host)
    monkeypatch.chdir(tmp_path)
    Path("deal.txt").write_text(AGREEMENT)
    Path("poem.txt").write_text(POEM)


def test_json_is_a_list_that_fits_its_schema(capsys: Captured) -> None:
    assert main(["parse", "deal.txt", "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    schema = json.loads(files("checker.schemas").joinpath("agreement.schema.json").read_text("utf-8"))
    for parsed in answer:
        jsonschema.validate(parsed, schema)
    [parsed] = answer
    assert parsed["path"] == "deal.txt"
    assert parsed["title"] == "SUPPLY AGREEMENT"
    assert parsed["date"] == "2003-03-03"
    assert [party["name"] for party in parsed["parties"]] == ["Acorn Mills, Inc.", "Beech Road LLC"]
    assert [section["heading"] for section in parsed["sections"]] == ["Sale", "Price", "Governing Law"]
    assert [law["jurisdiction"] for law in parsed["governing_law"]] == ["Ohio"]
    assert [block["signatory"] for block in parsed["signatures"]] == ["Ann Ames", "Bo Burr"]


def test_locations_lead_to_the_words(capsys: Captured) -> None:
    main(["parse", "deal.txt", "--format", "json"])
    [parsed] = json.loads(capsys.readouterr().out)
    lines = AGREEMENT.splitlines()
    for party in parsed["parties"]:
        start, end = party["location"]["start"], party["location"]["end"]
        assert " ".join(AGREEMENT[start["offset"] : end["offset"]].split()) == party["name"]
        assert lines[start["line"] - 1][start["column"] - 1 :].startswith(party["name"].split()[0])


def test_jsonl_is_one_line_a_file(capsys: Captured) -> None:
    assert main(["parse", "deal.txt", "poem.txt", "--format", "jsonl"]) == 0
    captured = capsys.readouterr()
    lines = [json.loads(line) for line in captured.out.splitlines()]
    assert [line["path"] for line in lines] == ["deal.txt", "poem.txt"]
    assert [line["recognised"] for line in lines] == [True, False]
    assert "checker: poem.txt: note: does not look like an agreement" in captured.err


def test_the_tree_is_an_outline_for_people(capsys: Captured) -> None:
    assert main(["parse", "deal.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for line in (
        "deal.txt",
        "  title      SUPPLY AGREEMENT :1",
        "  date       2003-03-03 :3",
        "  parties",
        "  sections",
        "    1 Sale :7",
        "  signatures",
        "      by Ann Ames, President (signed)",
    ):
        assert line in lines


def test_what_cannot_be_read_is_trouble_and_the_rest_is_printed(capsys: Captured) -> None:
    assert main(["parse", "gone.txt", "deal.txt", "--format", "jsonl"]) == 2
    captured = capsys.readouterr()
    assert json.loads(captured.out)["path"] == "deal.txt"
    assert captured.err == "checker: gone.txt: no such file or folder\n"
