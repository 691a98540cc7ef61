"""Titles and inter-titles."""

from __future__ import annotations

from recoupe.grammar.speech.headings import headings, stands_in
from tests.make import reading


def test_a_statement_of_the_title_stands_in_a_heading_and_one_of_the_text_does_not() -> None:
    one = reading(
        "Le pont de Vernay est fermé\n\nLe pont de Vernay est fermé depuis lundi soir aux poids lourds, "
        "et les cars passent par le barrage en attendant les travaux.\n"
    )
    heads = headings(one)
    assert [one.article.text[start:end] for start, end in heads] == ["Le pont de Vernay est fermé"]
    assert [stands_in(statement, heads) for statement in one.statements][:2] == [True, False]
