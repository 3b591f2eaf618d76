"""The parameters of a check as a person reads them."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from checker.api import Params
from checker.host.docstrings import field_docs

_ONE = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "object": "a mapping",
    "array": "a list",
    "null": "nothing",
}
_MANY = {"integer": "whole numbers", "number": "numbers", "object": "mappings", "array": "lists"}


class Parameter(Struct, frozen=True):
    """One parameter."""

    name: str
    """As a rule file writes it."""
    type: str
    """In words: ``"a list of text"``."""
    default: Any
    """As plain values, ready for JSON."""
    doc: str
    """The field's docstring, white space collapsed; may be empty."""


def parameters(params: type[Params]) -> tuple[Parameter, ...]:
    """The parameters in the order in which the class states them."""
    _, definitions = msgspec.json.schema_components([params])
    properties = definitions[params.__name__]["properties"]
    defaults = msgspec.to_builtins(params())
    docs = field_docs(params)
    return tuple(
        Parameter(
            name=field.encode_name,
            type=_type(properties[field.encode_name]),
            default=defaults[field.encode_name],
            doc=docs.get(field.name, ""),
        )
        for field in msgspec.structs.fields(params)
    )


def _type(schema: dict[str, Any]) -> str:
    """A JSON Schema in words."""
    if "enum" in schema:
        return f"one of {', '.join(map(str, schema['enum']))}"
    if "anyOf" in schema:
        return " or ".join(_type(each) for each in schema["anyOf"])
    kind = schema.get("type", "object")
    if kind == "array" and schema.get("items"):
        item = schema["items"]
        if "enum" in item:
            return f"a list, each {_type(item)}"
        return f"a list of {_MANY.get(item.get('type', 'object')) or _type(item)}"
    return _ONE.get(kind, str(kind))
