"""What an editor did where YAML can't be parsed: the fault, where it was made, and its cure.

libyaml says where it noticed; the slip is mostly earlier, at the head of the text that it takes for
something else. Each function here knows one slip, and returns None where it was another one.
"""

from __future__ import annotations

from yaml import MarkedYAMLError, YAMLError

from onrecord.frozen import frozen
from onrecord.patterns import lazy_pattern
from onrecord.problems import Place, Problem
from onrecord.reading.bounds import SEVERAL_DOCUMENTS
from onrecord.reading.colons import no_colon, no_space
from onrecord.reading.file import ContentFile
from onrecord.reading.slips import (
    COMMENT,
    ESCAPE,
    NEEDS_QUOTES,
    NOT_CLOSED,
    NOT_YAML,
    OR_TEXT,
    OUT_OF_LINE,
    QUOTE_IN_BRACES,
    QUOTE_IT,
    TAB,
)
from onrecord.reading.spaces import no_space_after_dash, odd_space_on_line
from onrecord.reading.tokens import Before, tokens_before

_COMMENT = lazy_pattern(r"[ \t]+(#[^\r\n]*)")
_COMMENTS = lazy_pattern(r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n]+)*[ ]*")
_OTHER_SECTION = {"positions": "questions:", "questions": "positions:"}
_SECTION = lazy_pattern(r"(?P<key>[a-z_]+):[ \t]*")
_KEY_ON_ITS_LINE = lazy_pattern(r"[\r\n][ ]*(?:-[ ]+)*[A-Za-z_]+[ ]*$")

# What a text's first character says to YAML.
_SAYS = {
    "[": "a list begins, which ends before the text does",
    "{": "a list of fields begins, which ends before the text does",
    '"': "a text in quotation marks begins, which ends before the line does",
    "'": "a text in quotation marks begins, which ends before the line does",
    "*": "a value written elsewhere is meant",
    "&": "a value is named, to be used elsewhere",
    "!": "the type of a value is named",
    "|": "the text stands on the lines below",
    ">": "the text stands on the lines below",
    "-": "an item of a list begins",
    "?": "the name of a field begins",
    ",": "one value ends and another begins",
    "]": "a list ends",
    "}": "a list of fields ends",
}


@frozen()
class Broken:
    """What libyaml says of a file it can't read, and what stands before the fault.

    `index` is where it noticed, `context` where the thing began that it was reading then; both
    count characters of the text.
    """

    file: ContentFile
    says: str
    while_: str
    index: int
    context: int
    before: Before

    @property
    def char(self) -> str:
        """The character at which it noticed; empty at the end of the file."""
        return self.file.text[self.index : self.index + 1]

    @property
    def opens_line(self) -> bool:
        """Whether nothing but spaces and dashes stands before the fault on its line."""
        return self.opens_its_line(self.index)

    def opens_its_line(self, index: int) -> bool:
        """Whether nothing but spaces and dashes stands before `index` on its line."""
        start = self.file.line_of(index)[0]
        return not self.file.text[start:index].strip(" \t-")

    def to_line_end(self, start: int) -> Place:
        """The place from `start` to the end of its line."""
        return self.file.place(start, max(self.file.line_of(start)[1], start + 1))


