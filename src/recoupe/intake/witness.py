"""What a web page says of itself: JSON-LD, Open Graph, meta tags, microdata, its address. Witnesses, not judges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urljoin

from recoupe.intake.published import Dated
from recoupe.intake.tree import Element, words
from recoupe.model import DateBasis, DateRole, Declared
from recoupe.text.json_ld import Node, article_node, kinds, names, nodes, string
from recoupe.text.normalise import squeeze
from recoupe.text.page import host

_META_DATES: Mapping[str, tuple[DateBasis, DateRole]] = {
    "article:published_time": ("opengraph", "published"),
    "og:article:published_time": ("opengraph", "published"),
    "og:published_time": ("opengraph", "published"),
    "article:modified_time": ("opengraph", "modified"),
    "og:article:modified_time": ("opengraph", "modified"),
    "og:updated_time": ("opengraph", "modified"),
    **dict.fromkeys(
        (
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "publication-date",
            "date.publication",
            "datepublished",
            "article.published",
            "published-date",
            "dc.date",
            "dc.date.issued",
            "dc.date.created",
            "dcterms.date",
            "dcterms.issued",
            "dcterms.created",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "citation_publication_date",
        ),
        ("meta", "published"),
    ),
    **dict.fromkeys(
        (
            "last-modified",
            "lastmod",
            "revised",
            "datemodified",
            "date.modified",
            "article.updated",
            "dc.date.modified",
            "dcterms.modified",
        ),
        ("meta", "modified"),
    ),
}
_URL_DATE = re.compile(r"/(20\d{2}|19\d{2})[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)")
_URL_COMPACT = re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_ARTICLE = re.compile(r"(?:Article|Posting|Report)$")
_BODY = {"Organization", "NewsMediaOrganization", "WebSite"}
_ENDS = (" - ", " | ", " – ", " — ", " : ", " · ", " « ", " • ")


class Page(NamedTuple):
    """Empty where the page does not say. `heading` is the words of its `h1` when it has exactly one."""

    title: str
    heading: str
    outlet: str
    byline: str
    url: str
    dates: tuple[Dated, ...]
    generator: str
    body: str
    """The article's text where the structured data hold it, markup and all."""
    article: bool
    """It says that it is an article."""
    closed: bool
    """It says that it is for subscribers."""
    live: bool
    """It says that it is a live blog."""
    declared: tuple[Declared, ...]
    """Whom it says it was taken from."""


def page(tree: Element, *, address: str | None = None) -> Page:
    """What the page says of itself: JSON-LD first, then Open Graph, then its plain tags. `address`: where it was."""
    meta = _meta(tree)
    heads = [heading for h1 in tree.iter("h1") if (heading := words(h1))]
    heading = heads[0] if len(set(heads)) == 1 else ""
    canonical, lies = _canonical(tree, address), address or meta.get("og:url", "")
    elsewhere = bool(canonical and lies) and not _kin(host(canonical), host(lies))
    url = lies if elsewhere else canonical or lies
    plain = next((words(title) for title in tree.iter("title")), "")
    found = nodes("".join(s.itertext()) for s in tree.iter("script") if "ld+json" in (s.get("type") or "").lower())
    node = article_node(found, addresses=(canonical, lies), title=heading or meta.get("og:title", ""))
    data = _microdata(tree)
    outlet = _outlet(node, found, meta, data)
    title = _whole(string(node.get("headline")) or meta.get("og:title", "") or heading or plain, heading)
    kind = kinds(node)
    return Page(
        title=_without_outlet(squeeze(_unescaped(title)), outlet),
        heading=heading,
        outlet=squeeze(_unescaped(outlet)) or host(url),
        byline=_byline(node, found, meta, data, outlet),
        url=url,
        dates=tuple(_dates(node, meta, data, url)),
        generator=meta.get("generator", ""),
        body=string(node.get("articleBody")) or string(node.get("text")),
        article=any("WebPage" not in k for k in kind) or meta.get("og:type", "").lower() in {"article", "news"},
        closed=str(node.get("isAccessibleForFree")).lower() == "false"
        or meta.get("article:content_tier", "").lower() in {"locked", "metered"},
        live="LiveBlogPosting" in kind,
        declared=tuple(_declared(node, found, meta, canonical if elsewhere else "")),
    )


def _whole(title: str, heading: str) -> str:
    """The heading, where the title is only its beginning: search engines ask for 110 characters."""
    return heading if heading.startswith(title.rstrip(" .…")) else title


def _declared(node: Node, found: Iterable[Node], meta: Mapping[str, str], elsewhere: str) -> Iterator[Declared]:
    """Where the page itself says it was first: structured data, news meta tags, a canonical address elsewhere."""
    for name in names(node.get("sourceOrganization"), found):
        yield Declared(kind="source", value=name, basis="json-ld:sourceOrganization")
    based = node.get("isBasedOn") or node.get("isBasedOnUrl")
    for one in based if isinstance(based, list) else [based] if based else []:
        url = string(one) or (string(one.get("url")) or string(one.get("@id")) if isinstance(one, dict) else "")
        value = string(one.get("name")) or string(one.get("headline")) if isinstance(one, dict) else ""
        if url or value:
            yield Declared(kind="derived-from", value=value, url=url or None, basis="json-ld:isBasedOn")
    for name in ("original-source", "syndication-source"):
        if name in meta:
            at = meta[name] if meta[name].startswith("http") else None
            yield Declared(kind="source", value="" if at else meta[name], url=at, basis=f"meta:{name}")
    if elsewhere:
        yield Declared(kind="source", value="", url=elsewhere, basis="link:canonical")


