"""What is left of an article once it was printed to PDF and read back, in five layouts of the press.

    python benchmarks/read/printed.py orange_fr.jsonl.gz [--sample N] [--show] [--record]

Needs Chromium (Playwright's, or the system's), which does the printing; nothing is fetched. The text that went in is
the key: its paragraphs should come out, each on its own line, and nothing else.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import random
import re
import shutil
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import sync_playwright

from benchmarks.record import Figure, Sheet, record
from recoupe.intake.source import of_bytes
from recoupe.model import Article
from recoupe.readers.pdf import read
from recoupe.settings import ReadSettings

PAGE = """@page {{ size: {size}; margin: 18mm;
  @top-center {{ content: "La Feuille de Sainte-Orle, no 1" counter(page); font-size: 8pt }}
  @bottom-center {{ content: "Page " counter(page) " / " counter(pages); font-size: 8pt }} }}
body {{ font: {font}; margin: 0 }} h1 {{ font-size: 20pt }} p {{ margin: 0; {p} }} .text {{ {text} }}"""
LAYOUTS = {
    "one column, gaps between paragraphs": PAGE.format(
        size="A4", font="11pt serif", p="margin-bottom: 6pt", text="text-align: justify"
    ),
    "one column, indents": PAGE.format(
        size="A4", font="11pt serif", p="text-indent: 1.5em", text="text-align: justify"
    ),
    "one column, neither gap nor indent": PAGE.format(size="A5", font="10pt sans-serif", p="", text=""),
    "two columns, indents, words cut": PAGE.format(
        size="A4", font="10pt serif", p="text-indent: 1.2em", text="columns: 2; text-align: justify"
    ),
    "three columns, gaps, words cut": PAGE.format(
        size="A4", font="9pt sans-serif", p="margin-bottom: 5pt", text="columns: 3; text-align: justify"
    ),
}
CUT = re.compile(r"(?<=[^\W\d_]{2}[aeiouyéèêà])(?=[bcdfglmnprstv][aeiouyéèê][^\W\d_])")
"""Where the layouts with cut words may cut one: a plain guess at French syllables."""


class Score(NamedTuple):
    """What came back of one article."""

    precision: float
    recall: float
    kept: float
    heading: bool


def squeezed(text: str) -> str:
    return " ".join(text.replace("\xad", "").split())


def score(title: str, paragraphs: Sequence[str], article: Article) -> Score:
    wanted, found = Counter(" ".join([title, *paragraphs]).split()), Counter(article.text.split())
    common = (wanted & found).total()
    lines = Counter(article.text.splitlines())
    kept = (Counter(paragraphs) & lines).total() / len(paragraphs)
    return Score(common / found.total(), common / wanted.total(), kept, squeezed(article.title or "") == title)


def sheet_of(title: str, paragraphs: Sequence[str], layout: str) -> str:
    cut = (lambda text: CUT.sub("\xad", text)) if "cut" in layout else str
    body = "".join(f"<p>{html.escape(cut(text))}</p>" for text in paragraphs)
    head = f'<html lang="fr"><head><style>{LAYOUTS[layout]}</style></head>'
    return f'{head}<body><h1>{html.escape(title)}</h1><div class="text">{body}</div></body></html>'


def articles(path: Path, sample: int, seed: int) -> list[tuple[str, list[str]]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines]
    found = [(squeezed(one["title"]), [squeezed(p) for p in one["text"].split("\n") if squeezed(p)]) for one in every]
    return random.Random(seed).sample([one for one in found if one[0] and 4 <= len(one[1]) <= 40], sample)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--show", action="store_true", help="print paragraphs that did not come out")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    chosen = articles(options.data, options.sample, options.seed)
    figures = []
    spent, pages = 0.0, 0
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"))
        page = browser.new_page()
        for layout in LAYOUTS:
            scores = []
            for title, paragraphs in chosen:
                page.set_content(sheet_of(title, paragraphs, layout))
                data = page.pdf(prefer_css_page_size=True)
                began = time.perf_counter()
                (article,) = read(of_bytes(data, "a.pdf"), ReadSettings())
                spent, pages = spent + time.perf_counter() - began, pages + data.count(b"/Type /Page\n")
                assert isinstance(article, Article)
                scores.append(score(title, paragraphs, article))
                if options.show:
                    lines = article.text.splitlines()
                    missing = [p for p in paragraphs if p not in lines]
                    for text in missing[:1]:
                        near = next((line for line in lines if line[:25] == text[:25] or line[-25:] == text[-25:]), "")
                        print(layout, "\n  IN ", text[:90], "…", text[-60:], "\n  OUT", near[:90], "…", near[-60:])
            count = len(scores)
            kept, precision = sum(s.kept for s in scores) / count, sum(s.precision for s in scores) / count
            recall, heads = sum(s.recall for s in scores) / count, sum(s.heading for s in scores) / count
            note = f"words: precision {precision:.3f}, recall {recall:.3f}; heading found in {heads:.0%}"
            figures.append(Figure(what=f"paragraphs whole: {layout}", value=round(kept, 3), note=note))
            print(f"{layout:<40} kept {kept:.3f}  {note}")
        browser.close()
    figures.append(Figure(what="pages read a second", value=round(pages / spent, 1)))
    print(figures[-1].value, "pages/s", pages)
    if options.record:
        record(
            "printed",
            Sheet(
                layer="Readers: PDF",
                command=f"python benchmarks/read/printed.py {options.data.name} --record",
                data=f"{len(chosen)} real French articles of 4 to 40 paragraphs, printed by Chromium in five layouts "
                "with running heads and page numbers. Others, drawn with another seed, were in view for the rules.",
                definition="A paragraph is whole if it comes out as one line, equal word for word. Words are counted "
                "as sets with repetition: what runs over the pages counts against precision.",
                figures=tuple(figures),
            ),
        )


if __name__ == "__main__":
    main()
