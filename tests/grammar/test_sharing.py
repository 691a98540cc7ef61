"""How many of an article's words stand in another one, quotations apart."""

from __future__ import annotations

import pytest

from recoupe.grammar.sharing import Sharing
from recoupe.settings import AlignSettings
from recoupe.steps.align import align
from tests.desk import packs
from tests.make import reading

OWN = "Le vieux moulin des Orvaux a brûlé dans la nuit malgré les efforts de quarante pompiers venus de Lézine."
QUOTE = "« Nous avons tout perdu, les meules, les sacs et les carnets de mon grand-père », a dit Irma Vosgel."
OTHER = "Une fanfare a traversé le marché sous la pluie devant trois cents badauds ravis."


def sharing(*texts: str) -> Sharing:
    readings = [reading(text, id=id) for id, text in zip("abc", texts, strict=False)]
    known = packs(readings)
    return Sharing(readings, align(readings, packs=known, settings=AlignSettings()), known)


# One article | another | share of the first's words that the second has: all words, and words outside quotations
CASES = [
    ("a copy", OWN, OWN, 1.0, 1.0),
    ("nothing", OWN, OTHER, 0.0, 0.0),
    ("half", f"{OWN}\n\n{OTHER}", OWN, 0.58, 1.0),
    ("the same quotation", f"{OWN}\n\n{QUOTE}", f"{OTHER}\n\n{QUOTE}", 0.49, 0.2),
]


@pytest.mark.parametrize(("one", "other", "share", "own"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_shares(one: str, other: str, share: float, own: float) -> None:
    found = sharing(one, other)
    assert found.share("a", "b") == pytest.approx(share, abs=0.05)
    # A reporter names the speaker too: those few words outside the quotation are shared.
    assert found.own_share("a", "b") == pytest.approx(own, abs=0.2)


def test_words_of_a_quotation_are_not_own() -> None:
    found = sharing(f"{OWN}\n\n{QUOTE}", f"{OTHER}\n\n{QUOTE}")
    assert found.own("a", "b") < found.words("a", "b") <= set(range(found.size("a")))


def test_words_of_a_shared_headline_are_not_own() -> None:
    headline = "Un moulin trois fois centenaire ravagé par les flammes dans la vallée des Orvaux"
    found = sharing(f"{headline}\n\n{OWN}", f"{headline}\n\n{OTHER}")
    assert (len(found.words("a", "b")), found.own("a", "b"), found.own_share("a", "b")) == (14, set(), 0.0)


def test_an_article_that_is_all_headline_is_its_own() -> None:
    found = sharing(OWN.rstrip("."), OWN.rstrip("."))
    assert found.own_share("a", "b") == 1.0


def test_the_share_of_the_shorter_is_the_same_both_ways() -> None:
    found = sharing(f"{OWN}\n\n{OTHER}", OWN)
    assert found.own_share("a", "b") == found.own_share("b", "a")


def test_an_article_alone_shares_nothing() -> None:
    assert sharing(OWN).words("a", "b") == set()
