"""What web servers and sites write where an article should be: errors, consent walls, paywalls, empty shells."""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


ERROR = _any(
    r"\b(?:erreur|error|http) ?(?:40[0134]|410|429|50[0-4])\b",
    r"^(?:40[0134]|410|429|50[0-4])(?: *$| *[-–—:|!.]| (?:error|not|page|forbidden|gone|bad|service|internal)\b)",
    r"\b(?:page|article|contenu|document)s? (?:est )?(?:introuvable|inexistante?|non trouvée?|supprimée?)\b",
    r"\b(?:page|article|url) (?:was |could )?not (?:be )?found\b|^not found\b",
    r"\b(?:cette page|cet article) n['’](?:existe|est) (?:pas|plus)\b|\bno longer (?:available|exists)\b",
    r"^(?:accès|access) (?:refusé|interdit|denied|forbidden)\b|^just a moment\b|\bchecking your browser\b",
    r"\b(?:vérifi\w+|verify(?:ing)?) (?:que vous êtes|you are) (?:un )?human|^service (?:unavailable|indisponible)\b",
)
"""In a title or heading: an error, or a server's guard against robots."""

CONSENT = _any(
    r"cookies?\b|\bconsent|\btraceurs?\b|\bpartenaires\b|\bpartners\b|données personnelles|personal data",
    r"tout accepter|accept all|tout refuser|reject all|continuer sans accepter|paramétrer|\bvendors?\b",
    r"confidentialité|privacy|\bcentres d['’]intérêt\b|\bpublicités? personnalisée|personali[sz]ed ad",
)
"""Words of a wall that asks for consent."""

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

SCRIPTED = _any(
    r"(?:enable|activer|activez|requires?|nécessite|needs?)\b.{0,40}\bjavascript",
    r"javascript\b.{0,60}\b(?:enable|disabled|désactivé|activer|activé|required|requis|nécessaire)",
)
"""Words of a page that draws its text by script."""
