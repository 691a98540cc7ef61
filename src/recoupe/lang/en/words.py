"""English: words that carry no matter, and dictionary forms."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from recoupe.grammar import glued
from recoupe.grammar.glued import GlueTable
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
foreign_words: frozenset[str] = frozenset()


@lru_cache(maxsize=65_536)
def lemma(word: str) -> str:
    """Dictionary form of one word, folded; the folded word itself when unknown. Loads its table at first use."""
    from simplemma import lemmatize  # noqa: PLC0415 - 0.2 s and 28 MB that only a run with words to compare needs

    return fold(lemmatize(word.lower(), lang="en"))


@lru_cache(maxsize=65_536)
def _known(word: str) -> bool:
    from simplemma import is_known  # noqa: PLC0415 - see above

    return word in _WHOLE or is_known(word, lang="en")


_GLUE = GlueTable(
    known=_known,
    small=table(
        """
        the a of to in on at by for from with and or but that which who is are was were has have had will would
        his her its their he she it they we you as after before since over under into about against not
        """
    ),
    before=table(
        """
        the of to at by for from with and but that which who is are was were has have had will would his her its
        their he she they we you after before since into about against
        """
    ),
    after_names=table(
        """
        with from which will would were after before against
        """
    ),
    forms=table(
        """
        mega arch open high semi euro real ability care group smart
        anti auto inter super hyper mini micro macro multi mono poly bio cyber photo video tele electro hydro
        thermo sub sur extra ultra intra infra post pre pro neo non un re de dis mis over under out up down
        counter fore back off with for about able ment ness less ship hood wise ward wards like fold some thing
        body where how ever how man men woman women person people book house work land town side time day night
        ball line way room ally ated ates ing ings ers est ish ism ist ists ful self selves one ones made maker
        makers keeper holder owner goer goers play player board yard field stream street wide word words worth
        light sphere print proof friendly
        """
    ),
)
_WHOLE = table(
    """
    therefore whatever whoever whenever wherever however anyone everyone someone something nothing anything
    everything somewhere nowhere anywhere everywhere into onto upon within without throughout herself himself
    itself themselves ourselves yourself myself nobody somebody everybody anybody
    """
)
"""Words that the dictionary lacks and that look like two."""


def parts(word: str, seen: Set[str]) -> tuple[str, ...]:
    """The words that a lost blank glued in one; see `recoupe.grammar.glued`."""
    return glued.parts(word, seen, _GLUE)
