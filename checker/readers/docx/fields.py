"""Fields: their result is text, their instruction is not (ECMA-376, part 1, 17.16)."""

from __future__ import annotations

import re

ERROR = re.compile(
    r"\s*(?:Error!|Fehler!|Erreur ?!|\u00a1Error!|Errore\.|Erro!|Fout!|Fel!|Feil!|Fejl!|Virhe\."
    r"|B\u0142\u0105d!|\u041e\u0448\u0438\u0431\u043a\u0430!)\s"
)
"""How the result begins of a field that Word could not work out, in the languages of its users."""
_UNWRITTEN = re.compile(r"\s*(?:LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT)\b")
"""Fields that show a number which the file does not hold."""


class Field:
    """A field that is open."""

    __slots__ = ("instruction", "result", "showing", "start")

    def __init__(self, *, showing: bool = False) -> None:
        self.showing = showing
        """Its result has begun."""
        self.instruction: list[str] = []
        self.result: list[str] = []
        self.start = 0
        """Where the result begins in its line."""


class Fields:
    """The fields that are open at a place, outermost first."""

    def __init__(self) -> None:
        self.open: list[Field] = []
        self.unwritten = 0
        """Fields met whose number the file does not hold."""

    @property
    def silent(self) -> bool:
        """Whether words here belong to an instruction."""
        return any(not field.showing for field in self.open)

    def instruct(self, text: str) -> None:
        if self.open:
            self.open[-1].instruction.append(text)

    def show(self, text: str) -> None:
        if self.open:
            self.open[-1].result.append(text)

    def begin(self, *, showing: bool = False) -> Field:
        self.open.append(Field(showing=showing))
        return self.open[-1]

    def separate(self, at: int) -> None:
        """The result of the innermost field begins, at a place in its line."""
        if self.open:
            self.open[-1].showing = True
            self.open[-1].start = at

    def end(self) -> Field | None:
        """The innermost field ends; None where none is open."""
        if not self.open:
            return None
        field = self.open.pop()
        if not field.result and _UNWRITTEN.match("".join(field.instruction)):
            self.unwritten += 1
        if self.open:
            self.open[-1].result += field.result
        return field


def is_error(field: Field) -> bool:
    return ERROR.match("".join(field.result)) is not None
