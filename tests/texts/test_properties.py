"""What must hold of any text: folding keeps its way back, and words are found where they stand."""

from __future__ import annotations

import unicodedata

from hypothesis import assume, given
from hypothesis import strategies as st

from onrecord.texts.edges import has_word, is_edge
from onrecord.texts.folding import fold
from onrecord.texts.matching import SpeechForm, Verdict, Voice, find_passage, find_quote
from onrecord.texts.nearest import nearest
from onrecord.texts.text import Text

OWN = Voice(SpeechForm.OWN)
# What folding knows, thick enough for its rules to meet one another.
ODD = (
    "“”„‟«»‹›‘’‚'\"「」『』`′-–—−…. \u00a0\u202f\u3000\n\r\t;:?!,。、！？：ﬁﬂﬃĳœﻻﷲ"
    "\u00ad\u200b\u200d\u200e\u200f\u0640\ufeff\u0301\u3099\u064e\uff9e"
    "aeézAÉ0123٣３½²人はかカｶヤกิกاليم[]"
)
odd = st.text(st.sampled_from(ODD), max_size=40)
anything = st.one_of(odd, st.text(max_size=40))


@given(anything)
def test_folding_what_is_folded_changes_nothing(raw: str) -> None:
    once = fold(raw).text
    assert fold(once).text == once


@given(st.text(st.sampled_from(" -.':;?![]aB1"), max_size=20))
def test_what_is_nothing_changes_nothing(raw: str) -> None:
    """Most texts need no folding, which is seen at once; with a soft hyphen all steps are taken."""
    assert fold(raw).text == fold(f"{raw}\xad").text


words = st.lists(st.sampled_from(["a", "é", "1’", " ", "-", ".", "\xad"]), max_size=6).map("".join)


@given(st.lists(st.tuples(words, words), max_size=4))
def test_each_pair_of_marks_is_a_quotation(pairs: list[tuple[str, str]]) -> None:
    """Whatever it begins with, and whatever apostrophes stand in it and beside it."""
    text = Text("".join(f"{beside} “{quoted}”" for beside, quoted in pairs))
    quoted = [text.raw[slice(*one.inner)] for one in text.all_quotations]
    assert quoted == [quoted for _, quoted in pairs]


@given(anything)
def test_each_folded_character_has_its_stretch_of_the_source(raw: str) -> None:
    folded = fold(raw)
    starts = [folded.start(offset) for offset in range(len(folded.text))]
    ends = [folded.end(offset + 1) for offset in range(len(folded.text))]
    assert all(0 <= start < end <= len(raw) for start, end in zip(starts, ends, strict=True))
    assert starts == sorted(starts)
    assert ends == sorted(ends)


@given(anything)
def test_offsets_of_the_source_lead_into_the_folded_text(raw: str) -> None:
    folded = fold(raw)
    places = [folded.at(offset) for offset in range(len(raw) + 1)]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == len(folded.text)
    for offset in range(len(folded.text)):
        assert folded.at(folded.start(offset)) <= offset < folded.at(folded.end(offset + 1))


@given(anything)
def test_forms_of_unicode_count_alike(raw: str) -> None:
    assert fold(unicodedata.normalize("NFD", raw)).text == fold(raw).text


@given(anything, st.data())
def test_any_stretch_between_edges_is_found_where_it_stands(raw: str, data: st.DataObject) -> None:
    text = Text(raw, "fr")
    folded = text.folded
    edges = [at for at in range(len(folded) + 1) if is_edge(folded, at, text.elisions)]
    start, end = sorted((data.draw(st.sampled_from(edges)), data.draw(st.sampled_from(edges))))
    words = folded[start:end]
    assume(has_word(words) and words == words.strip() and fold(words).text == words)
    found = find_passage(text, words)
    if found.verdict is Verdict.FOUND:
        assert found.span is not None
        at = text.folding.at
        assert folded[at(found.span.start) : at(found.span.end)] == words
        if len(text.paragraphs) == 1:
            # What stands there in the untouched source counts as what was offered; a guillemet at
            # an end may have lost what shows how it faces.
            stands = fold(raw[slice(*found.span)]).text
            assert stands.replace(" ", "") == words.replace(" ", "")
    else:
        assert found.fault == "ambiguous"
        assert len(found.ways) > 1


