"""The text of a source is not the one that its checksum was taken of.

## What is wrong

The file with the source's text has another SHA-256 checksum than the one written down for it: since
then, the text or the checksum was changed.

## Why it matters

All facts are held against this text. If it can change unseen, "word for word" means nothing.

## What to do

Put the original text back. If the new text is right (a better copy of the source), write its
checksum, which the message shows, and read again what rests on it.

## Example

    {id: courier, file: sources/courier.txt, sha256: 3b3a2cf8…}

Bad once a character of `courier.txt` is changed; good with the checksum of the file as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.view import View

KIND = Kind("L601", Severity.ERROR, "source text changed", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the sources whose text has another checksum than the one written down."""
    for dossier in view.dossiers:
        for source in dossier.sources:
            written = source.fact.sha256
            if written is None or source.text is None:
                continue
            # A text is untouched, so its UTF-8 is the file's very bytes.
            checksum = hashlib.sha256(source.text.raw.encode()).hexdigest()
            if checksum != written:
                yield KIND.problem(
                    written.place,
                    f"The checksum of {source.fact.file} is {checksum}, not the one written here.",
                    "Put the original text back, or write the new checksum and read again what "
                    "rests on the text.",
                    str(source.address),
                )
