from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headline_lint.document import Block, Copy, Document, Piece, compose
from headline_lint.language.prose.quotation_marks import with_omissions
from headline_lint.language.prose.quotations import find_quotations, quotations_of
from headline_lint.language.story import Story


def read(copy):
    """Quotations (as printed) and strays (with what follows) of paragraphs parted by newlines."""
    blocks = []
    start = 0
    for paragraph in copy.split("\n"):
        blocks.append(Block(start, start + len(paragraph), "body"))
        start += len(paragraph) + 1
    quotations = find_quotations(copy, blocks)
    return [copy[q.start : q.end] for q in quotations.found], [copy[at : at + 6] for at in quotations.strays]


PAIRED = [
    ('"We won," she said.', ['"We won,"']),
    ("“We won,” she said. “At last.”", ["“We won,”", "“At last.”"]),
    ('“We won," she said.', ['“We won,"']),
    ('"We won,” she said.', ['"We won,”']),
    ("„We won,“ she said.", ["„We won,“"]),
    ("„We won,” she said.", ["„We won,”"]),
    ("”We won,” she said.", ["”We won,”"]),
    ("‘We won,’ she said.", ["‘We won,’"]),
    ("'We won,' she said.", ["'We won,'"]),
    ("''She said, 'Hey, you,''' he said.", ["''She said, 'Hey, you,'''"]),
    ("``We won,'' she said.", ["``We won,''"]),
    ("''We won,'' she said.", ["''We won,''"]),
    ('""We won,"" she said.', ['""We won,""']),
    ("He called it a “disaster”, a “shambles” and “a joke”.", ["“disaster”", "“shambles”", "“a joke”"]),
    ('He called it a "disaster"; she, a "shambles" (or "mess").', ['"disaster"', '"shambles"', '"mess"']),
    ('The plan—"a mess"—failed.', ['"a mess"']),
    ('The plan – "a mess" – failed.', ['"a mess"']),
    ('She said: "…and then it fell."', ['"…and then it fell."']),
    ('She said,"We go,"and left.', ['"We go,"']),
    ('She said " we go " and left.', ['" we go "']),
    ('"[We] won", "$5m deal", "£3m", "#MeToo" and "@home"', ['"[We] won"', '"$5m deal"', '"£3m"', '"#MeToo"', '"@home"']),
    ("Plan 'in tatters' after vote", ["'in tatters'"]),
    ("Plan ‘in tatters’ after vote", ["‘in tatters’"]),
    ("'Total darkness' [INSIGHT]", ["'Total darkness'"]),
    ("Thousands plunged into 'total darkness' as storm hits", ["'total darkness'"]),
    ("PM's plan 'not the government's', says minister's aide", ["'not the government's'"]),
    ("'I don't know what they're on about,' he said, 'but it's ours.'",
     ["'I don't know what they're on about,'", "'but it's ours.'"]),
    ("'Players' union is angry', says boss", ["'Players' union is angry'"]),
    ("‘The players’ union is angry,’ said Mr James.", ["‘The players’ union is angry,’"]),
    ("Bosses' pay 'obscene', say MPs", ["'obscene'"]),
    ("Ministers 'failed victims' after fire", ["'failed victims'"]),
    ("Ministers 'failed victims' families', report says", ["'failed victims' families'"]),
    ("‘Rock ’n’ roll is dead’, says star", ["‘Rock ’n’ roll is dead’"]),
    ("'Give 'em hell,' said Truman.", ["'Give 'em hell,'"]),
    ("'Nothin' doin',' he said.", ["'Nothin' doin','"]),
    ("'10 dead' in crash", ["'10 dead'"]),
    ("'Cause of death unknown', police say", ["'Cause of death unknown'"]),
    ("He was told it was '£5m too much', she said", ["'£5m too much'"]),
    # nested
    ('"He told me \'go away\' and left," she said.', ['"He told me \'go away\' and left,"']),
    ("“He told me ‘go away’,” she said.", ["“He told me ‘go away’,”"]),
    ("'He told me \"go away\" and left,' she said.", ["'He told me \"go away\" and left,'"]),
    ("“He told me, ‘Go.’” Then silence.", ["“He told me, ‘Go.’”"]),
    ('"\'Go,\' he said," she said.', ['"\'Go,\' he said,"']),
    ('"He said: \'She told me "no" twice.\' That is all."', ['"He said: \'She told me "no" twice.\' That is all."']),
    # an opening mark after a sentence's end reopens
    ("“We failed. “We will try again,” he said.", ["“We failed. “We will try again,”"]),
    ('"We failed. "We will try again," he said. "Soon."', ['"We failed. "We will try again,"', '"Soon."']),
    # figures
    ('"It is 12" long," she said.', ['"It is 12" long,"']),
    ('"We won in 2019" and "lost in 2020", he said.', ['"We won in 2019"', '"lost in 2020"']),
    ("Sales rose 'in 2019' and fell", ["'in 2019'"]),
    ('"I am 5\'10" and he is 6\'2"," she said.', ['"I am 5\'10" and he is 6\'2","']),
    ("'The 6' wall fell,' he said.", ["'The 6' wall fell,'"]),
    # continuing paragraphs: one quotation
    ("She said: “We failed.\n“We will try again.\n“Soon.” He left.", ["“We failed.\n“We will try again.\n“Soon.”"]),
    ("‘We failed.\n‘We will try again,’ he said.", ["‘We failed.\n‘We will try again,’"]),
    ("'We failed.\n'We don't mind,' he said. 'Truly.'", ["'We failed.\n'We don't mind,'", "'Truly.'"]),
    ('"We \'nearly\' failed.\n"We go on," he said.', ['"We \'nearly\' failed.\n"We go on,"']),
]  # fmt: skip