def explain(file: ContentFile, error: YAMLError) -> Problem:
    """Return the problem of a file that libyaml can't parse."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        cure = "Write the file again, as plain text in UTF-8."
        return NOT_YAML.problem(Place(file.name), "This is not YAML.", cure)
    index = min(error.problem_mark.index, len(file.text))
    context = index if error.context_mark is None else error.context_mark.index
    broken = Broken(
        file,
        error.problem or "",
        error.context or "",
        index,
        context,
        tokens_before(file.text, index),
    )
    for slip in _SLIPS:
        problem = slip(broken)
        if problem is not None:
            return problem
    return NOT_YAML.problem(
        broken.to_line_end(index),
        f"YAML can't be read here: {broken.says}.",
        "Compare the line, and the one before it, with their neighbours.",
    )


def _head(file: ContentFile, index: int) -> int:
    """Return where the first character of the line at `index` stands that is no space."""
    start = file.line_of(index)[0]
    return start + _indent(file.text, start)


def _indent(text: str, start: int) -> int:
    end = start
    while text.startswith(" ", end):
        end += 1
    return end - start


def _needs_quotes(broken: Broken, start: int, message: str = "") -> Problem:
    """Return the problem of the text that begins at `start`, on account of its first character."""
    char = broken.file.text[start : start + 1]
    says = _SAYS.get(char, "no value begins, since it is kept for later use")
    message = message or f"The text begins with “{char}”: to YAML, {says}."
    cure = QUOTE_IN_BRACES if broken.before.open else QUOTE_IT
    return NEEDS_QUOTES.problem(broken.to_line_end(start), message, cure)


def _not_closed(broken: Broken, start: int) -> Problem:
    char = broken.file.text[start : start + 1]
    name = {"[": "bracket", "{": "brace"}.get(char, "quotation mark")
    return NOT_CLOSED.problem(
        broken.to_line_end(start),
        f"The {name} {char} that opens here is not closed where it should be.",
        f"Close it, or where the {name} belongs to the text, put the text in quotation marks.",
    )


def _tab(broken: Broken) -> Problem | None:
    if broken.char != "\t":
        return None
    place = broken.file.place(broken.index, broken.index + 1)
    return TAB.problem(place, "A tab stands where only spaces may.", "Write spaces in its place.")


def _odd_space(broken: Broken) -> Problem | None:
    """Know a space that is none to YAML, where the fault was noticed or what it was made of."""
    for index in (broken.before.start, broken.context, broken.index):
        problem = odd_space_on_line(broken.file, index)
        if problem is not None:
            return problem
    return None


def _dash(broken: Broken) -> Problem | None:
    """Know a dash without a space behind it: any in a list, else one before a fact."""
    stray = "could not find expected ':'" in broken.says
    listed = broken.file.text.startswith("- ", _head(broken.file, broken.index))
    return (
        no_space_after_dash(broken.file, broken.before.start, any_item=listed)
        or no_space_after_dash(broken.file, broken.context, any_item=stray)
        or no_space_after_dash(broken.file, broken.index, any_item=False)
    )


def _comment(broken: Broken) -> Problem | None:
    last = broken.before
    found = _COMMENT.match(broken.file.text, last.end, broken.index)
    if found is None or not (last.style == "plain" or last.open):
        return None
    return COMMENT.problem(
        broken.file.place(*found.span(1)),
        "YAML drops # and what follows it on the line; the value goes on below.",
        QUOTE_IN_BRACES if last.open else QUOTE_IT,
    )


def _escape(broken: Broken) -> Problem | None:
    if "escape" not in broken.says and "hexdecimal" not in broken.says:
        return None
    start = broken.file.text.rfind("\\", 0, broken.index + 1)
    return ESCAPE.problem(
        broken.file.place(start, start + 2),
        "Inside double quotation marks a backslash begins a code; this one has no meaning.",
        "Write the backslash twice, or put the text in single quotation marks.",
    )


def _quotation_mark(broken: Broken) -> Problem | None:
    return _not_closed(broken, broken.context) if "quoted scalar" in broken.while_ else None


def _first_character(broken: Broken) -> Problem | None:
    """Know a text by a first character that YAML can't do anything with."""
    if any(word in broken.while_ for word in ("alias", "anchor", "tag", "block scalar")):
        return _needs_quotes(broken, broken.context)
    if "cannot start any token" in broken.says:
        return _needs_quotes(broken, broken.index)
    if "sequence entries are not allowed" in broken.says and not broken.opens_line:
        return _needs_quotes(broken, broken.index)
    if "node content" in broken.says and broken.char and broken.char in "?,]}":
        return _needs_quotes(broken, broken.index)
    return None


def _left_open(broken: Broken) -> Problem | None:
    """Know a bracket that was not closed, and a next fact or field that YAML takes into it."""
    last, text = broken.before, broken.file.text
    if not last.open or last.style != "plain" or "expected ',' or" not in broken.says:
        return None
    opening = broken.file.line_of(last.open[-1])[0]
    line = broken.file.line_of(broken.index)[0]
    indents = [_indent(text, at) for at in (opening, line)]
    if last.start < line and indents[1] <= indents[0]:
        return _not_closed(broken, last.open[-1])
    return None


def _colon(broken: Broken) -> Problem | None:
    """Know a text that holds a colon, or a line that stands too far in."""
    last = broken.before
    in_braces = "',' or '}'" in broken.says and broken.char == ":"
    if "mapping values" not in broken.says and not in_braces:
        return None
    slip = no_space(broken.file, last.start)
    if slip is None and last.style == "plain" and broken.opens_its_line(last.start):
        slip = no_colon(broken.file, last.start)
    if slip is not None:
        return slip
    text = broken.file.text
    if last.style == "plain" and _KEY_ON_ITS_LINE.search(text[last.start : broken.index]):
        start = _head(broken.file, broken.index)
        return OUT_OF_LINE.problem(
            broken.to_line_end(start),
            "This line stands further in than the field before it, so YAML takes it for a part of "
            "that field's text.",
            f"Put it exactly under the fields that it belongs with. {OR_TEXT}",
        )
    message = (
        "A colon with a space parts the name of a field from its value, so that a text without "
        "quotation marks may not hold one."
    )
    return _needs_quotes(broken, last.start, message)


