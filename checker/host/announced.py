"""Which plug-ins the installed distributions announce.

Asking :mod:`importlib.metadata` takes a tenth of a short run, most of it for importing it. The answer
is therefore kept until something is installed or removed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from checker.host import cache

GROUP = "checker"
"""The entry-point group in which distributions announce their plug-ins."""


_METADATA = (".dist-info", ".egg-info", ".egg")
"""How the names of folders end that describe a distribution."""


class Announced(Struct, frozen=True, order=True):
    """One entry point."""

    distribution: str
    """Name and version."""
    name: str
    value: str
    """The module, or ``module:object``."""


class _Kept(Struct, frozen=True):
    stamp: str
    found: tuple[Announced, ...]


def announced() -> tuple[Announced, ...]:
    """All plug-ins of all distributions on the path, in a fixed order."""
    folders = [str(Path(folder).absolute()) for folder in sys.path]
    name = f"plugins-{cache.digest(map(os.fsencode, folders))[:16]}"
    stamp = cache.digest(part for folder in folders for part in _state(folder))
    kept = cache.recall(name, _Kept)
    if kept is not None and kept.stamp == stamp:
        return kept.found
    found = tuple(sorted(_ask()))
    cache.keep(name, _Kept(stamp, found))
    return found


def _ask() -> Iterator[Announced]:
    import importlib.metadata

    for entry in importlib.metadata.entry_points(group=GROUP):
        distribution = f"{entry.dist.name} {entry.dist.version}" if entry.dist else "unknown distribution"
        yield Announced(distribution, entry.name, entry.value)


def _state(folder: str) -> Iterator[bytes]:
    """Changes when a distribution comes, goes or is replaced: the folder's time, and what it holds."""
    try:
        changed = Path(folder).stat().st_mtime_ns
        names = sorted(path.name for path in Path(folder).iterdir() if path.name.endswith(_METADATA))
    except OSError:
        changed, names = 0, []
    yield b"%d" % changed
    yield from map(os.fsencode, names)
