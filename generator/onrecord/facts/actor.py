"""Actors: people, states, organisations, groups, offices, and places that stories name."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from onrecord.facts.fact import Fact
from onrecord.facts.fault import Fault, fault
from onrecord.facts.values import Id, Names, Prose, SameAs


class ActorKind(StrEnum):
    """What kind of actor it is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    OFFICE = "office"
    PLACE = "place"


class Actor(Fact):
    """Someone who acts or speaks, shared by all dossiers."""

    id: Id = Field(description="The actor's id in the publication.")
    name: Prose | None = Field(None, description="The name, in the publication's language.")
    described_as: Prose | None = Field(
        None, description="For someone the sources do not name: how they are described."
    )
    kind: ActorKind = Field(
        description="Person, state, organisation, group, office, or place that is only named."
    )
    names: Names = Field(default_factory=dict, description="The name in other languages, by tag.")
    also_known_as: tuple[Prose, ...] = Field(
        (), description="Other names; for someone described, what the sources call them."
    )
    same_as: SameAs = Field(
        default_factory=dict,
        description="The same actor in Wikidata, ISNI and the like: an id or address for each.",
    )

    @model_validator(mode="after")
    def _named_or_described(self) -> Self:
        if self.name is None and self.described_as is None:
            raise fault(
                Fault.REQUIRED_HERE,
                f"The actor “{self.id}” has no name.",
                "Write name:, or described_as: for someone the sources do not name.",
            )
        if self.described_as is not None:
            for field in ("name", "names", "same_as"):
                if getattr(self, field):
                    raise fault(
                        Fault.TOGETHER,
                        f"An actor that the sources do not name (described_as) has no {field}.",
                        f"Take out {field}, or write name: in place of described_as:.",
                        field,
                    )
        return self
