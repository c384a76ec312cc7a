"""The tutorial can be followed: each command works and shows what the page says it shows."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parent.parent / "docs" / "tutorial" / "first-ledger.md"
BLOCK = re.compile(r"^(<!-- not run[^\n]*\n)?```(sh|text)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def steps():
    """Return the commands of the page in order, each with the lines it is said to show."""
    found = []
    for skipped, language, content in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if language == "text":
            found[-1][1].extend(content.splitlines())
        elif not skipped:
            found.append((content, []))
    return found


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell")
def test_the_tutorial_can_be_followed(samples, tmp_path):
    """All commands in one shell, one after the other, beside the samples."""
    (tmp_path / "samples").symlink_to(samples)
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "dragoman"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dragoman "$@"\n')
    program.chmod(0o755)
    mark = "=== next ==="
    script = f"echo; echo '{mark}'\n".join(command for command, _ in steps())

    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=tmp_path,
        env=os.environ | {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert 0 == done.returncode, done.stderr
    shown = done.stdout.split(mark)
    assert len(steps()) == len(shown)
    for output, (command, lines) in zip(shown, steps(), strict=True):
        assert [] == [line for line in lines if line not in output], command
    assert (tmp_path / "page.html").stat().st_size > 10_000
    assert (tmp_path / "statements.jsonl").read_text().startswith('{"kind":"statement"')
