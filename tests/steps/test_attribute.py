"""Who the article says says it: the step that asks the language pack."""

from __future__ import annotations

from recoupe import find
from recoupe.steps.attribute import attribute
from recoupe.steps.mention import mention
from recoupe.steps.split import split
from tests.make import article, reading

TEXT = "Le pont est fermé depuis lundi\n\nLe pont est fermé, a indiqué la mairie de Vernay mardi dans un communiqué.\n"


def test_the_pack_is_given_the_names_alone_and_answers_with_places_of_the_text() -> None:
    pack = find.language("fr")
    one = article(TEXT)
    passages = reading(TEXT).passages
    sentences = split(one, passages, pack=pack)
    found = attribute(one, sentences, mention(one, sentences, pack=pack), pack=pack)
    assert found is not None
    (said,) = found
    assert TEXT[slice(*said.cue[0])] == "a indiqué"
    assert TEXT[slice(*said.content[0])] == "Le pont est fermé"
    assert "mairie" in TEXT[said.sources[0].start : said.sources[0].end]


def test_a_language_without_cues_gives_none_which_is_not_an_empty_answer() -> None:
    one = article("A ponte está fechada desde segunda-feira, disse a prefeitura.")
    assert attribute(one, (), (), pack=find.language("pt")) is None
    assert attribute(one, (), (), pack=find.language("fr")) == ()
