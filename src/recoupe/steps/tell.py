"""tell: in which language an article is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from recoupe.model import Article
from recoupe.ports import LanguagePack
from recoupe.settings import ReadSettings
from recoupe.text.words import norms as norms_of


def tell(article: Article, *, packs: Sequence[LanguagePack], settings: ReadSettings) -> Article:
    """The article with its language; unchanged when it has one already, None when it has too few words.

    The function words of the packs answer first, and cost nothing; only a text that they do not cover loads a
    language model (py3langid), so an article in a language without a pack keeps its own code.
    """
    if article.language is not None:
        return article
    norms = [norm for norm in norms_of(article.text, 0, settings.language_chars) if not norm[:1].isdigit()]
    if len(norms) < settings.min_words:
        return article
    counts = Counter(norms)
    code = covered(len(norms), [_share(counts, pack) for pack in packs], packs=packs, settings=settings)
    if code is None:
        code = _model(article.text[: settings.language_chars])
    return msgspec.structs.replace(article, language=code)


def covered(size: int, shares: Sequence[int], *, packs: Sequence[LanguagePack], settings: ReadSettings) -> str | None:
    """The language whose function words cover so many words best; None where none does.

    `shares`: for each pack, how many of the words are of its function words, less those of its sister languages.
    """
    share, code = max(((own / size, pack.code) for own, pack in zip(shares, packs, strict=True)), default=(0.0, ""))
    return None if share < settings.coverage else code


def _share(counts: Counter[str], pack: LanguagePack) -> int:
    """How many function words of a language stand in a text, less those that show a sister language."""
    own = sum(counts[norm] for norm in counts.keys() & pack.function_words)
    return own - sum(counts[norm] for norm in counts.keys() & pack.foreign_words)


def _model(text: str) -> str:
    import py3langid  # noqa: PLC0415 - 0.5 s and 100 MB: only a language without a pack needs it

    code, _ = py3langid.classify(text)
    return str(code)
