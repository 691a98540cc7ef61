"""Articles out of saved pages: what is found of the text, the paragraphs, the title and the date, and how fast.

    python benchmarks/read/pages.py PAGES.tar.gz ARTICLES.jsonl[.gz] [--record] [--errors]
    python benchmarks/read/pages.py article-extraction-benchmark/ [--record] [--errors]

The archive holds `<id>.html`; the line of ARTICLES with the same `id` says what should be read: `text` (a paragraph a
line), `heading` (its summary, may be empty), `title`, `published`, `modified`. The folder is a checkout of the public
set of that name (scrapinghub, MIT licence): `html/<id>.html.gz` and `ground-truth.json`, texts alone. Prints figures
and ids, never a text unless `--errors` asks for the words that are missing or too many.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import re
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from benchmarks.record import Figure, Sheet, record
from recoupe import find
from recoupe.errors import InputError
from recoupe.intake.page import article_of_page
from recoupe.model import Article
from recoupe.settings import ReadSettings
from recoupe.text.decoding import decode

_SIGNS = {"timestamp", "byline", "credit"}
_ONE = (
    "{} saved pages of one French portal (2018-2019), all in view while the rules were written; pages of other shapes "
    "are invented, in `tests/readers/pages/`."
)
_MANY = (
    "the {} pages of many sites in the public article-extraction-benchmark, most in English, of 2019. Looked at once, "
    "after the rules were written: the pages on which recoupe did worse than trafilatura led to three general ones."
)
_RIGHT = (
    "Words are counted with their number of times, without the title and without lines that only sign or date the "
    "article, which are kept on purpose. A paragraph is kept when it is a line of its own, word for word. Figures are "
    "means over pages; a date is right when its day is."
)
PASSES = 3
"""Times that all pages are read: the fastest counts, which other work on the machine disturbed least."""
_WORD = re.compile(r"\w+")


class Case(NamedTuple):
    """A page and what should be read of it."""

    id: str
    page: bytes
    row: dict[str, str]


class Score(NamedTuple):
    """Of one page: words found that belong, words that belong found, paragraphs kept as a line of their own."""

    precision: float
    recall: float
    paragraphs: float
    missing: tuple[str, ...]
    more: tuple[str, ...]


def cases(archive: Path, articles: Path | None) -> list[Case]:
    if articles is None:
        truth = json.loads((archive / "ground-truth.json").read_text(encoding="utf-8"))
        return [
            Case(id_, gzip.decompress((archive / "html" / f"{id_}.html.gz").read_bytes()), {"text": row["articleBody"]})
            for id_, row in sorted(truth.items())
        ]
    opened = gzip.open(articles, "rt", encoding="utf-8") if articles.suffix == ".gz" else articles.open()  # noqa: SIM115
    with opened as rows:
        known = {row["id"]: row for row in map(json.loads, rows)}
    return sorted(Case(name, page, known[name]) for name, page in _pages(archive))


def _pages(archive: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as tar:
        for member in tar:
            file = tar.extractfile(member) if member.name.endswith(".html") else None
            if file is not None:
                yield Path(member.name).stem, file.read()


def score(found: str, row: dict[str, str]) -> Score:
    """The text found against the article's; the title and lines that only sign and date it left out."""
    titles = [_words(row.get("title", "")), _words(found.split("\n", 1)[0])]
    lines = [line for line in _unsigned(found) if _words(line) not in titles[: 1 + (len(titles[1]) < 25)]]
    paragraphs = [line for line in (row.get("heading", ""), *row["text"].splitlines()) if _words(line)]
    ours, theirs = Counter(_words(" ".join(lines))), Counter(_words(" ".join(paragraphs)))
    common = sum((ours & theirs).values())
    own = {tuple(_words(line)) for line in lines}
    kept = sum(tuple(_words(line)) in own for line in paragraphs)
    return Score(
        precision=common / max(1, sum(ours.values())),
        recall=common / max(1, sum(theirs.values())),
        paragraphs=kept / max(1, len(paragraphs)),
        missing=tuple((theirs - ours).elements()),
        more=tuple((ours - theirs).elements()),
    )


def _unsigned(text: str) -> Iterator[str]:
    """The lines that are not wholly credit, byline or date: who wrote and when is kept on purpose, and told apart."""
    signs = {one.start: one.end for one in find.language("fr").residue(text) if one.kind in _SIGNS}
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip() and signs.get(at, -1) < at + len(line.rstrip()):
            yield line
        at += len(line)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def ours(page: bytes) -> str:
    try:
        return _article(page).text
    except InputError:
        return ""


def _article(page: bytes) -> Article:
    return article_of_page(page, source="p.html", hints={}, settings=ReadSettings())


def _article(page: bytes) -> Article:
    return article_of_page(page, source="p.html", hints={}, settings=ReadSettings())


def bare(page: bytes) -> str:
    """Trafilatura as its first example has it."""
    import trafilatura  # noqa: PLC0415

    return str(trafilatura.extract(decode(page).text) or "")


def fast(page: bytes) -> str:
    import trafilatura  # noqa: PLC0415

    return str(trafilatura.extract(decode(page).text, fast=True, include_comments=False, include_tables=False) or "")


def plain(page: bytes) -> str:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

    return str(extract_plain_text(decode(page).text, main_content=True))


