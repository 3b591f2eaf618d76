"""Plug-ins as users meet them: installed beside checker, seen through the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from environments import environment, pip
from plugged import run_checker, write_plugin

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "plugin"

AGREEMENT = """\
SUPPLY AGREEMENT

This Supply Agreement is made as of May 2, 2011 by and between Acorn Mills, Inc., an Ohio corporation
(the "Seller"), and Beech Road LLC, an Ohio limited liability company (the "Buyer").

1. Price. The Buyer shall pay the price and/or the costs.

2. Governing Law. This Agreement is governed by the laws of the State of Ohio.

IN WITNESS WHEREOF, the parties have executed this Agreement.

ACORN MILLS, INC.

By: /s/ Ann Alder
Name: Ann Alder
Title: President

BEECH ROAD LLC

By: /s/ Bob Beech
Name: Bob Beech
Title: Manager
"""

CRASHING = """
from pathlib import Path
from checker.api import Check, RulePack, hookimpl

API_VERSION = 1

def run(agreement, params):
    raise LookupError("no such parcel")

@hookimpl
def checker_checks():
    return [Check(name="parcels.crash", run=run)]

@hookimpl
def checker_rule_packs():
    return [RulePack("parcels", Path(__file__).parent / "parcels_rules")]
"""

CRASHING_RULE = """\
id: parcel-crash
title: A check that crashes
severity: info
check: parcels.crash
message: Never said.
rationale: To see what happens.
"""


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path / "caches"))


@pytest.fixture
def agreement(tmp_path: Path) -> Path:
    path = tmp_path / "supply.txt"
    path.write_text(AGREEMENT, encoding="utf-8")
    return path


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("raise RuntimeError('out of stamps')", "cannot be loaded: RuntimeError: out of stamps"),
        (
            "import no_such_library",
            "cannot be loaded: ModuleNotFoundError: No module named 'no_such_library'",
        ),
        ("raise SystemExit(0)", "cannot be loaded: SystemExit: 0"),
        ("API_VERSION = 99", "states API_VERSION 99; this checker's is 1"),
        (
            "from checker.api import hookimpl\nAPI_VERSION = 1\n@hookimpl\ndef checker_cheks(): return []",
            "implements 'checker_cheks', which is no hook; did you mean 'checker_checks'?",
        ),
    ],
)
def test_a_plugin_that_cannot_be_used_ends_the_run(
    plugins: Path, agreement: Path, source: str, message: str
) -> None:
    write_plugin(plugins, "parcels_plugin", source, distribution="parcels")
    done = run_checker("lint", str(agreement), plugins=plugins)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"checker: plug-in parcels 1.2 (parcels_plugin) {message}\n"


def test_a_name_that_ships_with_checker_cannot_be_taken(plugins: Path, agreement: Path) -> None:
    source = """
    from checker.api import Reporter, hookimpl
    API_VERSION = 1
    @hookimpl
    def checker_reporters():
        return [Reporter(name="text", render=lambda report, context: "")]
    """
    write_plugin(plugins, "parcels_plugin", source)
    done = run_checker("lint", str(agreement), plugins=plugins)
    assert (done.returncode, done.stdout) == (2, "")
    assert "the reporter 'text' is registered twice: by agreement-checker " in done.stderr
    assert "(checker.cli.builtin) and by parcels_plugin 1.2 (parcels_plugin)" in done.stderr


def test_a_check_that_crashes_is_told_and_the_other_rules_go_on(plugins: Path, agreement: Path) -> None:
    write_plugin(plugins, "parcels_plugin", CRASHING, distribution="parcels")
    (plugins / "parcels_rules").mkdir()
    (plugins / "parcels_rules" / "parcel-crash.yaml").write_text(CRASHING_RULE, encoding="utf-8")
    done = run_checker("lint", str(agreement), "--format", "json", plugins=plugins)
    assert done.returncode == 2
    (file,) = json.loads(done.stdout)["files"]
    (crash,) = [each for each in file["violations"] if each["rule"] == "internal-error"]
    assert crash["severity"] == "error"
    for part in ("parcel-crash", "parcels.crash", "parcels 1.2 (parcels_plugin)", "no such parcel"):
        assert part in crash["message"]


def test_the_example_plugin_works_when_it_is_installed(tmp_path: Path, agreement: Path) -> None:
    python = environment_with(EXAMPLE, tmp_path)

    listed = run_checker("rules", "--format", "json", python=python)
    (rule,) = [each for each in json.loads(listed.stdout) if each["pack"] == "house-style"]
    assert (rule["id"], rule["check"]) == ("words-to-avoid", "house_style.avoided_word")

    tested = run_checker("test", "house-style", python=python)
    assert tested.stdout == "1 rule, 2 examples, 0 failed\n"

    explained = run_checker("explain", "words-to-avoid", python=python)
    assert "checker-house-style 1.0 (checker_house_style)" in explained.stdout

    linted = run_checker(
        "lint", "supply.txt", "--select", "house-style", "--format", "csv", python=python, cwd=tmp_path
    )
    assert (linted.returncode, linted.stderr) == (0, "")
    assert linted.stdout == "supply.txt,6,words-to-avoid,The house style avoids 'and/or'.\n"


def environment_with(project: Path, folder: Path) -> str:
    """The python of an environment that has checker and a project, which is built from a copy."""
    copy = folder / "project"
    for path in project.rglob("*"):
        if path.suffix in (".toml", ".py", ".yaml"):
            target = copy / path.relative_to(project)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    python, _ = environment(folder / "venv", with_checker=True)
    pip(python, "install", "--no-deps", "--no-index", "--no-build-isolation", str(copy))
    return python
