"""Whom a pronoun or a description stands for, where it is the source of what is said.

    python benchmarks/read/references.py DATA [--part dev] [--errors]

The annotations (`benchmarks/read/annotations/references_<language>.jsonl`) hold, by article, the places of pronouns
("il") and descriptions ("la magistrate") that say something, with a place where the one they stand for is named, or
null where the article alone does not settle it. A source is `right` when its label is that name or ends with it, or
when nothing is settled and the label names nobody; `open` when it should name somebody and does not; else `wrong`.
Sources that attribution does not find are `unseen`: another layer's misses.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from benchmarks.read.names import Annotated, annotated, reading
from benchmarks.record import Figure, Sheet, record
from recoupe.model import Source
from recoupe.text.normalise import fold, squeeze

_SOMEBODY = ("un ", "une ", "a ", "an ", "un d")
_ARTICLE = re.compile(r"^(?:une?|an?|the|l[ea]s?|l['’])[ '’]?", re.IGNORECASE)


def score(one: Annotated, language: str, counts: Counter[str], errors: list[str]) -> None:
    made = reading(one.text, language)
    sources = [source for attribution in made.attributions for source in attribution.sources]
    for start, end, stands in one.gold["sources"]:
        named = one.text[stands[0] : stands[1]] if stands else None
        found = [s for s in sources if s.start < end and start < s.end and s.end - s.start < 2 * (end - start) + 8]
        verdict = _verdict(one.text, found[0], named) if found else "unseen"
        counts[verdict] += 1
        counts["settled"] += named is not None
        if verdict in ("wrong", "open"):
            where = squeeze(one.text[max(0, start - 60) : end + 30])
            errors.append(f"{verdict:6} {found[0].label!r:32} for {named!r:28} {one.gold['id']} {where!r}")
        elif verdict == "unseen":
            errors.append(f"{verdict:6} {'':32} for {named!r:28} {squeeze(one.text[max(0, start - 60) : end + 30])!r}")


def _verdict(text: str, source: Source, named: str | None) -> str:
    label, printed = _bare(source.label), _bare(text[source.start : source.end])
    other = label != printed and label not in printed
    if named is None:
        return "wrong" if other and _has_name(source.label) else "right"
    wanted = _bare(named)
    if label == wanted or label.split()[-1:] == wanted.split()[-1:]:
        return "right"
    return "wrong" if other and (_has_name(source.label) or label.startswith(_SOMEBODY)) else "open"


def _has_name(label: str) -> bool:
    """Whether there is a name in a label, its first word aside where that is an article."""
    return any(c.isupper() for c in _ARTICLE.sub("", label))


def _bare(words: str) -> str:
    return fold(words.replace("’", "'")).removeprefix("l'").removeprefix("le ").removeprefix("la ").removeprefix("the ")


def figures(counts: Counter[str], of: str, *, final: bool) -> tuple[Figure, ...]:
    decided = counts["right"] + counts["wrong"]
    seen = decided + counts["open"]
    note = f"{counts['right']} right, {counts['wrong']} wrong, {counts['open']} left open, {counts['unseen']} no source"
    right = counts["right"] / max(1, decided)
    return (
        Figure(what=f"{of}: right where decided", value=round(right, 3), target=0.9 if final else None, note=note),
        Figure(what=f"{of}: right of those found as sources", value=round(counts["right"] / max(1, seen), 3)),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--part", choices=("dev", "final", "all"), default="dev")
    parser.add_argument("--language", choices=("fr", "en"), action="append")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    made: list[Figure] = []
    for language in options.language or ("fr", "en"):
        for part in ("dev", "final") if options.record else (options.part,):
            counts, errors = Counter[str](), list[str]()
            for one in annotated("references", language, part, options.data):
                score(one, language, counts, errors)
            total = sum(counts[what] for what in ("right", "wrong", "open", "unseen"))
            of = f"{ {'fr': 'French', 'en': 'English'}[language] }, {part} ({total} sources)"
            made += figures(counts, of, final=part == "final")
            if options.errors:
                print("\n".join(errors))
    for one in made:
        print(f"{one.what:<75} {one.value}  {one.note}")
    if options.record:
        record("references", _sheet(tuple(made)))


def _sheet(made: tuple[Figure, ...]) -> Sheet:
    return Sheet(
        layer="References",
        command="python benchmarks/read/references.py DATA --record",
        data="Pronouns and descriptions that say something in 45 French articles (Orange, gilets jaunes) and 16 "
        "English ones (PolNeAR train), annotated before the program ran on them. Errors of the dev "
        "part were read while the rules were written, those of the final part were not.",
        definition="The label of the source is the name that the article gives for it, or ends with it; nothing where "
        "the article alone does not settle it. Sources that attribution did not find are left out.",
        figures=made,
    )


if __name__ == "__main__":
    main()
