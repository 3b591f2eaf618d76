"""Finds plug-ins, loads them one by one, and collects what they register.

A plug-in that cannot be used ends the run with a message that names its distribution and version:
a linter that quietly lost a part of its checks would report an agreement as clean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, Generic, TypeVar

import pluggy
from msgspec import Struct

from checker.api import API_VERSION, Check, Params, Reader, Reporter, RulePack
from checker.host import hooks
from checker.host.announced import GROUP, Announced, announced
from checker.host.errors import HostError, did_you_mean

T = TypeVar("T")


class Owned(Struct, Generic[T], frozen=True):
    """Something registered, and the plug-in that registered it."""

    value: T
    owner: str
    """``"distribution version (module)"``."""


class Plugin(Struct, frozen=True):
    """A loaded plug-in."""

    owner: str
    module: Any
    """A module, or whatever object its entry point names."""


class Registry(Struct, frozen=True):
    """All that the plug-ins registered, by name, in the order of the names."""

    checks: dict[str, Owned[Check]]
    readers: dict[str, Owned[Reader]]
    reporters: dict[str, Owned[Reporter]]
    packs: dict[str, Owned[RulePack]]


def discover() -> Registry:
    """Load every installed plug-in. Raises :class:`HostError`."""
    return collect(load(entry) for entry in announced())


def load(entry: Announced) -> Plugin:
    """Import what an entry point names. Raises :class:`HostError`."""
    owner = f"{entry.distribution} ({entry.value})"
    module, _, attributes = entry.value.partition(":")
    try:
        loaded = import_module(module.strip())
        for attribute in attributes.split(".") if attributes else ():
            loaded = getattr(loaded, attribute.strip())
    except (Exception, SystemExit) as error:
        raise HostError(f"plug-in {owner} cannot be loaded: {_describe(error)}") from error
    return Plugin(owner, loaded)


def collect(plugins: Iterable[Plugin]) -> Registry:
    """Gather what the plug-ins register. Raises :class:`HostError` for any that breaks the rules."""
    checks: list[Owned[Check]] = []
    readers: list[Owned[Reader]] = []
    reporters: list[Owned[Reporter]] = []
    packs: list[Owned[RulePack]] = []
    for plugin in plugins:
        manager = _manager(plugin)
        checks += _call(manager, plugin, "checker_checks", Check)
        readers += _call(manager, plugin, "checker_readers", Reader)
        reporters += _call(manager, plugin, "checker_reporters", Reporter)
        packs += _call(manager, plugin, "checker_rule_packs", RulePack)
    for owned in checks:
        _refuse_odd_check(owned)
    _refuse_shared_suffix(readers)
    return Registry(
        checks=_by_name(checks, "check"),
        readers=_by_name(readers, "reader"),
        reporters=_by_name(reporters, "reporter"),
        packs=_by_name(packs, "rule pack"),
    )


def _manager(plugin: Plugin) -> pluggy.PluginManager:
    """A manager for one plug-in, so that whatever a hook raises has a known owner."""
    version = getattr(plugin.module, "API_VERSION", None)
    if version != API_VERSION:
        stated = "states no API_VERSION" if version is None else f"states API_VERSION {version!r}"
        raise HostError(f"plug-in {plugin.owner} {stated}; this checker's is {API_VERSION}")
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hooks)
    known = [name for name in vars(hooks) if name.startswith("checker_")]
    try:
        manager.register(plugin.module, plugin.owner)
    except pluggy.PluginValidationError as error:
        raise HostError(f"plug-in {plugin.owner}: {error}") from error
    implemented = [caller.name for caller in manager.get_hookcallers(plugin.module) or []]
    for name in implemented:
        if name not in known:
            raise HostError(
                f"plug-in {plugin.owner} implements '{name}', which is no hook{did_you_mean(name, known)}"
            )
    if not implemented:
        raise HostError(
            f"plug-in {plugin.owner} implements no hook; mark functions such as {known[0]} with @hookimpl"
        )
    manager.check_pending()
    return manager


def _call(manager: pluggy.PluginManager, plugin: Plugin, hook: str, kind: type[T]) -> list[Owned[T]]:
    """What one plug-in registers through one hook."""
    call: Callable[[], list[list[T]]] = getattr(manager.hook, hook)
    try:
        values = [value for answer in call() for value in answer]
    except Exception as error:
        raise HostError(f"plug-in {plugin.owner}: {hook} raised {_describe(error)}") from error
    for value in values:
        if not isinstance(value, kind):
            raise HostError(
                f"plug-in {plugin.owner}: {hook} answered a {type(value).__name__} "
                f"where a {kind.__name__} belongs"
            )
    return [Owned(value, plugin.owner) for value in values]


def _refuse_odd_check(owned: Owned[Check]) -> None:
    """A rule without ``params`` runs a check with its defaults, so there must be some."""
    check = owned.value
    if not issubclass(check.params, Params):
        raise HostError(f"plug-in {owned.owner}: the parameters of check '{check.name}' are no Params")
    try:
        check.params()
    except TypeError as error:
        raise HostError(
            f"plug-in {owned.owner}: a parameter of check '{check.name}' has no default ({error})"
        ) from error


def _refuse_shared_suffix(readers: list[Owned[Reader]]) -> None:
    owners: dict[str, str] = {}
    for reader in readers:
        for suffix in reader.value.suffixes:
            if suffix in owners:
                raise HostError(
                    f"two readers take files that end in '{suffix}': "
                    f"one of {owners[suffix]} and one of {reader.owner}"
                )
            owners[suffix] = reader.owner


def _by_name(found: list[Owned[Any]], kind: str) -> dict[str, Owned[Any]]:
    named: dict[str, Owned[Any]] = {}
    for owned in sorted(found, key=lambda owned: str(owned.value.name)):
        name = owned.value.name
        if name in named:
            raise HostError(
                f"the {kind} '{name}' is registered twice: by {named[name].owner} and by {owned.owner}"
            )
        named[name] = owned
    return named


def _describe(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
