"""Country and sector of those named, by whose they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A minister of Peru left his party, the Social Democrats.", "Social Democrats", "PER"),
        (
            "Mali's junta met. Its rulers left, and their foreign minister, Abdou Kone, stayed.",
            "Abdou Kone",
            "MLI",
        ),
        ("Senator Rosa Roa of Bolivia left.", "Senator Rosa Roa", "BOL"),
        ("Judge Eva Sand of Kenya ruled.", "Judge Eva Sand", "KEN"),
        ("Governor Ann Hill of Georgia left.", "Governor Ann Hill", None),
        ("Senator Ali Bago of Niger left.", "Senator Ali Bago", None),
        (
            "Foreign ministers Ana Lind and Ivo Lund of Peru met. Both ministers left.",
            "Ana Lind",
            None,
        ),
        ("Peru's navy met its friend, Ana Roca.", "Ana Roca", None),
        (
            "The trade minister of Lesotho, Thabo Motse, and his Chinese counterpart, Li Qin, met.",
            "Thabo Motse",
            "LSO",
        ),
        (
            "The foreign minister of Peru, Ana Roca, and her Chilean colleague, Ivo Lund, met.",
            "Ana Roca",
            "PER",
        ),
        (
            "The Swedish minister, Maria Malm, rose. Malm's deputy, Diana Jans, spoke.",
            "Diana Jans",
            "SWE",
        ),
        (
            "Niger's army chief met the press. His deputy, Colonel Sani Boube, spoke.",
            "Colonel Sani Boube",
            "NER",
        ),
        ("The Kenyan novelist Ana Roca and her deputy, Jean Bon, came.", "Jean Bon", None),
        ("Peru's minister, Elsa Galdo, met her critic, Juan Vega.", "Juan Vega", None),
        (
            "The prime ministers of Norway and Denmark, Ivo Lund and Ann Hill, met.",
            "Ivo Lund",
            "NOR",
        ),
    ],
)
def test_countries_of_named_ones(country_of, text, words, expected):
    """Of a land that shares its name with a part of another nothing is told."""
    assert expected == country_of(text, words)


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The police commissioner left. The commissioner, Ivo Lund, wept.", "Ivo Lund", "COP"),
        ("The army's spokesman denied it. The spokesman, Ali Roa, wept.", "Ali Roa", "MIL"),
        ("The rebels and their commander, Ali Roa, fled.", "Ali Roa", "REB"),
        ("Ana Lind met her cousin, the police chief, Juan Lind.", "Juan Lind", "COP"),
        ("Police held Sister Mary Achan.", "Sister Mary Achan", "REL"),
        ("Defence Minister General Budi Sant left.", "Defence Minister General Budi Sant", "GOV"),
        ("Minister of Defence Admiral Ali Roa left.", "Minister of Defence Admiral Ali Roa", "GOV"),
        ("Prime Minister General Ali Roa left.", "Prime Minister General Ali Roa", "GOV"),
        ("Norway's aid agency sent rice.", "Norway's aid agency", "GOV"),
        # The Commission's, an army's, one's own sister, a charity.
        ("The commissioner, Ana Lind, wept.", "Ana Lind", "IGO"),
        ("The army and its commander, Ali Roa, fled.", "Ali Roa", "MIL"),
        ("Police held his sister Mary Achan.", "sister Mary Achan", "CVL"),
        # Ranks without an office, and offices that end like one.
        ("Army General Anan Kul left.", "Army General Anan Kul", "MIL"),
        ("Attorney General Ann Hill left.", "Attorney General Ann Hill", "JUD"),
        ("UN Secretary General Ivo Lund left.", "UN Secretary General Ivo Lund", "IGO"),
        ("A Norwegian aid agency sent rice.", "A Norwegian aid agency", "NGO"),
    ],
)
def test_sectors_of_named_ones(marks_in, text, words, sector):
    """By the office told before or beside, and by whom they serve."""
    (one,) = [one for one in marks_in(text, "mention")[1] if one.text == words]

    assert one.sector == sector


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "Interior Minister Dan Petru of Peru met Health Minister Ana Roa of Peru. Both ministers left.",
            "Both ministers",
            "PER",
        ),
        (
            "Interior Minister Dan Petru of Peru met Health Minister Ana Roa of Chile. Both ministers left.",
            "Both ministers",
            None,
        ),
        ("Interior Minister Dan Petru of Peru left. Two ministers stayed.", "Two ministers", None),
    ],
)
def test_two_with_an_office_are_of_one_state(country_of, text, words, country):
    """If both who were named with it are."""
    assert country == country_of(text, words)
