"""A cue with an object, an infinitive or an attribute: praise, blame, support, aims, demands, names given."""

from __future__ import annotations

from recoupe.grammar.ordered import subjects
from recoupe.grammar.ordered.clauses import speaker
from recoupe.grammar.ordered.extents import clause_end
from recoupe.grammar.ordered.finding import finding
from recoupe.grammar.ordered.phrases import noun_phrase, with_apposition
from recoupe.grammar.ordered.sketch import STOPS, Head, Sketch
from recoupe.grammar.ordered.subjects import Subject, made
from recoupe.grammar.speech.findings import Finding

_FAR = 26
"""Most tokens between a cue and its attribute."""


def _somebody(sketch: Sketch, head: Head) -> Subject | None:
    subject = speaker(sketch, head)
    if subject is None or not subject.core.sourcelike:
        return None
    if subject.core.nature == "pronoun" and sketch.norms[subject.core.first] in sketch.order.wordless:
        return None
    return subject


def aim(sketch: Sketch, head: Head) -> list[Finding]:
    """`X vowed to …`, `X urged Y to …`, `X proposed banning …`."""
    start = _aimed(sketch, head) if head.kind != "passive" else None
    subject = _somebody(sketch, head) if start is not None else None
    if start is None or subject is None:
        return []
    end = clause_end(sketch, start, noun=True, inner=subjects.enclosed(sketch, head, subject))
    form = "aim" if sketch.tag(start) in ("K", "G") else "urge"
    return [finding(sketch, head, form, ((start, end),), subject)]


def _aimed(sketch: Sketch, head: Head) -> int | None:
    """The token with which what is wanted begins: the infinitive, the gerund, or who is to do it."""
    at = sketch.over_adverbs(head.last)
    if head.takes("to") is not None:
        if sketch.norm(at) == "," and sketch.tag(at + 2) == ",":
            return at + 3 if sketch.tag(at + 3) == "K" else None  # "refused, generally, to"
        if sketch.tag(at) == "K":
            return at
    if head.takes("gerund") is not None and sketch.tag(at) == "G":
        return at
    if head.takes("person-to") is None:
        return None
    end = noun_phrase(sketch, at, sketch.size)
    return at if end > at and sketch.tag(sketch.over_adverbs(end)) == "K" else None


def willing(sketch: Sketch) -> list[Finding]:
    """`X is ready to …`, `X is confident that …`."""
    found = []
    order = sketch.order
    for at, norm in enumerate(sketch.norms[:-2]):
        if (norm not in order.willing and norm not in order.sure) or sketch.quoted(at) >= 0 or at == 0:
            continue
        first = at
        while first > 0 and sketch.tags[first - 1] in ("A", "H", "X"):
            first -= 1
        if not any(sketch.tags[i] == "X" for i in range(first, at)):
            continue
        start = at + 1
        clause = sketch.tag(start) in ("T", "R") and norm in sketch.order.sure
        if not clause and not (sketch.tag(start) == "K" and norm in sketch.order.willing):
            continue
        head = Head(first, at, at + 1, (), "finite", any(sketch.tags[i] == "H" for i in range(first, at)), False)
        subject = _somebody(sketch, head)
        if subject is None:
            continue
        start += sketch.tag(start) == "T"
        found.append(finding(sketch, head, "willing", ((start, clause_end(sketch, start, noun=True)),), subject))
    return found


def attribute(sketch: Sketch, head: Head) -> list[Finding]:
    """`X described Y as Z`, `X accused Y of Z`, `X called Y Z`."""
    if head.kind == "passive":
        return []
    use = head.takes("as")
    at = sketch.over_adverbs(head.last)
    if use is None:
        return _called(sketch, head, at)
    i = at
    while i < min(sketch.size, at + _FAR):
        norm = sketch.norms[i]
        if norm in use.cue.attributes and i > at:
            return _made(sketch, head, "attribute", at)
        apposed = _aside_end(sketch, i) if norm == "," else i
        if apposed > i and sketch.norm(apposed) == ",":
            i = apposed  # "accused X, the senator from Y, of"
        elif norm in (",", ";", ":") or norm in STOPS or sketch.tags[i] in ("T", "S", "X"):
            break
        i += 1
    return _called(sketch, head, at)


def _aside_end(sketch: Sketch, comma: int) -> int:
    """The comma that closes an apposition or a relative clause (`X, who left on Sunday,`), else the one given."""
    if sketch.tag(comma + 1) != "W":
        return with_apposition(sketch, comma, sketch.size)
    closing = (k for k in range(comma + 2, min(sketch.size, comma + _FAR)) if sketch.norms[k] in (",", ";", "."))
    return next(closing, comma)


def _called(sketch: Sketch, head: Head, at: int) -> list[Finding]:
    if head.takes("call") is None or sketch.tag(at) not in ("D", "U", "R", "O", "L", "M", "T"):
        return []
    return _made(sketch, head, "attribute", at)


