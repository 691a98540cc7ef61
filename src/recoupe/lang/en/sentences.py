"""English: where sentences end."""

from __future__ import annotations

from recoupe.grammar import sentences as grammar
from recoupe.grammar.table import table
from recoupe.model import Extent

_RULES = grammar.SentenceRules(
    titles=table(
        """
        Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Revs Hon Gov Govs Sen Rep Reps Sens Gen Gens Brig Lt Col Maj Capt
        Cmdr Sgt Cpl Adm Pres
        Supt Det Insp Atty Amb Fr Sr St Ste Mt Ft v vs e.g i.e cf al approx viz
        """
    ),
    counters=table(
        """
        p pp no nos art ch sec vol fig ed eds et est jan feb mar apr jun jul aug sep sept oct nov dec etc
        min max mon tue wed thu fri sat sun
        """
    ),
    tails=table(
        """
        inc ltd co corp bros jr sr llc plc dept ave blvd rd ph.d yahoo jeopardy a.m p.m u.s u.k u.n d.c
        calif mass conn ariz colo fla ga ill ind kan ky md mich minn miss mo mont neb nev okla ore pa tenn
        tex va vt wash wis wyo ala ark del
        """
    ),
    starters=table(
        """
        the a an he she it they we you i this that these those his her its their our my your there here in
        on at by for from with without but and or so if when while as after before since although though
        however meanwhile what who which where why how not no some many most all both several one two three
        yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday last next under
        during among despite
        """
    ),
)


def sentences(text: str, start: int, end: int) -> tuple[Extent, ...]:
    """Sentences of one line or paragraph, without the blanks around them."""
    return grammar.sentences(text, start, end, _RULES)
