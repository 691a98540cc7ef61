"""The dates that a page prints around its heading: "Publié le … mis à jour le …", and its `time` elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe import find
from recoupe.intake.published import Dated
from recoupe.intake.tree import Element, following, line, preceding, words
from recoupe.model import DateRole
from recoupe.settings import PageSettings

_NO_TEXT = frozenset({"script", "style", "noscript", "svg", "iframe", "template", "select", "nav", "aside", "footer"})

_DATE = re.compile(
    r"\b\d{1,2}(?:er|st|nd|rd|th)?\b.*\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.*\b\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2}"
)
"""A day and a year: what has less is not worth asking every language."""


def printed_dates(tree: Element, settings: PageSettings) -> Iterator[Dated]:
    """What stands just above the heading, and between it and the first paragraph.

    Further down the dates are those of other articles; what the extracted text itself says is read later.
    """
    heading = next((h1 for h1 in tree.iter("h1") if words(h1)), None)
    if heading is None:
        return
    codes = _codes(tree)
    told: dict[str, list[Dated]] = {}
    moments = 0
    for element, printed in _around(heading, settings):
        around = next((line for line in told if printed in line), None)
        if around is None:
            told[printed] = list(_told(printed, codes)) if _DATE.search(printed) else []
            yield from told[printed]
        moment = element.get("datetime") if element.tag == "time" else None
        role = _role_of(element) or (_role_in(told[around or printed], printed, codes) if moment else None)
        if moment and (role or not moments):  # a second one that says nothing of itself may be of anything
            moments += 1
            yield Dated(str(moment), "time-element", role or "published")


def _role_in(dates: list[Dated], printed: str, codes: list[str]) -> DateRole | None:
    """What the line around a `time` element says that its date is."""
    if len(dates) == 1:
        return dates[0].role
    own = {date.printed[:10] for date in _told(printed, codes)} if dates else set()
    return next((date.role for date in dates if date.printed[:10] in own), None)


def _around(heading: Element, settings: PageSettings) -> Iterator[tuple[Element, str]]:
    """Short lines around a heading: a few above it, and those before the first paragraph."""
    yield from (found for one in _text(preceding(heading, settings.above)) if (found := _line(one, settings)))
    for element in _text(following(heading, settings.below)):
        found = _line(element, settings)
        if found:
            yield found
        elif element.tag == "p" and len(words(element)) >= settings.paragraph:
            return


def _text(elements: list[Element]) -> Iterator[Element]:
    """Those that are no part of a menu or a side column."""
    barred = set()
    for element in elements:
        if element.tag in _NO_TEXT or element.getparent() in barred:
            barred.add(element)
        else:
            yield element


def _line(element: Element, settings: PageSettings) -> tuple[Element, str] | None:
    """An element that prints one line, of the length of a date with its words."""
    if len(element) > 6:
        return None
    printed = line(element, settings.stamp)
    return (element, printed) if len(printed) >= 4 else None


def _codes(tree: Element) -> list[str]:
    """The languages to try, that of the page's `lang` first: it is often wrong, but right more often."""
    said = (tree.get("lang") or "").split("-")[0].lower()
    return sorted(find.names("lang"), key=lambda code: code != said)


def _told(printed: str, codes: list[str]) -> Iterator[Dated]:
    """The dates of a line in the first language that reads it."""
    for code in codes:
        told = find.language(code).published(printed)
        if told:
            for value, _, role in told:
                yield Dated(value, "visible", role)
            return


def _role_of(element: Element) -> DateRole | None:
    name = " ".join((element.get("itemprop") or "", element.get("class") or "")).lower()
    if "modif" in name or "updat" in name:
        return "modified"
    return "published" if "publish" in name or "pubdate" in name or element.get("pubdate") is not None else None
