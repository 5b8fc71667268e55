"""What a quantity measures of what."""

from __future__ import annotations

import pytest

from headline_lint.language.referents.measured import measured_of
from headline_lint.language.story import Story
from headline_lint.readers import read_string


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("The bridge is 300 metres long.", [(("bridge",), "long")]),
        ("The old bridge, 300 metres long, was shut.", [(("old", "bridge"), "long")]),
        ("The tower stands 90ft tall.", [(("tower",), "high")]),
        ("The town is 35km (22 miles) east of the city.", [(("town",), "east of the city")]),
        ("The 40-mile convoy stood still.", [(("convoy",), "joined")]),
        ("The 15-inch Harbour Pro is sold out.", []),  # a model
        ("The spill covers 300 acres of the marsh.", [(("spill", "marsh"), "cove")]),
        ("Oil lies on 300 acres of the marsh.", [(("marsh",), "of")]),
        # no subject, or none that is said to have it
        ("They ran 10 miles in the rain.", []),
        ("A lorry may do 70km/h there.", []),
        ("It is long: 300 metres.", []),
    ],
)
def test_measured(copy: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    story = Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))
    assert [(one.subject, one.attribute) for one in measured_of(story)] == expected
