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


SPOKEN = {
    "windows-1251": "Министр сказал в среду, что зерно из Одессы уже в пути.",
    "koi8-r": "Министр сказал в среду, что зерно из Одессы уже в пути.",
    "iso-8859-7": "Άρχισαν χθες οι συνομιλίες Αθήνας και Τιράνων.",
    "windows-1253": "Άρχισαν «χθες» οι συνομιλίες Αθήνας και Τιράνων.",
    "windows-1256": "قال الوزير إن المحادثات ستستمر يوم الخميس في الرباط.",
    "windows-1255": "שר החוץ אמר שהשיחות בקהיר יימשכו ביום חמישי.",
    "gb18030": "两国部长在会谈后表示，他们同意在春天以前签署新的协定。",
}
BEFORE = [
    "",
    "<meta charset=iso-8859-1>",
    "<meta http-equiv=content-type content='text/html; charset=windows-1252'>",
    "<meta charset=no-such-encoding>",
    "<?xml version='1.0' encoding='iso-8859-1'?>",
    "<script charset='utf-16' src=x.js></script>",
    f"<script>{'var rate = 1;' * 20_000}</script>",
]


@pytest.mark.parametrize("before", BEFORE, ids=lambda before: before[:40])
@pytest.mark.parametrize("encoding", SPOKEN)
def test_a_script_is_known_by_its_letters_where_no_encoding_is_declared(encoding, before):
    """Nor is one that is declared for want of thought; markup in plain letters does not hide it."""
    words = SPOKEN[encoding]
    links = "<a href=/news>News</a> " * 50
    markup = f"<html><head>{before}</head><body><nav>{links}</nav><p>{words}</p></body></html>"
    assert words in read_page(markup.encode(encoding)).text


def test_an_encoding_in_the_line_of_xml_is_declared():
    """Of a page in XHTML without another declaration; one for the page itself goes before it."""
    markup = (
        "<?xml version='1.0' encoding='iso-8859-2'?><html><body><p>Rząd odrzucił.</p></body></html>"
    )
    assert "Rząd odrzucił." == read_page(markup.encode("iso-8859-2")).text
    declared = markup.replace("<body>", "<head><meta charset=windows-1250></head><body>")
    assert "Rząd odrzucił." == read_page(declared.encode("windows-1250")).text


def test_a_page_without_letters_above_ascii_at_its_head_is_read():
    """Where the first of them stands megabytes behind, nothing is guessed."""
    markup = b"<body><p>" + b"word " * 900_000 + b"caf\xe9</p>"
    assert read_page(markup).text.endswith("caf\xe9")
