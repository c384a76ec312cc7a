"""Which of a sentence's words tell the digits of a code."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("Qatar offered to mediate between the rivals.", "AGREE", "039"),
        ("Men with machetes attacked the loggers.", "ASSAULT", "18"),
        ("Soldiers with rifles attacked the village.", "ASSAULT", "193"),
        ("Turkey flew firefighting planes to Greece.", "AID", "073"),
        ("Togo asked the UN for a stronger police mission.", "REQUEST", "0234"),
        ("Denmark trained Ukrainian recruits.", "AID", "072"),
        ("Canada trained Lebanese teachers.", "AID", "07"),
        ("The museum returned the bronzes to Benin.", "CONCEDE", "0842"),
        ("Sweden threatened to cut off aid to Mali.", "THREATEN", "1311"),
        ("Israel threatened to cut off the port.", "THREATEN", "1381"),
        ("France threatened overwhelming force against the rebels.", "THREATEN", "1384"),
        ("The rebels released three Chadian truck drivers.", "RETREAT", "0841"),
        ("Yemen freed 12 fishermen and their boats.", "RETREAT", "0841"),
        ("Eritrea released a Greek tanker.", "RETREAT", "0842"),
        ("The opposition called for a general strike.", "REQUEST", "02"),
        ("The party called for a boycott of the vote.", "REQUEST", "02"),
        ("The senate called for sanctions on Belarus.", "REQUEST", "02"),
        ("Chad urged the union to end its strike.", "REQUEST", "0252"),
        ("Iran called on Japan to lift its sanctions.", "REQUEST", "0254"),
        ("Russia attacked Odesa with drones.", "ASSAULT", "1952"),
        ("The court banned the Sunrise Party.", "COERCE", "1722"),
        ("The junta returned the looted masks to Benin.", "CONCEDE", "0842"),
        ("Qatar gave Yemen two power stations.", "AID", "071"),
        ("Ecuador accused Colombia of violating human rights.", "ACCUSE", "1122"),
        ("Peru accused Chile of violating the rights of prisoners.", "ACCUSE", "1122"),
        ("Peru accused Venezuela of violating its border.", "ACCUSE", "1123"),
        ("Oman refused to cooperate with Yemen on water.", "REJECT", "121"),
        ("Chad refused to work with Niger on food safety.", "REJECT", "121"),
        ("Iraq refused to send Syria water.", "REJECT", "1223"),
        ("Teachers in Bolivia demanded a meeting with the finance minister.", "REQUEST", "106"),
        ("Kosovo handed over an intelligence officer to Turkey.", "COOPERATE", "063"),
        ("Kosovo handed over intelligence on smugglers to Turkey.", "COOPERATE", "064"),
        ("Serbia handed over to Croatia a former army commander.", "COOPERATE", "063"),
        ("Kampala rejected Kenya's claim that its troops had crossed the border.", "REJECT", "12"),
        ("Turkey dismissed the allegation that it had supplied missiles.", "REJECT", "12"),
        ("Iran rejected Britain's demand to release the tanker.", "REJECT", "1243"),
        ("Iceland has asked Norway to widen their cooperation on fishing.", "REQUEST", "0211"),
        ("Chile and Peru agreed to broaden defence cooperation.", "AGREE", "0312"),
        ("Brazil widened the quota for Bolivian beef.", "CONCEDE", "085"),
        ("Mali's government requested Chadian troops for the border.", "REQUEST", "0234"),
        ("Somalia requested Kenyan peacekeepers for two towns.", "REQUEST", "0234"),
        ("Sudan requested engineers from Turkey's ministry of trade.", "REQUEST", "023"),
        ("India banned imports of Turkish marble.", "SANCTION", "163"),
        ("Poland banned grain imports from Ukraine.", "SANCTION", "163"),
        ("Turkey banned trade with Israel.", "SANCTION", "163"),
        ("Ghana banned rallies in the capital.", "COERCE", "1721"),
        ("Kenya banned a march after the vote.", "COERCE", "1721"),
        ("Chad shut its border with Sudan after a strike killed two men.", "COERCE", "172"),
        ("Togo closed the airport after the march.", "COERCE", "172"),
        ("Two days after declaring a curfew, Gabon's junta rescinded it.", "CONCEDE", "0813"),
        ("Norway urged Belarus to stop jailing poets.", "REQUEST", "0251"),
        ("Spain asked Algeria to stop deporting nurses.", "REQUEST", "0251"),
        ("Spain asked Algeria to stop bombing the town.", "REQUEST", "0256"),
        ("Spain asked Algeria to arrest a smuggler.", "REQUEST", "0213"),
    ],
)
def test_word_that_tells_the_code(codes_of, text, kind, code):
    """A word counts for the deed it belongs to."""
    assert codes_of(text, kind) == [code]


def test_offer_and_its_acceptance(codes_of):
    """An offer has a code of its own beside that of who accepts it."""
    assert codes_of("Serbia accepted Austria's offer to mediate.", "AGREE") == ["038", "039"]


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        (
            "Egypt warned that it would cut off aid unless the flights were let in.",
            "THREATEN",
            "1311",
        ),
        (
            "Spain threatened to suspend the loans if the blockade was not lifted.",
            "THREATEN",
            "1311",
        ),
        ("Norway threatened to expel the envoy unless sanctions were lifted.", "THREATEN", "1313"),
        ("Nurses will strike unless the minister resigns.", "PROTEST", "1431"),
        ("Kenya refused to reopen talks unless the troops withdrew.", "REJECT", "125"),
    ],
)
def test_condition_tells_no_code(codes_of, text, kind, code):
    """On what condition something is done is not what is done."""
    assert codes_of(text, kind)[0] == code
