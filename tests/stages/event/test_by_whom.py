"""What a deed is by who does it, or by whom it is done to."""

import pytest


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Kigali court jails gospel singer", ("SANCTION", ["Kigali court"])),
        ("A judge in Lomé jailed the poet for a year.", ("SANCTION", ["A judge in Lomé"])),
        ("Nicaragua expelled a Spanish bishop.", ("COERCE", ["Nicaragua"])),
        ("Kenya expelled three Chinese traders.", ("COERCE", ["Kenya"])),
        ("Expelled by Caracas, the Danish coach flew to Lima.", ("COERCE", ["Caracas"])),
        ("Paris expelled six Russian diplomats.", ("SANCTION", ["Paris"])),
        ("The Orthodox Church expelled two priests.", ("SANCTION", ["The Orthodox Church"])),
        ("The university expelled eleven students.", ("SANCTION", ["The university"])),
        ("Teachers struck over unpaid wages.", ("PROTEST", ["Teachers"])),
        ("Tunisia's judges struck against a decree.", ("PROTEST", ["Tunisia's judges"])),
        ("Gunmen struck against a convoy in Borno.", ("ASSAULT", ["Gunmen"])),
        ("Ghana stopped the deportation of a singer.", ("CONCEDE", ["Ghana"])),
        ("The police stopped a march in Lima.", ("COERCE", ["The police"])),
        ("Bahrain stripped a footballer of his citizenship.", ("SANCTION", ["Bahrain"])),
        ("Doha shipped 300 Nepali workers home.", ("COERCE", ["Doha"])),
        ("Tehran dismissed the charges as fabricated.", ("REJECT", ["Tehran"])),
        ("The minister dismissed the charge as absurd.", ("REJECT", ["The minister"])),
        ("The judge dismissed the charges against the editor.", ("CONCEDE", ["The judge"])),
        (
            "A court in Lusaka dismissed the treason charge against the deputy.",
            ("CONCEDE", ["A court in Lusaka"]),
        ),
    ],
)
def test_who_it_is_tells_what_it_is(deeds_in, text, deed):
    """Rule: courts convict, states drive strangers out, and only judges drop charges."""
    assert deeds_in(text)[0][:2] == deed


def test_who_denies_a_charge_is_not_its_target(deeds_in):
    """He turns down what others say of him."""
    told = deeds_in("The Sudanese army dismissed the charge that it had bombed the market.")
    assert ("REJECT", ["The Sudanese army"], []) in told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The court froze the accounts of the party.", "COERCE"),
        ("Kyrgyz prosecutors froze the accounts of a newsroom in Osh.", "COERCE"),
        ("The accounts of six banks were frozen by a judge in Beirut.", "COERCE"),
        ("Turkey froze the assets of three bankers.", "SANCTION"),
        ("The EU froze aid to Benin.", "SANCTION"),
    ],
)
def test_a_court_that_freezes_accounts_seizes_them(types_in, text, kind):
    """A state that does so punishes another."""
    assert types_in(text) == [kind]
