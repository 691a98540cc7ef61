"""Ids that are hashes of content."""

from __future__ import annotations

from recoupe.text.ids import content_id


def test_the_same_content_has_the_same_id_and_other_content_another() -> None:
    assert content_id("c", "s1", "s2") == content_id("c", "s1", "s2")
    assert len({content_id("c", "s1", "s2"), content_id("c", "s2", "s1"), content_id("d", "s1", "s2")}) == 3


def test_an_id_is_a_letter_and_ten_digits() -> None:
    assert content_id("c").startswith("c")
    assert len(content_id("c")) == 11
