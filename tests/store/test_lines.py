"""A file of lines that grows in order and survives a kill."""

from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.errors import UnwritableError
from recoupe.store.lines import Lines


def _is_of(line: bytes, item: str) -> bool:
    return line == item.encode() + b"\n"


def _write(path: Path, items: list[str], *, stop: int | None = None, stamp: str = "s") -> int:
    """Writes the items that have no line yet, stopping after so many as a kill does; how many were kept."""
    with Lines(path, stamp=stamp) as lines:
        for number, item in enumerate(lines.beyond(items, _is_of)):
            if number == stop:
                return lines.kept
            lines.add(item.encode())
        lines.finish()
        return lines.kept


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made" / "out.jsonl"


def test_the_file_has_its_name_only_when_it_is_whole(path: Path) -> None:
    _write(path, ["a", "b", "c"], stop=2)
    assert not path.exists()
    assert (path.parent / ".out.jsonl.s.part").read_bytes() == b"a\nb\n"


@pytest.mark.parametrize("stop", [0, 1, 2])
def test_a_second_run_keeps_what_is_there_and_loses_and_doubles_nothing(path: Path, stop: int) -> None:
    _write(path, ["a", "b", "c"], stop=stop)
    assert _write(path, ["a", "b", "c"]) == stop
    assert path.read_bytes() == b"a\nb\nc\n"
    assert [p.name for p in path.parent.iterdir()] == ["out.jsonl"]


def test_a_line_cut_short_is_done_again(path: Path) -> None:
    path.parent.mkdir()
    (path.parent / ".out.jsonl.s.part").write_bytes(b"a\nb")
    assert _write(path, ["a", "b"]) == 1
    assert path.read_bytes() == b"a\nb\n"


def test_inputs_that_changed_are_done_again_from_the_first_that_did(path: Path) -> None:
    _write(path, ["a", "b", "c", "d"], stop=3)
    assert _write(path, ["a", "x", "c"]) == 1
    assert path.read_bytes() == b"a\nx\nc\n"


def test_fewer_inputs_than_lines_leave_no_line_over(path: Path) -> None:
    _write(path, ["a", "b", "c"], stop=2)
    assert _write(path, ["a"]) == 1
    assert path.read_bytes() == b"a\n"


def test_lines_made_with_another_stamp_are_not_kept(path: Path) -> None:
    _write(path, ["a", "b"], stop=1, stamp="old")
    assert _write(path, ["a", "b"], stamp="new") == 0
    assert [p.name for p in path.parent.iterdir()] == ["out.jsonl"]


def test_lines_to_leave_out_are_left_out_at_the_end(path: Path) -> None:
    with Lines(path, stamp="s") as lines:
        for item in lines.beyond(["a", "b"], _is_of):
            lines.add(item.encode())
        lines.finish(lambda line: line != b"a\n")
    assert path.read_bytes() == b"b\n"


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableError, match="cannot be written"), Lines(tmp_path / "file" / "out", stamp="s"):
        pass
