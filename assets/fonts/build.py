#!/usr/bin/env python3
"""Cut nearzero's five bundled font faces out of the Debian font packages.

    apt-get install fonts-noto-cjk fonts-lxgw-wenkai unicode-data
    pip install fonttools==4.68.0
    python3 build.py [OUTDIR]        # OUTDIR defaults to this file's directory

The result depends only on the inputs: no time of day, no random order, no
machine name enters it.  After building, a coverage report (Markdown) is
printed; README.md quotes it.
"""
import bz2, hashlib, io, os, sys
from fontTools import subset
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

UNICODE = "/usr/share/unicode"                      # package unicode-data
NOTO = "/usr/share/fonts/opentype/noto"             # fonts-noto-cjk
WENKAI = "/usr/share/fonts/truetype/lxgw-wenkai"    # fonts-lxgw-wenkai
SC = 2                                              # the SC face in each Noto TTC

# output file, source file, face number, new family name (None: keep the name)
FACES = [
    ("NotoSansSC-Regular.otf", f"{NOTO}/NotoSansCJK-Regular.ttc", SC, None),
    ("NotoSansSC-Bold.otf", f"{NOTO}/NotoSansCJK-Bold.ttc", SC, None),
    ("NotoSerifSC-Regular.otf", f"{NOTO}/NotoSerifCJK-Regular.ttc", SC, None),
    ("NotoSerifSC-Bold.otf", f"{NOTO}/NotoSerifCJK-Bold.ttc", SC, None),
    # "LXGW" and "霞鹜" are Reserved Font Names: a modified font must not carry them.
    ("LXGWWenKai-Regular.ttf", f"{WENKAI}/LXGWWenKai-Regular.ttf", -1,
     ("NearZero WenKai", "近零文楷")),
]

# Signs asked for, beside the 8,105 characters and GB 2312: (name, first, last).
# Of each range only the code points assigned in UnicodeData.txt are asked.
SIGNS = [
    ("ASCII", 0x20, 0x7E), ("Latin-1", 0xA0, 0xFF), ("Latin Extended-A", 0x100, 0x17F),
    ("Pinyin vowels ǍǏǑǓǕǗǙǛ, Ǹ", 0x1CD, 0x1DC), ("Pinyin vowels ǍǏǑǓǕǗǙǛ, Ǹ", 0x1F8, 0x1F9),
    ("Pinyin ɑ ɡ Ḿ", 0x251, 0x251), ("Pinyin ɑ ɡ Ḿ", 0x261, 0x261), ("Pinyin ɑ ɡ Ḿ", 0x1E3E, 0x1E3F),
    ("Tone marks ˆˇˉˊˋ˙", 0x2C6, 0x2CB), ("Tone marks ˆˇˉˊˋ˙", 0x2D8, 0x2DD),
    ("Greek", 0x391, 0x3C9), ("Cyrillic (Russian)", 0x401, 0x401),
    ("Cyrillic (Russian)", 0x410, 0x44F), ("Cyrillic (Russian)", 0x451, 0x451),
    ("General punctuation", 0x2000, 0x206F), ("Super- and subscripts", 0x2070, 0x209F),
    ("Currency", 0x20A0, 0x20CF), ("Letterlike", 0x2100, 0x214F), ("Number forms", 0x2150, 0x218F),
    ("Arrows", 0x2190, 0x21FF), ("Mathematical operators", 0x2200, 0x22FF),
    ("Technical ⌀⌈⌉⌊⌋⌒", 0x2300, 0x2300), ("Technical ⌀⌈⌉⌊⌋⌒", 0x2308, 0x230B),
    ("Technical ⌀⌈⌉⌊⌋⌒", 0x2312, 0x2312),
    ("Enclosed alphanumerics", 0x2460, 0x24FF), ("Box drawing", 0x2500, 0x257F),
    ("Block elements", 0x2580, 0x259F), ("Geometric shapes", 0x25A0, 0x25FF),
    ("Miscellaneous symbols", 0x2600, 0x26FF), ("Dingbats", 0x2700, 0x27BF),
    ("Two- and three-em dash", 0x2E3A, 0x2E3B), ("CJK symbols and punctuation", 0x3000, 0x303F),
    ("Hiragana", 0x3040, 0x309F), ("Katakana", 0x30A0, 0x30FF), ("Bopomofo", 0x3100, 0x312F),
    ("Enclosed CJK ㈠–㊿", 0x3220, 0x325F), ("Enclosed CJK ㈠–㊿", 0x3280, 0x32BF),
    ("CJK units ㍘–㏿", 0x3358, 0x33FF), ("Vertical and small forms", 0xFE10, 0xFE1F),
    ("Vertical and small forms", 0xFE30, 0xFE6F), ("Full- and half-width forms", 0xFF00, 0xFFEF),
    ("Zero width no-break space", 0xFEFF, 0xFEFF), ("Replacement character", 0xFFFD, 0xFFFD),
]
MARKS = "✓✔✗✕☐☑☒●○◐◑◆◇▲△▼▽←→↑↓⚠₂⁸⁻³²㎡\ufffd"

