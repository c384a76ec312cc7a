"""The style sheet: readable by everybody, and asking for nothing."""

import re
from importlib import resources

import pytest

from dragoman.export.wording import LETTERS, NOTED

STYLE = (resources.files("dragoman.export") / "assets" / "page.css").read_text(encoding="utf-8")
COLOURS = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", STYLE))


def luminance(colour):
    """Return the relative luminance of a colour, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", ["ink", "soft", "quiet", *NOTED])
def test_colours_are_readable_on_paper(name):
    """Text and labels have at least the contrast WCAG AA asks of small print."""
    light, dark = luminance(COLOURS["paper"]), luminance(COLOURS[name])

    assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("kind", LETTERS)
def test_every_kind_has_a_line_and_a_switch(kind):
    """A kind is told by its line as well as by its colour, and can be switched off or on."""
    assert f".m.{kind}" in STYLE
    assert f"#show-{kind}" in STYLE


def test_the_style_sheet_loads_nothing():
    """No font, no image, no other sheet; and it cannot close its own element."""
    assert not re.search(r"url\(|@import|@font-face|</", STYLE)
