"""Names at the head of a line, and in an alphabet, where a leading article counts for nothing."""

from __future__ import annotations

import unicodedata

from onrecord.facts import ActorKind
from onrecord.publication.model import Actor

# By language, each with what parts it from the name.
_ARTICLES = {
    "ar": ("ال",),
    "de": ("der ", "die ", "das ", "ein ", "eine "),
    "en": ("the ", "a ", "an "),
    "es": ("el ", "la ", "los ", "las ", "un ", "una ", "unos ", "unas "),
    "fr": ("le ", "la ", "les ", "l’", "l'", "un ", "une ", "des "),
    "it": ("il ", "lo ", "la ", "i ", "gli ", "le ", "l’", "l'", "un ", "uno ", "una ", "un’"),
    "nl": ("de ", "het ", "een "),
    "pt": ("o ", "a ", "os ", "as ", "um ", "uma "),
}  # fmt: skip


def at_head(actor: Actor, language: str) -> str:
    """Return an actor's label as it stands at the head of a line, in the language of the prose.

    A description, and a name with an article before it, begin with a capital there; any other name
    is as it is written.
    """
    label = actor.label
    if actor.fact.name is None or _article(label, language):
        return label[:1].title() + label[1:]
    return label


def sort_key(actor: Actor, language: str) -> str:
    """Return what an actor is sorted by: the label as written, without an article before it.

    A person's name is taken whole: what looks like an article in it belongs to it. Accents make no
    difference to where a name is looked for.
    """
    label = actor.label
    if actor.fact.name is None or actor.fact.kind is not ActorKind.PERSON:
        label = label[len(_article(label, language)) :]
    plain = unicodedata.normalize("NFKD", label.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


def _article(label: str, language: str) -> str:
    """Return the article that `label` begins with, empty where it has none, or is nothing else."""
    for article in _ARTICLES.get(language.split("-")[0].split("_")[0].lower(), ()):
        if label.casefold().startswith(article) and len(label) > len(article):
            return label[: len(article)]
    return ""
