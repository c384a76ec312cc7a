"""Who is only a side of what is told beside a deed."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        # Who judges the same thing is not judged.
        (
            "The ruling was hailed by Ankara and criticised by Nicosia.",
            "SUPPORT",
            (["Ankara"], []),
        ),
        ("The draft was endorsed by Peru and rejected by Chile.", "REJECT", (["Chile"], [])),
        (
            "The plan was welcomed by the rebels and dismissed by the army.",
            "REJECT",
            (["the army"], []),
        ),
        (
            "The mayor was praised by the bishop and criticised by the union.",
            "ACCUSE",
            (["the union"], ["The mayor"]),
        ),
        (
            "A return to civilian rule, as proposed by Togo, was refused by Mali's rulers.",
            "REJECT",
            (["Mali's rulers"], ["Togo"]),
        ),
        # Who did the harm that is made good gets nothing for it.
        (
            "Oman pledged to repair the harbour which Saudi warplanes had bombed.",
            "AID",
            (["Oman"], []),
        ),
        (
            "Turkey offered to rebuild the bridge that the rebels blew up.",
            "AGREE",
            (["Turkey"], []),
        ),
        (
            "London agreed to return the statues which British soldiers had looted.",
            "CONCEDE",
            (["London"], []),
        ),
        (
            "The minister shelved a levy that truckers had fought for weeks.",
            "CONCEDE",
            (["The minister"], ["truckers"]),
        ),
        # Who punishes a helper was not helped.
        (
            "The United States blacklisted three Sudanese firms accused of funding pirates.",
            "AID",
            (["three Sudanese firms"], ["pirates"]),
        ),
        # Who made what is judged is judged.
        (
            "The truce was proposed by Egypt and rejected by Hamas.",
            "REJECT",
            (["Hamas"], ["Egypt"]),
        ),
        (
            "The attack was carried out by militants and condemned by Pakistan.",
            "ACCUSE",
            (["Pakistan"], ["militants"]),
        ),
        # Who is asked to undo a thing did it.
        (
            "The European Union condemned the arrest and urged Turkey to release the mayor.",
            "ACCUSE",
            (["The European Union"], ["Turkey"]),
        ),
        (
            "The United Nations condemned the blockade and asked Israel to lift it.",
            "ACCUSE",
            (["The United Nations"], ["Israel"]),
        ),
        (
            "The pope condemned the kidnapping and appealed to the rebels to free the nuns.",
            "ACCUSE",
            (["The pope"], ["the rebels"]),
        ),
        ("Kenya jailed two bankers for lending to pirates.", "AID", (["two bankers"], ["pirates"])),
        ("Peru freed a guide who had helped it.", "AID", (["a guide"], ["it"])),
        # Who is asked for mercy is not condemned.
        (
            "The league denounced the jailing of a poet and urged the king to pardon him.",
            "ACCUSE",
            (["The league"], []),
        ),
        (
            "The league denounced the king and urged him to pardon a poet.",
            "ACCUSE",
            (["The league"], ["the king"]),
        ),
        (
            "Iran deplored the bombing and called on Iraq and Syria to close their borders.",
            "ACCUSE",
            (["Iran"], []),
        ),
        (
            "Chad denounced the raid and appealed to Niger and Benin for calm.",
            "ACCUSE",
            (["Chad"], []),
        ),
        (
            "Iran denounced Israel and called on Iraq to close its border.",
            "ACCUSE",
            (["Iran"], ["Israel"]),
        ),
    ],
)
def test_who_stands_beside_is_no_target(sides_in, text, kind, sides):
    """Rule: the doer or hearer of the verb beside a deed's own is not whom that deed concerns."""
    assert sides_in(text)[kind] == sides


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Rebels killed a chief and burned a market.", []),
        ("Militants killed 14 villagers and burned crops near Jos.", []),
        ("Gunmen abducted three teachers, torched vehicles and fled.", []),
        ("Gunmen burned the market at Tera, killing 19 traders.", ["19 traders"]),
        ("Rebels killed a chief and burned his house.", ["his house"]),
        ("Soldiers stormed a radio station and smashed the transmitter.", ["a radio station"]),
    ],
)
def test_a_thing_is_not_of_who_is_killed_beside_it(deeds_in, text, last):
    """Unless it is told to be his, or he was killed by what was done to it."""
    assert deeds_in(text)[-1] == ("ASSAULT", deeds_in(text)[-1][1], last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Militants said they shot down a helicopter that had bombed their camp.", []),
        ("The army destroyed a drone that had struck its headquarters.", []),
        ("Troops blew up a launcher which had shelled Kharkiv.", []),
        ("Police shot dead a man who had attacked the mayor.", ["a man"]),
        ("Oman bombed a convoy that had been carrying Yemeni rebels.", ["a convoy"]),
    ],
)
def test_what_a_thing_did_before_it_is_hit_is_not_done_to_others(deeds_in, text, first):
    """Rule: a blow at a thing is none at those whom the thing had hit."""
    assert deeds_in(text)[0][2] == first


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The mayor paid thugs to beat a reporter.", "thugs"),
        ("The minister bribed judges to jail his rival.", "judges"),
        ("A Dubai firm hired pilots to bomb Benghazi.", "pilots"),
        ("The mayor paid two million pesos to arrest a reporter.", "The mayor"),
    ],
)
def test_who_is_paid_does_it(deeds_in, text, doer):
    """Rule: who pays people for a deed has them do it; a sum does nothing."""
    assert deeds_in(text)[-1][1] == [doer]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The colonel killed by rebels outside his villa was buried on Friday.", ["The colonel"]),
        ("The editor, jailed on Monday for his articles, is 61.", ["The editor"]),
        ("The singer they arrested at his hotel is well.", ["The singer"]),
        ("A lawyer detained at her office in Minsk is well.", ["A lawyer"]),
    ],
)
def test_a_clause_at_a_noun_tells_of_the_noun(deeds_in, text, target):
    """Rule: whom a participle stands at suffers it; the pronoun in it tells of something that is his."""
    assert deeds_in(text)[0][2] == target
