"""The sentences that stand under fields in the source: Python keeps those of classes only."""

from __future__ import annotations

import ast
import inspect
import textwrap
from functools import cache

import msgspec

from recoupe.text.normalise import squeeze


@cache
def field_docs(noun: type[msgspec.Struct]) -> dict[str, str]:
    """Field name to its sentence, for the fields that have one, those of its parents included."""
    docs: dict[str, str] = {}
    for kind in reversed(noun.__mro__):
        if kind is not msgspec.Struct and issubclass(kind, msgspec.Struct):
            docs |= _of_class(kind)
    return docs


def _of_class(noun: type[msgspec.Struct]) -> dict[str, str]:
    body = ast.parse(textwrap.dedent(inspect.getsource(noun))).body[0]
    assert isinstance(body, ast.ClassDef)
    docs = {}
    for line, following in zip(body.body, body.body[1:], strict=False):
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and isinstance(following, ast.Expr):
            value = following.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                docs[line.target.id] = squeeze(value.value)
    return docs


def class_doc(noun: type) -> str:
    """The sentence of a class."""
    return squeeze(noun.__doc__ or "")
