"""What must not be said of texts that are right."""

from __future__ import annotations

import pytest
from checking import agreement, hits

from checker.plugins.law import missing
from checker.plugins.punctuation import unpaired
from checker.plugins.references import external

_FRONT = """
        {title}

        This Agreement is made on 4 May 2021 between Holmwood Mills Limited, a company incorporated in
        England (the "{one}"), and Carrow Foods Limited, a company incorporated in Ireland (the "{other}").

        1. First. The {one} grants what this clause says.

        2. Second. The {other} shall pay.

        3. Third. {third}
"""


def made(title: str, third: str, one: str = "Seller", other: str = "Buyer") -> str:
    return _FRONT.format(title=title, third=third, one=one, other=other)


@pytest.mark.parametrize(
    ("title", "third"),
    [
        ("LICENCE AGREEMENT", "The courts at Mumbai alone shall have jurisdiction."),
        ("SERVICES AGREEMENT", "Disputes go to two arbitrators under the Arbitration Act, 1940."),
        ("SERVICES AGREEMENT", "The courts of Nairobi shall have jurisdiction."),
        ("LEASE", "The Seller may re-enter."),
        ("SERVICES AGREEMENT", "The courts in Ankara are competent."),
    ],
)
def test_a_law_that_follows_from_the_place_is_only_pointed_out(title: str, third: str) -> None:
    assert [hit.case != "" for hit in hits(missing, made(title, third))] == [True]


@pytest.mark.parametrize(
    "title", ["STATEMENT OF WORK No. 4", "PURCHASE ORDER", "TASK ORDER 2", "CALL-OFF ORDER", "WORK ORDER"]
)
def test_an_order_under_an_agreement_has_its_law(title: str) -> None:
    assert hits(missing, made(title, "The Seller may stop work.")) == []


@pytest.mark.parametrize(
    "block",
    [
        """
        SIGNED by AGNES LUND, Director,)
        for and on behalf of HOLMWOOD  )
        MILLS LIMITED                  )     Agnes Lund
        """,
        """
        STATE OF OHIO,)
                      ) ss.
        COUNTY OF ERIE)
        """,
        """
        EXECUTED as a DEED by CARROW FOODS LIMITED)
        acting by two directors                   )
        """,
    ],
)
def test_a_column_of_brackets_has_no_partners(block: str) -> None:
    assert hits(unpaired, made("SUPPLY AGREEMENT", "English law governs.") + block) == []


def test_a_bracket_that_was_forgotten_is_found() -> None:
    assert len(hits(unpaired, made("SUPPLY AGREEMENT", "The goods are sold as seen) and paid."))) == 1


def test_a_clause_that_an_amendment_puts_in_cannot_be_looked_up() -> None:
    text = """
        DEED OF VARIATION

        This Deed is made on 4 May 2021 between Holmwood Mills Limited (the "Seller") and Carrow Foods
        Limited (the "Buyer"), who made the Supply Agreement dated 4 May 2019 (the "Supply Agreement").

        1. The Supply Agreement is amended as clause 2 says.

        2. A new clause 31A is inserted after clause 31 of the Supply Agreement.

        3. Clause 7 of the Supply Agreement is deleted.
    """
    targets = "; ".join(hit.facts["targets"] for hit in hits(external, text))
    assert "31A" not in targets
    assert "Clause 7" in targets


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Appendix 1 - Engines: serial numbers 31207 to 31220", "Appendix 2 - Rates and Formula: [*]"),
        ("Schedule 1 - Goods: flour and meal of the first grade", "Schedule 2 - Price: $10 a ton"),
        ("ANNEX A - Territory: Ohio and Iowa", "ANNEX B - Minimum: 40 tons a year"),
        ("Exhibit A. Mills: those at Lima and Erie", "Exhibit B. Millers: Joan Harrow and Ana Carrow"),
        ("Attachment 1 - Term: five years", "Attachment 2 - Fee: ten dollars a day"),
    ],
)
def test_attachments_of_one_line_are_attached(first: str, second: str) -> None:
    signed = "\n        HOLMWOOD MILLS LIMITED\n\n        By: /s/ Agnes Lund\n        Name: Agnes Lund\n"
    text = (
        made("SUPPLY AGREEMENT", "English law governs.") + signed + f"\n        {first}\n\n        {second}\n"
    )
    assert len([scope for scope in agreement(text).scopes if scope.kind == "attachment"]) == 2
