"""English: words that carry no matter, and dictionary forms."""

from __future__ import annotations

from functools import lru_cache

from recoupe.grammar.table import table
from recoupe.text.normalise import fold

function_words: frozenset[str] = table(
    """
    the a an this that these those his her hers its their theirs our ours my mine your yours whose i you he she
    it we they me him us them himself herself itself themselves myself one who whom which what there here of in
    on at by for from with without to into onto over under above below between among against during before after
    since until till through across about around near behind beyond within off out up down upon per toward
    towards despite along as than like via amid and or but nor so if when while because although though unless
    whether however then thus also yet once where why how not no never nothing nobody none neither any some all
    both each every few many much more most less least other others another such same own several only just even
    still already too very again almost nearly is are was were be been being am has have had having do does did
    doing done will would can could may might must shall should don didn isn wasn doesn won't can't s t re ve ll
    d m mr mrs ms two three
    """
)
"""Folded, as `recoupe.text.words` gives them."""


@lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """Dictionary form of one word, folded; the folded word itself when unknown. Loads its table at first use."""
    from simplemma import lemmatize  # noqa: PLC0415 - 0.2 s and 28 MB that only a run with words to compare needs

    return fold(lemmatize(word.lower(), lang="en"))
