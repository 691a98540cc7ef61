"""No reasons: the neutral pack speaks no language."""

from __future__ import annotations

reasons: dict[str, str] = {}
