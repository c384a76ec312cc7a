"""Where one side of a report denies what another tells as done."""

import pytest

from dragoman.export.brief import brief
from dragoman.relate import denials
from dragoman.spans import covered

RAID = "The army said that rebels had attacked a convoy near Oru, killing four soldiers.\n"


@pytest.mark.parametrize(
    ("text", "deed", "reply"),
    [
        (f"{RAID}The rebels denied the attack.", "attacked", "the attack"),
        (
            (
                "The rebels said that the army had bombed one of their camps on Sunday.\n"
                "“We did not bomb anyone,” said Colonel Per Lund, the army's spokesman."
            ),
            "bombed",
            "“We did not bomb anyone,”",
        ),
        (
            "Austria denied paying a ransom. A rebel commander had said that Austria paid 4 million euros.",
            "paid",
            "paying a ransom",
        ),
        (
            (
                "Peru's government said that Chilean troops had crossed the border on Monday.\n"
                "Chile denied that its troops had crossed the border."
            ),
            "crossed",
            "that its troops had crossed the border",
        ),
        (
            "Kyiv: Russia shelled the port; Moscow denies\n\nThe harbour was calm on Friday.\n",
            "shelled",
            "Russia shelled the port",
        ),
        (
            "Kenya accused Uganda of arming the rebels. Uganda called the accusation groundless.",
            "accused",
            "the accusation groundless",
        ),
        (
            (
                "Opposition leader Ana Roa accused the premier of buying votes.\n"
                "The Chinese embassy said the claims were baseless."
            ),
            "accused",
            "the claims were baseless",
        ),
        (
            "The governor accused herders of killing ten farmers. A herders' union denied involvement.",
            "accused",
            "involvement",
        ),
        (f"{RAID}The rebels denied it.", "attacked", "it"),
        (
            (
                "Chad accused Libya of arming the rebels.\n"
                "Tripoli rejected the charge as “a fairy tale for children”."
            ),
            "accused",
            "the charge as “a fairy tale for children”",
        ),
        (
            "The army accused the rebels of shelling Oru. A rebel leader rejected the accusation.",
            "accused",
            "rejected the accusation",
        ),
        (
            "Peru said Chile had moved the border posts. Chile rejected the claim that it had moved them.",
            "moved",
            "rejected the claim that it had moved them",
        ),
        (
            "Uganda claimed that Rwandan troops had crossed the border. Rwanda rejected the claim.",
            "crossed",
            "rejected the claim",
        ),
        ("Peru accused Oman of hiding the files, which Muscat denies.", "accused", "which"),
        ("Peru says Oman armed the rebels, something Muscat denies.", "armed", "something"),
        (
            "Kenya accused Uganda of arming rebels. Kampala rejects the accusations of involvement.",
            "accused",
            "rejects the accusations of involvement",
        ),
        (
            (
                "Sudan's army accused the SPLM-N of shelling Oru, hours after a truce. "
                "The SPLM-N's rebels left. Its spokesman, Jatigo Amoja, rejected the accusation."
            ),
            "accused",
            "rejected the accusation",
        ),
    ],
)
def test_a_deed_that_one_side_tells_and_another_denies(read, text, deed, reply):
    """By its own word, by a noun for it, or by pointing to who was accused of it."""
    report, marks = read(text)

    (found,) = denials(report, marks)

    assert deed in covered(report.text, found.plan.trigger)
    assert reply == covered(report.text, found.spans)


@pytest.mark.parametrize(
    "reply",
    [
        # Another deed, another doer, the same side, and one who is no part of it.
        "The rebels denied the theft.",
        "The army denied having attacked a village.",
        "The army said that it had not attacked anybody.",
        "Chile denied the report.",
        # No denial of a deed.
        "The rebels denied visas to reporters.",
        "The rebels said that the report on the drought was false.",
        "The rebels praised the attack.",
        "The rebels denied any role in the fire.",
        "The rebels rejected the amnesty.",
        "The rebels rejected the report on the drought.",
        "The army rejected the claim of the widow.",
        "Chile rejected the claim.",
        "The army has not denied it.",
    ],
)
def test_other_words_deny_nothing_that_was_told(read, reply):
    """Who tells a deed does not deny it, and not every denial is of the deed."""
    assert [] == denials(*read(f"{RAID}{reply}"))


