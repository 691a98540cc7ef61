"""Runs of nearly the same words: seeds, gaps, moved blocks."""

from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.runs import runs

DISPATCH = (
    "le pont de la gare sera fermé à la circulation pendant six semaines a annoncé mardi la mairie "
    "les bus de la ligne deux passeront par le boulevard des tilleuls jusqu au premier juin"
).split()


def found(a: list[str], b: list[str]) -> list[str]:
    return [" ".join(a[run.a_start : run.a_end]) for run in runs(a, b, seed=4, gap=3, minimum=5)]


def test_a_copy_is_one_run() -> None:
    assert found(DISPATCH, DISPATCH) == [" ".join(DISPATCH)]


def test_a_changed_number_does_not_cut_a_run() -> None:
    changed = [("huit" if word == "six" else word) for word in DISPATCH]
    assert found(DISPATCH, changed) == [" ".join(DISPATCH)]


def test_added_words_do_not_cut_a_run() -> None:
    longer = [*DISPATCH[:5], "enfin", "et", *DISPATCH[5:]]
    assert found(DISPATCH, longer) == [" ".join(DISPATCH)]


def test_moved_blocks_are_both_found() -> None:
    moved = [*DISPATCH[18:], *DISPATCH[:18]]
    assert sorted(found(DISPATCH, moved)) == sorted([" ".join(DISPATCH[:18]), " ".join(DISPATCH[18:])])


def test_a_turn_of_phrase_is_no_run() -> None:
    assert found(DISPATCH, "il a dit que les bus de la ville sont vieux".split()) == []


def test_nothing_in_nothing() -> None:
    assert runs([], DISPATCH, seed=4, gap=3, minimum=5) == []


@given(st.lists(st.sampled_from("abcdefgh"), max_size=60), st.lists(st.sampled_from("abcdefgh"), max_size=60))
def test_every_pair_is_equal_words_and_no_word_stands_in_two_runs(a: list[str], b: list[str]) -> None:
    pairs = [pair for run in runs(a, b, seed=3, gap=2, minimum=4) for pair in run.pairs]
    assert all(a[x] == b[y] for x, y in pairs)
    assert len({x for x, _ in pairs}) == len(pairs) == len({y for _, y in pairs})
