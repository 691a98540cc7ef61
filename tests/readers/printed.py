"""Makes small PDFs, for tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Printed(NamedTuple):
    """A line on a page: points from the left and from the bottom, size of its letters."""

    text: str
    y: float
    x: float = 72
    size: float = 11


def column(
    lines: Sequence[str], *, top: float = 700, step: float = 14, x: float = 72, size: float = 11
) -> list[Printed]:
    """Lines one under the other; an empty one leaves half a line free, a leading space is an indent."""
    found, y = [], top
    for line in lines:
        y -= step if line else step / 2
        if line:
            found.append(Printed(line.strip(), y, x + 15 * line.startswith(" "), size))
    return found


def pdf(pages: Sequence[Sequence[Printed]], *, title: str = "", author: str = "", made: str = "") -> bytes:
    """A PDF in Helvetica, its objects in the order: catalog, pages, font, information, then each page and its words."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    about = "".join(
        f"/{key} ({value}) " for key, value in (("Title", title), ("Author", author), ("CreationDate", made))
    )
    bodies = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        f"<</Type /Pages /Kids [{kids}] /Count {len(pages)}>>".encode(),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
        f"<<{about}>>".encode("cp1252"),
    ]
    for number, lines in enumerate(pages):
        drawn = b"".join(map(_drawn, lines))
        fonts = "/Resources <</Font <</F1 3 0 R>>>>"
        bodies.append(
            f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {fonts} /Contents {6 + 2 * number} 0 R>>".encode()
        )
        bodies.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn))
    return _assembled(bodies)


def _drawn(line: Printed) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %.1f Tf %.1f %.1f Td (%s) Tj ET\n" % (line.size, line.x, line.y, text)


def _assembled(bodies: Sequence[bytes]) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(bodies) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d /Root 1 0 R /Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(out))
    )
