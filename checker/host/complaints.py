"""Says in plain words, and at the right place, what a value has against a JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from msgspec import Struct

from checker.host.errors import did_you_mean
from checker.host.yamlfile import Fault, KeyPath, YamlFile

_TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping of keys to values",
    "null": "nothing",
}


class _Complaint(Struct, frozen=True):
    """What jsonschema found, without its unset and untyped parts."""

    about: str
    """The keyword that is not met: ``"required"``, ``"type"`` …"""
    rule: Any
    """The keyword's value in the schema."""
    value: Any
    schema: dict[str, Any]
    way: KeyPath
    """Where the value stands in the file."""
    types: tuple[str, ...]
    """The types that would do."""


def complaints(source: YamlFile, schema: dict[str, Any], value: Any, at: KeyPath = ()) -> list[Fault]:
    """The faults of a value that stands at ``at`` in a file, in reading order."""
    errors = _meant(Draft202012Validator(schema).iter_errors(value))
    return sorted({fault for error in errors for fault in _faults(source, _complaint(error, at))})


def _meant(errors: Iterable[ValidationError]) -> Iterator[ValidationError]:
    """The errors themselves; of alternatives, those of the one that the value was meant for."""
    for error in errors:
        inner = list(error.context or ())
        deep = [each for each in inner if each.relative_path or each.validator not in ("type", "enum")]
        some = [each for each in inner if (each.validator, each.validator_value) != ("type", "null")]
        if error.validator == "anyOf" and (deep or len(some) == 1):
            yield from _meant(deep or some)
        else:
            yield error


def _complaint(error: ValidationError, at: KeyPath) -> _Complaint:
    raw: Any = error  # jsonschema's fields may be unset in general; those of a reported error are not
    alternatives = [error] if error.validator == "type" else error.context or []
    types = [each.validator_value for each in alternatives if each.validator == "type"]
    return _Complaint(
        about=str(raw.validator),
        rule=raw.validator_value,
        value=raw.instance,
        schema=dict(raw.schema),
        way=(*at, *raw.absolute_path),
        types=tuple(str(name) for name in types if name != "null"),
    )


def _faults(source: YamlFile, complaint: _Complaint) -> Iterator[Fault]:
    way, value = complaint.way, complaint.value
    known = complaint.schema.get("properties", {})
    match complaint.about:
        case "additionalProperties":
            unused = [name for name in known if name not in value]
            for key in value:
                if key not in known:
                    near = did_you_mean(key, unused) or did_you_mean(key, known)
                    yield source.fault(f"unknown key '{key}'{near}", (*way, key), at_key=True)
        case "required":
            unknown = [key for key in value if key not in known]
            for key in complaint.rule:
                # a key that is there under a wrong name is complained of once
                if key not in value and not get_close_matches(key, unknown, n=1):
                    yield source.fault(f"{_named(way)}has no '{key}'", way)
        case _:
            yield source.fault(f"{_named(way)}{_words(complaint)}", way)


def _words(complaint: _Complaint) -> str:
    rule, value = complaint.rule, complaint.value
    match complaint.about:
        case "type" | "anyOf":
            types = dict.fromkeys(_TYPES.get(name, name) for name in complaint.types)
            return f"must be {' or '.join(types) or 'something else'}, not {_found(value)}"
        case "enum":
            words = [str(word) for word in rule if word is not None]
            near = did_you_mean(value, words) if isinstance(value, str) else ""
            return f"must be one of {', '.join(words)}, not {_found(value)}{near}"
        case "minLength" | "minItems":
            return "must not be empty"
        case "pattern":
            form = complaint.schema.get("description", f"of the form {rule}")
            return f"must be {form}, not {_found(value)}"
        case "minimum":
            return f"must be at least {rule}, not {value}"
        case "maximum":
            return f"must be at most {rule}, not {value}"
    return f"does not meet '{complaint.about}: {rule}'"


def _found(value: Any) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value}"
        case str():
            return f"'{value if len(value) <= 40 else value[:37] + '...'}'"
        case list():
            return "a list"
        case dict():
            return "a mapping of keys to values"
    return type(value).__name__


def _named(way: KeyPath) -> str:
    """``"'examples[0].name' "``, or ``"the rule "`` for the top of the file."""
    name = ""
    for step in way:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else str(step)
    return f"'{name}' " if name else "the rule "
