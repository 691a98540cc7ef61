"""Where sentences of real news are cut into statements, against annotated cuts; and the gold stories' statements.

    python benchmarks/read/statements.py DATA [DATA ...] [--part dev|final|all] [--errors] [--record]

DATA are the corpora, files or their folder; what is missing is said. The annotations hold places only, and
`annotations/README.md` says what was annotated. The articles are read whole, with all that READ does. `--errors` shows
the sentences whose cuts are wrong, of the dev part alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
from corpora import Record, records

from benchmarks.record import Figure, Sheet, record
from gold.gate import load, score
from gold.gate.cuts import before, cuts
from gold.gate.figure import Figure as Counts
from recoupe import api, pipeline
from recoupe.settings import Settings

ANNOTATIONS = Path(__file__).parent / "annotations" / "statements.jsonl"
PARTS = ("dev", "final")
FILES = {"polnear": "dev"}
"""Name of the file that holds a corpus, where it is another."""
LANGUAGES = {"polnear": "en"}
SETTINGS = Settings()


class Annotated(msgspec.Struct, frozen=True):
    """A sentence and where it is cut; offsets count in the record's text."""

    corpus: str
    id: str
    sha256: str
    part: str
    start: int
    end: int
    cuts: tuple[int, ...]


def annotated(part: str) -> list[Annotated]:
    """The annotations of one part, or of all."""
    read = [msgspec.json.decode(line, type=Annotated) for line in ANNOTATIONS.read_bytes().splitlines()]
    return [one for one in read if part in ("all", one.part)]


def made(one: Annotated, text: Record) -> set[int]:
    """The cuts that READ makes inside the sentence."""
    language = LANGUAGES.get(one.corpus, "fr")
    article = api.article(text.text, published=text.published or text.date, language=language, source=text.id)
    if article.text != text.text:
        sys.exit(f"{text.id}: READ changed the text, so its places are not those annotated")
    told = pipeline.read(article, settings=SETTINGS).statements
    inside = [[span for span in s.spans if one.start <= span[0] < one.end] for s in told]
    cues = [cue for s in told for cue in s.cue]
    return cuts(text.text[: one.end], inside, cues)


def measure(wanted: Sequence[Annotated], texts: Mapping[str, Record], *, errors: bool) -> Counts:
    """Cuts over the sentences whose text is there."""
    found = expected = predicted = 0
    for one in wanted:
        if one.id not in texts:
            continue
        text = texts[one.id].text
        gold, own = {before(text, one.start, cut) for cut in one.cuts}, made(one, texts[one.id])
        found, expected, predicted = found + len(gold & own), expected + len(gold), predicted + len(own)
        if errors and gold != own:
            print(shown(text, one, gold, own))
    return Counts(found=found, expected=expected, right=found, predicted=predicted)


def shown(text: str, one: Annotated, gold: set[int], own: set[int]) -> str:
    """The sentence with | where a cut is right, {-} where it is missing, {+} where it is one too many."""
    printed, at = "", one.start
    for cut in sorted(gold | own):
        mark = "|" if cut in gold & own else "{-}" if cut in gold else "{+}"
        end = text.find(" ", cut, one.end)
        printed += text[at:end] + f" {mark}"
        at = end
    return printed + text[at : one.end] + "\n"


def figures(measured: Mapping[str, Counts]) -> Iterator[Figure]:
    stories = [load.load(load.HERE / name) for name in load.names()]
    total = score.total([score.score(story, api.check(story.folder)) for story in stories])
    whats = {
        "statements": "gold: statements, word Jaccard 0.8, F",
        "statements.loose": "gold: statements, word Jaccard 0.5, F",
        "statements.cuts": "gold: places where sentences are cut, F",
        "statements.polarity": "gold: polarity right, of those found",
        "statements.certainty": "gold: reserve right, of those found",
    }
    for name, what in whats.items():
        yield _figure(what, total[name])
    for part, counts in measured.items():
        yield _figure(f"real sentences, {part}: places where they are cut, F", counts)


def _figure(what: str, counts: Counts) -> Figure:
    note = f"of {counts.expected}"
    if counts.predicted is not None:
        note = f"P {counts.precision or 0:.2f}, R {counts.recall or 0:.2f}, {note}"
    return Figure(what=what, value=round(counts.f or 0.0, 3), note=note)


def sheet(measured: Mapping[str, Counts], wanted: Sequence[Annotated]) -> Sheet:
    many = {part: sum(one.part == part for one in wanted) for part in PARTS}
    return Sheet(
        layer="Statements",
        command="python benchmarks/read/statements.py gilets_fr.jsonl.gz orange_fr.jsonl.gz dev.jsonl.gz "
        "--part all --record",
        data="Eleven articles of the five gold stories, told statement by statement before the program ran on them; "
        f"and {len(wanted)} sentences of 16 to 42 words with two commas or joining words at least, 88 French (gilets "
        "jaunes, Orange), 44 English (PolNeAR dev), drawn by a seeded script, cut by one reader in one pass "
        f"(dev {many['dev']} sentences, final {many['final']}). The gold and the dev part were in view while the rules "
        "were written.",
        definition="A statement is right when it shares 0.8 (0.5) of its words with the annotated one, one to one. A "
        "cut is right when it falls behind the same word; borders at a source or a cue are the attributions'.",
        figures=tuple(figures(measured)),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="+", help="the corpora: files, or folders that hold them")
    parser.add_argument("--part", choices=(*PARTS, "all"), default="dev")
    parser.add_argument("--errors", action="store_true", help="show what is wrong in the dev part")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    wanted = annotated(options.part)
    files = {FILES.get(one.corpus, one.corpus) for one in wanted}
    texts = records(options.data, {one.id: one.sha256 for one in wanted}, corpora=files)
    if texts.lacking:
        print(texts.lacking, file=sys.stderr)
    measured = {}
    for part in PARTS if options.part == "all" else (options.part,):
        some = [one for one in wanted if one.part == part]
        counts = measured[part] = measure(some, texts.records, errors=options.errors and part == "dev")
        print(f"{part}: {len(some)} sentences, {counts.expected} cuts, {counts.predicted} made")
        print(f"  P {counts.precision or 0:.3f}  R {counts.recall or 0:.3f}  F {counts.f or 0:.3f}")
    if options.record:
        if texts.lacking or options.part != "all":
            sys.exit("Only figures of both parts, all texts present, are recorded: --part all")
        print(record("statements", sheet(measured, wanted)))


if __name__ == "__main__":
    main()
