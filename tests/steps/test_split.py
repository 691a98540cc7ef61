"""Splitting: only what tells the story has sentences."""

from __future__ import annotations

from recoupe import find
from recoupe.model import Article, Passage
from recoupe.steps.split import split


def test_sentences_know_their_passage_and_residue_has_none() -> None:
    text = "Le bac\nIl a coulé. Nul n'est mort.\n(AFP)"
    article = Article(id="a", source="a", text=text, sha256="", text_sha256="")
    passages = [
        Passage(role="title", start=0, end=6),
        Passage(role="lead", start=7, end=34),
        Passage(role="credit", start=35, end=40),
    ]
    found = split(article, passages, pack=find.language("fr"))
    assert [(one.role, one.paragraph, text[one.start : one.end]) for one in found] == [
        ("title", 0, "Le bac"),
        ("lead", 1, "Il a coulé."),
        ("lead", 1, "Nul n'est mort."),
    ]
