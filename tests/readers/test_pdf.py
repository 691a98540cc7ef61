"""PDFs. All are made by the tests."""

from __future__ import annotations

import io
import sys

import pypdf
import pytest

from recoupe.errors import EmptyError, InputError, MalformedError, MissingLibraryError
from recoupe.intake.source import of_bytes
from recoupe.model import Article
from recoupe.readers.pdf import read
from recoupe.settings import PrintSettings, ReadSettings
from tests.readers.printed import Printed, column, pdf

FIRST = (
    "Le bac de Sainte-Orle est à l'arrêt depuis lundi après la",
    "découverte d'une fissure dans la coque, a annoncé la mairie",
    "de l'île.",
)
SECOND = ("Près de 1 200 habitants l'empruntent chaque jour, selon la", "régie des transports, qui attend une pièce.")
THIRD = ("« Nous n'avons pas d'autre bateau avant jeudi, ni de", "navette », a reconnu le directeur de la régie.")
WHOLE = [" ".join(FIRST), " ".join(SECOND), " ".join(THIRD)]


def one(data: bytes) -> Article:
    (article,) = read(of_bytes(data, "a.pdf"), ReadSettings())
    assert isinstance(article, Article)
    return article


def lines(data: bytes) -> list[str]:
    return one(data).text.splitlines()


def test_paragraphs_parted_by_gaps_are_joined_again() -> None:
    assert lines(pdf([column([*FIRST, "", *SECOND, "", *THIRD])])) == WHOLE


def test_paragraphs_parted_by_indents_are_joined_again() -> None:
    indented = [(" " + part[0], *part[1:]) for part in (FIRST, SECOND, THIRD)]
    assert lines(pdf([column([line for part in indented for line in part])])) == WHOLE


def test_paragraphs_parted_by_short_lines_alone_are_joined_again() -> None:
    short = [*FIRST, *SECOND[:1], "régie.", *THIRD]
    assert lines(pdf([column(short)])) == [WHOLE[0], f"{SECOND[0]} régie.", WHOLE[2]]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    left, right = column([*FIRST, "", SECOND[0]]), column([SECOND[1], "", THIRD[0]], x=320)
    assert lines(pdf([[*left, *right], column([THIRD[1]])])) == WHOLE


def test_heading_is_the_line_in_the_largest_letters() -> None:
    head = [Printed("Sainte-Orle sans bac,", 760, size=20), Printed("et pour longtemps", 738, size=20)]
    article = one(pdf([[Printed("La Feuille", 800, size=9), *head, *column([*FIRST, "", *SECOND])]], title="Sans nom"))
    assert article.title == "Sainte-Orle sans bac, et pour longtemps"
    assert article.text.splitlines()[:2] == ["La Feuille", "Sainte-Orle sans bac, et pour longtemps"]


def test_running_heads_feet_and_page_numbers_are_left_out() -> None:
    def page(number: int, words: list[str]) -> list[Printed]:
        head = Printed(f"La Feuille, édition du {number + 10} mars", 800, size=8)
        foot = [Printed("www.lafeuille.example", 60, size=8), Printed(f"Page {number} / 3", 40, size=8)]
        return [head, *column(words), *foot]

    pages = [page(1, [*FIRST]), page(2, [*SECOND]), page(3, [*THIRD])]
    assert lines(pdf(pages)) == WHOLE
    assert lines(pdf([[*column([*FIRST]), Printed("- 1 -", 40)]])) == WHOLE[:1]


@pytest.mark.parametrize(
    ("upper", "lower", "joined"),
    [
        ("Le navire a été décou-", "vert lundi par les pêcheurs.", "Le navire a été découvert lundi par les pêcheurs."),
        ("Il faudra peut-", "être attendre jeudi soir.", "Il faudra peut-être attendre jeudi soir."),
        ("Reviendra-t-", "elle avant jeudi soir ?", "Reviendra-t-elle avant jeudi soir ?"),
        ("Le vice-", "président de la régie.", "Le vice-président de la régie."),
        ("Le val-", "de-loup est fermé.", "Le val-de-loup est fermé."),
        ("Le bac de Sainte-", "Orle est arrêté.", "Le bac de Sainte-Orle est arrêté."),
        ("La saison 2023-", "2024 est perdue.", "La saison 2023-2024 est perdue."),
        ("Une mini-", "navette, oui, une mini-navette.", "Une mini-navette, oui, une mini-navette."),
    ],
)
def test_words_cut_at_a_line_end_are_made_whole(upper: str, lower: str, joined: str) -> None:
    text = " ".join(lines(pdf([column([upper, lower, "", *SECOND])])))
    assert text.startswith(joined)


def test_properties_are_evidence_and_no_more() -> None:
    made = "D:20240312180500+01'00'"
    article = one(
        pdf([column([*FIRST, "", *SECOND])], title="Le bac de Sainte-Orle", author="Maud Kerdraon", made=made)
    )
    assert (article.title, article.byline, article.published) == ("Le bac de Sainte-Orle", "Maud Kerdraon", None)
    (seen,) = article.dates
    assert (seen.value, seen.role, seen.basis, seen.offset) == ("2024-03-12T18:05", "seen", "document", "+01:00")
    assert one(pdf([column([*FIRST])], title="Microsoft Word - bac_v3.doc")).title is None


def test_pages_without_text_are_counted() -> None:
    assert one(pdf([column([*FIRST]), []])).notes == ("1 of its 2 pages hold no text: pictures, perhaps.",)


def _locked(user: str) -> bytes:
    writer, out = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([column([*FIRST])]))), io.BytesIO()
    writer.encrypt(user, "owner", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def test_a_file_locked_against_printing_alone_is_read() -> None:
    assert lines(_locked("")) == WHOLE[:1]


@pytest.mark.parametrize(
    ("data", "error", "reason"),
    [
        (_locked("secret"), MalformedError, "Locked with a password"),
        (pdf([[], []]), EmptyError, "a scan"),
        (pdf([column(["¢£¤¥ §¨© «¬® ¯°± ²³´ abc"])]), MalformedError, "cannot be made out"),
        (pdf([column([*FIRST])] * 101), MalformedError, "101 pages"),
        (b"Le bac.", MalformedError, "Not a PDF"),
        (b"%PDF-1.4\n", InputError, "."),
        (pdf([column([*FIRST])])[:300], InputError, "."),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, error: type[InputError], reason: str) -> None:
    with pytest.raises(error, match=reason):
        one(data)


def test_without_its_library_the_line_to_type_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(MissingLibraryError, match=r"Reading \.pdf needs pypdf: pip install 'recoupe\[pdf\]'"):
        one(pdf([column([*FIRST])]))


def test_settings_are_those_of_the_run() -> None:
    settings = ReadSettings(print=PrintSettings(pages=1))
    with pytest.raises(MalformedError, match="2 pages: at most 1 are read"):
        list(read(of_bytes(pdf([column([*FIRST])] * 2), "a.pdf"), settings))
