"""French: what is no part of the story, who is credited, when it was published."""

from __future__ import annotations

from functools import lru_cache

from recoupe.grammar.residue import scan as grammar
from recoupe.grammar.residue.credits import CreditRules
from recoupe.grammar.residue.rules import ResidueRules
from recoupe.grammar.residue.stamps import StampRules
from recoupe.grammar.table import table
from recoupe.model import Credit, DateRole, Extent, Residue

_MONTHS = {
    "janvier": 1,
    "janv": 1,
    "jan": 1,
    "fevrier": 2,
    "fevr": 2,
    "fev": 2,
    "mars": 3,
    "avril": 4,
    "avr": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7,
    "juil": 7,
    "aout": 8,
    "septembre": 9,
    "sept": 9,
    "octobre": 10,
    "oct": 10,
    "novembre": 11,
    "nov": 11,
    "decembre": 12,
    "dec": 12,
}
_STAMPS = StampRules(
    months=_MONTHS,
    published=r"publi[ée]e?s?|post[ée]e?|mis en ligne|diffus[ée]e?|paru|cr[ée]{2}|r[ée]dig[ée]|publication",
    updated=r"mise? à jour|mis a jour|maj|modifi[ée]e?|actualis[ée]e?|derni[èe]re (?:mise à jour|modification)",
    fillers=table(
        """
        le la les l a au du de et est ce cet cette en par article date heure heures h min minutes temps
        lecture gmt cest cet utc paris lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu
        ven sam dim pour vers il y sur reserve aux abonnes modifie publie mis jour edition
        """
    ),
    day_first=True,
)
_CREDIT = CreditRules(
    along=r"avec",
    via=r"via|par l['’]agence|d['’]après|depuis",
    source=r"sources?",
    anonymous=r"(?:les\s)?agences?(?:\sde\spresse)?",
    around=table(
        """
        par la le les l de du des d et a au aux en avec notre nos redaction service correspondant
        correspondante envoye envoyee special speciale pour texte photo article journaliste web
        """
    ),
)
_NAME = r"[A-ZÀ-Ý][\w.'’-]+"
_RULES = ResidueRules(
    credit=_CREDIT,
    stamps=_STAMPS,
    byline=rf"(?:[Pp]ar|PAR)\s(?:(?:nos?|notre|la rédaction|l['’]AFP)\b.{{0,60}}|{_NAME}\s?(?:{_NAME}"
    rf"|de\s{_NAME}|et\s{_NAME})[^.!?…:]{{0,80}})\.?$"
    r"|(?:Propos recueillis|Entretien (?:réalisé|mené)|Recueilli par|Traduit (?:de|par)"
    r"|Texte recueilli)\b[^.!?]{0,110}\.?$"
    r"|(?:De|DE) (?:notre|nos) (?:correspondant|envoyé)[^.!?]{0,110}$"
    r"|La rédaction(?: (?:de|du|d['’]).{2,40})?$"
    rf"|\((?:Reportage|Édit|Edit|Rédigé|Écrit|Version française|Avec la contribution|Par|Texte"
    rf"|Récit){{1}}[^()]{{3,200}}\)$"
    rf"|\((?:{_NAME}\s){{1,3}}(?:pour le service français|[,;] édité par)[^()]{{0,120}}\)$"
    r"|[ÉE]dité par [^.!?]{3,80}$"
    rf"|(?:L['’](?:éditorial|édito)|La chronique|Le billet) (?:de |d['’]){_NAME}(?:[ -](?:{_NAME}|de|Le|La|du))"
    r"{1,4}\.?$",
    caption=r"(?:Crédits?(?:[ -]?[Pp]hotos?)?|CRÉDITS?(?: PHOTOS?)?|Photos?|PHOTOS?|[Ii]llustrations?|Légende"
    r"|Infographie)\s?(?::|©|/|d['’]illustration\b|DR\b|\(|AFP\b|Reuters\b|Belga\b|Keystone\b)[^\n]*$"
    r"|(?:AFP|REUTERS|AP)\s?PHOTO\b|©\s?[^.!?\n]{2,80}$|Image d['’]illustration\b[^\n]{0,120}$",
    promo=r"(?:(?:à|a) )?(?:(?:re)?lire|voir|(?:ré)?écouter|regarder|découvrir|consulter)(?: aussi"
    r"| également| encore| ailleurs| notre (?:dossier|article|analyse|reportage|enquête|entretien)| :"
    r"|\s?: )"
    r"|(?:à|a) (?:lire|voir|écouter|découvrir)(?: sur\b[^.]*)?\s?(?::|$)"
    r"|(?:re)?lire (?:notre|nos|la suite|l['’]article)\b"
    r"|(?:consultez|retrouvez|découvrez|lisez|revivez|suivez|regardez|(?:ré)?écoutez|téléchargez"
    r"|rejoignez)(?:-nous| nos| notre| toute| tous| ici| l['’]actualité| l['’]intégralité| la suite"
    r"| en direct| aussi| également| sur\b|[^.!?\n]{0,50}\b(?:en direct sur|sur (?:notre|nos)"
    r"|notre (?:application|appli|site|page|chaîne|newsletter|dossier)|newsletter))"
    r"|(?:abonnez|inscrivez|connectez)-vous\b|suivez-nous\b|rejoignez-nous\b|partagez\b.{0,40}$"
    r"|partager (?:sur|cet|l['’]article)\b"
    r"|(?:cet article|la suite de cet article|ce contenu) (?:est|vous a|vous|reste)\b.{0,30}(?:réservé"
    r"|abonné|intéressé|plu\b|bloqué)"
    r"|la suite après (?:cette|la) publicité|publicité$|\(?publicité\)?$|contenu sponsorisé|article réservé"
    r"|(?:sur le même (?:sujet|thème)|pour aller plus loin|pour en savoir plus|en savoir plus"
    r"|plus d['’](?:infos?|informations?) (?:sur|ici)|articles? liés?|dans la même rubrique"
    r"|les plus lus|newsletters?|notre dossier)\s?(?::|$)"
    r"|cliquez (?:ici|sur)\b|recevez (?:notre|nos|gratuitement|chaque|toute)\b|téléchargez (?:l['’]"
    r"|notre|gratuitement)"
    r"|inscription à (?:la|notre) newsletter|vous (?:avez|souhaitez) (?:aimé cet article|réagir)",
    boilerplate=r"(?:tous droits (?:de reproduction )?réservés|toute reproduction|reproduction (?:interdite"
    r"|même partielle)|droits de reproduction)"
    r"|.{0,60}tous droits réservés\.?$|les commentaires sont (?:fermés|désactivés)"
    r"|(?:votre )?adresse e-?mail ne sera pas"
    r"|temps de lecture\b.{0,20}$|lecture \d+ ?min|chargement(?: en cours)?…?(?:\.{3})?$|mots[- ]clés\s?:|tags?\s?:"
    r"|en acceptant les cookies|nous utilisons des cookies|javascript\b|(?:ce|cet|cette|ces"
    r"|les) [^.]{0,60}ne constitue(?:nt)? (?:pas|en aucun cas|ni) [^.]{0,80}\.?$|signaler une erreur"
    r"|nos journalistes utilisent|\d{0,5} ?commentaires?(?: ?\(\d+\))?$|il vous reste \d[^.]{0,60} à lire"
    r"|(?:cet )?article (?:publié|paru) (?:dans|le)\b[^.!?]{0,80}\.?$",
    kickers=table(
        """
        vidéo vidéos direct live photos infographie carte document exclusif exclu entretien interview
        reportage enquête récit analyse portrait tribune édito éditorial opinion chronique décryptage
        explications info infos urgent sondage dossier témoignage témoignages alerte mise jour replay
        podcast test essai quiz images question réponse reponse questions réponses bilan résumé
        """
    ),
    aside=r"(?:re)?lire (?:aussi|notre|nos|l['’]|la |page|p\.|également|encadré|en page)|à lire"
    r"|voir (?:aussi|notre|nos|la vidéo|nos éditions|page|p\.)",
    share=r"partager?|partagez|tweete[rz]|imprime[rz]|envoye[rz]|enregistrer|commenter|copier le lien|réagir|suivre"
    r"|sur|partager (?:sur|par|cet article)|envoyer par|par|courriel|lien|aimer",
    repeated=r"(?<=[a-zàâçéèêëîïôûù]\.)( (?:a|ont)(?: \w+ment)? \w{2,15} [^.!?,;:«»\"“”\n]{3,70}\.)(?=\s|$)",
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
