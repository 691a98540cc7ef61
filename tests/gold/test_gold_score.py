"""The scorer: a perfect report scores 1 everywhere, and every way of being wrong costs what it should."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from gold.gate.figure import Figure, layer_of
from gold.gate.ground import Ground, GroundError
from gold.gate.layers.disagreements import answered
from gold.gate.load import HERE, load, names
from gold.gate.score import score, total
from gold.gate.table import slips
from recoupe.model import Claim, Disagreement, Dossier, Report, Side, Source, Span, Statement
from tests.gold.perfect import perfect, perfect_readings, told

STORY = load(Path(__file__).parent / "mini")
GOOD = perfect(STORY)
Noun = TypeVar("Noun", bound=msgspec.Struct)


def change(noun: Noun, **fields: object) -> Noun:
    return msgspec.structs.replace(noun, **fields)


def with_dossier(**fields: object) -> Report:
    """The perfect report with other fields in the dossier of its story."""
    first, *rest = GOOD.dossiers
    return change(GOOD, dossiers=(change(first, **fields), *rest))


def with_statements(edit: Callable[[Statement], Statement]) -> Report:
    return with_dossier(statements=tuple(map(edit, main().statements)))


def main() -> Dossier:
    return GOOD.dossiers[0]


def figure(report: Report, layer: str) -> Figure:
    return score(STORY, report)[layer].figure


def said(report: Report, layer: str) -> str:
    return "\n".join(slips(score(STORY, report)[layer].slips))


def counts(report: Report, layer: str) -> tuple[int, int, int, int | None]:
    """Found, of; right, said."""
    one = figure(report, layer)
    return one.found, one.expected, one.right, one.predicted


@pytest.mark.parametrize("name", ["mini", *names()])
def test_a_report_that_says_what_the_gold_says_is_right_in_every_layer(name: str) -> None:
    story = STORY if name == "mini" else load(HERE / name)
    readings = perfect_readings(story)
    measures = {name: m for name, m in score(story, perfect(story), readings).items() if layer_of(name) != "statements"}
    # The other layers are answered by statements of their own: this one has a report for itself.
    measures |= {name: m for name, m in score(story, told(story)).items() if layer_of(name) == "statements"}
    assert {layer: m.figure.f for layer, m in measures.items() if m.figure.f != 1} == {}
    assert not [slip for m in measures.values() for slip in m.slips]


def test_a_report_that_says_nothing_finds_nothing_and_is_measured_all_the_same() -> None:
    silent = change(GOOD, dossiers=(), articles=tuple(change(a, residue=(), credits=()) for a in GOOD.articles))
    measures = score(STORY, silent)
    for layer in ("stories", "origins", "derivations", "credits", "residue", "attributions", "claims", "dates"):
        assert measures[layer].figure.recall == 0 == measures[layer].figure.f
        assert measures[layer].figure.precision is None
    assert measures["quiet"].figure.f == 1
    assert measures["attributions.cue"].figure.f is None


def test_a_report_on_other_articles_or_texts_is_refused() -> None:
    with pytest.raises(GroundError, match=r"lacks vite \(skipped: nothing\)"):
        score(STORY, change(GOOD, articles=tuple(a for a in GOOD.articles if a.id != "id-vite")))
    with pytest.raises(GroundError, match="text of fete"):
        score(STORY, change(GOOD, articles=tuple(change(a, text=a.text[1:]) for a in GOOD.articles)))


def test_blanks_before_the_title_move_no_place() -> None:
    def moved(report: Report) -> Report:
        raw = msgspec.json.decode(msgspec.json.encode(report))
        shift(raw)
        return msgspec.convert(raw, Report)

    def shift(node: object) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                if key in ("start", "end"):
                    node[key] = value + 2
                elif key in ("spans", "cue"):
                    node[key] = [[start + 2, end + 2] for start, end in value]
                elif key == "text":
                    node[key] = "\n\n" + value
                else:
                    shift(value)
        elif isinstance(node, list):
            for value in node:
                shift(value)

    measures = score(STORY, moved(GOOD))
    assert all(m.figure.f == 1 for name, m in measures.items() if layer_of(name) != "statements")
    assert score(STORY, moved(told(STORY)))["statements"].figure.f == 1


# ---- whose words


def test_an_article_of_another_event_let_in_costs_its_pairs() -> None:
    ids = tuple(article.id for article in GOOD.articles)
    assert counts(with_dossier(articles=ids), "stories") == (3, 3, 3, 6)


def test_a_derivation_the_wrong_way_round_is_wrong_unless_its_direction_is_called_unknown() -> None:
    copy, dispatch = main().derivations
    turned = change(copy, source=copy.target, target=copy.source)
    assert counts(with_dossier(derivations=(turned, dispatch)), "derivations") == (1, 2, 1, 2)
    unknown = change(turned, direction="unknown")
    assert counts(with_dossier(derivations=(unknown, dispatch)), "derivations") == (2, 2, 2, 2)


def test_the_kind_of_a_derivation_is_counted_apart() -> None:
    copy, dispatch = main().derivations
    report = with_dossier(derivations=(change(copy, kind="copy"), dispatch))
    assert counts(report, "derivations") == (2, 2, 2, 2)
    assert counts(report, "derivations.kind") == (1, 2, 0, None)


def test_an_agency_under_another_of_its_names_is_the_same_agency() -> None:
    articles = tuple(
        change(a, credits=tuple(change(c, agency="Agence France-Presse") for c in a.credits)) for a in GOOD.articles
    )
    assert figure(change(GOOD, articles=articles), "credits").f == 1


def test_residue_is_counted_in_characters_that_are_no_blanks() -> None:
    articles = tuple(change(a, residue=tuple(r for r in a.residue if r.kind != "promo")) for a in GOOD.articles)
    promo = len("Lireaussi:Lefleuveaufildesans")
    one = figure(change(GOOD, articles=articles), "residue")
    assert (one.expected - one.found, one.precision) == (promo, 1)


# ---- what an article is taken apart into


READ = perfect_readings(STORY)


def read_counts(layer: str, name: str, **fields: object) -> tuple[int, int, int, int | None]:
    """The counts of a layer when the reading of one article has other fields."""
    parts = READ[name]
    own = {key: fields.pop(key) for key in tuple(fields) if key == "quotations"}
    other = change(parts, reading=change(parts.reading, **fields), **own)
    one = score(STORY, GOOD, {**READ, name: other})[layer].figure
    return one.found, one.expected, one.right, one.predicted


def test_without_readings_nothing_of_theirs_is_measured() -> None:
    assert not {"sentences", "quotations", "quantities", "times"} & set(score(STORY, GOOD))


def test_a_sentence_not_parted_is_missed_and_one_parted_wrongly_is_false() -> None:
    sentences = READ["rive"].reading.sentences
    assert read_counts("sentences", "rive", sentences=sentences[:2] + sentences[3:]) == (9, 10, 9, 9)
    middle = change(sentences[0], start=0, end=STORY.place(("rive", "l'hôpital"))[0])
    assert read_counts("sentences", "rive", sentences=(*sentences, middle)) == (10, 10, 10, 11)


def test_on_which_side_of_the_mark_a_sentence_ends_is_no_question() -> None:
    shorter = tuple(
        change(s, end=s.end - 2) if STORY.texts["rive"][s.end - 1] == "»" else s for s in READ["rive"].reading.sentences
    )
    assert read_counts("sentences", "rive", sentences=shorter) == (10, 10, 10, 10)


def test_a_quotation_is_right_with_its_marks_and_wrong_with_a_word_less() -> None:
    start, end = READ["rive"].quotations[0]
    others = READ["rive"].quotations[1:]
    assert read_counts("quotations", "rive", quotations=((start - 2, end + 2), *others)) == (3, 3, 3, 3)
    assert read_counts("quotations", "rive", quotations=((start + 6, end), *others)) == (2, 3, 2, 3)


def test_what_is_found_in_the_gold_residue_is_not_judged_here() -> None:
    promo = STORY.place(("phare", "Lire aussi : Le fleuve au fil des ans"))
    assert read_counts("quotations", "phare", quotations=(promo,)) == (3, 3, 3, 3)


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({"high": None}, "value"),
        ({"low": 4.0}, "value"),
        ({"unit": "kg"}, "unit"),
        ({"counted": "mort"}, "counted"),
        ({"counted": None}, "counted"),
        ({"approximate": True}, "approximate"),
    ],
)
def test_a_quantity_found_is_right_in_every_respect_but_one(fields: dict[str, object], part: str) -> None:
    first, *rest = READ["phare"].reading.mentions
    mentions = (change(first, **fields), *rest)
    assert read_counts("quantities", "phare", mentions=mentions) == (5, 5, 5, 5)
    for name in ("value", "unit", "counted", "approximate"):
        asked = 4 if name == "counted" else 5
        assert read_counts(f"quantities.{name}", "phare", mentions=mentions)[:2] == (asked - (name == part), asked)


def test_two_quantities_in_one_place_are_one_right_and_one_false() -> None:
    mentions = READ["phare"].reading.mentions
    assert read_counts("quantities", "phare", mentions=(*mentions, mentions[0])) == (5, 5, 5, 6)
    assert read_counts("quantities", "phare", mentions=mentions[1:]) == (4, 5, 4, 4)


def test_an_optional_quantity_is_neither_missed_nor_false() -> None:
    first, *rest = STORY.gold.read
    optional = change(first, quantities=(change(first.quantities[0], optional=True), *first.quantities[1:]))
    story = change(STORY, gold=change(STORY.gold, read=(optional, *rest)))
    without = change(READ["phare"], reading=change(READ["phare"].reading, mentions=READ["phare"].reading.mentions[1:]))
    for readings in (READ, {**READ, "phare": without}):
        one = score(story, GOOD, readings)["quantities"].figure
        assert (one.found, one.expected, one.predicted) == (4, 4, 4)


def test_the_kind_of_a_time_is_counted_apart() -> None:
    *quantities, time = READ["rive"].reading.mentions
    mentions = (*quantities, change(time, kind="duration"))
    assert read_counts("times", "rive", mentions=mentions) == (2, 2, 2, 2)
    assert read_counts("times.kind", "rive", mentions=mentions) == (1, 2, 0, None)


# ---- who says what


def only(number: int, **fields: object) -> Report:
    """The perfect report with another n-th attributed statement."""
    return with_statements(lambda s: change(s, **fields) if s.id == f"said-{number}" else s)


def test_a_quotation_told_in_two_statements_of_one_cue_is_one_attribution() -> None:
    whole = next(s for s in main().statements if s.id == "said-3")
    halves = [change(whole, id=f"half-{n}", spans=(span,)) for n, span in enumerate(whole.spans)]
    report = with_dossier(statements=(*(s for s in main().statements if s.id != "said-3"), *halves))
    assert counts(report, "attributions.exact") == (4, 4, 4, 4)


def test_two_cues_for_one_attribution_are_one_right_and_one_false() -> None:
    first = next(s for s in main().statements if s.id == "said-0")
    again = change(first, id="again", cue=(), sources=())
    assert counts(with_dossier(statements=(*main().statements, again)), "attributions") == (4, 4, 4, 5)


def test_loose_borders_are_found_and_not_exact() -> None:
    start, _ = next(s for s in main().statements if s.id == "said-0").spans[0]
    report = only(0, spans=((start, start + len("Trois passagers ont été blessés lundi")),))
    assert counts(report, "attributions") == (4, 4, 4, 4)
    assert counts(report, "attributions.exact") == (3, 4, 3, 4)


def test_the_same_words_elsewhere_are_another_content() -> None:
    title = STORY.place(("rive", "L'eau montait dans la cale#1"))
    assert counts(only(3, spans=(title,)), "attributions") == (3, 4, 3, 4)


def source(article: str, snippet: str, label: str) -> Source:
    start, end = STORY.place((article, snippet))
    return Source(label=label, role="speaker", start=start, end=end)


SOURCES = [
    ("Ysaline Corbrion", "Ysaline Corbrion", True),
    ("la patronne du chantier naval", "la patronne du chantier naval", True),
    ("chantier naval", "chantier naval", False),
    ("fleuve#1", "fleuve", False),
    ("Le moteur", "Ysaline Corbrion", True),  # resolved by the article: the label says who
]


@pytest.mark.parametrize(("snippet", "label", "right"), SOURCES)
def test_a_source_is_right_when_it_names_the_gold_source(snippet: str, label: str, right: bool) -> None:
    report = only(1, sources=(source("phare", snippet, label),))
    assert figure(report, "attributions.source").found == 3 + right


def test_a_link_too_many_is_right_in_source_and_wrong_in_chain() -> None:
    chain = (source("phare", "la capitainerie", "la capitainerie"), source("phare", "(AFP)", "AFP"))
    report = only(0, sources=chain)
    assert figure(report, "attributions.source").f == 1
    assert figure(report, "attributions.chain").found == 3


@pytest.mark.parametrize(("polarity", "right"), [("denied", 1), ("affirmed", 0)])
def test_a_negation_inside_the_content_is_not_a_denial_by_the_source(polarity: str, right: int) -> None:
    entry = change(
        STORY.gold.attribution[0], article="fete", content="Elle n'a pas été annulée", cue="assure", sources=()
    )
    story = change(STORY, gold=change(STORY.gold, attributions_complete=("fete",), attribution=(entry,)))
    good = perfect(story)
    other = good.dossiers[1]
    told = tuple(change(s, polarity=polarity) for s in other.statements)
    french = tuple(change(a, language="fr") for a in good.articles)
    report = change(good, articles=french, dossiers=(good.dossiers[0], change(other, statements=told)))
    one = score(story, report)["attributions.polarity"].figure
    assert (one.found, one.expected) == (right, 1)


def test_an_article_whose_attributions_are_not_all_listed_is_not_judged() -> None:
    gold = change(STORY.gold, attributions_complete=("phare",))
    assert score(change(STORY, gold=gold), GOOD)["attributions"].figure.expected == 2


# ---- the same thing


def with_claims(edit: Callable[[Claim], Claim]) -> Report:
    return with_dossier(claims=tuple(map(edit, main().claims)))


def test_a_claim_torn_apart_loses_its_pairs() -> None:
    def tear(claim: Claim) -> Claim:
        return change(claim, statements=claim.statements[:2]) if claim.id == "hurt" else claim

    assert counts(with_claims(tear), "claims") == (5, 7, 5, 5)
    assert "hurt (how many were hurt): 2 of 3 pairs are apart" in said(with_claims(tear), "claims")


def test_everything_in_one_claim_has_full_recall_and_poor_precision() -> None:
    heap = change(main().claims[0], statements=tuple(id for c in main().claims for id in c.statements))
    one = figure(with_dossier(claims=(heap,)), "claims")
    assert one.recall == 1
    assert (one.right, one.predicted) == (7, 21)


def test_statements_that_tell_nothing_of_the_gold_cost_strict_precision_alone() -> None:
    extra = [
        Statement(id=f"x-{name}", article=f"id-{name}", spans=(STORY.place((name, words)),), mode="none")
        for name, words in (("phare", "Lire aussi"), ("vite", "Avec AFP"))
    ]
    claim = change(main().claims[0], id="x", statements=("x-phare", "x-vite"))
    report = with_dossier(statements=(*main().statements, *extra), claims=(*main().claims, claim))
    one = figure(report, "claims")
    assert (one.precision, one.strict) == (1, 7 / 8)
    relaxed = change(STORY, gold=change(STORY.gold, claims_complete=False))
    assert score(relaxed, report)["claims"].figure.strict is None


def test_counts_are_judged_on_the_claims_found_and_where_the_gold_gives_them() -> None:
    report = with_claims(lambda c: change(c, origins=change(c.origins, high=3), standing="echoed"))
    assert counts(report, "claims.origins") == (0, 2, 0, None)
    assert counts(report, "claims.standing") == (1, 2, 0, None)
    assert counts(report, "claims.voices") == (1, 1, 0, None)
    assert counts(with_dossier(claims=()), "claims.origins") == (0, 0, 0, None)


# ---- where they disagree


def disagreement(**fields: object) -> Report:
    """The perfect report with another conflict on the hurt."""
    first, *rest = main().disagreements
    return with_dossier(disagreements=(change(first, **fields), *rest))


def test_a_conflict_called_an_update_is_missed_and_false() -> None:
    report = disagreement(verdict="update")
    assert counts(report, "disagreements") == (2, 3, 2, 3)
    assert counts(report, "disagreements.conflict") == (0, 1, 0, 0)
    assert counts(report, "disagreements.number/update") == (0, 0, 0, 1)
    assert "said: number/update on claim hurt, because by hand" in said(report, "disagreements")
    assert "gold has number/conflict on hurt there" in said(report, "disagreements")


def test_a_disagreement_repeated_for_a_copy_is_neither_right_nor_false() -> None:
    first = main().disagreements[0]
    three, five = first.sides
    start, end = STORY.place(("vite", "Trois passagers"))
    copy = change(three, articles=("id-vite",), places=(Span(article="id-vite", start=start, end=end),))
    for value, false in ((three.value, 0), ("Treize passagers", 1)):
        again = change(first, id="again", sides=(change(copy, value=value), five))
        report = with_dossier(disagreements=(*main().disagreements, again))
        assert counts(report, "disagreements") == (3, 3, 3, 3 + false)


def test_what_the_gold_says_once_is_right_once_and_false_under_another_claim() -> None:
    first = main().disagreements[0]
    for claim, false in (("hurt", 0), ("aboard", 1)):
        again = change(first, id="again", claim=claim)
        report = with_dossier(disagreements=(*main().disagreements, again))
        assert counts(report, "disagreements") == (3, 3, 3, 3 + false)


def test_both_values_on_one_side_are_no_disagreement() -> None:
    three, five = main().disagreements[0].sides
    heap = change(three, places=(*three.places, *five.places))
    other = Side(value="-", articles=(), statements=(), places=())
    assert counts(disagreement(sides=(heap, other)), "disagreements.conflict") == (0, 1, 0, 1)


def test_one_statement_is_one_place_where_whole_statements_differ_and_not_where_values_do() -> None:
    def elsewhere(d: Disagreement, snippet: str) -> bool:
        """The first side on other words of the same statement."""
        place = STORY.place(("phare", snippet))
        ids = tuple(s.id for s in main().statements if s.article == "id-phare" and s.spans[0][0] <= place[0])
        span = Span(article="id-phare", start=place[0], end=place[1])
        moved = change(d, sides=(change(d.sides[0], places=(span,), statements=ids), *d.sides[1:]))
        gold = next(g for g in STORY.gold.disagreement if g.claim == d.claim)
        return answered(Ground(STORY, GOOD), moved, gold.sides)

    hurt, engine, _ = main().disagreements
    assert elsewhere(engine, "au milieu du fleuve")
    assert not elsewhere(hurt, "blessés lundi")


def test_a_quiet_pair_reported_as_a_conflict_is_flagged_with_its_reason() -> None:
    sides = tuple(
        Side(value=w, articles=(), statements=(), places=(Span(article=f"id-{a}", start=s, end=e),))
        for a, w in (("phare", "lundi"), ("rive", "hier"))
        for s, e in [STORY.place((a, w))]
    )
    assert counts(disagreement(kind="time", sides=sides), "quiet") == (0, 1, 0, None)
    assert counts(disagreement(kind="time", verdict="update", sides=sides), "quiet") == (1, 1, 0, None)
    assert "must not be a conflict: lundi seen from Tuesday is hier" in said(
        disagreement(kind="time", sides=sides), "quiet"
    )


# ---- who and when


def test_two_people_made_one_and_one_made_two() -> None:
    person, place = main().names
    heap = change(person, places=(*person.places, *place.places))
    assert counts(with_dossier(names=(heap,)), "names") == (2, 2, 2, 6)
    halves = tuple(change(person, id=f"half-{n}", places=(at,)) for n, at in enumerate(person.places))
    assert counts(with_dossier(names=(*halves, place)), "names") == (1, 2, 1, 1)
    assert counts(with_dossier(names=(person,)), "names.found") == (2, 4, 0, None)


VALUES = [
    ("2024-05-13", (2, 2, 2, 2)),
    ("2024-05-13T08:00", (2, 2, 2, 2)),
    ("2024-05-14", (1, 2, 1, 2)),
    (None, (1, 2, 1, 1)),
]


@pytest.mark.parametrize(("value", "expected"), VALUES)
def test_a_date_is_right_when_its_days_are(value: str | None, expected: tuple[int, int, int, int]) -> None:
    def edit(s: Statement) -> Statement:
        return change(s, times=(change(s.times[0], value=value),)) if s.id == "when-0" else s

    assert counts(with_statements(edit), "dates") == expected


def test_a_total_sums_the_counts_of_the_stories() -> None:
    none = change(GOOD, dossiers=())
    both = total([score(STORY, GOOD), score(STORY, none)])
    assert (both["claims"].found, both["claims"].expected, both["claims"].precision) == (7, 14, 1)
    assert both["quiet"].predicted is None
    assert next(iter(both)) == "stories"
    assert list(both)[-1] == "dates"


TOLD = told(STORY)


def with_told(edit: Callable[[Statement], tuple[Statement, ...]]) -> Report:
    """The report of the gold's statements with each of them changed to others."""
    first, *rest = TOLD.dossiers
    some = tuple(other for one in first.statements for other in edit(one))
    return change(TOLD, dossiers=(change(first, statements=some), *rest))


