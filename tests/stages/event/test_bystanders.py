"""Who stands near a deed's word as its judge, as those aboard, as what is agreed on."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "The vote to admit Georgian troops was attacked by the opposition as treason.",
            *("SUPPORT", ([], ["Georgian troops"])),
        ),
        (
            "A bomb that the authorities attributed to ETA exploded in Bilbao.",
            *("ASSAULT", (["ETA"], [])),
        ),
        (
            "The raid, which Juba pinned on Murle fighters, killed 20 herders.",
            *("ASSAULT", (["Murle fighters"], ["20 herders"])),
        ),
        (
            "Egypt asked Israel for permission to send troops into Sinai to fight jihadists.",
            *("MOBILIZE", (["Egypt"], [])),
        ),
        (
            "The council agreed on Kofi Mensah as mediator.",
            *("AGREE", (["The council"], [])),
        ),
        (
            "Mali dismissed claims of a massacre by its troops as lies.",
            *("REJECT", (["Mali"], [])),
        ),
        ("It rejects Iran's claim to the Durra field.", "REJECT", (["It"], ["Iran"])),
        (
            "The junta let aid workers deliver flour to Maiduguri.",
            *("AID", (["aid workers"], ["Maiduguri"])),
        ),
        ("The mayor let police arrest two nuns.", "COERCE", (["police"], ["two nuns"])),
        ("Chad let a rebel be tried in Mali.", "ACCUSE", (["Chad"], ["a rebel"])),
        ("Chad ruled out an appeal to Paris.", "REQUEST", (["Chad"], ["Paris"])),
        (
            "Uganda's army chief threatened on X to send 100,000 soldiers to Khartoum.",
            *("THREATEN", (["Uganda's army chief"], ["Khartoum"])),
        ),
        ("Chad agreed to free 40 soldiers.", "AGREE", (["Chad"], ["40 soldiers"])),
        ("Spain foiled an attack on a synagogue.", "ASSAULT", ([], ["a synagogue"])),
        (
            "Oman's security service says it prevented a Yemeni attack on a bridge.",
            *("ASSAULT", (["Yemeni"], [])),
        ),
        ("Kenya agreed with Uganda on tariffs.", "AGREE", (["Kenya"], ["Uganda"])),
        (
            "The Dominican Republic flew 16 wounded policemen to a hospital in Santiago.",
            *("AID", (["The Dominican Republic"], ["16 wounded policemen"])),
        ),
        ("Norway flew nine doctors to Haiti.", "AID", (["Norway"], ["Haiti"])),
        (
            "Serbia kept its crossings with Kosovo closed for a third day.",
            *("COERCE", (["Serbia"], ["Kosovo"])),
        ),
        (
            "Finland kept its border with Russia shut.",
            *("COERCE", (["Finland"], ["Russia"])),
        ),
        (
            "Police kept the square closed to marchers.",
            *("COERCE", (["Police"], ["marchers"])),
        ),
        (
            "A Danish court convicted three men, two of them Swedes, of beating two guards.",
            *("ASSAULT", (["three men"], ["two guards"])),
        ),
    ],
)
def test_each_stands_where_the_deed_has_him(sides_in, text, kind, sides):
    """Who judges a plan, or is told of in a claim, has no part in it."""
    assert sides_in(text)[kind] == sides


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The pact still has to be ratified by Lithuania's parliament.", "planned"),
        ("The council passed the budget, only for the president to veto it.", "happened"),
        ("The militia signed a truce on Monday, only to shell Goma the next day.", "happened"),
        ("Parliament has yet to ratify the accord.", "denied"),
        ("The hostages have to be freed at once.", "demanded"),
        ("The accord remains to be signed by the rebels.", "planned"),
        ("Charges would be brought against six nurses, the prosecutor said.", "planned"),
        ("Charges may be brought against the bank.", "possible"),
        ("Charges are to be pressed against six guards.", "planned"),
        ("No charges have been laid against the colonel.", "denied"),
        ("Charges have been filed against the mayor.", "happened"),
        ("Chad ruled out an appeal to Paris.", "denied"),
        ("The premier stopped short of an apology to Korean labourers.", "denied"),
        ("Oman did not rule out a complaint against Iran.", "possible"),
        ("The union is mulling strikes at three ports.", "possible"),
        ("The court considered a request by Peru.", "happened"),
    ],
)
def test_what_is_still_to_come_did_not_happen(marks_in, text, status):
    """And what came "only for" somebody to undo it did."""
    assert marks_in(text, "event")[1][-1].status == status


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The Danish parliament's vote was attacked by the far left as a surrender.", {"ACCUSE"}),
        ("The opposition attacked the government's decision as cruel.", {"ACCUSE"}),
        ("Unions attacked the ruling by the Constitutional Court.", {"ACCUSE"}),
        ("Rebels attacked the camp near Goma.", {"ASSAULT"}),
        ("Rebels attacked the vote in Goma with grenades.", {"ASSAULT"}),
        ("Gunmen attacked the minister.", {"ASSAULT"}),
    ],
)
def test_plans_are_attacked_in_words(marks_in, text, types):
    """Unless it is told with which arms."""
    assert {mark.type for mark in marks_in(text, "event")[1]} == types


@pytest.mark.parametrize(
    ("text", "has_plea"),
    [
        ("The editor appealed to the High Court to be freed.", True),
        ("Three lawmakers have appealed to the tribunal to be reinstated.", True),
        ("Nurses have appealed to the president to pay them.", True),
        ("The editor appealed to a judge against his sentence.", False),
    ],
)
def test_who_asks_a_court_asks(marks_in, text, has_plea):
    """Who only appeals against a ruling does not."""
    types = [mark.type for mark in marks_in(text, "event")[1]]
    assert ("REQUEST" in types) == has_plea


@pytest.mark.parametrize(
    ("text", "is_blamed"),
    [
        ("President Obrador called the ousted Castillo its rightful leader.", False),
        ("The senator called northern Kazakhstan a gift.", False),
        ("The king called the rebels his brothers.", False),
        ("He called the envoy a liar.", True),
        ("Togo's president called Benin a bad neighbour.", True),
    ],
)
def test_a_fair_name_blames_nobody(marks_in, text, is_blamed):
    """An ill one does."""
    assert ("ACCUSE" in {mark.type for mark in marks_in(text, "event")[1]}) == is_blamed


@pytest.mark.parametrize(
    ("text", "meets"),
    [
        ("Niger says Benin hosts French bases.", False),
        ("Djibouti hosts an American garrison.", False),
        ("Qatar hosts the headquarters of the American air command.", False),
        ("Cuba denied that it was hosting a Chinese listening post.", False),
        ("Oman hosted talks between Iran and America.", True),
        ("Peru hosted the Chilean envoy.", True),
        ("Kenya will host a summit on Sudan.", True),
    ],
)
def test_who_hosts_a_base_meets_nobody(marks_in, text, meets):
    """Who hosts talks or a guest does."""
    assert ("CONSULT" in {mark.type for mark in marks_in(text, "event")[1]}) == meets


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("Kenya court halts deportation of Rwandan dissident", "COERCE", []),
        ("A Danish judge blocked the extradition of two Swedes to Russia.", "COOPERATE", []),
        ("The tribunal stayed the eviction of the herders.", "COERCE", []),
        ("The court in Lusaka quashed the conviction of the editor.", "SANCTION", []),
        ("The court in Lusaka upheld Togo's deportation of two Swedes.", "COERCE", ["Togo"]),
        ("Senegal's foreign minister announced the deportation of two Swedes.", "COERCE", None),
    ],
)
def test_a_court_that_stays_a_deed_did_not_do_it(sides_in, text, kind, source):
    """Others did, or would have done."""
    found = sides_in(text)[kind][0]
    assert found == source if source is not None else found
