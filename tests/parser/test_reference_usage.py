"""Whose division is cited, told by the code behind the number and by the words that a document uses."""

from __future__ import annotations

import pytest
from made import reading

from checker.model.agreement import Reference
from checker.parser import parse

_FRONT = """
        SUPPLY AGREEMENT

        This Agreement is made on 4 May 2021 between Holmwood Mills Limited, a company incorporated in
        England (the "Seller"), and Carrow Foods Limited, a company incorporated in Ireland (the "Buyer").

        1. Goods. The Seller shall sell the goods as clause 2 and clause 3 provide.

        2. Price. The Buyer shall pay the price.
"""


def cited(text: str, words: str) -> Reference:
    references = parse(reading(_FRONT + text).document).references
    return next(reference for reference in references if reference.text.lower().startswith(words.lower()))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The document required by Article L. 330-3 of the Commercial Code was delivered.",
            "Article L. 330-3",
        ),
        ("The document required by article L.330-3 was delivered.", "article L.330-3"),
        ("The lease is one under Articles R. 145-35 and following of the Code.", "Articles R. 145-35"),
        ("The notice of Article 33(3) GDPR is given.", "Article 33(3)"),
        ("The liability under § 433 BGB is excluded.", "§ 433"),
        ("No person has rights under section 1 CRTPA.", "section 1"),
        ("The Seller lodges its section 37(2) appointment.", "section 37(2)"),
        ("Article 101 and Article 9(2) are observed.", "Article 9(2)"),
        ("The parties are associates for section 12 purposes.", "section 12"),
    ],
)
def test_a_statute_is_known_by_its_code_or_by_a_word_that_is_not_ours(sentence: str, words: str) -> None:
    reference = cited(f"\n        3. Law. {sentence} English law governs this agreement.\n", words)
    assert reference.owner_kind in ("statute", "unknown")
    assert reference.resolved is None


@pytest.mark.parametrize(("name", "kind"), [("SPA", "this"), ("OSA", "instrument"), ("BGB", "statute")])
def test_capitals_behind_a_number_may_be_short_for_an_agreement(name: str, kind: str) -> None:
    text = f"""
        SHARE PURCHASE AGREEMENT

        This Share Purchase Agreement (the "SPA") is made on 4 May 2021 between Holmwood GmbH and Larch AG,
        who are the parties to the Offtake Supply Agreement dated 1 May 2020 (the "OSA").

        1. Sale. The shares are sold as Section 9 {name} says.

        2. Law. German law governs this SPA.
        """
    references = parse(reading(text).document).references
    assert [each.owner_kind for each in references if each.target == "9"] == [kind]


def test_a_clause_that_is_not_there_is_still_missed() -> None:
    reference = cited("\n        3. Law. English law governs, as clause 37(2) says.\n", "clause 37(2)")
    assert reference.owner_kind == "this"


def test_the_paragraphs_of_a_waiver_are_its_own() -> None:
    text = """
        LIMITED WAIVER AND CONSENT

        This Limited Waiver is made on 4 May 2021 between Holmwood Mills, Inc., an Ohio corporation (the
        "Borrower"), and Carrow Bank, N.A., a national banking association (the "Lender").

        A. The parties have made the Loan Agreement dated 4 May 2019 (the "Loan Agreement").

        B. The Borrower will not comply with Section 8.12(b) of the Loan Agreement.

        1  Waiver. The Lender waives the default under Section 8.12(b) of the Loan Agreement.

        2  Consent. The Lender consents to the sale of the mill.

        3  Conditions. Paragraphs 1 and 2 take effect when the Lender holds a signed counterpart.

        4  Reservation. Except as stated in paragraphs 1 and 2, no right of the Lender is waived.

        5  Law. Ohio law governs this Waiver.
    """
    references = parse(reading(text).document).references
    assert {r.owner_kind for r in references if r.target in ("1", "2")} == {"this"}
    assert {r.owner for r in references if r.target == "8.12(b)"} == {"Loan Agreement"}


def test_what_a_document_says_of_itself_is_its_own() -> None:
    text = """
        CONTRACT FOR THE CONSTRUCTION OF A BARGE

        This Contract is made on 4 May 2021 between Holmwood Yards, Inc., an Ohio corporation (the "Builder"),
        and Carrow Lines, LLC, an Ohio limited liability company (the "Owner").

        1. Work. The Builder builds the barge at the price stated in Section 2 of the Contract.

        2. Price. The Owner pays $4,000,000 under this Contract.

        3. Law. Ohio law governs this Contract.

        4. Terms. "Contract" means what the parties sign. "Price" has the meaning given in Section 2 of the
        Contract.
    """
    agreement = parse(reading(text).document)
    assert {(r.owner_kind, r.resolved) for r in agreement.references} == {("this", True)}
    assert agreement.instruments == ()
