"""The page on Python can be followed."""

import re
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "how-to" / "use-in-python.md"
BLOCK = re.compile(r"^(<!-- not run[^\n]*\n)?```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def test_the_page_can_be_followed(samples, tmp_path, monkeypatch, capsys):
    """Each of its programs runs alone, in a folder with the samples, and prints something."""
    (tmp_path / "samples").symlink_to(samples)
    monkeypatch.chdir(tmp_path)
    programs = [text for skipped, text in BLOCK.findall(PAGE.read_text()) if not skipped]

    assert 3 == len(programs)
    for program in programs:
        exec(program, {})  # noqa: S102 - our own page
        shown = capsys.readouterr().out
        assert shown, program
    assert "SANCTION\n" == shown
