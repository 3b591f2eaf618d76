"""Plug-ins, rule packs and the choice of rules.

:func:`load_host` gathers what the installed plug-ins register and binds every rule of every pack to
its check; :func:`select` chooses the rules of a run. Whatever cannot be used raises
:class:`HostError`, whose message is meant for the user.
"""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from pathlib import Path

from checker.host.bound import BoundRule, Host, OwnedCheck
from checker.host.errors import HostError
from checker.host.packs import extra_packs as _extra_packs
from checker.host.packs import load_rules
from checker.host.plugins import discover
from checker.host.selection import select

__all__ = ["BoundRule", "Host", "HostError", "OwnedCheck", "load_host", "select"]


def load_host(extra_packs: tuple[Path, ...] = ()) -> Host:
    """Load all plug-ins and rule packs, and the packs that the user names. Raises :class:`HostError`."""
    with redirect_stdout(sys.stderr):  # standard output is the report's, whatever a plug-in prints
        registry = discover()
    packs = tuple(owned.value for owned in registry.packs.values())
    packs += _extra_packs(extra_packs, packs)
    return Host(
        rules=load_rules(packs, registry.checks),
        checks=registry.checks,
        readers=tuple(owned.value for owned in registry.readers.values()),
        reporters={name: owned.value for name, owned in registry.reporters.items()},
        packs=packs,
    )
