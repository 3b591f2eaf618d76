"""Keeps what is costly to find out again, so that a short run stays short.

Each thing is a file in the user's cache folder; whoever keeps it stores a digest of what it was made
from with it. A cache that is missing, damaged or not writable is no cache; nothing is ever said
about it.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from checker import __version__

T = TypeVar("T")


def digest(parts: Iterable[bytes]) -> str:
    """Digest of this program's version and some parts, each told apart from the next."""
    total = hashlib.sha256(__version__.encode())
    for part in parts:
        total.update(b"%d:" % len(part))
        total.update(part)
    return total.hexdigest()


def recall(name: str, kind: type[T]) -> T | None:
    """What was kept under a name; None when there is nothing of that kind."""
    try:
        return msgspec.msgpack.decode(_file(name).read_bytes(), type=kind)
    except (OSError, RuntimeError, UnicodeDecodeError, msgspec.MsgspecError):
        return None


def keep(name: str, value: msgspec.Struct) -> None:
    """Keep a value under a name, if that is possible. It appears whole or not at all."""
    try:
        file = _file(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        scratch = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            scratch.write_bytes(msgspec.msgpack.encode(value))
            scratch.replace(file)
        finally:
            scratch.unlink(missing_ok=True)
    except (OSError, RuntimeError, TypeError):
        return


def folder() -> Path:
    """Where the cache stands: ``CHECKER_CACHE_DIR``, or the platform's place for caches.

    Raises :class:`RuntimeError` when the user has no home folder.
    """
    if own := os.environ.get("CHECKER_CACHE_DIR"):
        return Path(own)
    if sys.platform == "win32" and (local := os.environ.get("LOCALAPPDATA")):
        return Path(local) / "checker" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "checker"
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "checker"


def _file(name: str) -> Path:
    return folder() / f"{name}.msgpack"
