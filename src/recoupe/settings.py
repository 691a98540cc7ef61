"""Every threshold, its unit and where it comes from: one frozen struct per step.

What `Settings` holds can be changed for one run. The other structs (times, views) are of parts that are found by name,
whose seam in `recoupe.ports` takes no settings: they are written down here, and fixed.
"""

from __future__ import annotations

import msgspec


class EngineSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Engines: how work is handed out."""

    batch: int = 16
    """Articles handed to a worker at once: sending them costs 1 % of reading them, and a bar still moves."""
    ahead: int = 4
    """Batches waiting for each worker: none runs dry while a long article is read, and memory stays bounded."""
    worker: int = 450_000_000
    """Bytes that a worker is taken to need: reading 4 898 real articles takes one process to 243 MB; with the compiled
    kernels and a part of passages it is 430 MB."""
    own: int = 350_000_000
    """Bytes that the process which was started takes beside its queries: Arrow, DuckDB, one part on its way."""
    query: int = 200_000_000
    """Fewest bytes for a query, however little is given: under it DuckDB cannot sort one batch."""
    thread: int = 500_000_000
    """Bytes for each thread of a query: two threads that sort the words of 100,000 articles run out of 715 MB."""
    rows: int = 2_048
    """Rows that pass from a query to a task at once. Readings have 50 kB and more: so many of them are 100 MB, where
    65,536 took 2.3 GB and then failed, for a text column of Arrow holds 2 GB. It is also what DuckDB makes at once."""
    spread: int = 16_000_000
    """Bytes of packed tables for each task of a query on a cluster: about 100 MB as rows, which a worker of 1 GB sorts
    without spilling; 100 GB of tables are then 6,000 tasks, which Spark bears."""
    patience: float = 180.0
    """Seconds for the first worker of a cluster to answer: a standalone one took 4 to 40 on a busy machine of two
    cores; one that hands out its machines in turn may need minutes."""
    stories: int = 2
    """Stories handed to a worker at once: the largest come first, and must not wait behind each other."""
    few: int = 200
    """Articles under which `check` needs no workers: one takes a second to start, in which 60 to 100 are read."""
    garbage: int = 50_000
    """Records made between two looks for cycles in memory: with Python's 700, reading takes 8 % longer."""


class DecodeSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes to text."""

    max_controls: float = 0.01
    """Share of control characters from which bytes are binary: 0 in 13 000 real articles, 0.1 in random bytes."""
    utf8_ratio: float = 3.0
    """Whole letters beyond ASCII per damaged one from which bytes are damaged UTF-8, not an old encoding.
    French in Windows-1252 has 0 whole ones in 2 000 articles of 2 000; one broken letter per three is past use."""
    max_odd: float = 0.2
    """Share of broken-looking words up to which a declared encoding is believed: at most 0.15 in 2 000 French
    articles read rightly, over 0.33 in 99 % of them read in a wrong one."""
    sample: int = 200_000
    """Characters in which broken words are counted: three times the longest of 13 000 real articles."""
    min_twice: int = 3
    """“Ã©” and its like in one text from which it was encoded twice: 1 may be a quotation of the accident."""


class PageSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Web pages."""

    short: int = 250
    """Characters under which extraction may have fallen back on the whole page, menus included (seen on made
    pages of one and two sentences, four templates)."""
    stamp: int = 160
    """Characters of the longest line taken for a printed date, as in the lines of a text: "Publié le … à …, mis à
    jour le … par …" with two full names has 120."""
    above: int = 16
    """Elements before the heading in which a date is looked for: a section, a label and a date stand there."""
    below: int = 100
    """Elements behind the heading in which a date is looked for, unless a paragraph stands before: summary, byline and
    share buttons; in 60 saved pages of one portal and 17 invented ones the date is among the first 40."""
    paragraph: int = 200
    """Characters from which a paragraph is the article's: the dates behind it are of other articles. Half of the
    paragraphs of 13 000 real articles are longer."""
    kept: float = 0.5
    """Share of the words in a page's structured data that extraction must find: under it the page draws its text by
    script, and the structured data are taken."""
    top: int = 8
    """First lines in which the heading is looked for: names of sections and menus stand before it, and behind it
    summaries that may repeat it."""
    label: int = 40
    """Characters of the longest name of a section or menu: paragraphs of real articles that are shorter end like
    sentences."""
    index_lines: int = 5
    """Lines from which a page without an article of its own may be a list of headlines."""
    told: float = 0.25
    """Share of the characters in lines of a paragraph's length, or that end like a sentence, under which such a page is
    a list: 0.9 and more in the articles of 60 saved pages, 0 to 0.2 in invented lists of headlines."""
    consent: int = 3
    """Words about consent from which a short page is a wall in front of the article: a wall has ten, an article about
    cookies is longer than `wall`."""
    wall: int = 1_500
    """Characters of the longest wall, error page or other notice: cookie notices of 300 to 1 200 were seen."""


class PrintSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Printed pages (PDF): lines to paragraphs."""

    pages: int = 100
    """Most pages read: a book or an annual report is no article, and a page takes 5 to 30 ms."""
    margin: int = 3
    """Lines at the top and at the bottom of a page among which running heads and feet are looked for."""
    repeated: float = 0.5
    """Share of the pages on which a line of the margin must come back: odd and even pages often differ."""
    gap: float = 1.35
    """Step to the next line, over the usual one, from which a paragraph begins: of 40 real articles printed in three
    columns (`benchmarks/read/printed.py`) 96 % of the paragraphs come out whole with 1.2 and 1.35, 53 % with 1.5."""
    other_size: float = 0.08
    """Relative difference of letter size from which two lines are of two paragraphs."""
    indent: float = 0.8
    """Letter sizes by which a line stands further right than its column when it begins a paragraph: 93 % of the
    paragraphs in two columns come out whole with 0.5, 0.8 and 1.1."""
    sign: float = 0.02
    """Share of lines over which gaps, or indents, are how these pages part paragraphs: one in fifty, as in a page of
    one paragraph; fewer are headings and quotations."""
    short_line: float = 0.97
    """Share of a full line under which one that ends a sentence, with the next word, ends a paragraph, where there are
    neither gaps nor indents: 50 % of such paragraphs come out whole with 0.8, 71 % with 0.94, 74 % here, 76 % at 1."""
    heading: float = 1.2
    """Letter size over the usual one from which a line is the heading."""
    letters: float = 0.5
    """Share of letters and digits, blanks left out, under which a text is a riddle: 0.84 at least in 12 898 real
    articles, half of them over 0.95; fonts without a map of their letters print signs."""


class FetchSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Web addresses, fetched only where the user names one."""

    connect: float = 5.0
    """Seconds to wait for a connection: one that is not there after two lost packets (1 and 2 s, RFC 6298) will not
    come."""
    silence: float = 15.0
    """Seconds to wait for the next bytes: pages of slow content systems take up to ten to start."""
    total: float = 60.0
    """Seconds for one address with all its redirects: a server that sends a byte now and then must not hold a run."""
    redirects: int = 5
    """Most redirects followed: RFC 9309 (2.3.1.2) asks for five; a shortened link through a consent page takes four."""
    robots_bytes: int = 512_000
    """Bytes of a robots.txt that are read: RFC 9309 (2.5) asks for at least 500 KiB."""
    allow_private: bool = False
    """Whether addresses of the user's own network may be fetched: a link in a message must not reach a router."""


class ReadSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Readers and decoding."""

    max_bytes: int = 20_000_000
    """Largest source read, bytes. The longest of 13 000 real articles measured has 60 kB: anything past
    this is no article."""
    min_words: int = 8
    """Fewest words for telling a language: under 8 the function-word test is right on 95 % only
    (measured on 110 French sentences)."""
    coverage: float = 0.38
    """Share of function words that settles a language: French sentences have 0.43-0.53 of the French list,
    sentences in ten other languages 0.00-0.33."""
    language_chars: int = 4_000
    """Characters read to tell the language: full sentences are told right at 100 %, the head of a text is enough."""
    sample_records: int = 100
    """Records of a JSON source in which a field that the user names is looked for: in six public sets of news, of 84 to
    8 000 records, every field stands in one of the first 17, those that only one record in thirty has included."""
    told_records: int = 20
    """Records wrong for one reason that are told one by one; the others are counted: a screen holds about 40 lines."""
    decode: DecodeSettings = DecodeSettings()
    """Bytes to text."""
    page: PageSettings = PageSettings()
    """Web pages."""
    print: PrintSettings = PrintSettings()
    max_unpacked: int = 200_000_000
    """Largest office document once unpacked, bytes: pictures do not pack and text packs to a tenth at best, so what
    is larger than ten times `max_bytes` was made to fill a memory."""
    fetch: FetchSettings = FetchSettings()
    """Web addresses."""


class CleanSettings(msgspec.Struct, frozen=True, kw_only=True):
    """clean: titles and inter-titles told by their shape."""

    title_chars: int = 220
    """Longest first line taken for a title: of 8 000 press titles measured, 99.9 % have fewer than 150; a title
    with its subtitle stays under this."""
    heading_chars: int = 110
    """Longest line taken for an inter-title (inter-titles of 2 600 dispatches: 99 % under 60; bulleted
    headlines are longer)."""
    heading_next: int = 80
    """Characters the next line must have: an inter-title stands over a paragraph, not over a list."""


class PairSettings(msgspec.Struct, frozen=True, kw_only=True):
    """pair: which articles are worth comparing.

    Measured by `benchmarks/meet/candidates.py` on 12,898 French articles with the truth by brute force, and on
    `benchmarks/meet/stories.py`.
    """

    n: int = 5
    """Words in an n-gram. With 4, three times as many pairs share one by chance, and no more text is found."""
    window: int = 4
    """n-grams in a winnowing window: eight words in a row that two articles share leave an n-gram in both."""
    most_articles: int = 100
    """An n-gram, or in one cell of days a feature, that more articles share joins no pair: it is a stock phrase."""
    crowd: int = 10
    """n-grams that more articles share, from which those that have them are joined with the first one to have them: a
    family of hundreds, cut short or a word in thirty another. On generated news 10 join all its 300 members by 436
    pairs, and 5 pairs of strangers; 15 join 331 pairs, and 6 join 8,166 pairs of strangers by stock phrases. Of 12,898
    printed articles no two have even 3."""
    text_share: float = 0.03
    """Share of the shorter article's n-grams from which text alone makes a pair: all pairs that share 5 % of the
    8-grams pass, with 0.7 to 1.3 pairs an article; at 0.05 one in a hundred is lost."""
    least: int = 2
    """Word n-grams in common from which two articles are aligned: a quotation of a line leaves two or three, and with
    one alone half as many pairs again share but a turn of phrase."""
    near: float = 0.8
    """Share of the longer one's n-grams from which two articles are near copies: a word in thirty is another. With 0.9,
    one in twenty of 50,000 briefs that differ by a word falls out of their family."""
    family: int = 20
    """Near copies that are compared each with each; of more, only the first one is: a family of 100 would bring its
    own words to the bound of `most_articles`, and 20 make no more pairs than an article has otherwise."""
    features: int = 150
    """Features, the rarest first, by which an article may be found, of each group: in a month of an outlet 99 % of the
    pairs of likeness 0.17 and more are found, 78 % with 80, in half of the time without a bound."""
    lead: int = 4
    """Sentences, the title being one, that tell which event it is: what stands there counts once more."""
    quotation: int = 6
    """Words from which a quotation is one that two reporters do not bring home by chance."""
    rare: int = 4
    """As many words that two articles alone have must their common features weigh, to be looked at (same month)."""
    matter: float = 0.10
    """Likeness of names, numbers and rare words from which two accounts make a pair: on 100 events in noise F of the
    stories is 0.94 here and with 0.08, which makes twice as many pairs; with 0.12 a gold story loses an account."""
    days: int = 7
    """Window between two publications, and the days of a cell: a daily story is told within a week; follow-ups are
    other stories."""
    cells: int = 60
    """Cells up to which an article without a day is compared with all of them: a year of news."""


class GatherSettings(msgspec.Struct, frozen=True, kw_only=True):
    """gather: pairs into stories."""

    mean: float = 0.12
    """Mean likeness between two groups under which they stay apart: on 100 events in noise of their kind F is 0.933 at
    0.10, 0.944 here, 0.959 at 0.14, where accounts of two gold stories are left out."""
    close: float = 0.6
    """Share of the mean likeness inside a group under which another one stays apart, however like it is: two quakes,
    two elections. On 66 look-alike events precision rises by 0.02 and more (`benchmarks/meet/ecbplus.py`)."""
    unsure: int = 20
    """Pairs of articles that must be seen before that mean counts for half; until then it is taken for `mean`. A
    handful of rewrites of one dispatch are like each other as no two reporters are: with 0 such a family lets no other
    account of its event in."""
    same: float = 0.7
    """Likeness from which two articles are versions of one text, and say nothing of how alike two accounts of an event
    are: of 4 491 pairs that tell one event in different words 5 % are over 0.62."""
    piece: int = 5_000
    """Most texts that are looked at together, near copies counted once: with 500 000 links they take some ten seconds
    on one core."""
    step: float = 0.05
    """By how much links must be stronger to hold together a piece that was too large: a story that goes on for months
    is parted where a day is least like the one before."""


class AlignSettings(msgspec.Struct, frozen=True, kw_only=True):
    """align: passages that two articles share."""

    seed: int = 4
    """Words in a row that start a run: with 3, recall of heavy rewriting is a hundredth more, and two dispatches of a
    gold story are taken for one."""
    gap: int = 3
    """Differing words bridged on either side, where two equal ones follow: one substituted number or adjective, with
    its article. With 4, recall of heavy rewriting is 0.90 for 0.88, and two dispatches of a gold story are one."""
    minimum: int = 5
    """Equal words in a run: 0.05 words a pair in 400 000 pairs of unrelated real articles, nearly all of them an office
    with the name of its holder."""
    content: int = 3
    """Words of a run that are not function words: fewer is a turn of phrase, not shared text."""
    repeats: int = 64
    """Pairs of places that one n-gram may make in two articles: eight in each, more than all but 11 of 4 898 real
    articles have of a turn of phrase. Past it the first is compared with the first, the second with the second."""
    compiled: int = 1_000_000
    """Words of all pairs together from which the aligner runs compiled: plain, they take about a second, as loading
    the compiler with what it kept does; compiled, a fiftieth (`benchmarks/meet/edits.py`)."""


class DeriveSettings(msgspec.Struct, frozen=True, kw_only=True):
    """derive: who took text from whom."""

    words: int = 15
    """Words outside quotations that two articles must share: below, stock phrases do it by chance."""
    whole: float = 0.95
    """Share of the shorter article from which that number is not asked: a brief of eight words copied whole."""
    share: float = 0.10
    """The same as a share of the shorter article: of 2 000 unrelated pairs about one long story, two reach it."""
    credited_share: float = 0.04
    """The same when both credit one agency: under 1 % of those unrelated pairs reach 0.046."""
    copied: float = 0.75
    """Share of the target's words from which it is a copy or an abridged copy, not a rewrite."""
    kept: float = 0.70
    """Share of the source's words from which a copy is whole, not abridged."""
    word: int = 3
    """Cost of a word that an article shares with others and not with its source; the unit is a third of a word. Costs
    were set on simulated families (`benchmarks/meet/families.py`, seeds under 1000)."""
    passage: int = 15
    """Words of one run past which they cost no more: a paragraph is one difference, not forty."""
    own: int = 3
    """The same for words that an article may have added itself."""
    local: int = 6
    """The same where the tree is not known yet."""
    run: int = 6
    """Words in a row that two desks do not write alike by chance."""
    doubt: int = 12
    """Cost of a hint against a step, by its weight: a clock weighs two."""
    again: int = 2
    """Cost of a source that is not the root: of two sources that explain the same an editor draws the simpler."""
    entry: int = 16
    """Cost of a step from a text that is not there: a passage and a half that no other source explains."""
    dispatch: int = 40
    """Mean cost of a step from a signed dispatch over which its group comes from another, unseen one: in simulated
    families (seeds under 240) 30 at most where the dispatch is there, 50 at least where it was taken away."""
    shown: int = 15
    """Words of a third text, in one of two articles and not in the other, that show which of them came first."""
    grown: float = 0.80
    """Share of a dispatch that its version before had, from which a text may be that version and not a cutting."""
    cut_from: float = 0.90
    """Share of an article in another one from which it may be a cutting of it."""
    sibling_words: int = 20
    """Words shared by two members and not by the root, from which the root is not their source."""
    merged_share: float = 0.08
    """Share of a text from each of two families from which it is a merge of both."""
    alike: float = 0.30
    """Cosine from which two sentences in two languages are alike."""
    translation: float = 0.60
    """Share of sentences alike in order from which an article is a translation of the other: on the mixed gold
    story translations have 0.82, other accounts of the same event 0.45 at most."""


