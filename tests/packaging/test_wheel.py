"""The wheel holds what the repository holds, and nothing but ``checker`` is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from environments import environment, pip

ROOT = Path(__file__).parent.parent.parent
SHIPPED = {
    "checker": "checker",
    "plugins": "checker/plugins",
    "rules": "checker/rules",
    "schemas": "checker/schemas",
}
"""Folders of the repository, and where they stand in the package."""

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def sources() -> list[Path]:
    """The repository's files, relative to it: those that git tracks or would."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no git repository, so what belongs into the wheel is not known")
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.check_output(command, cwd=ROOT, text=True).splitlines()
    return [Path(name) for name in listed if (ROOT / name).is_file()]


def test_every_folder_with_modules_is_a_package_that_ships() -> None:
    found = set()
    for folder, package in SHIPPED.items():
        for path in (ROOT / folder).rglob("*.py"):
            inner = path.parent.relative_to(ROOT / folder).parts
            found.add(".".join([*package.split("/"), *inner]))
    assert found == set(PROJECT["tool"]["setuptools"]["packages"])


def test_every_module_of_plugins_is_announced() -> None:
    announced = set(PROJECT["project"]["entry-points"]["checker"].values())
    modules = {f"checker.plugins.{path.stem}" for path in (ROOT / "plugins").glob("*.py")}
    assert announced == (modules - {"checker.plugins.__init__"}) | {"checker.cli.builtin"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that an old build folder cannot add to it."""
    copy = tmp_path_factory.mktemp("source")
    for path in sources():
        if path.parts[0] in SHIPPED or len(path.parts) == 1:
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, copy / path)
    target = tmp_path_factory.mktemp("wheel")
    pip(sys.executable, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(target), str(copy))
    (built,) = target.glob("*.whl")
    return built


def test_the_wheel_holds_all_files_of_the_repository_and_no_others(wheel: Path) -> None:
    expected = {
        f"{SHIPPED[path.parts[0]]}/{path.relative_to(path.parts[0]).as_posix()}"
        for path in sources()
        if path.parts[0] in SHIPPED
    }
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == expected


def test_an_installation_works_from_anywhere_and_adds_nothing_but_checker(
    wheel: Path, tmp_path: Path
) -> None:
    python, packages = environment(tmp_path / "venv", with_checker=False)
    before = set(packages.iterdir())
    pip(python, "install", "--no-deps", "--no-index", "--ignore-installed", str(wheel))
    added = {path.name.partition("-")[0] for path in set(packages.iterdir()) - before}
    assert added == {"checker", "agreement_checker"}  # the second is the metadata's folder

    command = [str(Path(python).with_name("checker")), "rules"]
    variables = {**os.environ, "CHECKER_CACHE_DIR": str(tmp_path / "cache")}
    listed = subprocess.run(command, cwd=tmp_path, env=variables, capture_output=True, text=True, check=False)
    assert (listed.returncode, listed.stderr) == (0, "")
    rules = {path.stem for path in (ROOT / "rules").rglob("*.yaml")}
    assert {line.split()[0] for line in listed.stdout.splitlines()} == rules

    program = "import checker.rules; print(checker.rules.__file__)"
    place = subprocess.check_output([python, "-c", program], cwd=tmp_path, text=True)
    assert Path(place).is_relative_to(packages)
