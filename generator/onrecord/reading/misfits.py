"""The kinds of misfit: fields that are not what their kind of fact has."""

from __future__ import annotations

from onrecord.problems import Kind, Severity

UNKNOWN_KEY = Kind(
    "S101",
    Severity.ERROR,
    "unknown field",
    "A field that this kind of fact doesn't have would be read by nobody. Most are misspelt.",
)
MISSING = Kind(
    "S102",
    Severity.ERROR,
    "field missing",
    "Without this field the fact says too little to be shown or checked.",
)
WRONG_KIND = Kind(
    "S103",
    Severity.ERROR,
    "list, fields or text",
    "One of these three is due, and another stands there: a text, a list (lines that begin with a "
    "dash, or square brackets), or fields (lines of the form `name: value`, or braces).",
)
UNKNOWN_VALUE = Kind(
    "S104",
    Severity.ERROR,
    "unknown value",
    "The field takes one of a few words, and this is none of them.",
)
NOT_AN_ID = Kind(
    "S105",
    Severity.ERROR,
    "not an id",
    "An id becomes a part of the address of a page: lower-case words (a to z, 0 to 9) joined by "
    "hyphens, at most 100 characters, and none of the names that Windows keeps for devices.",
)
NOT_A_DATE = Kind(
    "S106",
    Severity.ERROR,
    "not a date",
    "A date is written as year, month and day, and as precise as its source: 2023-07-07, 2023-07, "
    "2023, with ~ for about; or `unknown`, where that is allowed. Before and after are written in "
    'quotation marks: "[..2023-07-08]".',
)
NOT_A_LINK = Kind(
    "S107",
    Severity.ERROR,
    "not a link",
    "A link is a whole address, and begins with http:, https: or mailto:. Nothing else is linked.",
)
NOT_A_VALUE = Kind(
    "S108",
    Severity.ERROR,
    "value of the wrong form",
    "A language, a checksum, a version, a colour, a rule's code, true and false have their form.",
)
NOT_TOGETHER = Kind(
    "S109",
    Severity.ERROR,
    "fields don't go together",
    "One of the two says that the other can't be.",
)
REQUIRED_HERE = Kind(
    "S110",
    Severity.ERROR,
    "field required here",
    "The field may be left out elsewhere; another field of this fact makes it required.",
)
NO_SOURCE = Kind(
    "S111",
    Severity.ERROR,
    "no source named",
    "Words are looked up in their source. Its id may be left out only where the dossier has one "
    "source, and in a file named after a source (quotes/courier.yml).",
)
TOO_MANY = Kind(
    "S112",
    Severity.ERROR,
    "too many",
    "A list has more items than a reader can take in there.",
)
