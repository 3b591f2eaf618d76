"""The docstrings of fields: the string that stands under a field in its class, as the source has it."""

from __future__ import annotations

import ast
import inspect
import textwrap

from msgspec import Struct


def field_docs(struct: type[Struct]) -> dict[str, str]:
    """Docstrings by field, white space collapsed; empty where the source cannot be had."""
    docs: dict[str, str] = {}
    for base in reversed(struct.__mro__):
        if base is not Struct and issubclass(base, Struct):
            docs |= _own_docs(base)
    return docs


def _own_docs(struct: type[Struct]) -> dict[str, str]:
    try:
        source = textwrap.dedent(inspect.getsource(struct))
    except (OSError, TypeError):
        return {}
    body = ast.parse(source).body[0]
    if not isinstance(body, ast.ClassDef):
        return {}
    docs: dict[str, str] = {}
    for field, doc in zip(body.body, body.body[1:], strict=False):
        match field, doc:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str() as words)):
                docs[name] = " ".join(words.split())
    return docs