def boilerplate(page: bytes) -> str:
    import justext  # noqa: PLC0415

    known = justext.get_stoplist("French") | justext.get_stoplist("English")
    paragraphs = justext.justext(decode(page).text, known)
    return "\n".join(p.text for p in paragraphs if not p.is_boilerplate)


PEERS: dict[str, Callable[[bytes], str]] = {
    "recoupe": ours,
    "trafilatura, default": bare,
    "trafilatura, fast": fast,
    "resiliparse": plain,
    "justext": boilerplate,
}


def measure(name: str, read: Callable[[bytes], str], pages: list[Case], *, errors: bool) -> tuple[list[Score], float]:
    read(pages[0].page)  # imports and tables are no part of the time of a page
    found, spent = [], float("inf")
    for _ in range(PASSES):
        began = time.process_time()
        found = [read(case.page) for case in pages]
        spent = min(spent, (time.process_time() - began) * 1000 / len(pages))
    scores = [score(text, case.row) for text, case in zip(found, pages, strict=True)]
    p, r, k = (mean([getattr(s, field) for s in scores]) for field in ("precision", "recall", "paragraphs"))
    print(f"{name:22} P {p:.3f}  R {r:.3f}  paragraphs {k:.3f}  {spent:6.1f} ms/page")
    if errors:
        for case, one in zip(pages, scores, strict=True):
            if min(one.precision, one.recall, one.paragraphs) < 1:
                print(f"  {case.id} P {one.precision:.3f} R {one.recall:.3f} paragraphs {one.paragraphs:.2f}")
                print(f"    missing {' '.join(one.missing)[:200]}\n    more {' '.join(one.more)[:200]}")
    return scores, spent


def mean(values: list[float]) -> float:
    return sum(values) / max(1, len(values))


def heads(pages: list[Case]) -> Counter[str]:
    """How many titles, days, hours and changes are those of the row."""
    right: Counter[str] = Counter()
    for case in pages:
        try:
            article = _article(case.page)
        except InputError:
            continue
        right["title"] += _is_title(_words(article.title or ""), _words(case.row["title"]))
        right["outlet"] += bool(article.outlet)
        right["url"] += article.url == case.row.get("url")
        right["day"] += _is_day(article, case.row)
        right["hour"] += bool(article.published and article.published.value == case.row["published"][:16])
    return right


def _is_title(ours: list[str], theirs: list[str]) -> bool:
    """Eleven records have the name of the section behind the title, as the page's window has."""
    return len(ours) > 2 and theirs[: len(ours)] == ours


def _is_day(article: Article, row: dict[str, str]) -> bool:
    return bool(article.published and article.published.value[:10] == row["published"][:10])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--errors", action="store_true", help="show the words missing and too many of our own reading")
    asked = parser.parse_args()
    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    pages = cases(asked.archive, asked.articles)
    results = {
        name: measure(name, read, pages, errors=asked.errors and name == "recoupe") for name, read in PEERS.items()
    }
    right = heads(pages) if asked.articles else Counter[str]()
    print(f"of {len(pages)}: " + ", ".join(f"{what} {count}" for what, count in right.items()))
    if asked.record:
        print(record("html" if asked.articles else "html-sites", sheet(pages, results, right)))


def f1(one: Score) -> float:
    return 2 * one.precision * one.recall / max(1e-9, one.precision + one.recall)


def sheet(pages: list[Case], results: dict[str, tuple[list[Score], float]], right: Counter[str]) -> Sheet:
    peers = {name: found for name, found in results.items() if name != "recoupe"}
    scores, spent = results["recoupe"]

    def share(what: str, of: Callable[[Score], float], target: float | None) -> Figure:
        told = ", ".join(f"{name} {mean(list(map(of, found[0]))):.3f}" for name, found in peers.items())
        return Figure(what=what, value=round(mean(list(map(of, scores))), 4), target=target, beside=told)

    known = bool(right)
    return Sheet(
        layer="Web pages, one portal" if known else "Web pages, many sites",
        command="python benchmarks/read/pages.py "
        + ("pages.tar.gz orange_fr.jsonl.gz" if known else "article-extraction-benchmark/")
        + " --record",
        data=_ONE.format(len(pages)) if known else _MANY.format(len(pages)),
        definition=_RIGHT,
        figures=(
            share("word precision", lambda one: one.precision, 0.98 if known else None),
            share("word recall", lambda one: one.recall, 0.99 if known else None),
            share("word F", f1, None),
            share("paragraphs kept", lambda one: one.paragraphs, 0.98 if known else None),
            *(_heads(right, len(pages)) if known else ()),
            Figure(
                what="pages a second, one core",
                value=round(1000 / spent),
                target=100 if known else None,
                beside=", ".join(f"{name} {1000 / found[1]:.0f}" for name, found in peers.items()),
            ),
        ),
    )


def _heads(right: Counter[str], count: int) -> tuple[Figure, ...]:
    return (
        Figure(
            what="titles right",
            value=round(right["title"] / count, 4),
            note="eleven records have the name of the section behind the title: that much is forgiven",
        ),
        Figure(what="days of publication right", value=round(right["day"] / count, 4), target=1.0),
        Figure(
            what="hours of publication right",
            value=round(right["hour"] / count, 4),
            note="most of these pages give the machine the day alone; the hour is in what they print",
        ),
    )


if __name__ == "__main__":
    main()
