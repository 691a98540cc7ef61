"""How much of a text no one would write: the sign of a wrong encoding."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\s!-/:-@\[-`{-~]*[^\s\x00-\x7f][^\s!-/:-@\[-`{-~]*")
_SYMBOL_INSIDE = re.compile(r"\w[¡-©«-´¶-¸»-¿×÷‚„…†‡ˆ‰‹›•˜™\x80-\x9f]\w")
_CAPITAL_INSIDE = re.compile(r"[a-zß-öø-ÿ][À-ÖØ-ÞŠŽŒŸ][a-zß-öø-ÿ]")
_MANY_ACCENTS = re.compile(r"[À-ÖØ-öø-ÿŠŽŒŸšžœƒ]{4}")
_ENDS_ODD = re.compile(r"\w[¤¥¦¨¬¯±²³´·¸¹ƒˆ˜‚„†‡Ž\x80-\x9f]$")
_BOXES = re.compile(r"[\u2500-\u259f\u0080-\u009f\ufffd◊∆∂∑∏π∫Ω√≈∞≠≤≥ﬁﬂˇ˘˙˚˛˝¤]")


def oddity(text: str) -> float:
    """Share of the words with letters beyond ASCII that look broken, in [0, 1]; 0.0 where there are none.

    Broken: a symbol or a lone capital inside a word (`pr³es`, `tŽmoin`), Latin letters beside those of
    another script, four accented letters in a row (Cyrillic read as Latin), boxes and bare symbols.
    """
    words = _WORD.findall(text)
    return sum(map(_broken, words)) / len(words) if words else 0.0


def _broken(word: str) -> bool:
    if _BOXES.search(word) or _SYMBOL_INSIDE.search(word) or _ENDS_ODD.search(word):
        return True
    return bool(_CAPITAL_INSIDE.search(word) or _MANY_ACCENTS.search(word)) or len(_scripts(word)) > 1


def _scripts(word: str) -> set[str]:
    return {unicodedata.name(c, "?").split()[0] for c in word if c.isalpha()} - {"MODIFIER", "FEMININE", "MASCULINE"}
