"""The parser: from a document to an agreement, one module a part, each called once.

The order below is the order in which one part needs another; read it as a table of contents.
"""

from __future__ import annotations

from checker.model.agreement import Agreement
from checker.model.source import Document
from checker.parser.consents import read_consents
from checker.parser.date import read_date
from checker.parser.exhibits import read_exhibits
from checker.parser.instruments import own_names, read_instruments
from checker.parser.kind import is_agreement, read_kind, read_status
from checker.parser.law import read_governing_law
from checker.parser.layout import read_layout
from checker.parser.notices import read_notices
from checker.parser.opening import find_opening
from checker.parser.parties import completed, read_parties
from checker.parser.preamble import find_preamble, where_named
from checker.parser.recitals import read_recitals
from checker.parser.references import read_references
from checker.parser.scopes import find_scopes
from checker.parser.sections import read_sections
from checker.parser.signatures import name_signers, read_signatures
from checker.parser.terms import find_definitions, read_imports, read_terms
from checker.parser.title import read_exhibit_number, read_title


def parse(document: Document) -> Agreement:
    """Everything understood of one document. Never raises on any text."""
    reading = read_layout(document)
    scopes = find_scopes(reading)
    exhibit = read_exhibit_number(reading)
    opening = find_opening(reading, scopes)
    title = read_title(reading, scopes, opening)
    preamble = find_preamble(reading, scopes, opening)
    parties, groups = read_parties(reading, scopes, title, preamble)
    preamble = preamble or where_named(reading, title, parties)
    signing, signatures = read_signatures(reading, scopes, parties)
    known = parties
    parties, groups = completed(reading, preamble, parties, groups, signatures)
    if parties != known:
        renamed = name_signers(signatures, known, parties)
        if renamed is None:
            signing, signatures = read_signatures(reading, scopes, parties)
        else:
            signatures = renamed
    recitals = read_recitals(reading, scopes, preamble)
    sections, outlines = read_sections(reading, scopes, recitals, preamble, parties, title)
    definitions = find_definitions(reading)
    imports = read_imports(reading, definitions)
    own = own_names(reading.folded, scopes[0].span.end, title, definitions)
    instruments = read_instruments(reading, scopes, title, definitions, imports, own)
    terms = read_terms(scopes, parties, groups, definitions)
    references = read_references(reading, scopes, title, sections, outlines, instruments, own, parties)
    consents, gates = read_consents(reading, scopes, parties, groups, recitals, sections)
    law = read_governing_law(reading, scopes, own)
    date = read_date(reading, scopes, title, preamble, signing, signatures)
    notice_clauses = read_notices(reading, scopes, sections, parties, groups, signatures)
    exhibits = read_exhibits(reading, scopes, references)
    return Agreement(
        reading=reading,
        recognised=is_agreement(reading, title, parties, sections, signatures, law),
        kind=read_kind(reading, title),
        status=read_status(reading, scopes, title, date, parties, signatures),
        exhibit=exhibit,
        title=title,
        date=date,
        preamble=preamble,
        signing=signing,
        scopes=scopes,
        parties=parties,
        groups=groups,
        recitals=recitals,
        sections=sections,
        outlines=outlines,
        instruments=instruments,
        terms=terms,
        imports=imports,
        references=references,
        consents=consents,
        gates=gates,
        notice_clauses=notice_clauses,
        governing_law=law,
        signatures=signatures,
        exhibits=exhibits,
    )
