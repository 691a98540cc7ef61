"""Quotation or clause with an incise: `« … », a dit X`, `…, a rapporté X, …`, and `…, X said`."""

from __future__ import annotations

from recoupe.grammar.speech import subjects
from recoupe.grammar.speech.agents import past
from recoupe.grammar.speech.extent import content_end, has_finite, quotation_tokens, resumes, skip, trim, verb_last
from recoupe.grammar.speech.findings import Finding, Scene, TokenRange
from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.tokens import MARKS

_DASHES = frozenset("–—-")
_BEFORE_INCISE = _DASHES | frozenset(",!?")


def incise(scene: Scene, group: Group) -> list[Finding]:
    """Attributions whose cue stands in, or after, what it reports."""
    written = group.passive and group.subject >= 0 and scene.norm(group.subject) not in scene.lex.on  # "est-il écrit"
    unfit = group.kind == "present" or (group.passive and not written)
    if unfit or not (group.takes("inquit") or group.takes("that")):
        return []
    placed = _place(scene, group)
    if placed is None:
        return _silent(scene, group)
    source, opening, end = placed
    host = _host(scene, opening)
    if host is None or not _plausible(scene, group, source, host, end):
        return []
    content = _content(scene, host, opening, end)
    if written:
        found = Finding("incise", content, tuple(group.cue), _written_in(scene, group), past=past(scene, group))
        return [found]
    cue = tuple(group.cue)
    found = Finding("incise", content, cue, source, denied=group.stance, past=past(scene, group))
    return [found, *after_colon(scene, found, end), *_relative(scene, found, end)]


def _silent(scene: Scene, group: Group) -> list[Finding]:
    """`«…», añadió.`: whose verb it is was said before."""
    opening, closed = group.first - 1, scene.norm(group.last) in ("", ".", ",")
    if not (scene.lex.silent and closed and _opens(scene, opening) and _quoted_at(scene, opening)):
        return []
    host = _host(scene, opening)
    content = _content(scene, host, opening, group.last) if host is not None else ()
    return [Finding("incise", content, tuple(group.cue), denied=group.stance)] if content else []


def _written_in(scene: Scene, group: Group) -> Phrase | None:
    """`est-il écrit dans le rapport`: the paper, when it is named."""
    _, circumstances = skip(scene, group.last)
    papers = [one.phrase for one in circumstances if one.phrase is not None and one.phrase.nature == "paper"]
    return papers[0] if papers else None


def inside_quotation(scene: Scene, group: Group) -> bool:
    """Whether a verb between quotation marks is the outlet's: an incise between commas (`« Ici, dit-il, … »`)."""
    return scene.norm(group.first - 1) in _BEFORE_INCISE and _place(scene, group) is not None


def _relative(scene: Scene, found: Finding, end: int) -> list[Finding]:
    """`…, a précisé X, qui « … »`: the quotation in the relative clause is the same speaker's."""
    opens = scene.norm(end) == "," and scene.norm(end + 1) in scene.lex.who and scene.norm(end + 2) in MARKS
    number = scene.unit.quoted[end + 3] if opens and end + 3 < scene.size else -1
    if number < 0:
        return []
    return [found._replace(form="relative", content=(quotation_tokens(scene, number),), mode="direct")]


def _place(scene: Scene, group: Group) -> tuple[Phrase, int, int] | None:
    """Source, the token that opens the incise, and the token after the source."""
    lex = scene.lex
    opening = group.first - 1
    if lex.inversion and scene.norm(opening) in lex.as_ and _opens(scene, opening - 1):
        opening -= 1  # ", comme l'affirme X,"
    if lex.inversion and _opens(scene, opening):
        if group.subject >= 0:
            through = _through(scene, group)
            pronoun = Phrase(group.subject, group.subject + 1, group.subject, "pronoun")
            if through is not None:
                return through, opening, through.last
            return pronoun, opening, group.last
        source, end = subjects.after(scene, group)
        quoted = _quoted_at(scene, opening)
        himself = source is not None and scene.norm(source.first) in lex.strong  # "X, en visite, scandait lui aussi"
        speaks = source is not None and (quoted or (source.sourcelike and not himself))
        if source is not None and speaks and not _object(scene, group, end):
            return source, opening, end
    if lex.inversion and _glued(scene, group.first):
        # "…et la fanfare de Roeprécise l'agence": the comma went with the blank.
        source, end = subjects.after(scene, group)
        if source is not None and source.nature == "medium" and scene.norm(end) in ("", "."):
            return source, group.first, end
    if lex.preposed:
        subject = subjects.before(scene, group)
        opening = subject.first - 1 if subject is not None else -1
        if subject is not None and _opens(scene, opening) and _closes(scene, group, opening):
            return subject, subject.first - 1, group.last
    return None


