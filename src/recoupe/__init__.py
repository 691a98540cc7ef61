"""recoupe: cross-checks a news story told by many outlets, with the exact passage behind every answer.

    import recoupe

    report = recoupe.check("articles/")
    for dossier in report.dossiers:
        print(len(dossier.articles), "articles,", len(dossier.origins), "origins")

Every name is loaded when it is first used: `import recoupe` loads nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from recoupe.version import __version__

if TYPE_CHECKING:
    from recoupe.api import Report, article, check, collect, export, open, read, verify
    from recoupe.errors import (
        EmptyError,
        InputError,
        MalformedError,
        NothingToReadError,
        ProofError,
        RecoupeError,
        TooLargeError,
        UndecodableError,
        UnknownPartError,
        UnreadableError,
        UsageError,
    )
    from recoupe.model import (
        Alignment,
        Article,
        Claim,
        Credit,
        Derivation,
        Disagreement,
        Dossier,
        Identity,
        Moment,
        Origin,
        OriginCount,
        Published,
        Quantity,
        Reading,
        Residue,
        Side,
        Skipped,
        Source,
        Span,
        Statement,
        Time,
        Tool,
        Undecided,
        Voice,
    )
    from recoupe.settings import Settings

_HOMES = ("recoupe.api", "recoupe.model", "recoupe.errors", "recoupe.settings")

__all__ = [
    "Alignment",
    "Article",
    "Claim",
    "Credit",
    "Derivation",
    "Disagreement",
    "Dossier",
    "EmptyError",
    "Identity",
    "InputError",
    "MalformedError",
    "Moment",
    "NothingToReadError",
    "Origin",
    "OriginCount",
    "ProofError",
    "Published",
    "Quantity",
    "Reading",
    "RecoupeError",
    "Report",
    "Residue",
    "Settings",
    "Side",
    "Skipped",
    "Source",
    "Span",
    "Statement",
    "Time",
    "TooLargeError",
    "Tool",
    "Undecided",
    "UndecodableError",
    "UnknownPartError",
    "UnreadableError",
    "UsageError",
    "Voice",
    "__version__",
    "article",
    "check",
    "collect",
    "export",
    "open",
    "read",
    "verify",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        for home in map(importlib.import_module, _HOMES):
            if hasattr(home, name):
                return getattr(home, name)
    raise AttributeError(f"module 'recoupe' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
