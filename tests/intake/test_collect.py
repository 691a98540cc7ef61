"""From paths to articles: what is read, what it is called, and in what order."""

from __future__ import annotations

import io
import itertools
import os
import sys
from pathlib import Path

import pytest

from recoupe.intake.collect import Collected, collect

TEXT = "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with `art/` in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "art" / "deep").mkdir(parents=True)
    (tmp_path / "art" / "a.txt").write_text(TEXT + " Un.")
    (tmp_path / "art" / "deep" / "b.TXT").write_text(TEXT + " Deux.")
    return tmp_path


def sources(found: Collected) -> list[str]:
    return [article.source for article in found.articles]


def skipped(found: Collected) -> dict[str, str]:
    return {item.source: item.reason for item in found.skipped}


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("art", ["art/a.txt", "art/deep/b.TXT"]),
        ("./art/", ["art/a.txt", "art/deep/b.TXT"]),
        (".", ["art/a.txt", "art/deep/b.TXT"]),
        ("art/a.txt", ["art/a.txt"]),
        ("art/../art", ["art/a.txt", "art/deep/b.TXT"]),
        ("{here}/art", ["art/a.txt", "art/deep/b.TXT"]),
        ("{here}/art/deep", ["deep/b.TXT"]),
        ("{here}/art/a.txt", ["a.txt"]),
    ],
)
def test_source_is_never_absolute(folder: Path, given: str, names: list[str]) -> None:
    assert sources(collect([given.format(here=folder)])) == names


def test_order_of_the_paths_changes_nothing(folder: Path) -> None:
    (folder / "c.txt").write_text(TEXT + " Un.")
    (folder / "bad.txt").write_bytes(b"")
    paths = ["art/a.txt", "art/deep", "c.txt", "bad.txt", "missing.txt"]
    results = [collect(list(order)) for order in itertools.permutations(paths)]
    assert all(result == results[0] for result in results)


def test_two_identical_files_are_two_articles(folder: Path) -> None:
    (folder / "art" / "c.txt").write_text(TEXT + " Un.")
    found = collect(["art"])
    first, second = (article.id for article in found.articles if article.source in {"art/a.txt", "art/c.txt"})
    assert second == f"{first}-2"


def test_a_file_given_twice_is_read_once(folder: Path) -> None:
    assert sources(collect(["art/a.txt", "./art/a.txt", "art"])) == ["art/a.txt", "art/deep/b.TXT"]


def test_hidden_files_sidecars_and_own_outputs_are_left_out(folder: Path) -> None:
    (folder / "art" / ".hidden.txt").write_text(TEXT)
    (folder / "art" / "recoupe.csv").write_text("file,outlet\na.txt,La Feuille\n")
    (folder / "art" / "report.html").write_text("<html></html>")
    found = collect(["art"], leave_out=["art/report.html"])
    assert sources(found) == ["art/a.txt", "art/deep/b.TXT"]
    assert not found.skipped


def test_unknown_endings_are_skipped_in_a_folder_and_told_by_content_when_named(folder: Path) -> None:
    (folder / "art" / "note.md").write_text(TEXT)
    (folder / "art" / "page").write_text(f"<html><body><article><p>{TEXT}</p></article></body></html>")
    (folder / "art" / "lines").write_text('{"text": "' + TEXT + '"}\n')
    assert "No reader for .md" in skipped(collect(["art"]))["art/note.md"]
    assert "without an ending" in skipped(collect(["art"]))["art/page"]
    assert sources(collect(["art/note.md", "art/page", "art/lines"])) == ["art/lines#1", "art/note.md", "art/page"]


def test_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (article,) = collect(["-"], hints={"outlet": "La Feuille"}).articles
    assert (article.source, article.text, article.outlet) == ("-", TEXT, "La Feuille")


def test_names_that_are_no_utf8_are_readable(folder: Path) -> None:
    try:
        (folder / os.fsdecode(b"\xe9t\xe9.txt")).write_text(TEXT)
    except OSError:
        pytest.skip("this file system takes no such name")
    assert "\ufffdt\ufffd.txt" in sources(collect(["."]))


class TestSidecar:
    @pytest.mark.parametrize(
        "table",
        [
            "file,outlet,published\na.txt,Le Fanal,2024-03-12\ndeep/b.TXT,La Feuille,\n",
            "outlet;file;published\r\nLe Fanal;a.txt;2024-03-12\r\nLa Feuille;deep\\b.TXT;\r\n",
            "\ufeffFile\tOutlet\tPublished\n./a.txt\tLe Fanal\t2024-03-12\ndeep/b.TXT\tLa Feuille\t\n",
        ],
    )
    def test_says_what_the_files_do_not(self, folder: Path, table: str) -> None:
        (folder / "art" / "recoupe.csv").write_text(table, encoding="utf-8", newline="")
        found = collect(["art"])
        first, second = found.articles
        assert not found.skipped
        assert (first.outlet, second.outlet, second.published) == ("Le Fanal", "La Feuille", None)
        assert first.published is not None
        assert (first.published.value, first.published.basis) == ("2024-03-12", "given")

    def test_stands_between_the_command_and_front_matter(self, folder: Path) -> None:
        (folder / "art" / "a.txt").write_text(f"---\noutlet: A\ntitle: A\nlanguage: fr\n---\n{TEXT}")
        (folder / "art" / "recoupe.csv").write_text("file,outlet,title\na.txt,B,B\n")
        (article,) = collect(["art/a.txt"], hints={"outlet": "C"}).articles
        assert (article.outlet, article.title, article.language) == ("C", "B", "fr")

    def test_nearest_one_speaks(self, folder: Path) -> None:
        (folder / "art" / "recoupe.csv").write_text("file,outlet\na.txt,A\ndeep/b.TXT,Far\n")
        (folder / "art" / "deep" / "recoupe.csv").write_text("file,outlet\nb.TXT,Near\n")
        assert [article.outlet for article in collect(["art"]).articles] == ["A", "Near"]

    def test_a_row_without_a_file_is_told(self, folder: Path) -> None:
        (folder / "art" / "recoupe.csv").write_text("file,outlet\nb.txt,A\n")
        assert "'b.txt', which was not read" in skipped(collect(["art"]))["art/recoupe.csv"]

    def test_rows_of_files_that_were_not_asked_for_are_no_slip(self, folder: Path) -> None:
        (folder / "art" / "recoupe.csv").write_text("file,outlet\na.txt,A\nother.txt,B\n")
        found = collect(["art/a.txt"])
        assert [article.outlet for article in found.articles] == ["A"]
        assert not found.skipped

    def test_a_broken_one_costs_no_article(self, folder: Path) -> None:
        (folder / "art" / "recoupe.csv").write_text("name,paper\na.txt,A\n")
        found = collect(["art"])
        assert len(found.articles) == 2
        assert "must name the columns" in skipped(found)["art/recoupe.csv"]
