"""Periods, forums, sums and other clauses: what is a slip in them and what only looks like one."""

from __future__ import annotations

from time import process_time

import pytest
from checking import agreement, hits, words

from checker.plugins.attachments import missing
from checker.plugins.captions import Acts, heading_body
from checker.plugins.dates import order
from checker.plugins.execution import signature_incomplete
from checker.plugins.figures import words_figures
from checker.plugins.filings import redaction_legend
from checker.plugins.instruments import two_dates
from checker.plugins.law import conflict, forum_conflict
from checker.plugins.placeholders import execution_date, unfilled
from checker.plugins.sections import numbering_gap
from checker.plugins.style import article
from checker.plugins.sums import total
from checker.plugins.terms import unused

_FRONT = """
    SUPPLY AGREEMENT

    This Agreement is made as of May 4, 2010, between Alder Mills, Inc., an Ohio corporation (the "Buyer"),
    and Birch Systems, LLC, an Ohio limited liability company (the "Seller").

    1. Goods. The Seller sells the goods to the Buyer.

    2. Clause. {}

    3. Law. The laws of Ohio govern.

    ALDER MILLS, INC.

    By: /s/ Jane Doe
    Name: Jane Doe

    BIRCH SYSTEMS, LLC

    By:{}
    Name: Richard Roe
    Dated: {}
"""


def made(clause: str, hand: str = " /s/ Richard Roe", day: str = "May 4, 2010") -> str:
    return _FRONT.format(clause, hand, day)


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("The term is from June 1, 2010 to May 31, 2009.", 1),
        ("The term runs from June 1, 2010 through May 31, 2009.", 1),
        ("The lease begins on June 1, 2010 and shall remain in effect until May 31, 2009.", 1),
        ("The term begins on June 1, 2010 and, unless ended before, ends on May 31, 2009.", 1),
        ("From June 1, 2010 to May 31, 2009.", 1),
        ("The first day is changed from June 1, 2010 to May 1, 2010.", 0),
        ("The term is shortened from June 1, 2010 to May 1, 2010.", 0),
        ("The delivery is brought forward from June 1, 2010 to May 1, 2010.", 0),
        ("It begins on June 1, 2010, the day after the present term expires on May 31, 2010.", 0),
        ("Sums are due beginning on June 1, 2010, for the year that ended on December 31, 2009.", 0),
        (
            'It begins on June 1, 2010 (the "Effective Date"); the work ended on May 1, 2010 (the '
            '"Termination Date").',
            0,
        ),
    ],
)
def test_a_period_has_both_its_days_in_one_clause(clause: str, found: int) -> None:
    assert len(hits(order, made(clause))) == found


_COURTS = "The exclusive venue for any action under this Agreement is the county court at Columbus, Ohio."


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        (f"All disputes under this Agreement are settled by arbitration. {_COURTS}", 1),
        (f"The parties submit all disputes under this Agreement to binding arbitration. {_COURTS}", 1),
        (
            f"Any dispute about the Count shall be submitted to the Counter for arbitration. {_COURTS}",
            0,
        ),
        (
            "All disputes shall be settled by arbitration. To the fullest extent permitted by law, the "
            "courts of Ohio shall have exclusive jurisdiction.",
            1,
        ),
        (
            "All disputes shall be settled by arbitration. To the extent permitted by applicable law, the "
            "courts of Ohio shall have exclusive jurisdiction.",
            1,
        ),
        (
            "All disputes shall be settled by arbitration. To the extent that a court may hear it, an action "
            "shall be brought exclusively in the courts at Columbus, Ohio.",
            0,
        ),
    ],
)
def test_only_all_disputes_can_be_sent_two_ways(clause: str, found: int) -> None:
    assert len(hits(forum_conflict, made(clause))) == found


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("If the Buyer is located in Europe, this Agreement is governed by the laws of Ireland.", 0),
        ("This Agreement is governed by the laws of Ireland if you reside outside America.", 0),
        ("For buyers in Europe, this Agreement is governed by the laws of Ireland.", 0),
        ("However, where the goods go to Europe, this Agreement is governed by Irish law.", 0),
        ("If a dispute arises, this Agreement is governed by the laws of Ireland.", 1),
        ("For the avoidance of doubt, this Agreement is governed by the laws of Ireland.", 1),
        ("This Agreement is governed by the laws of Ireland, except for its rules of conflict.", 1),
        ("This Agreement is governed by the laws of Ireland, except as provided in Section 1.", 1),
        ("This Agreement is governed by the laws of Ireland even if the Buyer objects.", 1),
    ],
)
def test_the_law_of_a_case_is_no_second_choice(clause: str, found: int) -> None:
    assert len(hits(conflict, made(clause))) == found


