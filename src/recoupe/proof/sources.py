"""The originals, read again, still hold the texts of a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.model import Article, Report
from recoupe.proof.failure import Failure


def originals_agree(report: Report, originals: Sequence[Article]) -> Iterator[Failure]:
    """Articles whose source is not among the originals, or reads differently there. Names may have changed."""
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for original in originals:
        texts[original.sha256].add(original.text)
    for article in report.articles:
        at = f"articles[{article.id}]"
        if article.sha256 not in texts:
            yield Failure(f"{at}.sha256", f"no original has this hash ({article.source}, {article.sha256[:12]}…)")
        elif article.text not in texts[article.sha256]:
            yield Failure(f"{at}.text", f"the original of {article.source} reads differently")
