"""Fuzzes READ with coverage: any text, any bytes; stops at the first crash, hang or place that does not hold.

    .venv/bin/pip install atheris && .venv/bin/python tools/fuzz.py text -max_total_time=300
    .venv/bin/python tools/fuzz.py bytes -max_total_time=300 [CORPUS_FOLDER]

Atheris is not among the locked dependencies: it has no wheel for every system, and no test needs it. The property
tests in `tests/fuzz` ask the same of fewer inputs.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["recoupe"]):
    from recoupe import api, find, pipeline
    from recoupe.errors import RecoupeError
    from recoupe.proof.reading import failures
    from recoupe.settings import Settings

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.fuzz.pieces import PIECES

SETTINGS = Settings()
LANGUAGES = find.names("lang")
SUFFIXES = sorted({suffix for name in find.names("readers") for suffix in find.reader(name).suffixes})


def text(data: bytes) -> None:
    """A language, then pieces of news and stray letters."""
    given = atheris.FuzzedDataProvider(data)
    language = given.PickValueInList(list(LANGUAGES))
    made = []
    while given.remaining_bytes() and len(made) < 400:
        made.append(
            given.PickValueInList(PIECES) if given.ConsumeIntInRange(0, 5) else given.ConsumeUnicodeNoSurrogates(3)
        )
    printed = "".join(made)
    if any(char.isalpha() for char in printed):
        article = api.article(printed, language=None if language == "und" else language, published="2024-03-12")
        found = failures(pipeline.read(article, settings=SETTINGS))
        assert not found, (printed, found)


def source(data: bytes) -> None:
    """A kind of file, then its bytes."""
    given = atheris.FuzzedDataProvider(data)
    suffix = given.PickValueInList(SUFFIXES)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"file{suffix}"
        path.write_bytes(given.ConsumeBytes(given.remaining_bytes()))
        try:
            readings = api.read(path)
        except RecoupeError:
            return
    assert not [one for reading in readings for one in failures(reading)]


TARGETS: dict[str, Callable[[bytes], None]] = {"text": text, "bytes": source}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(__doc__)
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
