"""Every threshold, its unit and where it comes from: one frozen struct per step."""

from __future__ import annotations

import msgspec


class ReadSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Readers and decoding."""

    max_bytes: int = 20_000_000
    """Largest source read, bytes. The longest of 13 000 real articles measured has 60 kB: anything past
    this is no article."""
    min_words: int = 8
    """Fewest words for telling a language: under 8 the function-word test is right on 95 % only
    (measured on 110 French sentences)."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All settings of a run."""

    read: ReadSettings = ReadSettings()
