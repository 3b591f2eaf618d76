"""Which part of the program may import which: arrows run down, never up."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

ALLOWED = {
    "model": {"model"},
    "text": {"text", "model"},
    "parser": {"parser", "text", "model"},
    "api": {"model", "text"},
    "readers": {"readers", "api", "text", "model"},
    "report": {"report", "api", "model"},
    "host": {"host", "api", "schemas", "text", "model"},
    "engine": {"engine", "host", "api", "readers", "parser", "text", "model"},
    "cli": {
        "cli",
        "engine",
        "report",
        "host",
        "api",
        "readers",
        "parser",
        "text",
        "model",
        "rules",
        "schemas",
    },
    "plugins": {"plugins", "api", "text"},
    "rules": set(),
    "schemas": set(),
    "__main__": {"cli"},
}
"""The layers, each with those that it may import; ``checker`` itself holds but the version."""

LIBRARIES = {
    "model": {"msgspec"},
    "text": {"ahocorasick_rs", "msgspec"},
    "parser": {"msgspec"},
    "plugins": {"msgspec"},
}
"""The libraries that the layers near the heart may use besides the standard library."""


def layer_of(path: Path) -> str:
    """``checker/text/names.py`` → ``text``; ``plugins/terms.py`` → ``plugins``."""
    parts = path.relative_to(ROOT).parts
    return (parts[1] if parts[0] == "checker" else parts[0]).removesuffix(".py")


def modules() -> Iterator[Path]:
    for folder in ("checker", "plugins", "rules", "schemas"):
        yield from sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of every import of a module, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write the import out from 'checker'"
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def upward(path: Path) -> Iterator[str]:
    """The imports of a module that its layer does not allow."""
    layer = layer_of(path)
    if path == ROOT / "checker" / "__init__.py":
        layer = "rules"  # as they do, it imports nothing
    for line, name in imports(path):
        top, _, rest = name.partition(".")
        target = rest.partition(".")[0]
        if top == "checker" and target in ALLOWED:
            if target not in ALLOWED[layer]:
                yield f"{path.relative_to(ROOT)}:{line}: {layer} may not import {target}"
        elif (
            top != "checker" and layer in LIBRARIES and top not in sys.stdlib_module_names | LIBRARIES[layer]
        ):
            yield f"{path.relative_to(ROOT)}:{line}: {layer} may not import {top}"


@pytest.mark.parametrize("layer", ALLOWED)
def test_a_layer_imports_only_what_stands_below_it(layer: str) -> None:
    own = [path for path in modules() if layer_of(path) == layer]
    assert own, f"there is no module in {layer}"
    assert [arrow for path in own for arrow in upward(path)] == []


def test_every_module_stands_in_a_layer() -> None:
    assert {layer_of(path) for path in modules()} == {*ALLOWED, "__init__"}


def test_the_package_itself_imports_nothing() -> None:
    assert list(upward(ROOT / "checker" / "__init__.py")) == []


def test_an_arrow_that_runs_up_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    module = tmp_path / "checker" / "model" / "span.py"
    module.parent.mkdir(parents=True)
    module.write_text(
        "import re\nimport yaml\ndef late():\n    from checker import engine\n", encoding="utf-8"
    )
    assert list(upward(module)) == [
        "checker/model/span.py:2: model may not import yaml",
        "checker/model/span.py:4: model may not import engine",
    ]
