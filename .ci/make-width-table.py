#!/usr/bin/env python3
"""Writes Sources/TerminalKit/Text/ScalarTable.swift from the Unicode data files.

Usage: .ci/make-width-table.py [FOLDER] > Sources/TerminalKit/Text/ScalarTable.swift

FOLDER is where Debian's package unicode-data puts them (default /usr/share/unicode). The table is
checked in: frames must be the same on every machine, whatever its C library believes.
"""

import os
import re
import sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
LAST = 0x10FFFF

# The cases of ScalarClass, by raw value.
NARROW, WIDE, MARK, DROPPED, REPLACED, SPACE, JAMO = range(7)


def ranges(name):
    """The (first, last, property) of every line of one data file."""
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        for line in file:
            found = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
            if found:
                first = int(found[1], 16)
                yield first, int(found[2], 16) if found[2] else first, found[3]


def version():
    with open(os.path.join(FOLDER, "EastAsianWidth.txt"), encoding="utf-8") as file:
        return re.search(r"EastAsianWidth-([0-9.]+)\.txt", file.readline())[1]


def classes():
    category = ["Cn"] * (LAST + 1)
    for first, last, value in ranges("extracted/DerivedGeneralCategory.txt"):
        category[first : last + 1] = [value] * (last - first + 1)
    wide, ignorable = set(), set()
    for first, last, value in ranges("EastAsianWidth.txt"):
        if value in ("W", "F"):
            wide.update(range(first, last + 1))
    for first, last, value in ranges("emoji/emoji-data.txt"):
        # Regional indicators show letters of one column; a pair of them is a flag of two.
        if value == "Emoji_Presentation" and not 0x1F1E6 <= first <= 0x1F1FF:
            wide.update(range(first, last + 1))
    for first, last, value in ranges("DerivedCoreProperties.txt"):
        if value == "Default_Ignorable_Code_Point":
            ignorable.update(range(first, last + 1))
    jamo = set()
    for first, last, value in ranges("HangulSyllableType.txt"):
        if value in ("V", "T"):
            jamo.update(range(first, last + 1))

    for code in range(LAST + 1):
        kind = category[code]
        if code in ignorable or kind == "Cf":
            yield DROPPED
        elif kind in ("Cc", "Cn", "Co", "Cs", "Zl", "Zp"):
            yield REPLACED
        elif code in jamo:
            yield JAMO
        elif kind in ("Mn", "Me"):
            yield MARK
        elif code in wide:
            yield WIDE
        elif kind == "Zs" and code != 0x1680:  # the Ogham space mark has ink
            yield SPACE
        else:
            yield NARROW


def main():
    entries, before = [], None
    for code, kind in enumerate(classes()):
        if kind != before:
            entries.append(f"0x{code << 4 | kind:X}")
            before = kind
    print(f"// Unicode {version()}, written by .ci/make-width-table.py: do not edit.\n")
    print("/// Where the class of scalars changes: each entry is the first scalar of a range, times 16,")
    print("/// plus the raw value of its `ScalarClass`; the range ends where the next begins.")
    print("enum ScalarTable {")
    print("  // swift-format-ignore")
    print("  static let changes: [UInt32] = [")
    line = "   "
    for entry in entries:
        if len(line) + len(entry) + 2 > 100:
            print(line)
            line = "   "
        line += f" {entry},"
    print(line)
    print("  ]")
    print("}")


main()
