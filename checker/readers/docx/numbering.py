"""Word's automatic numbers: what they look like, and how they count.

A paragraph has a number through ``w:numPr`` (a list's instance ``numId`` and a level) of its own or of
its style. Instances share the counters of the abstract list that they are made from; an instance may
override a level's looks, and where it starts (ECMA-376, part 1, 17.9).
"""

from __future__ import annotations

import re

from msgspec import Struct

from checker.readers.docx.markup import ALTERNATE, FALLBACK, Element, W, number, switch, value
from checker.readers.docx.numerals import numeral
from checker.readers.docx.styles import Styles

_PLACE = re.compile("%([1-9])")
_LEVELS = 9
_BULLET = "\u2022"


class Level(Struct, frozen=True):
    """One level of a list."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    """With ``%1`` for the number of the first level, and so on."""
    separator: str = " "
    """Between the number and the words: Word's tab or blank comes as a blank."""
    restart: int | None = None
    """The level (from 1) whose numbers make this one start again; 0: none does; None: any above."""
    legal: bool = False
    """All numbers of the levels above in digits."""
    style: str | None = None
    """Id of the paragraph style that goes with the level."""
    hidden: bool = False


class Label(Struct, frozen=True):
    """A paragraph's number."""

    text: str
    separator: str
    bullet: bool = False


class _List(Struct):
    """An instance of a list."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]
    """Levels at which the instance starts anew when it first comes to them, each with its number."""
    begun: set[int]
    """Those of them at which it did."""


class Numbering:
    """The lists of a document; counts as it is asked, so paragraphs must come in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstracts: dict[str, Element] = {}
        self._instances: dict[int, Element] = {}
        self._lists: dict[int, _List | None] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._linked: dict[str, str] = {}
        """Abstract lists by the id of the list style that they define."""
        self._counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        for abstract in root.iterfind(W + "abstractNum"):
            key = abstract.get(W + "abstractNumId", "")
            self._abstracts[key] = abstract
            if link := value(abstract, "styleLink"):
                self._linked.setdefault(link, key)
        for instance in root.iterfind(W + "num"):
            key_number = instance.get(W + "numId", "")
            if key_number.isdecimal():
                self._instances[int(key_number)] = instance

    def restarted(self) -> Numbering:
        """The same lists, not yet counted: for another part of the document."""
        fresh = Numbering(None, self._styles)
        fresh._abstracts, fresh._instances, fresh._linked = self._abstracts, self._instances, self._linked
        return fresh

    def label(self, properties: Element | None, style_id: str | None) -> Label | None:
        """The next number for a paragraph with these properties, None for one without a number."""
        if not self._instances:
            return None
        place = self._place(properties, style_id)
        if place is None:
            return None
        num_id, index = place
        instance = self._list(num_id)
        level = instance.levels.get(index) if instance else None
        if instance is None or level is None:
            return None
        counts = self._count(instance, index, level)
        if level.hidden:
            return None
        if level.form == "bullet":
            return Label(_BULLET, level.separator, bullet=True)
        text = _PLACE.sub(lambda match: _shown(instance, counts, int(match[1]) - 1, level), level.text)
        return Label(text, level.separator) if text.strip() else None

    def _place(self, properties: Element | None, style_id: str | None) -> tuple[int, int] | None:
        """Instance and level: each from the paragraph itself, else from the nearest style that says it."""
        own = properties.find(W + "numPr") if properties is not None else None
        num_id, index = number(own, "numId"), number(own, "ilvl")
        chain = self._styles.chain(style_id)
        if num_id is None:
            num_id = next((style.num_id for style in chain if style.num_id is not None), None)
            if index is None and num_id:
                instance = self._list(num_id)
                levels = instance.levels.items() if instance else ()
                linked = {level.style: index for index, level in levels if level.style}
                index = next((linked[style.id] for style in chain if style.id in linked), None)
        if index is None:
            index = next((style.level for style in chain if style.level is not None), 0)
        return (num_id, index) if num_id and 0 <= index < _LEVELS else None

    def _list(self, num_id: int) -> _List | None:
        if num_id not in self._lists:
            element = self._instances.get(num_id)
            self._lists[num_id] = self._instance(element) if element is not None else None
        return self._lists[num_id]

    def _instance(self, element: Element) -> _List | None:
        key = self._abstract(value(element, "abstractNumId") or "")
        if key is None:
            return None
        if key not in self._levels:
            self._levels[key] = _levels(self._abstracts[key])
        levels = dict(self._levels[key])
        starts = {}
        for override in element.iterfind(W + "lvlOverride"):
            index = override.get(W + "ilvl", "")
            if not index.isdecimal():
                continue
            levels.update(_levels(override))
            start = number(override, "startOverride")
            if start is not None:
                starts[int(index)] = start
        return _List(key, levels, starts, set())

    def _abstract(self, key: str) -> str | None:
        """The abstract list that holds the levels: one may refer to another through a list style."""
        for _ in range(len(self._abstracts)):
            if key not in self._abstracts:
                return None
            link = value(self._abstracts[key], "numStyleLink")
            if not link:
                return key
            linked = self._linked.get(link)
            if linked is None:
                # The style itself names an instance, which names the abstract list.
                named = next((style.num_id for style in self._styles.chain(link) if style.num_id), None)
                instance = self._instances.get(named) if named else None
                linked = value(instance, "abstractNumId") if instance is not None else None
            if linked is None or linked == key:
                return key
            key = linked
        return None

    def _count(self, instance: _List, index: int, level: Level) -> dict[int, int]:
        """Count one paragraph; answers the numbers of all levels."""
        counts = self._counts.setdefault(instance.abstract, {})
        if index in instance.starts and index not in instance.begun:
            instance.begun.add(index)
            counts[index] = instance.starts[index]
        elif index in counts:
            counts[index] += 1
        else:
            counts[index] = level.start
        for above in range(index):
            # A level that was passed over shows where it starts, and has been counted.
            counts.setdefault(above, _start(instance, above))
        for deeper in [key for key in counts if key > index]:
            restart = instance.levels.get(deeper, Level()).restart
            if restart is None or index < restart:
                del counts[deeper]
        return counts


def _start(instance: _List, index: int) -> int:
    return instance.levels.get(index, Level()).start


def _shown(instance: _List, counts: dict[int, int], index: int, level: Level) -> str:
    """The number of one level in the number of another."""
    form = instance.levels.get(index, Level()).form
    if level.legal and form != "decimalZero":
        form = "decimal"
    return numeral(counts.get(index, _start(instance, index)), form)


def _levels(parent: Element) -> dict[int, Level]:
    """The levels that an abstract list or an override defines."""
    levels = {}
    for element in parent.iterfind(W + "lvl"):
        index = element.get(W + "ilvl", "")
        if index.isdecimal() and int(index) < _LEVELS:
            levels[int(index)] = _level(element)
    return levels


def _form(element: Element) -> str:
    """The format of numbers; one of Word's newer ones comes with an older one to fall back on."""
    older = element.find(f"{ALTERNATE}/{FALLBACK}")
    return value(element, "numFmt") or value(older, "numFmt") or "decimal"


def _level(element: Element) -> Level:
    start = number(element, "start")
    return Level(
        start=0 if start is None else start,
        form=_form(element),
        text=value(element, "lvlText") or "",
        separator="" if value(element, "suff") == "nothing" else " ",
        restart=number(element, "lvlRestart"),
        legal=switch(element, "isLgl") or False,
        style=value(element, "pStyle"),
        hidden=switch(element.find(W + "rPr"), "vanish") or False,
    )
