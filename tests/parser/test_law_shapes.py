"""The governing law in the many ways in which agreements state it."""

from __future__ import annotations

import pytest
from made import reading

from checker.parser.law import read_governing_law
from checker.parser.scopes import find_scopes

CHOICES = [
    ("The laws of the State of Utah shall be controlling in all matters relating to this agreement.", "Utah"),
    ("This letter is a contract made in Massachusetts and its laws apply.", "Massachusetts"),
    ("All other matters are governed by Vermont law and shall be mediated in Middlebury.", "Vermont"),
    (
        "This Agreement shall be deemed a contract under the laws of the State of Georgia and for"
        " all purposes shall be construed in accordance therewith.",
        "Georgia",
    ),
    ("Governing Law: New York", "New York"),
    ("Governing Law: State of New York.", "New York"),
    ("Choice of Law. Illinois.", "Illinois"),
    ("Applicable law and venue: Ohio; courts of Cuyahoga County.", "Ohio"),
    ("The law of this Agreement is Swiss law.", "Switzerland"),
    ("The governing law shall be that of the State of Texas.", "Texas"),
    ("Venue and governing law shall be Texas.", "Texas"),
    ("The laws of India will prevail.", "India"),
    ("This Agreement is subject to the laws and jurisdiction of the State of Florida.", "Florida"),
    (
        "This Agreement has been negotiated and executed in, and shall be interpreted by the law "
        "of, the State of Maine.",
        "Maine",
    ),
    ("This Note is made with reference to and shall be construed under the laws of Nevada.", "Nevada"),
    ("Any dispute arising hereunder shall be decided by applying the law of Ontario.", "Ontario"),
    ("The rights and duties of the parties shall be fixed by the laws of Idaho.", "Idaho"),
    (
        "The construction and performance of this contract are governed by and shall be construed"
        " in accordance with the law of England.",
        "England",
    ),
    (
        "This Agreement shall be governed, interpreted and enforced according to Pennsylvania law.",
        "Pennsylvania",
    ),
    (
        "This agreement and its validity, interpretation, performance and enforcement shall be "
        "governed by the internal laws of Wisconsin.",
        "Wisconsin",
    ),
    (
        "THE INTERNAL LAW OF THE STATE OF ILLINOIS, AND NOT THE LAW OF CONFLICTS, WILL GOVERN ALL QUESTIONS.",
        "Illinois",
    ),
    ("The parties choose Finnish law.", "Finland"),
    ("Danish law is agreed.", "Denmark"),
    ("This deed is governed by the law in force in Victoria.", "Victoria"),
    (
        "This document is governed by the laws of New South Wales and the parties submit to its courts.",
        "New South Wales",
    ),
    ("The laws in force in the Province of Alberta shall apply hereto.", "Alberta"),
    ("Questions of interpretation are to be answered under Missouri law.", "Missouri"),
    (
        "This Plan shall be construed and administered according to the laws of Ohio to the "
        "extent not superseded by federal law.",
        "Ohio",
    ),
    ("To the extent not preempted by ERISA, Michigan law governs the Plan.", "Michigan"),
    (
        "Except as federal law applies, the laws of the Commonwealth of Kentucky shall determine "
        "all rights hereunder.",
        "Kentucky",
    ),
    ("The validity and effect of this Agreement shall be governed under and by the laws of Korea.", "Korea"),
    ("Governed by the laws of Hong Kong.", "Hong Kong"),
    (
        "Law and jurisdiction 12.1 This agreement is governed by and construed according to English law.",
        "England",
    ),
    (
        "It is mutually agreed that the law of the State of Alaska shall be used in construing this lease.",
        "Alaska",
    ),
    (
        "This Agreement is entered into in the State of Oregon and shall be governed by that State's laws.",
        "Oregon",
    ),
    ("The Contract, having been made in Ohio, shall be governed by the laws thereof.", "Ohio"),
    ("Both parties agree that California law shall be the governing law.", "California"),
    (
        "This Agreement shall be construed in accordance with the laws of the state in which the "
        "Company is incorporated, Nevada.",
        "Nevada",
    ),
    ("Governing law is Delaware.", "Delaware"),
    ("Jurisdiction. This contract comes under Norwegian law.", "Norway"),
    ("This Guaranty is to be performed in Texas, and its laws shall govern it.", "Texas"),
    ("In interpreting this Contract the laws of Quebec are to be followed.", "Quebec"),
    ("Any question shall be settled according to the laws of the Netherlands.", "Netherlands"),
    (
        "The Agreement shall inure to the benefit of successors and be governed under Minnesota law.",
        "Minnesota",
    ),
    ("Washington law governs.", "Washington"),
    ("Irish law applies.", "Ireland"),
    ("The laws of the State of New York govern it.", "New York"),
    ("The Act and the other laws of the State of Kansas govern.", "Kansas"),
    ("German law shall apply to the exclusion of the CISG.", "Germany"),
    ("North Carolina law controls this agreement and every question about it.", "North Carolina"),
    ("It will be governed by the law of the Republic of Korea.", "Korea"),
    ("CONTRACT MADE UNDER AND GOVERNED BY THE INTERNAL LAWS OF THE STATE OF TEXAS.", "Texas"),
    (
        "This Agreement shall not be governed by the United Nations Convention on Contracts "
        "for the International Sale of Goods, but by the laws of the State of Utah.",
        "Utah",
    ),
    (
        "It is deemed made in the Commonwealth of Massachusetts, by whose laws it shall be governed.",
        "Massachusetts",
    ),
    ("Danish law shall govern, without regard to its conflicts rules.", "Denmark"),
    ("The law applicable to this contract is the law of France.", "France"),
    ("This Agreement is made under the laws of the State of Texas, and venue lies in Bell County.", "Texas"),
    ("This Agreement is subject to South African law.", "South Africa"),
    ("This Agreement shall be construed under the laws of the State of Ohio.", "Ohio"),
    ("This Agreement is governed by California law.", "California"),
    ("Delaware law governs this Agreement.", "Delaware"),
    ("This Agreement is subject to English law.", "England"),
    ("This Agreement shall be interpreted in accordance with Swiss substantive law.", "Switzerland"),
    ("This Agreement shall be governed by the laws of the People's Republic of China.", "China"),
    (
        "This Agreement shall be governed by federal law and, to the extent not preempted, "
        "the law of the State of Ohio.",
        "Ohio",
    ),
    (
        "The laws of the State of Texas shall govern the validity, performance and "
        "enforcement of this Agreement.",
        "Texas",
    ),
    ("The validity of this Agreement shall be determined under the law of Georgia.", "Georgia"),
    (
        "The parties agree that this Agreement is made in, and that its interpretation "
        "shall be controlled by the laws of, Nevada.",
        "Nevada",
    ),
    ("This Contract is subject to the law of the Federal Republic of Germany.", "Germany"),
    ("German law shall apply to this Agreement to the exclusion of the CISG.", "Germany"),
    ("The law of the Kingdom of Denmark applies to this Agreement.", "Denmark"),
    (
        "This Agreement and all disputes arising from it shall be governed exclusively by Dutch law.",
        "Netherlands",
    ),
    ("The laws of India shall be applicable to this Agreement.", "India"),
    (
        "The formation, validity, interpretation and performance of this Contract shall be "
        "governed by the published laws of the PRC.",
        "China",
    ),
    (
        "This Agreement will be deemed entered into in Washington and will be governed by "
        "and interpreted in accordance with the substantive laws of the State of "
        "Washington.",
        "Washington",
    ),
    (
        "This Agreement shall be deemed to have been made in, and shall be construed "
        "pursuant to the laws of, the State of New York.",
        "New York",
    ),
    (
        "The construction of this Agreement shall be governed by the laws of the Province "
        "of Ontario and the federal laws of Canada applicable therein.",
        "Ontario",
    ),
    (
        "THIS AGREEMENT SHALL BE GOVERNED BY AND CONSTRUED IN ACCORDANCE WITH THE LAWS OF "
        "THE STATE OF FLORIDA WITHOUT REGARD TO CONFLICT OF LAWS PRINCIPLES.",
        "Florida",
    ),
    ("Governing Law: State of Ohio.", "Ohio"),
    ("Governing Law. Ohio.", "Ohio"),
    ("Applicable Law: This Agreement shall be subject to and interpreted under Israeli law.", "Israel"),
    (
        "The rights and obligations of the parties hereunder shall be governed in all "
        "respects by the laws of Massachusetts.",
        "Massachusetts",
    ),
    ("This Agreement shall be governed by the laws of England and Wales.", "England and Wales"),
    ("This Agreement shall be governed by the law of England.", "England"),
    ("This Agreement shall be governed by the laws of Hong Kong SAR.", "Hong Kong"),
    (
        "Any question regarding the interpretation of this Agreement shall be resolved under Arizona law.",
        "Arizona",
    ),
    (
        "This Agreement has been executed and delivered in the State of Kansas and shall "
        "be construed in accordance with the laws of said State.",
        "Kansas",
    ),
    ("This Agreement shall be governed by the internal laws of the Commonwealth of Virginia.", "Virginia"),
    (
        "This Agreement shall in all respects be read and construed and shall operate in "
        "accordance with the law of Scotland.",
        "Scotland",
    ),
    (
        "This Agreement is made under and shall be construed according to the laws of the State of Maine.",
        "Maine",
    ),
    ("The governing law of this Agreement shall be the law of the State of Ohio.", "Ohio"),
    ("The law governing this Agreement is that of the State of Ohio.", "Ohio"),
    ("The parties choose the law of Ohio to govern this Agreement.", "Ohio"),
    ("The parties agree that Ohio law shall apply.", "Ohio"),
    ("The applicable law shall be Italian law.", "Italy"),
    ("The proper law of this Agreement is the law of Singapore.", "Singapore"),
    ("Japanese law shall be the governing law of this Agreement.", "Japan"),
    (
        "All questions with respect to this Agreement shall be determined in accordance "
        "with the laws of Brazil.",
        "Brazil",
    ),
    (
        "This Agreement shall be governed by, and any dispute shall be settled under, the laws of Spain.",
        "Spain",
    ),
    ("This Agreement shall be enforced under the laws of Utah.", "Utah"),
    ("Utah law will control the interpretation of this Agreement.", "Utah"),
    ("This Agreement shall be governed by New York State law.", "New York"),
    ("This Agreement shall be governed under New York law (other than its conflict rules).", "New York"),
    (
        "This Agreement shall be governed by and construed in accordance with the laws of "
        "the State of\n\nOhio.",
        "Ohio",
    ),
    (
        "The terms of this Agreement shall be governed by, and its provisions enforced in "
        "accordance with, Georgia's laws.",
        "Georgia",
    ),
    (
        "This Agreement, its validity and its effect are governed by French law, to which "
        "the parties expressly submit.",
        "France",
    ),
    (
        "This Agreement shall be construed and governed according to the laws of the state "
        "in which Franchisor is located, being Ohio.",
        "Ohio",
    ),
    ("The Agreement is governed by the law in force in New South Wales.", "New South Wales"),
    ("This agreement is governed by the laws in force in the State of Victoria, Australia.", "Victoria"),
    (
        "It is agreed that this Agreement shall be governed by, construed, and enforced in "
        "accordance with the laws of the State of Ohio.",
        "Ohio",
    ),
    (
        "This Agreement is a contract made under the laws of Ohio and for all purposes "
        "shall be governed by those laws.",
        "Ohio",
    ),
    ("This Agreement shall be governed by the laws of the District of Columbia.", "District of Columbia"),
    ("This Agreement shall be governed by the laws of Puerto Rico.", "Puerto Rico"),
    ("This Agreement shall be governed by the Laws of Alberta, Canada.", "Alberta"),
    (
        "Disputes under this Agreement shall be decided by a single arbitrator applying the laws of Ohio.",
        "Ohio",
    ),
    ("The arbitrators shall apply the substantive law of the State of Ohio to this Agreement.", "Ohio"),
    (
        "This Agreement shall be construed in accordance with, and all disputes hereunder "
        "shall be governed by, the laws of the U.S.A. and the State of Ohio.",
        "Ohio",
    ),
    ("Choice of Law. Ohio law, without regard to its conflict of laws provisions, will govern.", "Ohio"),
    ("This Agreement is to be performed in Ohio and shall be governed by its laws.", "Ohio"),
    (
        "This Agreement and performance hereunder shall be governed by and interpreted in "
        "accordance with the laws of the Republic of South Africa.",
        "South Africa",
    ),
    (
        "This Agreement shall be governed by and construed under the laws of Finland "
        "excluding its choice of law provisions.",
        "Finland",
    ),
    ("The present Agreement shall be exclusively submitted to the laws of Luxembourg.", "Luxembourg"),
    ("This Agreement shall be governed by the laws of Cura\u00e7ao.", "Curacao"),
    ("This Agreement shall be subject to the provisions of the law of Belgium.", "Belgium"),
    (
        "The execution, validity, interpretation of and resolution of disputes under this "
        "Agreement shall be governed by PRC laws.",
        "China",
    ),
    (
        "The execution, effectiveness, construction, performance, amendment and "
        "termination of this Agreement and the resolution of disputes hereunder shall be "
        "governed by the Laws of the PRC.",
        "China",
    ),
    (
        "Legal System. This Contract shall be governed by and construed in accordance with "
        "the laws, rules and regulations of the Philippines.",
        "Philippines",
    ),
    ("This Agreement shall be governed by the law of the Republic of Korea.", "Korea"),
    ("This Agreement shall be governed by Ohio's law.", "Ohio"),
]
NO_CHOICES = [
    "The Company is a corporation organized under the laws of the State of Ohio.",
    "The Lender shall comply with Ohio law.",
    "Nothing in this Agreement limits rights under California law.",
    "The Buyer's counsel will give an opinion as to the laws of New York.",
    "This Agreement has been duly authorized under Delaware law.",
    "The Warrants were issued under New York law.",
    "The Employee waives all rights under Section 1542 of the California law.",
    "The Seller shall pay all taxes under Texas law that apply to the sale.",
    "The Trust is governed by the Delaware Statutory Trust Act.",
    (
        "The Bank consents to service of process by any means authorized by Nevada law in an action "
        "under this Agreement."
    ),
    "Ohio law applies to the sale of liquor.",
    "The laws of Texas govern the interest that a bank may charge.",
    ("This Agreement shall be governed by the laws of the state of incorporation of the Company."),
    ("The Company is duly organized under the laws of Ohio."),
    ("Licensee shall comply with the laws of Ohio."),
    ("The term Act shall be construed as defined in the laws of Ohio relating to mortgages."),
    ("Jurisdiction. Each party consents to the courts of the State of Ohio."),
    ("Each Supplier shall pay the taxes due under the tax laws of Ohio that apply to this Agreement."),
    ("The Supplier is subject to regulation under the laws of Ohio."),
    (
        "Nothing in this Agreement applies any doctrine of law of the State of Ohio that "
        "would not otherwise apply."
    ),
]


