"""How facts are taken down and checked, and what no check can catch: the words of the site."""

from __future__ import annotations

from onrecord.interface import later

METHOD = (
    (
        later("How facts are taken down"),
        (
            later(
                "What we say of the story rests on passages of its sources, in the sources’ "
                "own words: key points, background, events, what is said of actors, and "
                "where they stand. A numbered mark behind the sentence opens each passage in"
                " place."
            ),
            later(
                "Three things may stand without a passage: that the sources leave something "
                "open or do not state a position, a term that is explained from a reference,"
                " and an editor’s note. They have no mark, or say themselves where they come"
                " from."
            ),
            later(
                "A quotation is word for word. […] stands where we left words out, and opens"
                " them; words in [square brackets] are ours. A source’s own brackets stay as"
                " they are."
            ),
            later(
                "A position says how it is known: in the holder’s own words; as the source "
                "reports it; or second-hand, because somebody else says so of the holder. "
                "Where the sources do not say where somebody stands, that is shown."
            ),
            later(
                "A date is no more precise than the words that it comes from. What was due "
                "when a source was written stays due as of that day."
            ),
            later("What we add ourselves stands apart as an editor’s note, with a reference."),
        ),
    ),
    (
        later("How they are checked"),
        (
            later(
                "A program looks up every quotation and every passage in the text of its "
                "source, each time the site is built. What it does not find is an error, and"
                " no site is built."
            ),
            later(
                "Only white space, and the shapes of quotation marks, dashes and the like, "
                "count as alike. Letters, figures, punctuation, accents and the case of "
                "letters must be the source’s."
            ),
            later(
                "A quotation must stand where its speaker speaks: inside quotation marks, in"
                " a turn of the speaker’s, or in a text of the speaker’s own."
            ),
            later(
                "Numbers, names and dates in our sentences must stand in the passages under "
                "them, or an editor gives a reason why not."
            ),
            later(
                "The finished pages, and PDFs where there are any, are read again and held "
                "against the sources once more."
            ),
            later(
                "Some things cannot be checked: there is no text of a source to look them up"
                " in, or the program does not know its language. They are marked where they "
                "stand, and the figures above count them apart: never among what was found."
            ),
        ),
    ),
    (
        later("What no check can catch"),
        (
            later(
                "That a passage supports the sentence that rests on it. An editor judges "
                "that, and you can."
            ),
            later("A speaker taken for another who is met in the same paragraph."),
            later("A relative date (“on Friday”) that belongs to another event."),
            later("Where somebody’s words put them between for and against."),
            later("Whether the source is right."),
        ),
    ),
)
"""Titles, and under each what it lists."""