def _text_goes_on(broken: Broken) -> Problem | None:
    """Know a text that opens with a mark of YAML's, and goes on where YAML thinks it closed."""
    last = broken.before
    between = broken.file.text[last.end : broken.index]
    if "did not find expected" not in broken.says or between.strip(" \t") or not broken.char:
        return None
    if last.style in ("'", '"') and "\n" in broken.file.text[last.start : last.end]:
        return _not_closed(broken, last.start)
    if last.style == "[" and broken.char in "]}":
        return None
    if last.style in ("'", '"'):
        return _closes_early(broken, last)
    if last.style in ("[", "&"):
        return _needs_quotes(broken, last.start)
    if last.style == "plain" and last.open and broken.char in "[]{}":
        message = f"Inside brackets and braces, a text may not hold {broken.char} unquoted."
        return _needs_quotes(broken, last.start, message)
    return None


def _closes_early(broken: Broken, last: Before) -> Problem:
    """Return the problem of a text that begins with a quotation mark, and goes on behind another.

    Where a letter follows the other, it was to open a quotation in a text that is in marks already.
    """
    file = broken.file
    mark, inner = last.style, file.text[last.end : last.end + 1]
    text = file.text[last.start : file.line_of(last.start)[1]].rstrip()
    if not inner.strip() or last.open:
        words = text
    else:
        words = text[1:].removesuffix(mark).replace('\\"' if mark == '"' else "''", mark)
    head = file.text[file.line_of(last.start)[0] : last.start].strip(" -")
    cure = f"Write it after |, which takes every mark as it is:\n  {head} |\n    {words}"
    if inner.strip():
        if last.open:
            another = "\\" + mark if mark == '"' else mark * 2
            cure = f"Write {another} for each {mark} inside the text."
        return NEEDS_QUOTES.problem(
            file.place(last.end - 1, last.end),
            f"This {mark} closes the text that opened with the {mark} before it, and then the text "
            "goes on.",
            cure,
        )
    says = f"The text begins with {mark}, so YAML lets it end with the next one; but it goes on."
    return NEEDS_QUOTES.problem(
        broken.to_line_end(last.start), says, QUOTE_IN_BRACES if last.open else cure
    )


def _bracket(broken: Broken) -> Problem | None:
    if broken.before.open and (broken.char != ":" or broken.opens_line):
        return _not_closed(broken, broken.before.open[-1])
    if broken.char and broken.char in "]}":
        return NOT_YAML.problem(
            broken.file.place(broken.index, broken.index + 1),
            f"{broken.char} closes what nothing opened.",
            "Take it out, or open the bracket.",
        )
    return None


def _stray_line(broken: Broken) -> Problem | None:
    if "could not find expected ':'" not in broken.says:
        return None
    file, start = broken.file, broken.context
    return (
        no_space(file, start)
        or no_colon(file, start, OR_TEXT)
        or NOT_YAML.problem(
            broken.to_line_end(start),
            "This line is neither a field, for want of a colon, nor a part of the text before it.",
            f"If it is a field, write a colon and a space after its name. {OR_TEXT}",
        )
    )


def _nameless_list(broken: Broken) -> Problem | None:
    """Know a list at the head of a file that has no name, while one further down has."""
    text = broken.file.text
    section = _SECTION.fullmatch(text, *broken.file.line_of(broken.index))
    begins = _COMMENTS.match(text)
    start = begins.end() if begins else 0
    if section is None or not text.startswith("- ", start):
        return None
    name = _OTHER_SECTION.get(section["key"], "like it")
    return NOT_YAML.problem(
        broken.to_line_end(start),
        f"The list that begins here has no name, as the one under “{section['key']}:” has.",
        f"Write the line {name} above it.",
    )


def _out_of_line(broken: Broken) -> Problem | None:
    if not broken.opens_line or "expected" not in broken.says:
        return None
    if "another document" in broken.says or broken.file.text.startswith("---", broken.index):
        place = broken.file.place(broken.index, broken.index + 3)
        message = "A second document begins here."
        return SEVERAL_DOCUMENTS.problem(place, message, "Delete the line, and leave one document.")
    nameless = _nameless_list(broken)
    if nameless is not None:
        return nameless
    return OUT_OF_LINE.problem(
        broken.to_line_end(broken.index),
        "This line does not stand under the ones that it belongs with.",
        "Put fields of one fact exactly under one another, and the dashes of one list too.",
    )


_SLIPS = (
    _tab,
    _odd_space,
    _dash,
    _comment,
    _escape,
    _quotation_mark,
    _first_character,
    _left_open,
    _colon,
    _text_goes_on,
    _bracket,
    _stray_line,
    _out_of_line,
)
