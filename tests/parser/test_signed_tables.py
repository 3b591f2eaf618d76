"""Tables that are signed: parties as rows, parties as columns, labels in the first column."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from checker.engine.sources import documents
from checker.host import load_host
from checker.parser import parse

Row = tuple[str, str | None, str | None]
FRONT = """
# Supply Agreement

This Agreement is made on 1 March 2021 between Alder Mills Limited (the "Supplier") and Birch GmbH (the
"Customer").

1. The Supplier shall sell the Goods to the Customer.

IN WITNESS WHEREOF the parties have signed this Agreement.

"""


def signers(folder: Path, table: str) -> list[Row]:
    file = folder / "agreement.md"
    file.write_text(FRONT + dedent(table).strip() + "\n", encoding="utf-8")
    document = next(documents(str(file), load_host(()).readers))
    return [(block.party, block.signatory, block.title) for block in parse(document).signatures]


BOTH = [("Alder Mills Limited", "Ruth Allen", "Director"), ("Birch GmbH", "Jutta Brand", "Prokuristin")]


@pytest.mark.parametrize(
    "table",
    [
        """
        | Party | Name | Function | Signature | Date |
        |---|---|---|---|---|
        | Alder Mills Limited | Ruth Allen | Director | signed electronically | 1 March 2021 |
        | Birch GmbH | Jutta Brand | Prokuristin | signed electronically | 2 March 2021 |
        """,
        """
        | For **Alder Mills Limited** | For **Birch GmbH** |
        |:--|:--|
        | Signature: *R. Allen* | Signature: *J. Brand* |
        | Name: Ruth Allen | Name: Jutta Brand |
        | Position: Director | Position: Prokuristin |
        """,
        """
        | Signed for and on behalf of **Alder Mills Limited** | Signed for and on behalf of **Birch GmbH** |
        |---|---|
        | Signature: *R. Allen* | Signature: *J. Brand* |
        | Name: Ruth Allen | Name: Jutta Brand |
        | Position: Director | Position: Prokuristin |
        """,
        """
        | | Alder Mills Limited | Birch GmbH |
        |---|---|---|
        | Signature | *R. Allen* | *J. Brand* |
        | Name | Ruth Allen | Jutta Brand |
        | Title | Director | Prokuristin |
        | Date | 1 March 2021 | 2 March 2021 |
        """,
        """
        | Alder Mills Limited | Birch GmbH |
        |---|---|
        | /s/ Ruth Allen | /s/ Jutta Brand |
        | Ruth Allen | Jutta Brand |
        | Director | Prokuristin |
        """,
        """
        Alder Mills Limited (SUPPLIER) | Birch GmbH
        ------------------------------ | ----------
        By: | By:
        (Authorised Signature) | (Authorised Signature)
        Name: Ruth Allen | Name: Jutta Brand
        Title: Director | Title: Prokuristin
        """,
    ],
)
def test_a_signed_table(tmp_path: Path, table: str) -> None:
    assert signers(tmp_path, table) == BOTH


@pytest.mark.parametrize(
    "rows",
    [
        [["Alder Mills Limited", "Birch GmbH"], ["By: /s/ R. Allen", "By: /s/ J. Brand"]],
        [["Alder Mills Limited", "Birch GmbH"], ["By: R.A.", "By: ______________________________"]],
        [
            ["<b>Alder Mills Limited</b>, a company of England", "Birch GmbH"],
            ["By: ____________", "By: ____________"],
        ],
        [
            ["THE SUPPLIER", "THE CUSTOMER"],
            ["Alder Mills Limited", "Birch GmbH"],
            ["By: /s/ RA", "By: /s/ JB"],
        ],
        [["For Alder Mills Limited:", "For Birch GmbH:"], ["/s/ R. Allen", "/s/ J. Brand"]],
    ],
)
def test_rows_of_several_tables_keep_their_columns(tmp_path: Path, rows: list[list[str]]) -> None:
    named = [["Name: Ruth Allen", "Name: Jutta Brand"], ["Title: Director", "Title: Prokuristin"]]
    lines = "".join(
        f"<table><tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr></table>" for row in [*rows, *named]
    )
    front = "".join(f"<p>{line.lstrip('# ')}</p>" for line in FRONT.strip().split("\n\n"))
    file = tmp_path / "agreement.htm"
    file.write_text(f"<html><body>{front}{lines}</body></html>", encoding="utf-8")
    document = next(documents(str(file), load_host(()).readers))
    found = [(block.party, block.signatory, block.title) for block in parse(document).signatures]
    assert found == BOTH


def test_a_label_leads_no_label_of_the_next_column(tmp_path: Path) -> None:
    table = """
    | Alder Mills Limited | Birch GmbH |
    |---|---|
    | By: | By: |
    | Name: | Name: Jutta Brand |
    | Title: | Title: Prokuristin |
    """
    assert signers(tmp_path, table) == [("Alder Mills Limited", None, None), BOTH[1]]
