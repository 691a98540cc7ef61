"""The JSON Schema of a report, from the types."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from recoupe import model
from recoupe.model import Report
from recoupe.reference.docstrings import field_docs

Schema: TypeAlias = dict[str, object]


def report_schema() -> str:
    """JSON Schema, draft 2020-12, with the sentences of the source as descriptions; ends with a line end."""
    (_, components) = msgspec.json.schema_components([Report], ref_template="#/$defs/{name}")
    for name, definition in components.items():
        _describe(definition, field_docs(getattr(model, name)))
    schema: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A report of recoupe (recoupe-report/1)",
        "$ref": "#/$defs/Report",
        "$defs": dict(sorted(components.items())),
    }
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"


def _describe(definition: Schema, docs: dict[str, str]) -> None:
    properties = definition.get("properties")
    if isinstance(properties, dict):
        for field, sentence in docs.items():
            properties[field] = {**properties[field], "description": sentence}
