"""Agreements of our own, with what makes formats differ: pages, columns, numbers, odd signs."""

from __future__ import annotations

from pathlib import Path

JOINDER = (Path(__file__).parents[2] / "examples" / "joinder.txt").read_text(encoding="utf-8")

SUPPLY = """\
                                                                  EXHIBIT 10.7

                                SUPPLY AGREEMENT

     This SUPPLY AGREEMENT (this \u201cAgreement\u201d) is made as of March 3, 2004, between Alder
Mills, Inc., a Delaware corporation (the \u201cSeller\u201d), and Birch & Co. LLC, a New York limited
liability company (the \u201cBuyer\u201d).

                                    RECITALS

     WHEREAS, the Seller makes flour \u2013 and sells it \u2013 in the United States; and

     WHEREAS, the Buyer wishes to buy flour from the the Seller on the terms set forth
below.

     NOW, THEREFORE, the parties agree as follows:

                                   ARTICLE I
                                  DEFINITIONS

     1.1  Terms. \u201cAffiliate\u201d means any person that controls, is controlled by, or is under
common control with, a party. \u201cGoods\u201d means the flour described in Schedule A.

     1.2  Rules. In this Agreement:

     (a)  headings are for reference only;

     (b)  a reference to a Section is to a Section of this Agreement; and

     (c)  \u201cincluding\u201d means including without limitation.

                                        1
<PAGE>

                                   ARTICLE II
                                      SALE

     2.1  Sale. The Seller shall sell and the Buyer shall buy the Goods at the prices stated in
Section 2.3, less the discount (if any) of 2% & no more, payable under Section 9.4.

     2.2  Delivery. The Seller shall deliver the Goods within thirty (30) days after each order. If
it does not, the Buyer may cancel the order, provided that it gives the notice that Section 3.1
requires.

     2.3  Price. The price is $1,000.00 a ton, payable thirty (60) days after delivery.

                                  ARTICLE III
                                    GENERAL

     3.1  Notices. Notices shall be in writing and sent to:

          If to the Seller:

          Alder Mills, Inc.
          12 Mill Road
          Albany, New York 12207
          Attention: President

          If to the Buyer:

          Birch & Co. LLC
          9 Dock Street
          New York, New York 10004
          Attention: Manager

     3.2  Governing Law. This Agreement shall be governed by the laws of the State of New York,
without regard to its conflict of

                                        2
<PAGE>

laws rules.

     3.3  Counterparts. This Agreement may be executed in counterparts.

     IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first above
written.

ALDER MILLS, INC.                             BIRCH & CO. LLC

By: /s/ John Alder                            By: /s/ Ann Birch
Name: John Alder                              Name: Ann Birch
Title: President                              Title: Manager

                                        3
<PAGE>

                                   SCHEDULE A

                                     GOODS

     Flour of types 405, 550 and 1050.
"""

ALL = {"joinder": JOINDER, "supply": SUPPLY}
