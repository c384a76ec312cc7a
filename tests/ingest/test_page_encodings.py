"""In which encoding a page is read: what its bytes show goes before what it declares."""

import pytest

from dragoman.ingest.html import read_page

DECLARED = [
    ("utf-8", "iso-8859-1"),  # saved anew
    ("utf-8", "windows-1251"),
    ("windows-1252", "utf-8"),  # never what it says
    ("windows-1252", "UTF8"),
    ("windows-1252", "iso-8859-1"),
    ("utf-8", None),
    ("windows-1252", None),
    ("utf-16-le", None),
    ("utf-16-be", "utf-8"),
    ("utf-16", "utf-8"),
    ("shift_jis", "shift_jis"),
]


@pytest.mark.parametrize(("encoding", "declared"), DECLARED)
def test_bytes_know_better_than_the_encoding_that_is_declared(encoding, declared):
    """A page that is UTF-8 is read as that, and one that is not is not, whatever it says."""
    words = "会談は終わった。" if encoding == "shift_jis" else "Lomé’s envoys met Bogotá’s."
    says = f"<meta charset={declared}>" if declared else ""
    markup = f"<html><head>{says}<title>Talks</title></head><body><p>{words}</p></body></html>"
    assert words == read_page(markup.encode(encoding)).text


def test_one_wrong_byte_does_not_make_a_page_latin():
    """Of a page in UTF-8 with a broken character only that is lost."""
    markup = "<meta charset=iso-8859-1><p>Lomé’s envoys met Bogotá’s.</p>".encode()
    assert (
        "Lomé’s envoys met Bogotá’s.\ufffd" == read_page(markup.replace(b"</p>", b"\xe9</p>")).text
    )
