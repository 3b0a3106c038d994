"""What the values of facts are called on pages: stances, bases, kinds; in English."""

from __future__ import annotations

from onrecord.facts import ActorKind, Basis, DossierStatus, EventStatus, SourceType, Stance
from onrecord.interface.interface import later

STANCES = {
    Stance.SUPPORTS: later("supports"),
    Stance.SUPPORTS_WITH_CONDITIONS: later("supports with conditions"),
    Stance.NEUTRAL: later("neutral"),
    Stance.UNDECIDED: later("undecided"),
    Stance.OPPOSES_IN_PART: later("opposes in part"),
    Stance.OPPOSES: later("opposes"),
    Stance.NOT_STATED: later("not stated"),
}

BASES = {
    Basis.STATED: later("in their own words"),
    Basis.REPORTED: later("as the source reports"),
    Basis.ATTRIBUTED: later("second-hand"),
}

BASIS_MEANINGS = {
    Basis.STATED: later("the holder says so, or somebody who is part of the holder"),
    Basis.REPORTED: later("the source says so in its own voice"),
    Basis.ATTRIBUTED: later("somebody else says so of the holder"),
}

KINDS = {
    ActorKind.PERSON: later("person"),
    ActorKind.STATE: later("state"),
    ActorKind.ORGANISATION: later("organisation"),
    ActorKind.GROUP: later("group"),
    ActorKind.OFFICE: later("office"),
    ActorKind.PLACE: later("place"),
}

EVENTS = {
    EventStatus.PAST: later("happened"),
    EventStatus.SCHEDULED: later("due"),
    EventStatus.CANCELLED: later("cancelled"),
}

# A new dossier is what readers expect: nothing is said of it.
STATUSES = {
    DossierStatus.UPDATED: later("updated since it was published"),
    DossierStatus.ARCHIVED: later("archived: no longer kept up to date"),
}

PAPERS = {"A4": later("A4"), "LETTER": later("US Letter")}

SOURCE_TYPES = {
    SourceType.NEWS_ARTICLE: later("news article"),
    SourceType.REPORT: later("report"),
    SourceType.WEB_PAGE: later("web page"),
    SourceType.PRESS_RELEASE: later("press release"),
    SourceType.SPEECH: later("speech"),
    SourceType.TRANSCRIPT: later("transcript"),
    SourceType.DOCUMENT: later("document"),
}

# Where a dossier says at its head on what it rests.
ONE_SOURCE = {
    SourceType.NEWS_ARTICLE: later("one news article"),
    SourceType.REPORT: later("one report"),
    SourceType.WEB_PAGE: later("one web page"),
    SourceType.PRESS_RELEASE: later("one press release"),
    SourceType.SPEECH: later("one speech"),
    SourceType.TRANSCRIPT: later("one transcript"),
    SourceType.DOCUMENT: later("one document"),
}

# What may not be known of a source.
TITLE = later("title")
AUTHOR = later("author")
PUBLISHER = later("publisher")
DATE = later("date")
ADDRESS = later("address")

# For a source without any title: what stands in its place, which claims nothing.
THE_SOURCE = {
    SourceType.NEWS_ARTICLE: later("a news article without a known title"),
    SourceType.REPORT: later("a report without a known title"),
    SourceType.WEB_PAGE: later("a web page without a known title"),
    SourceType.PRESS_RELEASE: later("a press release without a known title"),
    SourceType.SPEECH: later("a speech without a known title"),
    SourceType.TRANSCRIPT: later("a transcript without a known title"),
    SourceType.DOCUMENT: later("a document without a known title"),
}

# In a chain or a sentence, where the publisher is not known.
IN_A_WORD = {
    SourceType.NEWS_ARTICLE: later("the article"),
    SourceType.REPORT: later("the report"),
    SourceType.WEB_PAGE: later("the web page"),
    SourceType.PRESS_RELEASE: later("the press release"),
    SourceType.SPEECH: later("the speech"),
    SourceType.TRANSCRIPT: later("the transcript"),
    SourceType.DOCUMENT: later("the document"),
}

CATALOGUES = {
    "wikidata": "https://www.wikidata.org/wiki/{}",
    "isni": "https://isni.org/isni/{}",
    "viaf": "https://viaf.org/viaf/{}",
    "orcid": "https://orcid.org/{}",
    "ror": "https://ror.org/{}",
    "gnd": "https://d-nb.info/gnd/{}",
}
