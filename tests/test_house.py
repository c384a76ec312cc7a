"""How the house is kept: sizes, docstrings, codes, and what may be named where."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

import dragoman.errors

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "src").rglob("*.py"))
TRAINING = sorted((ROOT / "training").rglob("*.py"))
MOST_LINES_OF_A_FUNCTION = 60
MOST_LINES_OF_A_MODULE = 600


def functions(module: Path):
    """Yield every function of a module, however deep."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize(
    "module", [*MODULES, *TRAINING], ids=lambda path: str(path.relative_to(ROOT))
)
def test_modules_and_functions_stay_small(module):
    """One idea per module, and a function fits a screen."""
    lines = len(module.read_text(encoding="utf-8").splitlines())
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in functions(module)
        if node.end_lineno - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]

    assert [] == long
    assert lines <= MOST_LINES_OF_A_MODULE


def test_error_codes_are_unique():
    """A code names one class: users search for codes, not for wording."""
    codes = [
        found.code
        for found in vars(dragoman.errors).values()
        if isinstance(found, type) and issubclass(found, dragoman.errors.DragomanError)
    ]

    assert sorted(set(codes)) == sorted(codes)


def test_every_error_is_drawn_in_the_tree():
    """The tree at the top of errors.py is the index: each class and code stands in it."""
    tree = dragoman.errors.__doc__
    drawn = {
        line.split()[1]: re.findall(r"D\d{3}", line)
        for line in tree.splitlines()
        if re.match(r"\s*[*+-] ", line)
    }
    classes = {
        name: found
        for name, found in vars(dragoman.errors).items()
        if isinstance(found, type) and issubclass(found, dragoman.errors.DragomanError)
    }

    assert sorted(classes) == sorted(drawn)
    assert all([found.code] == drawn[name] for name, found in classes.items() if drawn[name])


def lists_of_words(module: Path):
    """Yield the words of every list in a module that is written as one string and split."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            listed = node.func.value
            if node.func.attr == "split" and isinstance(listed, ast.Constant):
                separators = [one.value for one in node.args if isinstance(one, ast.Constant)]
                yield listed.value.split(*separators)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_a_list_of_words_has_each_once(module):
    """A word that stands twice in a list is one that somebody did not find there."""
    twice = [
        word
        for words in lists_of_words(module)
        for word, number in Counter(words).items()
        if number > 1
    ]

    assert [] == twice


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_nothing_in_the_package_needs_the_development_sets(module):
    """The package stands alone: no path of the development sets in its code."""
    assert "../shared" not in module.read_text(encoding="utf-8")
