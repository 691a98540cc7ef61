"""Two annotators are compared by the measure of the program, and the sheet puts them beside its figures."""

import msgspec

from benchmarks.read.attributions_fr import Annotated, Gold, agreement, figures, sheet
from benchmarks.read.corpora import Record

TEXT = "« Le pont tient », jure Odile Matin. Selon le préfet, la rampe a cédé mardi matin, bien que neuve."


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def told(content: str, cue: str, source: str, form: str = "incise") -> Gold:
    sources = [{"span": place(source), "role": "speaker"}]
    labels = {"mode": "indirect", "polarity": "affirmed", "certainty": "reported", "form": form}
    return msgspec.convert({"content": [place(content)], "cue": [place(cue)], "sources": sources, **labels}, Gold)


def article(*attributions: Gold, key: str = "a-1") -> Annotated:
    return Annotated(key, "alpha", "dev", "0" * 64, attributions)


OATH = told("Le pont tient", "jure", "Odile Matin")
FIRST = article(OATH, told("la rampe a cédé mardi matin", "Selon", "le préfet", "selon"))
TEXTS = {key: Record(id=key, text=TEXT) for key in ("a-1", "a-2")}


def test_annotators_who_say_the_same_agree_on_all() -> None:
    scores, _ = agreement([FIRST], [FIRST], TEXTS)
    assert (scores.attribution(0.8).f, scores.on_matches["source"], scores.on_matches["cue"]) == (1, 2, 2)


def test_a_longer_end_another_speaker_and_a_miss_are_told_apart() -> None:
    longer = told("la rampe a cédé mardi matin, bien que neuve", "Selon", "Odile Matin", "selon")
    scores, compared = agreement([FIRST], [article(longer)], TEXTS)
    assert scores.attribution(0.3) == (1, 0.5)
    assert scores.attribution(0.8).f == 0
    assert (scores.on_matches["source"], scores.on_matches["cue"]) == (0, 1)
    assert len(compared) == 1


def test_only_articles_of_both_are_compared() -> None:
    scores, _ = agreement([FIRST, article(OATH, key="a-2")], [FIRST], TEXTS)
    assert (scores.articles, scores.gold) == (1, 2)


def test_the_sheet_shows_the_annotators_beside_the_program() -> None:
    program, _ = agreement([FIRST], [FIRST], TEXTS)
    both, _ = agreement([FIRST], [article(OATH)], TEXTS)
    beside = [figure.beside for figure in figures("dev", program, both)][:4]
    assert beside[0].startswith("two annotators on 1 articles: 0.667; 0.817, Radar de Parité")
    assert beside[1].startswith("two annotators on 1 articles: 0.667; 0.726")
    assert beside[2:] == ["two annotators on 1 articles: 1.000"] * 2
    assert "1 of the 40 by a second one too" in sheet({"dev": program}, both).data
