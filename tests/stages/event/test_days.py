"""Which day is a deed's own."""

import pytest
from msgspec.structs import replace

from dragoman.ingest.text import read_text
from dragoman.language.reader import default_reader
from dragoman.records import Event, Time
from dragoman.stages.event.days import Days


def time_of(marks_in, told, text, word):
    """Return the time of the event told by a word, in a report of 14 October 2025."""
    times = {mark.id: mark for mark in marks_in(text, "time", date="2025-10-14")[1]}
    return times.get(told(text, word, date="2025-10-14").time or "")


def begin_of(marks_in, told, text, word):
    """Return the first day of the event told by a word, if it has one."""
    time = time_of(marks_in, told, text, word)
    return time.begin if time else None


@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("Peru lifted its sanctions on three Chilean banks on Monday.", "lifted", "2025-10-13"),
        ("Japan lifted its embargo on Chilean fish on Monday.", "embargo", None),
        ("Peru ended its boycott of Chile on Monday.", "boycott", None),
        ("Peru eased sanctions that it had imposed on Chile in May.", "imposed", "2025-05-01"),
        ("Peru extended its ban on Chilean fish until 3 May 2026.", "ban", None),
        ("Japan imposed sanctions on Russian banks until 1 May 2026.", "imposed", None),
        ("Peru called on Chile to cancel the 4 November referendum.", "cancel", None),
        ("Togo arrested nine protesters on 3 May.", "arrested", "2025-05-03"),
        ("Peru will expel the Chilean envoy on 4 November.", "expel", "2025-11-04"),
    ],
)
def test_the_day_of_a_deed_is_its_own(marks_in, told, text, word, begin):
    """Neither a limit, nor the day of its lifting, nor what names its object."""
    assert begin_of(marks_in, told, text, word) == begin


@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("Peru will expel the Chilean envoy before 4 November.", "expel", None),
        ("Peru will expel the envoy before the end of November.", "expel", "2025-11-30"),
        ("Egypt suspended talks before the October 1973 war.", "suspended", None),
        (
            "The envoy who left Lima on Monday criticised Chad on Friday.",
            "criticised",
            "2025-10-10",
        ),
        ("The minister, who left Lima on Monday, criticised Chad.", "criticised", None),
        ("The men who seized the ship on 3 May attacked Chad.", "attacked", None),
        ("Guards killed two men who had left Lima on Monday.", "killed", None),
        ("Chad freed on Monday the men who were jailed in May.", "freed", "2025-10-13"),
        ("On Monday Chad freed the men who were jailed in May.", "freed", "2025-10-13"),
    ],
)
def test_the_day_of_another_deed_is_not_its_own(marks_in, told, text, word, begin):
    """Neither a bound of it, nor the day in a clause about who acts or is acted on."""
    assert begin_of(marks_in, told, text, word) == begin


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Japan prolonged the embargo against Russia until 1 May 2026.", "embargo"),
        ("Mali extended the ban on flights from Chad for six months.", "extended"),
        ("Togo prolonged its sanctions against Benin by a year.", "prolonged"),
    ],
)
def test_a_limit_leaves_the_status(told, text, word):
    """What was extended until May, or by a year, has been extended."""
    assert told(text, word).status == "happened"


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("The men who left Lima 3 May struck Friday a port.", "May", True),
        ("The men who left Lima 3 May struck Friday a port.", "Friday", False),
        ("The men who left Lima, 3 May struck a port.", "May", False),
        ("The men 3 May struck a port.", "May", False),
    ],
)
def test_a_day_at_the_end_of_a_clause_about_the_subject(text, day, expected):
    """Whatever the parser makes of it, the day belongs to that clause, unless a comma parts them."""
    reading = default_reader().read([read_text(text, source="test", title="-")])[0]
    words = {token.text: token for token in reading.tokens}
    days = Days(reading)
    hung = replace(words[day], head=words["struck"].index)

    assert expected == days.ends_clause(hung)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ghana raised its duty on Togolese rice on Friday.", "happened"),
        ("Norway increased its duty on Chilean fish last week.", "happened"),
        ("Togo doubled its tariffs on Chilean cars on 3 June.", "happened"),
        ("Egypt doubled its duty on Togolese rice to 40%.", "happened"),
    ],
)
def test_a_measure_raised_on_a_day_was_raised(marks_in, text, status):
    """It does not go on being raised."""
    assert {event.status for event in marks_in(text, "event")[1]} == {status}


