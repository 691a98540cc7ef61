"""JSON: the report as `docs/reference` describes it, the format that every other output is made from."""

from __future__ import annotations

import msgspec

from recoupe.model import Report

suffix = ".json"
summary = "The whole report, canonical: same report, same bytes."


def write(report: Report) -> bytes:
    """UTF-8, one space of indent, fields in the model's order, a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(report, order="deterministic"), indent=1) + b"\n"
