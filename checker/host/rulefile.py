"""Reads one rule file and says all that is wrong with it.

This is the slow and thorough way, for a rule file that was not seen before; rules found good are kept
(:mod:`checker.host.cache`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from checker.api import Check
from checker.host.bound import MisfitError, OwnedCheck, bind, placeholders
from checker.host.complaints import complaints
from checker.host.errors import did_you_mean
from checker.host.yamlfile import Fault, KeyPath, YamlFile, read
from checker.model.rule import Rule
from checker.schemas import read as read_schema


def read_rule(path: Path, data: bytes, checks: Mapping[str, OwnedCheck]) -> Rule | list[Fault]:
    """The rule in a file, or its faults in reading order (never an empty list)."""
    if path.suffix != ".yaml":
        return [Fault(path, 1, 1, "the name of a rule file ends in '.yaml'")]
    source = read(path, data)
    if isinstance(source, Fault):
        return [source]
    faults = complaints(source, _rule_schema(), source.value)
    places = {(fault.line, fault.column) for fault in faults}
    faults += (fault for fault in _misfits(source, checks) if (fault.line, fault.column) not in places)
    if faults:
        return sorted(faults)
    try:
        rule = msgspec.convert(source.value, type=Rule)
        bind(rule, "", checks)
    except (msgspec.ValidationError, MisfitError) as error:  # the schema and the types say different things
        return [source.fault(str(error))]
    return rule


@cache
def _rule_schema() -> dict[str, Any]:
    return dict(json.loads(read_schema("rule")))


def _misfits(source: YamlFile, checks: Mapping[str, OwnedCheck]) -> Iterator[Fault]:
    """What the schema cannot say: the rule against its file's name and its check."""
    value = source.value
    if not isinstance(value, dict):
        return
    if isinstance(value.get("id"), str) and value["id"] != source.path.stem:
        yield source.fault(f"the rule '{value['id']}' must stand in '{value['id']}.yaml'", ("id",))
    name = value.get("check")
    if not isinstance(name, str) or not name:
        return
    if name not in checks:
        yield source.fault(f"unknown check '{name}'{did_you_mean(name, checks)}", ("check",))
        return
    check = checks[name].value
    if isinstance(value.get("params"), dict):
        yield from complaints(source, msgspec.json.schema(check.params), value["params"], ("params",))
    yield from _message_faults(source, ("message",), value.get("message"), check)
    if isinstance(value.get("cases"), dict):
        yield from _case_faults(source, value["cases"], check)


def _case_faults(source: YamlFile, cases: dict[str, Any], check: Check) -> Iterator[Fault]:
    for name, case in cases.items():
        if name not in check.cases:
            yield source.fault(
                f"check '{check.name}' has no case '{name}'{did_you_mean(name, check.cases)}",
                ("cases", name),
                at_key=True,
            )
        elif isinstance(case, dict):
            yield from _message_faults(source, ("cases", name, "message"), case.get("message"), check)


def _message_faults(source: YamlFile, way: KeyPath, message: Any, check: Check) -> Iterator[Fault]:
    if not isinstance(message, str):
        return
    try:
        for name in placeholders(message):
            if name not in check.facts:
                problem = f"the message uses '{{{name}}}', which check '{check.name}' does not supply"
                supplied = f" (it supplies {', '.join(check.facts) or 'nothing'})"
                yield source.fault(problem + (did_you_mean(name, check.facts) or supplied), way)
    except MisfitError as error:
        yield source.fault(f"the message cannot be read: {error}", way)
