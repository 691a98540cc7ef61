"""Cleaning: the title, the roles of lines, the date, and nothing lost."""

from __future__ import annotations

import itertools

import pytest

from recoupe import find
from recoupe.model import Article, Published
from recoupe.settings import CleanSettings
from recoupe.steps.clean import clean

STORY = """Le bac du lac a coulé

Par Odile Marsan, avec AFP
Publié le 12 mars 2021 à 14h05

Le bac d'Orvel a coulé vendredi avec ses onze passagers, tous sains et saufs, a annoncé le préfet.

- « Tout a tremblé » -

« Tout a tremblé, puis l'eau est montée d'un coup », raconte une passagère qui se trouvait sur le pont.
Le bac, vendredi. © Jules Ferrand
Que sait-on du bac ?
Construit il y a trente ans, il avait été contrôlé en janvier, selon la compagnie qui l'exploite sur le lac.
"""


def article(text: str, title: str | None = None, published: Published | None = None) -> Article:
    return Article(
        id="a", source="a.txt", text=text, sha256="", text_sha256="", language="fr", title=title, published=published
    )


def roles(text: str, title: str | None = None) -> list[tuple[str, str]]:
    _, passages = clean(article(text, title), pack=find.language("fr"), settings=CleanSettings())
    return [(passage.role, text[passage.start : passage.end].split("\n", maxsplit=1)[0][:22]) for passage in passages]


def test_every_line_has_its_role() -> None:
    assert roles(STORY) == [
        ("title", "Le bac du lac a coulé"),
        ("residue", "Par Odile Marsan, avec"),
        ("residue", "Publié le 12 mars 2021"),
        ("lead", "Le bac d'Orvel a coulé"),
        ("heading", "- « Tout a tremblé » -"),
        ("paragraph", "« Tout a tremblé, puis"),
        ("caption", "Le bac, vendredi. © Ju"),
        ("heading", "Que sait-on du bac ?"),
        ("paragraph", "Construit il y a trent"),
    ]


@pytest.mark.parametrize(
    "text", ["", "Non.", " \n\u200b\n", STORY, STORY.replace("\n", "\r\n"), " date 2021-03 " + STORY]
)
def test_passages_hold_every_character_once(text: str) -> None:
    _, passages = clean(article(text), pack=find.language("fr"), settings=CleanSettings())
    told = "".join(text[passage.start : passage.end] for passage in passages)
    assert "".join(told.replace("\u200b", "").split()) == "".join(text.replace("\u200b", "").split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(passages))


def test_a_first_line_that_looks_like_a_title_is_the_title() -> None:
    cleaned, _ = clean(article(STORY), pack=find.language("fr"), settings=CleanSettings())
    assert cleaned.title == "Le bac du lac a coulé"


@pytest.mark.parametrize(
    "text",
    [
        "Le bac d'Orvel a coulé vendredi.\n\nTous ses passagers sont sains et saufs, a annoncé le préfet du lac.",
        "Le bac a coulé",
        "• Le bac a coulé\n\nTous ses passagers sont sains et saufs, a annoncé le préfet du lac.",
    ],
)
def test_a_first_line_that_does_not_look_like_one_is_none(text: str) -> None:
    assert clean(article(text), pack=find.language("fr"), settings=CleanSettings())[0].title is None


def test_a_known_title_is_kept_and_found_again_in_the_first_line() -> None:
    assert roles(STORY, "Le bac du lac a coulé")[0][0] == "title"
    cleaned, passages = clean(article(STORY, "Un autre titre"), pack=find.language("fr"), settings=CleanSettings())
    assert cleaned.title == "Un autre titre"
    assert passages[0].role == "lead"


def test_items_of_a_list_are_told_not_headings() -> None:
    text = (
        "Le lac\n\nLe préfet a pris trois mesures pour le lac et ses riverains :\n- fermer le port\n- vider le quai\n"
    )
    assert [role for role, _ in roles(text)] == ["title", "lead", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("known", "value"),
    [
        (None, "2021-03-12T14:05"),
        (Published(value="2021-03-12", precision="day", basis="metadata"), "2021-03-12T14:05"),
        (Published(value="2021-03-11", precision="day", basis="metadata"), "2021-03-11"),
        (Published(value="2021-03-12T15:00", precision="minute", basis="given"), "2021-03-12T15:00"),
    ],
)
def test_the_text_refines_the_date_but_does_not_contradict_it(known: Published | None, value: str) -> None:
    cleaned, _ = clean(article(STORY, published=known), pack=find.language("fr"), settings=CleanSettings())
    assert cleaned.published is not None
    assert cleaned.published.value == value