# Drawn where the source face lacks them; see draw_signs().
SUPERSCRIPTS = dict(zip("0123456789+−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"))
SUBSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "₀₁₂₃₄₅₆₇₈₉₊₋"))
SPACES = {0x2006: 167, 0x2009: 200, 0x200A: 100, 0x202F: 200,   # advances, 1,000 per em
          0x200B: 0, 0x2060: 0, 0xFEFF: 0}
ALIASES = {"✔": "✓", "✕": "×", "✗": "×"}
BOXES = "☐☑☒\ufffd"


def character_set():
    """-> {group name: set of code points}, in a fixed order."""
    with bz2.open(f"{UNICODE}/Unihan_OtherMappings.txt.bz2", "rt", encoding="utf-8") as f:
        tgh = {int(c[0][2:], 16) for c in (l.split("\t") for l in f)
               if len(c) == 3 and c[1] == "kTGH"}
    assert len(tgh) == 8105, len(tgh)
    gb = {ord(bytes((r, c)).decode("gb2312"))
          for r in range(0xA1, 0xF8) for c in range(0xA1, 0xFF) if decodes(r, c)}
    assert len(gb) == 7445, len(gb)
    assigned, start = set(), None
    for line in open(f"{UNICODE}/UnicodeData.txt", encoding="ascii"):
        code, name = line.split(";")[:2]
        if name.endswith(", First>"):
            start = int(code, 16)
        elif name.endswith(", Last>"):
            assigned.update(range(start, int(code, 16) + 1))
        else:
            assigned.add(int(code, 16))
    groups = {"通用规范汉字表": tgh, "GB 2312": gb}
    for name, first, last in SIGNS:
        groups.setdefault(name, set()).update(assigned & set(range(first, last + 1)))
    return groups


def decodes(row, cell):
    try:
        bytes((row, cell)).decode("gb2312")
        return True
    except UnicodeDecodeError:
        return False


def cut(source, number, wanted):
    """Subset one face: outlines, widths, cmap and names only."""
    font = TTFont(source, fontNumber=number, lazy=True, recalcTimestamp=False)
    cmap = font["cmap"]
    cmap.tables = [t for t in cmap.tables if t.format != 14]    # no variation sequences
    o = subset.Options()
    o.hinting = False
    o.layout_features = []
    o.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx", "gasp"]
    o.name_IDs, o.name_languages, o.name_legacy = ["*"], ["*"], True
    o.notdef_outline = True
    o.recalc_timestamp = False
    s = subset.Subsetter(o)
    s.populate(unicodes=wanted)
    s.subset(font)
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    out.seek(0)
    return TTFont(out, recalcTimestamp=False)