def _laws(sentence: str) -> list[str]:
    got = reading(
        "SUPPLY AGREEMENT\n\n1. Supply. The Supplier shall supply.\n\n"
        f"12.4 {sentence}\n\n12.5 Waiver. None.\n"
    )
    found = read_governing_law(got, find_scopes(got))
    return sorted({law.jurisdiction for law in found if law.subject == "agreement"})


@pytest.mark.parametrize(("sentence", "place"), CHOICES)
def test_choice(sentence: str, place: str) -> None:
    assert _laws(sentence) == [place]


@pytest.mark.parametrize("sentence", NO_CHOICES)
def test_no_choice(sentence: str) -> None:
    assert _laws(sentence) == []


def test_what_a_tribunal_applies_counts_only_where_nothing_else_chooses() -> None:
    told = "The arbitrators shall apply the law of Ohio to this Agreement."
    assert _laws(told) == ["Ohio"]
    assert _laws(f"This Agreement is governed by the law of Utah. {told}") == ["Utah"]


def test_a_document_by_the_name_it_gives_itself() -> None:
    text = reading("The GTA is governed by English law.\n")
    scopes = find_scopes(text)
    assert [law.subject for law in read_governing_law(text, scopes)] == ["other"]
    assert [law.subject for law in read_governing_law(text, scopes, frozenset(["gta"]))] == ["agreement"]