@pytest.mark.parametrize(("copy", "quotations"), PAIRED)
def test_paired(copy, quotations):
    assert read(copy) == (quotations, [])


APOSTROPHES = [
    "Don't tell O'Brien's men it's the players' fault.",
    "The '90s, the ’60s and the 1980's were ours; so was '68.",
    "Rock 'n' roll, fish ’n’ chips, Guns N' Roses and Dunkin' Donuts.",
    "Get 'em while they're hot, 'cause 'tis the season.",
    "Keep rockin' till the mornin', ol' boy.",
    "He is 5'10\", she 6' 2\" and the wall 12' high by 3\".",
    "He 'fessed up on the 'Net to 400,000 in 2019.",
    "It lies at 51°10'44\" N, 0°8'3\" W.",
    'A 12" vinyl, a 7"x5" print and 3½" disks.',
    "The boys' and girls' schools, St James' Park, Charles' wife.",
    "Two weeks' notice and three years' jail: the victims' families' view.",
    "The 'Ndrangheta and 't Hooft met at 's-Hertogenbosch.",
    "The men's, women's and workers' rights.",
    "She was in the class of ‘08, wasn’t she? In the ‘90s.",
    "Ma'am, y'all 'fraid o' them? Nah, I ain't 'fraid.",
    "Mary's, Lewis's and Jesus' words.",
    "Hawai'i and Qur'an and Baha'i; 'Abd al-Aziz.",
    "No marks at all.",
    "",
]


@pytest.mark.parametrize("copy", APOSTROPHES)
def test_apostrophes_and_measures_are_no_quotations(copy):
    assert read(copy) == ([], [])


STRAYS = [
    ("He said it was “particularly true in the south.\nLast week a “powerful blast” hit it.",
     ["“powerful blast”"], ["“parti"]),
    ('He said it was "a mess and left. She said "no" twice.', ['"no"'], ['"a mes']),
    ("It fell, he said.”\nShe said: “No.”", ["“No.”"], ["”\nShe "]),
    ('We go," he said.', [], ['" he s']),
    ("“We failed.\nThen he left.\n“We won,” she said.", ["“We won,”"], ["“We fa"]),
    ("“We failed.\n“We won.\nThen he left.", ["“We failed."], ["“We wo"]),
    ("‘We failed, he said. It was a long and bitter night for all of us, and it was the players' fault.", [], ["‘We fa"]),
    ('He said: "The report said: "No."', ['"No."'], ['"The r']),
    ("“He told me, ‘Go and left,” she said.", ["“He told me, ‘Go and left,”"], ["‘Go an"]),
    ("'We failed, he said. \"Never again,\" she said.", ['"Never again,"'], ["'We fa"]),
    ('The "boss. \'No way,\' he said.', ["'No way,'"], ['"boss.']),
]  # fmt: skip


