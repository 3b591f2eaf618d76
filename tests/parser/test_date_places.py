"""Every written form of a date, and every blank for one, in the places where agreements give it."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

DAY = "2003-10-15"
FORMS = [
    "October 15, 2003", "October 15 2003", "October 15,2003", "October 15 , 2003", "October 15. 2003",
    "October, 15, 2003", "October 15th, 2003", "October 15th 2003", "October the 15th, 2003",
    "October the fifteenth, 2003", "October Fifteenth, 2003", "October fifteenth, two thousand three",
    "Oct. 15, 2003", "Oct 15, 2003", "Oct.15, 2003", "OCT. 15TH, 2003", "Oct. 15th, '03",
    "October 15, '03", "15 October 2003", "15 October, 2003", "15th October 2003", "15th October, 2003",
    "15th of October 2003", "15th of October, 2003", "15. October 2003", "15 Oct 2003", "15 Oct. 2003",
    "15-Oct-2003", "15-Oct-03", "15/Oct/2003", "15.Oct.2003", "15 Oct 03", "Oct-15-2003",
    "the 15th day of October, 2003", "the 15th day of October 2003", "this 15th day of October, 2003",
    "this 15 day of October, 2003", "this 15th  day of  October ,  2003", "15th day of Oct., 2003",
    "the 15th day of the month of October, 2003", "the 15th day of the month of October of the year 2003",
    "the 15th day of October in the year 2003", "the 15th day of October in the year of 2003",
    "the 15th day of October in the year of our Lord 2003",
    "the 15th day of October in the year of our Lord two thousand and three",
    "the 15th day of October, in the year two thousand three",
    "the fifteenth day of October in the year Two Thousand and Three",
    "the Fifteen day of October in the year of Two Thousand Three",
    "the fifteenth (15th) day of October, 2003", "the fifteenth (15) day of October, 2003",
    "the 15th (fifteenth) day of October, 2003",
    "the fifteenth day of October, two thousand and three (2003)", "the fifteenth day of October 2003",
    "the fifteenth of October, 2003", "fifteenth October 2003", "the fifteenth day of October, A.D. 2003",
    "the fifteenth day of October A.D., 2003", "the fifteenth day of October, Anno Domini 2003",
    "the 15th day of October, of the year 2003", "the 15th day of October of 2003",
    "the 15th. day of October, 2003", "the 15 th day of October, 2003", "the 15t h day of October, 2003",
    "the l5th day of October, 2003", "the I5th day of October, 2003", "the 15th day of October, 2OO3",
    "October l5, 2003", "October 15, 2OO3", "October 15, 20O3", "October 15, 20 03", "October 15, 2 003",
    "October 1 5, 2003", "October 15,  2003", "October 15,\n2003", "15th day\nof October, 2003",
    "15th day of\nOctober, 2003", "the 15th day of October,\n2003", "this _15_ day of October, 2003",
    "this 15th_ day of October, 2003", "this _15th day of _October_, 2003",
    "this __15th__ day of __October__, 20_03_", "this 15 day of October, 20_03_",
    "this 15th day of October, 20__03", "October _15_, 2003", "October _15, 2003", "_October 15_, 2003",
    "____October 15, 2003____", "[October 15], 2003", "[October 15, 2003]", "October [15], 2003",
    "this [15th] day of [October], 2003", "this [15] day of October, [2003]",
    "this (15th) day of (October), (2003)", "October (15), 2003", "\"October 15, 2003\"", "10/15/2003",
    "10/15/03", "10-15-2003", "10-15-03", "10.15.2003", "15.10.2003", "15/10/2003", "15-10-2003",
    "15/10/03", "2003-10-15", "2003/10/15", "2003.10.15", "10 / 15 / 2003", "10 - 15 - 2003", "10/ 15/03",
    "October 15, 2003.", "October 15th., 2003", "Wednesday, October 15, 2003",
    "Wednesday October 15, 2003", "Wednesday, the 15th day of October, 2003", "Wednesday 15 October 2003",
    "15 day of October 2003", "15 days of October, 2003", "day 15 of October, 2003",
    "day 15 of the month of October, 2003", "on the day of October 15, 2003",
    "the day of October 15, 2003", "October 15, in the year 2003", "October 15 of 2003",
    "October 15, of the year 2003", "October 15 of the year 2003", "the year 2003, October 15",
    "2003 October 15", "October 15, Two Thousand Three", "October 15, Two Thousand and Three",
    "October 15, two thousand three (2003)", "October 15 (fifteen), 2003", "October fifteen, 2003",
    "15 (fifteen) October 2003", "15 (fifteenth) of October 2003", "fifteen (15) October 2003",
    "OCTOBER 15, 2003", "OCTOBER FIFTEENTH, TWO THOUSAND THREE", "October 15/th/, 2003",
    "October 15(th), 2003", "October 15 th , 2003", "October 15\xa0, 2003", "October,15 2003",
    "October15, 2003", "October 15,20 03", "Oct . 15, 2003", "Oct. 15 , 2003",
    "this 15th day of October 20 03", "this 15 th of October , 2003", "October 15 - 2003",
    "October-15-2003", "15 - October - 2003", "15-October-2003",
]  # fmt: skip
BLANKS = [
    "this ___ day of October, 2003", "this ____ day of ______, 2003", "this ____ day of __________, 20__",
    "this ____ day of __________, ____", "the ____ day of October, 20__", "the _____ of October, 2003",
    "October ___, 2003", "October __, 20__", "October 15, 20__", "October 15, 200_", "October 15, ____",
    "__________ __, 2003", "_____________, 2003", "____________, 20__", "__________",
    "_________________, 200__", "______ 2003", "[\u25cf], 2003", "[\u25cf] 2003", "October [\u25cf], 2003",
    "[\u25cf] October 2003", "[\u25cf] day of October, 2003", "[\u25cf] day of [\u25cf], 2003",
    "[\u25cf] day of [\u25cf] 20[\u25cf]", "[\u25cf]", "[\u2022]", "[__], 2003", "[___________], 2003",
    "[ ], 2003", "[          ]", "October [ ], 2003", "[Date]", "[DATE]", "[date], 2003", "[insert date]",
    "[Insert Date]", "[Month] [Day], [Year]", "[MONTH DAY, YEAR]", "[month] __, 20__", "[***]",
    "[***], 2003", "[*], 2003", "October [*], 2003", "October [**], 2003", "[REDACTED]",
    "[redacted], 2003", "[omitted]", "**, 2003", "October **, 2003", "___/___/2003", "__/__/____",
    "__/__/20__", "___ / ___ / ___", "...... 2003", "........ day of ........ 2003",
    "\u2026\u2026 day of \u2026\u2026, 2003", "October ......, 2003", "this      day of October, 2003",
    "this day of        , 2003", "this ___ day of 2003", "this ____th day of October, 2003",
    "this ____ st day of October, 2003", "October ____th, 2003", "October _____ , 2003", "October -, 2003",
    "October --, 2003", "October      , 2003", "October , 2003", "this ____ day of October",
    "________ day of ________ in the year 2003", "the ___ day of October in the year 2003",
    "the ___ day of ______ in the year of 20__", "<date>", "<<Date>>", "{date}", "[TBD]", "TBD",
    "[to be completed]", "[Closing Date]", "[Effective Date]", "XX October 2003", "October XX, 2003",
    "October xx, 20xx", "[xx] October 2003", "[DD/MM/YYYY]", "DD/MM/YYYY", "[date of grant]",
    "[____] [__], 2003", "October [__], 2003", "October [___], 20[__]", "[October __, 2003]",
    "[_________ ___], 2003", "______ ___, 2003",
]  # fmt: skip
PARTIES = 'Tarn Looms, Inc. ("Tarn") and Fell Dye Works LLC ("Fell")'
BODY = "\n\n1. Dyeing. Fell shall dye yarn.\n\n2. Term. The term ends on May 31, 2014.\n\n"
SIGNED = "TARN LOOMS, INC.\nBy: /s/ Ann Tarn\n\nFELL DYE WORKS LLC\nBy: /s/ Ian Fell\n"
PLACES = [
    pytest.param(
        "DYEING AGREEMENT\n\nThis Agreement is made and entered into as of [DATE], by and between [PARTIES].",
        id="made and entered into",
    ),
    pytest.param(
        'DYEING AGREEMENT\n\nThis Agreement, dated as of [DATE] (this "Agreement"), is between [PARTIES].',
        id="dated as of",
    ),
    pytest.param("DYEING AGREEMENT dated as of [DATE] between [PARTIES].", id="without this"),
    pytest.param(
        "DYEING AGREEMENT\n\nDated as of [DATE]\n\nThis Dyeing Agreement is made between [PARTIES].",
        id="cover",
    ),
]


def dated(text: str) -> str | None:
    date = parse(document(text)).date
    return date.value.isoformat() if date and date.value else None


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", FORMS)
def test_whole(form: str, place: str) -> None:
    assert dated(place.replace("[DATE]", form).replace("[PARTIES]", PARTIES) + BODY + SIGNED) == DAY


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("blank", BLANKS)
def test_left_blank(blank: str, place: str) -> None:
    later = SIGNED.replace("Tarn\n", "Tarn\nDate: May 9, 2003\n")
    assert dated(place.replace("[DATE]", blank).replace("[PARTIES]", PARTIES) + BODY + later) is None


@pytest.mark.parametrize(
    "made",
    [
        "is made and entered into effect the __________ by and between [PARTIES].",
        "is made and effective as of__________, by and between [PARTIES].",
        "is made in duplicate this __________ between [PARTIES].",
        "is entered into between the following two parties on __________ in Leeds: [PARTIES].",
        'is made between [PARTIES]. The effective date (the "Effective Date") is __________.',
    ],
)
def test_a_blank_in_its_place_is_no_date(made: str) -> None:
    front = "DYEING AGREEMENT\n\nThis Dyeing Agreement " + made.replace("[PARTIES]", PARTIES)
    assert dated(front + BODY + SIGNED.replace("Tarn\n", "Tarn\nDate: May 9, 2003\n")) is None


def test_a_blank_testimonium_is_no_date() -> None:
    front = f"DYEING AGREEMENT\n\nThis Dyeing Agreement is made between {PARTIES}."
    witness = (
        "IN WITNESS WHEREOF, the parties have executed this Agreement as of the ___ day of ____, 2003.\n\n"
    )
    assert dated(front + BODY + witness + SIGNED.replace("Tarn\n", "Tarn\nDate: May 9, 2003\n")) is None


FRONT = "DYEING AGREEMENT\n\n[HEAD]"
MADE = f"This Dyeing Agreement is made between {PARTIES}."
AS_DEFINED = f"This Dyeing Agreement, dated as of the Effective Date set forth below, is between {PARTIES}."


@pytest.mark.parametrize(
    ("head", "signed"),
    [
        ("DATE: October 15, 2003.\n\nDYER: Fell Dye Works LLC\n\nMILL: Tarn Looms, Inc.\n\nOFFER: Offer of"
         " dyeing dated May 1, 2002.", SIGNED),
        (f"Made in Leeds, with effect from 15-Oct-2003\n\n{MADE}", SIGNED),
        (MADE + "\n\n1. Effective Date. This Agreement shall be effective as of October 15, 2003.", SIGNED),
        (MADE + '\n\n1. Start. Fell shall begin on October 15, 2003 (the "Effective Date").', SIGNED),
        (MADE + '\n\n1. Words. "Effective Date" means October 15, 2003.', SIGNED),
        (AS_DEFINED + '\n\n1. Words. The "Effective Date" shall mean October 15, 2003.',
         SIGNED + "Dated: May 9, 2003\n\nHILL BANK\n\nBy: /s/ Ed Hill\n"),
        (AS_DEFINED + "\n\n1. Effective Date (Introductory Paragraph): October 15, 2003.", SIGNED),
        (MADE, "IN WITNESS WHEREOF, the parties have signed on the later of May 1, 2003 (the effective"
         " date) or"
         " the last date below.\n\n" + SIGNED.replace("Tarn\n", "Tarn\n15 October 2003\n")),
        (MADE, "AGREED:\n\n" + SIGNED.replace("Tarn\n", "Tarn\nDate: 9/1/2003\n").replace("Fell\n", "Fell\n"
         "Date: 10/15/2003\n")),
        (MADE + "\n\n9. Conclusion.\n\nConclusion Date: October 15, 2003\n\nConclusion Place: Leeds", SIGNED),
    ],
)  # fmt: skip
def test_elsewhere(head: str, signed: str) -> None:
    assert dated(FRONT.replace("[HEAD]", head) + BODY + signed) == DAY


@pytest.mark.parametrize(
    "front",
    [
        "DYEING AGREEMENT DATED MAY 1, 2002\n\nCHANGE ORDER AND AMENDMENT\n\n15 OCTOBER 2003\n\nMill: Tarn"
        " Looms, Inc.\n\nThat certain Agreement for Dyeing between Mill and Dyer for Tarn Looms in"
        " Leeds dated as of"
        " May 1, 2002 is hereby modified as follows:",
        "AGREEMENT FOR DYEING SERVICES\nCHANGE ORDER\n15 October 2003\n\nThat certain Agreement for Dyeing"
        " Services between Mill and Dyer dated as of May 1, 2002 (\"Contract\") is hereby modified as"
        " follows:",
        "Dear Ann:\n\nOctober 15, 2003\n\nDear Ann:\n\nThe board of Tarn Looms, Inc. has approved your pay.",
        "DYERS' RETIREMENT PLAN\n\nRestated October 15, 2003\n\nARTICLE I\n\nPurpose\n\nTarn Looms keeps it.",
        "DYERS' RETIREMENT PLAN\nEffective April 1, 1995\n(Amended and Restated as of October 15,"
        " 2003)\n\nARTICLE"
        " I\n\nTarn Looms, Inc. keeps this Plan.",
        "Exhibit 10.1 DYEING AGREEMENT BY AND BETWEEN TARN LOOMS, INC. AND FELL DYE WORKS LLC October 15,"
        f" 2003\n\nTABLE OF CONTENTS\n\n1. Dyeing 1\n\n2. Prices 2\n\n{MADE}",
        f"CONFIDENTIAL Dyeing Agreement between TARN and Fell, 15/10/2003\n\nDYEING AGREEMENT\n\n{MADE}",
        "Exhibit 10.1 DYEING AGREEMENT between TARN LOOMS, INC. and FELL DYE WORKS LLC 15 October 2003 TABLE"
        f" OF CONTENTS 1. Dyeing 1 2. Prices 2\n\n{MADE}",
        f"DYEING AGREEMENT\n\nEffective Date: November 1, 2003\n\nDated: October 15, 2003\n\n{MADE}",
        "Leeds, October 15, 2003 BY HAND\n\nTarn Looms, Inc.\n1 Mill Lane\n\nGentlemen:\n\nFell Dye Works LLC"
        " is pleased to confirm that from November 1, 2003 it will dye yarn for Tarn Looms, Inc.",
    ],
)  # fmt: skip
def test_of_other_fronts(front: str) -> None:
    assert dated(front + BODY + SIGNED) == DAY


@pytest.mark.parametrize(
    "sentence",
    [
        "Unless it is ended sooner, this Statement of Dyeing will expire on December 31, 2004.",
        "Section 7 of the Dyeing Agreement is deleted, effective as of April 30, 2003.",
        "The provisions of paragraph THIRD shall be effective as of January 1, 2003.",
        "This replaces what was agreed but for the Mill's Non-Disclosure Agreement dated May 4, 2001.",
        "Ms. Tarn was appointed to her office effective May 12, 2004, at $700,000 as of June 1, 2004.",
    ],
)
def test_dates_of_other_things_are_not_the_agreements(sentence: str) -> None:
    assert dated(f"{FRONT.replace('[HEAD]', MADE)}{BODY}{sentence}\n\n{SIGNED}") is None
