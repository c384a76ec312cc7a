"""What is crushed, traded or joined with words, votes or money alone is no deed of force, nor membership."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Holt put down a rebellion by Labour lawmakers over welfare cuts.",
        "The chancellor quelled a revolt in her party over migration.",
        "The premier crushed the opposition's revolt at the polls.",
        "The government quelled the unrest by scrapping the fuel tax.",
        "The government quelled unrest in the province with promises of aid.",
        "The minister tried to quell unrest among farmers with subsidies.",
        "The king promised reforms to quell the protests.",
        "The mayor appealed for calm to quell the riots.",
        "The government dropped the tax to quell the unrest.",
        "The prime minister put down a rebellion in his party.",
        "The two leaders traded barrages of insults before the debate.",
        "Trump and Musk exchanged salvos on social media.",
        "The two nations traded barrages of tariffs.",
        "Violence in the region has killed tourism.",
        "The crackdown on fentanyl has killed demand.",
        "Fighting killed three peace efforts in Sudan.",
    ],
)
def test_what_is_settled_without_force_is_no_assault(types_in, text):
    """Rule: who revolts, with what he is calmed and what is traded tell whether there was force."""
    assert "ASSAULT" not in types_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers put down a mutiny.",
        "The army crushed the rebellion in Kachin.",
        "Riot police quelled the unrest in the prison.",
        "The junta put down protests in Mandalay with live rounds.",
        "The government crushed a revolt by shelling its stronghold.",
        "The general sent tanks to quell the revolt.",
        "Security forces crushed a protest against the election in Minsk.",
        "The army quelled a mutiny over a pay raise.",
        "Riot police moved in to quell the protests.",
        "The army crushed a rebellion by members of the ruling party.",
        "The army crushed the rebellion.",
        "Clashes killed several in Tripoli.",
        "Israel and Hezbollah traded salvos of rockets.",
        "Thailand and Cambodia exchanged artillery fire.",
        "Fighting killed 12 traders in Sudan.",
        "The violence has killed nearly 300.",
        "Ethnic violence killed dozens in Jos.",
    ],
)
def test_force_that_is_used_is_told(types_in, text):
    """Risings that troops put down, rockets that are traded, and people who are killed stay."""
    assert "ASSAULT" in types_in(text)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Finland joined NATO in April 2023.", (["Finland"], ["NATO"])),
        ("Albania joined NATO in condemning the raid by Iran.", (["Albania"], ["NATO"])),
        ("Japan joined NATO in urging China to stop the drills.", (["Japan"], ["NATO"])),
        ("Egypt joined Qatar in urging Hamas to free them.", (["Egypt"], ["Qatar"])),
        ("Montenegro joined the alliance, angering Russia.", (["Montenegro"], ["the alliance"])),
    ],
)
def test_who_joins_whom(deeds_in, text, sides):
    """Those told of in what both do are not whom somebody joins."""
    assert ("SUPPORT", *sides) in deeds_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The retired admiral joined NATO in 1999.",
        "The former general joined the alliance as an adviser.",
        "The firm joined the coalition of app developers.",
        "Voters left the coalition in doubt about its mandate.",
        "The scandal left the coalition on the brink of collapse.",
    ],
)
def test_nobody_becomes_a_member_or_leaves(types_in, text):
    """A man at work in an alliance is no member of it, and voters leave no coalition."""
    assert not {"SUPPORT", "RETREAT"} & {*types_in(text)}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Hamas fired a rocket that wounded three Israelis.", "three Israelis"),
        ("Rebels fired mortars that wounded three peacekeepers in Bunia.", "three peacekeepers"),
        ("Rebels planted a mine that killed two soldiers.", "two soldiers"),
        ("Islamist attacks in Mali have killed dozens.", "dozens"),
        ("Jihadist attacks across the Sahel killed 4,000 people.", "4,000 people"),
        ("Israeli strikes on Lebanon killed nine people.", "Lebanon"),
    ],
)
def test_whom_arms_and_attacks_hit(deeds_in, text, target):
    """What a rocket that is fired does its firer does, and attacks "in" a land hit who was killed."""
    assert deeds_in(text)[0][2][:1] == [target]
