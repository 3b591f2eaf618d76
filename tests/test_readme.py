"""What the README shows works as shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.cli import main
from checker.host.plugins import Plugin, collect

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, first_line: str) -> str:
    """The code block of a language that begins with a line."""
    for text in re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL):
        if text.startswith(first_line):
            return str(text)
    raise AssertionError(f"the README has no {language} block that begins with {first_line!r}")


def test_the_rule_passes_its_examples(tmp_path: Path) -> None:
    (tmp_path / "bank-consent.yaml").write_text(block("yaml", "# house/bank-consent.yaml"), encoding="utf-8")
    assert main(["test", str(tmp_path)]) == 0


def test_the_plug_in_registers_its_check() -> None:
    module: dict[str, object] = {}
    exec(compile(block("python", "from checker.api"), "README.md", "exec"), module)
    plugin = type("Module", (), {name: staticmethod(v) if callable(v) else v for name, v in module.items()})
    assert set(collect([Plugin("readme", plugin)]).checks) == {"house.no_parties"}


def test_the_output_shown_is_what_the_example_yields(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    assert main(["lint", "--color", "never", "examples/joinder.txt"]) == 1
    assert block("text", "examples/joinder.txt") in capsys.readouterr().out


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README))))
def test_links_lead_somewhere(target: str) -> None:
    assert (ROOT / target).exists()
