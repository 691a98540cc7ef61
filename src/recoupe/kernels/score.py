"""How near two articles are, from whole numbers that a query summed up."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from recoupe import columns
from recoupe.settings import PairSettings


def score(summed: pa.Table, *, settings: PairSettings) -> pa.Table:
    """Rows of two articles that passed a door → `links`, those that are worth comparing.

    `shared`, `size_a`, `size_b`: n-grams; `dot`, `norm_a`, `norm_b`: squared weights; `apart`: days between them; 0
    where a day is not known. Same floats as `recoupe.steps.pair.met`: one division of two of them, one square root.
    """
    share = _column(summed, "shared") / np.minimum(_column(summed, "size_a"), _column(summed, "size_b"))
    dot, product = _column(summed, "dot"), _column(summed, "norm_a") * _column(summed, "norm_b")
    matter = np.divide(dot, np.sqrt(product), out=np.zeros(len(dot)), where=dot > 0)
    text = share >= settings.text_share
    worth = text | ((matter >= settings.matter) & (_column(summed, "apart") <= settings.days))
    kept = summed.filter(pa.array(worth))
    best = np.maximum(np.where(text, share, 0.0), matter)[worth]
    return columns.table("links", a=kept["a"], b=kept["b"], score=best, copy=np.zeros(len(best), np.bool_))


def _column(table: pa.Table, name: str) -> npt.NDArray[np.float64]:
    """Whole numbers under 2**53 as floats: nothing is lost."""
    return table[name].to_numpy().astype(np.float64)  # type: ignore[no-any-return]
