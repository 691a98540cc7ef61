"""A web server on this machine that misbehaves on demand."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html><html><head><meta property="og:site_name" content="La Feuille"></head><body><main><article>
<h1>Le bac de Sainte-Orle à l'arrêt</h1>
<p>Le bac de Sainte-Orle est à l'arrêt depuis lundi après la découverte d'une fissure dans sa coque, a annoncé la mairie
de l'île dans un communiqué.</p>
<p>Près de 1 200 habitants l'empruntent chaque jour pour aller travailler sur le continent, selon la régie, qui promet
des vedettes dès jeudi matin.</p></article></main></body></html>"""
FEED = """<rss version="2.0"><channel><title>Le Fanal</title><item><title>La digue cède</title>
<description>La digue nord de Port-Lignan a cédé dimanche soir, a dit la capitainerie.</description></item>
</channel></rss>"""


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers.get("User-Agent", "")))  # type: ignore[attr-defined]
        name = self.path.strip("/").split("?")[0].replace("-", "_").replace(".", "_")
        getattr(self, f"serve_{name}", self.serve_nothing)()

    def answer(self, data: bytes, *, status: int = 200, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def serve_robots_txt(self) -> None:
        robots, status = self.server.robots  # type: ignore[attr-defined]
        self.answer(robots.encode(), status=status, kind="text/plain")

    def serve_nothing(self) -> None:
        self.answer(b"<h1>Rien</h1>", status=404)

    def serve_page(self) -> None:
        self.answer(PAGE.encode())

    def serve_old(self) -> None:
        self.answer(PAGE.encode("cp1252"), kind="text/html; charset=windows-1252")

    def serve_packed(self) -> None:
        self.answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def serve_feed(self) -> None:
        self.answer(FEED.encode(), kind="application/rss+xml")

    def serve_moved(self) -> None:
        self.answer(b"", status=301, Location="/page")

    def serve_loop(self) -> None:
        self.answer(b"", status=302, Location="/loop")

    def serve_away(self) -> None:
        self.answer(b"", status=302, Location="ftp://lafeuille.example/a")

    def serve_inside(self) -> None:
        self.answer(b"", status=302, Location="http://10.0.0.1/router")

    def serve_lost(self) -> None:
        self.answer(b"", status=302)

    def serve_broken(self) -> None:
        self.answer(b"", status=500)

    def serve_guarded(self) -> None:
        self.answer(b"", status=403)

    def serve_picture(self) -> None:
        self.answer(b"\x89PNG", kind="image/png")

    def serve_empty(self) -> None:
        self.answer(b"")

    def serve_big(self) -> None:
        self.answer(b"<html>" + b"x" * 3_000_000)

    def serve_bomb(self) -> None:
        self.answer(gzip.compress(b"<html>" + b" " * 50_000_000), Content_Encoding="gzip")

    def serve_torn(self) -> None:
        self.answer(gzip.compress(PAGE.encode())[:-200] + b"\0" * 60, Content_Encoding="gzip")

    def serve_brotli(self) -> None:
        self.answer(b"x", Content_Encoding="br")

    def serve_silent(self) -> None:
        time.sleep(3)

    def serve_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(60):
            try:
                self.wfile.write(b" ")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.1)

    def log_message(self, format: str, *args: object) -> None:
        return


class Server(ThreadingHTTPServer):
    daemon_threads = True
    asked: list[tuple[str, str]]
    robots: tuple[str, int]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        return


@contextmanager
def serving() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Handler) as server:
        server.asked, server.robots = [], ("", 404)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
