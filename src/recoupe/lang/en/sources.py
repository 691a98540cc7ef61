"""English nouns for those who speak, by what they are."""

from __future__ import annotations

from recoupe.grammar.speech.lexicon import Nature

PEOPLE = """
activist actor actress adviser advisor aide ambassador analyst architect artist assistant astronaut attorney author
banker bishop boss brother businessman businesswoman candidate captain cardinal chairman chairwoman chair chancellor
chief clerk coach colonel commander commissioner congressman congresswoman consultant coordinator
coroner correspondent council-member councilman councillor counsel critic daughter defendant delegate deputy detective
developer diplomat director doctor economist editor employee engineer envoy executive expert farmer father fighter
firefighter founder friend general governor grandmother guard head historian husband inspector insider investigator
investor journalist judge juror justice king lawmaker lawyer leader lecturer legislator lieutenant manager mayor member
minister monk mother neighbor neighbour negotiator nominee nurse observer officer official operator opponent organizer
organiser owner parent partner passenger pastor patient pilot player pollster pope president priest prime principal
producer professor prosecutor protester queen reporter representative republican democrat researcher resident
scholar scientist secretary senator sergeant sheriff singer sister soldier son source speaker specialist
spokesman spokesperson spokeswoman staffer star strategist student suspect survivor teacher teenager
tourist trader treasurer trooper trump veteran victim viewer villager voter widow wife witness woman man worker writer
ceo cfo envoy premier insurer superintendent sultan host
"""
BODIES = """
opposition county establishment public electorate crowd audience industry side embassy presidency
administration agency airline ambassador army association authority bank board body bureau cabinet camp campaign
center centre charity church club coalition college commission committee company congress consortium corporation
council court defense department embassy family federation firm force foundation fund government group hospital
house institute institution kremlin league maker manufacturer military ministry mission movement network office
organization organisation palace panel parliament party pentagon police prosecution regulator retailer school senate
service society team tribunal troupe union university utility white-house bloc operator union nonprofit watchdog startup
"""
GROUPS = """
advocates authorities officials police prosecutors investigators experts analysts critics supporters opponents
lawmakers lawyers republicans democrats researchers scientists economists witnesses residents neighbors
neighbours activists protesters leaders people voters doctors governments workers unions allies conservatives liberals
polls rescuers firefighters organizers families relatives media outlets agencies reporters media others many some few
insiders aides advisers attorneys staffers members executives observers diplomats rebels militants companies banks
historians scholars academics pundits strategists pollsters campaigners traders sources teachers students
"""
PAPERS = """
affidavit analysis assessment audit bill book brief bulletin complaint document documents draft email emails
estimate estimates evidence figures file filing filings footage image images indictment interview investigation
invitation lawsuit letter log logs memo message messages minutes notes photo photograph photographs photos poll
polls post post posting press-release projection projections record records records report reports research results
review ruling screenshot statement statistics studies study survey surveys text testimony transcript transcripts
tweet tweets account accounts polling ad ads advertisement advertisements article articles headline headlines
editorial editorials column biography memoir slogan website flier leaflet brochure platform manifesto verdict video
videos data recording recordings warrant email e-mail e-mails tape tapes
"""
MEDIA = """
newspaper magazine network station website outlet site agency blog broadcaster channel journal tabloid daily weekly
radio television tv
"""


def natures() -> dict[str, Nature]:
    """What each noun is; plurals of people are groups."""
    found: dict[str, Nature] = {}
    for word in PEOPLE.split():
        found[word] = "person"
        found.setdefault(_plural(word), "group")
    for word in BODIES.split():
        found[word] = "body"
        found.setdefault(_plural(word), "group")
    kinds: tuple[tuple[str, Nature], ...] = ((MEDIA, "medium"), (GROUPS, "group"), (PAPERS, "paper"))
    for words, nature in kinds:
        found.update(dict.fromkeys(words.split(), nature))
    found.update(source="unnamed", sources="unnamed", police="body", agency="medium")
    return found


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "sh")) else "s")