def test_a_statement_that_is_not_cut_is_missed_twice_and_said_falsely_once() -> None:
    head, tail = TOLD.dossiers[0].statements[1:3]

    def joined(one: Statement) -> tuple[Statement, ...]:
        whole = (head.spans[0][0], tail.spans[0][1])
        return (change(one, spans=(whole,)),) if one.id == head.id else () if one.id == tail.id else (one,)

    assert counts(TOLD, "statements") == (5, 5, 5, 5)
    assert counts(with_told(joined), "statements") == (3, 5, 3, 4)
    assert counts(TOLD, "statements.cuts") == (1, 1, 1, 1)
    assert counts(with_told(joined), "statements.cuts") == (0, 1, 0, 0)
    assert "cut after the first word of “lundi quand le bac" in said(with_told(joined), "statements.cuts")


def test_a_statement_with_half_of_its_words_is_found_loosely() -> None:
    def shortened(one: Statement) -> tuple[Statement, ...]:
        start, end = one.spans[0]
        return (change(one, spans=((start, start + (end - start) * 2 // 3),)),)

    loose, exact = (
        figure(with_told(shortened), "statements.loose").found,
        figure(with_told(shortened), "statements").found,
    )
    assert exact == 0 < loose


def test_reported_is_no_reserve_and_a_lost_reserve_is_a_slip() -> None:
    reported = with_told(
        lambda one: (change(one, certainty="reported" if one.certainty == "plain" else one.certainty),)
    )
    assert figure(reported, "statements.certainty").f == 1
    plain = with_told(lambda one: (change(one, certainty="plain"),))
    assert counts(plain, "statements.certainty")[:2] == (4, 5)
    assert "certainty: gold conditional, said plain" in said(plain, "statements.certainty")