def test_what_lasts_since_a_day_goes_on(marks_in):
    """Rule: it is not over."""
    text = "Togolese nurses have been striking since Monday."
    assert {event.status for event in marks_in(text, "event")[1]} == {"ongoing"}


def place_of(marks_in, text, word):
    """Return the words of the place of the event told by a word."""
    marks = marks_in(text)[1]
    (event,) = [one for one in marks if hasattr(one, "trigger") and word in one.text]
    places = {one.id: one.text for one in marks}
    return places.get(event.place)


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Mr Sharif, who visited Riyadh in May, is expected in Geneva.", "visited", "Riyadh"),
        ("The envoy, who met Chile's minister on Monday, is awaited in Oslo.", "met", None),
        ("Chile's envoy, who met Peru's minister in Lima, is awaited in Oslo.", "met", "Lima"),
        ("Talks between ministers Ana Ruiz of Chile and Jan Holm of Norway began.", "Talks", None),
        ("Ministers Ana Ruiz of Chile and Jan Holm of Norway met in Quito.", "met", "Quito"),
    ],
)
def test_the_place_of_a_deed_is_its_own(marks_in, text, word, place):
    """Neither that of the clause around it, nor where a person comes from."""
    assert place_of(marks_in, text, word) == place


@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("Rebels killed nine soldiers, twice as many as in September.", "killed", None),
        ("Togo arrested more protesters than in August.", "arrested", None),
        ("Togo arrested 40 protesters, compared with 30 in August.", "arrested", None),
        ("Peru expelled fewer envoys than last year.", "expelled", None),
        ("Peru expelled nine envoys in August, more than in May.", "expelled", "2025-08-01"),
        ("Peru expelled more than nine envoys in August.", "expelled", "2025-08-01"),
        ("Peru expelled the envoy no later than in August.", "expelled", "2025-08-01"),
    ],
)
def test_the_day_of_a_comparison_is_not_its_own(marks_in, told, text, word, begin):
    """What a deed is held against was at another time."""
    assert begin_of(marks_in, told, text, word) == begin


