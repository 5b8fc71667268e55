"""The seven attribution rules together: what fires on a paragraph, and what must not.

A `?` after a rule is a suggestion; `//` parts paragraphs; `H:` marks a headline.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from headline_lint.findings.finding import Severity
from headline_lint.linter.linter import Linter
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import load_rule

RULES = Path(__file__).parents[3] / "rules" / "attribution"

FLAGGED = [
    ("passive-belief", "The suspect is believed to have fled abroad."),
    ("passive-belief", "The building is thought to date from the 14th century."),
    ("passive-belief", "She is said to be furious."),
    ("passive-belief", "He is understood to have signed the contract."),
    ("passive-belief", "It is feared that more bodies lie under the rubble."),
    ("passive-belief", "The policy has been described as cruel."),
    ("passive-belief", "The chairman is expected to be blamed for the collapse."),
    ("passive-belief", "It is widely believed that the deal will be signed."),
    ("passive-belief", "The deal was widely thought to be dead."),
    ("vague-source", "The painting is believed by experts to be genuine."),
    ("hearsay-adverb", "The star has reportedly split from her husband."),
    ("passive-belief", "Forty miners are feared dead after the fire."),
    ("passive-belief", "Officers found a van believed to be the robbers'."),
    ("passive-belief", "The chief is expected to be criticised by the inquiry."),
    ("vague-source", "Critics say the vote will force her out."),
    ("anonymous-source", "A source said the vote will force her out."),
    ("hearsay-adverb", "The strike apparently will force the minister to quit."),
    ("passive-belief", "It is feared that the dam will destroy the valley."),
    ("vague-source unattributed-estimate", "Critics say up to 40 per cent of the cash was lost."),
    ("unattributed-claim", "She privately believes the war is lost."),
    ("unattributed-claim", "Okoro lied about the loan."),
    ("unattributed-claim", "The mayor covered up the report."),
    ("unattributed-claim", "The row will cost the party the election."),
    ("unattributed-claim", "Mr Lee regrets buying the club."),
    ("unattributed-estimate", "An estimated £2bn has been lost."),
    ("unattributed-estimate", "As many as one in five pupils skips breakfast."),
    ("unattributed-estimate", "Up to a third of the crop has rotted."),
    ("anonymous-source", "H:Bank to cut 400 jobs this year - sources"),
    ("vague-source", "H:Rents to rise again in May: experts"),
    ("hearsay-adverb", "Allegedly the money was spent on horses."),
    ("hearsay-adverb", "The purported leader of the gang was seen in Leeds."),
    ("hearsay-adverb", "Apparently the meeting lasted six hours."),
    ("hearsay-adverb", "He allegedly hit a waiter."),
    ("vague-source", "Reports suggest the factory will close."),
    ("vague-source", "Estimates put the cost at £3m."),
    ("vague-source", "Experts say sleep matters."),
    ("vague-source", "Critics say the law is unjust."),
    ("vague-source", "Observers believe the coalition is near its end."),
    ("vague-source", "Many believe he should go."),
    ("vague-source", "Some say it was suicide."),
    ("vague-source", "Studies show that dogs dream."),
    ("vague-source", "It is widely regarded as the best in town."),
    ("vague-source", "The film is widely seen as a flop."),
    ("vague-source", "Intelligence chiefs believe the attack is near."),
    ("vague-source", "Aides said she was tired."),
    ("vague-source", "Strategists said the vote was lost."),
    ("vague-source", "Others said the road was unsafe."),
    ("vague-source", "Officials said the dam would hold."),
    ("vague-source", "According to analysts, prices will fall."),
    ("vague-source", "Prices will fall, analysts said on Monday."),
    ("vague-source", "“Prices will fall this year for sure,” said analysts."),
    ("vague-source", "The plan was condemned by critics."),
    ("anonymous-source", "A source said the band had split."),
    ("anonymous-source", "Sources close to the singer say she is unhappy."),
    ("anonymous-source", "Insiders claim the show is over."),
    ("anonymous-source", "A person familiar with the matter said the bank would close."),
    ("anonymous-source", "A whistleblower told the paper of the leak."),
    ("anonymous-source", "An aide said the president was asleep."),
    ("anonymous-source", "One official said the talks had failed."),
    ("anonymous-source", "“We have lost the vote in the north,” a pal told the Sun."),
    ("anonymous-source", "The man, who declined to be named, said he saw the car."),
    ("anonymous-source?", "A NATO official briefed on the talks said they had failed."),
    ("anonymous-source?", "A senior party source said the vote was lost."),
    ("anonymous-source?", "One MP said the vote was lost."),
    ("anonymous-source?", "A manager who declined to be named said the shop would close."),
    ("anonymous-source", "“It is all over for the old man,” said one insider."),
    ("anonymous-source", "According to people close to the negotiations, talks ended."),
    ("anonymous-source", "She spoke on condition of anonymity."),
    ("anonymous-source", "A woman who asked not to be named said she had paid."),
    ("anonymous-source", "The official was not authorised to speak publicly."),
    ("anonymous-source", "A person briefed on the decision said it was final."),
    ("unattributed-estimate", "Around 10,000 losses have been recorded."),
    ("unattributed-estimate", "Up to 40 per cent of homes lack heating."),
    ("unattributed-estimate", "An estimated 2,000 people joined the march."),
    ("unattributed-estimate", "The army has lost up to 500 soldiers."),
    ("unattributed-claim", "The strike may yet turn the tide of the dispute."),
    ("unattributed-claim", "The vote will force the minister out."),
    ("unattributed-claim", "The campaign has not gone as he planned."),
    ("unattributed-claim", "Mr Lee lied to voters."),
    ("unattributed-claim", "Mr Lee is to blame for the crash."),
    ("unattributed-claim", "Mr Lee stole the money from the club."),
    ("unattributed-quote", "The hall was silent. “We have lost everything we ever built here.”"),
    ("vague-source", "H:Experts warn of floods"),
    ("hearsay-adverb", "H:Star reportedly quits"),
    ("anonymous-source", "H:Star quits, source says"),
    ("passive-belief", "Smith said the plan had failed. The mayor is believed to be leaving."),
    ("passive-belief vague-source", "Critics say the firm is believed to be insolvent."),
    ("hearsay-adverb vague-source", "As analysts point out, the firm has reportedly failed."),
    ("vague-source", "Mr Lee said the plan was good, but critics say it will fail."),
    ("anonymous-source", "People close to the family say she is unhappy."),
    ("anonymous-source", "According to three people familiar with the thinking of the board, the sale is off."),
    ("anonymous-source", "“He is going,” said a person with direct knowledge of the plan."),
    ("anonymous-source", "The worker, who requested anonymity to discuss private talks, said pay was late."),
    ("anonymous-source", "The teacher's friend, speaking on condition of anonymity, said pay was late."),
    ("anonymous-source", "Two people involved in the discussions said the price was too high."),
    ("anonymous-source", "One person present at the meeting said tempers had frayed."),
    ("anonymous-source", "Sources told the BBC that the deal was done."),
    ("anonymous-source", "The paper, citing unnamed sources, said the deal was done."),
    ("anonymous-source", "A friend of the couple said they had rowed."),
    ("anonymous-source", "The man asked that his name be withheld."),
    ("anonymous-source", "The resident, who did not give her name, said the bins were full."),
    ("anonymous-source", "The adviser, who was not authorized to comment publicly, said no."),
    ("anonymous-source", "A person with knowledge of the matter said the sale was off."),
    ("anonymous-source", "The employee spoke anonymously for fear of losing her job."),
    ("anonymous-source", "The patient, who wished to remain anonymous, said the ward was full."),
    ("anonymous-source?", "A Western diplomat said the talks had failed."),
    ("anonymous-source?", "A senior government official said the talks had failed."),
    ("anonymous-source?", "A Treasury source said the tax would rise."),
    ("vague-source", "Campaigners say the river is dying."),
    ("vague-source", "Scientists say bees can count."),
    ("vague-source", "There are reports that the dam has burst."),
    ("passive-belief", "A body, thought to be that of the missing boy, was found."),
    ("passive-belief", "The group, which is believed to be based in Mali, has 200 members."),
    ("hearsay-adverb", "The firm supposedly owes £3m."),
    ("hearsay-adverb", "Their supposed friend sold the story."),
]

PASSED = [
    "The chairman is expected to resign on Friday.",
    "The match is expected to start at 3pm.",
    "Insp Moss said the men were thought to have left.",
    "Police believe the man left the country.",
    "The painting is believed by experts at Christie's to be genuine.",
    "The defendant believed he was being followed.",
    "I thought to myself that it was over.",
    "It is thought-provoking theatre.",
    "The museum was supposed to open in June.",
    "She was never thought to be a risk, her doctor said.",
    "Is he thought to be in Spain?",
    "Smith told the BBC the minister had allegedly taken the money.",
    "The court heard that the alleged victim was asleep.",
    "The alleged killer appeared at Leeds Crown Court on Monday.",
    "He is alleged to have stolen £400. He is charged with theft.",
    "Mr Khan was charged with assault after he allegedly hit a waiter.",
    "Officials at the Environment Agency said the dam would hold.",
    "The Environment Agency has closed the road. Officials said the dam would hold.",
    "Analysts at Janes said the tank was new.",
    "Experts including Ada Smith say sleep matters.",
    "Experts such as Prof Ada Smith of Leeds University warn of floods.",
    "According to analysts at Barclays, prices will fall.",
    "Smith, said by critics to be weak, won the vote, the BBC reported.",
    "Mark Felt, the source known as Deep Throat, said he had no regrets.",
    "The source of the Thames is in Gloucestershire, the guide said.",
    "Around 10,000 soldiers have been lost, the ministry said.",
    "The ministry gave figures on Monday, it said. Around 10,000 soldiers have been lost.",
    "About 20 minutes later the train left.",
    "The bill passed by 300 votes to 200.",
    "The campaign has not gone as he planned, said Ms Lee.",
    "Mr Lee was convicted of stealing the money from the club.",
    "Mr Lee is accused of stealing the money.",
    "Mr Lee is alleged to have lied to voters. He is charged with fraud.",
    "The new bridge is due to open in May.",
    "The council is set to vote on Tuesday.",
    "Mr Lee will stand for mayor, his office announced.",
    "The fire was caused by a cigarette, the fire service said.",
    "Ms Lee wept. “We have lost everything we ever built here.”",
    "Ms Lee said she was sad. // “We have lost everything we ever built here.”",
    "A banner read “We have lost everything we ever built here”.",
    "The inscription says “They shall not grow old as we that are left”.",
    "He wrote “The Long and Winding Road Back to Home” in 1990.",
    "The court opened at ten. The match ended 2–1. Rain fell.",
    "H:Kremlin: talks are over",
    "H:Suspect believed to have fled to Spain",
    "H:Storm may yet turn the tide",
    "Whisk the eggs. Add the sugar. Bake for 20 minutes. Serve with cream. The dish is thought to come from Spain.",
    "Britain's economy shrank, the ONS said. He added that it was believed to have grown since.",
    "Smith said the plan had failed. He is believed to be leaving.",
    "“He is believed to be in Spain,” she said.",
    "Critics panned the film.",
    "The plan is believed to be dead, according to documents seen by the Guardian.",
    "A report by Oxfam found that hunger was thought to be rising.",
    "Court papers show the firm was believed to be insolvent.",
    "In a tweet, Mr Lee said critics believed the plan would fail.",
    "Campaigners at Surfers Against Sewage say the river is dying.",
    "Police said the road was shut.",
    "Scientists at Cardiff University said bees can count.",
    "Scientists, led by Prof Ada Smith, said bees can count.",
    "Researchers from MIT say bees can count.",
    "A spokesman said the road was shut.",
    "The report's authors said bees can count.",
    "Many shops closed. Some opened again.",
    "Some of the shops said they would open on Sunday.",
    "Several people were hurt.",
    "Experts gathered in Leeds on Friday.",
    "Critics of the scheme, including the RSPB, say it will harm birds.",
    "He told reporters the sources of the river were dry.",
    "The estimates committee reports to parliament on Monday.",
    "Officials from the ministry said the dam would hold.",
    "US officials said the dam would hold.",
    "The minister's aides said nothing.",
    "She denied reports that she had resigned.",
    "The company denied rumours of a sale.",
    "He is thought of fondly in the village, his brother said.",
    "She reported to police on Monday.",
    "It was reported to the police on Monday.",
    "They were reported to the council by neighbours.",
    "He was considered for the post.",
    "He is considering a bid.",
    "She was seen as she left the shop.",
    "The dog was described as a black labrador by its owner.",
    "“Supposedly it is haunted,” he said.",
    "I suppose so.",
    "The singer, apparently, is unhappy, her mother said.",
    "The alleged offence took place in 2019, the court was told.",
    "It is alleged that he took the cash, the court heard.",
    "The drug was considered to be safe by doctors at the Royal Infirmary.",
    "The fair is traditionally held in May.",
    "Swimmers have long believed in cold water, Ms Lee said.",
    "An apparently healthy man fell ill on the train.",
    "For some reason the bus did not stop.",
    "Surveys suggest that prices will fall, Ms Lee said.",
    "Sixty residents came to the hall. Some said they had not been told.",
    "The Health Ministry released its figures on Monday. At least 200 people have been killed.",
    "The repairs will cost the council £3m.",
    "Mr Lee murdered his brother. He was jailed in 2011.",
    "Nobody lied about the loan.",
    "The lake covers about 40 per cent of the park.",
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    faults: list[object] = []
    rules = [load_rule(path, f"attribution/{path.stem}", faults) for path in sorted(RULES.glob("[!_]*.yaml"))]
    assert not faults
    return Linter([rule for rule in rules if rule is not None])


def fired(linter: Linter, text: str, genre: str | None = None) -> list[str]:
    if text.startswith("H:"):
        source = f"{text[2:]}\n\nThe shop is on the corner.\n"
    else:
        paragraphs = text.replace(" // ", "\n\n")
        source = f"A plain headline stands here\n\n{paragraphs}\n"
    story = replace(read_string(source, "story.txt"), genre=genre)
    mark = {Severity.SUGGESTION: "?"}
    return sorted({f.rule.partition("/")[2] + mark.get(f.severity, "") for f in linter.lint(story)})


@pytest.mark.parametrize(("rules", "text"), FLAGGED)
def test_flags(linter: Linter, rules: str, text: str) -> None:
    assert fired(linter, text) == sorted(rules.split())


@pytest.mark.parametrize("text", PASSED)
def test_passes(linter: Linter, text: str) -> None:
    assert fired(linter, text) == []


def matches(linter: Linter, text: str) -> list[str]:
    story = read_string(f"A plain headline stands here\n\n{text}\n", "story.txt")
    return [f.match for f in linter.lint(story)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The plan will fail, experts say.", ["experts say"]),
        ("Supporters, however, say the plan works.", ["Supporters"]),
        ("Prices will fall, according to analysts.", ["according to analysts"]),
        ("An attack, believed to have come from Belarus, failed.", ["believed to have come"]),
        ("The man is thought to be hiding.", ["thought to be hiding"]),
        ("The bank will close, said two people familiar with the matter.", ["two people familiar with the matter"]),
        ("An estimated 3,000 people fled.", ["An estimated 3,000 people"]),
    ],
)
def test_the_words_at_fault(linter: Linter, text: str, words: list[str]) -> None:
    assert matches(linter, text)[: len(words)] == words


@pytest.mark.parametrize("text", ["Critics say the plan will fail.", "It is feared many drowned."])
def test_opinion_is_exempt(linter: Linter, text: str) -> None:
    assert fired(linter, text)
    assert fired(linter, text, genre="opinion") == []