def identity_cids(font):
    """Number the CIDs of a CID-keyed CFF as the glyphs: CID == glyph index."""
    cff = font["CFF "].cff
    top = cff[cff.fontNames[0]]
    strings = top.CharStrings
    assert top.ROS == ("Adobe", "Identity", 0) and strings.charStringsAreIndexed
    for tag in ("cmap", "hmtx", "post"):
        font[tag]
    old = font.getGlyphOrder()
    new = {g: ".notdef" if i == 0 else f"cid{i:05d}" for i, g in enumerate(old)}
    strings.charStrings = {new[g]: i for g, i in strings.charStrings.items()}
    top.charset = [new[g] for g in old]
    top.CIDCount = len(old)
    for t in font["cmap"].tables:
        t.cmap = {u: new[g] for u, g in t.cmap.items()}
    font["hmtx"].metrics = {new[g]: m for g, m in font["hmtx"].metrics.items()}
    font.setGlyphOrder(top.charset)


def bounds(font, glyph):
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[glyph].draw(pen)
    return pen.bounds


def redraw(font, glyph, advance, scale_x, dx):
    """Replace an outline by x -> scale_x * x + dx and set its advance width."""
    glyphs = font.getGlyphSet()
    rec = DecomposingRecordingPen(glyphs)
    glyphs[glyph].draw(rec)
    matrix = (scale_x, 0, 0, 1, dx, 0)
    if "CFF " in font:
        cff = font["CFF "].cff
        top = cff[cff.fontNames[0]]
        private = top.FDArray[top.FDSelect[font.getGlyphID(glyph)]].Private
        pen = T2CharStringPen(advance - private.nominalWidthX, None)
        rec.replay(TransformPen(pen, matrix))
        strings = top.CharStrings
        strings.charStringsIndex[strings.charStrings[glyph]] = pen.getCharString(
            private, cff.GlobalSubrs)
    else:
        pen = TTGlyphPen(None)
        rec.replay(TransformPen(pen, matrix))
        font["glyf"][glyph] = pen.glyph()
    font["hmtx"][glyph] = (advance, round(bounds(font, glyph)[0]))


def chinese_forms(font):
    """The program does no shaping, so the plain cmap glyph must already be right.

    - ASCII digits: one advance width (that of 0), outline centred in it;
    - — (U+2014): one em wide, and the stroke reaches both edges, so that —— joins;
    - “ ” ‘ ’: one em wide; opening quotes stand right, closing quotes left.
    A glyph that already is so stays untouched.
    """
    cmap, hmtx, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    digits = [cmap[c] for c in range(0x30, 0x3A)]
    width = hmtx[digits[0]][0]
    for g in digits:
        if hmtx[g][0] != width:
            redraw(font, g, width, 1, round((width - hmtx[g][0]) / 2))
    dash = cmap[0x2014]
    if hmtx[dash][0] != em:
        left, _, right, _ = bounds(font, dash)
        scale = em / (right - left)
        redraw(font, dash, em, scale, -left * scale)
    for c in "“”‘’":
        g = cmap[ord(c)]
        if hmtx[g][0] != em:
            redraw(font, g, em, 1, em - hmtx[g][0] if c in "“‘" else 0)


def record(font, character, matrix=(1, 0, 0, 1, 0, 0)):
    """The outline of a character, moved by the matrix."""
    glyphs = font.getGlyphSet()
    rec = DecomposingRecordingPen(glyphs)
    glyphs[font.getBestCmap()[ord(character)]].draw(TransformPen(rec, matrix))
    return rec


def box_of(rec):
    pen = BoundsPen(None)
    rec.replay(pen)
    return pen.bounds


def area_of(rec):
    pen = AreaPen(None)
    rec.replay(pen)
    return pen.value


def moved(rec, *matrix):
    new = RecordingPen()
    rec.replay(TransformPen(new, matrix))
    return new


