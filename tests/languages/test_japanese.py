"""A publication in Japanese has no English word on it, and what is put behind a name fits it."""

from __future__ import annotations

import re
import shutil
import unicodedata
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader
from spoken import said
from test_french_and_arabic import english_messages, has_latin, own_words

from catalogues import catalogues
from newsroom import CONFIGURATION, EXAMPLE, Newsroom, main_text
from onrecord.interface import Interface
from onrecord.pages import actor, actors, all_quotes, all_sources, corrections, home, pages
from onrecord.pages.split import split
from onrecord.project import Project, examine
from onrecord.telling.edition import Edition

FILES = {
    "publication.yml": """\
publisher: 瀬戸浦通信
language: ja
licence: CC BY 4.0
contact: mailto:desk@example.org
corrections: 誤りはこのページで訂正します。
""",
    "actors.yml": """\
- {id: gikai, name: 町議会, kind: organisation}
- {id: ono, name: 大野春子, kind: person, also_known_as: [大野]}
- {id: gyokyo, name: 浦漁業協同組合, kind: group, also_known_as: [漁協]}
- {id: shokuin, described_as: 町の職員, kind: person}
- {id: ken, name: 県, kind: organisation}
""",
    "terms.yml": """\
- {id: watashibune, term: 渡し船, definition: 人や荷物を対岸へ運ぶ船。,
   reference: {title: 船の事典, url: "https://example.org/fune"}}
""",
    "watashi/dossier.yml": """\
title: 渡し船の再開
question: 渡し船は戻るのか
published: 2022-05-25
reviewed: 2022-05-29
key_points:
  - text: 町議会は渡し船の再開を延期した。
    evidence: {source: shimbun, exact: 町議会は18日、夜の渡し船の再開延期}
corrections:
  - {date: 2022-05-26, what: 採決の票数を訂正した。, facts: [saiketsu]}
note: {text: 対岸には橋がある。, reference: {title: 道路地図}}
""",
    "watashi/sources.yml": """\
- {id: shimbun, type: news-article, title: 渡し船の再開延期, publisher: 浦新聞,
   published: 2022-05-21, language: ja, url: "https://example.org/shimbun", accessed: 2022-05-24,
   file: sources/shimbun.txt, licence: CC BY 4.0, reproduce: full}
- {id: seimei, type: document, speaker: gyokyo, published: unknown, language: ja,
   file: sources/seimei.txt, licence: CC BY 4.0, reproduce: full}
""",
    "watashi/sources/shimbun.txt": """\
渡し船の再開延期

町議会は18日、夜の渡し船の再開延期を7対4で決めた。「急ぐ必要はない」と大野春子町議は集まった住民に述べた。「船は町のものだ」とも大野町議は述べた。

町の職員によると、漁協は再開を求めている。渡し船は1950年代に廃止された。県の視察は4月に予定されていたが、中止された。

次の採決は2022年10月頃に行われる。
""",
    "watashi/sources/seimei.txt": "私たちは水が欲しい。\n",
    "watashi/cast.yml": """\
- {actor: ono, role: 町議, part_of: gikai, description: 延期に賛成した。,
   evidence: {source: shimbun, exact: 大野春子町議}}
- {actor: gyokyo}
- {actor: shokuin}
- {actor: gikai}
- {actor: ken}
""",
    "watashi/quotes.yml": """\
- {id: isogu, text: 急ぐ必要はない, speaker: ono, source: shimbun, audience: 集まった住民,
   said: {date: 2022-05-18, source_says: 18日}, via: [shokuin], about: [saikai]}
- {id: machi, text: 船は町のものだ, speaker: ono, source: shimbun}
""",
    "watashi/positions.yml": """\
questions:
  - {id: saikai, text: 渡し船を再開すべきか}
  - {id: hiyo, text: 県が費用を出すべきか}
positions:
  - {holder: gyokyo, question: saikai, stance: supports, basis: attributed,
     attributed_by: shokuin, evidence: {source: shimbun, exact: 漁協は再開を求めている}}
  - {holder: gikai, question: saikai, stance: opposes-in-part, basis: reported,
     as_of: {date: 2022-05-18, source_says: 18日},
     evidence: {source: shimbun, exact: "町議会は18日、夜の渡し船の再開延期を7対4で決めた"}}
  - {holder: ono, question: saikai, stance: opposes, basis: stated, quotes: [isogu]}
  - {holder: ken, question: hiyo, stance: not-stated}
""",
    "watashi/background.yml": """\
- id: rekishi
  title: 渡し船の歴史
  statements:
    - {text: 漁協は再開を求めている。, attributed_to: shokuin,
       evidence: {source: shimbun, exact: 漁協は再開を求めている}}
""",
    "watashi/unknowns.yml": "- {id: kingaku, text: 費用は明らかでない。}\n",
    "watashi/events.yml": """\
- {id: haishi, title: 渡し船の廃止, date: 195X, status: past,
   evidence: {source: shimbun, exact: 渡し船は1950年代に廃止された}}
- {id: shisatsu, title: 県の視察, date: {date: 2022-04, source_says: 4月}, status: cancelled,
   actors: [ken], evidence: {source: shimbun, exact: "県の視察は4月に予定されていたが、中止された"}}
- {id: saiketsu, title: 町議会の採決, date: {date: 2022-05-18, source_says: 18日}, status: past,
   actors: [gikai],
   evidence: {source: shimbun, exact: "町議会は18日、夜の渡し船の再開延期を7対4で決めた"}}
- {id: tsugi, title: 次の採決, date: 2022-10~, status: scheduled,
   evidence: {source: shimbun, exact: 次の採決は2022年10月頃に行われる}}
""",
}  # fmt: skip

