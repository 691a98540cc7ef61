"""The command line, as a user meets it: in a process of its own where that matters."""

from __future__ import annotations

import gzip
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


def test_neither_the_place_nor_the_order_nor_the_seed_of_a_run_changes_a_byte(tmp_path: Path) -> None:
    examples = Path(__file__).parents[2] / "examples"
    files = sorted(map(str, (examples / "passerelle").glob("*.txt")))
    runs = [
        (examples / "passerelle", ["."], "0"),
        (tmp_path, files, "118"),  # sums of floats in the order of a set once differed here, and with 122 and 126
        (tmp_path, files[::-1], "122"),
        (examples, [f"../examples/passerelle/{Path(file).name}" for file in files], "126"),
    ]
    for number, (cwd, paths, seed) in enumerate(runs):
        out = ["--quiet", "--json", str(tmp_path / f"{number}.json"), "--html", str(tmp_path / f"{number}.html")]
        recoupe("check", *paths, *out, cwd=cwd, PYTHONHASHSEED=seed)
    for ending in ("json", "html"):
        assert len({(tmp_path / f"{number}.{ending}").read_bytes() for number in range(len(runs))}) == 1


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
        (("check", "art", "--map", "text", "-q"), 2, "write OURS=THEIRS"),
        (("check", "art", "--map", "txt=corps"), 2, "Did you mean 'text'?"),
        (("check", "art", "--json", "x", "--html", "x"), 2, "the same file"),
        (("check", "art", "--json", "-", "--html", "-"), 2, "cannot both go to standard output"),
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


def test_records_under_other_names_are_read_with_a_map(folder: Path) -> None:
    records = [{"corps": f"{TEXT} {n}", "meta": {"jour": "2024-03-12"}} for n in range(2)]
    with gzip.open(folder / "dump.jsonl.gz", "wt") as file:
        file.writelines(json.dumps(record) + "\n" for record in records)
    run = recoupe("check", "dump.jsonl.gz", "--map", "text=corps,published=meta.jour", "--json", "-", cwd=folder)
    found = [(article["source"], article["published"]["value"]) for article in json.loads(run.stdout)["articles"]]
    assert found == [("dump.jsonl.gz#1", "2024-03-12"), ("dump.jsonl.gz#2", "2024-03-12")]
    (folder / "report.json").write_text(run.stdout, encoding="utf-8")
    proof = ("verify", "report.json", "--sources", "dump.jsonl.gz", "--map", "text=corps,published=meta.jour")
    assert recoupe(*proof, cwd=folder).returncode == 0
    wrong = recoupe("check", "dump.jsonl.gz", "--map", "text=corp", cwd=folder)
    assert wrong.returncode == 3
    assert "Did you mean 'corps'?" in wrong.stderr


def test_skipped_files_are_shown_and_are_no_failure(folder: Path) -> None:
    (folder / "art" / "bad.txt").write_bytes(b"\x00\x01")
    done = recoupe("check", "art", cwd=folder)
    assert done.returncode == 0
    assert "bad.txt : Binary data" in done.stdout.replace("\N{NO-BREAK SPACE}", " ").replace("\u202f", " ")


def test_what_was_odd_about_an_article_is_shown(folder: Path) -> None:
    (folder / "art" / "short.txt").write_text("Trois petits mots")
    (folder / "art" / "b.txt").write_bytes(TEXT.encode("cp1252"))
    done = recoupe("check", "art", cwd=folder)
    assert "Only 3 words" in done.stdout
    assert "Not UTF-8: read as cp1252." in done.stdout


def test_verify_prints_what_fails(folder: Path) -> None:
    recoupe("check", "art", "--quiet", "--json", "r.json", cwd=folder)
    spoiled = (folder / "r.json").read_text(encoding="utf-8").replace("une fissure", "deux fissures")
    (folder / "r.json").write_text(spoiled, encoding="utf-8")
    done = recoupe("verify", "r.json", cwd=folder)
    assert done.returncode == 1
    assert "it was changed" in done.stdout


def test_verify_counts_stories_as_check_does_and_wants_its_originals(folder: Path) -> None:
    (folder / "art" / "c.txt").write_text("Le musée de la faïence rouvrira en mai, après deux ans de travaux.")
    told = recoupe("check", "art", "--json", "r.json", cwd=folder).stdout
    assert "3 articles · 1 histoire" in told
    assert "3 articles, 1 story" in recoupe("verify", "r.json", "--sources", "art", cwd=folder).stdout
    missing = recoupe("verify", "r.json", "--sources", "nowhere", cwd=folder)
    assert missing.returncode == 3
    assert "nowhere: No such file" in missing.stderr


def test_doctor_is_well_and_names_no_path(tmp_path: Path) -> None:
    done = recoupe("doctor", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    for found in ("html", "jsonl", "text", "fr: full", "en: full", "es: young", "und: neutral", "json", "trafilatura"):
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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [("check", "art"), ("check", "art", "--json", "-"), ("schema",), ("--help",)])
def test_a_full_disk_has_a_code_and_a_sentence(folder: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "recoupe", *arguments], cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 4
    assert b"the output cannot be written: No space left" in done.stderr
    assert b"Traceback" not in done.stderr


def _heeding() -> None:
    """Undoes what a job in the background is started with: it would not hear Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_interruption_leaves_nothing_half_written(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "recoupe", "check", "-", "--json", "r.json"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heeding,  # noqa: PLW1509 -- this process has no threads of its own
    ) as process:
        time.sleep(1.0)  # it waits for its standard input
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
    assert process.returncode == 130
    assert b"Interrupted" in errors
    assert b"Traceback" not in errors
    assert not (folder / "r.json").exists()