_BRIEFING = (
    "Briefing of the Foreign Ministry of Serbia\n\nSPOKESPERSON: Good afternoon.\n\n"
    "Q: Pristina says that Serbian gendarmes fired at a patrol on Sunday. Did they?\n\n"
    "SPOKESPERSON: {answer}\n\nQ: And the ferry?\n\nSPOKESPERSON: {later}"
)


@pytest.mark.parametrize(
    "answer",
    [
        "No. Nobody left the barracks.",
        "We reject that.",
        "I saw it. That is not true.",
        "We firmly deny this.",
        "It is simply false.",
    ],
)
def test_an_answer_denies_what_the_question_tells(read, answer):
    """In a briefing "no" is of what somebody is asked about, as another told it."""
    (found,) = denials(*read(_BRIEFING.format(answer=answer, later="It sails again.")))

    assert found.plan.text == "fired"
    assert found.reply.source.country == "SRB"


@pytest.mark.parametrize(
    "answer",
    ["No comment.", "I know of it.", "Nobody reject that we were there.", "That is not our job."],
)
def test_other_answers_deny_nothing(read, answer):
    """Who has no comment says neither yes nor no."""
    assert [] == denials(*read(_BRIEFING.format(answer=answer, later="It sails again.")))


def test_the_brief_shows_them_with_the_plans_left_open(read):
    """A line has the deed with its teller, and the words of who denies it."""
    page = brief(*read(f"{RAID}The rebels denied the attack."))

    assert "## Where accounts differ" in page
    assert "but The rebels: denied: the attack (line 2)" in page


def test_the_brief_has_no_relative_alone(read):
    """Cut from its sentence, "which" would ask something."""
    page = brief(*read("Peru accused Oman of hiding the files, which Muscat denies."))

    assert "but Oman: denies: this (line 1)" in page
    assert "denies: which" not in page


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            (
                "The European Commission said Iceland had walked out of the room. "
                "Iceland's fisheries minister rejected that account."
            ),
            "rejected that account",
        ),
        (
            "Peru said Chile had shelled the port. Chile's army dismissed this version.",
            "dismissed this version",
        ),
        ("Oman says Qatar seized a ship. Qatar rejected the assertion.", "the assertion"),
    ],
)
def test_an_account_that_is_rejected(read, text, words):
    """A version of what was done is rejected as an accusation is."""
    report, marks = read(text)

    assert [words] == [covered(report.text, one.spans) for one in denials(report, marks)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru said Chile had shelled the port. Chile rejected the loan.",
        "Peru said Chile had shelled the port. Chile closed the account.",
        "Peru said Chile had shelled the port. Oman rejected that account.",
    ],
)
def test_other_things_that_are_rejected(read, text):
    """A loan, a bank's account, or what is told of another."""
    assert [] == denials(*read(text))


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        (
            "Zambia said Malawi had asked for the call. Malawi said it had not asked for the call.",
            True,
        ),
        (
            "Zambia said Malawi had asked for the call. Malawi said it had not asked for anything.",
            True,
        ),
        (
            "Zambia said Malawi had asked for the call. Malawi said it had not asked for a loan.",
            False,
        ),
        ("Oman said Iran had sent two ships. Iran said it had not sent soldiers.", False),
        ("Togo said Benin had signed the treaty. Benin denied that it had signed it.", True),
    ],
)
def test_a_denial_is_of_the_same_thing(read, text, is_denied):
    """Where the verb alone tells little."""
    assert is_denied == bool(denials(*read(text)))


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "Togo warned Benin against closing the road. Benin's minister dismissed the warning.",
            ["warned"],
        ),
        ("Iran warned Oman of floods. Oman rejected the offer.", []),
    ],
)
def test_a_warning_is_dismissed(read, text, deeds):
    """What is dismissed is what another warned of."""
    report, marks = read(text)

    assert deeds == [covered(report.text, one.plan.trigger) for one in denials(report, marks)]