def _glued(scene: Scene, at: int) -> bool:
    """Whether a word stands against the one before it."""
    unit = scene.unit
    return at > 0 and unit.tokens[at - 1].end == unit.tokens[at].start and unit.tokens[at - 1].norm[-1].isalpha()


def _closes(scene: Scene, group: Group, opening: int) -> bool:
    """Whether `…, X said` ends the sentence or an aside: words of its own after the verb make it a clause instead."""
    if _quoted_at(scene, opening):
        return True
    at, _ = skip(scene, group.last)
    norm = scene.norm(at)
    aside = scene.norm(group.last) in scene.lex.prepositions
    if aside and not has_finite(scene, 0, max(0, opening)):
        return False
    return at >= scene.size or norm in (",", ".", ";", ":", ")") or norm in scene.lex.stops - scene.lex.that


def _quoted_at(scene: Scene, opening: int) -> bool:
    """Whether a quotation closes right before the incise: whoever follows the verb speaks."""
    at = opening
    while at >= 0 and not scene.norm(at)[0].isalnum() and scene.unit.quoted[at] < 0:
        at -= 1
    return at >= 0 and scene.unit.quoted[at] >= 0


def _through(scene: Scene, group: Group) -> Phrase | None:
    """`a-t-on appris de source policière`, `a-t-on indiqué de même source`, `auprès de la préfecture`."""
    if scene.norm(group.subject) not in scene.lex.on:
        return None
    at, circumstances = skip(scene, group.last)
    for one in circumstances:
        if scene.norm(one.preposition) in scene.lex.addressing and one.phrase is not None:
            return one.phrase
    if scene.norm(at) in scene.lex.of:
        return phrase(scene.unit, at + 1, scene.lex)
    return None


def _opens(scene: Scene, at: int) -> bool:
    if at < 0:
        return False
    norm = scene.norm(at)
    return (
        norm == ","
        or norm in _DASHES
        or norm in ("!", "?", "…", "...")
        or (norm in MARKS and scene.unit.quoted[at - 1] >= 0 and not subjects.named_between(scene, at))
    )


def _object(scene: Scene, group: Group, end: int) -> bool:
    """Whether what follows the phrase shows it to be an object: `, a informé le maire que …`."""
    return scene.norm(end) in scene.lex.that and scene.norm(end) != "" and scene.norm(group.first - 1) == ","


def _plausible(scene: Scene, group: Group, source: Phrase, host: TokenRange, end: int) -> bool:
    if group.subject >= 0:
        return True
    if scene.unit.quoted[host[1] - 1] >= 0 or any(q >= 0 for q in scene.unit.quoted[host[0] : host[1]]):
        return True
    closes = end >= scene.size or scene.norm(end) in {",", ".", ":", ";", ")"} or _circumstance_follows(scene, end)
    if closes and source.nature == "medium" and group.sure and host[1] - host[0] > 6:
        return True
    if not closes or (group.takes("that") is None and not (group.forms[0].verb.lemma and has_finite(scene, *host))):
        return False
    return has_finite(scene, host[0], host[1]) or scene.norm(end) == "," or host[0] == 0


def _circumstance_follows(scene: Scene, end: int) -> bool:
    return skip(scene, end)[0] > end or scene.norm(end) in scene.lex.stops or scene.norm(end) in scene.lex.who


def _host(scene: Scene, opening: int) -> TokenRange | None:
    """Tokens of the clause before the incise."""
    first = 0
    for finding in scene.taken:
        if finding.form in ("incise", "quotation", "according", "credited") and finding.cue[-1][1] <= opening:
            edge = max(finding.cue[-1][1], finding.source.last if finding.source else 0)
            if edge >= opening:
                continue  # "A, selon B, a dit C": C says all of it
            fronted = finding.form != "incise" and finding.cue[0][0] < finding.content[0][0] < opening
            first = max(first, finding.content[0][0] if fronted else edge)
    closed = 0
    for i in range(opening - 1, first - 1, -1):
        if (
            scene.unit.quoted[i] < 0
            and scene.norm(i) in (";", ".")
            and scene.norm(i + 1) not in MARKS | {")"}
            and i + 1 < opening
        ):
            first = i + 1
            break
        if scene.unit.quoted[i] < 0 and scene.norm(i) == ":" and scene.norm(i + 1) in MARKS:
            first = i + 1
            break
        if scene.norm(i) in _DASHES and scene.norm(i + 1) in MARKS and scene.unit.quoted[i] < 0:
            first = i + 1
            break
        if scene.norm(i) == ")" and scene.unit.quoted[i] < 0:
            closed += 1
        if scene.norm(i) == "(" and scene.unit.quoted[i] < 0:
            if not closed:
                first = i + 1  # "(trop, diront certains)"
                break
            closed -= 1
    while first < opening and (scene.norm(first) in (",", ".", ":", ")", "•", ";") or scene.norm(first) in _DASHES):
        first += 1
    end = opening
    while end > first and scene.norm(end - 1) in (",",):
        end -= 1
    return (first, end) if first < end else None


