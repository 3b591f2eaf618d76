"""Writes the JSON Schemas from the types; ``checker schema --write schemas`` calls it.

Descriptions are the docstrings of the types and of their fields, so that an editor shows them to
whoever writes a rule file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from checker.api import Params
from checker.host.docstrings import field_docs
from checker.model import parsed, report, rule

DIALECT = "https://json-schema.org/draft/2020-12/schema"

ROOTS: Mapping[str, type[msgspec.Struct]] = MappingProxyType(
    {"agreement": parsed.ParsedAgreement, "report": report.Report, "rule": rule.Rule}
)
"""The type behind each schema."""


def schema(root: type[msgspec.Struct]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a type, with descriptions."""
    (top,), definitions = msgspec.json.schema_components([root], ref_template="#/$defs/{name}")
    for part in _structs(root):
        if part.__name__ in definitions:
            _describe(definitions[part.__name__], part)
    _settle(definitions)
    return {"$schema": DIALECT, **top, "$defs": dict(sorted(definitions.items()))}


def text(root: type[msgspec.Struct]) -> str:
    """The schema as it stands in its file."""
    return json.dumps(schema(root), indent=2, ensure_ascii=False) + "\n"


def params_text(params: type[Params]) -> str:
    """The schema of a check's parameters."""
    return text(params)


def write(folder: Path) -> tuple[Path, ...]:
    """Write ``NAME.schema.json`` for every type of :data:`ROOTS`; returns the files.

    The folder is made where there is none. Raises :class:`OSError`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = tuple(folder / f"{name}.schema.json" for name in ROOTS)
    for file, root in zip(files, ROOTS.values(), strict=True):
        file.write_text(text(root), encoding="utf-8", newline="\n")
    return files


def _structs(root: type[msgspec.Struct]) -> list[type[msgspec.Struct]]:
    """A type and all struct types that its fields lead to."""
    found: dict[type[msgspec.Struct], None] = {}
    open_types: list[Any] = [msgspec.inspect.type_info(root)]
    while open_types:
        info = open_types.pop()
        if isinstance(info, msgspec.inspect.StructType):
            if info.cls in found:
                continue
            found[info.cls] = None
            open_types += [field.type for field in info.fields]
        for name in ("item_type", "item_types", "types", "key_type", "value_type", "type"):
            inner = getattr(info, name, ())
            open_types += inner if isinstance(inner, tuple) else [inner]
    return list(found)


def _settle(part: Any) -> None:
    """Put alternatives in a fixed order, null last: msgspec's own differs from version to version."""
    if isinstance(part, dict):
        if "anyOf" in part:
            part["anyOf"].sort(key=lambda each: (each.get("type") == "null", json.dumps(each)))
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            _settle(inner)


def _describe(definition: dict[str, Any], part: type[msgspec.Struct]) -> None:
    """Put the fields' docstrings into a type's schema."""
    docs = field_docs(part)
    for field in msgspec.structs.fields(part):
        if doc := docs.get(field.name):
            definition["properties"][field.encode_name].setdefault("description", doc)
