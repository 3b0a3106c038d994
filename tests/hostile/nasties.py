"""Values that mean something to HTML, to Markdown or one of its extensions, or to a template."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

MARKUP = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</p></div></article></main></body></html>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<img src=x onerror=alert(1)//",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "</textarea></style></noscript></template>",
    "<blockquote>no</blockquote><q>no</q>",
    "<!-- a comment --> <!-- not closed",
    "<![CDATA[ x ]]> <?php echo 1 ?> <!DOCTYPE x>",
    "<div markdown='1'>*x*</div> <p markdown>",
    "<javascript:alert(1)> <https://example.org> <me@example.org>",
    "&amp;lt; &lt; &#60; &#x3c; &copy &nbsp; &notanentity;",
    "a < b > c & d",
    "<",
    "&",
]

INLINE = [
    "*one* **two** ***three*** _four_ __five__ un_der_score",
    "`code` ``co`de`` `#!python x`",
    "~~gone~~ H~2~O ^^up^^ A^2^ ==mark==",
    "{++added++} {--gone--} {~~a~>b~~} {==m==}{>>note<<}",
    "++ctrl+alt+del++ ++a++",
    ":smile: :material-account: :fontawesome-brands-x-twitter: :1st_place_medal:",
    "$x^2$ \\(y\\) $$z$$ \\[w\\]",
    "(c) (tm) (r) +/- --> <-- <--> =/= 1/2 3/4 c/o 1st 2nd 23rd 4TH",
    "\"double\" 'single' <<a>> ... -- --- it's '90s",
    "[link](javascript:alert(1)) ![img](x.png) [x][y] [z]",
    "[link](javascript:alert(1)){: target=_blank onclick=x }",
    "https://example.org/a_b_c?x=1&y=2 www.example.org ftp://x/y me@example.org",
    "#12 @me org/repo#3 user/repo@0123456 a1b2c3d4",
    "\\*not\\* \\_ \\` \\\\ \\",
    "text{: #id .class onclick=alert(1) } {#id .class onclick=} { .x }",
    "[^1] [^note] ^[inline]",
    "HTML and HTML again",
    "{{ config.site_name }} {% include 'x' %} {# no #} {%- raw -%} ${x} #{y} <%= z %>",
    '[[wiki link]] [[TOC]] [=50% "x"] ![[embed]]',
    "a  two spaces",
    "|",
    "*",
    "\\",
    "'",
    '"',
]

BLOCKS = [
    "# heading",
    "heading\n===",
    "> quoted",
    "- list\n- list",
    "1. one\n2. two",
    "- [x] task",
    "Term\n:   definition",
    "    code\n    code",
    "```python\nimport os\n```",
    "~~~\nx\n~~~",
    "``` { .x onclick=y }",
    "a | b\n--|--\n1 | 2",
    "---\ntitle: x\n---",
    "...\n--- !x\n- &a [*a]",
    "title: x\ndescription: y",
    "*[HTML]: Hyper Text",
    "[^1]: a note",
    "[y]: javascript:alert(1) 'title'",
    "[TOC]",
    '--8<-- "/etc/passwd"',
    "--8<-- '/etc/hostname:1:2'",
    ";--8<--",
    "--8<--\n/etc/passwd\n--8<--",
    '-8<- "/etc/passwd"',
    "!!! note\n    x",
    '??? tip "x"\n    y',
    '=== "tab"\n    x',
    "/// admonition | x\ny\n///",
    "* * *",
    "$$\nx\n$$",
]

TEXTS = [
    "wzxhzdk:0 klzzwxh:0001 qlb9uzs STX wzxhzdk ETX amp",
    "zero\u200bwidth\u200c \u2060joined\u00adsoft",
    "עברית and \u2067العربية\u2069 \u200fmarks\u200e",
    "combining e\u0301 a\u030a \u1e9b\u0323",
    "ﬁ ﬂ Ａ１ ½ ㍿",
    "🇫🇷 👩\u200d👩\u200d👧 \U0001f600",
    "川辺市、「飾り」にはしない。",
    "long" * 400,
    "a" * 40,
    "1" * 41,
    "a1" * 20,
    "0",
    "None null true False ~",
    "10 000, 18.5, 1,000 and 2022-05-18",
    "“typographic” ‘quotes’ – dashes — …",
    "a\nb",
    "a\n\nb",
    "a\ttab",
    "\u00a0no-break\u00a0space\u202f!",
    "../../etc/passwd C:\\x %2e%2e%2f %00 %s %(name)s {name} {0}",
]  # fmt: skip

CORPUS = [*MARKUP, *INLINE, *BLOCKS, *TEXTS]

# Refused at reading, wherever an editor puts them: Python-Markdown's own marks among them.
REFUSED = [
    "\x02wzxhzdk:0\x03",
    "\x02klzzwxh:0003\x03",
    "\x00",
    "\x1b[31m",
    "\x85",
    "\u2028",
    "\u202e",
]

_MEANING = "<>&\"'`*_{}[]()|~^=+-#!:;$\\@/%.,?0123456789 \n"

fragments = st.lists(
    st.sampled_from(CORPUS)
    | st.text(
        st.sampled_from(_MEANING)
        | st.characters(
            max_codepoint=0x2FFFF,  # a name above stays the last of all in any index
            exclude_categories=["Cc", "Cs"],
            exclude_characters="\u2028\u2029\u202d\u202e\ufffe\uffff",
        ),
        max_size=12,
    ),
    min_size=1,
    max_size=3,
)


def _is_sign(char: str) -> bool:
    return unicodedata.category(char).startswith("M")


# A sign that combines with the letter before it begins no words, and what begins so is not found.
texts = fragments.map("".join).filter(lambda text: text.strip() and not _is_sign(text.strip()[0]))
