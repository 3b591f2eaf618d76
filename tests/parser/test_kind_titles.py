"""The kind of an agreement by its title, in the words of several countries."""

from __future__ import annotations

import pytest
from made import reading

from checker.parser import parse


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("DEED OF ADHERENCE", "joinder"),
        ("DEED OF VARIATION NO. 2", "amendment"),
        ("LICENCE TO UNDERLET", "consent"),
        ("LICENCE TO ASSIGN", "consent"),
        ("LEAVE AND LICENSE AGREEMENT", "lease"),
        ("FRANCHISE AGREEMENT", "licence"),
        ("SOFTWARE LICENCE", "licence"),
        ("NON-COMPETITION AGREEMENT", "other"),
        ("MUTUAL NON-DISCLOSURE AGREEMENT", "other"),
        ("DATA PROCESSING ADDENDUM", "other"),
        ("SHAREHOLDERS AGREEMENT", "other"),
        ("SEPARATION AND DISTRIBUTION AGREEMENT", "other"),
        ("LEASE TERMINATION AGREEMENT", "lease"),
        ("EMPLOYMENT TERMINATION AGREEMENT", "severance"),
        ("TERMINATION AGREEMENT AND MUTUAL RELEASE", "purchase"),
        ("LIMITED LIABILITY COMPANY OPERATING AGREEMENT", "other"),
        ("MANAGEMENT STOCKHOLDERS AGREEMENT", "other"),
        ("STOCK REPURCHASE AGREEMENT", "purchase"),
        ("INDEPENDENT CONTRACTOR AGREEMENT", "services"),
        ("INDENTURE OF LEASE", "lease"),
        ("ASSIGNMENT OF LEASE WITH CONSENT OF LANDLORD", "lease"),
    ],
)
def test_kind_by_title(title: str, kind: str) -> None:
    text = f"""
        {title}

        This document is made on 4 May 2021 between Holm Ltd (the "Seller") and Carr Ltd (the "Buyer").

        1. The Seller shall sell and the Buyer shall pay the Purchaser. The buyer, the seller, a purchaser.

        2. The Buyer shall pay the Seller on the closing date.
    """
    assert parse(reading(text).document).kind == kind
