"""Keeps rules that were found good, so that a run need not load YAML or JSON Schema.

One file a pack in the user's cache folder, with the digest of the pack's sources inside. A cache
that is missing, stale, damaged or not writable is no cache; nothing is ever said about it.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec

from checker import __version__
from checker.model.rule import Rule


class _Compiled(msgspec.Struct, frozen=True):
    digest: str
    rules: tuple[Rule, ...]


def digest(sources: Mapping[Path, bytes]) -> str:
    """Digest of a pack: this program's version, its own description of a rule, names and contents."""
    total = hashlib.sha256(f"{__version__}\0{Rule.__struct_fields__}\0".encode())
    for path, data in sources.items():
        total.update(f"{path.name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()


def recall(pack: Path, digest: str) -> tuple[Rule, ...] | None:
    """The rules of a pack as they were kept; None when there are none for this digest."""
    try:
        data = _file(pack).read_bytes()
        compiled = msgspec.msgpack.decode(data, type=_Compiled)
    except (OSError, RuntimeError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return compiled.rules if compiled.digest == digest else None


def keep(pack: Path, digest: str, rules: tuple[Rule, ...]) -> None:
    """Keep a pack's rules, if that is possible."""
    try:
        file = _file(pack)
        file.parent.mkdir(parents=True, exist_ok=True)
        scratch = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            scratch.write_bytes(msgspec.msgpack.encode(_Compiled(digest, rules)))
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


def _file(pack: Path) -> Path:
    place = hashlib.sha256(str(pack.resolve()).encode()).hexdigest()
    return folder() / f"rules-{pack.stem}-{place[:16]}.msgpack"