def test_a_law_that_decides_one_question_governs_a_part() -> None:
    text = reading(
        "To the extent that Ohio law is applicable to the highest rate, this Agreement is amended.\n"
    )
    assert {law.subject for law in read_governing_law(text, find_scopes(text))} <= {"part"}


UNNAMED = [
    (
        "This Lease shall be construed in accordance with the laws of the state in which the Mill stands.",
        "the state in which the Mill stands",
    ),
    (
        "The law of the place where the Work is done shall govern this Contract.",
        "the place where the Work is done",
    ),
    (
        "This Deed is governed by the laws of the country of the Seller's principal office, as amended.",
        "the country of the Seller's principal office",
    ),
    (
        "This Agreement shall be governed by the laws of the jurisdiction specified in Schedule 2.",
        "the jurisdiction specified in Schedule 2",
    ),
    ("This Agreement shall be governed by the laws of the State of ________.", "________"),
    ("This Agreement shall be construed under the laws of [ * * * ].", "[ * * * ]"),
    ("This Addendum is governed by the same law as the Supply Agreement.", "as the Supply Agreement"),
    (
        "This Guaranty shall be governed by the law specified in the Loan Agreement.",
        "specified in the Loan Agreement",
    ),
    (
        "The governing law and venue provisions of the Supply Agreement shall apply to this Addendum.",
        "of the Supply Agreement",
    ),
]

