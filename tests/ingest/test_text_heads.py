"""Who issues a paper stands in its letterhead."""

import pytest

from dragoman.ingest.text import read_text
from dragoman.ingest.text_heads import is_day_and_town, title_day
from dragoman.ingest.text_shapes import byline_names, folded, is_date_line, is_trail

BODY = "\n\nThe minister met the envoy on Monday. They spoke of grain.\n"


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("MINISTRY OF TRADE OF RURITANIA - PRESS RELEASE", "MINISTRY OF TRADE OF RURITANIA"),
        ("Ministry of Trade of Ruritania | Press release No. 12", "Ministry of Trade of Ruritania"),
        ("Office of the Spokesperson: Media Note", "Office of the Spokesperson"),
        ("Embassy of Ruritania in Oslo\nPress Release", "Embassy of Ruritania in Oslo"),
        ("Federal Council of Ruritania\n\nOfficial communiqué", "Federal Council of Ruritania"),
        ("Department of Fisheries Closes Southern Grounds", None),
        ("Ministry of Trade", None),
        ("Press release", None),
        ("Ministry of Trade - grain prices fall", None),
        ("The ministry told reporters - in a statement", None),
    ],
)
def test_the_letterhead_names_the_publisher(head, publisher):
    """Only with the kind of paper beside it: a name alone may be a title."""
    assert publisher == read_text(head + BODY).publisher


def test_what_the_source_says_of_its_publisher_is_kept():
    """It knows better than the letterhead."""
    text = "Ministry of Trade of Ruritania - Press release" + BODY

    assert "The Wire" == read_text(text, publisher="The Wire").publisher


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ministry of Trade of Ruritania", "credit"),
        ("Office of the Prime Minister", "credit"),
        ("Embassy of Ruritania in Oslo", "credit"),
        ("Transcript. Check against delivery.", "credit"),
        ("Unofficial translation; as delivered", "credit"),
        ("Department Closes Southern Fishing Grounds", "standfirst"),
        ("The ministry of trade is looking for grain", "standfirst"),
        ("Transcript shows what the two ministers said", "standfirst"),
    ],
)
def test_the_imprint_under_a_title_is_no_standfirst(line, kind):
    """Who issues a paper, and of what kind it is, tells nothing of what it says."""
    text = f"Ministers of trade meet on grain\n{line}\n2 May 2024{BODY}"
    report = read_text(text + "The two spoke for an hour about the harvest of the coming year.\n")
    assert [b.type for b in report.blocks if b.spans[0].of(report.text) == line] == [kind]


@pytest.mark.parametrize(
    "head",
    [
        "MINISTERY OF TRADE OF RURITANIA\nOfficial Note of Press 41-26",
        "Ministery of External Relations of the Ruritania\n\nPress Note N° 12",
        "GOVERMENT OF RURITANIA\nDEPARTEMENT OF FISHERIES",
        "Ministère of Finance of Ruritania\n\nNote for the press",
        "Embasy of Ruritania\nCommuniqué to the Media",
        "SECRETARAIT OF TRADE OF RURITANIA\nPress Note N° 12",
        "Presidencey of Ruritania\nCommuniqué to the Media",
        "Federal Comission of Ruritania\nPress Release",
        "Consolate of Ruritania in Oslo\nPress Release",
    ],
)
def test_a_misspelt_letterhead_is_no_title(head):
    """Translators and typists know the words of a body by halves."""
    title = "Ruritania and Oman close fourth round of talks"
    assert title == read_text(f"{head}\n\n{title}\n{BODY}").title


@pytest.mark.parametrize(
    "title",
    [
        "Ministers of trade meet on grain",
        "Note of press freedom group angers court",
        "Residency of Foreign Doctors",
        "Counsel for the Union of Dockers",
    ],
)
def test_a_title_alike_stays_one(title):
    """It is neither a body nor a kind of paper."""
    assert title == read_text(f"{title}\n{BODY}").title


def _kinds(text):
    return [block.type for block in read_text(text).blocks]


def test_numbered_paragraphs_of_a_statement_are_no_key_points():
    """Where all of a paper is a list, the list is what it says."""
    head = "Joint Statement of Ruritania and Oz\nOslo, 2 May 2024\n\n"
    items = [f"{n}. The two ministers agreed to buy {n} ships for the line." for n in (1, 2, 3)]
    assert _kinds(head + "\n\n".join(items))[2:] == ["paragraph"] * 3


