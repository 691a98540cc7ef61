"""A web page to its article: what the page says of itself, the text found in it, and what is odd about either."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from recoupe.errors import EmptyError, MalformedError
from recoupe.intake.article import article_from
from recoupe.intake.extract import extract, fragment
from recoupe.intake.page_kind import refuse, remarks
from recoupe.intake.printed_dates import printed_dates
from recoupe.intake.published import Dated
from recoupe.intake.tree import Element, parse
from recoupe.intake.witness import Page, page
from recoupe.model import Article, Declared
from recoupe.settings import PageSettings, ReadSettings
from recoupe.text.decoding import decode
from recoupe.text.json_ld import nodes
from recoupe.text.normalise import fold, squeeze
from recoupe.text.page import declared_charset

_STATE = ("__NEXT_DATA__", "__NUXT_DATA__")
"""Ids of the scripts in which two page builders keep what they draw."""
_STATE_KEYS = ("articleBody", "body", "content", "text", "html")


def article_of_page(
    data: bytes,
    *,
    source: str,
    hints: Mapping[str, str],
    settings: ReadSettings,
    charset: str | None = None,
    address: str | None = None,
    dates: Sequence[Dated] = (),
    declared: Sequence[Declared] = (),
    notes: Sequence[str] = (),
) -> Article:
    """The article of one web page: its heading on the first line, then the text as extracted.

    `charset` is what the page was sent with: what it declares itself wins over it. `address` is where the page was
    found; `dates` are added to those of the page. Raises `MalformedError` where no article is found. The page's own
    `lang` is not believed: many sites leave the value that their template came with; the text tells its language
    better.
    """
    decoded = decode(data, declared=declared_charset(data) or charset, settings=settings.decode)
    tree = parse(decoded.text) if decoded.text.strip() else None
    if tree is None:
        raise EmptyError("Nothing in it. Give a saved page.")
    said = page(tree, address=address)
    if said.generator.startswith("recoupe"):
        raise MalformedError("A page that recoupe made, not an article.")
    printed = () if said.live else printed_dates(tree, settings.page)  # those of a live blog are of its posts
    known = [*said.dates, *printed, *dates]
    if not any(date.role == "published" for date in known):
        known.extend(_elsewhere(tree))
    stored = _stored(tree, said, settings.page)
    body = extract(tree)
    drawn = len(body.split()) < settings.page.kept * len(stored.split())
    if drawn:
        body = stored
    refuse(tree, body, said, settings)
    odd = [*notes, *decoded.notes, *remarks(tree, body, said, settings.page, drawn=drawn)]
    found = {"title": said.title, "outlet": said.outlet, "byline": said.byline, "url": said.url}
    return article_from(
        _with_heading(body, said, settings.page),
        data=data,
        source=source,
        hints=hints,
        found=found,
        notes=odd,
        dates=known,
        declared=(*said.declared, *declared),
    )


def _elsewhere(tree: Element) -> Iterator[Dated]:
    """The date that htmldate finds, where the page's head, address and heading have none."""
    from htmldate import find_date  # noqa: PLC0415 -- comes with trafilatura

    try:
        found = find_date(tree, extensive_search=False, original_date=True, outputformat="%Y-%m-%dT%H:%M:%S")
    except Exception:  # the date is a help, not a need
        return
    if found:
        yield Dated(str(found), "page")


def _stored(tree: Element, said: Page, settings: PageSettings) -> str:
    """The article's text as the page keeps it for machines; empty where it does not."""
    if said.body:
        return fragment(said.body)
    blocks = ["".join(script.itertext()) for script in tree.iter("script") if script.get("id") in _STATE]
    texts = [text for block in blocks for text in _texts(block)]
    longest = max(texts, key=len, default="")
    return fragment(longest) if len(longest) >= settings.short else ""


def _texts(block: str) -> Iterator[str]:
    """Strings under the keys that hold an article in the state of a page."""
    waiting: list[object] = list(nodes([block]))
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield from (text for key in _STATE_KEYS if isinstance(text := value.get(key), str))
            waiting.extend(v for v in value.values() if isinstance(v, dict | list))
        elif isinstance(value, list):
            waiting.extend(v for v in value if isinstance(v, dict | list))


def _with_heading(body: str, said: Page, settings: PageSettings) -> str:
    """The text with the page's heading as its first line.

    Extraction sometimes leaves the heading out, and sometimes takes a section's name or a menu in front of it.
    """
    lines = body.splitlines()
    headings = {fold(squeeze(heading)) for heading in (said.heading, said.title) if heading}
    longest = 2 * max(map(len, headings), default=0)
    top = enumerate(lines[: settings.top])
    at = next((n for n, line in top if len(line) <= longest and fold(squeeze(line)) in headings), None)
    if at is not None:
        return "\n".join(lines[at:]) if all(_is_label(line, settings) for line in lines[:at]) else body
    heading = said.heading or said.title
    return f"{heading}\n{body}" if heading else body


def _is_label(line: str, settings: PageSettings) -> bool:
    """The name of a section or of a menu: no sentence."""
    return len(line) <= settings.label and line.rstrip()[-1:] not in {".", "!", "?", "…", "»", "”"}
