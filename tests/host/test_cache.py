"""What is kept between runs: whole, and by nobody else."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from msgspec import Struct

from checker.host.cache import keep, recall


class Apples(Struct, frozen=True):
    count: int
    sorts: tuple[str, ...] = ()


APPLES = Apples(3, ("russet", "pippin"))
posix = pytest.mark.skipif(os.name == "nt", reason="owners and modes are those of POSIX")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path / "cache"))
    keep("apples", APPLES)
    assert recall("apples", Apples) == APPLES
    (file,) = (tmp_path / "cache").iterdir()
    return file


def test_a_changed_byte_is_noticed(kept: Path) -> None:
    whole = kept.read_bytes()
    for at in range(len(whole)):
        kept.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert recall("apples", Apples) is None
    for length in (0, 7, len(whole) - 1):
        kept.write_bytes(whole[:length])
        assert recall("apples", Apples) is None
    keep("apples", APPLES)
    assert recall("apples", Apples) == APPLES


@posix
def test_nobody_else_can_read_or_write_it(kept: Path) -> None:
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


@posix
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_what_others_may_have_written_is_not_taken(mode: int, kept: Path) -> None:
    kept.chmod(mode)
    assert recall("apples", Apples) is None
    keep("apples", APPLES)
    assert recall("apples", Apples) == APPLES


@posix
def test_what_belongs_to_another_is_not_taken(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid() == 0:
        os.chown(kept, 12345, -1)
    else:
        monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert recall("apples", Apples) is None


@posix
def test_a_pipe_in_its_place_is_not_waited_for(kept: Path) -> None:
    kept.unlink()
    os.mkfifo(kept)
    assert recall("apples", Apples) is None
    keep("apples", APPLES)
    assert recall("apples", Apples) == APPLES


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path / "file"))
    keep("apples", APPLES)
    assert recall("apples", Apples) is None
