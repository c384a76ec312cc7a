"""Whom a headline means by a short name or an office: whom the report names."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.pipeline import Pipeline
from dragoman.records import kind_of
from dragoman.stages import standard


def first_person(headline, text):
    """Return the id of the first person in a report."""
    report = read_text(f"{headline}\n\n{text}", title=headline, date="2025-03-14")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    people = [mark for mark in marks if kind_of(mark) == "mention" and mark.type == "person"]
    return people[0].actor


@pytest.mark.parametrize(
    ("headline", "text", "actor"),
    [
        (
            "Deputy Minister Quill Meets Kenyan Envoy",
            "Deputy Minister of Trade Ada Quill met the envoy in Oslo. Quill will fly to Riga.",
            "person/ada-quill",
        ),
        ("Envoy Marsh Leaves Riga", "The envoy, Ben Marsh, left Riga.", "person/ben-marsh"),
        (
            "Chancellor Okoro Thanks Peru",
            "Peru's Chancellor Adaeze Okoro said that she was glad.",
            "person/adaeze-okoro",
        ),
        (
            "Judge Marsh Frees Pilot",
            "The pilot was freed by Judge Ben Marsh. His brother Tom Marsh stayed away.",
            "person/marsh",
        ),
        (
            "Governor Lind Sacks Aide",
            "Governor Ada Lind sacked an aide.",
            "person/ada-lind",
        ),
        (
            "Minister Lind Sacks in Oslo",
            "Minister Ada Lind Sacks was in Oslo.",
            "person/lind-sacks",
        ),
        (
            "Kenyan Minister Marsh in Oslo",
            "The Norwegian Minister Ben Marsh met the envoy of Kenya.",
            "person/marsh",
        ),
    ],
)
def test_a_short_name_over_the_full_one(headline, text, actor):
    """Two of one name, or of two countries, are not joined."""
    assert actor == first_person(headline, text)


@pytest.mark.parametrize(
    ("text", "is_joined"),
    [
        ("Judge Marsh freed the pilot. Judge Ben Marsh said that he was sorry.", True),
        ("Mr Marsh lost his post. His brother Ben Marsh laughed.", False),
        ("President Quill left for Peru. Her husband Tom Quill stayed.", False),
    ],
)
def test_within_a_report_the_title_must_be_the_same(text, is_joined):
    """A family has one name and several members."""
    assert is_joined == (first_person("A day in Lima", text) != f"person/{text.split()[1].lower()}")


@pytest.mark.parametrize(
    ("headline", "text", "actor"),
    [
        (
            "Spanish foreign minister calls Peru",
            "The Minister for Foreign Affairs of Spain, Javier Ordaz, called Peru on Monday.",
            "person/javier-ordaz",
        ),
        (
            "Kenyan foreign minister in Oslo",
            "Kenya's Foreign Minister, Tom Marsh, met Norway's Foreign Minister, Ada Quill.",
            "person/tom-marsh",
        ),
        (
            "Norwegian prime minister thanks Peru",
            "The Prime Minister of Norway, Ada Quill, wrote to Peru on Monday.",
            "person/ada-quill",
        ),
        (
            "Norwegian prime minister thanks Peru",
            "Former Norwegian Prime Minister Ada Quill wrote to Peru on Monday.",
            "person/jonas-gahr-store",
        ),
        (
            "Norwegian prime minister thanks Peru",
            "Norway's Deputy Prime Minister Ada Quill wrote to Peru on Monday.",
            "person/jonas-gahr-store",
        ),
        (
            "Norwegian prime minister thanks Peru",
            "Kenyan Prime Minister Ada Quill wrote to Norway on Monday.",
            "person/jonas-gahr-store",
        ),
    ],
)
def test_an_office_is_held_by_whom_the_report_names_with_it(headline, text, actor):
    """Not by who held it once, stands in for its holder, or holds another country's."""
    assert actor == first_person(headline, text)


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Per Holm is trade minister of Oman. Per Holm denied it.", {"OMN"}),
        ("Per Holm denied it. Per Holm is trade minister of Oman.", {"OMN"}),
        ("Omani Trade Minister Per Holm left. “No,” said Per Holm.", {"OMN"}),
        ("Per Holm, Oman's envoy, left. On Monday Per Holm came back.", {"OMN"}),
        (
            "Tariffs: Per Holm says no\n\nPer Holm has been trade minister of Oman since May.",
            {"OMN"},
        ),
        # Of two states, nobody can say which; and others are others.
        (
            "Omani minister Per Holm met Chadian minister Per Holm. Per Holm denied it.",
            {"OMN", "TCD", None},
        ),
        ("Ana Holm is trade minister of Oman. Per Holm denied it.", {"OMN", None}),
        ("Per Holm is no minister of Oman. Per Holm denied it.", {None}),
    ],
)
def test_a_full_name_means_the_same_throughout(text, countries):
    """Rule: who is named in full is the official he is called elsewhere in the report."""
    report = read_text(text, title="-", date="2025-03-14")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    people = [mark for mark in marks if kind_of(mark) == "mention" and mark.type == "person"]

    assert countries == {mark.country for mark in people if "Holm" in mark.spans[0].of(text)}


@pytest.mark.parametrize(
    ("office", "who"),
    [
        ("The minister of the foreign affairs Gordan Grlić Radman", "Gordan Grlić-Radman"),
        ("The minister of foreign affairs, Gordan Grlić Radman,", "Gordan Grlić-Radman"),
        ("The minister, Gordan Grlić Radman,", "Gordan Grlić-Radman"),
        ("The minister", "Ana Roa"),
    ],
)
def test_an_office_beside_a_known_name_is_his(office, who):
    """Rule: whose office stands in apposition to a name is not who was named before."""
    text = f"Energy minister Ana Roa spoke. {office} denied it."
    report = read_text(text, title="-", date="2025-03-14")
    marks = Pipeline(standard()).marks(default_reader().read([report])[0])
    called = [mark for mark in marks if kind_of(mark) == "mention" and mark.type == "person"]
    place = text.index(office)
    (held,) = [mark for mark in called if mark.spans[0].start in {place, place + 4}][:1]

    assert who == held.name
