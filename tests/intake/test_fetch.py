"""Addresses: what is fetched, how, and what is refused. The server is on this machine."""

from __future__ import annotations

import ipaddress
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from recoupe import api
from recoupe.errors import FetchError
from recoupe.intake import address as addresses
from recoupe.intake.address import address, is_public
from recoupe.intake.collect import Collected, collect
from recoupe.settings import FetchSettings, ReadSettings
from recoupe.version import __version__
from tests.intake.server import PAGE, Server, serving

QUICK = FetchSettings(allow_private=True, connect=1, silence=1, total=2)
GOOD = "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île."


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as one:
        yield one


def fetched(*urls: str, max_bytes: int = 1_000_000, fetch: FetchSettings = QUICK) -> Collected:
    return collect(list(urls), settings=ReadSettings(max_bytes=max_bytes, fetch=fetch))


def reason(url: str, **settings: FetchSettings) -> str:
    found = fetched(url, **settings)
    assert not found.articles
    return found.skipped[0].reason


def test_a_page_is_fetched_once_with_our_name(server: Server) -> None:
    (article,) = fetched(f"{server.url}/page").articles
    assert (article.source, article.url) == (f"{server.url}/page", f"{server.url}/page")
    assert (article.outlet, article.title) == ("La Feuille", "Le bac de Sainte-Orle à l'arrêt")
    assert [(date.basis, date.role) for date in article.dates] == [("http-header", "seen")]
    assert article.published is None
    assert server.asked == [("/robots.txt", f"recoupe/{__version__}"), ("/page", f"recoupe/{__version__}")]


@pytest.mark.parametrize("name", ["old", "packed", "moved"])
def test_encodings_packing_and_redirects_change_nothing(server: Server, name: str) -> None:
    (article,) = fetched(f"{server.url}/{name}").articles
    assert article.text == fetched(f"{server.url}/page").articles[0].text


def test_a_feed_gives_its_own_entries_and_nothing_more_is_fetched(server: Server) -> None:
    (article,) = fetched(f"{server.url}/feed").articles
    assert article.source == f"{server.url}/feed#1"
    assert "capitainerie" in article.text
    assert [path for path, _ in server.asked] == ["/robots.txt", "/feed"]


def test_robots_are_asked_once_a_run(server: Server) -> None:
    fetched(f"{server.url}/page", f"{server.url}/feed", f"{server.url}/page")
    assert [path for path, _ in server.asked] == ["/robots.txt", "/page", "/feed"]


def test_robots_are_obeyed(server: Server) -> None:
    server.robots = ("User-agent: *\nDisallow: /page\n", 200)
    assert "asks programs to stay away" in reason(f"{server.url}/page")
    assert "asks programs to stay away" in reason(f"{server.url}/moved")
    assert fetched(f"{server.url}/feed").articles


def test_robots_in_trouble_forbid(server: Server) -> None:
    server.robots = ("", 503)
    assert "robots.txt of 127.0.0.1 cannot be read (503)" in reason(f"{server.url}/page")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("loop", "More than 5 redirects"),
        ("away", "only http and https"),
        ("lost", "does not say where to"),
        ("gone", "answers 404: there is nothing"),
        ("broken", "answers 500: the server is in trouble"),
        ("guarded", "answers 403: it is forbidden to programs"),
        ("picture", "It is image/png, not an article"),
        ("empty", "Nothing is at the address"),
        ("big", "Too large: more than 1 MB"),
        ("bomb", "Too large: more than 1 MB"),
        ("torn", "damaged on the way"),
        ("brotli", "packed by 'br'"),
        ("silent", "did not answer in time"),
        ("drip", "took more than 2 seconds"),
    ],
)
def test_each_failure_says_what_to_do(server: Server, name: str, told: str) -> None:
    began = time.monotonic()
    assert told in reason(f"{server.url}/{name}")
    assert time.monotonic() - began < 5


def test_one_failure_does_not_stop_the_others(server: Server, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    found = fetched(f"{server.url}/broken", str(tmp_path / "a.txt"), f"{server.url}/page")
    assert len(found.articles) == 2
    assert len(found.skipped) == 1


def test_a_certificate_of_nobody_is_refused(server: Server, tmp_path: Path) -> None:
    if not shutil.which("openssl"):
        pytest.skip("no openssl to make a certificate with")
    made = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout k.pem -out c.pem"
    subprocess.run(["openssl", *made.split()], cwd=tmp_path, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "c.pem", tmp_path / "k.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    assert "The certificate of 127.0.0.1 is not good" in reason(f"https://127.0.0.1:{server.server_port}/page")
    assert not server.asked


def test_no_server_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "broke off" in reason(f"http://127.0.0.1:{port}/")


def test_private_addresses_are_refused_unless_allowed(server: Server) -> None:
    careful = msgspec.structs.replace(QUICK, allow_private=False)
    assert "127.0.0.1 is not on the public net. Use --allow-private" in reason(f"{server.url}/page", fetch=careful)
    assert not server.asked
    assert api.collect(f"{server.url}/page", allow_private=True).articles
    assert not api.collect(f"{server.url}/page").articles


def test_a_redirect_into_the_own_network_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server itself plays a public one."""
    monkeypatch.setattr(addresses, "is_public", lambda ip: ip.is_loopback)
    careful = msgspec.structs.replace(QUICK, allow_private=False)
    assert "10.0.0.1 is not on the public net" in reason(f"{server.url}/inside", fetch=careful)


def test_the_checked_address_is_the_one_connected_to(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that answers differently the second time (DNS rebinding) is asked once a connection."""
    asked = []

    def told(host: str, port: int, **_: object) -> list[object]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", told)
    found = fetched(f"http://lafeuille.example:{server.server_port}/page")
    assert found.articles
    assert asked == ["lafeuille.example", "lafeuille.example"]  # robots.txt and the page


def test_a_name_with_a_public_and_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "192.168.1.1")]
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *_, **__: both)
    assert "192.168.1.1, is not on the public net" in reason("http://lafeuille.example/", fetch=FetchSettings())


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("240.0.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("::7f00:1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
    ],
)
def test_what_is_public(ip: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(ip)) is public


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("ftp://lafeuille.example/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("https:///a", "without a host"),
        ("https://moi:secret@lafeuille.example/", "name or password"),
        ("https://lafeuille.example:99999/", "Not an address"),
        ("https://[::1/", "Not an address"),
    ],
)
def test_what_is_no_address(url: str, told: str) -> None:
    with pytest.raises(FetchError, match=told):
        address(url)


def test_letters_beyond_ascii() -> None:
    found = address("https://été.example/à la une?q=né#x")
    assert found.url == "https://xn--t-9fab.example/%C3%A0%20la%20une?q=n%C3%A9"


def test_files_open_no_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page full of addresses, a feed, a text: nothing is fetched that was not named."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    (tmp_path / "a.html").write_text(PAGE.replace("<body>", "<body><img src='https://pixel.example/p.gif'>"))
    (tmp_path / "b.txt").write_text(GOOD + " Voir https://lafeuille.example/bac.")
    (tmp_path / "c.xml").write_text(
        "<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'http://dtd.example/rss.dtd'><rss version='2.0'><channel><title>A"
        f"</title><item><link>https://a.example/</link><description>{GOOD}</description></item></channel></rss>"
    )
    assert len(api.check(tmp_path).articles) == 3
