"""Spelling, confusables, doubled words, numbers, punctuation: what the rules' examples do not cover."""

from __future__ import annotations

import time

import pytest
from checking import agreement, hits, skips, words

from checker.plugins.figures import words_figures
from checker.plugins.placeholders import unfilled
from checker.plugins.punctuation import unpaired
from checker.plugins.sections import numbering_duplicate, numbering_gap
from checker.plugins.spelling import Spelling, typo
from checker.plugins.wording import Confusables, Phrase, confusable, doubled

PROSE = (
    "The Seller shall deliver the goods to the Buyer at the place that the Buyer has named to the Seller. "
)


def test_a_misspelling_comes_with_a_proposal() -> None:
    found = hits(typo, PROSE + "The Buyer shall pay the pruchase price when the goods have been delivered.")
    assert [hit.facts for hit in found] == [{"word": "pruchase", "suggestion": "purchase", "count": "1"}]
    assert found[0].edits[0].text == "purchase"


def test_a_word_that_recurs_is_jargon() -> None:
    assert words(typo, PROSE + "The debter pays, the debter sells, and the debter signs for the Buyer.") == []


def test_a_word_that_stands_with_a_capital_too_is_a_name() -> None:
    assert words(typo, PROSE + "The Debter is sold; the debter price is due when it is delivered.") == []


def test_a_users_own_words_are_known() -> None:
    text = PROSE + "The Buyer shall pay the pruchase price when the goods have been delivered."
    assert words(typo, text, Spelling(known_words=("pruchase",))) == []


def test_a_word_broken_over_a_line_end_is_no_misspelling() -> None:
    text = "The Seller shall deliver the goods that the Buyer has ord\nered to the place that it has named."
    assert words(typo, text) == []


def test_a_badly_scanned_text_gives_one_note() -> None:
    slips = (
        "sellr buyerr delivr goodss paymnt notce agremnt partyy contrct clauze sectoin artcle persn writen"
    )
    slips += " purchse delivry paymeent noticce agreeement sectiion articlle perrson writtten"
    text = " ".join(f"the {slip} of the party that has signed it" for slip in slips.split())
    assert words(typo, text) == []
    assert "damaged" in skips(typo, text)[0].reason


def test_phrases_come_from_the_rule() -> None:
    slips = Confusables(phrases=(Phrase(wrong="{small|large} prind", right="{} print"),))
    found = hits(confusable, "Read the small prind. SMALL PRIND matters; the small prinder does not.", slips)
    assert [hit.facts["suggestion"] for hit in found] == ["small print", "SMALL PRINT"]


def test_a_short_slip_in_capitals_is_a_name() -> None:
    slips = Confusables(phrases=(Phrase(wrong="teh", right="the"),))
    assert words(confusable, "TEH Corporation shall pay teh price.", slips) == ["teh"]


def test_a_word_doubled_over_a_page_break() -> None:
    page = PROSE * 3 + "The Buyer shall accept the\n\n                  1\n<PAGE>\n\nthe goods. " + PROSE
    assert words(doubled, page) == ["the the"]


def test_a_numbers_words_and_figures_over_a_line_end() -> None:
    assert words(words_figures, "The Buyer pays within sixty\n(90) days after the goods are delivered.") == [
        "sixty (90)"
    ]


@pytest.mark.parametrize(
    "agreeing",
    [
        "one and one-half percent (1-1/2%)",
        "Two Million Dollars ($2 million)",
        "one hundred per cent (100%)",
        "One Hundred Thousand and no/100 Dollars ($100,000.00)",
        "twenty-five hundredths of one percent (.25%)",
        "ninety (90 calendar days)",
        "ten thousand (10.000)",
        "Five Thousand United States Dollars (US$5,000)",
        "thirty-three and one third percent (33 1/3%)",
    ],
)
def test_words_and_figures_that_agree(agreeing: str) -> None:
    assert words(words_figures, f"The amount is {agreeing} of the price that the Buyer has paid.") == []


def test_brackets_that_pair_over_paragraphs() -> None:
    first = "The Seller may (if the Buyer agrees in writing to it and the goods have not been shipped yet\n\n"
    second = "from the place where they are made) change the goods that it has agreed to deliver.\n"
    assert words(unpaired, first + second) == []
    assert words(unpaired, first) == ["(if the Buyer agrees"]


def test_each_paragraph_of_a_quotation_may_open_anew() -> None:
    first = 'The Lease is amended by adding these words: "4. Rent. The Tenant pays rent each month.'
    second = '"5. Use. The Tenant uses the rooms as an office."'
    assert words(unpaired, f"{first}\n\n{second}\n") == []
    assert len(words(unpaired, f"{first}\n\n5. Use. The Tenant uses the rooms.\n")) == 1


def test_a_pair_with_one_quotation_mark_is_no_partner_for_another_bracket() -> None:
    first = 'The Seller shall pay the cost of the goods ("Joint Goods)", which the Buyer has not paid.\n\n'
    second = "The Buyer shall name a person whom the Seller has asked to leave); and the Seller may go.\n"
    assert "asked to leave)" in " ".join(words(unpaired, first + second))


def test_a_damaged_text_gives_one_note_for_its_brackets() -> None:
    text = "".join(
        f"The Seller (number {n} delivers the goods to the Buyer at the named place.\n\n" for n in range(20)
    )
    assert words(unpaired, text) == []
    assert "damaged" in skips(unpaired, text)[0].reason


def test_many_blanks_make_a_form() -> None:
    text = "".join(
        f"{n}. The Seller of the goods shall deliver ____ of the goods to the Buyer.\n\n"
        for n in range(1, 20)
    )
    assert words(unfilled, text) == []
    assert "form" in skips(unfilled, text)[0].reason


def test_an_uncertain_outline_is_said_to_be_so() -> None:
    body = "The Landlord leases the premises to the Tenant for the whole of the term of this Lease.\n\n"
    text = "".join(f"{number}. {body}" for number in (1, 2, 4, 5, 5, 7, 9, 9, 11))
    assert hits(numbering_gap, text) == []
    assert hits(numbering_duplicate, text) == []
    assert "not understood" in skips(numbering_gap, text)[0].reason


CHECKS = (typo, confusable, doubled, words_figures, unpaired, unfilled, numbering_gap)
HOSTILE = (
    "(" * 20_000,
    "one hundred and " * 8_000 + "(5)",
    "____ " * 10_000,
    "[insert " * 10_000,
    '"' * 20_001,
    "the " * 20_000,
    "a" * 50_000 + " b" * 20_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    made = agreement("A line of prose that says nothing.\n\n" + text)
    for check in CHECKS:
        begun = time.process_time()
        list(check.run(made, check.params()))
        assert time.process_time() - begun < 2.0, check.name
