from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from plugged import write_plugin

from checker.host import HostError
from checker.host.announced import Announced, announced
from checker.host.plugins import load


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path / "caches"))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    return folder


PARCELS = Announced("parcels 1.2", "parcels_plugin", "parcels_plugin")


def test_what_distributions_announce_is_found(site: Path) -> None:
    write_plugin(site, "parcels_plugin", "", distribution="parcels")
    found = announced()
    assert PARCELS in found
    assert any(each.value == "checker.cli.builtin" for each in found)
    assert list(found) == sorted(found)


def test_it_is_not_asked_for_twice(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plugin(site, "parcels_plugin", "", distribution="parcels")
    first = announced()
    monkeypatch.setattr("checker.host.announced._ask", lambda: pytest.fail("asked again"))
    assert announced() == first


def test_what_is_installed_later_is_found(site: Path) -> None:
    assert PARCELS not in announced()
    write_plugin(site, "parcels_plugin", "", distribution="parcels")
    assert PARCELS in announced()


def test_what_is_removed_is_gone(site: Path) -> None:
    write_plugin(site, "parcels_plugin", "", distribution="parcels")
    assert PARCELS in announced()
    shutil.rmtree(site / "parcels-1.2.dist-info")
    assert PARCELS not in announced()


def test_another_version_is_seen_though_the_folders_time_is_the_same(site: Path) -> None:
    write_plugin(site, "parcels_plugin", "", distribution="parcels")
    before = site.stat()
    announced()
    shutil.rmtree(site / "parcels-1.2.dist-info")
    os.utime(site, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert PARCELS not in announced()


def test_a_folder_that_does_not_exist_is_no_trouble(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, str(site / "gone"), ""])
    assert any(each.value == "checker.cli.builtin" for each in announced())


def test_an_entry_point_may_name_an_object_in_a_module(site: Path) -> None:
    (site / "holder_plugin.py").write_text("class Box:\n    inner = 'found'\n", encoding="utf-8")
    assert load(Announced("holder 1.0", "holder", "holder_plugin:Box.inner")).module == "found"


def test_an_object_that_is_not_there_is_told(site: Path) -> None:
    (site / "empty_plugin.py").write_text("", encoding="utf-8")
    with pytest.raises(HostError, match=r"plug-in empty 1\.0 \(empty_plugin:box\) cannot be loaded"):
        load(Announced("empty 1.0", "empty", "empty_plugin:box"))
