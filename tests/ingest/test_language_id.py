"""The language of a report is what its words say, where there are enough of them."""

import msgspec
import pytest

from dragoman.blas import load_numpy
from dragoman.ingest.language_id import _is_plain, language_of, settle_language
from dragoman.ingest.text import read_text

ENGLISH = "The ministers met in the capital on Monday and agreed to keep the border open until the spring. "
GERMAN = "Die Minister trafen sich am Montag in der Hauptstadt und wollen die Grenze offen halten. "
FRENCH = (
    "Les ministres se sont réunis lundi dans la capitale et veulent garder la frontière ouverte. "
)
RUSSIAN = (
    "Министры встретились в понедельник в столице и решили держать границу открытой до весны. "
)


@pytest.mark.parametrize(
    ("text", "language"),
    [(ENGLISH, "en"), (GERMAN, "de"), (FRENCH, "fr"), (RUSSIAN, "ru"), ("Talks in Bonn", None)],
)
def test_language(text, language):
    """A sentence is enough, a headline is not."""
    assert language == language_of(text)


@pytest.mark.parametrize(
    ("text", "declared", "settled"),
    [
        (ENGLISH * 5, "de", ("en", None)),
        (GERMAN * 5, "en", ("de", "language: de")),
        (GERMAN, None, ("de", "language: de")),
        ("Gespräche in Bonn", "de", ("de", "language: de")),
        ("Talks in Bonn", None, (None, None)),
        (ENGLISH, "en", ("en", None)),
    ],
)
def test_text_and_declaration(text, declared, settled):
    """A long text outweighs what is declared; a short one does not."""
    assert settled == settle_language(read_text(text, language=declared))


def test_furniture_does_not_count():
    """A page in English with a German cookie notice is in English."""
    report = read_text(f"Talks in Bonn go on\n\n{ENGLISH * 3}\n\nShare this: {GERMAN * 2}")
    assert ("en", None) == settle_language(msgspec.structs.replace(report, language="de"))


PLAIN = (
    "The governor of the island told reporters that the ferries would not sail until the storm had "
    "passed, and that the schools were to stay shut for the rest of the week. He said it was the "
    "worst weather in thirty years, but that nobody had been hurt. "
)
PIDGIN = (
    "Di governor of di island don tell pipo say make dem no go sea at all because di storm dey come "
    "from di east, and di school go close for dis week. E say im no see dis kain weather before. "
)
DUTCH = (
    "De gouverneur van het eiland had in de stad gezegd dat de veerboot in de haven was en dat men "
    "er in deze week niet op kon rekenen, want het was er te gevaarlijk. "
)


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        (PLAIN, True),
        (PLAIN * 3, True),
        (PLAIN + DUTCH, False),
        (DUTCH + PLAIN, False),
        (PIDGIN * 2, False),
        (DUTCH * 2, False),
        (RUSSIAN + PLAIN + RUSSIAN, False),
        ("The envoy left Quito.", False),
        (
            "Rain stopped play again; Pakistan, needing ninety, lost three quick wickets. " * 5,
            False,
        ),
    ],
)
def test_plain_english_needs_no_detector(text, is_plain):
    """Only what is English from end to end is taken for it by its small words alone."""
    assert is_plain == _is_plain(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zambian President Hakainde Hichilema wrote to Zimbabwe's Emmerson Mnangagwa.", "en"),
        ("Somali President Hassan Sheikh Mohamud flew to Mogadishu from Nairobi on Sunday.", "en"),
        ("Uzbek President Shavkat Mirziyoyev thanked Sadyr Japarov and Emomali Rahmon.", "en"),
        ("Lao Prime Minister Sonexay Siphandone received Hun Manet in Vientiane.", "en"),
        ("Namibia's Netumbo Nandi-Ndaitwah and Botswana's Duma Boko sign water accord.", "en"),
        ("Perdana Menteri Anutin Charnvirakul bertemu Hun Manet di Gate of the South.", "ms"),
        (
            "Der Kurier: Macron, Merz, Tusk, Meloni, Rutte, Costa, Orban, Fico, Sanchez im Bild.",
            "de",
        ),
        ("Rais wa Zambia Hakainde Hichilema amemwandikia barua Rais Emmerson Mnangagwa.", "sw"),
        ("Presiden Prabowo Subianto menemui Perdana Menteri Hun Manet di Phnom Penh.", "id"),
        ("Ramaphosa ontmoet Hichilema in Pretoria vir gesprekke oor handel en paspoorte.", "af"),
        ("Shugaban kasar Najeriya Bola Tinubu ya gana da Paul Biya a birnin Yaounde.", "ha"),
    ],
)
def test_names_do_not_hide_english(text, language):
    """A short text full of foreign names is in the language of the words between them."""
    assert language == language_of(text)


