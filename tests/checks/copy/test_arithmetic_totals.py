from __future__ import annotations

import pytest

from headline_lint.checks.copy.arithmetic import ArithmeticCheck

CHECK = ArithmeticCheck()


@pytest.mark.parametrize(
    ("copy", "words", "why", "kind"),
    [
        ("The 23 passengers, 12 women and 12 men, left.", "23", "12 women and 12 men are 24, not 23", "sure"),
        ("Seated were 45 passengers, 23 adults and 21 children, in all.", "45",
         "23 adults and 21 children are 44, not 45", None),
        ("It has 30 children in the class, 16 girls and 13 boys.", "30", "16 girls and 13 boys are 29, not 30", None),
        ("Nine other people, four civilians and six police officers, left.", "Nine",
         "four civilians and six police officers are 10, not nine", None),
        ("Held were 27 people, three of them men and 31 women.", "27", "three men and 31 women are 34, not 27", "sure"),
        ("It hit five people—one male, five females—on Monday.", "five", "one male and five females are six, not five",
         "sure"),
        ("The hall has 433 members -- 239 Republicans and 195 Democrats.", "433",
         "239 Republicans and 195 Democrats are 434, not 433", None),
        ("The storm damaged 16 homes: four houses and ten flats.", "16", "four houses and ten flats are 14, not 16",
         None),
        ("It heard 41 witnesses (25 residents and 10 engineers).", "41", "25 residents and 10 engineers are 35, not 41",
         None),
        ("It had 200 staff: 100 full-time and 80 part-time.", "200", "100 and 80 are 180, not 200", None),
        ("Sworn in were 127 women – 102 in the north and 26 in the south.", "127", "102 and 26 are 128, not 127", None),
        ("The team, 90 in all, 40 from Hull and 51 from Ely, left.", "90", "40 and 51 are 91, not 90", None),
        ("The ship had a crew of 45: 22 Filipinos and 24 Indians.", "45", "22 Filipinos and 24 Indians are 46, not 45",
         None),
        ("The crew of 20 was made up of nine officers and 12 ratings.", "20", "nine officers and 12 ratings are 21, not 20",
         None),
        ("A 12-strong jury of seven men and six women sat.", "12", "seven men and six women are 13, not 12", "sure"),
        ("The five dead were three men, two women and a boy.", "five", "three men, two women and a boy are six, not five",
         "sure"),
        ("Of the 40 who voted, 25 were in favour and 14 opposed.", "40", "25 and 14 are 39, not 40", None),
        ("Of the 40 who voted, 25 were for, 10 against and six abstained.", "40", "25, 10 and six are 41, not 40",
         "sure"),
        ("Of the 127, 106 are Democrats and 22 are Republicans.", "127", "106 Democrats and 22 Republicans are 128, not 127",
         None),
        ("It keeps 13 boats, of which five are sound and 16 are laid up.", "13", "five and 16 are 21, not 13", None),
        ("Sent home were 60 Russians, including 48 at the embassy and 13 at the mission.", "60",
         "48 and 13 are 61, not 60", None),
        ("It has nine nurses and 11 doctors, 21 staff in all.", "21", "nine nurses and 11 doctors are 20, not 21", None),
        ("Two adults and three children, six people, left.", "six", "two adults and three children are five, not six",
         None),
        ("There were 11 in the north and nine in the south, taking the total to 19.", "19", "11 and nine are 20, not 19",
         None),
        ("It passed by 56 votes to 8; all 48 members voted.", "48", "56 and 8 are 64, not 48", "sure"),
        ("It passed by 13 votes to 11; all 26 members voted.", "26", "13 and 11 are 24, not 26", None),
        ("There were four deaths here and 38 there, a total of 43.", "43", "four and 38 are 42, not 43", None),
        ("She has 1,249 delegates and 469 others for a total of 2,214.", "2,214", "1,249 and 469 are 1,718, not 2,214",
         None),
    ],
)  # fmt: skip
def test_flagged(matches, copy, words, why, kind):
    story, (match,) = matches(CHECK, f"Deal done\n\n{copy}")
    assert (story.words(match), match.values, match.kind) == (words, {"why": why}, kind)


@pytest.mark.parametrize(
    "copy",
    [
        "The 24 passengers, 12 women and 12 men, left. The crew of 20 was made up of nine officers and 11 ratings.",
        "Two soldiers, five men and a woman were killed. It killed ten soldiers, five men and six women.",
        "He has 12 goals, five assists and three bookings; it has ten players, two goalkeepers and a coach.",
        "Six people, two of them critically, were hurt. Twelve people, including five women and three men, died.",
        "Twelve people, eight of them women and six of them children, died.",
        "About 12 people, five men and eight women, left; more than 12 people, five men and eight women, were there.",
        "Ten people, four adults and six children, three boys and three girls, left.",
        "Eight of the 12 people, five men and three women, left. Of the 20 pupils, 12 girls and seven boys passed.",
        "He has two passions: three dogs and a cat. The deal covers two areas: 300 homes and 40 shops.",
        "Three families (four adults and six children) live there. The two teams are made up of 11 men and 11 women.",
        "He scored 12 points (four rebounds and three assists) and won 40 caps: 20 as captain and 15 as a substitute.",
        "He was jailed for 12 years (10 years for theft and four for fraud).",
        "He wrote seven memos, four of them were secret, and four were given away.",
        "Of the 33 matches, they won 12 and lost nine. Of the 14 killed, 11 were women and six were pupils.",
        "Of 200 people asked, 120 said yes and 60 said no. Of the 127, 106 are Democrats and 20 are Republicans.",
        "Three regressions, two of them small; two improvements, one of them small, nine changes in all.",
        "There were 11 in the north and nine in the south, taking the total to 190.",
        "It passed by 13 votes to 11; all 26 members voted, two of them blank.",
        "Six people – a man, 30, and four women – died. Held were 12 people, five men and six women and a dog.",
    ],
)  # fmt: skip
def test_silent(flagged, copy):
    assert flagged(CHECK, f"Deal done\n\n{copy}") == []
