"""robots.txt, as RFC 9309 has it."""

from __future__ import annotations

import pytest

from recoupe.text.robots import may_fetch


@pytest.mark.parametrize(
    ("robots", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /archives", "/archives/1", False),
        ("User-agent: *\nDisallow: /archives", "/arch", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/libre", "/a/libre/1", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: autre\nDisallow: /\n\nUser-agent: recoupe\nDisallow: /b", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Recoupe/2\nAllow: /", "/a", True),
        ("user-agent: autre\nuser-agent: recoupe\ndisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        ("User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("Disallow: /\n# rien\nSitemap: x", "/a", True),
        ("User-agent: * # tous\nDisallow: /a # et b", "/a", False),
    ],
)
def test_may_fetch(robots: str, path: str, allowed: bool) -> None:
    assert may_fetch(robots, "recoupe", path) is allowed
