"""One source of every kind, all with the same sentence, made here."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
from docx import Document
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.readers.printed import column, pdf

BODY = "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île dans un communiqué."
PAGE = f"<html><body><article><h1>Le bac</h1><p>{BODY}</p><p>{BODY} Bis.</p></article></body></html>".encode()
_FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>La Feuille</title><item><title>Le bac</title>
<description>&lt;p&gt;{BODY}&lt;/p&gt;&lt;p&gt;{BODY} Bis.&lt;/p&gt;</description></item></channel></rss>"""
_NINJS = {"uri": "urn:a", "versionCreated": "2024-03-11", "headlines": [{"value": "Bac"}], "bodies": [{"value": BODY}]}
_NEWSML = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta/><contentSet><inlineData>{BODY}</inlineData>
</contentSet></newsItem>"""


def _archive() -> bytes:
    out = io.BytesIO()
    answer = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    writer = WARCWriter(out, gzip=True)
    # A fixed id and day: the contract reads the same bytes twice, and hypothesis on every machine.
    said = {"WARC-Date": "2024-03-11T00:00:00Z", "WARC-Record-ID": "<urn:uuid:00000000-0000-0000-0000-000000000000>"}
    page = io.BytesIO(PAGE)
    address = "https://lafeuille.example/bac"
    record = writer.create_warc_record(address, "response", payload=page, http_headers=answer, warc_headers_dict=said)
    writer.write_record(record)
    return out.getvalue()


def _word() -> bytes:
    document, out = Document(), io.BytesIO()
    document.add_paragraph(BODY)
    document.save(out)
    return out.getvalue()


def _table() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table({"text": [BODY]}), out)
    return out.getvalue()


SAMPLES = {
    "text": BODY.encode(),
    "html": PAGE,
    "jsonl": json.dumps({"text": BODY}).encode(),
    "feed": _FEED.encode(),
    "ninjs": json.dumps(_NINJS).encode(),
    "newsml": _NEWSML.encode(),
    "warc": _archive(),
    "parquet": _table(),
    "docx": _word(),
    "pdf": pdf([column([BODY[:49], BODY[50:]])]),
}


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(250_000_000))
    return out.getvalue()


_LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
HOSTILE = {
    "nothing": b"",
    "three bytes": b"\x00\x01\x02",
    "a byte order mark": b"\xff\xfe",
    "a line end": b"\n",
    "the head of a PDF": b"%PDF-1.4",
    "the head of a zip": b"PK\x03\x04",
    "the head of a table": b"PAR1\x15\x04\x15\xff\xff\xff\x7fPAR1",
    "the head of a gzip": b"\x1f\x8b\x08",
    "the head of an archive": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n",
    "entities that multiply": f'<!DOCTYPE r [<!ENTITY l0 "ha">{_LAUGHS}]><newsItem>&l9;</newsItem>'.encode(),
    "a file of this machine": b'<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/hostname">]><newsItem>&f;</newsItem>',
    "ten thousand brackets": b"[" * 10_000,
    "ten thousand objects": b'{"a":' * 10_000,
    "ten thousand elements": b"<div>" * 10_000,
    "a gzip of 100 MB": gzip.compress(bytes(100_000_000)),
    "a zip of 250 MB": _bomb(),
    "one long line": b"<p" * 200_000,
}
