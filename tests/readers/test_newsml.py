"""NewsML-G2, NewsML 1 and NITF. All items are invented."""

from __future__ import annotations

import pytest

from recoupe.errors import MalformedError
from recoupe.intake.source import of_bytes
from recoupe.model import Article, Skipped
from recoupe.readers.newsml import knows, read
from recoupe.settings import ReadSettings

LINES = (
    "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île.",
    "« Nous attendons une pièce », a dit la régie.",
)
HEAD = "Sainte-Orle sans bac"
NS = 'xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:xml="http://www.w3.org/XML/1998/namespace"'
BODY = "".join(f"<p>{words}</p>" for words in LINES)
NITF = f"""<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>{HEAD}</title></head><body>
<body.head><hedline><hl1>{HEAD}</hl1></hedline><byline>Par Maud Kerdraon</byline>
<distributor><org>Agence du Ponant</org></distributor>
<dateline><story.date norm="20240312T170000+0100">12 mars</story.date></dateline></body.head>
<body.content>{BODY}<media><media-caption>Le bac, lundi.</media-caption></media></body.content>
<body.end><tagline>mke/abc</tagline></body.end></body></nitf>"""
XHTML = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><style>p {}</style></head>'
    f"<body>{BODY}<figure><figcaption>Le bac, lundi.</figcaption></figure></body></html>"
)


def item(content: str, *, meta: str = "", about: str = "", after: str = "", of: str = "text") -> str:
    return f"""<newsItem {NS} guid="urn:ponant:1" version="2" xml:lang="fr"><itemMeta><itemClass qcode="ninat:{of}"/>
    <provider qcode="nprov:AP"><name>Agence du Ponant</name></provider>
    <versionCreated>2024-03-12T18:05:00+01:00</versionCreated><firstCreated>2024-03-12T17:00:00+01:00</firstCreated>
    <pubStatus qcode="stat:usable"/>{meta}</itemMeta>
    <contentMeta><headline>{HEAD}</headline>{about}</contentMeta>
    <contentSet id="c">{content}</contentSet>{after}</newsItem>"""


INLINE = {
    "nitf": f'<inlineXML contenttype="application/nitf+xml">{NITF}</inlineXML>',
    "xhtml": f'<inlineXML contenttype="application/xhtml+xml">{XHTML}</inlineXML>',
    "plain": f'<inlineData contenttype="text/plain">{LINES[0]}\n\n   {LINES[1]}\n</inlineData>',
}


def found(document: str) -> list[Article | Skipped]:
    return list(read(of_bytes(document.encode(), "n.xml"), ReadSettings()))


def one(document: str) -> Article:
    (article,) = found(document)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("kind", INLINE)
def test_a_text_is_read_from_every_kind_of_content(kind: str) -> None:
    document = item(INLINE[kind])
    assert knows(document.encode()) == 3
    article = one(document)
    assert [line for line in article.text.splitlines() if line != "mke/abc"] == [HEAD, *LINES]
    assert (article.title, article.outlet, article.language) == (HEAD, "Agence du Ponant", "fr")
    assert article.byline == ("Maud Kerdraon" if kind == "nitf" else None)
    assert [(date.role, date.value) for date in article.dates] == [
        ("published", "2024-03-12T17:00"),
        ("modified", "2024-03-12T18:05"),
    ]


def test_what_the_item_declares_of_its_sources_is_kept() -> None:
    about = """<infoSource role="isrol:originfo" literal="Préfecture de la Rade"/>
    <infoSource uri="http://agence.example/p" ><name>Ponant Images</name></infoSource>
    <creator type="cpnat:person"><name>Maud Kerdraon</name></creator>
    <contributor type="cpnat:organisation"><name>Radio Rade</name></contributor>
    <creditline>Agence du Ponant avec Radio Rade</creditline>"""
    meta = """<link rel="irel:previousVersion" residref="urn:ponant:0"/><link rel="irel:seeAlso" residref="urn:x"/>"""
    after = '<derivedFrom idrefs="c" uri="urn:ponant:raw"/><derivedFrom idrefs="subject7" uri="urn:medtop:7"/>'
    article = one(item(INLINE["plain"], about=about, meta=meta, after=after))
    assert article.byline == "Maud Kerdraon"
    assert [(d.kind, d.value, d.url, d.basis) for d in article.declared] == [
        ("info-source", "Préfecture de la Rade", None, "newsml:infoSource (originfo)"),
        ("info-source", "Ponant Images", "http://agence.example/p", "newsml:infoSource"),
        ("info-source", "Radio Rade", None, "newsml:contributor"),
        ("source", "Agence du Ponant avec Radio Rade", None, "newsml:creditline"),
        ("derived-from", "urn:ponant:0", None, "newsml:link irel:previousVersion"),
        ("derived-from", "raw", "urn:ponant:raw", "newsml:derivedFrom"),
    ]


