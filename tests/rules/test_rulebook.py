"""The rules' pages in docs/ say what the rule files say."""

from __future__ import annotations

from pathlib import Path

from checker.cli.rulebook import pages
from checker.host import load_host

DOCS = Path(__file__).resolve().parents[2] / "docs" / "rules"


def test_the_pages_are_in_step_with_the_rule_files() -> None:
    """If this fails: ``checker rules --write docs/rules`` (and delete the pages of rules that are gone)."""
    made = pages(load_host().rules)
    assert {path.name for path in DOCS.glob("*.md")} == set(made)
    for name, text in made.items():
        assert (DOCS / name).read_text(encoding="utf-8") == text, name
