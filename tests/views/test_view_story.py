"""What is said of a story: every figure is the report's, every word an article's."""

from __future__ import annotations

import re

import msgspec
import pytest

from recoupe.model import Report
from recoupe.views.claims import ClaimRow
from recoupe.views.story import StoryView
from recoupe.views.whole import report_view
from tests.sample_report import VERDICTS, sample_report

REPORT = sample_report()
VIEW = report_view(REPORT)
FERRY = VIEW.stories[0]


def claim(number: int) -> ClaimRow:
    return FERRY.claims[number - 1]


def test_the_headline_counts_what_the_dossier_holds() -> None:
    assert FERRY.title == "Incendie à bord du ferry Cap-Léonie, neuf blessés"
    assert FERRY.headline == (
        "5 articles · 3 origines · 6 affirmations · 5 désaccords · 1 mise à jour · 1 attribution perdue"
        " · 1 prudence perdue"
    )
    assert VIEW.headline == "7 articles · 2 histoires"


def test_nothing_is_counted_that_is_not_there() -> None:
    assert VIEW.stories[1].headline == "2 articles · 2 origines · 2 affirmations · 1 désaccord"


def test_every_disagreement_stands_in_one_section() -> None:
    groups = (FERRY.conflicts, FERRY.updates, FERRY.explained, FERRY.lost, FERRY.shifted)
    shown = [row.id for rows in groups for row in rows]
    assert sorted(shown) == sorted(d.id for d in REPORT.dossiers[0].disagreements)
    assert {row.verdict_key for rows in groups for row in rows} == set(VERDICTS)


@pytest.mark.parametrize("story", VIEW.stories)
def test_passages_are_printed_words_of_the_article_that_is_named(story: StoryView) -> None:
    texts = {article.outlet: squeezed(article.text) for article in REPORT.articles}
    for row in (*story.conflicts, *story.updates, *story.explained, *story.lost, *story.shifted):
        for side in row.sides:
            for passage in side.passages:
                printed = squeezed(f"{passage.before}{passage.words}{passage.after}").strip("… ")
                assert printed in texts[passage.articles[0].label]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_a_passage_keeps_to_its_sentence_and_leaves_the_dateline_out() -> None:
    nine = FERRY.updates[0].sides[0]
    assert [[ref.label for ref in passage.articles] for passage in nine.passages] == [
        ["Nord Littoral", "Le Phare"],
        ["Vite-Info"],
    ]
    assert nine.passages[0].before == ""
    assert nine.passages[0].after.endswith("citée par Radio-Port.")


def test_claims_come_most_widely_told_first_with_both_counts() -> None:
    assert [row.articles for row in FERRY.claims] == [5, 5, 4, 2, 1, 1]
    assert (claim(1).texts, claim(1).voices_count) == ("2–3 textes", "3 voix")
    assert claim(4).standing == "une seule origine"


def test_a_chain_goes_from_who_says_to_where_the_words_come_from() -> None:
    assert claim(1).versions[0].chain == "la capitainerie ← Radio-Port ← AFP"
    assert claim(1).versions[1].chain == "l'hôpital de Sainte-Avoye"
    assert claim(1).versions[3].chain == "sans source citée ← AFP"


def test_without_a_language_pack_attribution_is_unmeasured_not_absent() -> None:
    assert claim(1).versions[2].chain == "attribution non mesurée"
    assert [view.measured for view in FERRY.readings if view.language == "pt"] == [False]


def test_how_a_thing_is_told_is_said_where_it_is_not_plain() -> None:
    assert claim(2).versions[0].tags == ("au conditionnel",)
    assert claim(5).versions[0].tags == ("démenti",)
    assert claim(6).versions[0].tags == ("citation",)


def test_like_wordings_share_a_row_and_the_wording_kept_comes_first() -> None:
    first = claim(1).versions[0]
    assert first.kept
    assert [teller.article.label for teller in first.tellers] == ["Nord Littoral", "Le Phare"]


def test_differing_words_are_marked_and_missing_words_shown_in_their_place() -> None:
    avoye, vite = claim(3).versions[1:]
    assert [(run.text, run.mark) for run in vite.runs if run.mark != "same"] == [
        ("bateau", "differs"),
        ("environ", "dropped"),
    ]
    assert [run.text for run in avoye.runs if run.mark == "differs"] == ["118,5", "287"]
    assert (
        "".join(run.text for run in vite.runs if run.mark != "dropped")
        == "Le bateau de 120 mètres transportait 300 passagers"
    )


def test_a_wording_of_its_own_has_no_marks() -> None:
    gazeta = claim(1).versions[2]
    assert gazeta.reworded
    assert [run.mark for run in gazeta.runs] == ["same"]


