"""What stands around numbers in a text: the signs by which Scripts/fit-slogans tells formulas from plain counts.

The program reads the same signs (SloganStart, SloganEnd); a test holds both together.
"""

import collections

VALUES = {"一": 1, "二": 2, "两": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
NUMERALS = set("〇零一二两三四五六七八九十百千万亿几多数")
PLACES = tuple(zip("ABC1234", (-3, -2, -1, 1, 2, 3, 4)))
SUFFIXES = ("活动", "要求", "原则", "制度", "办法", "机制", "标准", "工作", "方法", "的")
LEFT_OUT = set("“”‘’「」『』\"' \t\u3000\u00a0")
NEAR = 250
NEAR_BEFORE = 120
LONGEST = 20


def is_han(char):
    return "\u3400" <= char <= "\u9fff" or char == "〇"


def bucket(count, most):
    """How much of what is expected was found: 0 to 3."""
    return min(3, 3 * count // most)


def folded(char):
    """Signs of full width as those of half width, and line breaks as the program folds them too."""
    return "/" if char == "\n" else chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char


class Text:
    """A text without quotation marks, blanks and empty lines."""

    def __init__(self, raw):
        self.places, self.sources, kept = [], [], []
        for place, char in enumerate(raw):
            self.places.append(len(kept))
            if char not in LEFT_OUT and not (char == "\n" and kept and kept[-1] == "/"):
                kept.append(folded(char))
                self.sources.append(place)
        self.places.append(len(kept))
        self.chars = "".join(kept)
        self.starts = [i for i in range(len(self.chars)) if self.is_candidate(i)]
        self.again = collections.Counter()
        for i in self.starts:
            for end in range(i + 2, min(i + LONGEST + 1, len(self.chars)) + 1):
                self.again[self.chars[i:end]] += 1

    def at(self, index):
        return self.chars[index] if 0 <= index < len(self.chars) else "#"

    def is_candidate(self, i):
        following, before = self.at(i + 1), self.at(i - 1)
        return (self.chars[i] in VALUES and is_han(following) and following not in NUMERALS
                and before not in NUMERALS and before != "第" and not "0" <= before <= "9")

    def run(self, i):
        """The end of the Chinese characters behind a number."""
        end = i + 1
        while end - i <= LONGEST and is_han(self.at(end)):
            end += 1
        return end

    def ends(self, i):
        """Where a formula may end; it goes on behind 、 where a number follows."""
        end, found = i + 2, []
        while end - i <= LONGEST:
            if self.at(end - 1) != "、" and self.at(end - 1) not in VALUES:
                found.append(end)
            if not (is_han(self.at(end)) or self.at(end) == "、" and self.at(end + 1) in VALUES):
                break
            end += 1
        return found

    def signs(self, i):
        """What stands around a number."""
        at, text, end = self.at, self.chars, self.run(i)
        number, count, first = text[i], VALUES[text[i]], at(i + 1)
        signs = {"n" + number, f"r{min(end - i - 1, 8)}"}
        signs |= {letter + at(i + k) for letter, k in PLACES}
        signs |= {"l" + at(i - 2) + at(i - 1), "m" + at(i - 3) + at(i - 2) + at(i - 1)}
        signs |= {"b" + first + at(i + 2), "t" + first + at(i + 2) + at(i + 3)}
        further = [k for k in range(i + 1, end) if text[k] in VALUES]
        if further:
            signs |= {f"x{min(further[0] - i - 1, 6)}", f"z{min(len(further), 3)}"}
            if further[0] - i <= 5:
                following = text[further[0]]
                signs.add("x=" if following == number else "x+" if VALUES[following] == count + 1 else "x?")
            edges = [i] + further + [end]
            if len(further) > 1 and edges[1] - edges[0] == edges[2] - edges[1]:
                signs.add("ze")
            signs |= {"y" + at(k + 1) for k in further[:2]}
        if end - i <= 5 and at(end) == "、" and at(end + 1) in VALUES:
            signs |= {"d", f"d{end - i - 1}"}
        if end - i <= 6:
            signs.add(f"e{end - i - 1}{at(end)}")
        for length in (1, 2, 3):
            again = self.again[text[i:i + 1 + length]]
            if again > 1 and i + length < end:
                signs.add(f"a{length}{min(again, 4)}")
        near = text[end:end + NEAR]
        if count > 1:
            opened = sum(1 for a, b in zip(near, near[1:]) if b == first and not is_han(a) and a not in "《")
            signs.add(f"o{bucket(opened, count)}")
            if first != "个" and opened == count:
                signs.add("o=")
            signs.add(f"h{bucket(near.count(first + at(i + 2)), count)}")
        if first == "个":
            signs |= {"g" + at(i + 2), "G" + at(i + 2) + at(i + 3)}
            if count > 1:
                signs.add(f"k{bucket(near.count(at(i + 2) + at(i + 3)), count)}")
        if "一是" in near[:120]:
            signs.add("q")
        if near[:1] in (":", "(", "—") or near[:1] == "即" or near[:2] in (",即", "就是"):
            signs.add("w")
        for length in range(1, 6):
            signs |= {f"s{length}{word}" for word in SUFFIXES if text.startswith(word, i + 1 + length)}
        return signs

    def end_signs(self, i, end):
        """What stands around a possible end of the formula."""
        at, formula = self.at, self.chars[i:end]
        numbers = [k for k, char in enumerate(formula) if char in VALUES]
        last = len(formula) - numbers[-1] - 1
        signs = {f"L{min(last, 9)}", f"N{min(len(numbers), 4)}", f"K{min(len(numbers), 4)}{min(last, 9)}"}
        if len(numbers) > 1:
            first = numbers[1] - numbers[0] - 1 - ("、" in formula[numbers[0]:numbers[1]])
            signs |= {f"M{min(first, 9)}", f"V{max(0, min(6, 3 + last - first))}"}
        signs |= {"F" + at(end), "P" + at(end - 1), "X" + at(end - 1) + at(end), "FF" + at(end) + at(end + 1)}
        signs.add("PP" + at(end - 2) + at(end - 1))
        signs.add("En" if at(end) in VALUES else "Ep" if at(end) == "、" else "Eh" if is_han(at(end)) else "Ee")
        if formula[1] == "个":
            signs |= {f"C{min(last, 9)}", "CC" + at(end - 2) + at(end - 1)}
        again = self.again[formula]
        if again > 1:
            signs.add(f"R{min(again, 4)}")
            signs.add("R>" if again > self.again[self.chars[i:end + 1]] else "R=")
        word = formula[numbers[-1] + 1:]
        for side, near in (("H", self.chars[end:end + NEAR]), ("B", self.chars[max(0, i - NEAR_BEFORE):i])):
            signs.add(f"{side}{min(last, 4)}{min(near.count(word), 4)}")
        return signs