def _content(scene: Scene, host: TokenRange, opening: int, end: int) -> tuple[TokenRange, ...]:
    quoted = scene.unit.quoted
    first, last = host
    inside = quoted[opening] if opening >= 0 and scene.norm(opening) not in MARKS else -1
    lead = (
        quoted[first]
        if quoted[first] >= 0
        else quoted[first + 1]
        if scene.norm(first) in MARKS and first + 1 < last
        else -1
    )
    if inside >= 0:
        begin, stop = quotation_tokens(scene, inside)
        return ((max(begin, first), trim(scene, begin, opening)), *_resumed(scene, end, stop))
    pieces: list[TokenRange] = []
    if lead >= 0:
        begin, stop = quotation_tokens(scene, lead)
        tail = stop
        while tail < last and (scene.norm(tail) in MARKS or scene.norm(tail) in ",.!?…"):
            tail += 1
        if tail >= last:
            pieces.append((begin, stop))
            return (*pieces, *_continued(scene, end, direct=True))
    first = _last_sentences(scene, first, last)
    clean = trim(scene, first, last)
    return ((first, clean), *_continued(scene, end, direct=False, host=(first, clean)))


def _last_sentences(scene: Scene, first: int, last: int) -> int:
    """`X a dit que A « commence. B », ajoute-t-il`: the incise says B, a sentence of its own in the quotation."""
    number = next((scene.unit.quoted[i] for i in range(last - 1, first, -1) if scene.unit.quoted[i] >= 0), -1)
    begin = scene.quotations[number][0] if number >= 0 else first
    if not any(first < group.first < begin and group.takes("that") for group in scene.groups):
        return first
    begin, stop = scene.quotations[number]
    return next(
        (i + 1 for i in range(begin, stop - 3) if scene.norm(i) == "." and scene.unit.tokens[i + 1].capital), first
    )


def _resumed(scene: Scene, end: int, stop: int) -> tuple[TokenRange, ...]:
    begin = end
    while begin < stop and not scene.norm(begin)[0].isalnum():
        begin += 1
    return ((begin, stop),) if begin < stop else ()


def _continued(scene: Scene, end: int, *, direct: bool, host: TokenRange | None = None) -> tuple[TokenRange, ...]:
    """What of the reported words goes on after the incise."""
    at = skip(scene, end)[0] if scene.norm(end) not in (",",) else end
    if scene.norm(at) == "," and scene.norm(at + 1) in scene.lex.cited:
        at = next((i for i in range(at + 2, min(scene.size, at + 12)) if scene.norm(i) == ","), at)
    if scene.norm(at) == "," or (scene.norm(at) in MARKS and at + 1 < scene.size and scene.unit.quoted[at + 1] >= 0):
        begin = at + 1 if scene.norm(at) == "," else at
        joined = scene.norm(begin) in scene.lex.conjunctions or scene.norm(begin) in scene.lex.opening
        if direct and joined and scene.norm(begin + 1) in MARKS:
            begin += 1  # "« A », a-t-il dit, mais « B »"
        if scene.norm(begin) in MARKS and begin + 1 < scene.size and scene.unit.quoted[begin + 1] >= 0:
            if direct:
                return (quotation_tokens(scene, scene.unit.quoted[begin + 1]),)
            return ((begin, content_end(scene, begin)),)
        if not direct and host is not None and scene.norm(at) == ",":
            aside = verb_last(scene, host[1]) or (
                not has_finite(scene, *host)
                and (resumes(scene, begin) or scene.norm(host[0]) in scene.lex.prepositions)
            )
            another = scene.norm(begin + 1) in scene.lex.which  # ", selon lequel …": a sentence of its own
            if (scene.norm(begin) in scene.lex.goes_on or aside) and begin < scene.size and not another:
                return ((begin, content_end(scene, begin)),)
    return ()


def after_colon(scene: Scene, found: Finding, end: int) -> list[Finding]:
    """`…, rectifie X : « … »`: the quotation after the colon is the same speaker's."""
    at = end
    while at < min(scene.size, end + 12) and scene.norm(at) not in (":", ".", ";"):
        at += 1
    if (
        scene.norm(at) != ":"
        or scene.norm(at + 1) not in MARKS
        or scene.unit.quoted[at + 2 if at + 2 < scene.size else at] < 0
    ):
        return []
    piece = quotation_tokens(scene, scene.unit.quoted[at + 2])
    return [found._replace(form="colon", content=(piece,), mode="direct")]
