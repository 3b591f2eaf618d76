"""The verbs that deal with rules, through the command line's main function."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from plugged import rule_text

import checker.rules
from checker import schemas
from checker.cli import main
from checker.cli.rulepage import page
from checker.host import load_host


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path / "caches"))


@pytest.fixture
def rule_file(tmp_path: Path) -> Path:
    """A user's rule on a check that ships with checker, with parameters and examples."""
    text = rule_text(
        id="own-typo",
        title="A misspelt word, in our way",
        check="wording.typo",
        message="'\"{word}\" is no word.'",
        params="{known-words: [quidproquo], at-most: 1}",
        precision="{hits: 30, read: 20, true: 19}",
        applies_to="{kind: [lease, licence], status: [executed]}",
        references="[The firm's manual]",
        examples="[{name: all well, text: The parties agree., violations: []}]",
    )
    path = tmp_path / "own-typo.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_rules_are_listed_one_a_line(rule_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--rules", str(rule_file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == sorted(lines)
    (own,) = [line for line in lines if line.startswith("own-typo ")]
    assert own.split() == ["own-typo", "warning", *"A misspelt word, in our way".split(), "own-typo"]


def test_a_rule_that_is_not_enabled_is_marked(rule_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with rule_file.open("a", encoding="utf-8") as file:
        file.write("enabled: false\n")
    main(["rules", "--rules", str(rule_file)])
    marked = [line for line in capsys.readouterr().out.splitlines() if "runs only when selected" in line]
    assert [line.split()[0] for line in marked if line.startswith("own-typo")] == ["own-typo"]


def test_rules_are_listed_as_json(rule_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json", "--rules", str(rule_file)]) == 0
    (own,) = [rule for rule in json.loads(capsys.readouterr().out) if rule["pack"] == "own-typo"]
    assert own == {
        "id": "own-typo",
        "severity": "warning",
        "severities": ["warning"],
        "title": "A misspelt word, in our way",
        "pack": "own-typo",
        "check": "wording.typo",
        "enabled": True,
    }


def test_the_page_of_a_rule_tells_all_of_it(rule_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "own-typo", "--rules", str(rule_file)]) == 0
    page = capsys.readouterr().out
    assert page.startswith("own-typo (warning)\nA misspelt word, in our way\n")
    for part in (
        "executed agreements of the kind lease or licence",
        "wording.typo, of agreement-checker ",
        "A parcel that is lost reaches nobody.",
        '"{word}" is no word.',
        'known-words: a list of text, by default [], here ["quidproquo"]',
        "19 of 20 violations read on real agreements were right (30 found).",
        "Left alone: all well\n  | The parties agree.",
        "The firm's manual",
    ):
        assert part in page


def test_an_unknown_rule_is_met_with_the_nearest(rule_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "own-tipo", "--rules", str(rule_file)]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "checker: there is no rule 'own-tipo'; did you mean 'own-typo'?\n")


def test_a_faulty_rule_file_ends_the_run_with_its_place(
    rule_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule_file.write_text(rule_file.read_text().replace("at-most", "atmost"), encoding="utf-8")
    assert main(["rules", "--rules", str(rule_file)]) == 2
    assert f"{rule_file}:7:37: unknown key 'atmost'; did you mean 'at-most'?" in capsys.readouterr().err


def test_examples_that_come_out_are_counted(rule_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", str(rule_file)]) == 0
    assert capsys.readouterr().out == "1 rule, 1 example, 0 failed\n"


def test_an_example_that_does_not_come_out_is_told_with_its_line(
    rule_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with rule_file.open("a", encoding="utf-8") as file:
        file.write("enabled: false\n")
    good = "[{name: all well, text: The parties agree., violations: []}]"
    bad = (
        "\n- {name: all well, text: The parties agree., violations: []}"
        "\n- {name: all ill, text: The parties agree., violations: [{quote: agree}]}"
    )
    rule_file.write_text(rule_file.read_text().replace(good, bad), encoding="utf-8")
    assert main(["test", str(rule_file)]) == 1
    assert capsys.readouterr().out == (
        f"{rule_file}:13: rule 'own-typo', example 'all ill'\n"
        '  not found: "agree"\n'
        "1 rule, 2 examples, 1 failed\n"
    )


def test_a_folder_of_rules_is_known_without_a_slash(
    rule_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(rule_file.parent.parent)
    assert main(["test", rule_file.parent.name]) == 0
    assert capsys.readouterr().out == "1 rule, 1 example, 0 failed\n"
    assert main(["test", ""]) == 2


SHIPPED = Path(checker.rules.__file__).parent / "agreement"


@pytest.mark.parametrize("what", ["agreement", str(SHIPPED), f"{SHIPPED}/../agreement"])
def test_a_pack_is_tested_by_its_name_or_its_folder(
    what: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.engine.examples.run_examples", lambda bound: ())
    assert main(["test", what]) == 0
    assert capsys.readouterr().out.startswith(f"{len(list(SHIPPED.glob('*.yaml')))} rule")


def test_on_a_terminal_the_list_of_rules_is_no_wider_than_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["rules"])
    whole = capsys.readouterr().out
    monkeypatch.setattr("checker.cli.output.width", lambda stream: 60)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main(["rules"])
    broken = capsys.readouterr().out
    assert max(map(len, broken.splitlines())) <= 60 < max(map(len, whole.splitlines()))
    assert broken.split() == whole.split()


def test_a_rules_page_is_no_wider_than_the_terminal() -> None:
    def words(text: str) -> list[str]:
        return text.replace("  | ", " ").split()

    for bound in load_host().rules:
        narrow = page(bound, 60)
        assert [line for line in narrow.splitlines() if len(line) > 60 and " " in line.strip(" |")] == []
        assert words(narrow) == words(page(bound, 1000))


def test_a_second_run_loads_nothing_that_is_slow_to_import() -> None:
    command = [sys.executable, "-X", "importtime", "-P", "-m", "checker", "rules"]
    first, second = (subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(2))
    assert first.stdout == second.stdout
    for library in ("importlib.metadata", "jsonschema", "ruamel.yaml"):
        assert f" {library}\n" in first.stderr
        assert f" {library}\n" not in second.stderr


@pytest.mark.parametrize("name", schemas.names())
def test_a_schema_is_printed_as_it_is_shipped(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    assert capsys.readouterr().out == schemas.read(name)


def test_the_schema_of_a_checks_parameters_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "params", "wording.typo"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["$defs"]["Spelling"]["properties"]["at-most"]["type"] == "integer"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["repor"], "there is no schema 'repor'; did you mean 'report'?"),
        (["x"], "there is no schema 'x' (there are: agreement, report, rule, params)"),
        (["report", "x"], "the schema 'report' takes no 'x' after it"),
        ([], "say which schema (there are: agreement, report, rule, params)"),
        (["params"], "say which check: checker schema params CHECK"),
        (["params", "wording.tipo"], "there is no check 'wording.tipo'; did you mean 'wording.typo'?"),
        (["--write", f"{__file__}/x"], f"{__file__}/x: the schemas cannot be written: Not a directory"),
    ],
)
def test_a_schema_that_is_not_there_is_told(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"checker: {message}")


def test_schemas_are_written_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path /= "new/folder"
    assert main(["schema", "--write", str(tmp_path)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        str(tmp_path / f"{name}.schema.json") for name in schemas.names()
    ]


def test_other_severities_of_a_rule_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["rules"])
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("agreement-term-und")]
    assert line.split()[1] == "info"
    assert line.endswith(" (also warning)")