@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("Peru issued a note on Monday of its talks with Chile.", "talks", None),
        ("On Monday Lima released a summary of its call with Chile.", "call", None),
        ("A report on the attack on Chile was published on Monday.", "attack", None),
        ("The army put out a video on Monday of its attack on Chile.", "attack", None),
        ("Peru held talks with Chile on Monday.", "talks", "2025-10-13"),
        ("Peru announced a ban on Chilean fish on Monday.", "ban", "2025-10-13"),
        ("Peru and Chile met for talks on Monday.", "met", "2025-10-13"),
        ("Peru issued a note on its talks of 3 May with Chile.", "talks", "2025-05-03"),
    ],
)
def test_the_day_a_text_is_put_out_is_not_that_of_its_deed(marks_in, told, text, word, begin):
    """What is held, and what the text itself dates, has its own."""
    assert begin_of(marks_in, told, text, word) == begin


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        (
            "Peru reopened its market to Chilean fish on Monday, six days after closing it.",
            "closing",
            ("2025-10-07", "2025-10-07"),
        ),
        (
            "Kenya freed two sailors on Friday, three days after Uganda recalled its envoy.",
            "recalled",
            ("2025-10-07", "2025-10-07"),
        ),
        (
            "Kenya recalled its envoy on 3 May, two days before Uganda expelled the ambassador.",
            "expelled",
            ("2025-05-05", "2025-05-05"),
        ),
        (
            "On Monday Peru arrested Ruiz, just a month after he attacked the base.",
            "attacked",
            ("2025-09-01", "2025-09-30"),
        ),
        (
            "Kenya freed two sailors on Friday, three days after Uganda recalled its envoy.",
            "freed",
            ("2025-10-10", "2025-10-10"),
        ),
        ("Kenya freed two sailors, a week after Uganda recalled its envoy.", "recalled", None),
        ("Peru left the council two weeks before Chile expelled its envoy.", "expelled", None),
        (
            "Chad met Togo on Monday. Peru left, a week after Chile expelled its envoy.",
            "expelled",
            None,
        ),
        (
            "Chile arrested nine protesters from Thursday to Saturday.",
            "arrested",
            ("2025-10-09", "2025-10-11"),
        ),
        (
            "Chile arrested nine protesters between 3 May and 5 May.",
            "arrested",
            ("2025-05-03", "2025-05-05"),
        ),
        (
            "Chile arrested on 3 May nine protesters.",
            "arrested",
            ("2025-05-03", "2025-05-03"),
        ),
    ],
)
def test_days_counted_from_a_deed_and_days_in_a_row(marks_in, told, text, word, days):
    """What a dated deed came so long after has a day, too; without a date there is none."""
    time = time_of(marks_in, told, text, word)
    assert (time and (time.begin, time.end)) == days


@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        (
            "Peru freed ten sailors on Friday ahead of a visit by the Chilean president.",
            "visit",
            None,
        ),
        ("Peru freed ten sailors on Friday before a meeting of the leaders.", "meeting", None),
        ("The mayor apologised on Friday for the killing of two nurses.", "killing", None),
        ("On Friday Ghana condemned the arrest of two Togolese priests.", "arrest", None),
        ("Ghana praised Togo on Friday for the release of two priests.", "release", None),
        ("Ghana rejected on Friday a Togolese proposal for talks.", "proposal", None),
        ("Ghana rejected on Friday a Togolese proposal for talks.", "rejected", "2025-10-10"),
        ("On Friday Ghana condemned the arrest of two priests.", "condemned", "2025-10-10"),
        ("Togolese police carried out a raid on Friday.", "raid", "2025-10-10"),
        ("On Friday the ministers held talks in Accra.", "talks", "2025-10-10"),
    ],
)
def test_the_day_of_a_verb_is_not_that_of_what_it_names(marks_in, told, text, word, begin):
    """What is done ahead of a visit, or condemns a deed, has a day of its own."""
    assert begin_of(marks_in, told, text, word) == begin


def test_a_vote_put_off_does_not_last(marks_in):
    """From one day to another it is moved."""
    marks = marks_in("Chile moved the vote from Monday to Wednesday.", "time")[1]

    assert [True, True] == [mark.begin == mark.end for mark in marks]


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Police in Lima arrested nine protesters.", "arrested", "Lima"),
        ("A court in Accra jailed the editor.", "jailed", "Accra"),
        ("Nurses in Nairobi went on strike.", "strike", "Nairobi"),
        ("Police in Lima arrested nine protesters in Tacna.", "arrested", "Tacna"),
        ("Rebels in Yemen shelled a Saudi base.", "shelled", None),
        ("Soldiers in Chad killed nine herders.", "killed", "Chad"),
        ("A Batumi court fined the broadcaster.", "fined", "Batumi"),
        ("Nurses at Nairobi's main hospital walked off the job.", "walked", "Nairobi"),
        ("Serbs in Zvečan pelted surveyors with snow.", "pelted", "Zvečan"),
        ("Soldiers at the barracks in Kati fired on detectives.", "fired", "Kati"),
        ("Serbs in Vienna protested outside the embassy in Budapest.", "protested", "Budapest"),
        ("Soldiers from Kati fired on detectives.", "fired", None),
        ("Kenya sued the insurer in London over the crash.", "sued", "London"),
        ("Officials in Washington accused Iran of spying.", "accused", None),
        ("The Lima Group condemned the arrests.", "condemned", None),
        ("Exiles in Paris condemned the arrests.", "condemned", None),
    ],
)
def test_the_place_of_those_who_act_where_they_are(marks_in, text, word, place):
    """Police arrest and workers strike where they are; shells fly farther."""
    assert place_of(marks_in, text, word) == place


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Gunmen attacked a church in Burkina Faso on Sunday.", "attacked", "Burkina Faso"),
        ("Israel struck a building in central Beirut.", "struck", "Beirut"),
        ("Peru condemned a law of a town in Chile.", "condemned", None),
    ],
)
def test_what_is_struck_tells_where(marks_in, text, word, place):
    """By the place in its own phrase."""
    assert place_of(marks_in, text, word) == place


