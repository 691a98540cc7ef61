"""The loader finds what a journalist copied, and says in plain words what it cannot use."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from gold.gate.edtf import days
from gold.gate.load import GoldError, load
from gold.gate.snippets import SnippetError, locate, quoted_at, split

MINI = Path(__file__).parent / "mini"
TEXT = "Le bac n°#2 part. Celle-ci l’attend, elle part. « Bac »"

PLACED = [
    ("Le bac", "Le bac"),
    ("part#1", "part"),
    ("part#2", "part"),
    ("elle#2", "elle"),  # the first stands inside "Celle"
    ("n°#2#1", "n°#2"),  # a printed # needs its own #n after it
    ("n°#2 part", "n°#2 part"),
]


@pytest.mark.parametrize(("snippet", "words"), PLACED)
def test_a_snippet_is_placed_where_its_words_stand(snippet: str, words: str) -> None:
    start, end = locate(TEXT, snippet)
    assert TEXT[start:end] == words


def test_an_ordinal_counts_from_the_start_and_inside_longer_words() -> None:
    assert locate(TEXT, "elle#1")[0] == TEXT.index("elle") < locate(TEXT, "elle#2")[0]
    assert split("elle#7") == ("elle", 7)
    assert split("elle # 7") == ("elle # 7", None)


QUOTED = [
    ("Celle-ci … elle part", "Celle-ci l’attend, elle part"),
    ("part#1 … part", "part. Celle-ci l’attend, elle part"),  # the first after the first words
    ("Bac", "Bac"),
]


@pytest.mark.parametrize(("quotation", "words"), QUOTED)
def test_a_quotation_is_placed_by_its_ends(quotation: str, words: str) -> None:
    start, end = quoted_at(TEXT, quotation)
    assert TEXT[start:end] == words


REFUSED = [
    ("la péniche", "not found"),
    ("part", "occurs 2 times: add #1 to #2 to say which"),
    ("part#3", "asks for #3, but the words occur 2 times"),
    ("Le bac#2", "asks for #2, but the words occur once"),
    ("part#0", "asks for #0, but the words occur 2 times"),
    ("l'attend", "not found; the article prints it with other quotes or spaces: 'l’attend'"),
    ("LE BAC", "not found; the article prints it with other capitals: 'Le bac'"),
    ("bac n°#2", "asks for #2, but the words occur once; where the # is printed, write 'bac n°#2#1'"),
    ("", "not found: it is empty"),
]


@pytest.mark.parametrize(("snippet", "message"), REFUSED)
def test_a_snippet_that_names_no_single_place_is_refused_with_the_reason(snippet: str, message: str) -> None:
    with pytest.raises(SnippetError) as refused:
        locate(TEXT, snippet)
    assert str(refused.value) == message


def test_the_mini_story_loads_without_its_front_matter() -> None:
    story = load(MINI)
    assert story.name == "mini"
    assert sorted(story.texts) == ["fete", "phare", "rive", "vite"]
    assert story.texts["phare"].startswith("Le bac de Brévanne s'échoue")
    assert story.place(("rive", "n°#2#1")) == (story.texts["rive"].index("n°#2"), story.texts["rive"].index("n°#2") + 4)


FAULTS = [
    ('snippet = "(AFP)"', 'snippet = "(APF)"', "credit 1: snippet '(APF)' in article 'phare': not found"),
    ('snippet = "lundi"', 'snippet = "bac"', "date 1: snippet 'bac' in article 'phare': occurs 3 times: add #1 to #3"),
    ('["rive", "38"]', '["rive", "39"]', "disagreement 3 (aboard): snippet '39' in article 'rive': not found"),
    ('cue = "selon"', 'cue = "d\'après"', "attribution 2: snippet \"d'après\" in article 'phare': not found"),
    ('["rive", "Ils étaient 38 à bord"]', '["rive", "Ils"], ["gare", "x"]', "claim 'aboard': no article 'gare'"),
    ('form = "prefix"', 'form = "postfix"', "credit 1, form: Invalid enum value 'postfix'"),
    ('gist = "the engine stopped"', 'jist = "x"', "claim 2: Object contains unknown field `jist`"),
    ('id = "engine"', 'id = "hurt"', "claim 'hurt': two claims have this id"),
    ('claim = "engine"', 'claim = "motor"', "disagreement 2: no claim 'motor'"),
    ('value = "2024-05-13"', 'value = "monday"', "date 1 ('lundi'): 'monday' is no day, month, year"),
    ('"Mme Corbrion"]', '"Mlle Corbrion"]', "name 'Ysaline Corbrion': spelling 'Mlle Corbrion' is in no article"),
    ('articles = ["fete"]', 'articles = ["rive"]', "origin: every article has one; none for fete"),
    ('target = "vite"', 'target = "vit"', "derivation 1: no article 'vit'"),
    ('"38 à bord."', '"39 à bord."', "read of 'rive': snippet '39 à bord.' in article 'rive': not found"),
    ('"chantier naval.", "40 personnes."]', '"40 personnes.", "chantier naval."]', "ends before the one above it"),
    ('… la cale"', '… la cave"', "read of 'rive': quotation \"L'eau#2 … la cave\": 'la cave' does not stand after"),
    ('"Cinq passagers", value = 5', '"Cinq passagers"', "quantity 'Cinq passagers': it has a value, or else low, high"),
    ('times.date = ["hier"]', 'times.day = ["hier"]', "read 2, times: Object contains unknown field `day`"),
    ('title = "A ferry', "title = A ferry", "not TOML"),
]


@pytest.mark.parametrize(("right", "wrong", "message"), FAULTS)
def test_a_fault_is_named_with_file_table_and_reason(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    shutil.copytree(MINI, tmp_path / "mini")
    file = tmp_path / "mini" / "gold.toml"
    good = file.read_text(encoding="utf-8")
    assert right in good
    file.write_text(good.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(GoldError) as refused:
        load(tmp_path / "mini")
    assert message in str(refused.value)
    assert str(file) in str(refused.value)


SAME_DAYS = [
    ("2024-03", "2024-03-01/2024-03-31"),
    ("1980/1989", "1980-01-01/1989-12-31"),
    ("2024-03-12", "2024-03-12T11:00"),
    ("2024-02", "2024-02-01/2024-02-29"),
    ("2024-03-12/2024-03-13", "2024-03-12T18:00/2024-03-13T06:00"),
]


@pytest.mark.parametrize(("one", "other"), SAME_DAYS)
def test_two_ways_of_writing_the_same_days_are_equal(one: str, other: str) -> None:
    assert days(one) == days(other) is not None


@pytest.mark.parametrize("value", ["monday", "2024-13", "2024-02-30", "", "2024/"])
def test_what_is_no_date_has_no_days(value: str) -> None:
    assert days(value) is None
