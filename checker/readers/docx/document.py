"""The whole of a document: its body, notes, headers and footers, comments, put together as a text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from checker.api import ReadError
from checker.model.source import Document, Mark, MarkKind
from checker.readers.docx.flow import Flow
from checker.readers.docx.markup import RELATIONSHIPS, Element, W, value
from checker.readers.docx.numbering import Numbering
from checker.readers.docx.package import Package
from checker.readers.docx.places import Trail, locate
from checker.readers.docx.styles import Styles
from checker.readers.words import Row, write
from checker.text.lines import LineIndex

_SAME_PAGE = ("continuous", "nextColumn")
_NOTES = ("footnote", "endnote")


class _Parts(Struct, frozen=True):
    """The main part and those that go with it."""

    package: Package
    main: Element
    styles: Styles
    numbering: Numbering
    by_kind: dict[str, str]
    by_id: dict[str, str]

    def root(self, kind: str) -> Element | None:
        """The part of a kind, for example ``comments``."""
        return self.package.parse(self.by_kind[kind]) if kind in self.by_kind else None


def read_document(data: bytes, path: str) -> Document:
    """The words of a package. Raises ReadError."""
    parts = _open(Package(data))
    trail, flow, rows = _body(parts, heeds_fields=True)
    if flow.runs.fields.silent:
        # A field that never ends would swallow the rest of the agreement.
        trail, flow, rows = _body(parts, heeds_fields=False)
    notes = _notes(parts, flow.runs.notes, trail)
    headers = _edges(parts, "header", trail)
    footers = _edges(parts, "footer", trail)
    if headers and rows:
        rows[0].gap = max(rows[0].gap, 1)
    rows = [*headers, *rows, *notes, *footers]
    if not rows:
        raise ReadError("the document holds no words")
    rows[0].page_break = False
    written = write(rows, LineIndex.of(""))
    source_map = replace(written.source_map, index=LineIndex.of(written.text))
    return Document(
        path=path,
        format="docx",
        text=written.text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding="utf-8",
        notes=tuple(_remarks(flow)),
        marks=_settled(written.marks, _comments(parts.root("comments"))),
        locate=partial(locate, trail.places(source_map)),
    )


def _open(package: Package) -> _Parts:
    name = package.main()
    main = package.parse(name)
    if main is None or main.tag != W + "document":
        raise ReadError(f"{name} is not the text of a Word document")
    relationships = package.relationships(name)
    by_kind = {kind.rpartition("/")[2]: target for _, kind, target in relationships}
    styles = Styles(package.parse(by_kind["styles"]) if "styles" in by_kind else None)
    numbers = package.parse(by_kind["numbering"]) if "numbering" in by_kind else None
    return _Parts(
        package,
        main,
        styles,
        Numbering(numbers, styles),
        by_kind,
        {identifier: target for identifier, _, target in relationships},
    )


def _body(parts: _Parts, *, heeds_fields: bool) -> tuple[Trail, Flow, list[Row]]:
    trail = Trail()
    flow = Flow(parts.styles, parts.numbering.restarted(), trail, heeds_fields=heeds_fields)
    kinds = [value(section, "type") for section in _sections(parts.main)]
    flow.section_breaks = [kind not in _SAME_PAGE for kind in kinds[1:]]
    for body in parts.main.iterfind(W + "body"):
        flow.blocks(body)
    return trail, flow, flow.finish()


def _sections(main: Element) -> list[Element]:
    """The properties of each section, in order; not those that a tracked change remembers."""
    found = (section for section in main.iter(W + "sectPr"))
    return [section for section in found if _parent(section) in (W + "pPr", W + "body")]


def _parent(element: Element) -> str:
    parent = element.getparent()
    return str(parent.tag) if parent is not None else ""


def _notes(parts: _Parts, referred: list[tuple[str, str]], trail: Trail) -> list[Row]:
    """The footnotes and endnotes that are referred to, in the order of their signs."""
    found: dict[tuple[str, str], Element] = {}
    for kind in dict.fromkeys(kind for kind, _ in referred):
        root = parts.root(f"{kind}s")
        for note in root.iterfind(W + kind) if root is not None else ():
            found[kind, note.get(W + "id", "")] = note
    rows: list[Row] = []
    count = dict.fromkeys(_NOTES, 0)
    for key in dict.fromkeys(referred):
        if key in found:
            kind = key[0]
            count[kind] += 1
            rows += _story(parts, found[key], f"{kind} {count[kind]}", trail, "note", str(count[kind]))
    return rows


def _edges(parts: _Parts, edge: MarkKind, trail: Trail) -> list[Row]:
    """The words of each header, or each footer, once."""
    rows: list[Row] = []
    names = dict.fromkeys(
        parts.by_id.get(next(filter(None, (reference.get(key + "id") for key in RELATIONSHIPS)), ""), "")
        for section in _sections(parts.main)
        for reference in section.iterfind(f"{W}{edge}Reference")
    )
    for count, name in enumerate(filter(None, names), 1):
        root = parts.package.parse(name)
        if root is not None:
            rows += _story(parts, root, f"{edge} {count}", trail, edge, "")
    return rows


def _story(parts: _Parts, root: Element, part: str, trail: Trail, kind: MarkKind, what: str) -> list[Row]:
    """The lines of a note, a header or a footer, all marked as such."""
    flow = Flow(parts.styles, parts.numbering.restarted(), trail, part)
    flow.blocks(root)
    rows = flow.finish()
    for row in rows:
        row.page_break, row.heading = False, 0
        row.marks.append((0, row.length, kind, what))
    if rows:
        rows[0].gap = 1
    return rows


def _comments(root: Element | None) -> dict[str, str]:
    """What each comment says, by id."""
    comments = root.iterfind(W + "comment") if root is not None else ()
    return {comment.get(W + "id", ""): " ".join("".join(_words(comment)).split()) for comment in comments}


def _words(comment: Element) -> Iterator[str]:
    for element in comment.iter(W + "t", W + "p"):
        yield " " if element.tag == W + "p" else element.text or ""


def _settled(marks: Iterable[Mark], comments: dict[str, str]) -> tuple[Mark, ...]:
    """The marks with the comments' words for their ids, each comment once from its first word to its last."""
    settled: list[Mark] = []
    seen: dict[str, int] = {}
    for mark in marks:
        if mark.kind != "comment":
            settled.append(mark)
        elif mark.value in seen:
            before = settled[seen[mark.value]]
            settled[seen[mark.value]] = replace(before, end=max(before.end, mark.end))
        else:
            seen[mark.value] = len(settled)
            settled.append(replace(mark, value=comments.get(mark.value, "")))
    return tuple(settled)


def _remarks(flow: Flow) -> Iterator[str]:
    if flow.embedded:
        yield f"{flow.embedded} documents embedded in it are not read: check them by themselves"
    if flow.runs.fields.unwritten:
        yield f"{flow.runs.fields.unwritten} numbers made by LISTNUM or AUTONUM fields are not shown"
