"""Talks and visits in which something is still to be done have not been; nor has what only may be."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "In his talks with the Omani sultan, Park will raise the seized tanker.",
        "During his talks with the Kenyan president, Lopez is expected to raise the dam.",
        "At his meeting with Zambia's leader he intends to bring up the debt.",
        "On her trip to Baku the commissioner plans to sign a gas memorandum.",
        "During her visit to Lima the minister is due to open a bridge.",
        "At talks with Togo's negotiators, Benin intends to propose a joint patrol.",
        "While on his visit to Quito, the Peruvian minister will lay a wreath.",
        "The issues to be raised in Ruto's meeting with Uganda's president include the lake.",
    ],
)
def test_talks_in_which_something_will_be_done_are_planned(statuses_in, text):
    """Nobody has met yet, whatever the tense of the noun."""
    assert statuses_in(text, "CONSULT") == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "In his talks with the Omani sultan, Park raised the seized tanker.",
        "After his talks with Ghana's president, Lopez will fly home.",
        "In talks with Chad's president, the envoy said that France would stay.",
        "At a meeting with Fiji's premier he promised that Australia will pay.",
        "At her meeting with Fiji's premier on 2 March she will be remembered for one joke.",
        "In his talks with Togo's president he was expected to raise the debt.",
    ],
)
def test_talks_behind_a_plan_or_with_a_day_that_is_over_were_held(statuses_in, text):
    """What follows talks, is promised in them, or was planned, leaves them done."""
    assert "happened" in statuses_in(text, "CONSULT")


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Lima may be prepared to accept the ruling.", "AGREE", "possible"),
        ("Mali could be willing to free the soldiers.", "AGREE", "possible"),
        ("Peru may back Chile in the dispute.", "SUPPORT", "possible"),
        ("Envoys hinted that Serbia might be willing to meet its rival.", "AGREE", "possible"),
        ('"I would urge Iran to release the crew," the minister said.', "REQUEST", "happened"),
        ("Mali is willing to free the soldiers.", "AGREE", "happened"),
        ("Peru backed Chile in the dispute.", "SUPPORT", "happened"),
    ],
)
def test_a_modal_leaves_open_what_it_tells(statuses_in, text, kind, status):
    """Except where somebody asks for something by saying that he would."""
    assert statuses_in(text, kind) == {status}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Japan will press on with ratification of the fisheries treaty.", "SUPPORT", "planned"),
        ("The bloc will proceed with sanctions against the port.", "SANCTION", "planned"),
        ("Iraq is to go forward with the expulsion of the envoy.", "SANCTION", "planned"),
        ("Kenya vowed to move ahead with the deportation of the traders.", "COERCE", "promised"),
        ("The bloc proceeded with the expulsion of two diplomats.", "SANCTION", "happened"),
        ("Ghana pressed on with the deportation of the traders.", "COERCE", "happened"),
    ],
)
def test_what_is_gone_on_with_is_as_far_as_its_verb_tells(statuses_in, text, kind, status):
    """Whether somebody presses on, goes forward or proceeds with it."""
    assert statuses_in(text, kind) == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Peru pledged to meet its 2030 target.",
        "Chile met its emissions target.",
        "Fiji's port cannot meet the needs of its traders.",
        "Doctors said the king had an asthma attack.",
        "The envoy had a panic attack before the hearing.",
    ],
)
def test_nobody_meets_a_target_or_is_attacked_by_an_illness(statuses_in, text):
    """They are met and had only in name."""
    assert not statuses_in(text, "CONSULT") | statuses_in(text, "ASSAULT")
