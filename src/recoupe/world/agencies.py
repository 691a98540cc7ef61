"""News agencies of the world: their names, the forms they are printed in, and where they sit.

Names engineers and credit grammars share this one table, so that "l'Agence France-Presse" and `(AFP)` are one body.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from recoupe.text.normalise import fold


class Agency(NamedTuple):
    """A news agency.

    `forms` name it wherever they stand; `ambiguous` forms only where the context says agency (after "agence", in a
    credit): they are also ordinary words, acronyms or first names.
    """

    name: str
    country: str
    """ISO 3166-1 alpha-2; of the seat."""
    forms: tuple[str, ...]
    ambiguous: tuple[str, ...] = ()


class Found(NamedTuple):
    """An agency printed in a text, without article or the word "agence"."""

    agency: Agency
    ambiguous: bool
    start: int
    end: int


AGENCIES: tuple[Agency, ...] = (
    # The wires that the world's newsrooms take in.
    Agency("AFP", "FR", ("AFP", "Agence France-Presse", "Agence France Presse", "AFP-Services")),
    Agency("Reuters", "GB", ("Reuters", "Thomson Reuters", "agence Reuters")),
    Agency("AP", "US", ("Associated Press", "The Associated Press"), ("AP",)),
    Agency("UPI", "US", ("United Press International",), ("UPI",)),
    Agency("Bloomberg", "US", ("Bloomberg News",), ("Bloomberg",)),
    Agency("Dow Jones Newswires", "US", ("Dow Jones Newswires", "Agefi-Dow Jones"), ("Dow Jones",)),
    # French-speaking countries.
    Agency("ATS", "CH", ("ATS", "Keystone-ATS", "ATS-Keystone", "Agence télégraphique suisse", "Keystone-SDA")),
    Agency("AWP", "CH", ("AWP",)),
    Agency("Belga", "BE", ("Belga", "agence Belga")),
    Agency("La Presse Canadienne", "CA", ("La Presse Canadienne", "Presse Canadienne", "The Canadian Press")),
    Agency("Agence QMI", "CA", ("Agence QMI",), ("QMI",)),
    Agency("Relaxnews", "FR", ("Relaxnews", "AFP Relaxnews", "ETX Daily Up", "ETX Studio")),
    Agency("AEF", "FR", ("AEF info",), ("AEF",)),
    Agency("I.Media", "IT", ("I.Media",)),
    Agency("MAP", "MA", ("Maghreb Arabe Presse", "Agence marocaine de presse"), ("MAP",)),
    Agency("APS", "DZ", ("Algérie Presse Service", "Algeria Press Service"), ("APS",)),
    Agency("TAP", "TN", ("Tunis Afrique Presse",), ("TAP",)),
    Agency("APS (Sénégal)", "SN", ("Agence de presse sénégalaise",)),
    Agency("AIP", "CI", ("Agence ivoirienne de presse",), ("AIP",)),
    Agency("AIB", "BF", ("Agence d'information du Burkina",), ("AIB",)),
    Agency("ACP", "CD", ("Agence congolaise de presse",), ("ACP",)),
    Agency("Panapress", "SN", ("Panapress", "Agence panafricaine de presse", "Pana Press")),
    # Europe.
    Agency("PA Media", "GB", ("PA Media", "Press Association", "PA news agency"), ("PA",)),
    Agency("dpa", "DE", ("dpa", "dpa-AFX", "Deutsche Presse-Agentur")),
    Agency("SID", "DE", ("Sport-Informations-Dienst",), ("SID",)),
    Agency("KNA", "DE", ("Katholische Nachrichten-Agentur",), ("KNA",)),
    Agency("APA", "AT", ("Austria Presse Agentur", "Austria Press Agency"), ("APA",)),
    Agency("ANP", "NL", ("Algemeen Nederlands Persbureau",), ("ANP",)),
    Agency("ANSA", "IT", ("ANSA",)),
    Agency("AGI", "IT", ("Agenzia Giornalistica Italia",), ("AGI",)),
    Agency("Adnkronos", "IT", ("Adnkronos", "AdnKronos")),
    Agency("EFE", "ES", ("EFE", "Agencia EFE")),
    Agency("Europa Press", "ES", ("Europa Press",)),
    Agency("Lusa", "PT", ("Agência Lusa", "agence Lusa"), ("Lusa",)),
    Agency("ANA-MPA", "GR", ("ANA-MPA", "Athens News Agency"), ("ANA",)),
    Agency("PAP", "PL", ("Polska Agencja Prasowa", "Polish Press Agency"), ("PAP",)),
    Agency("ČTK", "CZ", ("ČTK", "CTK")),
    Agency("TASR", "SK", ("TASR",)),
    Agency("MTI", "HU", ("Magyar Távirati Iroda",), ("MTI",)),
    Agency("Agerpres", "RO", ("Agerpres", "Mediafax")),
    Agency("BTA", "BG", ("Bulgarian News Agency",), ("BTA",)),
    Agency("Tanjug", "RS", ("Tanjug", "Tanyoug")),
    Agency("Beta", "RS", ("agence Beta",)),
    Agency("HINA", "HR", ("HINA",)),
    Agency("STA", "SI", ("Slovenian Press Agency",), ("STA",)),
    Agency("Ritzau", "DK", ("Ritzau",)),
    Agency("TT", "SE", ("Tidningarnas Telegrambyrå", "TT News Agency"), ("TT",)),
    Agency("NTB", "NO", ("Norsk Telegrambyrå",), ("NTB",)),
    Agency("STT", "FI", ("Suomen Tietotoimisto",), ("STT",)),
    Agency("BNS", "LT", ("Baltic News Service",), ("BNS",)),
    Agency("Ukrinform", "UA", ("Ukrinform",)),
    Agency("UNIAN", "UA", ("UNIAN",)),
    Agency("Interfax-Ukraine", "UA", ("Interfax-Ukraine", "Interfax Ukraine")),
    Agency("BelTA", "BY", ("BelTA", "Belta")),
    Agency("TASS", "RU", ("TASS", "Itar-Tass", "ITAR-TASS")),
    Agency("RIA Novosti", "RU", ("RIA Novosti", "Ria-Novosti"), ("RIA", "Ria")),
    Agency("Interfax", "RU", ("Interfax",)),
    Agency("Sputnik", "RU", ("agence Sputnik", "Sputnik News"), ("Sputnik",)),
    Agency("Armenpress", "AM", ("Armenpress",)),
    Agency("Azertac", "AZ", ("Azertac", "AZERTAC")),
    Agency("Kazinform", "KZ", ("Kazinform",)),
    Agency("Anadolu", "TR", ("Anadolu Agency", "Agence Anadolu", "agence de presse Anadolu", "Anadolu")),
    Agency("DHA", "TR", ("Demirören Haber Ajansi",), ("DHA",)),
    # Middle East.
    Agency("IRNA", "IR", ("IRNA", "Irna")),
    Agency("ISNA", "IR", ("ISNA", "Isna")),
    Agency("Fars", "IR", ("Fars News",), ("Fars",)),
    Agency("Mehr", "IR", ("Mehr News",), ("Mehr",)),
    Agency("Tasnim", "IR", ("Tasnim News",), ("Tasnim",)),
    Agency("SANA", "SY", ("Syrian Arab News Agency",), ("SANA", "Sana")),
    Agency("SPA", "SA", ("Saudi Press Agency",), ("SPA",)),
    Agency("WAM", "AE", ("Emirates News Agency",), ("WAM",)),
    Agency("QNA", "QA", ("Qatar News Agency",), ("QNA",)),
    Agency("KUNA", "KW", ("Kuwait News Agency",), ("KUNA", "Kuna")),
    Agency("Petra", "JO", ("Jordan News Agency", "agence Petra"), ("Petra",)),
    Agency("ANI (Liban)", "LB", ("Agence nationale d'information", "National News Agency"), ("NNA",)),
    Agency("Wafa", "PS", ("Palestinian News Agency", "agence Wafa"), ("WAFA", "Wafa")),
    Agency("Saba", "YE", ("agence Saba",), ("Saba",)),
    Agency("INA", "IQ", ("Iraqi News Agency",), ("INA",)),
    Agency("MENA", "EG", ("Middle East News Agency",), ("MENA", "Mena")),
    # Asia and the Pacific.
    Agency(
        "Xinhua",
        "CN",
        ("Xinhua", "Chine nouvelle", "Chine Nouvelle", "agence Chine nouvelle", "New China News Agency"),
    ),
    Agency("China News Service", "CN", ("China News Service",)),
    Agency("CNA", "TW", ("Central News Agency",), ("CNA",)),
    Agency("KCNA", "KP", ("KCNA", "Korean Central News Agency", "Agence centrale de presse coréenne")),
    Agency("Yonhap", "KR", ("Yonhap",)),
    Agency("Newsis", "KR", ("Newsis",)),
    Agency("Kyodo", "JP", ("Kyodo", "Kyodo News")),
    Agency("Jiji", "JP", ("Jiji Press",), ("Jiji",)),
    Agency("PTI", "IN", ("Press Trust of India",), ("PTI",)),
    Agency("ANI", "IN", ("Asian News International",), ("ANI",)),
    Agency("APP", "PK", ("Associated Press of Pakistan",), ("APP",)),
    Agency("BSS", "BD", ("Bangladesh Sangbad Sangstha",), ("BSS",)),
    Agency("Bernama", "MY", ("Bernama",)),
    Agency("Antara", "ID", ("agence Antara", "Antara News"), ("Antara",)),
    Agency("VNA", "VN", ("Vietnam News Agency", "Agence vietnamienne d'information"), ("VNA",)),
    Agency("PNA", "PH", ("Philippine News Agency",), ("PNA",)),
    Agency("AAP", "AU", ("Australian Associated Press",), ("AAP",)),
    # Africa and Latin America.
    Agency("NAN", "NG", ("News Agency of Nigeria",), ("NAN",)),
    Agency("ENA", "ET", ("Ethiopian News Agency",), ("ENA",)),
    Agency("SUNA", "SD", ("Sudan News Agency",), ("SUNA", "Suna")),
    Agency("Prensa Latina", "CU", ("Prensa Latina",)),
    Agency("Notimex", "MX", ("Notimex",)),
    Agency("Télam", "AR", ("Télam", "Telam")),
    Agency("Agência Brasil", "BR", ("Agência Brasil", "Agencia Brasil")),
    Agency("Andina", "PE", ("agence Andina",), ("Andina",)),
)
# Not listed on purpose: photo libraries and bodies that only license pictures; a picture credit says nothing
# of who wrote the words.


_FIRST = re.compile(r"\w+")


def _pattern(form: str) -> str:
    """A form as a pattern: any blank, any hyphen; long forms in any case, short ones as printed or in capitals."""
    body = re.escape(form).replace(r"\ ", r"[ \u00a0\u202f]").replace(r"\-", "[-‐‑–]").replace("'", "['’]")
    if " " in form or len(form) > 8:
        return f"(?i:{body})"
    return body if form.isupper() or not form[0].isupper() else f"{body}|{re.escape(form.upper())}"


def _key(form: str) -> str:
    return re.sub(r"[\s\-–]+", " ", fold(form)).strip()


@cache
def _table() -> dict[str, tuple[Agency, bool]]:
    table: dict[str, tuple[Agency, bool]] = {}
    for one in AGENCIES:
        for form in one.ambiguous:
            table.setdefault(_key(form), (one, True))
    for one in AGENCIES:
        short = {_key(form) for form in one.ambiguous}
        for form in (*one.forms, one.name):
            if _key(form) not in short:
                table[_key(form)] = (one, False)
    return table


@cache
def _by_first() -> dict[str, re.Pattern[str]]:
    """The forms that a word opens, longest first, by that word as it may be printed."""
    forms: dict[str, set[str]] = defaultdict(set)
    for one in AGENCIES:
        for form in (*one.forms, *one.ambiguous):
            for first in _printed(_FIRST.match(form).group(), form):  # type: ignore[union-attr]
                forms[first].add(form)
    return {
        first: re.compile(
            "(?:" + "|".join(map(_pattern, sorted(some, key=lambda form: (-len(form), form)))) + r")(?!\w)"
        )
        for first, some in forms.items()
    }


def _printed(word: str, form: str) -> set[str]:
    """How a word of a form may be printed: long forms come in any case."""
    return {word, word.upper()} | ({word.lower(), word.capitalize()} if " " in form or len(form) > 8 else set())


@cache
def telling() -> frozenset[str]:
    """Words as printed, without hyphen, of which every printed form has one: where none stands there is no agency."""
    words: set[str] = set()
    for one in AGENCIES:
        for form in (*one.forms, *one.ambiguous):
            words |= _printed(max(_FIRST.findall(form), key=len), form)
    return frozenset(words)


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
    """The agencies printed in `text[start:end]`, in order, ambiguous forms marked as such."""
    by_first = _by_first()
    past, end = start, len(text) if end is None else end
    for first in _FIRST.finditer(text, start, end):
        forms = by_first.get(first.group())
        match = forms.match(text, first.start(), end) if forms is not None and first.start() >= past else None
        known = _table().get(_key(match.group())) if match is not None else None
        if match is not None and known is not None:
            past = match.end()
            yield Found(known[0], known[1], match.start(), past)


# "l'agence de presse officielle KCNA", "the state news agency Xinhua": an agency named with its class.
_CLASS = re.compile(
    r"(?:l['’]|la |the |une |an? )?(?:[a-zéèêàôï-]+ ){0,3}?(?:agence|agency)(?: [a-zéèêàôï-]+){0,5} ?", re.I
)
_ARTICLE = re.compile(r"(?:l['’]|la |le |the |of |de |d['’]|à |par )+", re.I)


def agency(words: str) -> Agency | None:
    """The agency that these words name: `AFP`, `l'Agence France-Presse`, `l'agence de presse TASS`; else None.

    Ambiguous short forms are taken: whoever asks knows that an agency stands there. For running text use `find`.
    """
    trimmed = words.strip(' \u00a0\u202f()[]«»"“”.,;:')
    if trimmed.islower() and trimmed != "dpa":
        return None  # "map" is a word; "(afp)" in lower case is for credit grammars to say
    bare = _ARTICLE.sub("", trimmed, count=1) if _ARTICLE.match(trimmed) else trimmed
    for candidate in (trimmed, bare):
        known = _table().get(_key(candidate))
        if known is not None:
            return known[0]
    inside = list(find(trimmed))
    if len(inside) != 1:
        return None
    before, after = trimmed[: inside[0].start], trimmed[inside[0].end :]
    named = bool(_CLASS.fullmatch(before)) and not after
    english = not _ARTICLE.sub("", before) and after.lower().strip() in {"news agency", "agency", "newswire"}
    return inside[0].agency if named or english else None
