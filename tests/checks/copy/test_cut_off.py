from __future__ import annotations

import pytest

from headline_lint.checks.copy.cut_off import CutOffCheck

CHECK = CutOffCheck()


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("The agency was able to disclose the death because news of it was relayed by", ["of it was relayed by"]),
        ("The leader said that the party, which had won the vote,", ["which had won the vote,"]),
        ("The court heard he left. He had then driven home to his wife and was arrested",
         ["his wife and was arrested"]),
        ("He listed the following, which is what the government had done and would do:", []),
        ("Reporting by Ada Smith and Bob Jones in Kyiv; Editing by Cy Young in London and Dee Zed in", []),
        ("Read more of what the minister said and what the leader of the party had", []),
        ("“It was over,” he said. “We had been told that it would be over by the end”", []),
        ("He said it was over. More on this story at example.org/story", []),
        ("THE MINISTER SAID THAT HE WAS READY TO TALK BUT THAT THE PARTY WAS", []),
        ("A plan of the", []),
        ("It lies near the quay, the council said... Continue reading Ferry that the council sold in", []),
        ("He had left early, the court heard. The post Ferry that was sold by appeared first on Harbour", []),
        ("The council said on Monday that it was near the…", []),
        ("Continue reading what the council said on Monday when it had", []),
    ],
)  # fmt: skip
def test_paragraphs(flagged, copy, expected):
    assert flagged(CHECK, f"Deal done\n\nIt rained.\n\n{copy}\n\nIt snowed.") == expected


def test_a_headline_needs_no_stop(flagged):
    assert flagged(CHECK, "Minister says that he was ready to talk with the leaders of the\n\nIt rained.") == []