NEWS = (
    "Rebels seized two towns near Goma on Monday, Congolese officials said. Peacekeepers evacuated "
    "forty wounded civilians to Bukavu hospitals by helicopter. The African Union has urged both "
    "sides to return to the talks in Luanda, and Rwanda denied that its troops were in the area. "
)
KURIER = (
    "Der Präsident hat am Montag mit dem Minister über die Lage an der Grenze gesprochen. Sie sind "
    "sich einig, dass die Hilfe für das Nachbarland nicht enden darf, und wollen im Herbst wieder "
    "zu einem Treffen nach Wien kommen, wie ein Sprecher der Regierung sagte. "
)
COURRIER = (
    "Le président a rencontré lundi le ministre des Affaires étrangères pour parler de la situation "
    "à la frontière. Les deux hommes sont convenus que l'aide au pays voisin ne doit pas cesser, et "
    "une rencontre est prévue dans la capitale avec les chefs des partis, selon son entourage. "
)
CORREO = (
    "El presidente se reunió el lunes con el ministro para hablar de la situación en la frontera. "
    "Los dos están de acuerdo en que la ayuda a los países vecinos no debe cesar, y se verán en la "
    "capital con los jefes de las fuerzas armadas, según una fuente del gobierno. "
)
VALENCIA = (
    "El president es va reunir dilluns amb el ministre per parlar de la situació a la frontera. "
    "Tots dos estan d'acord que l'ajuda als països veïns no ha de cessar, i es trobaran a la "
    "capital amb els caps de les forces armades, segons una font del govern de la ciutat. "
)
PORTO = (
    "O presidente reuniu-se na segunda-feira com o ministro para falar da situação na fronteira. "
    "Os dois concordam que a ajuda aos países vizinhos não deve cessar, e vão encontrar-se na "
    "capital com os chefes das forças armadas, segundo uma fonte do governo da cidade. "
)


@pytest.mark.parametrize("text", [PLAIN, PLAIN * 3, NEWS])
def test_small_words_and_detector_agree(text):
    """What small words show to be English is English to the detector, too."""
    load_numpy()
    from py3langid import classify  # noqa: PLC0415 - loads numpy

    assert _is_plain(text)
    assert "en" == classify(text)[0]


@pytest.mark.parametrize(
    "text",
    [KURIER, COURRIER, CORREO, VALENCIA, PORTO, DUTCH * 2, KURIER + PORTO, NEWS + RUSSIAN * 3],
)
def test_other_languages_are_left_to_the_detector(text):
    """Neighbours share small words, and mixed texts have gaps."""
    assert not _is_plain(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Emeka Nwosu accused Ngozi Eze of sending gunmen to Bayelsa and Sapele via Warri.", "en"),
        ("Chukwudi Okafor told Nsukka and Bayelsa of Uyo that Sapele would leave for Ondo.", "en"),
        ("Oga police tok say dem don arrest five pipo wey dey burn house for Kano market.", "pcm"),
        (
            "Presido don sack im minista for work sake of say dem dey accuse am of corruption.",
            "pcm",
        ),
    ],
)
def test_names_of_west_africa_are_not_pidgin(text, language):
    """Pidgin has few of the small words of English."""
    assert language_of(text) == language
