"""The type of what one given actor does to another: the event head's pair layer, in numpy."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from dragoman.language.encoder import Encoder
from dragoman.language.pairs import softmax
from dragoman.language.segment import words
from dragoman.spans import Span

Array = np.ndarray[Any, Any]
_HEADS = 4  # of attention, as the network was trained


def relations(encoder: Encoder, text: str, source: Span, target: Span) -> dict[str, float]:
    """
    Return the probability of each PLOVER type for a pair of spans of a text; they add up to 1.

    Raises `LookupError` if the encoder's graph gives no vectors of words.
    """
    places = words(text)
    window = encoder.encode([text[start:end] for start, end in places])
    output = encoder.run([window], with_vectors=True)
    if output.word is None:
        raise LookupError("the graph gives no vectors of words")
    vectors = output.word[0]
    runs = [_words_of(places, span) for span in (source, target)]
    logits = pair_logits(vectors, runs[0], runs[1], encoder.pairs)
    shares = softmax(logits[1:])
    names = encoder.labels.event_types[1:]
    return {name: float(share) for name, share in zip(names, shares, strict=True)}


def _words_of(places: list[tuple[int, int]], span: Span) -> tuple[int, int]:
    """Return the words that overlap a span; the first word where none does."""
    inside = [
        at for at, (first, last) in enumerate(places) if first < span.end and last > span.start
    ]
    return (inside[0], inside[-1] + 1) if inside else (0, 1)


def pair_logits(
    vectors: Array, source: tuple[int, int], target: tuple[int, int], weights: dict[str, Array]
) -> Array:
    """
    Return logits over types, "_" first.

    What a layer makes of the words of the window (`vectors` [w, width]) is asked by both actors'
    means what passed between them, with four heads of attention; two layers read the answer.
    """
    vectors = _gelu(vectors @ weights["pair_in_weight"].T + weights["pair_in_bias"])
    ends = np.concatenate([vectors[a:b].mean(0) for a, b in (source, target)])
    query = weights["pair_query_weight"] @ ends + weights["pair_query_bias"]
    scores = query.reshape(_HEADS, -1) @ vectors.T / math.sqrt(vectors.shape[1])
    answer = (softmax(scores) @ vectors).reshape(-1)
    read = (
        weights["pair_inner_weight"] @ np.concatenate([ends, answer]) + weights["pair_inner_bias"]
    )
    hidden = _gelu(read)
    found: Array = weights["pair_outer_weight"] @ hidden + weights["pair_outer_bias"]
    return found


def _gelu(values: Array) -> Array:
    """Return the exact Gaussian error linear unit."""
    errors = np.fromiter(map(math.erf, (values / math.sqrt(2)).flat), np.float32, values.size)
    found: Array = values * 0.5 * (1 + errors.reshape(values.shape))
    return found
