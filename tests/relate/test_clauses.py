"""Where a sentence is parted into clauses, by its words alone."""

import pytest

from dragoman.relate.clauses import clauses
from dragoman.spans import Span


@pytest.mark.parametrize(
    "told",
    [
        "The two signed a pact on cod | and discussed the gas pipeline",
        "They discussed crime | and signed a pact, | which will be sent to parliament",
        "They signed a declaration | that will be published on Friday",
        "After they discussed cod, | the ministers signed a pact",
        "After signing the pact, | they discussed cod",
        "The ministers, | who met in Oslo, | signed a pact on cod",
        "Peru will build a bridge | and Chile will pay for it",
        "Peru plans to train two brigades | while Chile has bought shells",
        "They discussed rice, coffee and fish, | signed pacts | and opened a school",
        "They not only discussed cod | but agreed to build a port",
        # One clause: what is joined are things or deeds of one verb, or stands under "said" or "if".
        "They discussed fishing and armed patrols, the wounded and displaced and the training of police",
        "The port and the tunnel will be opened in 2030",
        "They agreed to open a school before the end of the year and to close it until June",
        "He denied that Peru had refused to waive the toll and that Chile had paid it",
        "Peru will send troops if it is attacked",
        "After the talks the ministers signed a declaration",
        "In 2022, Peru and Chile opened the gas link",
    ],
)
def test_a_sentence_has_clauses(told):
    """Rule: a clause opens where its verb is plain to see, and nowhere else."""
    text = told.replace("| ", "")

    assert told.split(" | ") == [one.of(text).strip() for one in clauses(text, Span(0, len(text)))]
