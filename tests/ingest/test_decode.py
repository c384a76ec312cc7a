"""Bytes become text without losing a character silently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.decode import decode, storable

RUSSIAN = "Министры договорились о поставках зерна. Следующая встреча пройдёт весной.\n"
GREEK = "Οι υπουργοί συμφώνησαν για το σιτάρι.\n"
UKRAINIAN = "Речник повідомив, що зерно з Ізмаїла вже їде до Єгипту.\n"
SERBIAN = "Министар је рекао да ће њихови преговори почети у четвртак.\n"
ATHENS = "Άρχισαν χθες οι συνομιλίες Αθήνας και Τιράνων.\n"
ARABIC = "قال وزير الخارجية إن المحادثات ستستمر يوم الخميس في الرباط.\n"
HEBREW = "שר החוץ אמר שהשיחות בקהיר יימשכו ביום חמישי.\n"
FRENCH = "Le ministre a déclaré que l’accord « était prêt » à être signé après l’été.\n"
CHINESE = "两国部长在会谈后表示，他们同意在春天以前签署新的协定，并将继续进行对话。\n"
JAPANESE = "両国の大臣は会談の後で、春までに新しい協定に署名することに合意したと述べた。\n"
KOREAN = "두 나라의 장관은 회담 뒤에 봄까지 새로운 협정에 서명하기로 합의했다고 말했다.\n"


@pytest.mark.parametrize("text", [RUSSIAN, FRENCH, CHINESE, "plain\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_utf8_texts_are_certain(text, encoding):
    """A byte order mark, or valid UTF-8, is certain; the mark is no part of the text."""
    assert text == decode(text.encode(encoding)).text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, GREEK, FRENCH, "Plain English text.\n"])
def test_utf16_without_a_mark(text, encoding):
    """UTF-16 shows by its zeros, even where only spaces have them."""
    assert (text, encoding) == decode(text.encode(encoding))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "iso-8859-5"),
        (RUSSIAN.upper(), "windows-1251"),
        (UKRAINIAN, "windows-1251"),
        (SERBIAN, "windows-1251"),
        (GREEK, "windows-1253"),
        (ATHENS, "windows-1253"),
        (ATHENS, "iso-8859-7"),
        (ARABIC, "windows-1256"),
        (ARABIC, "iso-8859-6"),
        (HEBREW, "windows-1255"),
        (FRENCH.replace("’", "'"), "windows-1252"),
        (CHINESE, "gb18030"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (KOREAN, "euc-kr"),
    ],
)
@pytest.mark.parametrize("declared", [None, "utf-8", "iso-8859-1", "ascii", "no-such-encoding"])
def test_guesses(text, encoding, declared):
    """Text that is wrongly declared, or not at all, is read by the letters of its language."""
    assert (text, encoding) == decode(text.encode(encoding), declared)


@pytest.mark.parametrize(
    "words",
    [
        "à",
        "vis-à-vis the État, à Orléans où l'élève a été reçu",
        "Þórður óð á ána og ðæði",
        "£5 – and £6 – «ça»",
        "Dýþiþ: öðün çaðý",
        "ÄÖÜ, Äußerungen, größere Höhe",
    ],
)
def test_latin_letters_are_no_other_script(words):
    """Accents stand alone among plain letters, even where all that is given are such words."""
    assert (words, "windows-1252") == decode(words.encode("windows-1252"))


def test_a_declaration_beats_a_guess():
    """A declared encoding is used where the text is no UTF-8."""
    polish = "Rząd odrzucił żądanie."
    assert (polish, "iso8859-2") == decode(polish.encode("iso-8859-2"), "latin2")


@pytest.mark.parametrize("broken", [b"caf\xc3\xa9, na\xefve, r\xc3\xb4le, th\xc3\xa9, \xc3\xa0"])
def test_a_few_wrong_bytes_in_utf8_are_replaced(broken):
    """UTF-8 with a stray byte stays UTF-8; the byte becomes U+FFFD."""
    assert "café, na\ufffdve, rôle, thé, à" == decode(broken).text


def test_what_no_store_keeps_is_replaced_one_for_one():
    """NUL and lone surrogates become U+FFFD; all else is left alone."""
    assert "a\ufffdb\ufffdc\r\n\te\u0301\u202e😀" == storable("a\0b\ud800c\r\n\te\u0301\u202e😀")


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "cp1251", "idna", "", "\0"]))
def test_no_bytes_make_decoding_fail(content, declared):
    """Whatever the bytes and whatever is declared, the text can be stored."""
    text = decode(content, declared).text
    assert text == storable(text)
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text())
def test_utf8_comes_through_verbatim(text):
    """Valid UTF-8 with no control characters to speak of is never reinterpreted."""
    plain = storable("".join(char for char in text if char >= " "))
    if not plain.startswith("\ufeff"):
        assert plain == decode(plain.encode()).text
