"""The cast of an article: parts of names, genders, and who alone can be meant."""

from __future__ import annotations

from recoupe import find
from recoupe.grammar.speech.cast import Cast, akin
from recoupe.lang.fr.cues import lexicon
from recoupe.model import Name, Sentence


def cast(text: str) -> tuple[Cast, tuple[Name, ...]]:
    pack = find.language("fr")
    extents = pack.sentences(text, 0, len(text))
    names = pack.names(text, [Sentence(role="paragraph", paragraph=0, start=a, end=b) for a, b in extents])
    return Cast(text, names, lexicon()), names


def test_a_part_of_a_name_is_the_one_who_has_it() -> None:
    made, names = cast("Anne Garnier a ri. Hier, Mme Garnier a chanté.")
    assert [figure.value for figure in made.figures] == ["Anne Garnier"]
    assert made.at(names[1]) is made.figures[0]


def test_a_surname_of_two_is_neither() -> None:
    made, _ = cast("Anne Garnier et Paul Garnier sont venus. Garnier a chanté.")
    assert made.called("Garnier") is None


def test_gender_comes_from_title_role_and_given_name() -> None:
    made, _ = cast("Mme Brandt, la ministre Camille Roy, Paul Garnier et le préfet Claude Morel sont venus.")
    assert {figure.value: figure.gender for figure in made.figures} == {
        "Brandt": "f",
        "Camille Roy": "f",
        "Paul Garnier": "m",
        "Claude Morel": "m",
    }


def test_a_general_word_means_the_one_whose_role_it_covers() -> None:
    made, _ = cast("Le procureur Paul Garnier et la préfète Anne Roy sont venus.")
    by_role = made.by_role("magistrat", 60)
    assert by_role is not None
    assert by_role.value == "Paul Garnier"
    assert made.by_role("ministre", 60) is None


def test_of_two_who_can_be_meant_neither_is() -> None:
    made, _ = cast("Anne Garnier et Lucie Roy chantent.")
    assert made.lone("f", 30) is None
    assert made.lone("f", 10) is not None


def test_roles_are_akin_in_both_genders() -> None:
    assert akin("préfet", "préfète")
    assert akin("directeur", "directrice")
    assert not akin("maire", "ministre")
