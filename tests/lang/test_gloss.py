"""News words meet under one English headword, across synonyms, inflections and languages, or stay apart."""

from __future__ import annotations

from collections import Counter
from types import ModuleType

import pytest

from recoupe.grammar.differ.names import RANKS
from recoupe.grammar.differ.numbers import STATES
from recoupe.lang import en, es, fr
from recoupe.lang.en.gloss import HEADWORDS as ENGLISH
from recoupe.lang.es.gloss import HEADWORDS as SPANISH
from recoupe.lang.fr.gloss import HEADWORDS as FRENCH
from recoupe.text.normalise import fold

SAME = [
    # headword, words as printed in French, words as printed in English
    ("dead", "morts décès décédé tué tuées péri meurt", "dead died killed deaths fatalities"),
    ("injured", "blessé blessés blesser blessures", "injured injuries wounded hurt"),
    ("missing", "disparu disparue disparition", "missing disappeared"),
    ("arrested", "interpellé interpellées arrêté arrestations", "arrested arrests"),
    ("evacuated", "évacué évacuées évacuation", "evacuated evacuation"),
    ("hospitalized", "hospitalisé hospitalisation", "hospitalized hospitalised"),
    ("detained", "détenu incarcéré écrouée", "detained detention"),
    ("person", "personnes gens individus", "people person persons individuals"),
    ("minister", "ministre ministres", "minister ministers"),
    ("deputy", "adjoint adjointe vice", "deputy vice"),
    ("delegate", "délégué déléguée", "delegate delegates"),
    ("former", "ancien anciennes ex", "former ex"),
    ("interim", "intérim intérimaire", "interim acting"),
    ("honorary", "honoraire", "honorary"),
    ("firefighter", "pompiers sapeurs", "firefighters firemen"),
    ("hospital", "hôpital hôpitaux clinique", "hospital hospitals clinic"),
    ("probe", "enquête enquêtes", "investigation inquiry probe"),
    ("convicted", "condamné condamnation", "convicted sentenced conviction"),
    ("acquitted", "acquitté relaxée acquittement", "acquitted acquittal"),
    ("fire", "incendie feu incendies", "fire blaze wildfires"),
    ("earthquake", "séisme séismes", "earthquake quake"),
    ("rise", "hausse augmentation augmenté", "rise rose increase increased"),
    ("fall", "baisse recul diminué chuté", "fall fell drop decline"),
    ("revenue", "recettes revenus", "revenue turnover"),
    ("profit", "bénéfice bénéfices", "profit profits"),
    ("strike", "grève grèves", "strike strikes"),
    ("demonstrator", "manifestant manifestants", "demonstrators protesters"),
    ("demonstration", "manifestation manifestations", "demonstration protests"),
    ("agreement", "accord accords", "agreement deal"),
    ("ban", "interdire interdiction", "ban banned forbidden prohibited"),
    ("lawmaker", "député députés", "lawmaker lawmakers"),
    ("meeting", "rencontre réunion", "meeting met"),
    ("road", "route routes", "road roads"),
    ("monday", "lundi", "Monday"),
]

APART = [
    # French words that one story sets against each other
    "blessé tué victime disparu indemne",
    "suspect accusé prévenu condamné acquitté coupable témoin",
    "bénéfice perte salaire dette",
    "revenu bénéfice",
    "hausse baisse",
    "maire préfet ministre président député sénateur",
    "ministre ministère",
    "importation exportation",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "nord sud ouest",
    "ouvrir fermer",
    "accepter refuser",
    "pour contre",
    "policier gendarme militaire pompier",
    "manifestant manifestation",
    "enquêteur enquête",
    "gréviste grève",
    "chômeur chômage",
    "meurtre homicide",
    "victoire défaite",
    "janvier février avril mai juin juillet août",
    "heure jour semaine mois année",
    "vendeur acheteur",
    "million milliard",
]

FALSE_FRIENDS = [
    # a French word, the English word it is written like, which it does not mean
    ("court", "court"),
    ("formé", "former"),
    ("stage", "stage"),
    ("main", "main"),
    ("pain", "pain"),
    ("journée", "journey"),
    ("assister", "assistant"),
    ("audience", "audience"),
]


