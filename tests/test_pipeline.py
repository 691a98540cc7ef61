"""The whole line on small invented stories: what a newsroom may rely on, whatever it puts in."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import recoupe
from recoupe.model import Dossier, Report, Statement, Time
from recoupe.proof.check import failures
from tests.desk import check
from tests.make import article

DISPATCH = """Incendie au marché couvert de Talmoire

Le marché couvert de Talmoire a été ravagé dans la nuit par un incendie qui a fait 12 blessés, ont indiqué les pompiers.

Le feu est parti mardi d'une chambre froide et a gagné la charpente, vieille d'un siècle, selon la préfète Irma Vosgel.

Une soixantaine de commerçants se retrouvent sans étal à dix jours des fêtes, a déploré la chambre de commerce.
"""
REWRITE = """Talmoire : le marché en cendres

Le feu est parti mardi d'une chambre froide et a gagné la charpente, vieille d'un siècle.

Le marché couvert de Talmoire a été ravagé dans la nuit par un incendie qui a fait 14 blessés, ont indiqué les pompiers.

Avec AFP
"""
REPORTER = """« Trente ans de travail partis en fumée »

Devant les grilles tordues du marché de Talmoire, Ginette Valandreau pleure son étal de fromages.

L'incendie a fait quatorze blessés mercredi, assure le maire, Léon Marbier, qui promet un chapiteau avant dimanche.
"""
ENGLISH = """Fire destroys Talmoire market hall

A fire destroyed the covered market of Talmoire overnight and injured 12 people, firefighters said.

The flames started on Tuesday in a cold room and spread to the roof, according to prefect Irma Vosgel.
"""
FINNISH = """Talmoiren kauppahalli paloi

Talmoiren kauppahalli tuhoutui yöllä tulipalossa, joka vaati 12 loukkaantunutta, kertoivat palomiehet aamulla lehdille.

Prefekti Irma Vosgel sanoi, että korjaukset kestävät ainakin 18 kuukautta, ja Ginette Valandreau menetti myyntipöytänsä.
"""
PORTUGUESE = """Incêndio no mercado de Talmoire

O mercado coberto de Talmoire foi destruído durante a noite por um incêndio que fez 12 feridos, disseram os bombeiros.

A presidente da câmara prometeu uma tenda provisória antes de domingo, mas não avançou qualquer orçamento.
"""
CONCERT = """La chorale de Lézine fête ses vingt ans

Soixante choristes ont chanté samedi dans l'abbaye des Orvaux devant une nef comble.

