"""What is kept of words."""

from __future__ import annotations

from recoupe.text.kept import Kept


def test_a_word_is_judged_once() -> None:
    judged: list[str] = []
    kept = Kept(lambda word: judged.append(word) or len(word))
    assert [kept["loup"], kept["ours"], kept["loup"]] == [4, 4, 4]
    assert judged == ["loup", "ours"]


def test_what_is_kept_cannot_grow_for_ever() -> None:
    kept = Kept(len, most=2)
    assert [kept[word] for word in ("a", "bb", "ccc", "a")] == [1, 2, 3, 1]
    assert len(kept) <= 2
