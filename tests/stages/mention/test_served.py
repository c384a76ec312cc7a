"""Whose an office is: that of a union, church, court or armed group is no office of the state."""

import pytest


@pytest.fixture(scope="module")
def holder(marks_in):
    """Return a function that gives the first mention that ends with a phrase."""

    def run(text, words):
        report, mentions = marks_in(text, "mention", date="2025-05-06")
        end = report.text.index(words) + len(words)
        return next(mark for mark in mentions if mark.spans[0].end == end)

    return run


@pytest.mark.parametrize(
    ("text", "office", "country", "sector"),
    [
        ("The president of the Polish bishops' conference wept.", "The president", "POL", "REL"),
        ("The president of the German metalworkers' union left.", "The president", "DEU", "LAB"),
        ("The leader of the Zambian opposition party was jailed.", "The leader", "ZMB", "OPP"),
        ("The president of the Chilean supreme court met him.", "The president", "CHL", "JUD"),
        ("The president of France's employers' association left.", "The president", "FRA", "BUS"),
        ("The leader of a Haitian gang threatened the mayor.", "The leader", "HTI", "CRM"),
        ("The leader of the Colombian rebel group ELN refused.", "The leader", "COL", "REB"),
        (
            "The secretary-general of the Tunisian labour federation called a strike.",
            "The secretary-general",
            "TUN",
            "LAB",
        ),
        # Nouns that mean somebody only by the body.
        ("The head of the Ugandan navy met the envoy.", "The head", "UGA", "MIL"),
        ("The boss of the Greek seamen's union called a strike.", "The boss", "GRC", "LAB"),
        ("The head of the Coptic church in Egypt thanked him.", "The head", "EGY", "REL"),
    ],
)
def test_who_heads_a_body_has_its_sector(holder, text, office, country, sector):
    """He is of its country and sector, and nobody who holds an office of the state."""
    found = holder(text, office)
    assert (found.country, found.sector) == (country, sector)
    assert not found.actor.startswith("person/")


@pytest.mark.parametrize(
    ("text", "office", "sector"),
    [
        (
            "President Ana Roca of Chile left. The president of the Chilean bishops' conference wept.",
            "The president",
            "REL",
        ),
        (
            "Police chief Igor Todorov of Skopje spoke. The president's chief of staff left.",
            "The president's chief",
            "GOV",
        ),
    ],
)
def test_who_heads_a_body_is_nobody_named_before(holder, text, office, sector):
    """Not the president or chief of something else."""
    found = holder(text, office)
    assert found.sector == sector
    assert found.head is None


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The president of the Iraqi Kurdistan region met the envoy.", "The president"),
        ("The leader of the march on Warsaw by Polish farmers was jailed.", "The leader"),
    ],
)
def test_who_leads_part_of_a_land_is_not_its_head(holder, text, office):
    """A region or a march of a country has leaders of its own."""
    assert not (holder(text, office).actor or "").startswith("person/")


@pytest.mark.parametrize(
    ("text", "office", "actor"),
    [
        (
            "The president of the French Republic met the envoy.",
            "The president",
            "person/emmanuel-macron",
        ),
        (
            "The leader of the Russian Federation visited Minsk.",
            "The leader",
            "person/vladimir-putin",
        ),
        (
            "The prime minister of the Polish government resigned.",
            "The prime minister",
            "person/donald-tusk",
        ),
        (
            "The president of neighbouring Chad criticised Sudan.",
            "The president",
            "person/mahamat-idriss-deby",
        ),
        (
            "The leader of the Chadian transitional council met the envoy.",
            "The leader",
            "person/mahamat-idriss-deby",
        ),
    ],
)
def test_who_heads_a_state_or_its_government_is_known(holder, text, office, actor):
    """A state, its government and a council that rules it have the holder of the office."""
    assert holder(text, office).actor == actor


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Chad's chief of staff visited Niger.", "GOV"),
        ("The chief of the Kenyan general staff met the envoy.", "MIL"),
    ],
)
def test_what_a_chief_is_of_may_make_his_title(marks_in, text, sector):
    """A chief of staff is no servant."""
    report, mentions = marks_in(text, "mention")
    (chief,) = [mark for mark in mentions if mark.spans[0].of(report.text).endswith("chief")]
    assert chief.sector == sector


@pytest.mark.parametrize(
    "text", ["The head of the queue moved.", "Shots went over the heads of the mourners."]
)
def test_a_head_of_no_body_is_nobody(marks_in, text):
    """The head of a queue is no mention, and mourners have heads."""
    report, mentions = marks_in(text, "mention")
    assert not [mark for mark in mentions if "head" in mark.spans[0].of(report.text)]


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("A National Security Council spokesman in Washington left.", "spokesman", "GOV"),
        ("A spokesman for Russia's Security Council left.", "A spokesman", "GOV"),
        ("Japan's National Security Council met.", "Council", "GOV"),
        ("The Russian Security Council met.", "Council", "GOV"),
        ("Kenya's Human Rights Council met.", "Council", "GOV"),
        ("The Russian ambassador told the Security Council of it.", "Council", "IGO"),
        ("The UN Security Council met in Paris.", "Council", "IGO"),
        ("The Human Rights Council condemned China.", "Council", "IGO"),
    ],
)
def test_a_council_of_one_nation_is_none_of_states(holder, text, words, sector):
    """The council of the nation before its name, or of the nation that it calls itself."""
    assert sector == holder(text, words).sector


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Jan Ott, the press secretary of the Kazakh leader, left. Kazakhstan's leader stayed.",
            "Kazakhstan's leader",
            "person/nursultan-nazarbayev",
        ),
        (
            "Kenyan leader's spokeswoman Ana Roa left. The Kenyan leader stayed.",
            "The Kenyan leader",
            "KEN/leader",
        ),
        (
            "Ana Roa, the leader of Kenya's opposition, left. Kenya's leader stayed.",
            "Kenya's leader",
            "KEN/leader",
        ),
        (
            "Kenyan President Jan Ott met an aide to the president of Chad. Kenya's president left.",
            "Kenya's president",
            "person/jan-ott",
        ),
        (
            "Ana Roa, the leader of Kenya, left. Kenya's leader will come back.",
            "Kenya's leader",
            "person/ana-roa",
        ),
    ],
)
def test_who_serves_a_leader_is_not_the_leader(marks_in, text, words, actor):
    """Another's office in a title is none of one's own."""
    report, mentions = marks_in(text, "mention", date="1990-05-06")
    end = report.text.index(words) + len(words)
    assert actor == next(mark.actor for mark in mentions if mark.spans[0].end == end)
