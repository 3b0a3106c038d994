"""What all facts have in common: a place in a file, an editor's note, and what they accept."""

from typing import Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    model_validator,
)
from pydantic_core import CoreSchema

from onrecord.facts.values import Accepted, Prose, Url
from onrecord.facts.words import Words
from onrecord.facts.written import WrittenMapping
from onrecord.problems import Place


class Part(BaseModel):
    """A mapping that stands in a fact, or is one: frozen, without unknown keys, with its place."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    short_for: ClassVar[str] = ""
    """The one key that a plain text in place of the mapping stands for, where that is allowed."""

    written: ClassVar[WrittenMapping | Words | None] = None
    """What an editor wrote; kept with each instance as a cached property is, beside its fields."""

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(data, WrittenMapping):
            part = handler(data.copy())  # a plain dict, which pydantic reads twice as fast
        elif isinstance(data, Words):
            part = handler({cls.short_for: data} if cls.short_for else data)
        else:
            return handler(data)
        part.__dict__["written"] = data
        return part

    @property
    def place(self) -> Place:
        """Where it stands in its file; for one that was made, where its first words stand."""
        if self.written is not None:
            return self.written.place
        words = (value for _, value in self if isinstance(value, Words))
        return next((value.place for value in words), Place(""))

    def place_of(self, field: str) -> Place:
        """Return where the value of the key `field` stands; where it was left out, the whole."""
        written = self.written
        return (isinstance(written, WrittenMapping) and written.place_of(field)) or self.place

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        written = handler(schema)
        if not cls.short_for:
            return written
        # The reference, where there is one, leads to the mapping's own fields.
        fields = handler.resolve_ref_schema(written)["properties"]
        short = {
            **fields[cls.short_for],
            "description": f"Short for a mapping with `{cls.short_for}` alone.",
        }
        return {"anyOf": [short, written]}


class Reference(Part):
    """Where a reader finds more, outside the sources of the dossier."""

    title: Prose = Field(description="What the work or page is called.")
    url: Url | None = Field(None, description="Its address: http, https or mailto.")


class Note(Part):
    """An editor's own addition to a fact, always shown as an editor's note."""

    text: Prose = Field(description="What the editor adds.")
    reference: Reference = Field(description="What the addition rests on, outside the sources.")


class Fact(Part):
    """A thing that an editor states about the story, and can be referred to or annotated."""

    note: Note | None = Field(
        None, description="An editor's own addition, with a reference outside the sources."
    )
    accepts: Accepted = Field(
        default_factory=dict,
        description="The code of a rule, and the reason why its warning may pass here.",
    )
