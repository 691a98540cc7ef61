"""No reasons yet: a report on Spanish articles gives its reasons in French or in English."""

from __future__ import annotations

reasons: dict[str, str] = {}