IN_SPANISH = [
    # headword, words as printed in Spanish
    ("dead", "muertos murió falleció fallecidos mataron"),
    ("injured", "heridos herida"),
    ("missing", "desaparecidos desaparecida"),
    ("minister", "ministro ministra ministros"),
    ("mayor", "alcalde alcaldesa"),
    ("fire", "incendio incendios"),
    ("flood", "inundaciones"),
    ("ferry", "transbordador transbordadores"),
    ("bridge", "puentes"),
    ("strike", "huelga huelgas"),
    ("rise", "subió subida aumentaron"),
    ("fall", "bajada cayó descenso"),
    ("close", "cerró cierre"),
    ("election", "elecciones electorales"),
    ("agreement", "acuerdos"),
    ("tuesday", "martes"),
]


def french(word: str) -> str:
    return fr.gloss(fr.lemma(word))


def english(word: str) -> str:
    return en.gloss(en.lemma(word))


@pytest.mark.parametrize(("headword", "in_french", "in_english"), SAME)
def test_words_of_one_sense_meet_under_one_headword(headword: str, in_french: str, in_english: str) -> None:
    assert {w: french(w) for w in in_french.split()} == dict.fromkeys(in_french.split(), headword)
    assert {w: english(w) for w in in_english.split()} == dict.fromkeys(in_english.split(), headword)


@pytest.mark.parametrize(("headword", "words"), IN_SPANISH)
def test_spanish_words_meet_under_the_same_headwords(headword: str, words: str) -> None:
    assert {word: es.gloss(es.lemma(word)) for word in words.split()} == dict.fromkeys(words.split(), headword)


@pytest.mark.parametrize("words", APART)
def test_words_set_against_each_other_stay_apart(words: str) -> None:
    found = Counter(french(word) for word in words.split())
    assert len(found) == len(words.split()), found


@pytest.mark.parametrize(("word", "lookalike"), FALSE_FRIENDS)
def test_false_friends_do_not_meet(word: str, lookalike: str) -> None:
    assert french(word) != english(lookalike)


@pytest.mark.parametrize("table", [FRENCH, ENGLISH, SPANISH], ids=["fr", "en", "es"])
def test_no_word_stands_under_two_headwords(table: dict[str, str]) -> None:
    counts = Counter(word for words in table.values() for word in words.split())
    assert [word for word, n in counts.items() if n > 1] == []


@pytest.mark.parametrize("table", [FRENCH, ENGLISH, SPANISH], ids=["fr", "en", "es"])
def test_headwords_are_single_lower_case_words_and_entries_are_folded(table: dict[str, str]) -> None:
    assert [h for h in table if not (h.isascii() and h.isalpha() and h.islower())] == []
    assert [w for words in table.values() for w in words.split() if w != fold(w)] == []
    assert [h for h, words in table.items() if not words.split()] == []


@pytest.mark.parametrize("table", [FRENCH, SPANISH], ids=["fr", "es"])
def test_headwords_are_headwords_of_english_as_they_stand(table: dict[str, str]) -> None:
    assert [h for h in table if en.gloss(h) != h] == []


def test_english_text_reaches_every_headword_from_its_dictionary_form() -> None:
    assert [h for h in {*FRENCH, *ENGLISH} if english(h) != h] == []


def test_english_entries_are_dictionary_forms() -> None:
    assert [w for words in ENGLISH.values() for w in words.split() if en.lemma(w) != w] == []


@pytest.mark.parametrize("pack", [fr, en, es], ids=["fr", "en", "es"])
def test_an_unknown_lemma_is_its_own_gloss(pack: ModuleType) -> None:
    assert pack.gloss("zyglotte") == "zyglotte"


def test_the_states_and_ranks_that_comparison_looks_for_can_be_reached() -> None:
    # "vice" is glossed as the deputy it makes of its title
    assert (STATES | RANKS) - {"vice"} <= FRENCH.keys()
