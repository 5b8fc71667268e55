from __future__ import annotations

import pytest

from headline_lint.document import Copy, Document, Piece, compose
from headline_lint.language.prose.sentences import sentences_of
from headline_lint.language.story import Story


def sentences(copy):
    text, blocks = compose([Copy([Piece(copy, 0, len(copy))], "body")])
    story = Story(Document("story.txt", copy, text, blocks))
    return [story.words(span) for span in sentences_of(story, story.blocks[0])]


CASES = [
    ["He left at 2 p.m. Sunday for Hull.", "It rained."],
    ["It opens at 9 a.m. ET or 5 p.m. local time.", "They met at 7 p.m. Dec. 3 in Hull."],
    ["It opens at 9 a.m.", "The crowd waits."],
    ["It shut at 5 p.m.", "Local residents said so.", "They met at 6 p.m.", "This time police came."],
    ["It opens at 9 a.m. British Summer Time, or 4 a.m. Eastern Standard Time.", "It rained."],
    ["He is thought to have left the U.S.", "Police said no more."],
    ["The U.S. Police Foundation and Smith Ltd. said so.", "She went to Washington D.C.", "Aides said so."],
    ["He left in May.", "Detectives said no more."],
    ["He waited…", "Then he left."],
    ["It was won.", "(He had won.)", "It rained (in Jan.) all day."],
    ["She saw Jeopardy! Host Ann Roe spoke to Booking.Com and Yahoo! News.", "It rained."],
    ["J. K. Rowling said so.", "She left."],
    ["George W. Bush met Samuel L. Jackson.", "J.R.R. Tolkien did not."],
    ["The U.S. President spoke in the U.S. Senate.", "It rained."],
    ["He lives in the U.S.", "He likes it."],
    ["He works at No. 10.", "She doesn't."],
    ["Gen. Smith left at 5 a.m. on Tuesday.", "He ran."],
    ["He left at 5 p.m.", "She stayed."],
    ["He went to St. Louis.", "Apple Inc. said it would."],
    ["Pte. Ash met Atty. Gen. Lee and Lt. Col. Day.", "They talked."],
    ["Mass. Sen. Warren met Fla. Gov. Day.", "They talked."],
    ["See vol. 2, ch. 4 and fig. 1.", "It cost approx. 5p."],
    ["Sammy Davis Jr. was there.", "He sang."],
    ["He paused ... and left.", "Then… he fell."],
    ["Yahoo! said it would.", "Jeopardy! is on."],
    ['"Go!" he said.', "She went."],
    ["“Why?” she asked.", "“Because.”"],
    ["“It failed.", "It is impossible,” he said.", "Then he left."],
    ["“It failed!", "Is it over?” he asked.", "She left."],
    ["He said: “It failed.", "It is over.”", "Then he left."],
    ["“It failed.", "It is over.”", "“Not yet.”"],
    ["He said “no.”", "Then he left."],
    ["He asked: “Is it over?” and left.", "She stayed."],
    ['The pipe is 12" long.', 'The other is 13" long.', "Both leak."],
    ["Get 'em now.", "He said so.", "It's the players' fault.", "OK."],
    ["He called it “a mess and left.", "Then it rained.", "She stayed."],
    ["'We won.'", "He smiled.", "'Again.'"],
    ["'We failed.", "We lost,' he said.", "It rained."],
    ["Rock 'n' roll is dead.", "Long live rock 'n' roll."],
    ["It rose 3.5 per cent.", "It fell 2.1 per cent."],
    ["A headline without a stop"],
]  # fmt: skip


@pytest.mark.parametrize("expected", CASES)
def test_sentences(expected):
    assert sentences(" ".join(expected)) == expected


def test_a_quotation_over_two_paragraphs():
    copy = "He said: “It failed. We lost.\n“We go on. It is over,” he said. She left."
    pieces = [Copy([Piece(line, copy.index(line), copy.index(line) + len(line))], "body") for line in copy.split("\n")]
    text, blocks = compose(pieces)
    story = Story(Document("story.txt", copy, text, blocks))
    assert [[story.words(s) for s in sentences_of(story, block)] for block in blocks] == [
        ["He said: “It failed.", "We lost."],
        ["“We go on.", "It is over,” he said.", "She left."],
    ]