La cheffe, Ada Perrin, a dirigé un programme de chants de bateliers et de berceuses.
"""
TEXTS = [f"{DISPATCH}\n(AFP)\n", REWRITE, REPORTER, ENGLISH, FINNISH, CONCERT]
DAYS = ["2024-05-01T06:10", "2024-05-01T09:30", "2024-05-02", None, "2024-05-01", "2024-05-05"]


def folder(at: Path, texts: list[str] = TEXTS, days: list[str | None] = DAYS) -> list[Path]:
    """The articles as files with front matter."""
    found = []
    for number, (text, day) in enumerate(zip(texts, days, strict=True)):
        head = f"outlet: Journal {number}\n" + (f"published: {day}\n" if day else "")
        path = at / f"{number}.txt"
        path.write_text(f"---\n{head}---\n{text}", encoding="utf-8")
        found.append(path)
    return found


def story_of(report: Report, id: str) -> Dossier:
    (found,) = [d for d in report.dossiers if id in d.articles]
    return found


def sound(report: Report) -> None:
    """It proves itself, every article is in exactly one story, and every id is given once."""
    assert failures(report) == ()
    assert sorted(a for d in report.dossiers for a in d.articles) == sorted(a.id for a in report.articles)
    for dossier in report.dossiers:
        for records in (dossier.statements, dossier.claims, dossier.disagreements, dossier.origins, dossier.names):
            ids = [record.id for record in records]
            assert len(ids) == len(set(ids))
        claimed = {s for claim in dossier.claims for s in claim.statements}
        assert claimed == {s.id for s in dossier.statements}


# ---------------------------------------------------------------- the same in, the same out


def test_the_same_bytes_on_a_second_run(tmp_path: Path) -> None:
    folder(tmp_path)
    first, second = (recoupe.export(recoupe.check(tmp_path), "json") for _ in range(2))
    assert first == second


def test_the_same_bytes_in_any_order_of_files(tmp_path: Path) -> None:
    paths = folder(tmp_path)
    expected = recoupe.export(recoupe.check(paths), "json")
    for seed in range(3):
        mixed = random.Random(seed).sample(paths, len(paths))
        assert recoupe.export(recoupe.check(mixed), "json") == expected


def test_a_report_proves_itself(tmp_path: Path) -> None:
    folder(tmp_path)
    report = recoupe.check(tmp_path)
    sound(report)
    assert recoupe.verify(report, sources=tmp_path) == ()


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.sampled_from(range(len(TEXTS))), max_size=4), st.lists(st.sampled_from(DAYS), min_size=4, max_size=4)
)
def test_any_articles_make_a_sound_report(chosen: list[int], days: list[str | None]) -> None:
    sound(check(*(article(TEXTS[n], id=f"a{at}", published=days[at]) for at, n in enumerate(chosen))))


# ---------------------------------------------------------------- few articles


def test_no_article_is_an_empty_report() -> None:
    report = check()
    assert (report.articles, report.dossiers) == ((), ())


def test_one_article_is_a_story_of_its_own() -> None:
    report = check(article(DISPATCH))
    (dossier,) = report.dossiers
    sound(report)
    assert {claim.standing for claim in dossier.claims} == {"single"}
    assert (dossier.derivations, dossier.disagreements, dossier.only) == ((), (), {})
    assert [origin.articles for origin in dossier.origins] == [("a",)]


@pytest.mark.parametrize("text", ["Bac arrêté.", "…", "12", "Talmoire\n\n\n", "« »"])
def test_an_article_of_a_few_signs_is_kept(text: str) -> None:
    report = check(article(text))
    sound(report)
    assert len(report.articles) == 1


def test_two_identical_articles_are_both_kept() -> None:
    report = check(article(DISPATCH, id="a"), article(DISPATCH, id="b"))
    sound(report)
    (dossier,) = report.dossiers
    assert dossier.articles == ("a", "b")
    assert [origin.articles for origin in dossier.origins] == [("a", "b")]
    assert [(d.kind, d.direction, d.share) for d in dossier.derivations] == [("copy", "unknown", 1.0)]
    assert dossier.disagreements == ()
    assert {claim.standing for claim in dossier.claims} == {"echoed"}
    assert dossier.undecided


def test_two_identical_files_are_both_kept(tmp_path: Path) -> None:
    folder(tmp_path, [DISPATCH, DISPATCH], [None, None])
    report = recoupe.check(tmp_path)
    assert len({a.id for a in report.articles}) == 2
    assert len(report.dossiers) == 1


# ---------------------------------------------------------------- stories


def test_a_story_keeps_another_event_out() -> None:
    report = check(*(article(t, id=i, published=d) for t, i, d in zip(TEXTS, "abcdef", DAYS, strict=True)))
    assert {"a", "b", "c", "d"} <= set(story_of(report, "a").articles)
    assert story_of(report, "f").articles == ("f",)


def test_a_dispatch_and_its_rewrite_are_one_origin_and_a_reporter_another() -> None:
    report = check(*(article(t, id=i, published=d) for t, i, d in zip(TEXTS[:3], "abc", DAYS[:3], strict=True)))
    dossier = story_of(report, "a")
    assert sorted(origin.articles for origin in dossier.origins) == [("a", "b"), ("c",)]
    assert [(d.source, d.target, d.direction) for d in dossier.derivations] == [("a", "b", "known")]
    verdicts = {f"{d.kind} {d.verdict}" for d in dossier.disagreements}
    assert {"number update", "attribution lost"} <= verdicts


def test_a_translation_and_its_source_meet() -> None:
    report = check(
        article(DISPATCH, id="a", published="2024-05-01T06:00"), article(ENGLISH, id="b", published="2024-05-01T08:00")
    )
    (dossier,) = report.dossiers
    assert [d.kind for d in dossier.derivations] == ["translation"]
    assert any(claim.articles == ("a", "b") for claim in dossier.claims)


def test_reasons_are_in_the_language_of_most_articles() -> None:
    french = check(article(DISPATCH, id="a"), article(DISPATCH, id="b"))
    english = check(article(ENGLISH, id="a"), article(ENGLISH, id="b"))
    assert "publication de" in french.dossiers[0].undecided[0].would_settle
    assert "publication of" in english.dossiers[0].undecided[0].would_settle


@pytest.mark.parametrize(
    ("text", "foreign"),
    [(DISPATCH, ["the", "of", "shares", "another"]), (ENGLISH, ["le", "les", "des", "une", "dont"])],
)
def test_no_reason_is_in_another_language(text: str, foreign: list[str]) -> None:
    report = check(article(text, id="a", published="2024-05-01"), article(text + REPORTER * (text is DISPATCH), id="b"),
                   article(CONCERT if text is DISPATCH else text[:200], id="c"))  # fmt: skip
    for dossier in report.dossiers:
        origins = [why for origin in dossier.origins for why in origin.why]
        edges = [why for derivation in dossier.derivations for why in derivation.why]
        claims = [why for claim in dossier.claims for why in (*claim.why, claim.origins.why)]
        for why in (*origins, *edges, *claims):
            assert not set(foreign) & set(why.lower().split()), why


# ---------------------------------------------------------------- a language without a pack


@pytest.mark.parametrize(("text", "language"), [(FINNISH, "fi"), (PORTUGUESE, "pt")])
def test_a_language_without_a_pack_is_read_as_far_as_it_goes(text: str, language: str) -> None:
    abridged = "\n\n".join(text.split("\n\n")[:2])
    report = check(article(text, id="a"), article(abridged, id="b"), article(CONCERT, id="c"))
    sound(report)
    dossier = story_of(report, "a")
    assert [a.language for a in report.articles[:2]] == [language, language]
    assert dossier.articles == ("a", "b")
    assert dossier.alignments
    assert [(d.kind, d.direction) for d in dossier.derivations] == [("abridged", "unknown")]
    assert {s.mode for s in dossier.statements} == {None}
    assert sum(language in one.why for one in dossier.undecided) == 2
    assert not [d for d in dossier.disagreements if d.kind == "attribution"]


def test_it_stands_beside_the_articles_it_shares_names_and_figures_with() -> None:
    texts = {"a": DISPATCH, "b": DISPATCH, "c": FINNISH + FINNISH[28:]}
    report = check(*(article(text, id=id, published="2024-05-01") for id, text in texts.items()))
    sound(report)
    modes = {s.article: s.mode for d in report.dossiers for s in d.statements}
    assert modes["c"] is None
    assert modes["a"] is not None


# ---------------------------------------------------------------- an article without a day


def tuesdays(dossier: Dossier, id: str) -> set[str | None]:
    def own(statement: Statement) -> list[Time]:
        return list(statement.times) if statement.article == id else []

    return {t.value for s in dossier.statements for t in own(s) if t.relative}


# Days of the other articles | what "mardi" is in the undated one
WEEKDAYS = [
    (["2024-05-01"], {"2024-04-30"}),
    (["2024-05-01T06:00", "2024-05-03"], {"2024-04-30"}),
    (["2024-05-01", "2024-05-08"], {None}),
    ([None], {None}),
]


@pytest.mark.parametrize(("days", "value"), WEEKDAYS)
def test_weekdays_of_an_undated_article(days: list[str | None], value: set[str | None]) -> None:
    text = DISPATCH.replace("à dix jours des fêtes", "avant les fêtes").replace("dans la nuit ", "")
    others = [article(text, id=f"o{n}", published=day) for n, day in enumerate(days)]
    report = check(article(text, id="a"), *others)
    dossier = story_of(report, "a")
    assert len(dossier.articles) == len(days) + 1
    assert tuesdays(dossier, "a") == value
    # Two doubts a text: who took from whom, and, where no day settles it, when.
    assert any("mardi" in one.about for one in dossier.undecided) is (None in value)


# ---------------------------------------------------------------- texts as they come


def test_line_ends_and_accents_change_no_verdict() -> None:
    plain = check(article(f"{DISPATCH}\n(AFP)\n", id="a"), article(REWRITE, id="b"))
    typed = check(
        article(f"{DISPATCH}\n(AFP)\n".replace("\n", "\r\n").replace("'", "’"), id="a"), article(REWRITE, id="b")
    )
    sound(typed)

    def verdicts(report: Report) -> list[tuple[str, str]]:
        return sorted((d.kind, d.verdict) for dossier in report.dossiers for d in dossier.disagreements)

    assert verdicts(plain) == verdicts(typed)


def test_the_text_is_never_changed() -> None:
    odd = "\ufeff" + DISPATCH.replace("\n", "\r\n").replace(" ", "\u00a0", 3) + "\t \u200b"
    report = check(article(odd))
    assert report.articles[0].text == odd
    sound(report)


def test_the_json_of_a_report_reads_back_as_itself() -> None:
    report = check(article(DISPATCH, id="a"), article(REWRITE, id="b"))
    assert msgspec.json.decode(msgspec.json.encode(report), type=Report) == report


MEDALS = [
    """Irma Vosgel, Léon Marbier

