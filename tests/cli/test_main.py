"""The command as a whole: help, version, start-up, interruptions, crashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from made_host import AGREEMENT

import checker.host
from checker.cli import main

HEAVY = ("msgspec", "jsonschema", "ruamel", "pluggy", "checker.host", "checker.engine", "checker.parser")
Captured = pytest.CaptureFixture[str]


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["lint", "--help"], []])
def test_version_and_help_load_no_library(arguments: list[str], tmp_path: Path) -> None:
    done = run("-X", "importtime", "-m", "checker", *arguments, cwd=tmp_path)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "checker.cli" in loaded
    assert not [name for name in loaded if name.startswith(HEAVY)]


def test_the_version_is_printed(capsys: Captured) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"checker {checker.__version__}\n"


def test_no_verb_is_wrong_usage(capsys: Captured) -> None:
    assert main([]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "lint" in captured.err


def test_the_output_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "deal.txt").write_text(AGREEMENT)
    for form in ("json", "text"):
        runs = [
            run("-m", "checker", "lint", "deal.txt", "--format", form, cwd=tmp_path, PYTHONHASHSEED=seed)
            for seed in ("1", "2")
        ]
        assert runs[0].stderr == runs[1].stderr == ""
        assert runs[0].stdout == runs[1].stdout != ""


def test_a_reader_that_goes_away_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "deal.txt").write_text(AGREEMENT)
    command = [sys.executable, "-m", "checker", "parse", "--format", "jsonl", "deal.txt"]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            command, cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE, encoding="utf-8", check=False
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (2, "")


def failing(problem: BaseException) -> Any:
    def load_host(*_: object) -> None:
        raise problem

    return load_host


def test_ctrl_c_is_no_crash(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(checker.host, "load_host", failing(KeyboardInterrupt()))
    assert main(["lint", "a.txt"]) == 130
    assert capsys.readouterr().err == "checker: interrupted\n"


def test_a_host_that_cannot_be_loaded_says_why(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(checker.host, "load_host", failing(checker.host.HostError("a bad rule")))
    assert main(["lint", "a.txt"]) == 2
    assert capsys.readouterr().err == "checker: a bad rule\n"


_BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
"""Streams hold words back until the end, as they do for users."""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_trouble_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "deal.txt").write_text(AGREEMENT)
    command = [sys.executable, "-m", "checker", "lint", "deal.txt"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False, env=_BUFFERED
        )
    assert done.returncode == 2
    assert done.stderr == b"checker: the output cannot be written: No space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    "arguments",
    ["lint gone.txt", "lint deal.txt --select nope", "explain nope", "lint", "lint deal.txt --timing"],
)
@pytest.mark.parametrize("debug", ["", "1"])
def test_where_nobody_can_be_told_the_exit_code_says_it(arguments: str, debug: str, tmp_path: Path) -> None:
    (tmp_path / "deal.txt").write_text(AGREEMENT)
    command = [sys.executable, "-m", "checker", *arguments.split()]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command,
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
            stderr=full,
            check=False,
            env={**_BUFFERED, "CHECKER_DEBUG": debug},
        )
    assert done.returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="closes streams as a POSIX shell does")
@pytest.mark.parametrize(
    ("closing", "code", "message"),
    [
        ("deal.txt >&-", 0, ""),
        ("deal.txt --statistics 2>&-", 0, ""),
        ("gone.txt >&-", 2, "checker: gone.txt: no such file or folder\n"),
        ("- <&-", 2, "checker: <stdin>: the file is empty\n"),
    ],
)
def test_a_closed_stream_is_no_crash(closing: str, code: int, message: str, tmp_path: Path) -> None:
    (tmp_path / "deal.txt").write_text(AGREEMENT)
    command = ["sh", "-c", f'"$0" -m checker lint --fail-on never {closing}', sys.executable]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert done.stderr == message
    assert "findings" not in done.stdout


def test_a_fault_of_the_program_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(checker.host, "load_host", failing(ZeroDivisionError("oh")))
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)
    assert main(["lint", "a.txt"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("checker: internal error: ZeroDivisionError: oh")
    assert err.count("\n") == 1
    monkeypatch.setenv("CHECKER_DEBUG", "1")
    assert main(["lint", "a.txt"]) == 2
    assert "Traceback" in capsys.readouterr().err