def test_a_list_above_prose_holds_key_points():
    """Short items before the first paragraph."""
    head = "Ministers of trade meet on grain\n\n• They bought ships.\n• They sold grain.\n"
    prose = "The two ministers of trade met in Oslo on Monday to speak about ships and grain.\n"
    assert _kinds(head + prose)[1:] == ["key_point", "key_point", "paragraph"]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Spokesperson Ana Lund's Regular Press Conference on May 6, 2024", "2024-05-06"),
        ("Press briefing by the Minister of Mines on Monday, 6 May 2024", "2024-05-06"),
        ("Remarks at the Ports Forum (6 May 2024)", "2024-05-06"),
        ("Interview of the President - 6 May 2024", "2024-05-06"),
        ("Speech by Ana Lund in Oslo on 6 May 2024", "2024-05-06"),
        ("Statement on the strike on 6 May 2024", None),
        ("Norway to hold elections on 6 May 2024", None),
        ("Ministers to give a press conference on Grain Day, 6 May 2024, in Oslo", None),
        ("Minister to give a press conference on 6 May 2024", None),
        ("Briefing about the fire on 6 May 2024", None),
        ("Remarks by foreign minister Ana Lund to reporters, 6 May 2024", "2024-05-06"),
        ("Transcript: Interview of the President's spokesman - 6 May 2024", "2024-05-06"),
        ("Address recalls fall of the old town, 6 May 1931", None),
        ("Ports conference planned on 6 May 2031", None),
        ("Interview: a nurse of Strelsau, 6 May 1999", None),
        ("Hearing Set for Trial of Lund - 6 May 2031", None),
        ("Conference of mayors begins on 6 May 2031", None),
    ],
)
def test_the_day_of_an_occasion_in_its_title(title, day):
    """A press conference is of its day; what else a title dates may be over, or to come."""
    assert day == title_day(title)


def test_a_misspelt_letterhead_is_one():
    """As translated: "Ministery", "Note of Press"; the town and day under the title open the prose."""
    head = "MINISTERY OF TRADE OF RURITANIA\nOfficial Note of Press 12-26\n\nThe vice minister received the envoy\n\n"
    prose = "Strelsau, 21 of april of 2026.- The vice minister received the envoy of Oz and spoke of ships."
    assert _kinds(head + prose) == ["furniture", "furniture", "headline", "dateline", "paragraph"]


@pytest.mark.parametrize(
    "head",
    [
        "MEDIA STATEMENT\n\nDepartment of Fisheries\nPort House, 12 Harbour Road, Oslo",
        "Ministry of Trade of Ruritania\nP.O. Box 71, Strelsau",
        "Ministry of Trade of Ruritania\n4-6 Old Mill Street\nPress Release",
        "Official web-site of Ministry of Trade of Ruritania\n\n(translation by machine)",
        "Embassy of Ruritania\nPrivate Bag X9, Strelsau\nMachine translation",
    ],
)
def test_an_address_belongs_to_the_letterhead(head):
    """So do the site a paper stands on and the note that it is translated."""
    title = "Minister Lund receives the envoy of Peru"
    assert title == read_text(f"{head}\n\n{title}\n{BODY}").title


@pytest.mark.parametrize(
    "title",
    [
        "Two hurt in fire at 12 Harbour Road, Oslo",
        "Portal of the future opens in Oslo",
        "A box of 71 letters, found in Lima",
    ],
)
def test_a_title_with_an_address_stays_one(title):
    """It tells something."""
    assert title == read_text(f"{title}\n\nPolice close the road\n{BODY}").title


@pytest.mark.parametrize(
    ("line", "date"),
    [
        (
            "Translated from Spanish. Source: Andes Daily, 17 July 2025. It may contain errors.",
            "2025-07-17",
        ),
        ("Source: Andes Daily, 17 July 2025", "2025-07-17"),
        ("This text was shortened. First published in the Lima Post on 4 May 2024.", "2024-05-04"),
        ("Machine translation | Originally published by Ica News (4 May 2024).", "2024-05-04"),
        ("The text is shortened. Taken from El Puerto, 4 May 2024, page 3.", "2024-05-04"),
        ("Source: Andes Daily. The vote was set for 17 July 2025, officials say.", None),
        ("Sources in Lima said on 17 July 2025 that both ports were shut.", None),
        ("The report, published by the army on 17 July 2025, names the dead.", None),
        ("Printed in Ica on 17 July 2025, the notes were shut away.", None),
        ("The poem was lost. First published in Oslo on 17 July 2025, it was found again.", None),
        ("Taken from Ica on 17 July 2025, the two boys live in Peru.", None),
        ("Source: Andes Daily, 17 July 2025; the notes are ours", "2025-07-17"),
    ],
)
def test_a_line_of_the_source_dates_the_report(line, date):
    """The day of the paper it is taken from; not any day near the word."""
    report = read_text(
        f"Peru shuts two ports\n{line}\n\nLIMA - The government closed two ports on Friday, "
        "officials said, and the army took control of the roads."
    )

    assert date == report.date


