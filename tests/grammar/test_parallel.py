"""The mark of a translation: the same things in the same order, in two languages."""

from __future__ import annotations

import pytest

from recoupe import find
from recoupe.grammar.parallel import parallel
from recoupe.settings import DeriveSettings
from tests.make import reading

FRENCH = """Le pont de Bréhaume rouvre

Le pont de Bréhaume a rouvert lundi après 14 mois de travaux, a annoncé la ministre Odile Karsène.

La société Tarvel a remplacé 320 câbles et repeint les deux piles du pont.

Le chantier a coûté 48 millions d'euros, soit 6 millions de plus que prévu.

Les camions de plus de 19 tonnes resteront interdits jusqu'en septembre, selon la préfecture de Lézine.
"""
TRANSLATION = """Bréhaume bridge reopens

The Bréhaume bridge reopened on Monday after 14 months of works, minister Odile Karsène announced.

The Tarvel company replaced 320 cables and repainted the two piers of the bridge.

The works cost 48 million euros, 6 million more than planned.

Trucks over 19 tonnes will remain banned until September, according to the Lézine prefecture.
"""
ACCOUNT = """Commuters cheer as bridge opens

Hundreds of people walked across the river in Bréhaume on Monday with flags and a brass band.

A retired teacher, Ada Perrin, said she had missed the view for more than a year.

Shops on the left bank hope that customers will come back before the summer.

Minister Odile Karsène cut a ribbon and left without answering questions.
"""


def share(one: str, other: str) -> float:
    a, b = reading(one, id="a"), reading(other, id="b")
    packs = [find.language(r.article.language) for r in (a, b)]
    return parallel(a, b, pack_a=packs[0], pack_b=packs[1], alike=DeriveSettings().alike)


def test_a_translation_follows_its_source() -> None:
    assert share(FRENCH, TRANSLATION) >= DeriveSettings().translation


def test_another_account_of_the_event_does_not() -> None:
    assert share(FRENCH, ACCOUNT) < DeriveSettings().translation


def test_the_order_counts() -> None:
    blocks = TRANSLATION.split("\n\n")
    assert share(FRENCH, "\n\n".join([blocks[0], *reversed(blocks[1:])])) < share(FRENCH, TRANSLATION)


@pytest.mark.parametrize("other", [TRANSLATION, ACCOUNT, "Ada Perrin.", "…"])
def test_it_is_a_symmetric_share(other: str) -> None:
    assert share(FRENCH, other) == pytest.approx(share(other, FRENCH))
    assert 0 <= share(FRENCH, other) <= 1


def test_a_text_without_sentences_follows_nothing() -> None:
    one, empty = reading(FRENCH), reading("…", id="b")
    pack = find.language("fr")
    assert not empty.sentences or parallel(one, empty, pack_a=pack, pack_b=pack, alike=0.3) == 0
