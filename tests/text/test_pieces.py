import itertools

from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.words import pieces, words

_TEXT = st.text(alphabet="aé'’ 0123,.-\n\u00a0l", max_size=60)


@given(_TEXT, st.data())
def test_words_of_stretches_are_those_that_each_stretch_has_alone(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    extents = list(itertools.pairwise(cuts))
    assert pieces(text, extents) == [word for start, end in extents for word in words(text, start, end)]
