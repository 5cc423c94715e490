"""Minutes of 5, 50 and 500 pages, from a dialogue to a Word file on disk, beside the same XML made by lxml and zipped."""

from __future__ import annotations

import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.measure import Row, side_by_side
from benchmarks.vocabulary import Author
from snabbdialog.method import load_methods
from snabbdialog.minutes import contents, word
from snabbdialog.model import Dialogue, Entry, Need, Record, Session
from snabbdialog.visibility import Shared, share
from snabbdialog.words import load_words

PAGES = (5, 50, 500)
RUNS = 5
ROWS_A_PAGE = 8
GROUPS = ("Grupp 1", "Grupp 2", "")

Tree = tuple[str, dict[str, str], str | None, list[Any]]


def rows() -> list[Row]:
    """Measure each size, and beside it the floor."""
    with TemporaryDirectory() as folder:
        return [_row(Path(folder), pages) for pages in PAGES]


def _row(folder: Path, pages: int) -> Row:
    dialogue, words, method = dialogue_of(pages), load_words("sv"), load_methods("sv").by_id["ostergotland"]
    ours, floor = folder / "ours.docx", folder / "floor.docx"

    def write_ours() -> None:
        word.write(contents.build(dialogue, method, words), ours)

    write_ours()
    tree, others = _parts(ours)
    times = side_by_side(lambda: _write_floor(tree, others, floor), write_ours, runs=RUNS)
    return Row(f"minutes of {pages} pages", *times, "≤ 3 ×, linear")


def dialogue_of(pages: int) -> Shared:
    """Return a dialogue whose minutes are about so many pages."""
    author, session = Author(7), Session(region="Region Norrbotten", date="2026-05-12", start="09:00", reference="Dnr 2026:1")
    return share(Dialogue(session=session, **_rows(author, pages * ROWS_A_PAGE)))  # type: ignore[arg-type]


def _rows(author: Author, count: int) -> dict[str, tuple[Record, ...]]:
    needs: list[Need] = []
    entries: list[Entry] = []
    for place in range(count):
        text = " ".join(author.sentence() for _ in range(4))
        match place % 8:
            case 0:
                needs.append(Need(position=place, level="area", title=author.title(), text=text))
            case 1 | 2:
                parent = needs[-1 - (place % 8 - 1)].id
                needs.append(Need(position=place, parent=parent, title=author.title(), text=text, kind="data", addressee="Vinnova"))
            case 3:
                entries.append(Entry(position=place, kind="action", text=author.sentence(), who="Vinnova", due="2026-06-01"))
            case _:
                entries.append(Entry(position=place, text=text, question="support", group_name=GROUPS[place % 3]))
    return {"needs": tuple(needs), "entries": tuple(entries)}


def _parts(path: Path) -> tuple[Tree, dict[str, bytes]]:
    from lxml import etree

    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return _tree(etree.fromstring(parts.pop("word/document.xml"))), parts


def _tree(element: Any) -> Tree:
    return element.tag, dict(element.attrib), element.text, [_tree(child) for child in element]


def _write_floor(tree: Tree, others: dict[str, bytes], path: Path) -> None:
    """Make the same elements again with nothing but lxml, and zip them with the same other parts."""
    from lxml import etree

    root = etree.Element(tree[0], tree[1], nsmap={"w": tree[0][1:].split("}")[0]})
    for child in tree[3]:
        _grow(root, child)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
        for name, content in others.items():
            package.writestr(name, content)


def _grow(parent: Any, tree: Tree) -> None:
    from lxml import etree

    tag, attributes, text, children = tree
    made = etree.SubElement(parent, tag, attributes)
    made.text = text
    for child in children:
        _grow(made, child)
