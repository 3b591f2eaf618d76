"""Reports that go to files: nothing that a run reads is lost, and no report is half written."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from made_host import AGREEMENT, host

import checker.host
from checker.api import Check, Reporter
from checker.cli import lint, main
from checker.host import BoundRule, Host

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _shop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(checker.host, "load_host", host)
    monkeypatch.chdir(tmp_path)
    for name in ("deals/deal.txt", "deals/other.txt", "house/rule.yaml"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(AGREEMENT)
    Path("link.txt").symlink_to("deals/deal.txt")


def files() -> set[str]:
    return {str(path) for path in Path().rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("outputs", "message"),
    [
        (["deals/deal.txt"], "deals/deal.txt: this run reads it"),
        (["./deals/../deals/other.txt"], "this run reads it"),
        (["link.txt"], "link.txt: this run reads it"),
        (["house/rule.yaml"], "house/rule.yaml: this run reads it"),
        (["a.json", "./a.json"], "./a.json: two reports cannot go to one file"),
        (["-"], "--output json=-: name a file; --format says what goes to standard output"),
        (["deals"], "deals: cannot be written: it is a folder"),
        (["a.json", "nowhere/a.json"], "nowhere/a.json: cannot be written: No such file or directory"),
        (["house/rule.yaml/a.json"], "cannot be written: Not a directory"),
    ],
)
def test_a_report_that_must_not_or_cannot_be_written_is_refused_before_the_run(
    outputs: list[str], message: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    before = files()
    arguments = [word for path in outputs for word in ("--output", f"json={path}")]
    monkeypatch.setattr(lint, "_write", None)  # the run never comes so far
    assert main(["lint", "deals", "--rules", "house", *arguments]) == 2
    captured = capsys.readouterr()
    assert message in captured.err
    assert (captured.out, captured.err.count("\n")) == ("", 1)
    assert files() == before
    assert {Path(path).read_text() for path in before} == {AGREEMENT}


def test_a_report_takes_the_place_of_the_last_one(capsys: Captured) -> None:
    report = Path("report.json")
    report.write_text("the last one")
    report.chmod(0o640)
    Path("newest.json").symlink_to(report)
    assert main(["lint", "deals", "--output", "json=newest.json"]) == 1
    assert json.loads(report.read_text())["summary"]["files"] == 2
    assert Path("newest.json").is_symlink()
    assert stat.S_IMODE(report.stat().st_mode) == 0o640
    assert not [name for name in files() if ".checker" in name]


def test_the_last_report_stays_where_the_new_one_cannot_be_finished(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def full(path: Path, *_: Any, **__: Any) -> None:
        with path.open("w") as file:
            file.write("{")
        raise OSError(28, "No space left on device")

    Path("report.json").write_text("the last one")
    before = files()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full)
        assert main(["lint", "deals", "--output", "json=report.json"]) == 2
    assert "checker: report.json: cannot be written: No space left on device" in capsys.readouterr().err
    assert (files(), Path("report.json").read_text()) == (before, "the last one")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs a device")
def test_a_device_is_written_as_it_is() -> None:
    assert main(["lint", "deals", "--output", f"json={os.devnull}"]) == 1
    assert not Path(os.devnull).is_file()


def test_what_a_plug_in_prints_is_no_part_of_the_report(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def chatty(extra_packs: tuple[Path, ...] = ()) -> Host:
        made = host()

        def render(*_: Any) -> str:
            print("rendering")
            return "{}"

        def run(*asked: Any) -> Any:
            print("checking")
            return made.rules[0].check.run(*asked)

        spoken = BoundRule(
            made.rules[0].rule, Check(name="shop.loud", run=run), made.rules[0].params, "", "shop"
        )
        return Host((spoken,), made.checks, made.readers, {"text": Reporter(name="text", render=render)}, ())

    monkeypatch.setattr(checker.host, "load_host", chatty)
    assert main(["lint", "deals/deal.txt"]) == 1
    captured = capsys.readouterr()
    assert captured.out == "{}"
    assert captured.err == "checking\nrendering\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes with names")
def test_a_pipe_that_waits_says_so(capsys: Captured) -> None:
    os.mkfifo("pipe.txt")
    writer = os.fork()
    if writer == 0:
        Path("pipe.txt").write_text(AGREEMENT)
        os._exit(0)
    try:
        assert main(["lint", "pipe.txt"]) == 1
    finally:
        os.waitpid(writer, 0)
    assert capsys.readouterr().err == "checker: pipe.txt: a pipe: waiting for what is written to it\n"