def _kin(a: str, b: str) -> bool:
    """Two hosts of one paper: `m.lafeuille.example` and `lafeuille.test`."""
    return _site(a) == _site(b)


def _site(host: str) -> str:
    """`lafeuille` of `m.lafeuille.co.uk`: editions of one paper differ in the rest."""
    parts = host.split(".")[:-1] or [host]
    return parts[-2] if len(parts) > 1 and parts[-1] in {"co", "com", "org", "net", "gov", "ac"} else parts[-1]


def _meta(tree: Element) -> dict[str, str]:
    """Content by name, small letters; the first of each."""
    said: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or ""
        if name and (content := (tag.get("content") or "").strip()):
            said.setdefault(name.strip().lower(), content)
    return said


def _canonical(tree: Element, address: str | None) -> str:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            found = urljoin(address or "", str(link.get("href")).strip())
            return found if found.startswith("http") else ""
    return ""


def _microdata(tree: Element) -> dict[str, list[str]]:
    """Values of the properties of the page's article, in order: of the one that holds the heading, or of the first."""
    said: dict[str, list[str]] = {}
    scopes = [tag for tag in tree.xpath("//*[@itemtype]") if _ARTICLE.search(str(tag.get("itemtype")))]
    scope = next((tag for tag in scopes if tag.find(".//h1") is not None), scopes[0] if scopes else None)
    for tag in () if scope is None else scope.xpath(".//*[@itemprop]"):
        for name in str(tag.get("itemprop")).split():
            if name in {"datePublished", "dateModified", "headline", "author", "publisher"}:
                said.setdefault(name, []).append(_property(tag))
    return said


def _property(tag: Element) -> str:
    value = tag.get("content") or tag.get("datetime")
    if value is None and (inner := tag.find('.//*[@itemprop="name"]')) is not None:
        value = inner.get("content") or words(inner)
    return str(words(tag) if value is None else value).strip()


def _outlet(node: Node, found: Iterable[Node], meta: Mapping[str, str], data: Mapping[str, list[str]]) -> str:
    published = names(node.get("publisher"), found)
    microdata = next((name for name in data.get("publisher", ()) if 0 < len(name) <= 60), "")
    bodies = {string(one.get("name")) for one in found if _BODY & set(kinds(one))} - {""}
    alone = bodies.pop() if len(bodies) == 1 else ""
    return (published[0] if published else "") or meta.get("og:site_name", "") or microdata or alone


def _byline(
    node: Node, found: Iterable[Node], meta: Mapping[str, str], data: Mapping[str, list[str]], outlet: str
) -> str:
    """Who signs; empty where only the outlet does, or where an address stands for a name."""
    signed = names(node.get("author"), found) or names(node.get("creator"), found)
    tags = [meta[key] for key in ("author", "article:author", "dc.creator", "parsely-author") if key in meta]
    people = [
        squeeze(_unescaped(name)) for name in (*signed, *([] if signed else tags[:1] or data.get("author", [])[:1]))
    ]
    kept = [p for p in people if 0 < len(p) <= 120 and not p.startswith("http") and p.casefold() != outlet.casefold()]
    return ", ".join(dict.fromkeys(kept))


def _dates(node: Node, meta: Mapping[str, str], data: Mapping[str, list[str]], url: str) -> Iterator[Dated]:
    roles: tuple[tuple[str, DateRole], ...] = (("datePublished", "published"), ("dateModified", "modified"))
    for key, role in roles:
        if printed := string(node.get(key)):
            yield Dated(printed, "json-ld", role)
    for name, (basis, role) in _META_DATES.items():
        if name in meta:
            yield Dated(meta[name], basis, role)
    for key, role in roles:
        for printed in data.get(key, ())[:1]:
            yield Dated(printed, "microdata", role)
    if printed := date_of_address(url):
        yield Dated(printed, "url")


def date_of_address(url: str) -> str:
    """The date in an address: `/2024/03/12/`, `/2024/03/`, `-20240312-`; empty where there is none."""
    path = url.split("?", maxsplit=1)[0].split("//", 1)[-1].partition("/")[2]
    found = _URL_DATE.search("/" + path) or _URL_COMPACT.search(path)
    return "-".join(part.zfill(2) for part in found.groups() if part) if found else ""


def _unescaped(text: str) -> str:
    """Entities undone that a system escaped twice (`&amp;quot;`)."""
    if "&" not in text:
        return text
    from html import unescape  # noqa: PLC0415 -- a big table of entities

    return unescape(text)


def _without_outlet(title: str, outlet: str) -> str:
    """`Un titre - Le Journal` -> `Un titre`: only where the end is the outlet's name."""
    for mark in _ENDS:
        if outlet and title.casefold().endswith((mark + outlet).casefold()):
            return title[: -len(mark + outlet)].rstrip()
    return title
