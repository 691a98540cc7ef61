"""passim on the same articles: how long, how much memory, what it finds. Takes half an hour for ten thousand.

    python benchmarks/meet/passim_run.py news --python PASSIM_VENV/bin/python --work DIR [--memory 6G]

Install it beside this project, never in it (Java 17 needed): `python -m venv PASSIM_VENV` and
`PASSIM_VENV/bin/pip install git+https://github.com/dasmiq/passim.git`. It runs as its own command runs it, with its
default settings, on all cores, every article a series of its own (so that any two may be compared), and up to
`--to-extents`: the aligned pairs, with their places. The clusters that it makes of them after that need a jar from
Maven's repository and are not timed. DIR keeps its output and `passim.json`, which `speed.py` reads.

Each text gets a line of dashes in front. Without it, passim at commit 878ccb3 loses most copies that two texts begin
with, word for word (a chain of matches that begins at the first characters keeps an infinite cost in `vitSrc`): of the
articles cut short it then found 2 in 100. It is measured here at its best.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.meet.generate import read
from benchmarks.meet.watch import watch

LEAD = "-" * 30 + "\n\n"
_PASSAGES = """
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.master('local[1]').config('spark.driver.memory', '2G').getOrCreate()
spark.read.json(sys.argv[1]).selectExpr('xxhash64(id) uid', 'id').createOrReplaceTempView('ids')
spark.read.load(sys.argv[2]).createOrReplaceTempView('extents')
spark.sql('''SELECT a.id a, b.id b, begin, end, begin2, end2
             FROM extents JOIN ids a ON a.uid = extents.uid JOIN ids b ON b.uid = extents.uid2'''
    ).coalesce(1).write.mode('overwrite').json(sys.argv[3])
"""
"""passim keeps hashes of the ids in its pairs: the ids are looked up after the clock has stopped."""


def articles(news: Path, to: Path) -> int:
    """The articles under the names that passim reads them by; how many."""
    count = 0
    with to.open("w", encoding="utf-8") as out:
        for one in read(news):
            out.write(json.dumps({"id": one.id, "series": one.id, "text": LEAD + one.text}) + "\n")
            count += 1
    return count


def run(news: Path, python: Path, work: Path, *, memory: str, cores: int) -> dict[str, object]:
    """Its figures; the passages lie in `work/passages` as JSON lines (a, b, begin, end, begin2, end2)."""
    work.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(work / "out", ignore_errors=True)
    count = articles(news, work / "in.json")
    home = python.parent
    java = Path(os.path.realpath(shutil.which("java") or "java")).parents[1]
    environment = {
        **os.environ,
        "PATH": f"{home}:{os.environ['PATH']}",
        "JAVA_HOME": os.environ.get("JAVA_HOME", str(java)),
        "SPARK_CONF_DIR": str(home.parent / "conf"),
        "SPARK_LOCAL_DIRS": str(work / "spill"),
    }
    how = ["--master", f"local[{cores}]", "--driver-memory", memory]
    what = ["--all-pairs", "--fields", "xxhash64(series) as gid", "--filterpairs", "gid < gid2", "--to-extents"]
    script = str(home.parent / "share" / "submit-seriatim.py")
    command = [str(home / "spark-submit"), *how, script, *what, str(work / "in.json"), str(work / "out")]
    cost = watch(command, log=work / "log.txt", every=2.0, environment=environment)
    extents = next((work / "out").rglob("extents.parquet"), None)
    if cost.status or not extents:
        raise SystemExit(f"passim failed: see {work / 'log.txt'}")
    look_up = [str(python), "-c", _PASSAGES, str(work / "in.json"), str(extents), str(work / "passages")]
    subprocess.run(look_up, check=True, env=environment, capture_output=True)
    return {
        "articles": count,
        "wall": round(cost.wall, 1),
        "processor": round(cost.processor, 1),
        "peak": cost.peak,
        "lead": len(LEAD),
        "command": f"passim --to-extents, {' '.join(how)}, passim's defaults, each article its own series",
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path)
    parser.add_argument("--python", type=Path, required=True, help="the Python of the environment that has passim")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--memory", default="6G", help="of the Java machine")
    parser.add_argument("--cores", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    figures = run(given.news, given.python.absolute(), given.work, memory=given.memory, cores=given.cores)
    (given.work / "passim.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
