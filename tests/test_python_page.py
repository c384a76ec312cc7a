"""The page on Python can be followed."""

import re
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "how-to" / "use-in-python.md"
BLOCK = re.compile(r"^(<!-- not run[^\n]*\n)?```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def test_the_page_can_be_followed(samples, tmp_path, monkeypatch, capsys):
    """Its programs run one after the other, and print something each."""
    (tmp_path / "samples").symlink_to(samples)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    programs = [text for skipped, text in BLOCK.findall(PAGE.read_text()) if not skipped]

    assert 3 == len(programs)
    for program in programs:
        exec(program, names)  # noqa: S102 - our own page
        assert capsys.readouterr().out, program
    assert "SANCTION" == max(names["found"], key=names["found"].get)
