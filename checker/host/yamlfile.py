"""Reads YAML and remembers where everything stands.

The dialect is YAML 1.2 without what a rule file has no use for: dates stay text, a key is text
and stands once, and there are no aliases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError, SafeConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

KeyPath = Sequence[str | int]
"""The way from the top of a file to a value: keys of mappings, indexes of lists."""

_TEXT = "tag:yaml.org,2002:str"


class Fault(Struct, frozen=True, order=True):
    """Something wrong with a file; ``line`` and ``column`` count from 1."""

    file: Path
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class YamlFile(Struct, frozen=True):
    """A file's content as plain values, and the nodes that know their places."""

    path: Path
    value: Any
    root: Node

    def fault(self, message: str, way: KeyPath = (), *, at_key: bool = False) -> Fault:
        """A fault at a value, or at the key that holds it; at its holder when it is not there."""
        node = self.root
        for depth, step in enumerate(way, 1):
            pair = _child(node, step)
            if pair is None:
                break
            key, node = pair
            if (at_key and depth == len(way)) or _is_empty(node):
                node = key
        return Fault(self.path, node.start_mark.line + 1, node.start_mark.column + 1, message)


class _Constructor(SafeConstructor):
    """ruamel's safe constructor, with dates left as they were written."""


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def read(path: Path, data: bytes) -> YamlFile | Fault:
    """Parse the bytes of a file; the first thing that makes it no proper YAML is a fault."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Fault(path, line, 1, "not UTF-8 text")
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _Constructor
    try:
        root = yaml.compose(text)
        if root is None:
            return Fault(path, 1, 1, "the file is empty")
        for fault in _oddities(path, root, set()):
            return fault
        return YamlFile(path, yaml.constructor.construct_document(root), root)
    except MarkedYAMLError as error:
        return _syntax_fault(path, error)
    except (YAMLError, ValueError, RecursionError) as error:
        return Fault(path, 1, 1, f"not valid YAML: {' '.join(str(error).split())}")


def _child(node: Node, step: str | int) -> tuple[Node, Node] | None:
    """Key and value of one entry of a mapping or a list (where both are the value)."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key, value
    elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _is_empty(node: Node) -> bool:
    """Whether nothing is written where a value may stand: its mark is then that of what follows."""
    return isinstance(node, ScalarNode) and node.start_mark.index == node.end_mark.index


def _oddities(path: Path, node: Node, seen: set[int]) -> Iterator[Fault]:
    """Aliases and keys that are lists or mappings, the outermost first; makes every other key text."""
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    if id(node) in seen:
        yield Fault(path, line, column, "an anchored value is used again; write it out at both places")
        return
    seen.add(id(node))
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                mark = key.start_mark
                yield Fault(path, mark.line + 1, mark.column + 1, "a key must be plain text")
            key.tag = _TEXT  # also "true" and "1": what a key means is for the schema to say
            yield from _oddities(path, value, seen)
    elif isinstance(node, SequenceNode):
        for value in node.value:
            yield from _oddities(path, value, seen)


def _syntax_fault(path: Path, error: MarkedYAMLError) -> Fault:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if isinstance(error, DuplicateKeyError):
        return Fault(path, line, column, "this key stands twice in its mapping")
    problem = " ".join(str(error.problem or error.context or "cannot be understood").split())
    return Fault(path, line, column, f"not valid YAML: {problem}")