def embolden(rec, by):
    """Push every point of the outline outwards by so many units."""
    by = by if area_of(rec) > 0 else -by        # which side of the line is ink
    new, contour = RecordingPen(), []
    for op, points in rec.value:
        contour.append((op, points))
        if op != "closePath":
            continue
        ring = []
        for q in (q for _, ps in contour for q in ps):
            if not ring or q != ring[-1]:
                ring.append(q)
        if ring[0] == ring[-1]:
            ring.pop()
        to = {}
        for i, q in enumerate(ring):
            normals = []
            for a, b in ((ring[i - 1], q), (q, ring[(i + 1) % len(ring)])):
                dx, dy = b[0] - a[0], b[1] - a[1]
                length = (dx * dx + dy * dy) ** 0.5
                normals.append((dy / length, -dx / length))
            (ax, ay), (bx, by2) = normals
            k = by / max(1 + ax * bx + ay * by2, 0.4)
            to[q] = (q[0] + k * (ax + bx), q[1] + k * (ay + by2))
        new.value += [(o, tuple(to[q] for q in ps)) for o, ps in contour]
        contour = []
    return new


def add(font, code, advance, rec):
    """Append a glyph for a character; in CFF its CID stays its glyph index."""
    number = len(font.getGlyphOrder())
    if "CFF " in font:
        glyph = f"cid{number:05d}"
        cff = font["CFF "].cff
        top = cff[cff.fontNames[0]]
        fd = top.FDSelect[font.getGlyphID(font.getBestCmap()[ord("2")])]
        private = top.FDArray[fd].Private
        pen = T2CharStringPen(advance - private.nominalWidthX, None)
        rec.replay(pen)
        top.CharStrings.charStringsIndex.append(pen.getCharString(private, cff.GlobalSubrs))
        top.CharStrings.charStrings[glyph] = number
        top.FDSelect.append(fd)
        order = top.charset = top.charset + [glyph]
        top.CIDCount = number + 1
    else:
        glyph = f"uni{code:04X}"
        pen = TTGlyphPen(None)
        rec.replay(pen)
        order = font.getGlyphOrder() + [glyph]
        font["glyf"].setGlyphOrder(order)
        font["glyf"].glyphs[glyph] = pen.glyph()
    font.setGlyphOrder(order)
    font["hmtx"].metrics[glyph] = (advance, round((box_of(rec) or (0,))[0]))
    point(font, code, glyph)


def point(font, code, glyph):
    for t in font["cmap"].tables:
        if t.isUnicode() and (code <= 0xFFFF or t.format != 4):
            t.cmap[code] = glyph


