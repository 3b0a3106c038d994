"""The publication: who publishes, under which licence, and how to reach them."""

from pydantic import Field

from onrecord.facts.fact import Fact, Part
from onrecord.facts.values import Colour, LanguageTag, Prose, Url


class Licence(Part):
    """The terms under which words may be used: a name, and where they are written down."""

    short_for = "name"

    name: Prose = Field(description="What the licence is called, as in CC BY 4.0.")
    url: Url | None = Field(None, description="Where its terms stand.")


class Publication(Fact):
    """What holds for every dossier."""

    publisher: Prose = Field(description="Who publishes.")
    language: LanguageTag | None = Field(
        None,
        description="The language of the pages, where mkdocs.yml does not say its theme's; "
        "if neither does, English.",
    )
    licence: Licence = Field(description="The licence of the pages: a name, or name and url.")
    contact: Url = Field(description="Where a reader writes to: a mailto: or https: address.")
    corrections: Prose | None = Field(None, description="How corrections are made.")
    accent: Colour | None = Field(None, description="The colour of links and marks.")
