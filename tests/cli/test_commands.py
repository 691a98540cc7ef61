"""The command line, as a user meets it: in a process of its own where that matters."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from recoupe.cli.main import COMMANDS

TEXT = (
    "Le bac de Sainte-Orle est à l'arrêt depuis lundi après la découverte d'une fissure dans la coque, a annoncé la "
    "mairie de l'île. Près de 1 200 habitants l'empruntent chaque jour, selon la régie des transports."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "art").mkdir()
    for name in "ab":
        (tmp_path / "art" / f"{name}.txt").write_text(f"---\noutlet: Journal {name}\n---\n{TEXT}\n", encoding="utf-8")
    return tmp_path


def recoupe(*arguments: str, cwd: Path, given: str | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "recoupe", *arguments],
        cwd=cwd,
        input=given,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8", **variables},
        check=False,
    )


def test_help_teaches_every_command(tmp_path: Path) -> None:
    whole = recoupe("--help", cwd=tmp_path)
    assert whole.returncode == 0
    for command in COMMANDS:
        assert f"\n  {command} " in whole.stdout
        own = recoupe(command, "--help", cwd=tmp_path).stdout
        assert "Exit codes:" in own
    assert "Examples:" in recoupe("check", "--help", cwd=tmp_path).stdout


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from recoupe.cli.main import _run; _run(['check', '--help']); "
        "print([m for m in ('rich', 'msgspec', 'recoupe.api', 'recoupe.pipeline') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.endswith("[]\n")


def test_check_prints_and_writes(folder: Path) -> None:
    done = recoupe("check", "art", "--json", "out/r.json", "--html", "out/r.html", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Journal a" in done.stdout
    assert "\x1b[" not in done.stdout
    assert (folder / "out" / "r.html").read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html")
    report = json.loads((folder / "out" / "r.json").read_bytes())
    schema = json.loads(recoupe("schema", cwd=folder).stdout)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(report)
    assert recoupe("verify", "out/r.json", "--sources", "art", cwd=folder).returncode == 0
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["r.html", "r.json"]


def test_a_second_run_in_the_same_folder_says_the_same(folder: Path) -> None:
    arguments = ("check", "art", "--quiet", "--json", "art/r.json", "--html", "art/r.html")
    recoupe(*arguments, cwd=folder)
    first = (folder / "art" / "r.json").read_bytes()
    recoupe(*arguments, cwd=folder)
    assert (folder / "art" / "r.json").read_bytes() == first


def test_quiet_is_quiet_and_json_can_go_to_standard_output(folder: Path) -> None:
    assert recoupe("check", "art", "--quiet", cwd=folder).stdout == ""
    done = recoupe("check", "art", "--json", "-", cwd=folder)
    assert len(json.loads(done.stdout)["articles"]) == 2


def test_standard_input_and_what_is_said_of_it(folder: Path) -> None:
    arguments = ("check", "-", "--outlet", "Le Fanal", "--published", "2024-03-12", "--lang", "fr", "--json", "-")
    (article,) = json.loads(recoupe(*arguments, cwd=folder, given=TEXT).stdout)["articles"]
    assert (article["source"], article["outlet"], article["language"]) == ("-", "Le Fanal", "fr")
    assert article["published"]["basis"] == "given"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("check",), 2, "Missing argument"),
        (("chek", "art"), 2, "No such command"),
        (("check", "art", "--jsn", "x"), 2, "--json"),
        (("check", "art", "--published", "12/03/2024"), 2, "can be read in two ways"),
        (("check", "art", "--lang", "français"), 2, "write a code such as"),
        (("check", "art/a.txt", "--json", "art/a.txt"), 2, "read and written"),
        (("check", "art", "--json", "x", "--html", "x"), 2, "the same file"),
        (("check", "no.txt"), 3, "No such file"),
        (("check", "empty"), 3, "nothing to read"),
        (("check", "art", "--quiet", "--json", "art/a.txt/r.json"), 4, "cannot be written"),
        (("verify", "no.json"), 3, "cannot be read"),
        (("verify", "art/a.txt"), 3, "not a report of recoupe"),
    ],
)
def test_what_goes_wrong_has_a_code_and_a_sentence(
    folder: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    (folder / "empty").mkdir()
    done = recoupe(*arguments, cwd=folder)
    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_skipped_files_are_shown_and_are_no_failure(folder: Path) -> None:
    (folder / "art" / "bad.txt").write_bytes(b"\x00\x01")
    done = recoupe("check", "art", cwd=folder)
    assert done.returncode == 0
    assert "bad.txt" in done.stdout


def test_verify_prints_what_fails(folder: Path) -> None:
    recoupe("check", "art", "--quiet", "--json", "r.json", cwd=folder)
    spoiled = (folder / "r.json").read_text(encoding="utf-8").replace("une fissure", "deux fissures")
    (folder / "r.json").write_text(spoiled, encoding="utf-8")
    done = recoupe("verify", "r.json", cwd=folder)
    assert done.returncode == 1
    assert "it was changed" in done.stdout


def test_doctor_is_well_and_names_no_path(tmp_path: Path) -> None:
    done = recoupe("doctor", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    for found in ("html", "jsonl", "text", "fr: full", "en: thin", "und: neutral", "json", "trafilatura"):
        assert found in done.stdout
    assert "/" not in done.stdout


def test_a_closed_pipe_is_no_error_to_see(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "recoupe", "check", "art", "--json", "-"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_interruption_leaves_nothing_half_written(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "recoupe", "check", "-", "--json", "r.json"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        time.sleep(1.0)  # it waits for its standard input
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
    assert process.returncode == 130
    assert b"Interrupted" in errors
    assert b"Traceback" not in errors
    assert not (folder / "r.json").exists()