class ThinSettings(msgspec.Struct, frozen=True, kw_only=True):
    """thin: when a story is too large to compare all its articles."""

    most: int = 300
    """Articles of a story that are compared with each other: 300 about one long story take under 25 s on one core, and
    their dossier 30 MB; the largest story of a month of an outlet, 2 606 articles, has 26."""


class LikenessSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How far two statements speak of the same thing."""

    telling: float = 12.0
    """A number of things over a dozen says by itself which things: two men and two cars are not the same."""
    amount: float = 2.0
    """Weight of a quantity over that of an equally rare word: on the gold stories claims have precision 0.943 at
    recall 0.50 with 1.0, 0.938 at 0.56 with 1.5, 0.928 at 0.61 with 2.0."""
    evidence: float = 6.0
    """Weight in common (nats) under which likeness is taken down: about two rare words. F of claims 0.71 at 3, 0.70
    at 6 and at 9."""
    wording: float = 6.0
    """Content words under which equal wording is taken down: short turns are equal by chance. F of losses 0.74 at 4,
    0.72 at 6, 0.67 at 9; of claims 0.70 at all three."""
    slack: float = 0.10
    """Relative distance within which a rough quantity may measure the same thing as another: F of claims 0.703 at
    0.05 and here, 0.706 at 0.20."""


class MatchSettings(msgspec.Struct, frozen=True, kw_only=True):
    """match: statements that speak of the same thing.

    Values from a grid on the five gold stories, where they give claims precision 0.93 at recall 0.59. Looser ones give
    a better F (0.76), and false corroboration in long real articles: not worth it.
    """

    alike: float = 0.30
    """Likeness from which two statements of two origins may speak of the same thing: of the pairs of the gold stories
    over it, nine in ten do."""
    kin_alike: float = 0.25
    """The same for two texts of one origin."""
    margin: float = 1.85
    """By how much (nats) what two statements of two origins have in common must be rarer than chance: over six
    times. Statements as they are now cut are a twentieth more than when it was 2.0, and chance grows with them."""
    least: int = 15
    """Statements that an article is taken to have at least: a brief of two lines proves no more than an article."""
    kin_margin: float = -1.0
    """The same for two texts of one origin."""
    repeated: float = 0.60
    """The same for two statements of one article: a repetition (title and lead) says nearly the same words."""
    mean: float = 0.15
    """Mean likeness of two groups of statements under which they stay apart: with 0.14 claims of the gold stories have
    precision 0.93 in place of 0.94, at the same recall."""
    also: float = 0.30
    """Mean likeness from which a statement that says two things stands in a second group too."""
    most: int = 200
    """A feature that more statements hold, copies counted once, joins no two by itself: in 300 articles about one long
    story, of 14 links that only such features made none was right when looked at; stories of 30 never get there."""
    twin: float = 0.5
    """Share of a group's statements that a larger one has too, from which they are one claim told twice."""


