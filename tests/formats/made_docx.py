"""Word documents made for tests: small, and only as much of the format as a test needs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from html import escape

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ROOTS = {
    "numbering": "numbering", "styles": "styles", "comments": "comments", "footnotes": "footnotes",
    "endnotes": "endnotes", "header1": "hdr", "header2": "hdr", "footer1": "ftr",
}  # fmt: skip
SECTION = "<w:sectPr/>"


def docx(*body: str, section: str = SECTION, **parts: str) -> bytes:
    """A document: its paragraphs and tables, and other parts by name."""
    files = {
        "[Content_Types].xml": _content_types(parts).encode(),
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}).encode(),
        "word/_rels/document.xml.rels": _relationships(
            {name: f"{name}.xml" for name in parts}, kinds={name: name.rstrip("0123456789") for name in parts}
        ).encode(),
        "word/document.xml": _document("".join(body) + section).encode(),
    }
    for name, xml in parts.items():
        files[f"word/{name}.xml"] = f"<w:{_ROOTS[name]} {_NAMES}>{xml}</w:{_ROOTS[name]}>".encode()
    return zipped(files)


def _document(body: str) -> str:
    return f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>"


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip archive, the same bytes for the same files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _content_types(parts: Iterable[str]) -> str:
    kinds = {"document": "document.main", **{name: name.rstrip("0123456789") for name in parts}}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: Mapping[str, str], kinds: Mapping[str, str] | None = None) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{(kinds or {}).get(name, name)}" Target="{target}"/>'
        for name, target in targets.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def p(*content: str, style: str = "", num: tuple[int, int] | None = None, properties: str = "") -> str:
    """A paragraph of runs (words alone make one); ``num`` is a list's instance and level."""
    inside = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        inside += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    inside += properties
    runs = "".join(each if each.startswith("<") else r(each) for each in content)
    return f"<w:p>{f'<w:pPr>{inside}</w:pPr>' if inside else ''}{runs}</w:p>"


def r(*content: str, properties: str = "") -> str:
    """A run of words and elements."""
    inside = "".join(each if each.startswith("<") else t(each) for each in content)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inside}</w:r>"


def t(words: str) -> str:
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>'


def ins(*content: str, author: str = "Ann Reed") -> str:
    inside = "".join(each if each.startswith("<") else r(each) for each in content)
    return f'<w:ins w:id="1" w:author="{author}">{inside}</w:ins>'


def deleted(words: str, author: str = "Ann Reed") -> str:
    text = f'<w:r><w:delText xml:space="preserve">{escape(words)}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="{author}">{text}</w:del>'


def field(instruction: str, result: str) -> str:
    """A complex field."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(*rows: Iterable[str]) -> str:
    """A table; a cell is words or paragraphs."""
    lines = "".join(f"<w:tr>{''.join(_cell(cell) for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{lines}</w:tbl>"


def _cell(cell: str) -> str:
    return f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>"


def level(
    index: int, text: str, form: str = "decimal", *, start: int = 1, more: str = "", style: str = ""
) -> str:
    """One level of a list; ``more`` goes into it as it is."""
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{linked}{more}'
        f'<w:lvlText w:val="{escape(text)}"/></w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def instance(number: int, of: int, *overrides: str) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{"".join(overrides)}</w:num>'


def override(index: int, start: int | None = None, defined: str = "") -> str:
    begins = f'<w:startOverride w:val="{start}"/>' if start is not None else ""
    return f'<w:lvlOverride w:ilvl="{index}">{begins}{defined}</w:lvlOverride>'


def style(
    name: str, *, based_on: str = "", paragraph: str = "", run: str = "", kind: str = "paragraph"
) -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def numbered(number: int, index: int | None = None) -> str:
    """The properties by which a style is numbered."""
    at = f'<w:ilvl w:val="{index}"/>' if index is not None else ""
    return f'<w:numPr>{at}<w:numId w:val="{number}"/></w:numPr>'
