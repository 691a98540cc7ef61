"""docs/add-a-language.md is true: the files, tables and entries that it names are there, and each file of Spanish."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from recoupe import grammar

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "add-a-language.md").read_text(encoding="utf-8")
CODED = sorted(set(re.findall(r"`([^`\n]+)`", PAGE)))
TABLES = {
    name: table
    for module in pkgutil.walk_packages(grammar.__path__, "recoupe.grammar.")
    for name, table in vars(importlib.import_module(module.name)).items()
    if isinstance(table, type) and table.__module__ == module.name
}
SPANISH = ROOT / "src" / "recoupe" / "lang" / "es"


@pytest.mark.parametrize("path", [one for one in CODED if "/" in one and " " not in one and "<" not in one])
def test_every_path_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("entry", [one for one in CODED if re.fullmatch(r"[A-Z]\w+\.\w+", one)])
def test_every_entry_is_of_its_table(entry: str) -> None:
    table, _, field = entry.partition(".")
    assert field in TABLES[table].__annotations__


@pytest.mark.parametrize(
    "table", [one for one in CODED if re.fullmatch(r"[A-Z]\w+(?:Rules|Table|Tables)|Lexicon", one)]
)
def test_every_table_may_be_left_empty(table: str) -> None:
    TABLES[table]()


@pytest.mark.parametrize("name", [one for one in CODED if re.fullmatch(r"\w+\.py", one)])
def test_every_file_of_a_pack_is_in_the_spanish_one(name: str) -> None:
    assert (SPANISH / name).exists()


@pytest.mark.parametrize("name", sorted(path.name for path in SPANISH.glob("[a-z]*.py")))
def test_every_file_of_the_spanish_pack_is_told_of(name: str) -> None:
    assert name in CODED


@pytest.mark.parametrize("name", [one for one in CODED if re.fullmatch(r"\w+\.(?:jsonl|txt)", one)])
def test_every_kind_of_case_has_spanish_ones(name: str) -> None:
    assert (ROOT / "tests" / "lang" / "es" / name).exists()


def test_the_page_is_three_screens() -> None:
    assert len(PAGE.splitlines()) <= 130
