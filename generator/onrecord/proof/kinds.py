"""What can be wrong with a finished site: each is the fault of a template, a theme or a plugin.

What is said of a page goes for a file for paper as well.
"""

from __future__ import annotations

from onrecord.problems import Kind, Severity

NO_PAGE = Kind(
    "P101",
    Severity.ERROR,
    "page is not there",
    "A page that the facts give, or a PDF, is missing from the finished site. Another plugin, or a "
    "hook, took it away or moved it: look at what mkdocs.yml lists beside onrecord.",
)
LOST_QUOTATION = Kind(
    "P102",
    Severity.ERROR,
    "quotation lost or changed on its page",
    "A quotation does not read on its finished page, or in a PDF, as it stands in its source. A "
    "template, a Markdown extension or another plugin (one for smart punctuation, for example) "
    "changed it on the way.",
)
LOST_PASSAGE = Kind(
    "P103",
    Severity.ERROR,
    "passage lost or changed on its page",
    "A passage that a fact rests on does not read on its finished page, or in a PDF, as it stands "
    "in its source. A template, a Markdown extension or another plugin changed it on the way.",
)
NOT_QUOTED = Kind(
    "P104",
    Severity.ERROR,
    "quotation that no fact gives",
    "Something stands in quotation markup (`blockquote`, `q`; in a PDF the tags `BlockQuote`, "
    "`Quote`, or marks of quotation) and is no quotation or passage of that page or file. Readers "
    "take such words for somebody's own.",
)
SHOWN_BEYOND_LICENCE = Kind(
    "P105",
    Severity.ERROR,
    "words shown that the source's `reproduce` withholds",
    "A page shows words of a source of which nothing but direct quotations may be shown.",
)
NO_ANCHOR = Kind(
    "P106",
    Severity.ERROR,
    "fact without its anchor",
    "A page does not have the anchor at which a fact of it is to be found: links from elsewhere, "
    "and from other sites, would lead nowhere.",
)
DEAD_LINK = Kind(
    "P107",
    Severity.ERROR,
    "link that leads nowhere",
    "A link of the finished site names a page, a file or an anchor of the site that is not there. "
    "In a PDF, a link leads to no place in it, or out of it by other ways than `http`, `https` and "
    "`mailto`.",
)
REPEATED_ANCHOR = Kind(
    "P108",
    Severity.ERROR,
    "anchor that stands twice",
    "Two elements of a page of facts have the same id, so that a link to it is ambiguous.",
)
LOST_SENTENCE = Kind(
    "P109",
    Severity.ERROR,
    "sentence lost or changed on its page",
    "What an editor wrote does not read on its finished page as it was written, or does not stand "
    "where it should. A template, a Markdown extension or another plugin changed it on the way.",
)
NO_MARK = Kind(
    "P110",
    Severity.ERROR,
    "fact without the way to its passage",
    "A fact has no mark on its page that opens the passage it rests on, or its marks open others: "
    "readers would take other words for those that bear it out.",
)
NOT_WHOLE = Kind(
    "P112",
    Severity.ERROR,
    "PDF that is not what it must be",
    "A file for paper can't be read, or does not say its title and its language, or has no tags or "
    "no bookmarks: some readers could not find their way in it, or not hear it read. Another "
    "plugin, or a hook, may have changed the file.",
)
LOST_DATE = Kind(
    "P111",
    Severity.ERROR,
    "date lost or changed on its page",
    "The date of a fact does not stand where the fact does, as the page's language writes it.",
)
