"""`python -m gold` is `python -m gold.gate`."""

from __future__ import annotations

from gold.gate.__main__ import main

if __name__ == "__main__":
    main(prog_name="python -m gold")