class ViewSettings(msgspec.Struct, frozen=True, kw_only=True):
    """views: how much is shown. Nothing here changes what a report says."""

    least_alike: float = 0.35
    """Share of the shorter version's words in common from which differing words are marked. Under it a page marks
    nearly every word, and the marks say nothing (looked at on the bundled story)."""
    context: int = 110
    """Most characters shown on each side of a value: two lines of a column of 60 characters."""


class CompareSettings(msgspec.Struct, frozen=True, kw_only=True):
    """compare: where statements of one claim do not agree.

    Each value was varied alone on the five gold stories (F of disagreements 0.546): where no figure is given, half
    and double of it change nothing.
    """

    alike: float = 0.35
    """Likeness from which two statements of a claim are compared value by value: precision and recall of
    disagreements 0.77 and 0.42 at 0.25, 0.79 and 0.42 at 0.35, 0.80 and 0.39 at 0.45."""
    same: float = 0.5
    """Likeness from which two statements say the same, so that what one of them lacks was left out: F of losses 0.74
    at 0.4, 0.72 at 0.5, 0.65 at 0.6."""
    wording: float = 0.5
    """Share of common wording from which a denial and an assertion are taken for contraries: of the conflicts found
    under it on real stories, none was one."""
    exact_under: float = 1000.0
    """Things counted below this are exact unless they say otherwise: nobody rounds 14 injured to 12."""
    near: float = 0.10
    """Relative distance up to which a round or approximate value stands for the other (19 and 20 m, 120 and 123 km):
    precision 0.776 at 0.05, 0.789 at 0.10, 0.792 at 0.20."""
    loose: float = 0.25
    """The same for things counted roughly: twelve people may be "une dizaine", twenty-four "une vingtaine": F of
    conflicts 0.29 at 0.15 and here, 0.25 at 0.40."""
    minutes: float = 15.0
    """Minutes within which two hours of one event are the same: "peu avant 11 heures", "vers 11 heures"."""
    least_ratio: float = 0.2
    """Two measures of one unit further apart than five to one measure two things: precision 0.779 at ten to one."""
    around: int = 60
    """Characters on each side of a number in which two measures of one unit must share a word: half a line."""
    list_gap: int = 40
    """Most characters between two numbers of one list: "trois maisons en bois, une maison"."""
    bracket_gap: int = 3
    """Most characters between a sum and the same in another currency behind it: a blank and a bracket."""
    head: int = 40
    """Characters before the name of a place in which the word that says what it is stands."""
    role: int = 150
    """Characters on each side of a name in which its role is looked for as printed."""
    quoted: int = 20
    """Characters between quotation marks from which they hold somebody's words, not a term: F of losses 0.72 here,
    0.73 at 40."""
    said: int = 160
    """Most characters shown for a cue with its source; over it the source alone: the rest is what was said."""


class TimeSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Expressions of time."""

    near_days: int = 120
    """A date without year nor tense lies ahead when it comes within these many days, else behind. Measured with
    the two below on 1 556 dates printed with their weekday (which tells the year) in 3 570 dated articles: 98.5 %
    in the right year; 95.2 % at 0 days, and 92.8 % when the verb alone decides."""
    reach: int = 40
    """Most tokens on each side of an expression in which its verb is looked for: 99 % of 24 409 clauses of real
    articles are shorter, and a line of thousands of words without a stop must not be read over and over."""
    slip_days: int = 7
    """A verb in the past does not push a date behind that comes within these many days."""
    behind_days: int = 30
    """A verb in the future does not push a date ahead that passed within these many days: 97.9 % at 14 days,
    98.4 % at 90, but those articles tell one long story, which favours the past."""


class IdentifySettings(msgspec.Struct, frozen=True, kw_only=True):
    """identify: who is who under all spellings."""

    edits: int = 1
    """Letters by which a given name or a family name may differ when the role is the same and no article prints
    both: over the pairs of spellings of the five stories of `gold/`, F is 0.85 with 0 and 0.96 with 1; 2 and 3 join
    no more there, and only put more at risk."""


class BulkSettings(msgspec.Struct, frozen=True, kw_only=True):
    """bulk: how a corpus is cut into pieces. Other pieces, same findings."""

    articles: int = 500
    """Most articles of a part: read in four seconds, so that a run that is stopped loses little and two cores share a
    month of an outlet; a hundred million articles are 200,000 parts, which a file system bears."""
    characters: int = 8_000_000
    """Characters from which a part is closed, whatever its articles: an article of 5 MB is alone in its part, and a
    worker that reads it needs no more memory than for 2,000 ordinary ones."""
    files: int = 2_000
    """Most files of a unit: small files are opened together, one task for so many."""
    bytes: int = 16_000_000
    """Bytes from which a unit is closed: a large file is a unit of its own."""
    gathered: int = 2_000
    """Articles for each part of what is brought together: passages and stories of so many pass through a worker at
    once, about 100 MB with what they share."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All settings of a run."""

    speak: str | None = None
    """Language of the reasons (`fr`, `en`); None: the one most articles of a story are in."""

    engine: EngineSettings = EngineSettings()
    bulk: BulkSettings = BulkSettings()
    read: ReadSettings = ReadSettings()
    clean: CleanSettings = CleanSettings()
    pair: PairSettings = PairSettings()
    gather: GatherSettings = GatherSettings()
    identify: IdentifySettings = IdentifySettings()
    align: AlignSettings = AlignSettings()
    derive: DeriveSettings = DeriveSettings()
    thin: ThinSettings = ThinSettings()
    likeness: LikenessSettings = LikenessSettings()
    match: MatchSettings = MatchSettings()
    compare: CompareSettings = CompareSettings()
