"""How fast archives and dumps are read, and in how much memory, beside what their libraries need at least.

    python benchmarks/read/readers.py orange_fr.jsonl.gz [--record]

The archive is made for the run in a temporary folder: pages of real articles in a plain template, a third of them
packed, among pictures; and one of a gigabyte of pictures, to see that nothing is held. Each part runs in a process of
its own, so that its memory is its own.
"""

from __future__ import annotations

import argparse
import gzip
import html
import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import msgspec
from fastwarc.warc import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from benchmarks.record import Figure, Sheet, record
from recoupe.intake.archive import records
from recoupe.intake.collect import stream
from recoupe.intake.source import of_file
from recoupe.model import Article

PAGES = 3_000
PICTURE = b"\x89PNG" + bytes(1_000_000)
BIG = 1_000


def make_archive(data: Path, target: Path, *, pages: int, pictures: int) -> None:

    with gzip.open(data, "rt", encoding="utf-8") as lines, target.open("wb") as out:
        writer = WARCWriter(out, gzip=target.suffix == ".gz")

        def add(address: str, kind: str, body: bytes, *headers: tuple[str, str]) -> None:
            answer = StatusAndHeaders("200 OK", [("Content-Type", kind), *headers], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=answer)
            )

        for number, line in zip(range(pages), lines, strict=False):
            one = json.loads(line)
            body = page(one["title"], one["text"]).encode()
            packed = number % 3 == 0
            address = f"https://lafeuille.example/{number}"
            add(
                address,
                "text/html; charset=utf-8",
                gzip.compress(body) if packed else body,
                *([("Content-Encoding", "gzip")] if packed else []),
            )
        for number in range(pictures):
            add(f"https://lafeuille.example/{number}.png", "image/png", PICTURE)


def page(title: str, text: str) -> str:
    paragraphs = "".join(f"<p>{html.escape(words)}</p>" for words in text.split("\n"))
    links = "".join(f'<li><a href="/{n}">Rubrique {n}</a></li>' for n in range(30))
    head = f"<head><title>{html.escape(title)}</title></head>"
    return (
        f"<!doctype html><html lang=fr>{head}<body><nav><ul>{links}</ul></nav>"
        f"<main><article><h1>{html.escape(title)}</h1>{paragraphs}</article></main><footer>Contact</footer></body></html>"
    )


def bare(path: Path) -> int:
    """What fastwarc needs to walk through an archive and unpack its bodies."""
    with path.open("rb") as archive:
        return sum(1 for one in ArchiveIterator(archive, auto_decode="all") if one.reader.read() is not None)


def walked(path: Path) -> int:

    return sum(1 for _ in records(of_file(path, path.name, limit=20_000_000)))


def articles(path: Path) -> int:

    return sum(isinstance(item, Article) for item in stream([path]))


def objects(path: Path) -> int:
    """What msgspec needs to read the lines as objects."""
    with gzip.open(path) as lines:
        return sum(1 for line in lines if msgspec.json.decode(line))


PARTS: dict[str, Callable[[Path], int]] = {"bare": bare, "walked": walked, "articles": articles, "objects": objects}


def measured(part: str, path: Path) -> tuple[float, int, float]:
    """Seconds, count and peak memory in MB of one part, in a process of its own."""
    out = subprocess.run(
        [sys.executable, __file__, "--part", part, str(path)], capture_output=True, text=True, check=True
    ).stdout
    seconds, count, memory = json.loads(out)
    print(f"{part:<9} {path.name:<18} {count:>6} in {seconds:6.2f} s, {count / seconds:8.0f} /s, {memory:4.0f} MB")
    return seconds, count, memory


def run_part(part: str, path: Path) -> None:
    began = time.perf_counter()
    count = PARTS[part](path)
    seconds = time.perf_counter() - began
    print(json.dumps((seconds, count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)))


def figures(data: Path, folder: Path) -> Iterator[Figure]:
    small, big = folder / "pages.warc.gz", folder / "pictures.warc"
    make_archive(data, small, pages=PAGES, pictures=0)
    make_archive(data, big, pages=10, pictures=BIG)
    (raw_s, count, _), (own_s, _, _) = measured("bare", small), measured("walked", small)
    yield Figure(
        what="records of a web archive a second, without their pages",
        value=round(count / own_s),
        beside=f"fastwarc alone, bodies unpacked: {count / raw_s:.0f}",
        note=f"{PAGES} records packed one by one, a third of the pages packed once more",
    )
    seconds, found, memory = measured("articles", small)
    yield Figure(
        what="pages of a web archive a second, as articles",
        value=round(found / seconds),
        note=f"{found} of {PAGES} pages; nearly all of it is finding the article in the page",
    )
    seconds, found, memory = measured("articles", big)
    yield Figure(
        what="memory for a web archive of 1 GB, MB",
        value=round(memory),
        note=f"{found} pages among {BIG} pictures of 1 MB, in {seconds:.1f} s",
    )
    (raw_s, count, _), (seconds, found, memory) = measured("objects", data), measured("articles", data)
    yield Figure(
        what="JSON lines a second, as articles",
        value=round(found / seconds),
        beside=f"unpacked and read as objects alone: {count / raw_s:.0f}",
        note=f"{found} of {count} lines; {memory:.0f} MB at most",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    if options.part:
        run_part(options.part, options.data)
        return
    with tempfile.TemporaryDirectory() as folder:
        found = tuple(figures(options.data, Path(folder)))
    if options.record:
        sheet = Sheet(
            layer="Readers: archives and dumps",
            command=f"python benchmarks/read/readers.py {options.data.name} --record",
            data=f"Real French articles as JSON lines, and {PAGES} of them as pages of an archive made for the run.",
            definition="Whole sources read from disk in one process on one core; memory is the peak of that process.",
            figures=found,
        )
        record("readers", sheet)


if __name__ == "__main__":
    main()
