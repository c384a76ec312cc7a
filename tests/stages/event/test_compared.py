"""Who is only compared with those that take part takes none."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("She promised to push harder than Mr Obi for a ceasefire.", "AGREE", (["She"], [])),
        ("Ghana urged Togo to pay more than Benin.", "CONCEDE", (["Togo"], ["Ghana"])),
        ("Mali refused to go further than Niger.", "REJECT", (["Mali"], [])),
        ("Unlike Togo, Benin signed the treaty with Chad.", "SUPPORT", (["Benin"], ["Chad"])),
        ("Kenya condemned Sudan more sharply than Uganda.", "ACCUSE", (["Kenya"], ["Sudan"])),
        ("Ghana rejected Togo's offer.", "REJECT", (["Ghana"], ["Togo"])),
        (
            "More than 300 pilots struck against Lufthansa.",
            "PROTEST",
            (["300 pilots"], ["Lufthansa"]),
        ),
        ("None other than Chad condemned Niger.", "ACCUSE", (["Chad"], ["Niger"])),
    ],
)
def test_who_is_compared_takes_no_part(sides_in, text, kind, sides):
    """He stands behind "than" or "unlike", but not behind "other than"."""
    assert sides_in(text)[kind] == sides
