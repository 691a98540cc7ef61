"""English words that go back to a name: general words for roles, offices, nouns for firms. All folded."""

from __future__ import annotations

from recoupe.grammar.table import table

_POWER = "president minister chief chairman chairwoman ceo head king chancellor premier secretary general director"
_SCIENCE = "researcher professor economist historian analyst biologist physicist sociologist climatologist doctor"
_STAGE = "singer actor actress musician rapper comedian painter"

HYPERNYMS = {
    "lawmaker": table("senator representative congressman congresswoman deputy speaker"),
    "politician": table("senator representative congressman congresswoman governor mayor minister president"),
    "leader": table(_POWER),
    "executive": table("chief ceo chairman chairwoman president director"),
    "scientist": table(_SCIENCE),
    "expert": table(_SCIENCE),
    "artist": table(_STAGE),
    "performer": table(_STAGE),
    "attorney": table("attorney lawyer"),
    "lawyer": table("attorney lawyer"),
    "official": table("secretary director commissioner spokesman spokeswoman"),
    "diplomat": table("ambassador envoy"),
    "cleric": table("bishop archbishop imam pastor pope cardinal reverend"),
    "monarch": table("king queen sultan emir"),
    "nominee": table("candidate nominee"),
    "candidate": table("candidate nominee"),
}

OFFICES = table(
    """
    minister governor mayor president senator secretary chairman chairwoman chair director spokesman spokeswoman
    spokesperson attorney lawyer prosecutor judge justice sheriff chief officer police general colonel captain
    commander ambassador king queen pope prince bishop coach manager owner principal doctor professor expert analyst
    official representative congressman congresswoman speaker premier chancellor leader head boss executive ceo
    victim suspect driver gunman shooter attacker defendant plaintiff father mother son daughter husband wife brother
    sister witness patient passenger client neighbor neighbour resident protester voter author killer thief inmate
    teenager child baby journalist reporter investigator inspector firefighter employer employee worker heckler host
    nominee moderator campaign
    """
)

FIRMS = table("company firm group maker carmaker automaker airline retailer bank operator insurer giant startup")
