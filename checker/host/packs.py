"""Loads rule packs: from the cache when their sources are known, else from their files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from checker.api import RulePack
from checker.host import cache
from checker.host.bound import BoundRule, MisfitError, OwnedCheck, bind
from checker.host.errors import HostError
from checker.model.rule import Rule


class _Kept(Struct, frozen=True):
    """Rules that were found good, with the digest of the files that they stand in."""

    digest: str
    rules: tuple[Rule, ...]


Sources = Mapping[Path, bytes]
"""The files of a pack and their contents, in the order of their names."""


def load_rules(packs: Iterable[RulePack], checks: Mapping[str, OwnedCheck]) -> tuple[BoundRule, ...]:
    """All rules of all packs in the order of their ids.

    Raises :class:`HostError`, which lists the faults of all files, one a line.
    """
    rules: dict[str, BoundRule] = {}
    faults: list[str] = []
    for pack in packs:
        try:
            loaded = _load(pack, checks)
        except HostError as error:
            faults.append(str(error))
            continue
        for bound in loaded:
            other = rules.setdefault(bound.rule.id, bound)
            if other is not bound:
                twice = f"rule '{bound.rule.id}' is in pack '{pack.name}' and in pack '{other.pack}'"
                faults.append(f"{pack.folder}: {twice}")
    if faults:
        raise HostError("\n".join(["the rules cannot be used", *faults]))
    return tuple(rules[name] for name in sorted(rules))


def extra_packs(paths: Sequence[Path], known: Iterable[RulePack]) -> tuple[RulePack, ...]:
    """The packs that a user names by path: a folder, or one rule file.

    What stands inside a pack that is loaded anyway is left out. Raises :class:`HostError`.
    """
    homes = {pack.folder.resolve() for pack in known}
    taken = {pack.name: pack.folder for pack in known}
    packs: list[RulePack] = []
    for path in paths:
        try:
            path.stat()
        except FileNotFoundError:
            raise HostError(f"{path}: there is no such rule file or folder") from None
        except OSError as error:
            raise HostError(f"{path}: the rules cannot be opened: {error.strerror}") from None
        real = path.resolve()
        if not homes.isdisjoint((real, real.parent)):
            continue
        if real.stem in taken:
            raise HostError(f"{path}: a rule pack '{real.stem}' is loaded from {taken[real.stem]} already")
        taken[real.stem] = path
        packs.append(RulePack(real.stem, path))
    return tuple(packs)


def _load(pack: RulePack, checks: Mapping[str, OwnedCheck]) -> list[BoundRule]:
    sources = _sources(pack)
    name = _cache_name(pack)
    digest = cache.digest(part for path, data in sources.items() for part in (path.name.encode(), data))
    kept = cache.recall(name, _Kept)
    if kept is not None and kept.digest == digest:
        try:
            return [bind(rule, pack.name, checks) for rule in kept.rules]
        except MisfitError:
            pass  # a plug-in has changed since; reading the files again tells what and where
    rules = _read(sources, checks)
    cache.keep(name, _Kept(digest, rules))
    return [bind(rule, pack.name, checks) for rule in rules]


def _cache_name(pack: RulePack) -> str:
    """One name a pack and place, so that a changed pack takes the place of its former self."""
    return f"rules-{pack.name}-{cache.digest([str(pack.folder.resolve()).encode()])[:16]}"


def _sources(pack: RulePack) -> Sources:
    """Raises :class:`HostError` when there is nothing to read."""
    try:
        if pack.folder.is_file():
            paths = [pack.folder]
        else:
            entries = (path for path in pack.folder.iterdir() if path.suffix in (".yaml", ".yml"))
            paths = sorted(path for path in entries if not path.name.startswith("."))
        sources = {path: path.read_bytes() for path in paths}
    except OSError as error:
        reason = error.strerror or str(error)
        raise HostError(f"{pack.folder}: rule pack '{pack.name}' cannot be read: {reason}") from error
    if not sources:
        raise HostError(f"{pack.folder}: rule pack '{pack.name}' holds no rule file (*.yaml)")
    return sources


def _read(sources: Sources, checks: Mapping[str, OwnedCheck]) -> tuple[Rule, ...]:
    from checker.host.rulefile import read_rule  # YAML and JSON Schema are slow to import

    results = [read_rule(path, data, checks) for path, data in sources.items()]
    faults = [fault for result in results if isinstance(result, list) for fault in result]
    if faults:
        raise HostError("\n".join(map(str, faults)))
    return tuple(result for result in results if isinstance(result, Rule))