def test_a_choice_that_is_said_again_and_again_is_read_once() -> None:
    text = made(4_000 * "The laws of Ohio govern this Agreement. ")
    start = process_time()
    assert hits(conflict, text) == []
    assert process_time() - start < 4  # looking back to the first from each took ten seconds


@pytest.mark.parametrize(
    "opening", ["is between Alder Mills, Inc. and you.", '("it") is a legal agreement between us and you.']
)
def test_two_licences_in_one_file_choose_a_law_each(opening: str) -> None:
    licences = f"""
    MILL LICENCE AGREEMENT

    1. This Licence Agreement is between Alder Mills, Inc. and the person who runs the mill ("Licensee").

    2. This Licence Agreement shall be governed by the laws of Ohio.

    SIEVE LICENCE AGREEMENT

    1. This Licence Agreement {opening}

    2. This Licence Agreement shall be governed by the laws of Ireland.
    """
    assert not hits(conflict, licences)
    assert hits(conflict, licences.replace(f"This Licence Agreement {opening}", "The sieve comes with it."))


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("It repays the Alder Note dated May 1, 2008 and the Alder Note dated June 1, 2009.", 0),
        (
            "It repays the Alder Note dated May 1, 2008. The Alder Note dated June 1, 2009 is not due.",
            1,
        ),
    ],
)
def test_two_papers_of_one_sentence_are_two(clause: str, found: int) -> None:
    assert len(hits(two_dates, made(clause))) == found


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("The fee is $50,000 (forty thousand dollars).", ["$50,000 (forty thousand dollars)"]),
        ("It is due in 30 (sixty) days.", ["30 (sixty)"]),
        ("Interest is 12% (ten percent) a year.", ["12% (ten percent)"]),
        ("It is due in 30 (thirty) days, at 5% (five percent), for $2 million (two million dollars).", []),
        ("Clause 2 (one copy) and clause 3 (a fee) stay.", []),
        ("It vests in Year 1 (ten percent) and in Year 2 (thirty percent).", []),
        ("Unit 100 (one hundred one) is let, and Lot 7 (forty dollars) is sold.", []),
        ("It pays $12 (ten percent) of the price.", []),
    ],
)
def test_figures_may_stand_before_their_words(clause: str, found: list[str]) -> None:
    assert words(words_figures, made(clause)) == found


def test_a_row_that_is_taken_off_counts_against_the_total() -> None:
    rows = "Price $1,000\n\n    {}\n\n    Total $950"
    assert hits(total, made("Count.\n\n    Amounts\n\n    " + rows.format("Less: deposit $50"))) == []
    assert len(hits(total, made("Count.\n\n    Amounts\n\n    " + rows.format("Deposit $50")))) == 1


@pytest.mark.parametrize(
    "row", ["Lessee $50", "Lessors' share $50", "Credit union loan $50", "Less than one ton $50"]
)
def test_a_row_is_taken_off_only_by_a_whole_word(row: str) -> None:
    table = made(f"Count.\n\n    Amounts\n\n    Price $1,000\n\n    {row}\n\n    Total $1,050")
    assert hits(total, table) == []


@pytest.mark.parametrize(
    "clause",
    [
        "The two sorts are set out in clause a and clause b.",
        "See the sums in paragraphs a and b, where a equals the price.",
        "The sums of Items a and b are due.",
    ],
)
def test_a_is_a_label_behind_every_word_for_a_division(clause: str) -> None:
    assert hits(article, made(clause)) == []


