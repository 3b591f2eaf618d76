"""An invented agreement and a host with two rules, for tests of the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.api import Check, Hit, NoParams, Skip
from checker.host import BoundRule, Host
from checker.model.agreement import Agreement
from checker.model.reading import Span
from checker.model.rule import Rule
from checker.readers.text import READER
from checker.report.json import REPORTER as JSON
from checker.report.text import REPORTER as TEXT

AGREEMENT = """\
                          SUPPLY AGREEMENT

     This SUPPLY AGREEMENT (this "Agreement") is made as of March 3, 2003,
between Acorn Mills, Inc., a Delaware corporation (the "Seller"), and Beech
Road LLC, an Ohio limited liability company (the "Buyer").

     1.  Sale.  The Seller sells flour to the Buyer, blemish and all.

     2.  Price.  The Buyer pays the price, spot on delivery.

     3.  Governing Law.  This Agreement is governed by the laws of the State of
Ohio.

     IN WITNESS WHEREOF, the parties have executed this Agreement as of the
date first above written.

                          ACORN MILLS, INC.

                          By: /s/ Ann Ames
                              Name: Ann Ames
                              Title: President


                          BEECH ROAD LLC

                          By: /s/ Bo Burr
                              Name: Bo Burr
                              Title: Manager
"""
CLEAN = AGREEMENT.replace("blemish", "chaff").replace("spot", "paid")
POEM = "Whose woods these are I think I know.\nHis house is in the village though;\n" * 5


def _finding(word: str) -> Check:
    def run(agreement: Agreement, params: Any) -> Iterator[Hit | Skip]:
        at = agreement.reading.folded.find(word)
        if at >= 0:
            yield Hit(span=Span(at, at + len(word)))
        if "crash" in agreement.reading.folded:
            raise ValueError("a crash was asked for")
        yield Skip(reason="synonyms are not known", examined=1)

    return Check(name=f"shop.{word}", run=run)


def _bound(word: str, severity: Any) -> BoundRule:
    check = _finding(word)
    rule = Rule(
        id=f"no-{word}",
        title=f"No {word}",
        severity=severity,
        check=check.name,
        message=f"A {word}.",
        rationale="It matters.",
    )
    return BoundRule(rule, check, NoParams(), "shop 1.0 (shop)", "shop")


def host(extra_packs: tuple[Path, ...] = ()) -> Host:
    return Host(
        rules=(_bound("blemish", "error"), _bound("spot", "warning")),
        checks={},
        readers=(READER,),
        reporters={"json": JSON, "text": TEXT},
        packs=(),
    )
