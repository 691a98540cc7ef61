"""Spanish: what is no part of the story, who is credited, when it was published."""

from __future__ import annotations

from functools import lru_cache

from recoupe.grammar.residue import scan as grammar
from recoupe.grammar.residue.credits import CreditRules
from recoupe.grammar.residue.rules import ResidueRules
from recoupe.grammar.residue.stamps import StampRules
from recoupe.grammar.table import table
from recoupe.lang.es.dates import MONTHS, SHORT_MONTHS
from recoupe.model import Credit, DateRole, Extent, Residue

_STAMPS = StampRules(
    months={**MONTHS, **SHORT_MONTHS},
    published=r"publicad[oa]s?|creado|fecha de publicaci[óo]n|publicaci[óo]n",
    updated=r"actualizad[oa]s?|(?:[úu]ltima )?actualizaci[óo]n|modificad[oa]s?",
    fillers=table(
        """
        el la los las a al de del y en por fecha hora horas h min minutos lectura gmt utc cet cest lunes martes
        miercoles jueves viernes sabado domingo lun mar mie jue vie sab dom madrid est art ultima
        """
    ),
    day_first=True,
    of="del?",
)
_CREDIT = CreditRules(
    along=r"con(?:\s+informaci[óo]n(?:\s+de)?)?",
    via=r"v[íi]a",
    source=r"fuentes?",
    anonymous=r"(?:las\s)?agencias?",
    around=table("por la el los las de del y a al en con redaccion texto foto informacion nuestra corresponsal"),
)
_NAME = r"[A-ZÀ-Ý][\w.'’-]+"
_RULES = ResidueRules(
    credit=_CREDIT,
    stamps=_STAMPS,
    byline=rf"(?:[Pp]or|POR)\s(?:(?:la redacción|nuestr[oa]s?)\b.{{0,60}}|{_NAME}\s(?:{_NAME}|y\s{_NAME}|de\s{_NAME})"
    r"[^.!?…:]{0,80})\.?$"
    r"|Redacción(?:\s[^.!?]{2,40})?$|\((?:Edición|Información|Texto|Con la colaboración)\b[^()]{3,200}\)$",
    caption=r"(?:Fotos?|FOTOS?|Foto(?:grafía|galería)|Imagen|Crédito|Ilustración|Infografía)\s?(?::|©|/|\()[^\n]*$"
    r"|(?:AFP|REUTERS|AP|EFE)\s?(?:PHOTO|FOTO)\b|©\s?[^.!?\n]{2,80}$|Imagen de archivo\b[^\n]{0,120}$",
    promo=r"(?:lea|lee|vea|ve|mire|mira|escuche|escucha|descubra|descubre)\s(?:también|además|más|aquí|la nota|:)"
    r"|(?:te|le|quizás? te|también te|también le) (?:puede|podría) interesar|(?:suscríbe(?:te|se)|regístra(?:te|se))\b"
    r"|síg(?:ue|a)nos\b|(?:más información|noticias? relacionadas?|en este artículo|lo más leído|newsletters?"
    r"|boletín(?:es)?)\s?(?::|$)|(?:haz|haga) clic\b|publicidad$|contenido (?:patrocinado|exclusivo)"
    r"|reciba? (?:nuestro|cada|gratis)\b|compart(?:ir|e|a)\b.{0,40}$",
    boilerplate=r".{0,60}todos los derechos reservados\.?$|prohibida (?:su|la) reproducción|javascript\b"
    r"|(?:utilizamos|usamos) cookies|tiempo de lectura\b.{0,20}$|lectura \d+ ?min"
    r"|\d{0,5} ?comentarios?(?: ?\(\d+\))?$|(?:etiquetas|palabras clave|temas)\s?:",
    kickers=table(
        """
        video videos directo vivo fotos exclusiva entrevista reportaje analisis opinion editorial ultima hora urgente
        cronica perfil encuesta claves directo
        """
    ),
    aside=r"(?:lea|lee|vea|ver) (?:también|además|más|la página|pág\.|p\.)",
    share=r"compartir|comparte|comentar|comentarios|imprimir|enviar|guardar|copiar enlace|correo|enlace",
)


def residue(text: str) -> tuple[Residue, ...]:
    """Text that is no part of the story; no overlaps."""
    return _scan(text).residue


def credits(text: str) -> tuple[Credit, ...]:
    """Agencies credited as source of the text (not agencies that are quoted)."""
    return _scan(text).credits


def published(text: str) -> tuple[tuple[str, Extent, DateRole], ...]:
    """The date of publication printed in the text, the best said one, and that of a change: value, place, role."""
    return _scan(text).published


@lru_cache(maxsize=2)
def _scan(text: str) -> grammar.Scan:
    return grammar.scan(text, _RULES)