def test_numbers_with_letters_stand_for_the_number() -> None:
    text = made("It is sold.").replace(
        "3. Law", "3A. Tax. It is paid.\n\n    3B. Duty. It is paid.\n\n    4. Law"
    )
    assert hits(numbering_gap, text) == []


def test_a_legend_may_have_other_words() -> None:
    text = made("The price is [***] a ton.")
    assert len(hits(redaction_legend, text)) == 1
    legend = "Parts marked with asterisks are on file with the Securities and Exchange Commission."
    assert hits(redaction_legend, text + f"\n    {legend}\n") == []


def test_a_day_left_open_beside_a_signature_matters_only_where_no_other_is_known() -> None:
    text = made("It is sold.", day="____________, 2010")
    assert hits(execution_date, text) == []


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("The goods are delivered to the site on [TBC] by the Seller.", ["[TBC]"]),
        ("The fee for storage of the goods is TBC.", ["TBC"]),
        ("The carrier is TBC.", ["TBC"]),
        ("The carrier is TBC Lines, Inc., and the agent of the carrier for the goods is TBC.", []),
        ("TBC delivers the goods, and the carrier buys from TBC, which bills TBC.", []),
        ("An engineer, TBD by the Seller within ten days after each order, is sent.", []),
    ],
)
def test_what_is_to_be_confirmed_was_never_filled_in(clause: str, found: list[str]) -> None:
    assert words(unfilled, made(clause)) == found


def test_a_block_signed_on_a_screen_is_signed() -> None:
    assert len(hits(signature_incomplete, made("It is sold.", hand=""))) == 1
    screen = made("It is sold.", hand="").replace("Dated: May 4, 2010", "E-signed 2010-05-04 10:12AM")
    assert hits(signature_incomplete, screen) == []


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("Each order is attached as Exhibit A-1, Exhibit A-2 and so on.", 0),
        ("The ledger was marked as Plaintiff's Exhibit 7.", 0),
        (
            '"Disclosure Schedules" means those that the Seller delivers concurrently. See Schedule 3.4.',
            0,
        ),
        ("The orders are attached as Exhibit A-1 and Exhibit A-2.", 2),
        ("The prices are set forth in Exhibit A, B, etc. attached hereto.", 1),
    ],
)
def test_attachments_of_the_future_of_a_trial_or_delivered_apart_are_not_missed(
    clause: str, found: int
) -> None:
    assert len(hits(missing, made(clause))) == found


@pytest.mark.parametrize(
    "clause",
    [
        '"Knowledge of the Seller" means what Jane Doe knows. To the Seller\'s Knowledge, all is well.',
        '"Ordinary Course of Business" means past practice. It works in the ordinary course.',
        '"Force Majeure Event" means a flood. No one answers for force majeure.',
        '"Disability" means an illness of six months. It ends if she becomes Disabled.',
        '"Retirement" means leaving at 65. It ends if she retires.',
        '"U.S. GAAP" means accounting principles. Statements follow GAAP.',
        '"Dollars" and "$" mean lawful money of the United States. The price is $5,000.',
    ],
)
def test_a_term_said_otherwise_is_used(clause: str) -> None:
    assert hits(unused, made(clause)) == []


@pytest.mark.parametrize(
    "clause",
    [
        '"Employment" means work for the Seller. Each employee of the Seller is paid.',
        '"Investment" means a share. Each investor is told.',
    ],
)
def test_a_noun_of_the_same_verb_is_no_use(clause: str) -> None:
    assert len(hits(unused, made(clause))) == 1


@pytest.mark.parametrize(
    ("heading", "found"), [("Purchase Price; Taxes", 0), ("Purchase of Stock; Taxes", 1)]
)
def test_a_noun_before_another_is_no_act(heading: str, found: int) -> None:
    body = "The Seller shall pay the taxes on what it delivers, and send the papers for them to the office. "
    text = made("It is sold.").replace("3. Law.", f"3. {heading}. {body * 2}\n\n    4. Law.")
    assert agreement(text).sections[2].heading == heading
    assert len(hits(heading_body, text, Acts(acts={"purchase": ("purchas",)}))) == found
