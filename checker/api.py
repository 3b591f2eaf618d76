"""What a plug-in needs: the only module of ``checker`` that a plug-in imports.

A plug-in is a module (or object) named by an entry point of the group ``checker``. It states
``API_VERSION`` and implements any of the hooks of :mod:`checker.host.hooks` with :data:`hookimpl`::

    from checker.api import Agreement, Check, Hit, NoParams, check, hookimpl

    API_VERSION = 1

    @check("letters.shouting", facts=("word",))
    def shouting(agreement: Agreement, params: NoParams) -> Iterator[Hit]:
        ...

    @hookimpl
    def checker_checks() -> list[Check]:
        return [shouting]

Hooks only register; the host calls the checks itself, each one guarded. A check is a pure function
of the agreement and its rule's parameters: no severity, no message, no configuration, no I/O.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pluggy
from msgspec import Struct, field

from checker.model.agreement import (
    AddressLabel,
    Agreement,
    AgreementDate,
    Alias,
    Consent,
    Exhibit,
    Giving,
    GoverningLaw,
    Instrument,
    Notice,
    NoticeClause,
    Outline,
    Party,
    PartyGroup,
    Recital,
    Reference,
    Scope,
    Section,
    Signature,
    StatusGate,
    Term,
    TermImport,
    Tier,
    Title,
)
from checker.model.finding import Edit, Hit, Related, Skip
from checker.model.reading import Furniture, Line, Paragraph, Reading, Span
from checker.model.report import Report
from checker.model.rule import Rule
from checker.model.source import Box, Document, Filing, Mark, Place, Point, RunPoint

__all__ = [
    "API_VERSION", "AddressLabel", "Agreement", "AgreementDate", "Alias", "Box", "Check", "CheckResult",
    "Consent", "Document", "Edit", "Exhibit", "Filing", "Furniture", "Giving", "GoverningLaw", "Hit",
    "Instrument", "Line", "Mark", "NoParams", "Notice", "NoticeClause", "Outline", "Paragraph",
    "Params", "Part", "Party", "PartyGroup", "Place", "Point", "ReadError", "Reader", "Reading",
    "Recital", "Reference", "Related", "RenderContext", "Report", "Reporter", "Rule", "RulePack",
    "RunPoint", "Scope", "Section", "Signature", "Skip", "Span", "StatusGate", "Term", "TermImport",
    "Tier", "Title", "check", "hookimpl",
]  # fmt: skip

API_VERSION = 1
"""Version of this interface. It grows when a plug-in written for an older one would break."""

hookimpl = pluggy.HookimplMarker("checker")
"""Marks a function of a plug-in as the implementation of a hook."""


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Base of a check's parameters: one field a parameter, each with a default.

    The host derives a JSON Schema from it and refuses rule files that do not fit.
    """


class NoParams(Params, frozen=True):
    """For a check that takes no parameters."""


CheckResult = Iterable[Hit | Skip]


class Check(Struct, frozen=True, kw_only=True):
    """A way of finding places, shared by any number of rules."""

    name: str
    """``topic.defect``, for example ``"notices.address_missing"``."""
    run: Callable[[Agreement, Any], CheckResult]
    params: type[Params] = NoParams
    facts: tuple[str, ...] = ()
    """Names of the facts that every hit carries; a rule's message may use them."""
    cases: tuple[str, ...] = ()
    """Names of the cases that a hit may carry; a rule may word or weigh each in its own way."""

    @property
    def summary(self) -> str:
        """First line of the function's docstring."""
        return (self.run.__doc__ or "").strip().partition("\n")[0]


def check(
    name: str,
    *,
    facts: tuple[str, ...] = (),
    cases: tuple[str, ...] = (),
    params: type[Params] = NoParams,
) -> Callable[[Callable[[Agreement, Any], CheckResult]], Check]:
    """Turn a function ``(agreement, params) -> hits`` into a :class:`Check`."""

    def declare(run: Callable[[Agreement, Any], CheckResult]) -> Check:
        return Check(name=name, run=run, params=params, facts=facts, cases=cases)

    return declare


class ReadError(Exception):
    """Raised by a reader that cannot read a source; the message says what to do about it."""


class Part(Struct, frozen=True):
    """One of several documents in a file. It is reported as ``FILE!NAME``."""

    name: str
    """Unique in the file; empty for a remark about the file as a whole."""
    content: Document | bytes | ReadError | str
    """The document; or bytes for which a reader is then chosen, as for a file of that name; or why it
    cannot be read; or something a user should be told."""


class Reader(Struct, frozen=True, kw_only=True):
    """A way of reading one format.

    ``read(data, path, encoding)`` takes the source's bytes, the path for messages, and the encoding
    that the user asked for (None: find out); it raises :class:`ReadError`. For a file of several
    documents it answers an iterator of :class:`Part`; what that raises costs the rest of the file.

    Reader modules are imported at every start: import heavy libraries inside of the functions.
    """

    name: str
    """What ``--format-in`` takes and reports state, for example ``"html"``."""
    suffixes: tuple[str, ...]
    """Lower case, with the dot. Files with these names are looked at in folders."""
    read: Callable[[bytes, str, str | None], Document | Iterator[Part]]
    recognises: Callable[[bytes, bool], bool] | None = None
    """``recognises(data, named)``: whether the content is of this format; ``named`` tells that the
    file's name ends in one of the suffixes, so that less evidence will do. Only the first megabytes may
    be given. It decides alone, whatever the name; None: the suffix decides where no reader recognises
    the content. Cheap, and never raises."""
    limit: int = 20_000_000
    """Bytes; larger files are refused. The longest credit agreements come to 3 MB as text."""


class RenderContext(Struct, frozen=True, kw_only=True):
    """What a reporter may use besides the report."""

    sources: Mapping[str, str] = field(default_factory=dict)
    """Decoded source of each file, by the report's path."""
    rules: Mapping[str, Rule] = field(default_factory=dict)
    """The rules that ran, by id."""
    color: bool = False
    width: int = 100
    """Columns."""
    wrap: bool = False
    """Whether a long line is broken between words, for a terminal; elsewhere a finding's line stays whole."""
    quiet: bool = False
    """Findings alone: no summary, nothing about what was not examined."""


class Reporter(Struct, frozen=True, kw_only=True):
    """A format of the report; ``render`` is a pure function."""

    name: str
    render: Callable[[Report, RenderContext], str]


class RulePack(Struct, frozen=True):
    """A folder of rule files (``*.yaml``, one rule a file)."""

    name: str
    folder: Path
