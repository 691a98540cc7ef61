"""What every reader found must keep to, those of other packages included."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe import find
from recoupe.errors import InputError
from recoupe.intake.source import of_bytes
from recoupe.model import Article, Skipped
from recoupe.settings import ReadSettings
from tests.contracts.samples import BODY, HOSTILE, SAMPLES

READERS = find.names("readers")
HINTS = {"outlet": "La Feuille", "published": "2024-03-12", "language": "fr"}


def read(name: str, data: bytes) -> list[Article | Skipped]:
    """What a reader makes of some bytes; any error but `InputError` breaks the contract."""
    try:
        return list(find.reader(name).read(of_bytes(data, "s", HINTS), ReadSettings()))
    except InputError as error:
        return [Skipped(source="s", reason=str(error))]


def test_every_reader_has_a_sample() -> None:
    assert set(READERS) >= set(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_other_knows_its_kind_better(name: str) -> None:
    """Two readers may take one ending, and standard input has none: the first bytes then decide."""
    head = of_bytes(SAMPLES[name], "s").head()
    known = {other: find.reader(other).knows(head) for other in READERS}
    assert [other for other in READERS if known[other] == max(known.values())] == [name]


@pytest.mark.parametrize("name", READERS)
class TestEvery:
    def test_says_what_it_is(self, name: str) -> None:
        reader = find.reader(name)
        assert reader.summary
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)

    def test_reads_its_kind(self, name: str) -> None:
        if name not in SAMPLES:
            pytest.skip("no sample of this kind")
        article = read(name, SAMPLES[name])[0]
        assert isinstance(article, Article)
        assert BODY in article.text
        assert article.source.startswith("s")
        assert (article.outlet, article.language) == ("La Feuille", "fr")
        assert article.published is not None
        assert (article.published.value, article.published.basis) == ("2024-03-12", "given")
        assert read(name, SAMPLES[name])[0] == article

    @pytest.mark.parametrize("kind", HOSTILE)
    def test_hostile_bytes_are_skipped_with_a_reason_and_soon(self, name: str, kind: str) -> None:
        start = time.monotonic()
        for item in read(name, HOSTILE[kind]):
            assert isinstance(item, Article) or item.reason
        assert time.monotonic() - start < 5

    @given(data=st.data())
    @settings(max_examples=40)
    def test_any_bytes_give_articles_or_a_reason(self, name: str, data: st.DataObject) -> None:
        found = read(name, data.draw(st.one_of(st.binary(max_size=500), _damaged(SAMPLES.get(name, b"x")))))
        for item in found:
            if isinstance(item, Article):
                assert item.text.encode().decode() == item.text
                assert item.text.strip()
            else:
                assert item.reason


@st.composite
def _damaged(draw: st.DrawFn, sample: bytes) -> bytes:
    """The sample with some bytes changed, then cut: far more telling than chance alone."""
    data = bytearray(sample)
    for _ in range(draw(st.integers(0, 8))):
        data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    return bytes(data[: draw(st.integers(1, len(data)))] if draw(st.booleans()) else data)
