"""Spanish: where sentences end."""

from __future__ import annotations

from recoupe.grammar import sentences as grammar
from recoupe.grammar.table import table
from recoupe.model import Extent

_RULES = grammar.SentenceRules(
    titles=table(
        """
        Sr Sra Srta Sres Sras D Dña Dr Dra Dres Prof Profa Lic Ing Arq Gral Cnel Cmdte Cap Tte Sgto Fr Mons Excmo
        Excma Ilmo Ilma Sto Sta Pdte Pte Avda Av Pza Ctra Dpto Depto Ud Uds vs aprox p.ej ej cfr
        """
    ),
    counters=table(
        """
        p pp pág págs núm núms n no nº art arts cap vol fig tít apdo ed t h km ene feb mar abr jun jul ago sep sept
        oct nov dic tel tfno máx mín
        """
    ),
    tails=table(
        """
        s.a s.l s.a.u cía hnos etc inc ltd co corp jr ee.uu ee cc.oo cc dd.hh ff.aa rr.hh jj.oo a.m p.m u.s d.c a.c
        """
    ),
    starters=table(
        """
        el la los las lo un una unos unas este esta estos estas ese esa eso esto su sus mi nuestro yo él ella ellos
        ellas usted se le les nos no ni y o pero sino aunque porque pues si que quien cuando donde como mientras en a
        al de del por para con sin sobre tras según desde hasta entre ante bajo contra durante hay así también además
        sin ahora hoy ayer mañana antes después luego entonces todo todos cada otro otra varios algunos muchos dos
        tres ningún nadie nada nunca solo ya lunes martes miércoles jueves viernes sábado domingo
        """
    ),
)


def sentences(text: str, start: int, end: int) -> tuple[Extent, ...]:
    """Sentences of one line or paragraph, without the blanks around them."""
    return grammar.sentences(text, start, end, _RULES)
