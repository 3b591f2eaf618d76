"""Sections that an attachment shows or that stand here, and forms for several persons."""

from __future__ import annotations

import pytest
from checking import agreement, hits, skips

from checker.plugins.placeholders import execution_date, unfilled
from checker.plugins.references import external

HEAD = """\
SUPPLY AGREEMENT

This Supply Agreement (this "Agreement"), dated as of May 4, 2010, is between Quillon Mills, Inc., an Ohio
corporation (the "Seller"), and Birch Systems, LLC, an Ohio limited liability company (the "Buyer").

"""
SIGNED = """
IN WITNESS WHEREOF, the parties have signed this Agreement.

QUILLON MILLS, INC.

By: /s/ Jane Alder
Name: Jane Alder
Title: President

EXHIBIT A

8.3 Joint rights. Rights in what both have made belong to both of them in equal shares, in all countries.
"""


@pytest.mark.parametrize(
    "words",
    [
        "as shown in Exhibit A",
        "which is reproduced in Exhibit A",
        ", a copy of which is attached hereto as Exhibit A",
        "as set forth in the attached Exhibit A",
    ],
)
def test_an_attachment_of_the_file_shows_what_is_cited(words: str) -> None:
    text = (
        f'{HEAD}1. Words. "Joint IP" has the meaning in Section 8.3 of the Development Agreement {words}.\n'
    )
    assert hits(external, text + SIGNED) == []
    assert len(hits(external, text + SIGNED.replace("EXHIBIT A", "EXHIBIT C"))) == 1


def test_an_attachment_that_shows_something_else_proves_nothing() -> None:
    text = f"{HEAD}1. Price. Section 8.3 of the Development Agreement holds. Prices are shown in Exhibit A.\n"
    assert len(hits(external, text + SIGNED)) == 1


AMENDMENT = HEAD.replace("SUPPLY AGREEMENT", "AMENDMENT TO SUPPLY AGREEMENT").replace(
    "This Supply Agreement", "This Amendment to Supply Agreement"
)


def test_a_range_of_sections_above_is_this_documents() -> None:
    text = (
        f"{AMENDMENT}1. Base. The parties amend the Supply Agreement dated June 1, 2008.\n\n"
        "2. More. It adds goods.\n\n3. Price. For all of it (sections 1-2 above) the Buyer pays ten.\n"
    )
    found = {reference.text: reference.owner_kind for reference in agreement(text).references}
    assert found == {"sections 1-2": "this"}


@pytest.mark.parametrize("word", ["subsection", "subsections", "sub-paragraph", "subclause", "section"])
def test_a_citation_at_a_sentences_end_opens_no_section(word: str) -> None:
    text = (
        f"{HEAD}1. Pay.\n\n1.1 The Buyer pays.\n\n1.2 The Seller shares what it gets as told in {word} 1.3. "
        "The Seller also keeps a list of it. (b) The list is open to the Buyer.\n\n1.3 Nobody else is paid.\n"
    )
    assert [section.path for section in agreement(text).sections if section.path.startswith("1.3")] == ["1.3"]


MANY = 'Jane Quillon (the "Employee")'
BLANK = "1. Before. This replaces the agreement that was dated _______________ between the same parties.\n"


@pytest.mark.parametrize(
    "party",
    [
        '(see Exhibit A) (the "Employee")',
        'each of the employees listed on Schedule 1 (each, an "Employee")',
        'the executive named in the attached Exhibit A (the "Executive")',
    ],
)
def test_a_form_for_several_persons_is_blank_by_design(party: str) -> None:
    text = (
        "SEVERANCE AGREEMENT\n\nThis Severance Agreement, dated as of May 4, 2010, is made between Quillon "
        f'Mills, Inc., an Ohio corporation (the "Company"), and {party}.\n\n{BLANK}'
    )
    assert hits(unfilled, text) == []
    assert skips(unfilled, text)
    assert skips(execution_date, text)
    assert len(hits(unfilled, text.replace(party, MANY))) == 1
