"""Texts of the corpora by id, for annotations that hold offsets only."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import NamedTuple

_FILES = {
    "orange_fr": "orange_fr.jsonl.gz",
    "orange_fr_2020-05": "orange_fr_2020-05.jsonl.gz",
    "gilets_fr": "gilets_fr.jsonl.gz",
    "polnear_train": "polnear/train.jsonl.gz",
}


class Text(NamedTuple):
    """A text, and its date where the corpus has one."""

    text: str
    published: str | None


def texts(folder: Path, corpora: set[str], ids: set[str]) -> dict[tuple[str, str], Text]:
    """The wanted texts by id and SHA-256, so that an annotation never meets another text; missing files are skipped."""
    found: dict[tuple[str, str], Text] = {}
    for path in (folder / _FILES[corpus] for corpus in sorted(corpora)):
        if not path.exists():
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for article in map(json.loads, lines):
                if article["id"] in ids:
                    text: str = article["text"]
                    key = (article["id"], hashlib.sha256(text.encode()).hexdigest())
                    found[key] = Text(text, article.get("published") or article.get("date"))
    return found