def test_standing_is_noted() -> None:
    meta = """<pubStatus qcode="stat:canceled"/><embargoed>2024-03-13T06:00:00Z</embargoed>
    <signal qcode="sig:correction"/><edNote>Remplace la première version.</edNote>"""
    document = item(INLINE["plain"], meta=meta).replace('<pubStatus qcode="stat:usable"/>', "")
    assert one(document).notes == (
        "Its publisher has cancelled it.",
        "Under embargo until 2024-03-13T06:00:00Z, as its publisher says.",
        "Its publisher calls it a correction.",
        "Note of its desk: Remplace la première version.",
    )


def test_a_message_holds_several_items_and_pictures_are_skipped() -> None:
    picture = item('<remoteContent href="a.jpg"/>', of="picture")
    elsewhere = item('<remoteContent href="a.xml"/>')
    items = "".join([item(INLINE["nitf"]), picture, item(INLINE["xhtml"]), elsewhere])
    first, second, third, fourth = found(f"<newsMessage {NS}><header/><itemSet>{items}</itemSet></newsMessage>")
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert (first.source, third.source) == ("n.xml#1", "n.xml#3")
    assert isinstance(second, Skipped)
    assert isinstance(fourth, Skipped)
    assert second.reason == "Not a text: an item of class 'picture'."
    assert "its content lies elsewhere" in fourth.reason


def test_nitf_alone_is_read() -> None:
    article = one('<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">' + NITF)
    assert article.text.splitlines() == [HEAD, *LINES, "mke/abc"]
    assert (article.outlet, article.byline) == ("Agence du Ponant", "Maud Kerdraon")
    assert article.published is not None
    assert (article.published.value, article.published.offset) == ("2024-03-12T17:00", "+01:00")


def test_newsml_1_is_read() -> None:
    document = f"""<NewsML><NewsEnvelope><SentFrom><Party FormalName="Ponant"/></SentFrom></NewsEnvelope><NewsItem>
    <NewsManagement><FirstCreated>20240312T170000+0100</FirstCreated>
    <ThisRevisionCreated>20240312T180500+0100</ThisRevisionCreated></NewsManagement><NewsComponent>
    <NewsLines><HeadLine>{HEAD}</HeadLine></NewsLines><AdministrativeMetadata>
    <Provider><Party FormalName="Agence du Ponant"/></Provider><Source><Party FormalName="Radio Rade"/></Source>
    </AdministrativeMetadata><DescriptiveMetadata><Language FormalName="fr"/></DescriptiveMetadata>
    <ContentItem><DataContent>{BODY}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
    article = one(document)
    assert article.text.splitlines() == [HEAD, *LINES]
    assert (article.outlet, article.language) == ("Agence du Ponant", "fr")
    assert [date.value for date in article.dates] == ["2024-03-12T17:00", "2024-03-12T18:05"]
    assert [(d.kind, d.value) for d in article.declared] == [("info-source", "Radio Rade")]


LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
PRINTED = f"<inlineData>{LINES[0]} &{{}};</inlineData>"
HOSTILE = {
    "billion laughs": f'<!DOCTYPE newsItem [<!ENTITY l0 "ha">{LAUGHS}]>' + item(PRINTED.format("l9")),
    "external entity": '<!DOCTYPE newsItem [<!ENTITY f SYSTEM "file:///etc/hostname">]>' + item(PRINTED.format("f")),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_entities_of_strangers_are_left_out(kind: str) -> None:
    article = one(HOSTILE[kind])
    assert article.text == f"{HEAD}\n{LINES[0]}"
    assert "declares entities" in article.notes[0] or "Broken XML" in article.notes[0]


def test_deep_nesting_breaks_nothing() -> None:
    deep = f"<inlineXML>{'<div>' * 5_000}{LINES[0]}{'</div>' * 5_000}</inlineXML>"
    assert all(item.source == "n.xml" for item in found(item(deep)))


def test_cut_off_xml_is_read_as_far_as_it_goes() -> None:
    document = item(INLINE["xhtml"])
    article = one(document[: document.index(LINES[1]) + 20])
    assert LINES[0] in article.text
    assert article.notes[0].startswith("Broken XML, first at line ")


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (f"<packageItem {NS}><groupSet/></packageItem>", "only a packageItem"),
        ("<catalog/>", "a document of kind 'catalog'"),
        ("Le bac est à l'arrêt.", "No XML can be made out"),
        ("<nitf><body/></nitf>", "No text in it"),
    ],
)
def test_other_documents_are_refused_with_their_kind(document: str, reason: str) -> None:
    with pytest.raises(MalformedError, match=reason):
        found(document)
