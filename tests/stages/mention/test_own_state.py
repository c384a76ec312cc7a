"""Officials and ministries without a state are those of the state whose text it is."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import kind_of
from dragoman.stages import standard

_LOME = "LOME, 4 May 2024 - Trade Minister Afi Mensah opened talks on the port of Aneho on Friday."


def _countries(text, publisher=None):
    report = read_text(text, source="test", date="2024-06-12", publisher=publisher)
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    return {m.spans[0].of(report.text): m.country for m in marks if kind_of(m) == "mention"}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (_LOME, "Trade Minister Afi Mensah", "TGO"),
        (
            f"{_LOME}\n\nMensah met Ghana's envoy. The trade ministry paid.",
            "The trade ministry",
            "TGO",
        ),
        (f"{_LOME}\n\nThe Ministry of Health sent nurses to Benin.", "Ministry of Health", "TGO"),
        (f"{_LOME}\n\nBenin's premier came. The president received him.", "The president", "TGO"),
        (
            "SUVA, 4 May. Finance Minister Jone Ravu left for Apia. The ministry said little.",
            "Finance Minister Jone Ravu",
            "FJI",
        ),
        (
            "Windhoek, May 4 (NNA): Minister for Mines Hilma Uushona met her Angolan counterpart.",
            "Minister for Mines Hilma Uushona",
            "NAM",
        ),
        (
            "LOME, 4 May. President Faure Gnassingbé spoke. Trade Minister Afi Mensah opened talks.",
            "Trade Minister Afi Mensah",
            "TGO",
        ),
        (
            (
                "LOME, 4 May. President Faure Gnassingbé met President Patrice Talon of Benin. Trade "
                "Minister Afi Mensah opened talks."
            ),
            "Trade Minister Afi Mensah",
            None,
        ),
        (
            "Ministry of Trade of Paraguay\n\nDeputy Minister Rosa Vera met Bolivian traders today.",
            "Deputy Minister Rosa Vera",
            "PRY",
        ),
    ],
)
def test_a_title_alone_is_of_the_own_state(text, words, country):
    """That of a dateline whose first official has no state beside his title, or of the issuer."""
    assert _countries(text)[words] == country


@pytest.mark.parametrize("publisher", ["Ministry of Trade of Peru", "Peruvian Ministry of Trade"])
def test_the_publisher_issues(publisher):
    """A ministry that publishes calls itself by its noun alone; a newspaper does not."""
    text = (
        "Minister Rosa Vera met Bolivian traders in Tacna. The Ministry will open an office there."
    )

    assert _countries(text, publisher)["The Ministry"] == "PER"
    assert _countries(text, publisher)["Minister Rosa Vera"] == "PER"
    assert _countries(text, "Tacna Evening Post")["Minister Rosa Vera"] is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "LOME, 4 May 2024 - Trade Minister Afi Mensah met his Togolese counterpart on Friday.",
            "Trade Minister Afi Mensah",
        ),
        (
            "LOME, 4 May 2024 - Trade Minister Afi Mensah arrived in Lome on Friday for talks.",
            "Trade Minister Afi Mensah",
        ),
        (
            "LOME, 4 May 2024 - Benin wants a new bridge, Trade Minister Afi Mensah said on Friday.",
            "Trade Minister Afi Mensah",
        ),
        (
            "GENEVA, 4 May 2024 - Trade Minister Afi Mensah spoke of cotton on Friday.",
            "Trade Minister Afi Mensah",
        ),
        (
            "LOME, May 4 (Reuters) - Benin's Afi Mensah met Togo's premier. Interior Minister Yao Dossou was there.",
            "Interior Minister Yao Dossou",
        ),
        (f"{_LOME}\n\nAmbassador Ama Boateng thanked him.", "Ambassador Ama Boateng"),
        (
            f"{_LOME}\n\nBenin has shut the bridge. The interior ministry said so.",
            "The interior ministry",
        ),
        (f"{_LOME}\n\nThe two ministers spoke of fish.", "The two ministers"),
        (
            "LOME, 4 May 2024 - Trade Minister Pavel Kral signed a deal with Togo's government.",
            "Trade Minister Pavel Kral",
        ),
        (
            "LOME - Benin will buy rice, Trade Minister Afi Mensah said. The trade ministry paid.",
            "The trade ministry",
        ),
        (f"{_LOME}\n\nThe Haut-Fleuve premier spoke of fish.", "The Haut-Fleuve premier"),
        (
            f"The bridge at Aneho was shut again on Friday by order of the harbour.\n\n{_LOME}",
            "Trade Minister Afi Mensah",
        ),
    ],
)
def test_who_may_be_of_another_state_stays_without(text, words):
    """A guest, an envoy, an official of a state that acts just before, or of a text from abroad."""
    assert _countries(text)[words] is None


def test_the_premier_of_a_province_is_of_its_country():
    """Whatever the dateline."""
    text = f"{_LOME}\n\nThe Quebec premier spoke of fish."
    assert _countries(text)["The Quebec premier"] == "CAN"


def test_a_ministry_is_that_of_the_only_minister_named():
    """No dateline is needed; of the ministers of two states it may be either's."""
    one = "Malawi's Foreign Minister Ada Phiri spoke of Zambia's maize. The ministry gave no date."
    two = "Malawi's Foreign Minister Ada Phiri met Zambia's Foreign Minister Ivo Mwale. The ministry gave no date."

    assert _countries(one)["The ministry"] == "MWI"
    assert _countries(two)["The ministry"] is None
    long = one.replace(" The ministry", " It rained." * 8 + " The ministry")
    assert _countries(long)["The ministry"] is None


