"""What an editor reads in the terminal."""

from __future__ import annotations

import io

import msgspec
import pytest
from rich.cells import cell_len
from rich.console import Console

from recoupe.cli.terminal import render
from recoupe.model import Report, Skipped
from tests.sample_report import sample_report


def shown(report: Report, *, width: int = 80, lang: str | None = None, colour: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=colour, color_system="standard" if colour else None)
    render(report, console, lang=lang)  # type: ignore[arg-type]
    return out.getvalue().replace("\u00a0", " ").replace("\u202f", " ")


TEXT = shown(sample_report())


@pytest.mark.parametrize(
    "words",
    [
        "5 articles, 3 origines · 6 affirmations · 5 désaccords",
        "d’après Nord Littoral : copie, reprise créditée",
        "Voix : la capitainerie · l'hôpital de Sainte-Avoye · Vite-Info",
        "≠ en désaccord · 2–3 textes, 3 voix",
        "vers 6H00                            │ vers 6 h 40",
        "Nombre, arrondi : 120 m (Nord Littoral, Le Phare +1) / 118,5 m",
        "la capitainerie citée par Radio-Port │ Neuf personnes",
        "– toute avarie de moteur",
        "10 mai 2031, 6 h 00  Le feu serait parti",
        "Ivo Marsaudon · Ivo Marsodon",
        "Ce qui trancherait : The hour",
        "cap/photo.txt : No text in it",
        "7 articles · 2 histoires",
    ],
)
def test_it_says(words: str) -> None:
    assert words in TEXT


def test_sections_come_in_the_order_of_reading() -> None:
    sections = ["Qui a écrit", "Ce qui est dit", "Désaccords", "Perdu en route", "Un seul le dit", "Chronologie"]
    places = [TEXT.index(f"\n{section}") for section in sections]
    assert places == sorted(places)


@pytest.mark.parametrize("width", [40, 64, 80, 100, 140, 300])
def test_no_line_passes_the_width_and_none_ends_in_blanks(width: int) -> None:
    lines = shown(sample_report(), width=width).splitlines()
    assert max(cell_len(line) for line in lines) <= width
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize("width", [40, 80, 140])
def test_no_word_is_broken_and_none_is_lost(width: int) -> None:
    words = shown(sample_report(), width=width).split()
    assert {"Sainte-Avoye", "Transmanchine", "certitude"} <= {word.strip(".,·()»") for word in words}


def test_narrow_terminals_put_versions_one_under_another() -> None:
    assert "│" not in shown(sample_report(), width=50)


def test_without_colour_there_is_no_escape_and_with_it_there_is() -> None:
    assert "\x1b" not in TEXT
    assert "\x1b[" in shown(sample_report(), colour=True)


def test_no_color_keeps_the_colours_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in shown(sample_report(), colour=True)


def test_a_long_story_is_cut_and_says_so() -> None:
    report = sample_report()
    ferry = report.dossiers[0]
    conflict = next(d for d in ferry.disagreements if d.verdict == "conflict")
    many = tuple(msgspec.structs.replace(conflict, id=f"x{i}") for i in range(33))
    long = msgspec.structs.replace(report, dossiers=(msgspec.structs.replace(ferry, disagreements=many),))
    assert "… encore 23, voir --html" in shown(long)


def test_an_article_cannot_drive_the_terminal() -> None:
    hostile = "\x1b]0;owned\x07\x1b[31mred\x9b2J\u202etfel\u2066 [bold]not markup[/bold]"
    report = msgspec.structs.replace(sample_report(), skipped=(Skipped(source="a.txt", reason=hostile),))
    text = shown(report)
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u2066"} & set(text)
    assert "[bold]not markup[/bold]" in text


def test_it_speaks_english() -> None:
    text = shown(sample_report(), lang="en")
    assert "5 articles, 3 origins · 6 claims" in text
    assert "Who wrote it" in text


def test_a_report_without_stories_says_so() -> None:
    empty = Report(tool=sample_report().tool, articles=(), dossiers=())
    assert "Aucune histoire n’est racontée" in shown(empty)