NOT_EVEN_UNNAMED = [
    "This Agreement shall be enforced to the extent permitted by the law of the place of performance.",
    "Each Guarantor shall comply with the laws of the state in which it does business.",
    "This Agreement shall not be governed by the laws of the country in which the Goods are delivered.",
    "Whenever possible, each provision shall be interpreted so as to be valid under applicable law.",
    "Sections 9.1 (Notices), 9.2 (Governing Law) and 9.3 (Costs) of the Loan Agreement apply to this Note.",
]


@pytest.mark.parametrize(("sentence", "stead"), UNNAMED)
def test_a_law_whose_place_is_not_named(sentence: str, stead: str) -> None:
    text = reading(f"{sentence}\n")
    [law] = read_governing_law(text, find_scopes(text))
    assert (law.subject, law.jurisdiction) == ("agreement", "")
    assert text.text[law.span.start : law.span.end] == sentence
    assert text.text[law.place.start : law.place.end] == stead


@pytest.mark.parametrize("sentence", NOT_EVEN_UNNAMED)
def test_no_law_at_all(sentence: str) -> None:
    assert _laws(sentence) == []


def test_a_place_that_is_named_elsewhere_comes_first() -> None:
    text = reading(
        "The Lease is governed by the laws of the state in which the Premises lie.\n\n"
        "This Agreement is governed by the laws of Ohio.\n"
    )
    laws = read_governing_law(text, find_scopes(text), frozenset(["lease"]))
    assert [(law.jurisdiction, law.subject) for law in laws] == [("", "part"), ("Ohio", "agreement")]
