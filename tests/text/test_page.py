"""What can be told of a page before it is taken apart."""

from __future__ import annotations

import pytest

from recoupe.text.page import declared_charset, host


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<meta charset=iso-8859-15>", "iso-8859-15"),
        (b'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">', "windows-1252"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?>', "ISO-8859-1"),
        (b"<title>charset=none</title>", None),
        (b" " * 5000 + b'<meta charset="utf-8">', None),
    ],
)
def test_declared_charset(head: bytes, charset: str | None) -> None:
    assert declared_charset(head) == charset


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.lafeuille.example/a", "lafeuille.example"),
        ("http://LAFEUILLE.example:8080?x", "lafeuille.example"),
        ("lafeuille.example/a", ""),
    ],
)
def test_host(address: str, name: str) -> None:
    assert host(address) == name