def draw_signs(font):
    """Signs drawn from the face's own glyphs, each only where the face lacks it.

    - Superscripts: the face's digits, + and −, scaled as its own ² is to its 2.
      They are first emboldened by the one amount that gives 2, so scaled, the
      inked area of ², so that they are no thinner than the ¹ ² ³ beside them.
    - Subscripts: the face's superscripts (its own or those just drawn), moved
      down: by as much as its own ₂ stands below its ², or else so far that the
      foot of ₂ is 0.16 of a digit's height under the baseline.
    - Spaces and zero-width characters: an advance and no outline.
    - ☐ ☑ ☒ and U+FFFD: □, with nothing, a check mark, × or ? in it.
    - ✔ ✕ ✗: the glyphs of ✓ × ×.
    Returns the set of code points added.
    """
    had = set(font.getBestCmap())
    lacks = lambda c: ord(c) not in had
    advance = lambda c: font["hmtx"][font.getBestCmap()[ord(c)]][0]

    two, small = record(font, "2"), record(font, "²")
    sx0, sy0, sx1, sy1 = box_of(small)

    def scales(by):
        x0, y0, x1, y1 = box_of(embolden(two, by))
        sy = (sy1 - sy0) / (y1 - y0)
        return (sx1 - sx0) / (x1 - x0), sy, sy0 - sy * y0

    ink = lambda by: abs(area_of(embolden(two, by))) * scales(by)[0] * scales(by)[1]
    by = min(range(0, 41), key=lambda b: abs(ink(b) - abs(area_of(small))))
    sx, sy, dy = scales(by)
    for digit, sign in SUPERSCRIPTS.items():
        if lacks(sign):
            kx = sx if digit.isdigit() else sy      # + keeps its arms equal
            rec = embolden(record(font, digit), by)
            add(font, ord(sign), advance("²"), moved(
                rec, kx, 0, 0, sy, advance("²") / 2 - kx * advance(digit) / 2, dy))
    if lacks("₂"):
        x0, y0, x1, y1 = box_of(two)
        drop = round(-0.16 * (y1 - y0) - sy0)
    else:
        drop = round(box_of(record(font, "₂"))[3] - sy1)
    for sign, sub in SUBSCRIPTS.items():
        if lacks(sub):
            add(font, ord(sub), advance(sign), record(font, sign, (1, 0, 0, 1, 0, drop)))

    em = font["head"].unitsPerEm
    for code, width in SPACES.items():
        if code not in had:
            add(font, code, round(width * em / 1000), RecordingPen())

    x0, y0, x1, y1 = box_of(record(font, "□"))
    side, mx, my = min(x1 - x0, y1 - y0), (x0 + x1) / 2, (y0 + y1) / 2

    def inside(rec, width):
        """Scale an outline to fit a share of the box, in its middle."""
        a, b, c, d = box_of(rec)
        k = width * side / max(c - a, d - b)
        return moved(rec, k, 0, 0, k, mx - k * (a + c) / 2, my - k * (b + d) / 2)

    _, a, _, b = box_of(record(font, "−"))      # its height is the weight of the face
    pen_width = 1.35 * (b - a)
    check_mark = RecordingPen()
    stroke(check_mark, [(0, 300), (230, 60), (640, 580)], max(pen_width, 76))
    contents = {"☐": None, "☑": inside(check_mark, 0.74), "☒": inside(record(font, "×"), 0.62),
                "\ufffd": inside(record(font, "?"), 0.68)}
    for sign in BOXES:
        if lacks(sign):
            rec = record(font, "□")
            if contents[sign]:
                rec.value += contents[sign].value
            add(font, ord(sign), advance("□"), rec)

    for sign, same in ALIASES.items():
        if lacks(sign):
            point(font, ord(sign), font.getBestCmap()[ord(same)])
    return set(font.getBestCmap()) - had


def stroke(pen, path, width):
    """Draw a bent line of two straight parts, square at the ends, mitred at the bend."""
    (ax, ay), (bx, by), (cx, cy) = path
    h = width / 2
    l1, l2 = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5, ((cx - bx) ** 2 + (cy - by) ** 2) ** 0.5
    n1, n2 = (-(by - ay) / l1, (bx - ax) / l1), (-(cy - by) / l2, (cx - bx) / l2)
    k = h / (1 + n1[0] * n2[0] + n1[1] * n2[1])
    m = (k * (n1[0] + n2[0]), k * (n1[1] + n2[1]))
    pen.moveTo((ax - h * n1[0], ay - h * n1[1]))
    for q in ((bx - m[0], by - m[1]), (cx - h * n2[0], cy - h * n2[1]),
              (cx + h * n2[0], cy + h * n2[1]), (bx + m[0], by + m[1]),
              (ax + h * n1[0], ay + h * n1[1])):
        pen.lineTo(q)
    pen.closePath()


