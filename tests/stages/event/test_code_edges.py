"""Codes where a word beside another would mislead: money and numbers, talks of others, whose protest."""

import pytest


@pytest.fixture
def told(marks_in):
    """Return the (type, code) pairs of the events in a text."""
    return lambda text: {(mark.type, mark.cameo) for mark in marks_in(text, "event")[1]}


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("The UN vaccinated half a million children in Gaza.", "AID", "073"),
        ("Egypt demanded that Ethiopia submit to arbitration.", "REQUEST", "108"),
        ("The miners refused to return to work.", "REJECT", "1242"),
        ("Boko Haram threatened to burn down schools.", "THREATEN", "1383"),
        ("Sudan's police chief warned that rallies would be met with force.", "THREATEN", "137"),
        ("Berlin threatened to outlaw the far-right group.", "THREATEN", "1322"),
        (
            "Protesters seeking the premier's resignation blocked roads in Gyumri.",
            "PROTEST",
            "1441",
        ),
        ("Farmers demanding lower fuel prices marched through Quito.", "PROTEST", "1412"),
        ("India agreed to lift its ban on Pakistani cement.", "AGREE", "0354"),
        ("Russia called off its offensive for Easter.", "RETREAT", "0871"),
        ("Niger suspended the BBC for three months.", "COERCE", "1721"),
        ("Modi welcomed Starmer in Delhi.", "CONSULT", "043"),
        ("Fiji's president welcomed the Tongan speaker to Suva.", "CONSULT", "043"),
        ("Chad and Niger resumed peace talks in Ndjamena.", "CONSULT", "046"),
        ("Israel barred UN investigators from the hospital.", "REJECT", "1245"),
        ("Bangladesh sent 200 soldiers to join the UN mission in Mali.", "AID", "074"),
        ("Students demanded an end to job quotas in Bangladesh.", "REQUEST", "1042"),
        ("Denmark appointed an ambassador to Syria.", "SUPPORT", "054"),
        ("Supporters of the premier rallied to show their backing for him.", "SUPPORT", "053"),
        ("Lukashenko vowed to stay in power.", "REJECT", "1231"),
        ("An opposition leader was gunned down outside his home in Tunis.", "ASSAULT", "186"),
        ("Ethiopian soldiers joined the UN mission in Abyei.", "AID", "074"),
        ("Riyadh reopened its embassy in Damascus.", "SUPPORT", "054"),
        ("Nigeria opened its borders to goods from Benin.", "CONCEDE", "085"),
        ("Armenia put its army on a war footing.", "MOBILIZE", "152"),
        ("Ottawa protested to Beijing over the detention of two Canadians.", "ACCUSE", "114"),
        ("An imam whipped up crowds against the government.", "ACCUSE", "113"),
        ("Beijing hit Taiwan with a ban on pineapples.", "SANCTION", "163"),
    ],
)
def test_what_the_words_say_together(told, text, kind, code):
    """The code is that of what is meant, not of the first word that has one."""
    assert (kind, code) in told(text)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("The widow urged Russians to protest against the president.", "REQUEST", "0252"),
        ("China called on Thailand to exercise restraint.", "REQUEST", "0212"),
        ("China called on Thailand to exercise restraint.", "COOPERATE", "062"),
        ("Brazil welcomed the Chinese president's remarks in Davos.", "CONSULT", "043"),
        ("The army threatened to shell the camp.", "THREATEN", "1383"),
        ("Israel barred a Danish tourist from the hospital.", "REJECT", "1245"),
        ("Bangladesh sent 200 soldiers to the border.", "AID", "074"),
        ("Niger suspended the mayor for three months.", "COERCE", "1721"),
        ("Kenya gave Malawi five million dollars.", "AID", "073"),
        ("Chad and Niger held talks on the lake.", "CONSULT", "046"),
        ("Lukashenko vowed to stay in Sochi.", "REJECT", "1231"),
        ("Soldiers gunned down a rebel in Tunis.", "ASSAULT", "186"),
        ("Ethiopian runners joined the UN in Abyei.", "AID", "074"),
        ("Riyadh reopened its market in Damascus.", "SUPPORT", "054"),
        ("Nurses protested over the detention of two doctors.", "ACCUSE", "114"),
        ("A hail storm set off for London.", "CONSULT", "042"),
    ],
)
def test_what_they_do_not_say(told, text, kind, code):
    """A word that stands there for something else tells no code."""
    assert (kind, code) not in told(text)
