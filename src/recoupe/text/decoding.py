"""Bytes to text: which encoding, and what was odd about it. Nothing of the text is changed but its BOM."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from recoupe.errors import UndecodableError
from recoupe.settings import DecodeSettings
from recoupe.text.oddity import oddity

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"{\\rtf", "a rich text document"),
)
# What browsers do (WHATWG Encoding Standard, "Names and labels"): these labels mean Windows' superset.
_LABELS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_C1 = re.compile(r"[\x80-\x84\x86-\x9f]")
_TWICE_SIGNS = ("Ã", "â€")
_TWICE = re.compile(r"Ã[\x80-\xbf©¨ª«¢´®§¹»¼¯‰ˆ€]|â€[™œ˜“”\x9d]")


class Decoded(NamedTuple):
    """A text, the encoding that gave it, and what was odd, one plain sentence each."""

    text: str
    encoding: str
    notes: tuple[str, ...]


def decode(data: bytes, *, declared: str | None = None, settings: DecodeSettings | None = None) -> Decoded:
    """The text of some bytes, line ends included as they are.

    In order: a BOM; UTF-8 where the bytes are valid UTF-8 (chance makes no long text so, whatever is
    declared); UTF-8 with damage; then, of the declared encoding, Windows-1252, what the detector says,
    Mac and DOS, the one that gives the fewest words no one would write (`recoupe.text.oddity`).
    Raises `UndecodableError` for anything that is no text.
    """
    limits = settings or DecodeSettings()
    _refuse_known_formats(data)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _checked(_lossy(data[len(bom) :], encoding), limits)
    wide = _wide(data)
    if wide:
        return _checked(Decoded(data.decode(wide), wide, (f"No byte order mark: read as {wide}.",)), limits)
    if b"\0" in data:
        raise UndecodableError("Binary data: it holds NUL bytes. Give a text, HTML or JSONL file.")
    return _checked(_narrow(data, _codec(declared), declared, limits), limits)


def _refuse_known_formats(data: bytes) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise UndecodableError(f"This is {name}, not text. Save it as plain text (UTF-8) first.")


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: Latin text then has a NUL in every second byte, on one side only."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(even, odd) or max(even, odd) * 4 < len(sample):
        return None
    encoding = "utf-16-be" if even else "utf-16-le"
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return encoding


def _codec(label: str | None) -> str | None:
    """Python's name of an encoding label; None where it is none, or not one for text."""
    if not label:
        return None
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
        b"".decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    return _LABELS.get(name, name)


def _narrow(data: bytes, declared: str | None, label: str | None, limits: DecodeSettings) -> Decoded:
    """Encodings whose units are bytes."""
    odd: tuple[str, ...] = (f"It declares the encoding {label!r}, which is none.",) if label and not declared else ()
    if declared and declared.startswith(("iso2022", "hz", "utf-7")) and data.isascii():
        return Decoded(data.decode(declared, "replace"), declared, odd)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data, declared, label, odd, limits)
    if declared not in {None, "utf-8"} and not data.isascii():
        odd += (f"It declares {label} but is UTF-8.",)
    if any(sign in text for sign in _TWICE_SIGNS) and len(_TWICE.findall(text)) >= limits.min_twice:
        odd += ("Letters look encoded twice (“Ã©” for “é”): the file was damaged before it came here.",)
    return Decoded(text, "utf-8", odd)


def _legacy(
    data: bytes, declared: str | None, label: str | None, odd: tuple[str, ...], limits: DecodeSettings
) -> Decoded:
    damaged = _lossy(data, "utf-8")
    lost = damaged.text.count("\N{REPLACEMENT CHARACTER}")
    whole = sum(not c.isascii() for c in damaged.text) - lost
    if whole >= limits.utf8_ratio * lost:
        return damaged
    candidates = _candidates(data, declared)
    if declared in candidates and oddity(data.decode(declared)[: limits.sample]) <= limits.max_odd:
        return Decoded(data.decode(declared), declared, odd)
    encoding = min(candidates, key=lambda name: oddity(data.decode(name)[: limits.sample]), default=None)
    if encoding is None:
        return Decoded(data.decode("cp1252", "replace"), "cp1252", (*odd, "In no known encoding: read as cp1252."))
    if not declared:
        return Decoded(data.decode(encoding), encoding, (*odd, f"Not UTF-8: read as {encoding}."))
    if encoding != declared:
        odd += (f"It declares {label} but reads like {encoding}.",)
    return Decoded(data.decode(encoding), encoding, odd)


def _candidates(data: bytes, declared: str | None) -> list[str]:
    """Encodings that can read the bytes, the likelier first: a tie goes to the first."""
    from resiliparse.parse.encoding import detect_encoding  # noqa: PLC0415 -- only old encodings need it

    names = [
        declared,
        "cp1252",
        "iso8859-15",
        _codec(detect_encoding(data, from_html_meta=False)),
        "mac_roman",
        "cp850",
    ]
    return [name for name in dict.fromkeys(names) if name and name != "utf-8" and _reads(data, name)]


def _reads(data: bytes, encoding: str) -> bool:
    """Whether all bytes mean something: ISO 8859 takes any byte, but no text holds its C1 controls."""
    try:
        return not _C1.search(data.decode(encoding))
    except (UnicodeDecodeError, LookupError):
        return False


def _lossy(data: bytes, encoding: str) -> Decoded:
    """The text, with U+FFFD for bytes that are not of the encoding, and a note that counts them."""
    try:
        return Decoded(data.decode(encoding), encoding, ())
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        lost = text.count("\N{REPLACEMENT CHARACTER}")
        note = f"{lost} places are not valid {encoding} (first at byte {error.start}): shown as U+FFFD."
        return Decoded(text, encoding, (note,))


def _checked(found: Decoded, limits: DecodeSettings) -> Decoded:
    controls = sum(1 for _ in _CONTROLS.finditer(found.text))
    if controls > limits.max_controls * len(found.text):
        raise UndecodableError(f"Binary data: {controls} control characters. Give a text, HTML or JSONL file.")
    return found
