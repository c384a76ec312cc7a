"""What every report gets, whatever format it came in."""

import pytest

from dragoman.ingest.complete import LONGEST, complete
from dragoman.ingest.text import read_text

LINE = "The ministers of Peru and Chile spoke about the harbour on Monday.\n\n"


def test_a_text_without_end_is_kept_and_not_read():
    """The model's time grows with the text: past a limit it is stored whole, and said so."""
    usual = complete(read_text(LINE * 20, source="a.txt"))
    endless = complete(read_text(LINE * (LONGEST // len(LINE) + 1), source="b.txt"))

    assert usual.not_read is None
    assert "length: 1,000," in endless.not_read
    assert len(endless.text) > LONGEST


ENGLISH = "The minister told lawmakers that the grain would be sold in the spring, and that no ship would leave before. "
FOREIGN = [
    "Die Ministerin sagte den Abgeordneten, das Getreide werde erst im Frühjahr verkauft werden.",
    "« Nous ne céderons rien », a déclaré la ministre devant les députés, « ni aujourd’hui ni demain ».",
    "El ministro dijo que ningún barco saldrá del puerto hasta que se firme el acuerdo de pesca.",
    "Министр заявил депутатам, что зерно продадут весной и что до этого ни один корабль не выйдет.",
    "Il ministro ha detto ai deputati che nessuna nave lascerà il porto prima della primavera.",
]
OF_ENGLISH = [
    "Ministers Jean-Luc Berger, Pilar Núñez Cortés and Giuseppe Esposito signed in Santiago de Compostela.",
    "Present: Hans Müller (Germany), José Peña (Spain), Zoë Lefèvre (France), Ola Ås (Norway).",
    "Spokeswoman Anne Dubois called the paper, “Le blé et la paix”, a step towards peace on the border.",
]


@pytest.mark.parametrize(
    ("words", "kind"),
    [*((words, "furniture") for words in FOREIGN), *((words, "paragraph") for words in OF_ENGLISH)],
)
def test_a_paragraph_in_another_language_is_kept_unread(words, kind):
    """Names and titles of other languages make no paragraph foreign."""
    text = f"Grain to wait for spring\n\n{ENGLISH * 3}\n\n{words}\n\n{ENGLISH}\n"
    report = complete(read_text(text))
    types = {block.spans[0].of(report.text): block.type for block in report.blocks}

    assert ("en", kind) == (report.language, types[words])
