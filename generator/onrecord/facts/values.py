"""The kinds of scalar: prose, ids, links, languages and the like, with what each may hold."""

import re
import unicodedata
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, core_schema

from onrecord.facts.fault import Fault, fault
from onrecord.facts.words import Words
from onrecord.facts.written import WrittenMapping
from onrecord.patterns import lazy_pattern

LONGEST_ID = 100  # characters; an id becomes the name of a folder

ID = lazy_pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LANGUAGE = lazy_pattern(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
SHA256 = lazy_pattern(r"[0-9a-f]{64}")
VERSION = lazy_pattern(r"[1-9][0-9]{0,5}")
COLOUR = lazy_pattern(r"#(?:[0-9A-Fa-f]{3}){1,2}|[A-Za-z]+(?:[ -][A-Za-z]+)*")
RULE = lazy_pattern(r"[A-Z][0-9]{3}")
LINK = lazy_pattern(r"https?://[^\s/?#]+[^\s]*|mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
SCHEME = lazy_pattern(r"[A-Za-z][A-Za-z0-9+.-]*:")

# Windows gives no file such a name, so no page could be made there.
DEVICES = frozenset(
    ["aux", "con", "nul", "prn", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))]
)


_LISTS = (list, tuple)


class ProseMark:
    """Marks a field that holds text for readers, or a source's words: what YAML may damage."""


class OneOrMany:
    """Marks a list that may be written without dashes or brackets where it has one item."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def as_list(value: Any) -> Any:
            return value if isinstance(value, _LISTS) else [value]

        return core_schema.no_info_before_validator_function(as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        many = handler(schema)
        return {"anyOf": [many["items"], many]}


def id_like(text: str) -> str:
    """Return the id that is nearest to `text`; empty where none of it can be kept."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    near = "-".join(re.findall("[a-z0-9]+", plain))[:LONGEST_ID].strip("-")
    return f"the-{near}" if near in DEVICES else near


def _id(text: Words) -> Words:
    if len(text) <= LONGEST_ID and ID.fullmatch(text) and text not in DEVICES:
        return text
    if len(text) > LONGEST_ID:
        message = f"An id has at most {LONGEST_ID} characters; this one has {len(text)}."
    elif text in DEVICES:
        message = f"“{text}” can't be an id: Windows keeps that name for a device."
    else:
        message = f"“{text}” is not an id: lower-case words (a to z, 0 to 9) joined by hyphens."
    near = id_like(text)
    raise fault(
        Fault.NOT_AN_ID, message, f"Write {near}." if near else "Write one like the-bridge."
    )


def _link(value: Words) -> Words:
    if LINK.fullmatch(value):
        return value
    cure = "Write the whole address, as in https://example.org/page or mailto:desk@example.org."
    if "://" not in value and re.fullmatch(r"[^\s@:/]+@[^\s@:/]+", value):
        cure = f"Write mailto:{value}."
    elif re.fullmatch(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", value):
        cure = f"Write https://{value}."
    raise fault(Fault.NOT_A_LINK, "A link begins with http:, https: or mailto:.", cure)


def _one_of_a_kind(pattern: re.Pattern[str], message: str, cure: str) -> AfterValidator:
    def check(value: Words) -> Words:
        if not pattern.fullmatch(value):
            raise fault(Fault.NOT_A_VALUE, message, cure)
        return value

    return AfterValidator(check)


def _yes_or_no(value: Any) -> Any:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise fault(
                Fault.NOT_A_VALUE,
                f"“{value[:40]}” is neither true nor false.",
                "Write true or false.",
            )
        return value == "true"
    return value


def _same_as(value: Any) -> Any:
    # A list of addresses is as good as a mapping from the name of a catalogue.
    if isinstance(value, Words):
        return {value: value}
    if isinstance(value, list) and all(isinstance(item, Words) for item in value):
        return {item: item for item in value}
    return _by_words(value)


def _by_words(value: Any) -> Any:
    return value.by_words() if isinstance(value, WrittenMapping) else value


def _elsewhere(value: Words) -> Words:
    return _link(value) if SCHEME.match(value) else value


def _language(value: Words) -> Words:
    if not LANGUAGE.fullmatch(value):
        raise fault(
            Fault.NOT_A_VALUE,
            f"“{value[:40]}” is not the tag of a language.",
            "Write two or three letters, as in en, ja or pt-BR.",
        )
    return value


Prose = Annotated[Words, ProseMark()]
Id = Annotated[
    Words,
    AfterValidator(_id),
    WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$", "maxLength": LONGEST_ID}),
]
Url = Annotated[
    Words,
    AfterValidator(_link),
    WithJsonSchema({"type": "string", "pattern": r"^(https?://|mailto:)\S+$"}),
]
LanguageTag = Annotated[
    Words,
    AfterValidator(_language),
    WithJsonSchema({"type": "string", "pattern": f"^{LANGUAGE.pattern}$"}),
]
Sha256 = Annotated[
    Words,
    _one_of_a_kind(
        SHA256,
        "A checksum has 64 characters, each 0 to 9 or a to f.",
        "Write what `sha256sum` prints for the file.",
    ),
    WithJsonSchema({"type": "string", "pattern": f"^{SHA256.pattern}$"}),
]
Version = Annotated[
    Words,
    _one_of_a_kind(VERSION, "A version is a whole number from 1.", "Write 1, 2, 3 …"),
    WithJsonSchema({"type": ["integer", "string"], "pattern": f"^{VERSION.pattern}$"}),
]
Colour = Annotated[
    Words,
    _one_of_a_kind(
        COLOUR,
        "This is not a colour.",
        'Write a colour\'s name, or its figures in quotation marks, as in "#0a5c36".',
    ),
    WithJsonSchema({"type": "string", "pattern": f"^(?:{COLOUR.pattern})$"}),
]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
RuleCode = Annotated[
    Words,
    _one_of_a_kind(
        RULE,
        "This is not the code of a rule.",
        "Write the code that the warning names, as in Q207, and after the colon the reason.",
    ),
]
Names = Annotated[dict[LanguageTag, Prose], BeforeValidator(_by_words)]
SameAs = Annotated[
    dict[Words, Annotated[Words, AfterValidator(_elsewhere)]],
    BeforeValidator(_same_as),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {"type": "array", "items": {"type": "string"}},
                {"type": "object", "additionalProperties": {"type": "string"}},
            ]
        }
    ),
]
Accepted = Annotated[dict[RuleCode, Prose], BeforeValidator(_by_words)]
