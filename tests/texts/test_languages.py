"""What a language says: its negations and conditions, and its file, which is data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.texts.dates.calendar_names import calendar_names
from onrecord.texts.languages import (
    DateWords,
    Language,
    LanguageFileError,
    add_folder,
    elisions,
    language,
    loading,
)
from onrecord.texts.relative_dates import dates_in
from onrecord.when import parse

# [ ] stands round each negation, { } round each condition.
TURNING = {
    "en": """
        We are [not] in favor as a matter of principle
        The salmon [can't] vote, he [won’t] pay, we [cannot], they [DIDN'T]
        [Nobody] asked us; [neither] he [nor] she; [none]; [nothing]; [never]; [No], sir
        [without] a vote, [hardly] ever, [no one], [nowhere]
        {If} the council will [not] act, {unless} it pays
        {as long as} it lasts, {provided that} it does, {except} on Sundays, only {if} it pays
        {in case} of rain, {subject to} a vote, {depending on} the county, {assuming} it holds
        {Should} the county pay, we go. {Were} it so.
        They should pay; we were there; it was provided by us; it would provide an opportunity
        nobility, notion, nonetheless, iffy, specific, although, whether
        There is no doubt; No. 5 is the best; as if it were
    """,
    "fr": """
        Nous [ne] sommes [pas] contre; il [n’]est [jamais] venu
        [aucune] raison, [rien], [ni] l’un [ni] l’autre, [sans] accord, [non], d’[aucun]
        {Si} le conseil agit, {s’il} pleut, {à moins que} tout change, {à moins qu’}il pleuve
        {sauf} accord, {à condition} de payer, {tant que} cela dure
        sans doute, n’importe qui, comme si; plus de monde; une personne
        passer, sinueux, nier, signe
    """,
    "de": """
        Wir zahlen [nicht] alles, [kein] Geld, [Keine] Zeit, [niemand], [nie], [nichts]
        [ohne] uns, [weder] du noch ich, [kaum], [keineswegs]
        {Wenn} das Boot kommt, {falls} es kommt, {sofern} es kommt, {es sei denn}
        {außer} am Sonntag, {vorausgesetzt} er zahlt, {solange} es geht
        {Sollte} das Boot kommen, fahre ich
        Er sollte zahlen, wenngleich er zögert; ohne Zweifel; eine kleine Welt
        Nichte, Niete, wennschon, aber, zwar
    """,
    "es": """
        [No] somos contrarios; [nunca], [jamás], [nada], [nadie], [ningún] voto
        [sin] acuerdo, [ni] uno [ni] otro, [tampoco]
        {si} el consejo actúa, {a menos que} pague, {siempre que} pague, {salvo} hoy
        {con tal de} ir, {en caso de} lluvia
        sin embargo, no obstante, sin duda; sí; como si
        nota, sinfonía, noche, aunque
    """,
    "ar": """
        [لا] نريد، [ولم] يقل، [لن] نفعل، [ليس] هذا، [وليست] تلك
        [دون] اتفاق، [بدون] شك، [غير] صحيح، [عدم] المشاركة
        {إذا} وافق، {وإذا} وافق، {لو} كان، {بشرط} الدفع، {طالما} بقي، {إلا} اليوم
        [ما] قلنا ذلك، [أليس] كذلك، [لَمْ] يقل
        كما قال، بما أن، أولا، ما زال هنا، لا يزال، هذا ما قاله، لا بد
        قال إن المجلس، كما لو كان، إلا أن المجلس
    """,
    "ja": """
        急ぐ必要は[ない]。飾りにはし[ない]。あり[ません]。[なく]て
        言わ[ず]、せ[ず]に、[進まず]、知[らぬ]
        行く{なら}、行っ{たら}、行け{れば}、この{場合}、{限り}、{もし}
        少ない人、必ず来る、まず話す、わずかな、間もなく、かもしれない
        しなければならない。もたらす、ならびに、次第に、さようなら
    """,
}


def lines() -> Iterator[tuple[str, str]]:
    for tag, text in TURNING.items():
        for line in text.strip().splitlines():
            yield tag, line.strip()


def known(tag: str) -> Language:
    found = language(tag)
    assert found is not None
    return found


@pytest.mark.parametrize(("tag", "line"), [*lines()])
def test_words_that_turn_a_meaning_are_found(tag: str, line: str) -> None:
    text = re.sub(r"[][{}]", "", line)
    data = known(tag)
    negations = [text[start:end] for start, end in data.negations_in(text)]
    conditions = [text[start:end] for start, end in data.conditions_in(text)]
    assert negations == re.findall(r"\[(.*?)\]", line)
    assert conditions == re.findall(r"\{(.*?)\}", line)


def test_a_word_may_be_broken_over_lines_in_a_script_without_spaces() -> None:
    assert known("ja").negations_in("急ぐ必要はな\nい。") == [(5, 8)]
    assert known("en").conditions_in("as long\nas it lasts") == [(0, 10)]


def test_one_word_may_be_both() -> None:
    text = "来なければ行く"
    data = known("ja")
    assert [text[start:end] for start, end in data.negations_in(text)] == ["なければ"]
    assert [text[start:end] for start, end in data.conditions_in(text)] == ["れば"]


@pytest.mark.parametrize("tag", ["ar", "de", "en", "es", "fr", "ja"])
def test_every_entry_of_a_file_finds_itself(tag: str) -> None:
    data = known(tag)
    for entries, find in (
        (data.negations, data.negations_in),
        (data.conditions, data.conditions_in),
    ):
        for entry in entries:
            text = entry.replace("*", "")
            assert find(text + ("x" if text[-1] in "'’" else "")), entry
    for entries, find in (
        (data.not_negations, data.negations_in),
        (data.not_conditions, data.conditions_in),
    ):
        for entry in entries:
            assert find(entry) == [], entry


def test_a_language_is_known_by_its_primary_subtag() -> None:
    assert known("en-GB") is known("en-GB")
    assert known("EN_us").tag == "en"
    assert known("ar").spaced
    assert not known("ja").spaced
    for tag in ("pt", "", "x", "../en", "e/n", "en.toml", "日本"):
        assert language(tag) is None, tag


def test_italian_is_known_by_its_spelling_alone() -> None:
    assert language("it") is None
    assert "dell'" in elisions("it-CH")
    assert elisions("en") == elisions("xx") == ()


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    before = list(loading.folders)
    yield tmp_path
    loading.folders[:] = before
    loading.known.cache_clear()


def test_a_newsroom_adds_a_language_or_changes_one(folder: Path) -> None:
    (folder / "pt.toml").write_text('name = "Portuguese"\nnegations = ["não"]\n', "utf-8")
    (folder / "en.toml").write_text('name = "Our English"\n', "utf-8")
    assert language("pt") is None
    add_folder(folder)
    add_folder(folder)
    assert known("pt-BR").negations_in("Não, não") == [(0, 3), (5, 8)]
    assert known("pt").conditions_in("se não") == []
    assert known("en").name == "Our English"
    assert known("fr").name == "French"


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("em {mes}", "there is no slot {mes}"),
        ("em {day} [de", "a bracket opens that nothing closes"),
        ("em (a|b", "a bracket opens that nothing closes"),
        ("em {day})", "a bracket closes that nothing opens"),
    ],
)
def test_a_phrase_that_is_wrong_says_which(folder: Path, phrase: str, said: str) -> None:
    (folder / "pt.toml").write_text(f'name = "P"\n[dates]\nlast = ["{phrase}"]\n', "utf-8")
    add_folder(folder)
    with pytest.raises(LanguageFileError) as caught:
        dates_in("em 2023", "pt", None)
    assert str(caught.value) == f"pt.toml, last: “{phrase}”: {said}"


def test_a_language_of_ones_own_reads_dates(folder: Path) -> None:
    (folder / "pt.toml").write_text(PORTUGUESE, "utf-8")
    add_folder(folder)
    found = [
        (mention.words, [str(when) for when in mention.comes_to])
        for mention in dates_in(
            "em 7 de julho de 2023, e na segunda-feira", "pt", parse("2023-07-08")
        )
    ]
    assert found == [("7 de julho de 2023", ["2023-07-07"]), ("segunda-feira", ["2023-07-03"])]


PORTUGUESE = """
name = "Portuguese"
[dates]
cldr = ["pt"]
written = ["{day} de {month} de {year}", "{weekday}"]
"""


def test_a_name_of_two_months_is_none() -> None:
    names = calendar_names(
        DateWords(more_months=(("mai", "prairial"), ("mai.", "messidor"), ("mai",)))
    )
    assert names.months == {"prairial": 1, "messidor": 2}
    assert names.short_months == {"mai": 2}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('name = "P"\nnegation = ["não"]\n', "the top has no “negation”"),
        ('name = "P"\n[numbers]\nword = 3\n', "[numbers] has no “word”"),
        ('name = "P"\n[dates]\nwritte = []\n', "[dates] has no “writte”; it has about_after"),
        ("name = ", "pt.toml"),
        ("", "name"),
        ('name = "P"\n[numbers.words]\n2x = ["dois"]\n', "invalid literal"),
    ],
)
def test_a_file_that_is_wrong_says_where(folder: Path, text: str, said: str) -> None:
    (folder / "pt.toml").write_text(text, "utf-8")
    add_folder(folder)
    with pytest.raises(LanguageFileError) as caught:
        language("pt")
    assert said in str(caught.value)
    assert "pt.toml" in str(caught.value)
