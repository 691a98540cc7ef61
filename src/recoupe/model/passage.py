"""Passage: a span of an article with a role."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Role: TypeAlias = Literal["title", "lead", "paragraph", "heading", "caption", "credit", "residue"]
TELLING: frozenset[Role] = frozenset({"title", "lead", "paragraph", "heading"})
"""Roles of what tells the story."""


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A span with a role. Passages of one article do not overlap and come in order."""

    role: Role
    start: int
    end: int


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of a passage, without the blanks around it."""

    role: Role
    """The role of its passage: a heading is not a sentence like the others."""
    paragraph: int
    """Index of its passage: sentences of one paragraph share it."""
    start: int
    end: int
