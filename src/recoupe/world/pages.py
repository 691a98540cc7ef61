"""What web servers and sites write where an article should be: errors, consent walls, paywalls, empty shells."""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_GONE = "(?:introuvable|inexistante?|non trouvée?|supprimée?)"
_END = r"\W*(?:$|[-–—:|!.] )"
"""The end of a title, or of its first part: an article may well have “accès interdit” in its headline."""

ERROR = _any(
    r"\b(?:erreur|error|http) ?(?:40[0134]|410|429|50[0-4])\b",
    r"^(?:40[0134]|410|429|50[0-4])(?: *$| *[-–—:|!.]| (?:error|not|page|forbidden|gone|bad|service|internal)\b)",
    rf"^(?:cette |cet |ce |la |l['’])?(?:page|article|contenu)s? (?:demandée? )?(?:est |a été )?{_GONE}{_END}",
    rf"^(?:the )?(?:page|article|url) (?:was |could |you requested )?not (?:be )?found{_END}|^not found{_END}",
    r"^(?:cette page|cet article) n['’](?:existe|est) (?:pas|plus)\b",
    r"^(?:this|the) (?:page|article|content|story)\b.{0,30}\bno longer (?:available|exists)\b",
    rf"^(?:accès|access) (?:refusé|interdit|denied|forbidden){_END}|^just a moment\W*$|\bchecking your browser\b",
    r"\b(?:vérifi\w+|verify(?:ing)?) (?:que vous êtes|you are) (?:un )?human",
    rf"^service (?:temporarily )?(?:unavailable|indisponible){_END}",
)
"""In a title or heading: an error, or a server's guard against robots."""

CONSENT = _any(
    r"cookies?\b|\bconsent|\btraceurs?\b|\bpartenaires\b|\bpartners\b|données personnelles|personal data",
    r"tout accepter|accept all|tout refuser|reject all|continuer sans accepter|paramétrer|\bvendors?\b",
    r"confidentialité|privacy|\bcentres d['’]intérêt\b|\bpublicités? personnalisée|personali[sz]ed ad",
)
"""Words of a wall that asks for consent."""

ASKED = _any(r"\b(?:nous|nos|vous|votre|vos|we|our|you|your)\b")
"""Words by which a wall speaks to its reader; an article about consent speaks of others."""

CLOSED = _any(
    r"(?:article|contenu|suite|lecture) (?:est )?réservée? (?:aux|à nos) abonné",
    r"il vous reste [\d,.]+ ?% de cet article",
    r"(?:la suite|cet article|ce contenu) (?:de cet article )?est réservée?",
    r"abonnez-vous pour (?:lire|continuer|accéder)|pour lire la suite",
    r"subscribe (?:now )?to (?:continue|read|keep)|(?:for|to) subscribers only|subscribers? only",
    r"(?:continue|keep) reading (?:with|for)|you have reached your limit",
    r"this (?:article|content|story) is (?:for|reserved)|sign (?:in|up) to (?:continue|read)",
)
"""Words of a paywall."""
CLOSED_MARKS = (
    "abonn",
    "réservé",
    "vous reste",
    "lire la suite",
    "subscri",
    "reading",
    "limit",
    "to continue",
    "to read",
)
"""Of which each of them has one, in small letters: looked for first, for that takes no time."""

SCRIPTED = _any(
    r"(?:enable|activer|activez|requires?|nécessite|needs?)\b.{0,40}\bjavascript",
    r"javascript\b.{0,60}\b(?:enable|disabled|désactivé|activer|activé|required|requis|nécessaire)",
)
"""Words of a page that draws its text by script."""
