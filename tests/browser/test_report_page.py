"""The page in a browser: opened from disk, without network, with hostile words in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from recoupe.exports import html
from recoupe.model import Report, Statement
from recoupe.views.whole import report_view
from tests.sample_report import sample_report

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
REQUIRED = os.environ.get("RECOUPE_REQUIRE_BROWSER") == "1"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None and not REQUIRED, reason="no Chromium found"),
]

AXE = Path(__file__).parents[1] / "vendor" / "axe.min.js"

HOSTILE = (
    "</script><script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 2'>",
    "\u202eecnerwal\u202c \u2067עברית\u2069 🛳️👩‍🚒 &lt;b&gt; ]]> <!-- ",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    assert CHROMIUM, "RECOUPE_REQUIRE_BROWSER is set and no Chromium was found"
    with sync_api.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM)
        yield found
        found.close()


class Visit:
    """An open page, and everything that it complained about or asked for."""

    def __init__(self, page: sync_api.Page, file: Path) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(file.as_uri())

    def unfold(self) -> None:
        self.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")

    def width(self) -> int:
        return int(self.page.evaluate("document.documentElement.scrollWidth"))


@pytest.fixture
def visit(browser: sync_api.Browser, tmp_path: Path) -> Iterator[object]:
    pages: list[sync_api.Page] = []

    def opened(report: Report, *, width: int = 1280, scheme: str = "light", script: bool = True) -> Visit:
        file = tmp_path / "report.html"
        file.write_bytes(html.write(report))
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
        )
        pages.append(context.new_page())
        return Visit(pages[-1], file)

    yield opened
    for page in pages:
        page.context.close()


def hostile_report() -> Report:
    """The sample with hostile words in an outlet, a title, a text and a file name."""
    report = sample_report()
    bad = "".join(HOSTILE)
    article = report.articles[0]
    article = msgspec.structs.replace(
        article,
        outlet=bad,
        title=bad,
        source=bad,
        text=article.text + "\n" + bad + "\n" + "x" * 4000,
    )
    return msgspec.structs.replace(report, articles=(article, *report.articles[1:]))


def long_report() -> Report:
    """A ledger long enough for the filter."""
    report = sample_report()
    ferry = report.dossiers[0]
    more = tuple(msgspec.structs.replace(ferry.claims[0], id=f"again{i}") for i in range(8))
    return msgspec.structs.replace(
        report, dossiers=(msgspec.structs.replace(ferry, claims=ferry.claims + more), *report.dossiers[1:])
    )


def test_it_opens_from_disk_silently_and_asks_for_nothing_else(visit) -> None:  # noqa: ANN001
    seen = visit(sample_report())
    assert seen.complaints == []
    assert len(seen.requests) == 1


def test_its_figures_are_those_of_the_report(visit) -> None:  # noqa: ANN001
    page = visit(sample_report()).page
    view = report_view(sample_report())
    headlines = [" ".join(words.split()) for words in page.locator(".story > header .headline").all_inner_texts()]
    assert headlines == [story.headline for story in view.stories]
    assert page.locator("#h1 .claim").count() == sum(row.articles > 1 for row in view.stories[0].claims)
    assert page.locator("#h1 .differs").count() == len(sample_report().dossiers[0].disagreements)
    assert page.locator("#h1 .articles > details").count() == view.stories[0].figures.articles


def test_a_hostile_article_stays_words(visit) -> None:  # noqa: ANN001
    seen = visit(hostile_report())
    seen.unfold()
    assert seen.page.evaluate("window.hacked") is None
    assert seen.complaints == []
    assert len(seen.requests) == 1
    assert seen.page.locator("img").count() == 0
    assert HOSTILE[0] in seen.page.locator("#h1-article-nord .text").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("report", [sample_report(), hostile_report()], ids=["sample", "hostile"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_sticks_out_sideways(visit, report: Report, width: int, scheme: str) -> None:  # noqa: ANN001
    seen = visit(report, width=width, scheme=scheme)
    assert seen.width() <= width
    seen.unfold()
    assert seen.width() <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_stand_out_from_their_paper(visit, scheme: str) -> None:  # noqa: ANN001
    """WCAG AA asks 4.5 to 1 of words of this size."""
    seen = visit(sample_report(), scheme=scheme)
    seen.unfold()
    worst = seen.page.evaluate(CONTRAST)
    assert worst["ratio"] >= 4.5, worst


CONTRAST = """() => {
  const light = (rgb) => {
    const [r, g, b] = rgb.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const paper = (at) => {
    for (; at; at = at.parentElement) {
      const found = numbers(getComputedStyle(at).backgroundColor);
      if (found.length === 3 || found[3] > 0) return found.slice(0, 3);
    }
    return [255, 255, 255];
  };
  let worst = { ratio: 99 };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const at = node.parentElement;
    if (!node.data.trim() || ["SCRIPT", "STYLE", "TITLE"].includes(at.tagName.toUpperCase())) continue;
    const style = getComputedStyle(at);
    const ink = at.closest("svg") ? style.fill : style.color;
    const [a, b] = [light(numbers(ink).slice(0, 3)), light(paper(at))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst.ratio) worst = { ratio, words: node.data.slice(0, 40), ink, where: at.outerHTML.slice(0, 80) };
  }
  return worst;
}"""


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_to_mend(visit, width: int) -> None:  # noqa: ANN001
    seen = visit(sample_report(), width=width)
    seen.unfold()
    seen.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = seen.page.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found] == []


def test_dark_is_dark(visit) -> None:  # noqa: ANN001
    paper = "getComputedStyle(document.body).backgroundColor"
    light, dark = (visit(sample_report(), scheme=s).page.evaluate(paper) for s in ("light", "dark"))
    assert light == "rgb(255, 255, 255)"
    assert max(int(n) for n in dark[4:-1].split(",")) < 40


def test_a_link_unfolds_the_article_and_goes_to_the_statement(visit) -> None:  # noqa: ANN001
    page = visit(sample_report()).page
    page.locator("#h1-claim-1 > summary").click()
    page.locator("#h1-claim-1 .tellers a").first.click()
    sync_api.expect(page.locator("#h1-article-nord[open]")).to_have_count(1)
    assert page.url.endswith("#h1-says-nord.1")
    sync_api.expect(page.locator("[id='h1-says-nord.1'] + span")).to_be_in_viewport()


def test_claims_open_from_the_keyboard(visit) -> None:  # noqa: ANN001
    page = visit(sample_report()).page
    page.locator("#h1-claim-2 > summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("#h1-claim-2 .versions").is_visible()


def test_without_script_it_reads_the_same(visit) -> None:  # noqa: ANN001
    seen = visit(sample_report(), script=False)
    page = seen.page
    page.locator("#h1-claim-1 > summary").click()
    assert "la capitainerie ← Radio-Port ← AFP" in page.locator("#h1-claim-1").inner_text()
    assert page.locator("input, button").count() == 0


def test_claims_can_be_filtered(visit) -> None:  # noqa: ANN001
    page = visit(long_report()).page
    page.get_by_label("Filtrer les affirmations").fill("léonie onze")
    sync_api.expect(page.locator(".filter output")).to_have_text("9 sur 12")
    assert page.locator("#h1 .claim:visible").count() == 9


def test_the_report_can_be_saved_as_it_was(visit, tmp_path: Path) -> None:  # noqa: ANN001
    seen = visit(sample_report())
    with seen.page.expect_download() as download:
        seen.page.get_by_role("button", name="Enregistrer le rapport").click()
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    assert msgspec.json.decode(saved.read_bytes(), type=Report) == sample_report()
    assert seen.complaints == []


def test_on_paper_everything_is_unfolded(visit) -> None:  # noqa: ANN001
    page = visit(sample_report()).page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_a_long_story_opens_at_once(visit) -> None:  # noqa: ANN001
    """Sixty articles and six hundred claims: the page is there within three seconds."""
    seen = visit(large_report())
    assert seen.page.evaluate("performance.getEntriesByType('navigation')[0].domComplete") < 3000
    assert seen.complaints == []


def large_report() -> Report:
    report = sample_report()
    ferry, first = report.dossiers[0], report.articles[0]
    copies = tuple(msgspec.structs.replace(first, id=f"copy{i}", outlet=f"Titre {i}") for i in range(60))
    origin = msgspec.structs.replace(ferry.origins[0], articles=(*ferry.origins[0].articles, *(a.id for a in copies)))
    said = {statement.id: statement for statement in ferry.statements}
    own = tuple(_moved(said["nord.1"], copy.id) for copy in copies)
    claims = tuple(
        msgspec.structs.replace(
            ferry.claims[0],
            id=f"c{i}",
            statements=tuple(statement.id for statement in own),
            gist=own[0].id,
            articles=tuple(copy.id for copy in copies),
        )
        for i in range(600)
    )
    dossier = msgspec.structs.replace(
        ferry,
        articles=(*ferry.articles, *(copy.id for copy in copies)),
        origins=(origin, *ferry.origins[1:]),
        statements=(*ferry.statements, *own),
        claims=(*ferry.claims, *claims),
    )
    return msgspec.structs.replace(report, articles=(*report.articles, *copies), dossiers=(dossier,))


def _moved(statement: Statement, article: str) -> Statement:
    return msgspec.structs.replace(statement, id=f"{article}.1", article=article)