@pytest.mark.parametrize(
    ("line", "is_dateline", "is_bare"),
    [
        ("LISBON, 4 March 2024", True, True),
        ("Updated 4 March 2024 with remarks of the Office of the Secretary", True, False),
        ("The council met in Lisbon on 4 March 2024 for the tenth time this year", False, False),
        (
            "Our Special Correspondent | New Delhi | Updated: June 19, 2026 10:05 PM IST",
            True,
            False,
        ),
        ("Norway and Chad | met again on 4 March 2024 | in Oslo, to end a quarrel", False, False),
    ],
)
def test_a_dateline_may_say_more_than_a_day_and_a_town(line, is_dateline, is_bare):
    """Who has put a report out and when is a dateline, but no line of a letterhead."""
    assert (is_date_line(line), is_day_and_town(line)) == (is_dateline, is_bare)


def test_titles_and_paragraphs_compare_by_their_letters_alone():
    """Whether a page or a plain text holds them."""
    assert folded("STRASSE_closed -- again!") == folded(" Straße closed: again ")


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Home > World > Europe", True),
        ("News › Asia › Sri Lanka", True),
        ("Startseite » Politik", True),
        ("Profits > losses this year, says bank", False),
        ("Oslo -> Bergen", False),
        ("5 > 3", False),
    ],
)
def test_where_a_page_stands_in_its_site(line, is_one):
    """Such a trail is no title."""
    assert is_trail(line) == is_one


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("by Anton Weiss | 21 November 2022, 18:40 CET | Updated 20:05", "Anton Weiss"),
        ("by Ana Roca, 4 March 2024", "Ana Roca"),
        ("by train on 4 March 2024", None),
        ("by Ana Roca", None),
    ],
)
def test_a_by_line_in_small_letters_has_a_date(line, names):
    """Without one it may be the rest of a sentence."""
    assert byline_names(line) == names


def test_a_pasted_page_has_title_date_and_author():
    """Under the trail of its site."""
    text = (
        "Home > World > Europe\n\nOslo and Lima differ on the trawler\n\n"
        "by Anton Weiss | 21 November 2022, 18:40 CET\n\n"
        "The ministry in Oslo said on Monday that the trawler had been sold in May to a firm in Lima."
    )
    report = read_text(text)
    assert report.title == "Oslo and Lima differ on the trawler"
    assert (report.date, report.authors) == ("2022-11-21", ("Anton Weiss",))


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("OSLO. 9 September 2024. The ministry on the visit of its envoy to Lima", "2024-09-09"),
        (
            "The ministry and courts of Oslo recall the raid of 9 September 2024 and what it cost",
            None,
        ),
    ],
)
def test_the_day_behind_a_town_in_capitals_is_the_papers(head, date):
    """As press services of ministries head their papers."""
    assert read_text(f"{head}\n\nThe envoy held talks with the harbour board in Lima.").date == date


MENUS = [
    ("The Lima Post", "HOME\nNEWS\nPOLITICS\nE-PAPER\nLog in"),
    ("Kurier am Morgen", "World\nAsia-Pacific\nSport\nLive TV\nAbout us\nWeather\nSign in"),
    ("Nairobi Evening News", "Home\nNational\nCounties\nBusiness\nHealth\n\nPOLITICS"),
    ("Voice of Two Rivers", "Politics\nEconomy\nCulture\nVideo"),
    ("Radio Four Winds", "Listen\nPrograms\nNewscasts\nPodcasts\nShop\nHome > Programs > News"),
]
TITLE = "Ruritania recalls its envoy from Oslo over fishing dispute"


@pytest.mark.parametrize(("site", "menu"), MENUS)
def test_the_name_of_a_site_over_its_menu_is_no_title(site, menu):
    """The title stands behind the entries of the menu, which are furniture."""
    report = read_text(f"Skip to content\n{site}\n{menu}\n\n{TITLE}{BODY}")

    assert TITLE == report.title
    assert {"headline", "furniture", "paragraph"} == {block.type for block in report.blocks}


@pytest.mark.parametrize(
    "under", ["Oslo\n", "Ruritania's envoy flew home\nNo talks are planned\n", "By Ana Sousa\n", ""]
)
def test_a_short_title_is_one_without_a_menu(under):
    """One line, a standfirst or a by-line under it make no menu."""
    assert (
        "Ruritania recalls its envoy"
        == read_text(f"Ruritania recalls its envoy\n{under}{BODY}").title
    )
