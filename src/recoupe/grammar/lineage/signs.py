"""What an article says itself of where its text comes from: credits, bylines, declared sources, outlets it names."""

from __future__ import annotations

import re

from recoupe.model import Article, Credit, Declared
from recoupe.world import agencies
from recoupe.world.versions import version

SENT, SIGNED, WITH = 3, 2, 1
"""As it was sent, behind the agency's dateline; under its signature; "avec", "via", "source"."""
_DESK = re.compile(r"[^\W\d_]{2,5}")
_DATELINE = r"[A-ZÀ-Ý][\w’'-]+[^.!?\n]{0,50}\s\(%s\)\s*[-–—]"
__all__ = ["SENT", "SIGNED", "WITH", "agencies_of", "declares", "names_outlet", "signs", "version_of"]


def signs(article: Article) -> dict[str, int]:
    """How each agency is credited: in the text, in the byline, in what the source declares.

    A byline or a declared source that is an agency's name and nothing else is its signature; "Hebdo with AFP" is not.
    """
    found: dict[str, int] = {}
    for credit in article.credits:
        strength = WITH
        if credit.form == "prefix" or re.search(_DATELINE % re.escape(credit.agency), article.text):
            strength = SENT
        elif credit.form == "signature" and not _edited(_whole(article.text, credit)):
            strength = SIGNED
        found[credit.agency] = max(strength, found.get(credit.agency, 0))
    declared = [d.value for d in article.declared if d.kind in ("source", "info-source")]
    for said in filter(None, (article.byline, *declared)):
        alone = agencies.agency(said)
        for one in agencies.find(said):
            if one.ambiguous and alone is None:
                continue
            strength = SIGNED if alone is not None and len(said) <= len(said[one.start : one.end]) + 4 else WITH
            found[one.agency.name] = max(strength, found.get(one.agency.name, 0))
    return found


def _whole(text: str, credit: Credit) -> str:
    """The credit with what is printed against it, without a blank between."""
    start, end = credit.start, credit.end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end]


def _edited(credit: str) -> bool:
    """Whether a desk put its initials beside the agency's, `(ats/xyz)`: it worked on the text."""
    items = [item.strip(" \u00a0()[]©.") for item in credit.split("/")]
    return any(_DESK.fullmatch(item) and agencies.agency(item.upper()) is None for item in items)


def agencies_of(article: Article) -> set[str]:
    """The agencies that an article credits as source of its text."""
    return set(signs(article))


def declares(article: Article, other: Article) -> Declared | None:
    """What of the article's own metadata names the other article as the one it was made from."""
    names = {name for name in (other.id, other.url, other.source, other.source.rpartition("/")[2]) if name}
    for one in article.declared:
        if one.kind in ("derived-from", "via") and {one.value, one.url} & names:
            return one
    return None


def names_outlet(article: Article, outlet: str | None) -> bool:
    """Whether an article prints an outlet's name, or declares it as its source."""
    if not outlet or len(outlet) < 4 or outlet == article.outlet:
        return False
    if any(d.value == outlet for d in article.declared):
        return True
    if outlet not in article.text:
        return False
    return re.search(rf"(?<!\w){re.escape(outlet)}(?!\w)", article.text) is not None


def version_of(article: Article) -> int:
    """Which version of a dispatch it says it is: 0 where it says nothing, below for a flash, above for a lead."""
    head = article.title or article.text.lstrip()[:160].partition("\n")[0]
    return version(head)
