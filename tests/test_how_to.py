"""The guides can be followed: each command works, beside what the guide takes for granted."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

GUIDES = Path(__file__).parent.parent / "docs" / "how-to"
# Two are tested with what they are about: see test_meetings and test_python_page.
ELSEWHERE = {"compare-two-accounts", "use-in-python"}
BLOCK = re.compile(
    r"^(<!-- not run[^\n]*\n)?```(sh|python|text)\n(.*?)^```$", re.DOTALL | re.MULTILINE
)
MARK = "=== next ==="


def text_of(name):
    """Return the text of a guide."""
    return (GUIDES / f"{name}.md").read_text(encoding="utf-8")


def steps(name):
    """Return the lines of the shell of a guide in order, each with the lines it is said to show."""
    found = []
    for skipped, language, content in BLOCK.findall(text_of(name)):
        if language == "text":
            found[-1][1].extend(content.splitlines())
        elif not skipped:
            line = f"python - <<'END'\n{content}END\n" if language == "python" else content
            found.append((line, []))
    return found


def program(path, line):
    """Write a program of one line."""
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)


@pytest.fixture(scope="module")
def desk(samples, tmp_path_factory):
    """Return a folder that has what the guides name: programs, pages, reports, tables, ledgers."""
    desk = tmp_path_factory.mktemp("desk")
    for name in ("bin", "pages", "reports"):
        (desk / name).mkdir()
    program(desk / "bin" / "dragoman", f'exec "{sys.executable}" -m dragoman "$@"')
    program(desk / "bin" / "python", f'exec "{sys.executable}" "$@"')
    program(desk / "bin" / "some-program", "cat reports.jsonl")
    if shutil.which("jq") is None:
        program(desk / "bin" / "jq", "cat")
    shutil.copy(samples / "submarines.html", desk / "pages")
    shutil.copy(samples / "README.md", desk / "pages")
    (desk / "pages" / "scan.pdf").touch()
    (desk / "reports" / "pledge.txt").write_text(
        "NAIROBI, 3 March 2025\n\nKenya said it would withdraw its troops from Somalia by 30 June.\n"
    )
    (line,) = re.findall(r"```json\n(.*?)```", text_of("read-jsonl"), re.DOTALL)
    report = json.loads(line) | {"text": "Geneva, Monday - Kenya signed a treaty with Uganda."}
    with (desk / "reports.csv").open("w", newline="", encoding="utf-8") as table:
        writer = csv.DictWriter(table, report)
        writer.writeheader()
        writer.writerow(report)
    (desk / "my-actors.tsv").write_text("name\toffice\tcountry\nAna Example\tmayor\tKEN\n")
    (desk / "my.actors.txt").write_text("LIMA_ANA_\n\t[PERGOV 20110728-20160728]\n+ANA_LIMA_\n")
    (desk / "query.json").write_text(
        '[{"personLabel": "Bo Example", "iso3": "KEN", "positionLabel": "president", "start": "2015-01-01"}]'
    )
    for name in ("talk.db", "ledger.db"):
        told = sorted(map(str, samples.glob("johannesburg-*.txt")))
        run(f"dragoman read {' '.join(told)} -q -l {name}", desk)
    return desk


def run(script, folder):
    """Run a script of the shell in a folder, and return what came of it."""
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=os.environ
        | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "XDG_DATA_HOME": str(folder / "own")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell")
@pytest.mark.parametrize("name", sorted({page.stem for page in GUIDES.glob("*.md")} - ELSEWHERE))
def test_the_guide_can_be_followed(name, desk, tmp_path):
    """All its commands in one shell, one after the other; what it shows is printed."""
    folder = tmp_path / "here"
    shutil.copytree(desk, folder)
    done = run(f"echo; echo '{MARK}'\n".join(line for line, _ in steps(name)), folder)

    assert 0 == done.returncode, done.stderr
    assert "Traceback" not in done.stderr
    shown = done.stdout.split(MARK)
    for output, (command, lines) in zip(shown, steps(name) or [("", [])], strict=True):
        assert [] == [line for line in lines if line not in output], command


def test_the_record_that_is_cited_is_there(desk):
    """Whoever looks up what the guide cites finds it: ids, offsets and the rule."""
    (report, mark, first, last, rule) = re.search(
        r"report (r\w+), silence (s\w+) at (\d+)–(\d+), .*, ([\w@:]+)\.", text_of("cite-a-record")
    ).groups()
    found = json.loads(run(f"dragoman show -l talk.db {mark}", desk).stdout)

    assert (report, rule) == (found["report"], found["by"])
    assert (int(first), int(last)) == (found["spans"][0][0], found["spans"][-1][1])
