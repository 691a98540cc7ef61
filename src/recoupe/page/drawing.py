"""The lineage as SVG: one line per article, time from left to right, strokes from source to target.

A minute is a dot; a day is a bar as long as the day, for nothing finer is known. The undated stand apart on the
right. Only attributes and classes are used: the page's policy allows no inline style.
"""

from __future__ import annotations

import msgspec

from recoupe.page.markup import Markup, h
from recoupe.page.pieces import Place
from recoupe.views.lineage import Edge, Graph, Node

_ROW = 28
"""Height of a line of the drawing, px: a target for a finger with its neighbours (WCAG 2.2, 2.5.8 asks for 24)."""
_TOP = 30
"""Room for the axis above the lines, px."""
_LETTER = 7.4
"""Mean width of a letter of 13 px in the system fonts, px: labels are cut by it."""


class _Frame(msgspec.Struct, frozen=True):
    """Where things lie, px."""

    width: int
    when: int
    root: int
    left: int
    right: int
    undated: int


_WIDE = _Frame(width=900, when=210, root=390, left=420, right=790, undated=860)
_NARROW = _Frame(width=330, when=0, root=150, left=172, right=280, undated=316)


def draw(place: Place, graph: Graph, *, wide: bool) -> Markup:
    """The drawing, 900 or 330 px wide."""
    frame = _WIDE if wide else _NARROW
    if sum(node.at is not None for node in graph.nodes) < 2:
        # Nothing to set against a time: the tree alone, without an axis.
        graph = msgspec.structs.replace(graph, ticks=())
        frame = msgspec.structs.replace(frame, right=frame.left, undated=frame.left)
    rows = {node.id: i for i, node in enumerate(graph.nodes)}
    height = _TOP + _ROW * len(graph.nodes) + 6
    return h(
        "svg",
        *_axis(place, graph, frame, height),
        *(_edge(edge, graph, rows, frame) for edge in graph.edges if {edge.source, edge.target} <= rows.keys()),
        *(_node(place, node, i, frame, wide) for i, node in enumerate(graph.nodes)),
        viewBox=f"0 0 {frame.width} {height}",
        width=frame.width,
        height=height,
        role="group",
        aria_label=place.words["graph-of"],
        cls="graph wide" if wide else "graph narrow",
    )


def _axis(place: Place, graph: Graph, frame: _Frame, height: int) -> list[Markup]:
    out = []
    last = -999.0
    for at, label in graph.ticks:
        x = _x(frame, at)
        out.append(h("line", x1=x, y1=_TOP - 6, x2=x, y2=height - 6, cls="tick"))
        half = len(label) * 2.9
        if x - last >= half and x + half < frame.undated - (34 if _undated(graph) else 0):
            out.append(h("text", label, x=x, y=14, text_anchor="middle", cls="scale"))
            last = x + half + 6
    if _undated(graph) and frame.right < frame.undated:
        x = (frame.right + frame.undated) / 2
        out.append(h("line", x1=x, y1=_TOP - 6, x2=x, y2=height - 6, cls="apart"))
        out.append(h("text", place.words["no-date"], x=frame.width, y=14, text_anchor="end", cls="scale"))
    return out


def _undated(graph: Graph) -> bool:
    return any(node.at is None and not node.origin for node in graph.nodes)


def _x(frame: _Frame, at: float) -> float:
    return round(frame.left + at * (frame.right - frame.left), 1)


def _middle(node: Node, frame: _Frame) -> float:
    if node.origin:
        return frame.root
    return frame.undated if node.at is None else _x(frame, sum(node.at) / 2)


def _y(row: int) -> int:
    return _TOP + _ROW * row + _ROW // 2


def _edge(edge: Edge, graph: Graph, rows: dict[str, int], frame: _Frame) -> Markup:
    """Down from the source, then across to the target, the corner rounded."""
    start, end = graph.nodes[rows[edge.source]], graph.nodes[rows[edge.target]]
    x1, x2 = _middle(start, frame), _middle(end, frame)
    y1, y2 = _y(rows[edge.source]), _y(rows[edge.target])
    across, down = (1 if x2 >= x1 else -1), (1 if y2 >= y1 else -1)
    r = min(6.0, abs(x2 - x1), abs(y2 - y1))
    path = f"M{x1} {y1}V{y2 - down * r}Q{x1} {y2} {round(x1 + across * r, 1)} {y2}H{x2}"
    return h("g", h("title", edge.why), h("path", d=path), cls="edge" if edge.sure else "edge unsure")


def _node(place: Place, node: Node, row: int, frame: _Frame, wide: bool) -> Markup:
    y = _y(row)
    indent = 0 if node.head else 14
    room = (frame.when if wide else frame.root) - 10 - indent
    text = h("text", _short(node.label, room), x=indent, y=y + 4, cls="root" if node.head else None)
    when = node.when or ("" if node.origin else place.words["no-date"])
    full = f"{node.label}{', ' if when else ''}{when}"
    return h(
        "g",
        h("title", full),
        text if node.origin else h("a", text, href=f"#{place.anchor('article', node.id)}"),
        h("text", when, x=frame.when, y=y + 4, cls="scale") if wide and when else None,
        _dot(node, y, frame),
        cls="node",
    )


def _dot(node: Node, y: int, frame: _Frame) -> Markup:
    x = _middle(node, frame)
    if node.origin:
        return h("rect", x=x - 5, y=y - 5, width=10, height=10, cls="dot")
    if node.at is not None and node.at[0] < node.at[1]:
        left, right = (_x(frame, at) for at in node.at)
        return h("rect", x=left, y=y - 3, width=round(max(right - left, 6), 1), height=6, rx=3, cls="day")
    style = "dot" if node.at is not None else "dot hollow"
    if node.head:
        return h("rect", x=x - 4.5, y=y - 4.5, width=9, height=9, cls=style)
    return h("circle", cx=x, cy=y, r=4.5, cls=style)


def _short(label: str, room: float) -> str:
    most = int(room / _LETTER)
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"