Irma Vosgel a remis 320 médailles et 4 800 euros à Léon Marbier et Ada Perrin devant Ginette Valandreau hier.

Odile Karsène a versé 48 000 euros à Tarvel et 19 500 euros à Mélusac, selon Talmoire.
""",
    """Irma Vosgel, Léon Marbier

Irma Vosgel luovutti 320 mitalia ja 4800 euroa: Léon Marbier, Ada Perrin ja Ginette Valandreau olivat paikalla illalla.

Odile Karsène maksoi 48 000 euroa: Tarvel sai rahat, ja 19 500 euroa sai Mélusac, kertoo Talmoire.
""",
]


@pytest.mark.parametrize("texts", [[DISPATCH, REWRITE], [DISPATCH, ENGLISH], [DISPATCH, FINNISH], MEDALS])
def test_who_is_read_first_does_not_decide_who_is_linked(texts: list[str]) -> None:
    """An outlet's name or a file's name sets the order of articles: it must not make or unmake a link."""
    one, other = (article(text, id=id) for text, id in zip(texts, "ab", strict=True))

    def links(report: Report) -> set[frozenset[str]]:
        return {frozenset((d.source, d.target)) for dossier in report.dossiers for d in dossier.derivations}

    assert links(check(one, other)) == links(check(other, one))