words_of = st.lists(
    st.sampled_from(["we", "you", "they", "stay", "go", "pay", "here", "there", "now"]),
    min_size=4,
    max_size=9,
)


@given(words_of, st.data())
def test_a_changed_word_is_never_found(words: list[str], data: st.DataObject) -> None:
    text = Text(f"{' '.join(words)}.", "en")
    at = data.draw(st.integers(0, len(words) - 1))
    changed = [*words[:at], words[at] + "x", *words[at + 1 :]]
    for found in (
        find_passage(text, " ".join(changed)),
        find_quote(text, " ".join(changed), OWN),
        find_quote(text, f"{' '.join(changed[:2])} […] {' '.join(changed[-2:])}", OWN)
        if at in (0, 1, len(words) - 2, len(words) - 1)
        else find_passage(text, " ".join(changed)),
    ):
        assert found.verdict is Verdict.NOT_FOUND


@given(words_of, st.data())
def test_pieces_put_the_source_together_again(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(1, len(words) - 2))
    end = data.draw(st.integers(start + 1, len(words) - 1))
    text = Text(f"{' '.join(words)}.", "en")
    offered = f"{' '.join(words[:start])} […] {' '.join(words[end:])}."
    found = find_quote(text, offered, OWN)
    if found.verdict is Verdict.FOUND:
        joined = " ".join(piece.text for piece in found.pieces)
        assert joined == text.raw
        assert [piece.kind for piece in found.pieces] == ["kept", "omitted", "kept"]
    else:
        assert found.fault == "ambiguous"


labelled = st.lists(
    st.sampled_from(
        ["Ada: ", "Ivo – ", "Chair: ", "\n\n", "\n", "We stay. ", "not ", "3 ", "“", "”", "‘", "’"]
    ),
    max_size=14,
).map("".join)
offers = st.lists(
    st.sampled_from(
        ["[…]", " […] ", "[x]", "[W]", "[", "]", "We stay", "not", "3", "“", " ", ".", "人"]
    ),
    max_size=8,
).map("".join)


SAID = (
    *("“", "”", "’", "‘", ", ", ". ", "\n\n", "Ada: ", "not ", "if ", "[x] "),
    *("We ", "do ", "stay", "go ", "now", "here ", "again "),
)
said = st.lists(
    st.sampled_from(SAID),
    min_size=4,
    max_size=12,
)


@given(said, st.sampled_from(SpeechForm), st.sampled_from(["en", "ja", "xx"]), st.data())
def test_words_that_stand_once_are_found_at_once_as_by_a_search(
    parts: list[str], form: SpeechForm, language: str, data: st.DataObject
) -> None:
    """A prefix of nothing asks for nothing, but has the whole search done."""
    start = data.draw(st.integers(0, len(parts) - 1))
    words = "".join(parts[start : data.draw(st.integers(start + 1, len(parts)))])
    text = Text("“" + "".join(parts), language)
    voice = Voice(form, ("Ada",))
    assert find_quote(text, words, voice) == find_quote(text, words, voice, prefix=" ")


@given(st.one_of(anything, labelled), st.one_of(anything, offers), st.sampled_from(SpeechForm))
def test_whatever_is_offered_there_is_an_answer(raw: str, offered: str, form: SpeechForm) -> None:
    text = Text(raw, "en")
    voice = Voice(form, ("Ada",), (("Ivo",),))
    for found in (find_quote(text, offered, voice), find_passage(text, offered)):
        assert (found.verdict is Verdict.NOT_FOUND) == (found.fault is not None)
        assert (found.verdict is Verdict.FOUND) == (found.span is not None)
        for piece in found.pieces:
            assert 0 <= piece.span.start <= piece.span.end <= len(raw)
            assert piece.kind == "added" or piece.span.start < piece.span.end
        for caution in found.cautions:
            assert caution.words == raw[slice(*caution.span)]
    near = nearest(text, offered)
    if near is not None:
        assert 0 <= near.span.start < near.span.end <= len(raw)
        assert 0 <= near.difference.start < near.difference.end <= len(offered)
    spans = [*text.sentences, *text.paragraphs]
    assert all(0 <= start < end <= len(raw) for start, end in spans)
    assert list(text.sentences) == sorted(text.sentences)
