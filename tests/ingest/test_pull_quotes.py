"""What a page shows once more as a paragraph of its own is said once."""

import pytest

from dragoman.ingest.html import read_page
from dragoman.ingest.text import read_text

_HEAD = "Minister visits flooded town"
_OPENING = (
    "The minister met the envoy of Chad in Lome on Monday and spoke of the dam for two hours."
)
_END = "More people came to the square of the old town on Monday night."


def _types(*body):
    """Return the types of the blocks behind the first paragraph and before the last."""
    text = "\n\n".join([_HEAD, _OPENING, *body, _END])
    return [block.type for block in read_text(text).blocks][2:-1]


@pytest.mark.parametrize(
    ("prose", "shown"),
    [
        ('"We need boats, not words," Roa said on Monday.', '"We need boats, not words."'),
        ('"We fight on," he said. "And we shall win it."', '"And we shall win it."'),
        ("“We shall keep the port open,” she said.", "“We shall keep the port open” – Ana Roa"),
        (
            'He said: "We do not sell the canal, and never will." He left.',
            "We do not sell the canal — Ivo Roa, president",
        ),
        (
            "Ana Roa: Not for now. If they are freed, he will return within a week.",
            '"If they are freed, he will return within a week."',
        ),
    ],
)
def test_a_pull_quote_is_furniture(prose, shown):
    """In quotation marks or bare, with or without who said it, before or behind the prose."""
    assert ["paragraph", "furniture"] == _types(prose, shown)
    assert ["furniture", "paragraph"] == _types(shown, prose)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('He said: "The gas will flow." Few believed him.', '"The gas will flow," said Roa.'),
        ("The talks ended on Monday in Lima without a result.", "The talks ended on Monday."),
        ("Lind: We have nothing to add to that today.", "Lind: We have nothing to add to that."),
        ('"We want peace with our neighbours."', '"We want peace with our neighbours."'),
        ('They chanted "No to the dam" all night.', "No to the dam of the north is a group."),
    ],
)
def test_what_tells_more_is_prose(first, second):
    """A cue of its own, a turn of a transcript, a sentence that nobody quotes, the same line twice."""
    assert "furniture" not in _types(first, second)


def test_a_page_shows_its_pull_quote_once():
    """A sub-head of a page stays one."""
    page = (
        f"<body><article><h1>{_HEAD}</h1><p>{_OPENING}</p>"
        "<p>“We need boats, and we need them now,” Roa said on Monday in the harbour of the town.</p>"
        "<blockquote>“We need boats, and we need them now.”</blockquote>"
        f"<h2>“We need boats”</h2><p>{_END}</p></article></body>"
    )
    kinds = [block.type for block in read_page(page.encode()).blocks]

    assert ["headline", "paragraph", "paragraph", "furniture", "subhead", "paragraph"] == kinds
