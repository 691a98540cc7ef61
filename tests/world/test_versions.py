"""The marks of agencies on the versions of a dispatch."""

from __future__ import annotations

import pytest

from recoupe.world.versions import version

CASES = [
    ("Crue à Lézine", 0),
    ("FLASH - Crue à Lézine", -2),
    ("URGENT Crue à Lézine", -1),
    ("Crue à Lézine (ACTUALISÉ)", 1),
    ("Crue à Lézine (LEAD)", 1),
    ("Crue à Lézine (2e LEAD)", 3),
    ("UPDATE 2-Flood in Lezine", 3),
    ("CORRIGÉ: Crue à Lézine", 1),
    ("Il prend le lead, puis se corrige", 0),
    ("The team took the lead", 0),
    ("Un appel urgent aux dons", 0),
]


@pytest.mark.parametrize(("head", "expected"), CASES, ids=[c[0] for c in CASES])
def test_version(head: str, expected: int) -> None:
    assert version(head) == expected
