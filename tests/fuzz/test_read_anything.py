"""READ on anything: whatever the text or the bytes, an answer, and every place in it holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe import api, find, pipeline
from recoupe.errors import NothingToReadError
from recoupe.proof.reading import failures
from recoupe.settings import Settings
from tests.fuzz.pieces import PIECES

SETTINGS = Settings()
LANGUAGES = [code for code in find.names("lang") if code != "und"]
SUFFIXES = sorted({suffix for name in find.names("readers") for suffix in find.reader(name).suffixes})

anything = st.text(max_size=400)
newslike = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=60).map("".join)


def _read(text: str, language: str) -> None:
    if any(char.isalpha() for char in text):
        article = api.article(text, language=language, published="2024-03-12T18:05", outlet="Le Jour")
        assert failures(pipeline.read(article, settings=SETTINGS)) == ()


@pytest.mark.parametrize("language", [*LANGUAGES, "fi"])
@given(text=anything)
@settings(max_examples=60)
def test_any_text_is_read(language: str, text: str) -> None:
    _read(text, language)


@pytest.mark.parametrize("language", [*LANGUAGES, "fi"])
@given(text=newslike)
@settings(max_examples=250)
def test_any_pieces_of_news_in_any_order_are_read(language: str, text: str) -> None:
    _read(text, language)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(data=st.binary(max_size=300))
@settings(max_examples=25)
def test_any_bytes_are_read_or_skipped(suffix: str, data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path: Path = tmp_path_factory.mktemp("bytes") / f"file{suffix}"
    path.write_bytes(data)
    try:
        readings = api.read(path)
    except NothingToReadError:
        return
    assert [failures(one) for one in readings] == [()] * len(readings)
