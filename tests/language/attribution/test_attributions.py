"""Who says what: cues, sources, kinds and contents, in exact words."""

from __future__ import annotations

import pytest

from headline_lint.language.attribution.attributions import Attribution, attributions_of, list_sources
from headline_lint.language.prose.sentences import sentences_of
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def read(text: str) -> Story:
    return Story(read_string(f"A plain headline stands here\n\n{text}\n", "story.txt"))


def found(text: str) -> list[tuple[str, str | None, str]]:
    story = read(text)
    return [(story.words(a.cue), story.words(a.source) if a.source else None, a.kind) for a in list_sources(story)]


@pytest.mark.parametrize(
    ("text", "cue", "source", "kind"),
    [
        ("Ada Okoro said the plan was dead.", "said", "Ada Okoro", "named"),
        ("Ada Okoro, 45, of Leeds, said the plan was dead.", "said", "Ada Okoro", "named"),
        ("Ada Okoro, who lives in Hull, said the plan was dead.", "said", "Ada Okoro", "named"),
        ("Ada Okoro (Lab) said the plan was dead.", "said", "Ada Okoro", "named"),
        ("Ada Okoro – a former mayor – said the plan was dead.", "said", "Ada Okoro", "named"),
        ("Ada Okoro on Tuesday said the plan was dead.", "said", "Ada Okoro", "named"),
        ("Ada Okoro has repeatedly said the plan is dead.", "said", "Ada Okoro", "named"),
        ("The plan was dead, Ada Okoro said.", "said", "Ada Okoro", "named"),
        ("The plan, Ada Okoro said, was dead.", "said", "Ada Okoro", "named"),
        ("“The plan is dead,” said Ada Okoro, a lawyer.", "said", "Ada Okoro", "named"),
        ("The plan was dead, said the minister.", "said", "the minister", "defined"),
        ("The minister claimed that the plan was dead.", "claimed", "The minister", "defined"),
        ("According to the ministry, the plan is dead.", "According to", "the ministry", "defined"),
        ("The plan is dead, according to Ada Okoro.", "according to", "Ada Okoro", "named"),
        ("A report by Oxfam found that the plan was dead.", "found", "A report by Oxfam", "named"),
        ("The judge ruled that the plan was dead.", "ruled", "The judge", "defined"),
        ("The court heard that the plan was dead.", "heard", "The court", "defined"),
        ("The letter is believed by experts at Interpol to be forged.", "believed", "experts at Interpol", "named"),
        ("The letter is believed to be forged.", "believed", None, "none"),
        ("A letter, believed to be forged, was found.", "believed", None, "none"),
        ("The letter was reportedly forged.", "reportedly", None, "none"),
        ("Critics say the plan is dead.", "say", "Critics", "vague"),
        ("Legal experts suggest the plan is dead.", "suggest", "Legal experts", "vague"),
        ("Critics of Putin say the plan is dead.", "say", "Critics of Putin", "vague"),
        ("Some believe the plan is dead.", "believe", "Some", "vague"),
        ("The plan drew fire from experts who say it is dead.", "say", "experts", "vague"),
        (
            "Reports of losses in the north suggest the plan is dead.",
            "suggest",
            "Reports of losses in the north",
            "vague",
        ),
        ("Analysts at Janes say the plan is dead.", "say", "Analysts at Janes", "named"),
        ("Experts including Ada Okoro say the plan is dead.", "say", "Experts including Ada Okoro", "named"),
        ("Pentagon officials say the plan is dead.", "say", "Pentagon officials", "named"),
        ("An aide said the plan was dead.", "said", "An aide", "anonymous"),
        ("An aide, Ada Okoro, said the plan was dead.", "said", "An aide", "named"),
        ("Two people familiar with it said the plan was dead.", "said", "Two people familiar with it", "anonymous"),
        ("“The plan is dead,” one insider told the Sun.", "told", "one insider", "anonymous"),
        ("In a post on X, Ada Okoro wrote: “The plan is dead.”", "wrote", "Ada Okoro", "named"),
        ("Ada Okoro: “The plan is dead and gone.”", ":", "Ada Okoro", "named"),
        ("The road was wet, the court heard.", "heard", "the court", "defined"),
        ("A growing number of experts believe the plan is dead.", "believe", "experts", "vague"),
        ("The mayor, Ada Okoro, called the plan dead.", "called", "The mayor", "defined"),
        ("Research suggests the plan is dead.", "suggests", "Research", "vague"),
        ("Officials in Nagpur said the plan was dead.", "said", "Officials in Nagpur", "named"),
        ("The plan has been described as “dead” by Downing Street.", "described", "Downing Street", "named"),
    ],
)
def test_a_cue_has_its_source_and_kind(text: str, cue: str, source: str | None, kind: str) -> None:
    assert found(text) == [(cue, source, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "The plan was a claim too many for the mayor.",
        "Two further reports lie on the desk.",
        "She put the cup on the table.",
        "The mayor broke many promises he made.",
        "They reported to the station at noon.",
        "The storm hit the coast of Norfolk.",
        "Rain fell all day and the match was stopped.",
        "The move suggests trouble ahead for the town.",
        "Officers found a van in the lane.",
        "The judge called for order in court.",
        "The nurses are thinking of leaving.",
        "The boy asked the clerk for a stamp.",
    ],
)
def test_words_that_report_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Okoro said the plan was dead.", "the plan was dead."),
        ("Ada Okoro said that the plan was dead.", "the plan was dead."),
        ("Ada Okoro told the court that the plan was dead.", "the plan was dead."),
        ("Ada Okoro said the plan was dead, but it lives.", "the plan was dead"),
        ("Ada Okoro said the plan was dead, while others hope.", "the plan was dead"),
        ("The plan was dead, Ada Okoro said on Monday.", "The plan was dead,"),
        ("The plan, Ada Okoro said, was dead.", "The plan, Ada Okoro said, was dead."),
        ("According to Ada Okoro, the plan is dead.", "the plan is dead."),
        ("“The plan is dead,” said Ada Okoro.", "“The plan is dead,”"),
        ("Ada Okoro said: “The plan is dead.”", "“The plan is dead.”"),
        ("The plan is thought by Ada Okoro to be dead.", "to be dead."),
    ],
)
def test_what_is_reported(text: str, content: str) -> None:
    story = read(text)
    first = next(list_sources(story))
    assert story.words(first.content) == content


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Kremlin: talks are over for good", "Kremlin", "talks are over for good"),
        ("Talks with the West are over: Kremlin", "Kremlin", "Talks with the West are over"),
        ("Talks with the West are over, says PM", "PM", "Talks with the West are over,"),
        ("Bank to cut 400 jobs this year - sources", "sources", "Bank to cut 400 jobs this year"),
        ("Badenoch: plan is dead and gone", "Badenoch", "plan is dead and gone"),
        ("Police: crash scene was wet and dark", "Police", "crash scene was wet and dark"),
    ],
)
def test_headline_attributions(headline: str, source: str, content: str) -> None:
    story = Story(read_string(f"{headline}\n\nThe shop is on the corner.\n", "story.txt"))
    (only,) = list_sources(story)
    assert only.source is not None
    assert (story.words(only.source), story.words(only.content)) == (source, content)


