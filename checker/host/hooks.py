"""The hooks that a plug-in may implement. They register; the host runs what was registered.

A hook takes no arguments and answers a list. Whatever it raises is the plug-in's error and is
reported as such.
"""

from __future__ import annotations

from collections.abc import Sequence

import pluggy

from checker.api import Check, Reader, Reporter, RulePack

hookspec = pluggy.HookspecMarker("checker")


@hookspec
def checker_checks() -> Sequence[Check]:  # type: ignore[empty-body]
    """The checks of this plug-in; names are unique over all plug-ins."""


@hookspec
def checker_readers() -> Sequence[Reader]:  # type: ignore[empty-body]
    """The readers of this plug-in; a format's name and a suffix have one reader each."""


@hookspec
def checker_reporters() -> Sequence[Reporter]:  # type: ignore[empty-body]
    """The reporters of this plug-in; the name is what ``--format`` takes."""


@hookspec
def checker_rule_packs() -> Sequence[RulePack]:  # type: ignore[empty-body]
    """The rule packs of this plug-in."""
