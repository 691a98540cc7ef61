"""The benchmarks of the bulk line: what they read from a run, what they fit, and what the page says of it."""

import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.meet.bulk_run import Stage, _stages
from benchmarks.meet.page import PAGE, filled
from benchmarks.meet.plot import Panel, svg
from benchmarks.meet.scale import Point, far, slope
from benchmarks.meet.watch import watch
from benchmarks.record import FOLDER


def test_a_slope_of_one_is_growth_in_proportion() -> None:
    assert slope([(10, 5), (100, 50), (1000, 500)]) == pytest.approx((1.0, 0.5))
    assert slope([(1, 1), (10, 100)])[0] == pytest.approx(2.0)


def test_what_a_run_prints_of_its_stages_is_understood() -> None:
    told = """
 table           rows      size     time
 ───────────────────────────────────────
 articles      10 000   14.2 MB    3.5 s
 grams      1 278 905   11.0 kB   12.9 s
"""
    assert list(_stages(told)) == [
        Stage("articles", 10_000, 14_200_000, 3.5),
        Stage("grams", 1_278_905, 11_000, 12.9),
    ]


def test_the_far_end_is_the_near_one_times_the_articles() -> None:
    near = Point(100_000, 100.0, 180.0, 10**9, 10**8, (Stage("words", 100_000, 2 * 10**8, 50.0),))
    hours, cluster, words = far(near, 1.0)
    assert hours.value == round(180 / 100_000 * 1e8 / 3600) == 50
    assert cluster.value == pytest.approx(50 / 400 + 4e11 / (50 * 1.25e9) / 3600, abs=0.006)
    assert words.value == 200.0


def test_growth_past_proportion_is_carried_on() -> None:
    near = Point(100_000, 100.0, 180.0, 10**9, 10**8, ())
    hours = next(iter(far(near, 1.1)))
    assert hours.value == round(50 * 1000**0.1)


def test_a_plot_is_an_image_that_says_what_it_shows() -> None:
    points = [(10_000.0, 20.0), (100_000.0, 210.0)]
    drawn = svg([Panel("Time", points, lambda x: x / 500, str, str)], about="10 & 100")
    root = ElementTree.fromstring(drawn)
    assert root.get("aria-label") == "10 & 100"
    assert len(root.findall(".//{*}circle")) == 2
    assert len(root.findall(".//{*}polyline")) == 1


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="Linux only")
def test_a_command_is_charged_for_what_it_starts(tmp_path: Path) -> None:
    work = "b = bytearray(60_000_000); sum(range(6_000_000))"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"
    cost = watch([sys.executable, "-c", outer], log=tmp_path / "log", every=0.02)
    assert cost.status == 0
    assert cost.peak > 55_000_000
    assert cost.processor > 0.05


def test_the_page_says_what_was_measured() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert filled(page, FOLDER) == page


def test_what_was_not_measured_is_said(tmp_path: Path) -> None:
    made = filled("Before\n<!-- figures: none -->\nold\n<!-- end -->\nafter\n", tmp_path)
    assert made == "Before\n<!-- figures: none -->\nNot measured yet.\n<!-- end -->\nafter\n"