@pytest.mark.parametrize(
    ("text", "word", "time"),
    [
        ("On Sunday, ahead of the vote, police arrested the candidate.", "arrested", "Sunday"),
        ("Before the summit in Riyadh next week, Egypt called on Chad to leave.", "called", None),
    ],
)
def test_what_is_done_before_something_is_not_of_its_day(marks_in, text, word, time):
    """Nor is it of that place."""
    marks = marks_in(text)[1]
    (event,) = [one for one in marks if hasattr(one, "trigger") and word in one.text]
    assert {one.id: one.text for one in marks}.get(event.time) == time


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        (
            "The army has killed 400 people in Oban since May.",
            "killed",
            ("2025-05-01", "2025-10-14"),
        ),
        ("Lima has detained 40 protesters since Monday.", "detained", ("2025-10-13", "2025-10-14")),
        ("Dockers have blocked the port since Sunday.", "blocked", ("2025-10-12", "2025-10-14")),
        (
            "Fighting between rebels and the army has kept aid out since August.",
            "Fighting",
            ("2025-08-01", "2025-10-14"),
        ),
        ("Nobody has been arrested since Friday.", "arrested", ("2025-10-10", "2025-10-14")),
        ("Chad freed on Monday a nun held since May.", "held", ("2025-05-01", "2025-05-31")),
        ("Chad had held the nun since May.", "held", ("2025-05-01", "2025-05-31")),
        ("Nurses have been on strike since May against a cut by Chad.", "cut", None),
        ("It was the fourth attack on the police since August.", "attack", None),
        ("It was the worst attack on the police since August.", "attack", None),
        ("For the third time since May Chad expelled an envoy.", "expelled", None),
    ],
)
def test_what_lasts_since_a_day_began_then(marks_in, told, text, word, days):
    """And goes on to the day of the report where it says so; not what else is told there."""
    time = time_of(marks_in, told, text, word)
    assert (time and (time.begin, time.end)) == days


@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("The road has been shut since Monday, when rebels shelled it.", "shelled", "2025-10-13"),
        ("It was the first swap since 2023, when Oslo freed nine men.", "freed", "2023-01-01"),
        ("The talks ended in August, when Chad recalled its envoy.", "recalled", "2025-08-01"),
        ("The mayor fled on Sunday, when gunmen stormed the town.", "stormed", "2025-10-12"),
        ("When police raided the paper, 40 readers protested on Sunday.", "raided", None),
        ("The mayor, who fled on Sunday, wept when Chad recalled its envoy.", "recalled", None),
    ],
)
def test_a_clause_tells_more_of_the_day_before_it(marks_in, told, text, word, begin):
    """What was done "on Sunday, when" it was done."""
    assert begin_of(marks_in, told, text, word) == begin


