"""What a user can reach is written down."""

import ast
import importlib.util
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman.cli import cli
from dragoman.export.wording import LETTERS

DOCS = Path(__file__).parent.parent / "docs"
README = DOCS.parent / "README.md"


def generator():
    """Load the script that writes the reference."""
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATE = generator()
PAGES = sorted(DOCS.rglob("*.md"))


@pytest.mark.parametrize("name", sorted(GENERATE.pages()))
def test_the_reference_follows_the_code(name):
    """A page that differs from what the code says is out of date: run docs/generate.py."""
    assert GENERATE.pages()[name] == (DOCS / "reference" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_has_help_and_a_heading(name):
    """No command ships without help, a heading in the reference and a row in the README."""
    assert cli.commands[name].help
    assert f"## dragoman {name}\n" in (DOCS / "reference" / "cli.md").read_text(encoding="utf-8")
    assert f"| `dragoman {name}" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("error", GENERATE.error_types(), ids=lambda error: error.code)
def test_every_error_code_is_listed(error):
    """Users search for codes."""
    assert f"| {error.code} | `{error.__name__}` |" in (DOCS / "reference" / "errors.md").read_text(
        encoding="utf-8"
    )


def test_every_field_has_a_meaning_and_every_meaning_a_field():
    """The table of meanings names the fields of the records, all and only those."""
    fields = {(name, field) for name, _, own in GENERATE.record_types() for field in own}

    assert sorted(fields) == sorted(GENERATE.meanings())


def test_every_kind_of_record_has_a_heading():
    """A reader of JSONL finds each kind by its name."""
    text = (DOCS / "reference" / "records.md").read_text(encoding="utf-8")

    assert all(f"\n## {kind}\n" in text for kind in ("report", *LETTERS))


@pytest.mark.parametrize("page", [*PAGES, README], ids=lambda page: page.name)
def test_links_lead_to_files(page):
    """A relative link in a page leads to a file that is there."""
    for part in page.read_text(encoding="utf-8").split("](")[1:]:
        target = part.split(")")[0].split("#")[0]
        if target and not target.startswith(("http", "/")):
            assert (page.parent / target).exists(), target


def test_the_readme_shows_what_the_program_writes(monkeypatch):
    """The brief in the README is one: each of its lines, and in its order."""
    monkeypatch.chdir(README.parent)
    shown = README.read_text(encoding="utf-8").split("```text\n")[1].split("```")[0]
    arguments = ["read", "samples/johannesburg-wire.txt", "-f", "brief"]
    written = iter(CliRunner().invoke(cli, arguments).stdout.splitlines())

    lines = [line for line in shown.splitlines() if line not in {"", "[…]"}]

    assert [] == [line for line in lines if line not in written]


STAGES = DOCS.parent / "src" / "dragoman" / "stages"
MAP = (DOCS / "explanation" / "the-stages.md").read_text(encoding="utf-8")


def test_the_map_of_the_stages_names_modules_that_are_there():
    """No module is on the map that is gone, and no family of modules is missing from it."""
    paths = [path for path in STAGES.rglob("*.py") if path.stem != "__init__"]
    modules = {".".join(path.relative_to(STAGES).with_suffix("").parts) for path in paths}
    named = set(re.findall(r"`(event\.\w+)`", MAP))
    families = tuple(re.findall(r"`(\w+\.)\*`", MAP))
    alone = {name for name in modules if not name.startswith(families)}

    assert set() == named - modules
    assert set() == alone - set(re.findall(r"`(\w+)`", MAP))


def test_the_map_has_the_steps_of_events_in_their_order():
    """The steps are numbered on the map as the stage of events takes them."""
    code = ast.parse((STAGES / "events.py").read_text(encoding="utf-8"))
    homes = {
        name.name: node.module.removeprefix("dragoman.stages.")
        for node in code.body
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    methods = {node.name: node for node in ast.walk(code) if isinstance(node, ast.FunctionDef)}
    calls = [
        node
        for name in ("by_rule", "candidates", "believed", "all", "_put_right")
        for node in sorted(
            (one for one in ast.walk(methods[name]) if isinstance(one, ast.Call)),
            key=lambda one: (one.end_lineno, one.end_col_offset),
        )
    ]
    named = [getattr(one, "id", None) for node in calls for one in (node.func, *node.args)]
    taken = [homes[name] for name in named if name in homes]
    steps = re.sub(r"\([^)]*\)", "", "".join(re.findall(r"^\d\. .*$", MAP, re.MULTILINE)))
    mapped = list(dict.fromkeys(re.findall(r"`(event\.\w+)`", steps)))

    assert mapped == [name for name in dict.fromkeys(taken) if name in mapped]
