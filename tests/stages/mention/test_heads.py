"""Who is called "the Head of State", and whom longer names and "its head" name."""

import pytest


@pytest.fixture(scope="module")
def people(marks_in):
    """Return a function that gives the names and countries of the mentions of a text by their words."""

    def run(text):
        report, mentions = marks_in(text, "mention")
        return {one.spans[0].of(report.text): (one.name, one.country) for one in mentions}

    return run


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            (
                "Helsinki, 4 March 2024\n\nThe President of the Republic, Alexander Stubb, spoke today with "
                "the Prime Minister of Japan, Fumio Kishida. The Head of State thanked the Prime Minister."
            ),
            "The Head",
            "Alexander Stubb",
        ),
        (
            (
                "Madrid, 12 May 2023\n\nThe President of the Government, Pedro Sánchez, met the Prime "
                "Minister of India, Narendra Modi. The Head of Government urged Modi to wait."
            ),
            "The Head",
            "Pedro Sánchez",
        ),
        (
            (
                "Warsaw, 2 April 2024\n\nPresident Andrzej Duda and Prime Minister Donald Tusk came. The "
                "head of government praised the soldiers."
            ),
            "The head",
            "Donald Tusk",
        ),
        (
            (
                "Berlin, 2 April 2024\n\nChancellor Olaf Scholz met the King of Jordan, Abdullah II. The "
                "head of state thanked Germany."
            ),
            "The head",
            "Abdullah II",
        ),
        (
            (
                "Nairobi, 12 May 2023\n\nAbiy Ahmed came to Nairobi. The Kenyan head of state asked him "
                "to stay."
            ),
            "The Kenyan head",
            "William Ruto",
        ),
        (
            "Oslo, 12 May 2023\n\nA minister left. Norway's head of state spoke.",
            "Norway's head",
            "Harald V",
        ),
        (
            (
                "Accra, 2 April 2024\n\nThe President of the Republic, H.E. Kojo Badu, met the President of "
                "Togo, Faure Gnassingbé. The Head of State promised to reopen the border."
            ),
            "The Head",
            "Kojo Badu",
        ),
    ],
)
def test_the_head_of_a_state_or_government_is_its_holder(people, text, words, name):
    """By the title he was named with; in a release the issuer's own; else the holder on the day."""
    assert name == people(text)[words][0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("President William Ruto left. A head of state cannot be tried, he said.", "A head"),
        ("President William Ruto left. The heads of state will meet in June.", "The heads"),
        ("President William Ruto left. The head of government relations stayed.", "The head"),
        ("Prime Minister Narendra Modi left. The head of state thanked him.", "The head"),
        ("Vice President Rigathi Gachagua left. The head of state thanked him.", "The head"),
    ],
)
def test_no_other_head_is_somebody_named(people, text, words):
    """Not any head, several, one of other things, or one whom another title names."""
    assert people(text).get(words, (None, None))[0] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Cyril Matamela Ramaphosa left.", "Cyril Ramaphosa"),
        ("Prime Minister Narendra Damodardas Modi left.", "Narendra Modi"),
        ("Foreign Minister Sergey Viktorovich Lavrov left.", "Sergei Lavrov"),
        ("Finland's president, Alexander Karl Stubb, left.", "Alexander Stubb"),
        ("The Ugandan president, Yoweri Kaguta Museveni, left.", "Yoweri Museveni"),
        ("The teacher William Samoei Ruto left.", "William Samoei Ruto"),
        ("The President of the Union, William Samoei Ruto, left.", "William Samoei Ruto"),
        ("The Peruvian president, William Samoei Ruto, left.", "William Samoei Ruto"),
        ("Minister William Samoei Ruto left.", "William Samoei Ruto"),
    ],
)
def test_more_forenames_are_the_same_person_in_his_office(people, text, name):
    """Not somebody of another office, body or country."""
    found = people(f"PRETORIA, 3 May 2024 - {text}")

    assert name in {one for one, _ in found.values()}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "The Tunisian Fishermen's Union and its head, Moncef Ayari, left.",
            "Moncef Ayari",
            "TUN",
        ),
        ("Kenya Wildlife Service and its director, Tom Wanjala, left.", "Tom Wanjala", "KEN"),
        ("The Greek shipping company Neptun and its boss, Ivo Lund, left.", "Ivo Lund", "GRC"),
        ("The Tunisian Fishermen's Union and its guest, Ivo Lund, left.", "Ivo Lund", None),
        ("The company and its head, Tom Barker, sued Norway.", "Tom Barker", None),
        ("The African Union and its lawyer, Ivo Lund, left.", "Ivo Lund", None),
    ],
)
def test_the_head_of_a_body_has_its_country(people, text, name, country):
    """Not its guest or lawyer, nor the head of one whose country nobody tells."""
    assert country == people(text)[name][1]
