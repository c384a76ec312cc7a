"""
Find names broken by re-translation: "Mr Jinping" for Mr Xi.

Machines take the last word of every name for the family name. That is wrong where the
family name comes first, which a text shows in two ways: by using both halves of one
name with an honorific, or by the make of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.records import Damage
from dragoman.spans import Span

_HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Mx", "Miss", "Dr", "Sir"})
# "Mr President" is an address, not half a name.
_TITLES = frozenset(
    "President Prime Chairman Chair Chairwoman Minister Secretary Speaker Ambassador Chancellor".split()
)
_NAME = re.compile(r"(?<![\w.’'-])([A-Z][a-z]+)(?= ([A-Z][a-z]+)(?![\w-]))")
_HONOURED = re.compile(r"(?<!\w)(?:Mr|Mrs|Ms|Mx)\.? ([A-Z][a-z]+)(?! [A-Z])(?![\w-])")
_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u)"
)
# Two syllables: one alone may be a family name of its own.
_GIVEN = re.compile(rf"{_SYLLABLE}{_SYLLABLE}$")
# The commonest Chinese family names, without those that are given names elsewhere.
_FAMILY_FIRST = frozenset(
    "Bai Cai Cao Chen Cheng Cui Deng Ding Dong Du Fang Feng Fu Gao Gu Guo Han He Hou Hu Huang "
    "Jiang Jin Kong Lei Li Liang Liao Lin Liu Lu Luo Ma Mao Meng Mo Pan Peng Qian Qiao Qin Qiu "
    "Ren Shao Shen Shi Song Su Sun Tan Tang Tao Tian Wan Wang Wei Wen Wu Xi Xia Xiao Xie Xiong "
    "Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou".split()
)


def broken_names(text: str) -> Iterator[Damage]:
    """Yield honorifics that stand before what elsewhere in the text is a given name."""
    honoured: dict[str, list[Span]] = {}
    for match in _HONOURED.finditer(text):
        honoured.setdefault(match.group(1), []).append(Span(*match.span()))
    if not honoured:
        return
    first_of: dict[str, set[str]] = {}
    for match in _NAME.finditer(text):
        if match.group(2) in honoured:
            first_of.setdefault(match.group(2), set()).add(match.group(1))
    for name, spans in honoured.items():
        firsts = first_of.get(name, set()) - _HONORIFICS - _TITLES
        if name not in _TITLES and any(_is_family(first, name, honoured) for first in firsts):
            for span in spans:
                yield Damage(spans=(span,), why="re-translation: name")


def _is_family(first: str, second: str, honoured: dict[str, list[Span]]) -> bool:
    """Say whether the first word of a name is the family name, so that the second is not."""
    if first in honoured:
        return True
    return (
        first in _FAMILY_FIRST
        and second not in _FAMILY_FIRST
        and _GIVEN.match(second.lower()) is not None
    )
