"""What web servers and sites write where an article should be: errors, consent walls, paywalls, empty shells."""

from __future__ import annotations

import re

ERROR = re.compile(
    r"(?:\b(?:erreur|error|http)\s*)?\b(?:40[0134]|410|429|50[0-4])\b(?=\s*(?:$|[-–—:|!.]|error|not\b|page|forbidden|gone|"
    r"bad\b|service|internal|erreur))|"
    r"\b(?:page|article|contenu|document)s?\s+(?:est\s+)?(?:introuvable|inexistante?|non trouvée?|supprimée?)\b|"
    r"\b(?:page|article|url)\s+(?:was\s+|could\s+)?not\s+(?:be\s+)?found\b|\bnot found\b|"
    r"\b(?:cette page|cet article) n['’](?:existe|est) (?:pas|plus)\b|\bno longer (?:available|exists)\b|"
    r"\b(?:accès|access) (?:refusé|interdit|denied|forbidden)\b|\bjust a moment\b|\bchecking your browser\b|"
    r"\b(?:vérification|verify(?:ing)?) (?:que vous êtes|you are) (?:un )?human|\bservice (?:unavailable|indisponible)\b",
    re.IGNORECASE,
)
"""In a title or heading: an error, or a server's guard against robots."""

CONSENT = re.compile(
    r"cookies?\b|\bconsent|\btraceurs?\b|\bpartenaires\b|\bpartners\b|données personnelles|personal data|"
    r"tout accepter|accept all|tout refuser|reject all|continuer sans accepter|paramétrer|\bvendors?\b|"
    r"confidentialité|privacy|\bcentres d['’]intérêt\b|\bpublicités? personnalisée|personali[sz]ed ad",
    re.IGNORECASE,
)
"""Words of a wall that asks for consent."""

CLOSED = re.compile(
    r"(?:article|contenu|suite|lecture) (?:est )?réservée? (?:aux|à nos) abonné|il vous reste [\d,.]+ ?% de cet article|"
    r"(?:la suite|cet article|ce contenu) (?:de cet article )?est réservée?|abonnez-vous pour (?:lire|continuer|accéder)|"
    r"(?:déjà|already) (?:abonnée?|a subscriber|subscribed)|pour lire la suite|"
    r"subscribe (?:now )?to (?:continue|read|keep)|(?:for|to) subscribers only|subscribers? only|"
    r"(?:continue|keep) reading (?:with|for)|you have reached your limit|this (?:article|content|story) is (?:for|reserved)|"
    r"sign (?:in|up) to (?:continue|read)",
    re.IGNORECASE,
)
"""Words of a paywall."""

SCRIPTED = re.compile(
    r"(?:enable|activer|activez|requires?|nécessite|needs?)\b.{0,40}\bjavascript|javascript\b.{0,60}\b(?:enable|"
    r"disabled|désactivé|activer|activé|required|requis|nécessaire)",
    re.IGNORECASE,
)
"""Words of a page that draws its text by script."""
