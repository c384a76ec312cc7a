"""
Find names broken by re-translation: "Mr Jinping" for Mr Xi, "Mrs Rosa" for Mrs Lind.

Machines take the wrong half of a name for the family name. A text shows that by naming
the person in full and by calling them by the other half elsewhere; for Chinese names
their make tells, too. A mere family name is never damage.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from dragoman.records import Damage
from dragoman.spans import Span

_WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:-[^\W\d_]+)*"
# "Mohamed el-Amin", "Ana da Costa": small words within a name.
_WITHIN = (
    r"(?:(?:al|el|bin|ibn|bint|ben|da|de|del|della|di|dos|du|la|le|van|von|der|den|ter) ){0,2}"
    r"(?:(?:al|el|ad|an|ar|as|at|az)-)?"
)
_CHAIN = re.compile(rf"(?<![\w.’'-]){_WORD}(?:[ \n]{_WITHIN}{_WORD}){{0,7}}(?![\w-])")
# How a sentence ends; headlines, which set all their words like names, end without a stop.
_STOPPED = re.compile(r"[.!?:;,…][\"”’»')\]]{0,3}\s*$")
_HONORIFIC = r"(?:Mr|Mrs|Ms|Mx|Miss|Dr)\.?"
_HONOURED = re.compile(
    rf"(?<!\w){_HONORIFIC}\s(?P<name>{_WORD})(?!\s{_WITHIN}[A-ZÀ-ÖØ-Þ])(?![\w-])"
)
# "the Merkel" is a house or a ship, "da Costa" no more than half a family name.
_NO_PERSON = re.compile(
    r"(?i)\b(?:the|an?|this|that|its|al|el|bin|ibn|da|de|del|di|dos|du|la|le|van|von|der|den) $"
)
# Whatever stands before one of them in a name is no part of it; "Mr President" is an address.
_TITLES = frozenset(
    "Mr Mrs Ms Mx Miss Dr Sir President Prime Chairman Chair Chairwoman Minister Secretary Speaker "
    "Ambassador Chancellor Premier Senator Governor Mayor General Judge Justice King Queen Prince "
    "Princess Pope Sheikh Spokesman Spokeswoman Spokesperson Envoy Leader Counterpart Representative".split()
)
_OPENERS = frozenset(
    "A After Although An And As Asked At Because Before But By During For From He Her His How If In "
    "Its It Like On Or She Since So Some That The Their Then They This Though To Today Under Until "
    "We What When Where Whether While Who Why With Without Yesterday Yet".split()
)
_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June "
    "July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
)
_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u)"
)
_ONE_SYLLABLE = re.compile(rf"{_SYLLABLE}$")
# Two syllables: one alone may be a family name of its own.
_GIVEN = re.compile(rf"{_SYLLABLE}{_SYLLABLE}$")
# "Jae-in", "Ing-wen": no family name goes on in small letters.
_HYPHENED = re.compile(r"[^\W\d_]+-[^\W\d_A-Z]+$")
_ONE_VOWEL = re.compile(r"[^aeiouy]*[aeiouy]{1,3}[^aeiouy]*$")
# The commonest Chinese family names, without those that are given names elsewhere.
_CHINESE = frozenset(
    "Bai Cai Cao Chen Cheng Cui Deng Ding Dong Du Fang Feng Fu Gao Gu Guo Han He Hou Hu Huang "
    "Jiang Jin Kong Lei Li Liang Liao Lin Liu Lu Luo Ma Mao Meng Mo Pan Peng Qian Qiao Qin Qiu "
    "Ren Shao Shen Shi Song Su Sun Tan Tang Tao Tian Wan Wang Wei Wen Wu Xi Xia Xiao Xie Xiong "
    "Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou".split()
)
# Korean, Vietnamese and Khmer ones: they come first, too.
_OTHERS_FIRST = frozenset(
    "Ahn An Bae Baek Bui Cha Chang Chea Cho Choe Choi Chung Dang Dao Dinh Do Duong Han Hang Heng "
    "Ho Hoang Hong Hun Huynh Hwang Jang Jeon Jeong Jo Joo Jung Kang Keo Kim Ko Koo Kwon Le Lee Lim "
    "Ly Mai Min Moon Nam Ngo Nguyen Noh Nuon Oh Paik Pak Park Pham Phan Phung Prak Rhee Roh Ryu "
    "Sar Seo Seok Shin Sim Sin Sok Son Suh Tea Thach Tran Trinh Trương Truong Vo Vu Woo Yoo Yoon "
    "Yun".split()
)
_FAMILY_FIRST = _CHINESE | _OTHERS_FIRST


def broken_names(text: str) -> Iterator[Damage]:
    """Yield honorifics that stand before what elsewhere in the text is a given name."""
    honoured: dict[str, list[Span]] = defaultdict(list)
    for match in _HONOURED.finditer(text):
        honoured[match["name"]].append(Span(*match.span()))
    if not honoured:
        return
    names = _Names(text, honoured)
    for name, spans in honoured.items():
        if name not in _TITLES and (names.is_first(name) or names.is_given_last(name)):
            for span in spans:
                yield Damage(spans=(span,), why="re-translation: name")


class _Names:
    """Who is named in a text, in full and by one name alone."""

    def __init__(self, text: str, honoured: dict[str, list[Span]]) -> None:
        self.bare: set[str] = set()
        self.honoured = honoured.keys()
        self.full: dict[str, set[tuple[str, ...]]] = defaultdict(set)  # by every word of a name
        self.told: set[tuple[str, ...]] = set()  # names that stand in sentences
        behind_titles = {span.end for spans in honoured.values() for span in spans}
        line_end, is_prose = -1, False
        for match in _CHAIN.finditer(text):
            if match.end() > line_end:
                line_end = text.find("\n", match.end())
                line_end = len(text) if line_end < 0 else line_end
                is_prose = _STOPPED.search(text[max(0, line_end - 8) : line_end]) is not None
            words = _person(match.group())
            is_person = not _NO_PERSON.search(text, max(0, match.start() - 8), match.start())
            if len(words) > 1:
                for word in words:
                    self.full[word].add(words)
                if is_person and is_prose:
                    self.told.add(words)
            elif is_person and match.end() not in behind_titles:
                self.bare.update(words)

    def is_first(self, name: str) -> bool:
        """Say whether a name is the first of somebody whom the text calls by the last one."""
        people = self.full.get(name, set())
        if not people or name in self.bare or name in _FAMILY_FIRST:
            return False
        return all(words[-1] != name and not _is_family_first(words) for words in people) and any(
            self._is_called(words[-1], name) for words in people & self.told
        )

    def is_given_last(self, name: str) -> bool:
        """Say whether a name is the last of somebody whose family name comes first."""
        people = [words for words in self.full.get(name, ()) if words[-1] == name]
        if any(self._is_chinese(words) or _HYPHENED.match(name) for words in people):
            return True
        firsts = {words[0] for words in people}
        is_alone = len(people) == len(self.full.get(name, ())) and name not in self.bare
        return (
            is_alone
            and bool(firsts)
            and firsts <= _FAMILY_FIRST
            and all(self._is_eastern(words) for words in people)
        )

    def _is_called(self, last: str, first: str) -> bool:
        """Say whether the text calls by a last name the one person with it, and a first name."""
        people = (words for words in self.full[last] if words[-1] == last)
        return last in self.bare | self.honoured and all(first in words for words in people)

    @staticmethod
    def _is_chinese(words: tuple[str, ...]) -> bool:
        """Say whether a name is made as Chinese names are: one syllable, then two."""
        first, last = words[-2:]
        return first in _CHINESE and last not in _CHINESE and _GIVEN.match(last.lower()) is not None

    def _is_eastern(self, words: tuple[str, ...]) -> bool:
        """Say whether somebody is called by a first name which is a family name."""
        first, last = words[0], words[-1]
        if first in self.honoured and len(words) == 2:
            return True
        if first not in self.bare | self.honoured:
            return False
        if len(words) == 2:
            is_one = _ONE_SYLLABLE.match(last.lower()) is not None
            return first in _CHINESE and (is_one or _GIVEN.match(last.lower()) is not None)
        return len(words) == 3 and all(_ONE_VOWEL.match(word.lower()) for word in words[1:])


def _person(chain: str) -> tuple[str, ...]:
    """Return the words of a name, without what stands before it and the day behind it."""
    words = re.findall(_WORD, chain)
    titles = [at for at, word in enumerate(words) if word in _TITLES]
    words = words[titles[-1] + 1 :] if titles else words
    while words and words[0] in _OPENERS:
        words = words[1:]
    while words and words[-1] in _DAYS:
        words = words[:-1]
    return tuple(words)


def _is_family_first(words: tuple[str, ...]) -> bool:
    """Say whether a name is made as those of which the first is the family name."""
    if words[0] in _FAMILY_FIRST or any(_HYPHENED.match(word) for word in words[1:]):
        return True
    second = words[1].lower()
    return _ONE_SYLLABLE.match(words[0].lower()) is not None and _GIVEN.match(second) is not None
