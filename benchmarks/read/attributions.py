"""Attributions against PolNeAR: whole attributions, spans of each role, forms, classes, calibration.

    python benchmarks/read/attributions.py dev.jsonl.gz [--ceiling train.jsonl.gz] [--forms] [--errors N] [--record]
    python benchmarks/read/attributions.py train.jsonl.gz --confidence

One line of the file is an article with `text`, `discard` and `attributions` = lists of `{content, cue, source}`, each a
list of `[start, end]`; `other_annotators` gives the human ceiling, also of the files after `--ceiling`. What counts as
right is said in `attribution_scores.py`. `--errors N` prints N wrong or missing attributions with their words, to be
looked at; `--confidence` prints the table of the pack's `confidence.py`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
from attribution_scores import LENIENT, ROLES, STRICT, Scores, Told, pairs, words
from confidence_table import shares

from benchmarks.record import Figure, Sheet, record
from recoupe import find
from recoupe.grammar.speech import confidence
from recoupe.model import Attribution, Sentence
from recoupe.ports import LanguagePack

BELIEF = re.compile(
    r"\b(believ|think|thought|feel|felt|hop(e|ing)|fear|want|wish|doubt|expect|prefer|like|love|hate|know|knew|see|saw|"
    r"consider|worr|regard|view|suspect|assum|guess|wonder|intend|plan|seek|sought|understand|understood|remember|favor)"
)
SPEECH = re.compile(
    r"\b(sa(y|id)|tell|told|add|accord|ask|call|not(e|ing)|announc|report|suggest|show|found|describ|argu|explain|continu|"
    r"declin|accus|acknowledg|criticiz|declar|refer|recall|conclud|defend|cit|claim|respond|urg|prais|agree|propos|stat|"
    r"writ|wrote|tweet|warn|insist|repl|reveal|predict|offer|question|pledg|vow|promis|den(y|i)|indicat|confirm|express|"
    r"condemn|assert|mention|reiterat|admit|complain|stress|emphasi|testif|allege|read|post|stat(e|ing)|threaten|refus)"
)


def sentences(text: str, pack: LanguagePack) -> list[Sentence]:
    found: list[Sentence] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        for first, last in pack.sentences(text, start, start + len(line)) if line.strip() else ():
            found.append(Sentence(role="paragraph", paragraph=number, start=first, end=last))
        start += len(line) + 1
    return found


def predict(text: str, pack: LanguagePack) -> list[Attribution]:
    cut = sentences(text, pack)
    return list(pack.attributions(text, cut, pack.names(text, cut)) or ())


def found(one: Attribution) -> Told:
    source = tuple((s.start, s.end) for s in one.sources[:1])
    return Told(one.content, one.cue, source, one.form, one.confidence)


def annotated(attributions: list[dict[str, list[list[int]]]]) -> list[Told]:
    made = []
    for one in attributions:
        roles = {role: tuple((start, end) for start, end in one[role]) for role in ROLES}
        if roles["content"]:
            made.append(Told(**roles))
    return made


def kind(text: str, one: Told, quoted: frozenset[int]) -> str:
    """Class of a gold attribution: by its marks, then by its cue."""
    inside = words(text, one.content)
    if inside and inside <= quoted:
        return "direct"
    if len(inside & quoted) > 1:
        return "mixed"
    cue = " ".join(text[start:end] for start, end in one.cue).lower()
    return "indirect" if SPEECH.search(cue) else "belief" if BELIEF.search(cue) else "other"


def articles(path: Path, sample: int | None) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        everything = [json.loads(line) for line in lines]
    step = max(1, len(everything) // sample) if sample else 1
    yield from everything[::step]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--forms", action="store_true", help="precision by form, recall by class of the gold")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N errors with their words")
    parser.add_argument("--only", default="", help="with --errors: a form, a class, `missing` or `wrong`")
    parser.add_argument("--ceiling", type=Path, nargs="*", default=[], help="more files with several annotators")
    parser.add_argument("--record", action="store_true", help="keep the figures in benchmarks/figures/")
    parser.add_argument("--sample", type=int, help="about so many articles, evenly spread")
    parser.add_argument("--confidence", action="store_true", help="print the table of the pack's confidence.py")
    options = parser.parse_args()
    pack = find.language(options.language)
    scores, human = Scores(), Scores()
    spent, left = 0.0, options.errors
    cases: list[tuple[tuple[str, ...], bool]] = []
    for article in articles(options.data, options.sample):
        text: str = article["text"]
        began = time.perf_counter()
        made = predict(text, pack)
        spent += time.perf_counter() - began
        told = without_discarded(text, [found(one) for one in made], article["discard"])
        gold = annotated(article["attributions"])
        quoted = words(text, pack.quotations(text, 0, len(text)))
        kinds = [kind(text, one, quoted) for one in gold]
        right = scores.add(text, gold, told, kinds)
        cases.extend((names, j in right) for j, names in enumerate(kept_keys(text, made, article["discard"])))
        again(human, article)
        if left:
            left -= errors(text, gold, told, kinds, options.only, left)
    if options.confidence:
        for key, share in sorted(shares(cases).items()):
            print(f'    "{key}": {share:.2f},')
        return
    for path in options.ceiling:
        for article in articles(path, None):
            again(human, article)
    report(scores, human, spent, forms=options.forms)
    if options.record:
        print(record("attributions-en", sheet(scores, human)))


def again(human: Scores, article: dict) -> None:
    """Counts the other annotators of an article against the first."""
    gold = annotated(article["attributions"])
    for other in article["other_annotators"].values():
        human.add(article["text"], gold, annotated(other), ["all"] * len(gold))


def without_discarded(text: str, made: list[Told], discard: list[list[int]]) -> list[Told]:
    away = words(text, [(start, end) for start, end in discard])
    return [one for one in made if not away or not words(text, one.content) <= away]


def kept_keys(text: str, made: list[Attribution], discard: list[list[int]]) -> list[tuple[str, ...]]:
    away = words(text, [(start, end) for start, end in discard])
    return [
        names
        for one, names in zip(made, confidence.keys(text, made), strict=True)
        if not away or not words(text, one.content) <= away
    ]


def errors(text: str, gold: list[Told], made: list[Told], kinds: list[str], only: str, most: int) -> int:
    wanted, told = [words(text, one.content) for one in gold], [words(text, one.content) for one in made]
    matched = pairs(wanted, told, LENIENT)
    good = set(pairs(wanted, told, STRICT))
    lines = []
    for i, j in matched:
        if (i, j) not in good and only in ("", "loose", made[j].form):
            lines.append(f"LOOSE {shown(text, gold[i])}\n      {made[j].form}: {shown(text, made[j])}")
    lines += [
        f"MISSING ({kinds[i]}) {shown(text, one)}\n      … {around(text, one)}"
        for i, one in enumerate(gold)
        if i not in {i for i, _ in matched} and only in ("", "missing", kinds[i])
    ]
    lines += [
        f"WRONG ({one.form}) {shown(text, one)}\n      … {around(text, one)}"
        for j, one in enumerate(made)
        if j not in {j for _, j in matched} and only in ("", "wrong", one.form)
    ]
    for line in lines[:most]:
        print(line)
    return min(most, len(lines))


def shown(text: str, one: Told) -> str:
    source, cue, content = (" / ".join(text[a:b] for a, b in getattr(one, role)) for role in ROLES)
    return f"<{source}> [{cue}] {content}"


def around(text: str, one: Told) -> str:
    spans = [*one.content, *one.cue, *one.source]
    start, end = min(a for a, _ in spans), max(b for _, b in spans)
    return text[max(0, start - 90) : end + 60].replace("\n", " ¶ ")


def report(scores: Scores, human: Scores, spent: float, *, forms: bool) -> None:
    for name, floor in (("lenient", LENIENT), ("strict", STRICT)):
        one, ceiling = scores.attribution(floor), human.attribution(floor)
        print(f"{name:8} P {one.precision:.3f}  R {one.recall:.3f}  F {one.f:.3f}   human {ceiling.f:.3f}")
    for role in ROLES:
        exact, overlap = scores.exact(role), scores.overlap(role)
        print(
            f"{role:8} exact P {exact.precision:.3f} R {exact.recall:.3f} F {exact.f:.3f}   "
            f"overlap P {overlap.precision:.3f} R {overlap.recall:.3f} F {overlap.f:.3f}   "
            f"human {human.exact(role).f:.3f} {human.overlap(role).f:.3f}"
        )
    matched = max(1, scores.right[LENIENT])
    shares = ", ".join(f"{role} {scores.on_matches[role] / matched:.3f}" for role in ("source", "cue"))
    print(f"on matches: {shares}; {scores.articles / spent:.0f} articles/s, names included")
    if not forms:
        return
    for form in sorted({form for form, _ in scores.forms}):
        right, wrong = scores.forms[form, True], scores.forms[form, False]
        print(f"  {form:12} {right + wrong:5}  P {right / (right + wrong):.2f}")
    for name in sorted({name for name, _ in scores.classes}):
        hit, missed = scores.classes[name, True], scores.classes[name, False]
        print(f"  {name:12} {hit + missed:5}  R {hit / (hit + missed):.2f}")
    for mean, measured, count in scores.calibration():
        print(f"  confidence {mean:.2f} measured {measured:.2f} of {count}")


TARGETS = {"source": 0.64, "cue": 0.64, "content": 0.55}


def sheet(scores: Scores, human: Scores) -> Sheet:
    return Sheet(
        layer="Attributions, English",
        command="python benchmarks/read/attributions.py dev.jsonl.gz --ceiling train.jsonl.gz --record",
        data=(
            f"PolNeAR, dev part: {scores.articles} articles of seven American outlets, {scores.gold} attributions, not "
            "looked at while the rules were written (of the train part about 140 articles were). Another annotator's "
            f"figures are over {human.articles} second readings of both parts. PolNeAR also annotates attitudes, aims "
            "and impressions (“seems”), and each word in one attribution only, so that what is nested counts as wrong."
        ),
        definition=(
            "An attribution is right when the word Jaccard of its content with an annotated one reaches 0.3 (0.8), one "
            "to one, best first. Exact: the same span after trimming blanks, quotation marks, signs at the edges and a "
            "leading “that”; overlap: one shared word with a span of that role."
        ),
        figures=(*_whole(scores, human), *_by_role(scores, human), *_by_form(scores), *_by_confidence(scores)),
    )


def _whole(scores: Scores, human: Scores) -> Iterator[Figure]:
    for floor, target in ((LENIENT, 0.72), (STRICT, None)):
        one, other = scores.attribution(floor), human.attribution(floor)
        yield Figure(
            what=f"attributions, content at Jaccard ≥ {floor}, F",
            value=round(one.f, 3),
            target=target,
            beside=f"another annotator {other.f:.3f}, a CRF {'0.745' if floor == LENIENT else '0.548'}",
            note=f"P {one.precision:.3f}, R {one.recall:.3f} of {scores.gold}",
        )
    matched = max(1, scores.right[LENIENT])
    for role in ("source", "cue"):
        yield Figure(
            what=f"{role} shares a word, where matched, share", value=round(scores.on_matches[role] / matched, 3)
        )


def _by_role(scores: Scores, human: Scores) -> Iterator[Figure]:
    for role in ROLES:
        exact, overlap = scores.exact(role), scores.overlap(role)
        yield Figure(
            what=f"{role}, exact, F",
            value=round(exact.f, 3),
            target=TARGETS[role],
            beside=f"another annotator {human.exact(role).f:.3f}",
            note=f"P {exact.precision:.3f}, R {exact.recall:.3f}",
        )
        yield Figure(
            what=f"{role}, overlap, F",
            value=round(overlap.f, 3),
            beside=f"another annotator {human.overlap(role).f:.3f}",
            note=f"P {overlap.precision:.3f}, R {overlap.recall:.3f}",
        )


def _by_form(scores: Scores) -> Iterator[Figure]:
    for form in sorted({form for form, _ in scores.forms}):
        right, made = scores.forms[form, True], scores.forms[form, True] + scores.forms[form, False]
        yield Figure(what=f"form `{form}`, precision", value=round(right / made, 2), note=f"{made} found")
    for name in sorted({name for name, _ in scores.classes}):
        hit, gold = scores.classes[name, True], scores.classes[name, True] + scores.classes[name, False]
        yield Figure(what=f"{name} contents, recall", value=round(hit / gold, 2), note=f"{gold} annotated")


def _by_confidence(scores: Scores) -> Iterator[Figure]:
    for mean, measured, count in scores.calibration():
        low = min(9, int(mean * 10)) / 10
        yield Figure(
            what=f"right among those of confidence {low:.1f} to {low + 0.1:.1f}, share",
            value=round(measured, 2),
            beside=f"mean confidence {mean:.2f}",
            note=f"{count} found",
        )


if __name__ == "__main__":
    main()
