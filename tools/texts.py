"""Finds every text that the window translates, and prints it as a call that lupdate reads.

lupdate itself would miss texts handed to a module's own short helper around `translate`, and plurals counted by a call. Knows three
ways of writing: `self.tr("…")`, whose context is the class around it; `translate("Context", "…")`, under any short name; and a
function that only returns `translate("Context", text)` of its first parameter. A text with a number to count by has a plural.
"""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, order=True)
class Text:
    """A text as the translator is asked for it."""

    context: str
    source: str
    plural: bool = False


@dataclass
class Reader(ast.NodeVisitor):
    """Reads one module. What is handed to `tr` and is no plain text, and so would never be translated, is kept in `unreadable`."""

    helpers: dict[str, str]
    shortened: set[str]
    found: list[Text] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)  # line numbers
    _classes: list[str] = field(default_factory=list)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Read a class as the context of its texts."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Read a call, and what stands inside it."""
        self.generic_visit(node)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""
        if name == "tr" and isinstance(node.func, ast.Attribute):
            self._keep(node, [ast.Constant(self._classes[-1] if self._classes else ""), *node.args])
        elif name in self.helpers and isinstance(node.func, ast.Name):
            self._keep(node, [ast.Constant(self.helpers[name]), node.args[0], ast.Constant(""), *node.args[1:]])
        elif name in self.shortened:
            self._keep(node, node.args)

    def _keep(self, node: ast.Call, arguments: list[ast.expr]) -> None:
        match arguments:
            case [ast.Constant(value=str(context)), ast.Constant(value=str(source)), *rest]:
                self.found.append(Text(context, source, len(rest) > 1))
            case [ast.Constant(), ast.Name(), *_]:
                pass  # a helper that hands on its parameter
            case _:
                self.unreadable.append(node.lineno)


def read(tree: ast.Module) -> Reader:
    """Return what a module has translated."""
    helpers = {node.name: context for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and (context := _context(node))}
    reader = Reader(helpers, {"translate", *_shortened(tree)})
    reader.visit(tree)
    return reader


def texts(folder: Path) -> list[Text]:
    """Return every text of the modules below a folder, sorted."""
    return sorted({text for path in folder.rglob("*.py") for text in read(ast.parse(path.read_text("utf-8"))).found})


def _context(function: ast.FunctionDef) -> str:
    """Return the context in which a helper translates its first parameter, or nothing for any other function."""
    match function.body[-1]:
        case ast.Return(value=ast.Call(func=ast.Attribute(attr="translate"), args=[ast.Constant(value=context), ast.Name(id=name), *_])):
            return str(context) if [argument.arg for argument in function.args.args][:1] == [name] else ""
    return ""


def _shortened(tree: ast.Module) -> Iterator[str]:
    """Yield the names that stand for `translate` itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute) and node.value.attr == "translate":
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main(folder: Path) -> None:
    """Print every text as a call of `translate`."""
    for text in texts(folder):
        count = ', "", 2' if text.plural else ""
        print(f"translate({_quoted(text.context)}, {_quoted(text.source)}{count})")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
