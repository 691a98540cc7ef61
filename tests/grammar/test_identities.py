"""Full names that can be one person's share a key: nobody is lost by not comparing all with all."""

from __future__ import annotations

from itertools import combinations

from recoupe.grammar.names.identities import person_keys, same_person

NAMES = """
Irma Vosgel | Irma Vosgell | I. Vosgel | Irma Vozgel | Irma Vosgelle
Oleg Tarvine | Oleh Tarvine | Oleg Tarvin | Youssef Marbier | Yusuf Marbier
Anne-Lise Roy | Anne Lise Roy | Kim Jong Il | Kim Jon Il | Jan Van den Broek | Jan Vandenbroek
Kim Sol Ormoy | Kim Sol Ormo | Mohamed Belkan | Muhammad Belkan | Серге́й Песков | Sergueï Peskov | Sergei Peskow
"""


def test_names_that_can_be_one_share_a_key() -> None:
    names = [name.strip() for line in NAMES.strip().splitlines() for name in line.split("|")]
    keys = {name: person_keys(name, edits=1) for name in names}
    one = [
        pair for pair in combinations(names, 2) if same_person(*pair, roles_a={"a"}, roles_b={"a"}, apart=True, edits=1)
    ]
    assert len(one) > 10
    assert [pair for pair in one if not keys[pair[0]] & keys[pair[1]]] == []


def test_those_of_one_given_name_alone_share_none() -> None:
    assert not person_keys("Irma Vosgel", edits=1) & person_keys("Irma Talmoire", edits=1)
