"""Everyday uses of words that tell deeds."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The court in Lagos set a day for the hearing.", "THREATEN"),
        ("The minister gave a week to visits in the north.", "THREATEN"),
        ("The minister gave two years of his life to the party.", "SANCTION"),
        ("Engineers cut access to the lift for an hour.", "COERCE"),
        ("The Danish firm shut its website after the merger.", "COERCE"),
        ("The school in Lima reopened after the holidays.", "CONCEDE"),
        ("The market reopened on Monday.", "CONCEDE"),
        ("The president opened a new bridge over the Niger.", "CONCEDE"),
        ("The king opened a bridge in Mopti.", "CONCEDE"),
        ("The council cleared the street of snow.", "COERCE"),
        ("The union filled the street with music.", "PROTEST"),
        ("The speaker opened the session of parliament.", "CONSULT"),
        ("The ministry ordered the release of the report.", "RETREAT"),
        ("The premier of Malta called an election for May.", "REQUEST"),
        ("The surgeon carried out an operation on the king in Amman.", "ASSAULT"),
        ("Minister Ali Said defended his visit to Iran.", "SUPPORT"),
        ("The president's convoy was held up by traffic in Nairobi.", "COERCE"),
        ("The minister accepted an award in Berlin.", "AGREE"),
        ("The army said it had lost contact with a patrol in Gao.", "CONSULT"),
        ("Senator Obi offered some pointed advice to Hillary Clinton.", "AGREE"),
        ("A campaign of terror is being executed by the rebels.", "ASSAULT"),
        ("It took Oman a year before it made up its mind.", "AGREE"),
        ("The minister announced a deployment of teachers.", "MOBILIZE"),
        ("A lightning strike killed four farmers in Chad.", "ASSAULT"),
        ("The agency launched a probe to Jupiter on Friday.", "ACCUSE"),
        ("China launched a rocket carrying a satellite.", "MOBILIZE"),
        ("The central bank eased its monetary policy.", "CONCEDE"),
        ("The World Bank lowered its growth forecast for Africa.", "CONCEDE"),
        ("The ministry warned residents to boil their water.", "THREATEN"),
        ("The company shut down its factory.", "PROTEST"),
    ],
)
def test_nothing_is_done_to_anybody(sides_in, text, kind):
    """A day that is set is no ultimatum, and a school that reopens no concession."""
    assert kind not in sides_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya gave the rebels three days to leave Moyale.", "THREATEN"),
        ("A drone strike by Chad killed four farmers.", "ASSAULT"),
        ("Kenyan prosecutors launched a probe into the bank.", "ACCUSE"),
        ("North Korea launched a rocket on Monday.", "MOBILIZE"),
        ("Egypt lowered customs duties on Sudanese goods.", "CONCEDE"),
        ("Shopkeepers shut their shops on Monday over a tax.", "PROTEST"),
        ("The army warned the rebels to leave Moyale.", "THREATEN"),
        ("The United States warned Iran to stay out of Iraq.", "THREATEN"),
        ("The Houthis warned ships to avoid the Red Sea.", "THREATEN"),
        ("Russia set Ukraine a deadline of Friday for talks.", "THREATEN"),
        ("The judge gave the editor two years in prison.", "SANCTION"),
        ("The court gave three officers ten years for treason.", "SANCTION"),
        ("Iran cut access to the internet in Tehran.", "COERCE"),
        ("Turkey blocked access to Wikipedia.", "COERCE"),
        ("The junta shut three radio stations in Mali.", "COERCE"),
        ("Rwanda reopened the border with Uganda.", "CONCEDE"),
        ("Egypt opened the Rafah crossing to the wounded.", "CONCEDE"),
        ("Police cleared the camp of migrants in Calais.", "COERCE"),
        ("Protesters filled the square in Belgrade.", "PROTEST"),
        ("Students filled the square in Belgrade with banners and flags.", "PROTEST"),
        ("Police stopped the lorries of the rebels in heavy rain near Goma.", "COERCE"),
        ("Mali's army carried out an operation on the rebels.", "ASSAULT"),
        ("Brazil called a summit of Amazon states in Belem.", "REQUEST"),
        ("France defended its ally Armenia.", "SUPPORT"),
        ("The convoy was held up by rebels near Goma.", "COERCE"),
        ("The minister accepted an offer from Qatar.", "AGREE"),
        ("Iran made contact with the rebels.", "CONSULT"),
        ("Both sides opened talks in Oman.", "CONSULT"),
        ("Chad ordered the release of two journalists.", "RETREAT"),
        ("Poland announced the deployment of troops to the border.", "MOBILIZE"),
    ],
)
def test_deeds_that_stay(sides_in, text, kind):
    """Who is given days to leave is threatened, and access cut to the internet silences people."""
    assert kind in sides_in(text)