def rename(font, family):
    """Say in the name table what this is; give the family its new name if it must have one."""
    name = font["name"]
    source, version = name.getDebugName(4), name.getDebugName(5)
    for r in name.names:
        if family and r.nameID in (1, 4, 16):
            r.string = family[1] if r.langID in (33, 2052) else family[0]
        elif family and r.nameID == 6:
            r.string = family[0].replace(" ", "") + "-Regular"
        elif r.nameID == 3:
            r.string = (f"{family[0]}: " if family else f"{r}; ") + "subset for nearzero"
        elif r.nameID == 5:
            r.string = f"{r}; subset for nearzero"
    if family:      # records that could not be written in the old Mac encodings
        name.names = [r for r in name.names if r.platformID == 3]
    note = (f"Subset of {source}, {version}, modified for the program nearzero: "
            "see assets/fonts/README.md in its source.")
    credits = name.getDebugName(10)
    name.setName(f"{credits} {note}" if credits else note, 10, 3, 1, 0x409)
    if "CFF " in font:      # the collection's faces share one CFF table, named for the JP face
        cff = font["CFF "].cff
        top = cff[cff.fontNames[0]]
        for attribute in ("FullName", "FamilyName"):
            if hasattr(top, attribute):
                setattr(top, attribute, name.getDebugName(4 if attribute == "FullName" else 1))
        cff.fontNames = [name.getDebugName(6)]


def check(font):
    cmap, hmtx, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    assert font.getGlyphOrder()[0] == ".notdef"
    assert len({hmtx[cmap[c]][0] for c in range(0x30, 0x3A)}) == 1
    assert all(hmtx[cmap[ord(c)]][0] == em for c in "“”‘’…—，。　中")
    for c in [*map(ord, [*SUPERSCRIPTS.values(), *SUBSCRIPTS.values(), *ALIASES, *BOXES]), *SPACES]:
        assert c in cmap, hex(c)
    if "CFF " in font:
        order = [f"cid{i:05d}" for i in range(1, len(font.getGlyphOrder()))]
        assert font.getGlyphOrder()[1:] == font["CFF "].cff[0].charset[1:] == order
    touched = [cmap[ord(c)] for c in "0123456789“”‘’—"]
    for g in touched:       # no other character shares an outline that was moved
        assert sum(v == g for v in cmap.values()) == 1, g


def main():
    out = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    groups = character_set()
    wanted = set().union(*groups.values())
    have = {}
    for target, source, number, family in FACES:
        font = cut(source, number, wanted)
        if "CFF " in font:
            identity_cids(font)
        chinese_forms(font)
        drawn = draw_signs(font)
        rename(font, family)
        check(font)
        font.save(os.path.join(out, target), reorderTables=True)
        have[target] = (set(font.getBestCmap()) & wanted, len(font.getGlyphOrder()), drawn)
        assert set(font.getBestCmap()) <= wanted
        print("built", target, file=sys.stderr, flush=True)
    report(out, groups, wanted, have)


def report(out, groups, wanted, have):
    row = lambda *cells: print("| " + " | ".join(str(c) for c in cells) + " |")
    names = [os.path.splitext(t)[0] for t in have]
    row("Face", "asked", "present", "glyphs", "bytes", "sha256")
    row(*["---"] * 6)
    for t, (u, n, _) in have.items():
        data = open(os.path.join(out, t), "rb").read()
        row(t, len(wanted), len(u), n, len(data), hashlib.sha256(data).hexdigest())
    print()
    row("Group", "asked", *names)
    row(*["---"] * (2 + len(names)))
    for g, s in groups.items():
        row(g, len(s), *(len(s & u) for u, _, _ in have.values()))
    row("All, each once", len(wanted), *(len(u) for u, _, _ in have.values()))
    for t, (u, _, drawn) in have.items():
        print(f"\n{t}, drawn: {len(drawn)}", " ".join(f"U+{c:04X}" for c in sorted(drawn)))
        for g in ("通用规范汉字表", "GB 2312"):
            gone = sorted(groups[g] - u)
            print(f"\n{t}, missing of {g}: {len(gone)}",
                  " ".join(f"{chr(c)} U+{c:04X}" for c in gone))
    print()
    row("Sign", *names)
    row(*["---"] * (1 + len(names)))
    for c in MARKS:
        row(f"{c} U+{ord(c):04X}", *("drawn" if ord(c) in d else "yes" if ord(c) in u else "–"
                                       for u, _, d in have.values()))


if __name__ == "__main__":
    main()
