"""Pages as they come out of the printer: words with their places, and lines that are drawn."""

import html
import re
import subprocess
from dataclasses import dataclass

WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)
SAME_LINE = 5  # points between the middles of words of one line
MM = 72 / 25.4  # points
DPI = 150
DARK = re.compile(rb"[\x00-\x90]{48,}")  # a run of ink 8 mm long: no letter of ours has one


@dataclass(frozen=True)
class Line:
    """One line of a page, both columns: its words without spaces (a PDF splits words freely)."""

    text: str
    left: float
    right: float
    middle: float


@dataclass(frozen=True)
class Drawn:
    """A line drawn across the page, in points."""

    left: float
    right: float
    middle: float

    @property
    def length(self):
        return self.right - self.left


def page_lines(words):
    """The words of a page as lines from top to bottom."""
    lines = []
    for word in sorted(words, key=lambda w: w[2]):
        if lines and abs(lines[-1][-1][2] - word[2]) < SAME_LINE:
            lines[-1].append(word)
        else:
            lines.append([word])
    made = []
    for line in lines:
        ordered = sorted(line)
        text = "".join(word[3] for word in ordered)
        made.append(Line(text, ordered[0][0], ordered[-1][1], ordered[0][2]))
    return made


def words_of(pdf):
    """The words of each page: left, right, middle of the height, text."""
    text = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    return [
        [
            (float(x0), float(x1), (float(y0) + float(y1)) / 2, html.unescape(said))
            for x0, y0, x1, y1, said in WORD.findall(page)
        ]
        for page in text.split("<page ")[1:]
    ]


def pages_of(pdf):
    """Each page as its lines."""
    return [page_lines(words) for words in words_of(pdf)]


def columns_of(words, split):
    """The lines of the two columns of a head, told apart at ``split`` points from the left."""
    left = [word for word in words if word[1] <= split]
    right = [word for word in words if word[0] > split]
    return page_lines(left), page_lines(right)


def drawn_on(pdf):
    """The lines drawn on the first page, from top to bottom, measured on its picture."""
    picture = subprocess.run(
        ["pdftoppm", "-r", str(DPI), "-gray", "-f", "1", "-l", "1", str(pdf)],
        check=True,
        capture_output=True,
    ).stdout
    kind, size, _, rows = picture.split(b"\n", 3)
    assert kind == b"P5"
    width, height = map(int, size.split())
    found = []
    for y in range(height):
        for run in DARK.finditer(rows, y * width, (y + 1) * width):
            left, right = (edge - y * width for edge in run.span())
            line = Drawn(left * 72 / DPI, right * 72 / DPI, y * 72 / DPI)
            if not any(
                abs(line.middle - other.middle) < 2
                and line.left < other.right
                and other.left < line.right
                for other in found
            ):
                found.append(line)
    return found


def bare(text):
    return text.replace(" ", "").replace("\u00a0", "")


def line_with(page, text):
    """The one line of the page that holds the text, unbroken."""
    (found,) = [line for line in page if bare(text) in bare(line.text)]
    return found
