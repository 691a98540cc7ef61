"""Statements: what one article asserts, piece by piece."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from recoupe import find
from recoupe.model import Article, Sentence, Statement
from recoupe.steps.attribute import attribute
from recoupe.steps.state import state


def states(text: str, code: str = "fr") -> tuple[Statement, ...]:
    pack = find.language(code)
    article = Article(id="a", source="a.txt", text=text, sha256="", text_sha256="")
    sentences = [
        Sentence(role="paragraph", paragraph=0, start=start, end=end)
        for start, end in pack.sentences(text, 0, len(text))
    ]
    return state(article, sentences, (), attribute(article, sentences, (), pack=pack), pack=pack)


# text; the statements as [mode, polarity, certainty, words], pieces joined by " // ".
CASES: list[tuple[str, list[tuple[str, str, str, str]]]] = [
    (
        "Les pompiers ont évacué l'école, le maire de Brenne a ouvert la salle des fêtes.",
        [
            ("none", "affirmed", "plain", "Les pompiers ont évacué l'école"),
            ("none", "affirmed", "plain", "le maire de Brenne a ouvert la salle des fêtes."),
        ],
    ),
    (
        "Le juge a condamné la banque à une amende et ordonné la fermeture de trois agences.",
        [
            ("none", "affirmed", "plain", "Le juge a condamné la banque à une amende"),
            ("none", "affirmed", "plain", "ordonné la fermeture de trois agences."),
        ],
    ),
    (
        "Le directeur, arrêté lundi à la frontière suisse, n'a pas parlé.",
        [
            ("none", "denied", "plain", "Le directeur // n'a pas parlé."),
            ("none", "affirmed", "plain", "arrêté lundi à la frontière suisse"),
        ],
    ),
    (
        "Les habitants qui ont quitté la vallée et ceux qui sont restés recevront une aide.",
        [
            (
                "none",
                "affirmed",
                "expected",
                "Les habitants qui ont quitté la vallée et ceux qui sont restés recevront une aide.",
            )
        ],
    ),
    (
        "Personne n'a été blessé dans l'incendie de la gare.",
        [("none", "denied", "plain", "Personne n'a été blessé dans l'incendie de la gare.")],
    ),
    (
        "Ce n'est pas la commune, c'est la Région qui a payé les travaux.",
        [("none", "affirmed", "plain", "Ce n'est pas la commune, c'est la Région qui a payé les travaux.")],
    ),
    (
        "« La Région paiera » : la vallée de la Sorne respire.",
        [
            ("none", "affirmed", "expected", "« La Région paiera »"),
            ("none", "affirmed", "plain", "la vallée de la Sorne respire."),
        ],
    ),
    (
        "Le tunnel est fermé, a dit le préfet, alors que les pluies redoublent dans la vallée.",
        [
            ("indirect", "affirmed", "reported", "Le tunnel est fermé"),
            ("none", "affirmed", "plain", "alors que les pluies redoublent dans la vallée."),
        ],
    ),
    (
        "Le pont s'est effondré mardi.",
        [("none", "affirmed", "plain", "Le pont s'est effondré mardi.")],
    ),
    (
        "Le pont s'est effondré mardi, a indiqué la mairie de Brenne.",
        [("indirect", "affirmed", "reported", "Le pont s'est effondré mardi")],
    ),
    (
        "Le maire a visité l'usine de Brenne et il a rencontré les syndicats du site.",
        [
            ("none", "affirmed", "plain", "Le maire a visité l'usine de Brenne"),
            ("none", "affirmed", "plain", "il a rencontré les syndicats du site."),
        ],
    ),
    (
        "La tempête a balayé la côte samedi, faisant douze blessés graves.",
        [
            ("none", "affirmed", "plain", "La tempête a balayé la côte samedi"),
            ("none", "affirmed", "plain", "faisant douze blessés graves."),
        ],
    ),
    (
        "L'usine fabrique des vis, des boulons et des écrous.",
        [("none", "affirmed", "plain", "L'usine fabrique des vis, des boulons et des écrous.")],
    ),
    (
        "Le ministre, a rapporté la radio publique, a quitté la ville dans la nuit.",
        [("indirect", "affirmed", "reported", "Le ministre // a quitté la ville dans la nuit")],
    ),
    (
        "La préfecture n'a pas publié de bilan.",
        [("none", "denied", "plain", "La préfecture n'a pas publié de bilan.")],
    ),
    (
        "Le chef rebelle aurait quitté le pays.",
        [("none", "affirmed", "conditional", "Le chef rebelle aurait quitté le pays.")],
    ),
    (
        "Le président se rendra lundi à Brenne.",
        [("none", "affirmed", "expected", "Le président se rendra lundi à Brenne.")],
    ),
    (
        "« Aucun accord », jure la direction de Malverne.",
        [("direct", "denied", "reported", "Aucun accord")],
    ),
    (
        "Le pont est fermé, a indiqué la mairie de Brenne, qui promet une réouverture avant la fin de l'année.",
        [
            ("indirect", "affirmed", "reported", "Le pont est fermé"),
            ("indirect", "affirmed", "reported", "une réouverture avant la fin de l'année"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_statements_of_a_sentence(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = [
        (str(one.mode), one.polarity, one.certainty, " // ".join(text[start:end] for start, end in one.spans))
        for one in states(text)
    ]
    assert found == expected


def test_sentences_of_one_quotation_share_their_attribution() -> None:
    text = "« Le feu est parti du toit. Les pompiers ont mis une heure à venir », a raconté une voisine."
    found = states(text)
    assert len(found) == 2
    assert {one.sources[0].label for one in found} == {"une voisine"}


def test_no_attribution_looked_for_means_no_mode() -> None:
    assert [one.mode for one in states("Der Minister kam am Montag nach Berlin.", "und")] == [None]


def test_spans_are_in_order_and_belong_to_one_statement() -> None:
    text = (
        "Selon la mairie, deux maisons ont brûlé et une grange a été détruite, mais le préfet parle de trois maisons."
    )
    taken = sorted(span for one in states(text) for span in one.spans)
    assert all(first[1] <= second[0] for first, second in pairwise(taken))


def test_ids_are_stable_and_distinct() -> None:
    text = "Le pont est fermé. La gare est ouverte."
    assert [one.id for one in states(text)] == [one.id for one in states(text)]
    assert len({one.id for one in states(text)}) == 2


def test_a_very_long_line_does_not_hang() -> None:
    text = "Le maire a dit que la route est fermée, et que le pont, selon la police, tient. " * 2500
    began = time.perf_counter()
    states(text)
    assert time.perf_counter() - began < 20
