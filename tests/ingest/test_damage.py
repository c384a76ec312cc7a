"""Damaged text is flagged where it is damaged, and clean text is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.damage import find_damage

DAMAGED = [
    ("The minister said Itâ€™s over, and left.", "mojibake", ["â€™"]),
    ("PrÃ©sident Brou met the envoy.", "mojibake", ["Ã©"]),
    ("Ð\x9cÐ¸Ð½Ð¸Ñ\x81Ñ‚Ñ€ said nothing.", "mojibake", ["Ð\x9cÐ¸Ð½Ð¸Ñ\x81Ñ‚Ñ€"]),
    ("The mini\ufffd\ufffdster left.", "replaced characters", ["\ufffd\ufffd"]),
    ("Aid of \u202e005\u202c million.", "control characters", ["\u202e", "\u202c"]),
    ("The pre\u200bsident left.", "control characters", ["\u200b"]),
    ("He holds to his “calm and.” Just” course.", "quotation marks", ["“calm and.” Just”"]),
    (
        "They want “a clear and.” Firm” answer, he said.",
        "quotation marks",
        ["“a clear and.” Firm”"],
    ),
    ("The “path and.” was open.", "quotation marks", ["“path and.”"]),
    ("It is “a path of.” Peace” now.", "quotation marks", ["“a path of.” Peace”"]),
    ("They spoke of peace” in the hall.", "quotation marks", ["”"]),
    ("He spoke of “peace in the hall.", "quotation marks", ["“"]),
    ('He spoke of "peace in the hall.', "quotation marks", ['"']),
    ("The “first was “second” of two.", "quotation marks", ["“"]),
    ("The port it not will open, the guard said.", "re-translation", ["it not will"]),
    ("The he told reporters to wait.", "re-translation", ["The he told"]),
    ("They urge Oslo to corrects the list.", "re-translation", ["to corrects"]),
    ("Of trade ministry he said the road is shut.", "re-translation", ["ministry he said"]),
    ("A she said the road is shut.", "re-translation", ["A she said"]),
    ("Zhao Leji came. Mr Leji spoke, then Mr Zhao left.", "re-translation", ["Mr Leji"]),
    ("Wang Wenbin briefed. Mr. Wenbin declined.", "re-translation", ["Mr. Wenbin"]),
    ("Pham Minh came. Ms Pham sat; Ms Minh spoke.", "re-translation", ["Ms Minh"]),
    # A title before a first name alone, where the last name is what others use.
    ("Rosa Lind came. Mrs Rosa spoke, and Lind left.", "re-translation", ["Mrs Rosa"]),
    (
        "Chancellor Rosa Lind came. Mr Ek spoke to Ms Rosa; Ms Lind left.",
        "re-translation",
        ["Ms Rosa"],
    ),
    (
        "The envoy Karim el-Amin came. Mr. Karim spoke of Amin’s plan.",
        "re-translation",
        ["Mr. Karim"],
    ),
    ("Omar Farid el-Amin came. Mr Farid spoke, then Mr Amin.", "re-translation", ["Mr Farid"]),
    # Family names that come first.
    ("Foreign Minister Zhou Bo came. Zhou spoke, then Mr Bo left.", "re-translation", ["Mr Bo"]),
    ("Park Sun Ho came. Mr Park spoke, then Mr Ho left.", "re-translation", ["Mr Ho"]),
    ("Shin Dae-ho came. Ms. Dae-ho left.", "re-translation", ["Ms. Dae-ho"]),
    # A stop in mid-phrase, where nothing can end.
    ("He wants “a bridge and the. Harbour”, she said.", "re-translation", ["the. Harbour"]),
    ("They spoke of grain and. Steel was left for June.", "re-translation", ["and. Steel"]),
    ("It is part of their. Common plan, he said.", "re-translation", ["their. Common"]),
    ("It is up to an. Assembly of both, he said.", "re-translation", ["an. Assembly"]),
    ("She came with a. Plan of her own.", "re-translation", ["a. Plan"]),
    ("It relies on the north end , the south and the east.", "re-translation", [" ,"]),
]

CLEAN = [
    # A quotation of several paragraphs closes only its last.
    "“We shall wait.\n\n“We shall not wait for ever,” he said.",
    "He said: “We shall wait.\n\nThe minister at the desk, March 2024. Photo: AP\n\n“Not for ever.”",
    '"We shall wait.\n\n"We shall not wait for ever," he said.',
    # Apostrophes and nested marks.
    "The ministers’ plane didn’t land in ’92, said O’Neill’s aide.",
    "“He told me ‘never again’ and left,” she said. ‘I believe him.’",
    "“She called it ‘the art of’ something,” he said.",
    # Inches, feet and German, French, Swedish marks.
    'The 6\'2" envoy bought a 27" screen.',
    "„Wir warten“, sagte sie. „Nicht ewig.“",
    "«Nous attendons», a-t-elle dit. « Pas toujours. »",
    "”Vi väntar”, sade hon.",
    # Wrapped lines: a quotation may end on the next.
    "The chairman of the committee told the press “we shall wait for the\nother side to come back with an offer that we can read” before he\nleft the hall without another word to the many who had come for it.",
    'The tanker "Bella 1" left.',
    '“We wait," she said.',
    # Words that may close a quotation.
    "It is the treaty he “believes in.” She asked what it was “made from.”",
    "He gave it an “A.” She gave it a “B.”",
    # Names in the order of their owners.
    "Xi Jinping came. Mr Xi spoke.",
    "Rosa Lind came. Ms Lind spoke. Mr President, she began.",
    "Lee Anderson and Kim Novak came. Mr Anderson and Ms Novak spoke.",
    "Gary Chen came with Li Chen. Mr Chen spoke.",
    "Tan Pin came. Mr Pin spoke.",
    "Rosa Lind came. Mr Lind and Mrs Lind spoke; Lind left.",
    "Liv Dahl and Rosa Lind came. Mr Dahl and Mr Lind spoke; Dahl left.",
    "Anwar Yusof came. Mr Anwar spoke; Anwar’s aides left with the Yusof papers.",
    "Tesfa Bekele came. Mr Tesfa spoke.",
    "Tesfa Bekele came with Sara Bekele. Mr Tesfa spoke, Ms Bekele left.",
    "Ana da Costa came. Ms Ana spoke of the da Costa house.",
    "Park Sun Ho came. Mr Park spoke; Park left.",
    "Shin Dae-ho came. Ms Shin left; Shin will come back.",
    "Nguyen Van Binh came. Mr Nguyen spoke of Binh Duong.",
    "Kim Novak came. Kim waited. Ms Novak spoke.",
    "President Rosa Lind came. Mr President, said Lind.",
    "Queen Rosa came with Lind. Rosa Lind left; Ms Rosa stayed.",
    "Dahl Meets Lind\n\nPresident Dahl met Chancellor Lind. Mr Dahl was late.",
    "Mr Dahl spoke of the Dahl Forest House. A vote of House members is due.",
    "Anna Dahl Lind came. Ms Dahl Lind spoke.",
    # Stops after words that may end a sentence, and abbreviations.
    "What was it made of. Nobody knew whom it was for. Then they went in. It was on.",
    "Plan a. Plan b. The vitamins a. Next came the grades: two an A. Then the rest.",
    "They met in Portland, Or. The mayor came. It was hers, not theirs. Peace held.",
    "Elaine Tan and Megan Li met. Ms Tan left; Ms Li stayed.",
    # Signs that mojibake uses, in clean words.
    "São Tomé, Ångström, Šešelj, Škoda, Çelik, naïve, “Âge” and café cost €5 – or £4½.",
    "Президент Сербии и Россия. Ρώμη. 东京。",
    "A family \U0001f468\u200d\U0001f469\u200d\U0001f467 and می\u200cخواهم.",
    "▄\u200b▄\n\n\u200b\n\nText.",
    "Line one\r\n\tline two\f.",
    "On 5 May, the talks, long and hard, ended.",
]


@pytest.mark.parametrize(("text", "why", "places"), DAMAGED)
def test_damage_is_flagged_in_place(text, why, places):
    """The span covers what is damaged, the reason says how, and nothing else is flagged."""
    found = find_damage(text)
    assert places == [damage.spans[0].of(text) for damage in found]
    assert all(damage.why.startswith(why) for damage in found)


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_is_not_flagged(text):
    """No false alarm on text that looks like damage and is none."""
    assert () == find_damage(text)


def test_damage_does_not_spread():
    """A broken quotation is flagged in its own paragraph and leaves the next alone."""
    text = "He keeps his “calm and.” Just” course.\n\n“We wait,” she said.\n\n“So do we,” he said."
    assert ["“calm and.” Just”"] == [damage.spans[0].of(text) for damage in find_damage(text)]


@given(st.text(alphabet='“”"„«»‘’ aA.,and\n\ufffdâ€Ã©Mr', max_size=200))
def test_any_text(text):
    """Spans slice, whatever the text."""
    assert all(damage.spans[0].end <= len(text) for damage in find_damage(text))


@pytest.mark.parametrize(
    "part", ["“", "”", '"', "and.” ", "“and.” A” ", "Mr Li ", "Xi ", " ,", "Ã©"]
)
def test_long_texts_stay_linear(part):
    """A megabyte of marks is flagged in one pass."""
    text = part * (300_000 // len(part))
    assert all(damage.spans[0].end <= len(text) for damage in find_damage(text))


def test_many_broken_marks_are_one_damage():
    """A paragraph of nothing but opening marks is flagged once, as a whole."""
    text = "“ " * 1000 + "end"

    (damage,) = find_damage(text)

    assert "quotation marks: many without a partner" == damage.why
    assert (0, len(text)) == (damage.spans[0].start, damage.spans[0].end)


@pytest.mark.parametrize(
    "text",
    [
        "He not only paid but wrote, and she would not.",
        "The envoy asked that it not be opened.",
        "The minister he said was absent had been ill.",
        "The two of them told the he-goat from the ewe.",
        "What it comes to is a matter of taste.",
        "The deal both sides agreed to gives Peru the port.",
        "The rules it adheres to provides for a vote.",
        "It ended in a he said, she said affair.",
    ],
)
def test_odd_but_sound_grammar_is_no_damage(text):
    """Inversions, subjunctives and relative clauses without a pronoun."""
    assert not [one for one in find_damage(text) if "grammar" in one.why]