# What Japanese writes in Latin letters too: shapes of files and papers, a dossier's reference, and
# on paper addresses and the name of a licence.
SHARED = re.compile(
    r"\b(URL|SVG|PDF|kB|US|WATASHI|CC BY|QR|facts\.json)|https?://\S+|desk@example\.org", re.ASCII
)

# Dates that stand in a sentence bring their own particle: 「5月25日に」.
IN_A_SENTENCE = (
    *("Published %(when)s", "Reviewed %(when)s", "Corrected %(when)s"),
    *("read %(when)s", "said %(when)s"),
)
PARTICLE = tuple("のにはをがへとでも、")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """The publication on the web and on paper, checked, built and proven without a warning."""
    root = tmp_path_factory.mktemp("ja")
    for name, text in FILES.items():
        file = root / "written" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    configuration = CONFIGURATION.replace("The Hollow Desk", "瀬戸浦通信")
    newsroom = Newsroom(root, configuration, root / "written")
    newsroom.build("--strict")
    return newsroom


def test_no_message_and_no_word_is_left_in_english(published: Newsroom) -> None:
    message = english_messages("ja")
    words = [(file, SHARED.sub("", text)) for file, text in own_words(published, "ja")]
    assert len(words) > 300
    assert {one for one in words if message(one[1]) or has_latin(one[1])} == set()


def test_nothing_is_left_in_english_on_paper(published: Newsroom) -> None:
    message = english_messages("ja")
    for name in ("briefing", "edition"):
        lines = [SHARED.sub("", line) for line in on_paper(published, name).splitlines()]
        assert len(lines) > 50
        assert [line for line in lines if message(line) or has_latin(line)] == [], name


def test_lists_that_are_cut_are_not_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in (actor, actors, all_quotes, all_sources, corrections, home):
        monkeypatch.setattr(kind, "split", partial(split, most=0))
    for kind in (actor, home):
        monkeypatch.setattr(kind, "NEWEST", 0)
    content = shutil.copytree(EXAMPLE, tmp_path / "content")
    file = content / "publication.yml"
    file.write_text(file.read_text("utf-8").replace("language: en", "language: ja"), "utf-8")
    publication = examine(Project(tmp_path, content)).publication
    assert publication is not None
    made = list(pages(Edition(publication, Interface.of("ja"))))
    assert len(made) > 100
    message = english_messages("ja")
    left = {
        (page.uri, text, found[0])
        for page in made
        for spoken, text in [*said(str(page.body)), ("", page.title), ("", page.description)]
        if spoken in ("", "ja") and (found := message(text))
    }
    assert left == set()


def test_what_is_put_together_reads_as_japanese(published: Newsroom) -> None:
    told = {
        "watashi": (
            "2022年5月25日に公開",
            "2022年5月29日に見直し",
            "出典2件に基づく",
            "1950年代",
            "2022年10月頃2022年5月21日時点の予定",
        ),
        "watashi/actors": ("町議、町議会に所属。延期に賛成した。", "大野春子のページ（引用全2件）"),
        "watashi/positions": (
            "伝聞：そう述べているのは町の職員であり、浦漁業協同組合ではありません。",
            "関係者3者の内訳：反対1者、一部反対1者、賛成1者。",
            "2022年5月18日時点",
        ),
        "watashi/background": ("町の職員による",),
        "watashi/quotes": ("集まった住民に対して", "すべての引用（新しい順）"),
        "watashi/sources/shimbun": ("2022年5月24日に閲覧", "8文中1文は未使用；直接引用全2件を使用"),
        "actors/gikai": ("町議会に所属する人物と団体",),
        "sources": ("浦漁業協同組合の言葉", "不明：題名、発行元、日付、URL"),
    }
    for address, phrases in told.items():
        text = solid(main_text(published.page(address)))
        for phrase in phrases:
            assert phrase in text, address


def test_a_date_with_its_particle_has_no_other_behind_it() -> None:
    catalogue = catalogues()["ja"]
    for message in IN_A_SENTENCE:
        words = str(catalogue[message].string)
        before, value, behind = words.partition("%(when)s")
        assert (before, value) == ("", "%(when)s"), message
        assert behind, message
        assert not behind.startswith(PARTICLE), message


def test_a_story_and_a_passage_stand_in_the_marks_of_japanese(published: Newsroom) -> None:
    spoken = " ".join(text for _language, text in said(published.page("watashi/timeline")))
    assert "「渡し船の再開」の経過と予定。" in spoken
    printed = solid(on_paper(published, "briefing"))
    for words in (
        "「急ぐ必要はない」",
        "「漁協は再開を求めている」",
        "瀬戸浦通信「渡し船の再開」概要版",
    ):
        assert words in printed


def solid(text: str) -> str:
    """Text without its white space, which no word of Japanese has."""
    return re.sub(r"\s", "", text)


def on_paper(newsroom: Newsroom, name: str) -> str:
    """What a file for paper says, as a reader of PDF takes it out."""
    pages = PdfReader(newsroom.site / "watashi" / f"{name}.pdf").pages
    return unicodedata.normalize("NFKC", "\n".join(page.extract_text() for page in pages))