def test_reuse_is_credited_uncredited_or_of_a_common_source() -> None:
    took = [found for origin in FERRY.origins for member in origin.members for found in member.took]
    assert [(found.target.label, found.reuse) for found in took] == [
        ("Le Phare", "reprise créditée"),
        ("Vite-Info", "reprise sans mention"),
        ("Gazeta do Cais", "base commune"),
    ]
    assert took[1].head == "d’après Nord Littoral"
    assert took[2].head == "en commun avec L'Écho de Sainte-Avoye"


def test_passages_side_by_side_mark_what_each_has_alone() -> None:
    took = FERRY.origins[0].members[2].took[0]
    left, right = took.passages[1].source, took.passages[1].target
    assert [run.text for run in left if run.mark == "differs"] == ["serait", "H00"]
    assert [run.text for run in right if run.mark == "differs"] == ["est", "heures"]


def test_the_graph_says_hours_days_and_no_date_apart() -> None:
    at = {node.label: node.at for node in FERRY.graph.nodes}
    assert at["Nord Littoral"] == (0.0, 0.0)
    assert at["Vite-Info"] is None
    day = at["L'Écho de Sainte-Avoye"]
    assert day is not None
    assert day[0] < day[1]
    assert [(edge.source, edge.target, edge.sure) for edge in FERRY.graph.edges] == [
        ("o-afp", "nord", True),
        ("nord", "phare", True),
        ("nord", "vite", False),
        ("avoye", "gazeta", False),
    ]


def test_a_reading_gives_the_text_back_whole() -> None:
    texts = {article.id: article.text for article in REPORT.articles}
    for story in VIEW.stories:
        for view in story.readings:
            lines = ["".join(segment.text for segment in line) for line in view.lines]
            assert "\n".join(lines) == texts[view.article.id]


def test_a_reading_says_what_is_residue_what_is_shared_and_where_claims_end() -> None:
    nord = next(view for view in FERRY.readings if view.article.id == "nord")
    segments = [segment for line in nord.lines for segment in line]
    assert [segment.text for segment in segments if segment.residue] == ["Sainte-Avoye (AFP) - ", "© AFP"]
    shared = next(segment for segment in segments if segment.opens == ("nord.1",))
    assert (shared.shared, shared.shared_with, shared.closes) == (0, "Le Phare, Vite-Info", (1,))
    assert all(segment.shared is None for segment in segments if "chaloupes" in segment.text)


def test_names_list_who_prints_each_spelling() -> None:
    assert FERRY.names[0].spellings == (
        ("Ivo Marsaudon", ("L'Écho de Sainte-Avoye",)),
        ("Ivo Marsodon", ("Gazeta do Cais",)),
    )


def test_one_outlet_twice_is_told_apart_and_a_file_without_outlet_has_its_name() -> None:
    articles = tuple(
        msgspec.structs.replace(article, outlet="Nord Littoral" if article.id == "phare" else article.outlet)
        for article in REPORT.articles
    )
    articles = tuple(msgspec.structs.replace(a, outlet=None) if a.id == "vite" else a for a in articles)
    report = msgspec.structs.replace(REPORT, articles=articles)
    labels = [view.article.label for view in report_view(report).stories[0].readings]
    assert labels[:2] == ["Nord Littoral (1)", "Nord Littoral (2)"]
    assert labels[-1] == "vite"


def test_the_same_report_is_said_in_english() -> None:
    story = report_view(REPORT, lang="en").stories[0]
    assert story.headline.startswith("5 articles · 3 origins · 6 claims · 5 disagreements · 1 update")
    assert story.claims[0].versions[3].chain == "no source cited ← AFP"


def test_an_empty_report_is_said_too() -> None:
    empty = Report(tool=REPORT.tool, articles=(), dossiers=())
    assert report_view(empty).stories == ()


def test_a_value_that_is_the_whole_passage_is_left_to_the_passage() -> None:
    dossier = REPORT.dossiers[0]
    lost = next(d for d in dossier.disagreements if d.verdict == "lost")
    side = lost.sides[0]
    text = next(article.text for article in REPORT.articles if article.id == side.places[0].article)
    place = msgspec.structs.replace(side.places[0], start=side.places[0].start - 60)
    whole = msgspec.structs.replace(side, value=text[place.start : place.end], places=(place,))
    changed = msgspec.structs.replace(lost, sides=(whole, *lost.sides[1:]))
    report = msgspec.structs.replace(REPORT, dossiers=(msgspec.structs.replace(dossier, disagreements=(changed,)),))
    assert [found.value for found in report_view(report).stories[0].lost[0].sides] == [None, "est parti"]


def test_a_claim_of_one_article_is_listed_only_where_something_differs() -> None:
    assert [row.listed for row in FERRY.claims] == [True, True, True, True, False, False]
    moments = [row.number for moment in FERRY.timeline for row in moment.claims]
    assert moments == [2, 1]
