"""The public format of a report: other people's programs read these names. Additions are free; a rename is not.

A name that is missing here raises the number in `format`. Values of choices are listed too: a program may switch on
them.
"""

from __future__ import annotations

from typing import get_args, get_type_hints

import msgspec
import pytest

from recoupe import model
from recoupe.model import Report, article, attribution, claim, derivation, disagreement, mention, origin

FIELDS = {
    "Report": "format tool articles dossiers skipped",
    "Tool": "name version",
    "Skipped": "source reason",
    "Article": "id source outlet title language text sha256 published residue credits",
    "Published": "value precision basis place",
    "Residue": "kind start end",
    "Credit": "agency form start end",
    "Span": "article start end",
    "Dossier": (
        "id title articles names statements alignments derivations origins claims disagreements timeline only undecided"
    ),
    "Identity": "id kind label spellings places",
    "Statement": "id article spans mode cue sources polarity certainty quantities times names",
    "Source": "label name role start end",
    "Quantity": "low high unit approximate start end",
    "Time": "value precision start end",
    "Alignment": "a b same",
    "Derivation": "source target kind share direction why",
    "Origin": "id label kind articles why",
    "Claim": "id statements gist articles silent origins voices standing",
    "OriginCount": "low high ids why",
    "Voice": "label name statements",
    "Disagreement": "id claim kind verdict sides why",
    "Side": "value articles statements places",
    "Moment": "value precision claims",
    "Undecided": "about why would_settle",
}
CHOICES = [
    (article.Precision, "minute day month year"),
    (article.ResidueKind, "crawl-tag timestamp byline credit caption promo boilerplate dateline"),
    (article.CreditForm, "signature via with prefix"),
    (mention.NameKind, "person organisation place agency other"),
    (attribution.Mode, "direct indirect mixed according-to evidence none"),
    (attribution.SourceRole, "speaker relay document anonymous collective"),
    (attribution.Polarity, "affirmed denied"),
    (attribution.Certainty, "plain reported conditional hypothetical expected"),
    (derivation.DerivationKind, "copy abridged rewrite translation merge"),
    (derivation.Direction, "known likely unknown"),
    (origin.OriginKind, "agency article unseen"),
    (claim.Standing, "single echoed one-voice corroborated disputed"),
    (disagreement.DisagreementKind, "number time place name role agent polarity certainty attribution"),
    (disagreement.Verdict, "conflict update rounding range sum conversion lost added differs"),
]


@pytest.mark.parametrize("noun", FIELDS)
def test_a_noun_keeps_its_fields(noun: str) -> None:
    assert set(FIELDS[noun].split()) <= set(getattr(model, noun).__struct_fields__)


@pytest.mark.parametrize(("choice", "values"), CHOICES)
def test_a_choice_keeps_its_values(choice: object, values: str) -> None:
    assert list(get_args(choice)) == values.split()


def test_the_format_says_its_number() -> None:
    assert get_args(get_type_hints(Report)["format"]) == ("recoupe-report/1",)


def test_what_is_unknown_is_null_and_places_are_lists() -> None:
    one = model.Statement(id="s", article="a", spans=((0, 2),), mode=None)
    assert msgspec.to_builtins(one)["mode"] is None
    assert msgspec.json.decode(msgspec.json.encode(one))["spans"] == [[0, 2]]
