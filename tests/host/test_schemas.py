from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
from plugged import LostParams

from checker import schemas
from checker.host.parameters import parameters
from checker.host.schemas import ROOTS, schema, text, write


@pytest.mark.parametrize("name", ROOTS)
def test_a_schema_file_is_in_step_with_its_type(name: str) -> None:
    assert schemas.read(name) == text(ROOTS[name]), "run: checker schema --write schemas"


def test_there_is_no_schema_file_without_a_type() -> None:
    assert schemas.names() == tuple(sorted(ROOTS))


@pytest.mark.parametrize("name", ROOTS)
def test_a_schema_is_valid_itself(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(ROOTS[name]))


def test_a_rule_file_takes_no_other_keys() -> None:
    definitions = schema(ROOTS["rule"])["$defs"]
    loose = [name for name, part in definitions.items() if part["additionalProperties"] is not False]
    assert loose == []


def test_fields_carry_their_docstrings() -> None:
    properties = schema(ROOTS["rule"])["$defs"]["Rule"]["properties"]
    assert properties["message"]["description"] == "With ``{placeholders}`` that the check declares."
    assert "applies-to" in properties


def test_schemas_are_written_as_they_are_shipped(tmp_path: Path) -> None:
    assert [path.name for path in write(tmp_path)] == [f"{name}.schema.json" for name in ROOTS]
    assert all((tmp_path / f"{name}.schema.json").read_text() == schemas.read(name) for name in ROOTS)


def test_parameters_are_told_in_words() -> None:
    told = [(each.name, each.type, each.default, each.doc) for each in parameters(LostParams)]
    assert told == [
        ("at-most", "a whole number", 3, "How many parcels may be lost."),
        ("carriers", "a list of text", (), ""),
        ("mode", "one of air, sea", "air", ""),
        ("share", "a number or nothing", None, ""),
    ]