@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("Peru recalled its envoy on Sunday and shut its border.", "shut", "2025-10-12"),
        ("Guards rammed a boat on Sunday night and arrested nine men.", "arrested", "2025-10-12"),
        ("Rebels fired on a convoy on Monday, then burned two lorries.", "burned", "2025-10-13"),
        ("Chad broke off ties with Togo in 2021 and expelled its envoy.", "expelled", "2021-01-01"),
        ("Peru will visit Chad on Friday and sign a pact.", "sign", "2025-10-17"),
        ("Guards rammed a boat in July and have jailed its crew.", "jailed", None),
        ("Peru recalled its envoy in May and later shut its border.", "shut", None),
        ("The union promised an answer by Friday and asked the mayor for help.", "asked", None),
        ("Peru recalled its envoy on Sunday and Chad shut its border.", "shut", None),
    ],
)
def test_two_deeds_of_one_subject_are_of_one_day(marks_in, told, text, word, begin):
    """But not where the second is told in another tense, or is said to be later."""
    assert begin_of(marks_in, told, text, word) == begin


@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        ("Before Saturday's raid the army told residents to leave.", "raid", "2025-10-11"),
        ("Before Saturday's raid the army told residents to leave.", "told", None),
        ("Until Sunday's strike the union had not met the minister.", "met", None),
        ("Chile will host talks until Friday's summit.", "talks", None),
        ("Police arrested three men after Sunday's bombing.", "bombing", "2025-10-12"),
        ("Police arrested three men after Sunday's bombing.", "arrested", None),
    ],
)
def test_a_deed_with_its_day_before_it_bounds_another(marks_in, told, text, word, begin):
    """What is called "Saturday's raid" was on Saturday; what came before it was not."""
    assert begin_of(marks_in, told, text, word) == begin


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Peru appealed to Quito for help.", "appealed", None),
        ("Talks followed a sharp rebuke from Oslo.", "rebuke", None),
        ("Peru sold two frigates to Khartoum.", "sold", None),
        ("Chad thanked Lima for the doctors.", "thanked", None),
        ("Peru appealed in Quito to the rebels for a truce.", "appealed", "Quito"),
        ("Prosecutors in Lima questioned the editor.", "questioned", "Lima"),
        ("Drones hit the port of Odesa.", "hit", "Odesa"),
        ("Drones set ablaze a depot in Odesa.", "ablaze", "Odesa"),
        ("Students occupied Lima's airport.", "occupied", "Lima"),
        ("Riders torched the police post in Douala.", "torched", "Douala"),
        ("The president may visit Luanda.", "visit", "Luanda"),
        ("She was taken to Izmir, where a court jailed her.", "jailed", "Izmir"),
        ("A court in Kandy released five monks.", "released", "Kandy"),
        ("Lawyers across Punjab boycotted the courts.", "boycotted", "Punjab"),
        ("The minister in Kandy thanked five monks.", "thanked", None),
    ],
)
def test_the_place_of_a_deed_is_where_it_was_done(marks_in, text, word, place):
    """Where that stands which is struck or visited; a capital that is asked is a party."""
    assert place_of(marks_in, text, word) == place


@pytest.mark.parametrize(
    ("text", "word", "length"),
    [
        ("Students blocked the faculty for nine days.", "blocked", "nine days"),
        ("Garment workers besieged a factory for eleven hours.", "besieged", "eleven hours"),
        ("Police closed the airport for three hours.", "closed", "three hours"),
        ("Police closed the airport on Monday for three hours.", "closed", "Monday"),
        ("Oslo freed two sailors, a week after Moscow had released a pilot.", "released", None),
    ],
)
def test_how_long_a_deed_went_on_is_told_where_no_day_is(marks_in, text, word, length):
    """A length of time is told of a deed; how long after another it was is none of its times."""
    report, marks = marks_in(text)
    times = {one.id: one for one in marks if isinstance(one, Time)}
    event = next(
        one
        for one in marks
        if isinstance(one, Event) and any(word in span.of(report.text) for span in one.trigger)
    )
    told = times.get(event.time)
    assert (told.text.removeprefix("for ") if told is not None else None) == length