def test_a_portfolio_stands_before_a_name():
    """The title of "Minister for Power Ana Roa" is whole; "the party of Mr Roa" has none."""
    assert "Minister for Power Ana Roa" in _countries("Minister for Power Ana Roa opened the dam.")
    assert "Mr Roa" in _countries("The party of Mr Roa opened an office.")


_CUSCO = (
    "Peruvian miners end blockade\n\nMiners near Velille reopened the road on Thursday, Mines "
    "Minister Jorge Montero said. The premier, Eduardo Arana, will travel to Cusco."
)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (_CUSCO, "Mines Minister Jorge Montero", "PER"),
        (_CUSCO + " Glencore of Switzerland lost money.", "Mines Minister Jorge Montero", None),
        (_CUSCO.replace("Peruvian miners", "Miners"), "Mines Minister Jorge Montero", None),
        (_CUSCO + " The Peruvian minister left.", "Mines Minister Jorge Montero", None),
        (
            "Norwegian union calls strike\n\nGlencore lost money. The government will mediate.",
            "The government",
            "NOR",
        ),
    ],
)
def test_a_report_without_a_dateline_is_of_the_only_land_it_names(text, words, country):
    """Its headline names the land, and nothing in it another one, but for companies."""
    assert _countries(text)[words] == country


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        # A headline with the family name, and the line of the page over the dateline.
        (f"Minister Mensah opens port talks\n\n{_LOME}", "Trade Minister Afi Mensah", "TGO"),
        (
            f"Port talks open\n\nPosted on 5 May 2024 by Ola Finn\n\n{_LOME}",
            "Trade Minister Afi Mensah",
            "TGO",
        ),
        (
            "Pact signed\n\nTHE WHITE HOUSE, May 4, 2031 – President Ada Quill signed a pact with Gabon.",
            "President Ada Quill",
            "USA",
        ),
        (
            "The White House\nOffice of the Press Secretary\n\nMay 4, 2031\n\nPresident Ada Quill left for Gabon.",
            "President Ada Quill",
            "USA",
        ),
        (
            "CHISINAU, 4 May. Trade Minister Ana Rusu spoke. Transnistria's leader left.",
            "Trade Minister Ana Rusu",
            "MDA",
        ),
        # Somebody of the state is named as another's; and two reports of two towns.
        (
            "LOME, 4 May. Trade Minister Afi Mensah spoke. Togo's leader left.",
            "Trade Minister Afi Mensah",
            None,
        ),
        (
            f"{_LOME}\n\nACCRA, 4 May 2024 - The ferry to Togo was late on Friday.",
            "Trade Minister Afi Mensah",
            None,
        ),
        (
            "Delegates agree\n\nGENEVA, 4 May 2031 – President Jean Okoro left early.",
            "President Jean Okoro",
            None,
        ),
    ],
)
def test_what_stands_over_a_dateline_leaves_it_the_towns_state(text, words, country):
    """Headlines, stamps of the page and lands within the state say nothing against it."""
    assert _countries(text)[words] == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            (
                "Nigeria's central bank raised its rate on Tuesday. The International Monetary Fund "
                "welcomed it. The government agreed. Kenya and Ghana did not."
            ),
            "NGA",
        ),
        (
            (
                "Peru's parliament met in Lima. The United Nations praised the vote. "
                "The government thanked it. Later Chile, Oman and Togo did too."
            ),
            "PER",
        ),
        (
            (
                "Peru's parliament met in Lima. Chile praised the vote. "
                "The government thanked it. Later Oman and Togo did too."
            ),
            None,
        ),
    ],
)
def test_bodies_of_many_states_have_no_government(text, country):
    """What the Fund or the United Nations do leaves "the government" that of the state told of."""
    assert country == _countries(text)["The government"]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            (
                "Residents of Khartoum fled. Sudan's rebels answered from Omdurman. "
                "Governor Ali Idris asked for tents."
            ),
            "Governor Ali Idris",
            "SDN",
        ),
        (
            (
                "Khartoum is calm. Sudan's rebels answered from Omdurman. "
                "The army, their foe since 2023, was silent."
            ),
            "The army",
            "SDN",
        ),
        (
            "Residents of Khartoum fled. Sudan's rebels met in Cairo. Governor Ali Idris came.",
            "Governor Ali Idris",
            None,
        ),
        (
            "Sudan's rebels answered. Governor Ali Idris asked for tents.",
            "Governor Ali Idris",
            None,
        ),
        (
            (
                "Sudan's singer Omar Said left. Mr Said sang in Lima. Mr Said wept. "
                "Governor Ali Idris came."
            ),
            "Governor Ali Idris",
            None,
        ),
    ],
)
def test_a_text_without_headline_tells_of_one_country_again_and_again(
    mentions_in, text, words, country
):
    """Then those it calls by title alone are of it."""
    assert mentions_in(text)[words].country == country
