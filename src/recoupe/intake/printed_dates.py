"""The dates that a page prints around its heading: "Publié le … mis à jour le …", and its `time` elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from recoupe import find
from recoupe.intake.published import Dated
from recoupe.intake.tree import Element, following, preceding, words
from recoupe.model import DateRole
from recoupe.settings import PageSettings

_NO_TEXT = frozenset({"script", "style", "noscript", "svg", "iframe", "template", "select", "nav", "aside", "footer"})

_YEAR = re.compile(r"(?:19|20)\d\d|\d[/.-]\d")


def printed_dates(tree: Element, settings: PageSettings) -> Iterator[Dated]:
    """What stands just above the heading, and between it and the first paragraph.

    Further down the dates are those of other articles; what the extracted text itself says is read later.
    """
    heading = next((h1 for h1 in tree.iter("h1") if words(h1)), None)
    if heading is None:
        return
    seen: set[str] = set()
    for element, line in _around(heading, settings):
        moment = element.get("datetime") if element.tag == "time" else None
        told = list(_told(line)) if _YEAR.search(line) and line not in seen else []
        seen.add(line)
        yield from told
        if moment:
            role: DateRole = told[0].role if len(told) == 1 else "published"
            yield Dated(str(moment), "time-element", _role_of(element) or role)


def _around(heading: Element, settings: PageSettings) -> Iterator[tuple[Element, str]]:
    """Short lines around a heading: a few above it, and those before the first paragraph."""
    above = (found for one in preceding(heading) if (found := _line(one, settings)))
    yield from islice(above, settings.above)
    for element in islice((one for one in following(heading) if one.tag not in _NO_TEXT), settings.below):
        found = _line(element, settings)
        if found:
            yield found
        elif element.tag == "p" and len(words(element)) >= settings.paragraph:
            return


def _line(element: Element, settings: PageSettings) -> tuple[Element, str] | None:
    """An element that prints one line, of the length of a date with its words."""
    if not isinstance(element.tag, str) or element.tag in _NO_TEXT or len(element) > 6:
        return None
    line = words(element)
    return (element, line) if 4 <= len(line) <= settings.stamp else None


def _told(line: str) -> Iterator[Dated]:
    """The dates of a line in the first language that reads it."""
    for code in find.names("lang"):
        told = find.language(code).published(line)
        if told:
            for value, _, role in told:
                yield Dated(value, "visible", role)
            return


def _role_of(element: Element) -> DateRole | None:
    name = " ".join((element.get("itemprop") or "", element.get("class") or "")).lower()
    if "modif" in name or "updat" in name:
        return "modified"
    return "published" if "publish" in name or "pubdate" in name or element.get("pubdate") is not None else None