def _made(sketch: Sketch, head: Head, form: str, at: int, cue_end: int = 0) -> list[Finding]:
    subject = _somebody(sketch, head)
    if subject is None:
        return []
    end = clause_end(sketch, at, noun=True, inner=subjects.enclosed(sketch, head, subject))
    if end <= at:
        return []
    return [finding(sketch, head, form, ((at, end),), subject, cue_end=cue_end)]


def thing(sketch: Sketch, head: Head) -> list[Finding]:
    """`X praised Y`, `X called for Y`, `X referred to Y`."""
    if head.kind == "passive":
        return []
    at = sketch.over_adverbs(head.last)
    for use in head.uses:
        if use.cue.links and sketch.norm(at) in use.cue.links:
            begin = at + 1
            if not _nominal(sketch, begin):
                return []
            return _made(sketch, head, _form(use.cue.stance), begin, begin)
    if sketch.norms[head.at] in sketch.lex.citing and _cites_somebody(sketch, at):
        return []
    use_object = head.takes("object")
    judged = use_object is not None and use_object.cue.stance == "attitude" and head.kind == "infinitive"
    if use_object is None or judged or not _nominal(sketch, at) or sketch.tag(at) == "K":
        return []
    return _made(sketch, head, _form(use_object.cue.stance), at)


def _cites_somebody(sketch: Sketch, at: int) -> bool:
    """`…, citing two officials`: a link of the chain, not what is said."""
    end = noun_phrase(sketch, at, sketch.size)
    return end > at and made(sketch, at, end, end).core.sourcelike


def _form(stance: str) -> str:
    return {"speech": "object", "belief": "belief-object", "aim": "aim-object", "attitude": "attitude"}[stance]


def _nominal(sketch: Sketch, at: int) -> bool:
    return sketch.tag(at) in ("D", "U", "O", "L", "Q", "M", "G", "W", "Z", "B", "E", "$")


def shows(sketch: Sketch, head: Head) -> list[Finding]:
    """`A video shows …`, `A poll found …`."""
    if head.takes("show") is None or head.kind not in ("finite", "participle"):
        return []
    subject = subjects.before(sketch, head) if head.kind == "finite" else speaker(sketch, head)
    if subject is None or subject.core.nature != "paper":
        return []
    at = sketch.over_adverbs(head.last)
    at += sketch.tag(at) == "T"
    if sketch.tag(at) in ("", "P", "K", ",", "C") or sketch.norm(at) in STOPS:
        return []
    end = clause_end(sketch, at)
    if end <= at:
        return []
    return [finding(sketch, head, "evidence", ((at, end),), subject)._replace(mode="evidence")]


def asked(sketch: Sketch, head: Head) -> list[Finding]:
    """`Asked about X, …`, `Y was asked whether …`: nobody is said to ask."""
    if head.kind != "passive" or sketch.norms[head.at] not in sketch.order.asking:
        return []
    at = sketch.over_adverbs(head.last)
    start = at + 1 if sketch.norm(at) in sketch.order.about else at
    if start == at and sketch.tag(at) != "W" and sketch.norm(at) not in sketch.order.questions:
        return []
    end = clause_end(sketch, start, noun=True)
    return [finding(sketch, head, "asked", ((start, end),), None, cue_end=start)] if end > start else []


def passive(sketch: Sketch, head: Head) -> list[Finding]:
    """`Y was accused by X of Z`, `Y is expected to Z`."""
    if head.kind != "passive":
        return []
    rest = sketch.over_adverbs(head.last)
    agent: Subject | None = None
    by = sketch.norm(rest) in sketch.lex.by
    if by:
        begin, rest = rest + 1, noun_phrase(sketch, rest + 1, sketch.size, tight=True)
        agent = made(sketch, begin, rest, rest) if rest > begin else None
    topic = subjects.before(sketch, head) if sketch.tag(head.first) == "X" else None
    links = frozenset[str]().union(*(use.cue.attributes for use in head.uses))
    leads = sketch.tag(rest) == "K" or sketch.norm(rest) in links
    judges = head.takes("object") or head.takes("as") or head.takes("person-to")
    fits = (
        agent is not None and agent.core.sourcelike and judges is not None
        if by
        else leads and _expected(sketch, head, topic)
    )
    if not fits:
        return []
    pieces = [(topic.first, topic.last)] if topic is not None else []
    if leads or sketch.tag(rest) == "P":
        pieces.append((rest, clause_end(sketch, rest, noun=True)))
    pieces = [one for one in pieces if one[1] > one[0]]
    return [finding(sketch, head, "passive" if by else "expected", tuple(pieces), agent)] if pieces else []


def _expected(sketch: Sketch, head: Head, topic: Subject | None) -> bool:
    """Whether a passive without agent attributes: somebody expects, says or accuses, and it is told of what."""
    if topic is None or sketch.norms[topic.first] in sketch.order.wordless:
        return False
    return any(use.cue.lemma in sketch.order.passive for use in head.uses)
