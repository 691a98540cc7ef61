"""The marks that agencies put on the versions of one dispatch, wherever they sit.

A flash comes before the urgent, the urgent before the dispatch, and every lead replaces what was sent before it.
"""

from __future__ import annotations

import re

_EARLY = re.compile(r"^\W*(?:(?P<flash>FLASH|ALERTE|ALERT|SNAP|BREAKING)|(?P<urgent>URGENT|EILMELDUNG|URGENTE))\b")
_NUMBERED = re.compile(
    r"(?:UPDATE|WRAPUP|LEAD|VERSION|ACTUALISATION|WRITETHRU)[ -]?(\d{1,2})\b"
    r"|\b(\d{1,2})(?:e|è|ème|ème|er|re|st|nd|rd|th|\.)?[ -](?:LEAD|LD|UPDATE|WRITETHRU|ACTUALISATION|VERSION)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\bLEAD\b|\bUPDATE-|\(UPDATED?\)|[(\[](?:ACTUALIS[ÉE]E?S?|ACTUALISATION|MISE À JOUR|ACTUALIZA(?:CIÓN|DO))[)\]]"
)
_AGAIN = re.compile(r"[(\[]?\b(?:CORRIG[ÉE]E?|CORRECTION|CORRECTED|RECTIFICATIF|CORRECTED-|REFILE-)\b[)\]]?")
_FLASH, _URGENT = -2, -1


def version(head: str) -> int:
    """The version that a title or slug says its dispatch is: -2 flash, -1 urgent, 0 nothing said, 1 and on for leads.

    A dispatch that says it was corrected comes after what it corrects. Marks count in capitals: "lead" is a word.
    """
    if early := _EARLY.match(head):
        return _FLASH if early["flash"] else _URGENT
    for mark in _NUMBERED.finditer(head):
        number = int(mark[1] or mark[2])
        if mark[0].upper() == mark[0] or "(" in head[max(0, mark.start() - 1) : mark.start()]:
            return number + 1
    return 1 if _NEXT.search(head) or _AGAIN.search(head) else 0