@pytest.mark.parametrize(("copy", "quotations", "strays"), STRAYS)
def test_strays_silence_nothing(copy, quotations, strays):
    assert read(copy) == (quotations, strays)


def test_a_headline_is_not_continued_by_the_first_paragraph():
    copy = "Boss: “We won\n“We won,” she said."
    blocks = [Block(0, 13, "headline"), Block(14, len(copy), "body")]
    quotations = find_quotations(copy, blocks)
    assert [copy[q.start : q.end] for q in quotations.found] == ["“We won,”"]
    assert quotations.strays == [6]


def test_a_caption_may_stand_between_continuing_paragraphs():
    copy = "“We won.\nThe cup.\n“At last,” she said."
    blocks = [Block(0, 8, "body"), Block(9, 17, "caption"), Block(18, len(copy), "body")]
    quotations = find_quotations(copy, blocks)
    assert [copy[q.start : q.end] for q in quotations.found] == ["“We won.", "“At last,”"]
    assert quotations.strays == []


def test_kinds():
    copy = "'One,' he said, and “two”."
    quotations = find_quotations(copy, [Block(0, len(copy), "body")])
    assert [q.mark for q in quotations.found] == ["single", "double"]


@given(st.text(alphabet="\"'“”‘’„`ab. ,1\n—(", max_size=60))
def test_quotations_lie_apart_and_strays_are_marks(copy):
    copy = "\n".join(line for line in copy.split("\n") if line)
    if not copy:
        return
    blocks = []
    start = 0
    for line in copy.split("\n"):
        blocks.append(Block(start, start + len(line), "body"))
        start += len(line) + 1
    found, strays = find_quotations(copy, blocks)
    assert all(one.start < one.end <= len(copy) for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(copy[at] in "\"'“”‘’„`" for at in strays)


@pytest.mark.parametrize(
    ("written", "quotations"),
    [
        ('He typed "^ now" and left.', ['"_now"']),
        ('He typed (e.g. "^ and ^") and left.', ['"_and_"']),
        ('It is called "^" here.', ['"”']),
        ("It is called '^', here.", ["'’"]),
        ('He said ^ "so" to her.', ['"so"']),
        ('He said "so"^ to ^ her.', ['"so"']),
        ('"^ is it," she said.', ['"_is it,"']),
        ('He said: "Go to ^"', ['"Go to_"']),
    ],
)
def test_what_was_left_out_stands_beside_its_mark(written, quotations):
    """`^` is what was left out, of whose blanks one remains."""
    omissions, copy = [], ""
    for part in written.split("^"):
        copy += part.removeprefix(" ") if copy.endswith(" ") else part
        omissions.append(len(copy))
    shown = with_omissions(copy, omissions[:-1])
    found, strays = read(shown)
    assert (found, strays, len(shown)) == (quotations, [], len(copy))


@pytest.mark.parametrize(
    ("copy", "quotations"),
    [
        ("He called it “a mess,″ and left.", ["“a mess,″"]),
        ("″It is,″ she said.", ["″It is,″"]),
        ("``It was over,'' he said.", ["``It was over,''"]),
        ("The 12″ pipe burst at 51°10′44″ N.", []),
    ],
)
def test_primes_and_backticks_pair(copy, quotations):
    text, blocks = compose([Copy([Piece(copy, 0, len(copy))], "body")])
    story = Story(Document("story.txt", copy, text, blocks))
    assert [story.words(found) for found in quotations_of(story).found] == quotations


def test_a_quotation_left_open_before_another_speaker_is_a_stray():
    copy = "“The trial was fair, said Dr Hale on Monday.\n“It was not,” said Ann Roe."
    assert read(copy) == (["“It was not,”"], ["“The t"])
