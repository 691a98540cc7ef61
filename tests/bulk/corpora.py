"""Small corpora for tests of the bulk line, and what a run left."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import msgspec

from recoupe.settings import BulkSettings, Settings

SMALL = msgspec.structs.replace(Settings(), bulk=BulkSettings(articles=7, bytes=1, gathered=10))
"""Pieces so small that a few dozen articles make many parts."""

_WHO = ["le maire de Valmance", "la préfecture", "l'hôpital de Sorbes", "une porte-parole du port", "le syndicat Unis"]
_WHAT = ["le pont de la Lone fermera lundi", "{n} foyers sont privés d'eau", "la grève coûte {n} millions d'euros"]


def text(number: int) -> str:
    """An account that every fifth article copies from the one before."""
    told = number - 1 if number % 5 == 4 else number
    pick = [f"{_WHAT[(told + i) % 3].format(n=told * 7 + i)}, a indiqué {_WHO[(told * 3 + i) % 5]}" for i in range(5)]
    return ".\n".join(one[0].upper() + one[1:] for one in pick) + "."


def dumps(folder: Path, files: int = 6, articles: int = 8) -> Path:
    """A folder of JSON Lines, a day a file."""
    folder.mkdir()
    for day in range(files):
        lines = [
            json.dumps({"text": text(day * articles + n), "outlet": f"O{n % 3}", "published": f"2024-03-{day + 1:02}"})
            for n in range(articles)
        ]
        (folder / f"{day:02}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def bytes_of(out: Path) -> dict[str, str]:
    """Every visible file of a run by its hash."""
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(out).parts)
    }
