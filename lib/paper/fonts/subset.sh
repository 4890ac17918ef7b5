#!/bin/sh
# Makes the subset faces of this folder again from the Debian package `fonts-noto-core`.
# Needs pyftsubset (PyPI: fonttools). Usage: ./subset.sh [folder of the Noto TTF files]
set -eu
from="${1:-/usr/share/fonts/truetype/noto}"
here="$(cd "$(dirname "$0")" && pwd)"

latin="U+0020-007E,U+00A0-024F,U+0250-02AF,U+02B0-02FF,U+0300-036F,U+1E00-1EFF"
greek_cyrillic="U+0370-03FF,U+0400-04FF"
marks="U+200C-200F,U+2010-2027,U+202F-203A,U+2044,U+2066-2069,U+2070-209F,U+20A0-20BF,U+2103,U+2116,U+2122,U+2126,U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265,U+25CF"
arabic="U+0020,U+0021,U+0028,U+0029,U+002D-002F,U+003A,U+005B,U+005D,U+00A0,U+00AB,U+00BB,U+0600-06FF,U+0750-077F,U+200C-200F,U+2010-2014,U+2026,U+2066-2069,U+FB50-FDFF,U+FE70-FEFC"

# Small capitals, fractions and stylistic sets are left out of the Latin faces: nothing here asks for them.
latin_features="ccmp,locl,mark,mkmk,kern,liga,calt,rlig,clig,lnum,tnum"

subset() { # face, characters, layout features
    pyftsubset "$from/$1.ttf" --unicodes="$2" --layout-features="$3" --output-file="$here/$1.ttf" \
        --name-IDs='0,1,2,3,4,5,6,13,14' --name-languages='0x409' \
        --notdef-outline --no-hinting --desubroutinize --no-recalc-timestamp
}

for face in NotoSerif-Regular NotoSerif-Bold NotoSans-Regular NotoSans-Bold; do
    subset "$face" "$latin,$greek_cyrillic,$marks" "$latin_features"
done
for face in NotoNaskhArabic-Regular NotoNaskhArabic-Bold; do
    subset "$face" "$arabic" "*"
done
