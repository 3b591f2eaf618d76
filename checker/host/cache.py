"""Keeps what is costly to find out again, so that a short run stays short.

Each thing is a file in the user's cache folder; whoever keeps it stores a digest of what it was made
from with it. A cache that is missing, damaged or not writable is no cache, and neither is one that
somebody else may have written: what is kept says which modules are loaded and what rules and patterns
look for. Nothing is ever said about it.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from checker import __version__

T = TypeVar("T")

_DIGEST = 16
"""Bytes of the digest that stands before what is kept, so that damage is noticed."""
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


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
        data = memoryview(_own(_file(name)))
        if data[:_DIGEST] != _checksum(data[_DIGEST:]):
            return None
        return msgspec.msgpack.decode(data[_DIGEST:], type=kind)
    except (OSError, RuntimeError, UnicodeDecodeError, msgspec.MsgspecError):
        return None


def keep(name: str, value: msgspec.Struct) -> None:
    """Keep a value under a name, if that is possible. It appears whole or not at all."""
    try:
        content = msgspec.msgpack.encode(value)
        _write(_file(name), _checksum(content) + content)
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


def _own(file: Path) -> bytes:
    """The bytes of a file that only this user, or root, can have written. Raises OSError."""
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as opened:
        state = os.fstat(descriptor)
        if sys.platform != "win32" and (
            state.st_uid not in (os.geteuid(), 0) or state.st_mode & _OTHERS_WRITE
        ):
            raise PermissionError
        return opened.read()


def _write(file: Path, data: bytes) -> None:
    """Write by way of a new file that nobody else can write or have put there. Raises OSError."""
    from tempfile import mkstemp  # hardly ever needed

    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = mkstemp(prefix=f"{file.name}.", dir=file.parent)
    scratch = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(data)
        scratch.replace(file)
    finally:
        scratch.unlink(missing_ok=True)


def _checksum(content: bytes | memoryview) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST).digest()


def _file(name: str) -> Path:
    return folder() / f"{name}.msgpack"