@pytest.mark.parametrize(
    "headline",
    [
        "Brexit: plan is dead and gone",
        "Rail strikes: lines shut for a week",
        "Ukraine war: town is lost",
        "Budget 2025: tax rises loom",
        "WATCH: Lion walks down high street",
        "EXCLUSIVE: Palace to sell castle",
        "NHS crisis: wards shut at night",
    ],
)
def test_a_label_that_names_the_subject_says_nothing(headline: str) -> None:
    assert found(headline) == []


def carried(text: str) -> list[tuple[str, str, bool]]:
    story = read(text)
    return [(story.words(a.cue), a.kind, a.carried) for a in list_sources(story)]


def test_a_pronoun_carries_the_source() -> None:
    assert carried("Ada Okoro said no. She added that it was late.") == [
        ("said", "named", False),
        ("added", "named", True),
    ]


def test_a_pronoun_carries_an_anonymous_source_too() -> None:
    assert carried("A source said no. They added that it was late.")[1] == ("added", "anonymous", True)


def test_a_sentence_about_the_source_is_carried_and_a_new_noun_is_not() -> None:
    assert carried("Ada Okoro said no. She may yet win.")[1:] == [("She", "named", True)]
    assert carried("Ada Okoro said no. The mayor may yet win.")[1:] == []


def test_a_quotation_runs_into_the_next_paragraph() -> None:
    text = "“We have lost the town,” said Ada Okoro. “It is over.\n\n“And it will stay over.”"
    assert carried(text)[-1] == ("“", "named", True)


def test_a_single_sentence_is_read_alone_unless_a_pronoun_needs_its_block() -> None:
    story = read("Ada Okoro said no. She added that it was late.")
    block = story.blocks[1]
    first, second = sentences_of(story, block)
    assert [a.carried for a in attributions_of(story, block, first)] == [False]
    assert [a.carried for a in attributions_of(story, block, second)] == [True]


def test_verb_classes() -> None:
    story = read("Ada Okoro said no. The mayor insisted it was late. Critics fear it is lost.")
    assert [a.verb_class for a in list_sources(story)] == ["neutral", "judging", "hedging"]


def test_traced_is_named_or_defined() -> None:
    story = read("Ada Okoro said no. Critics say it is lost.")
    assert [attribution.traced for attribution in list_sources(story)] == [True, False]
    assert isinstance(next(list_sources(story)), Attribution)


def test_he_and_she_stand_for_no_body_and_no_more_than_one() -> None:
    assert carried("Police said no. He may yet win.")[1:] == []
    assert carried("Detectives said no. She may yet win.")[1:] == []
    assert carried("The council said no. They may yet win.")[1:] == [("They", "defined", True)]


def test_a_source_between_commas_with_a_day_covers_its_sentence() -> None:
    text = "The plan, the mayor said on Monday, lay in tatters."
    story = read(text)
    (attribution,) = list_sources(story)
    assert story.words(attribution.content) == text


def test_a_verb_within_a_title_reports_nothing() -> None:
    assert list(list_sources(read("He is open to repealing Don't Ask, Don't Tell."))) == []
