"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# The first example of a run loads lemma tables and compiles rules: no deadline. Same examples on every machine.
settings.register_profile("recoupe", deadline=None, derandomize=True)
settings.load_profile("recoupe")
