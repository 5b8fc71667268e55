"""The faults that are planted into stories to see whether they are found."""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent.parent / "benchmarks"


def _loaded(name):
    spec = importlib.util.spec_from_file_location(name, _FOLDER / f"{name}.py")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


stories = _loaded("planted_stories")
words = _loaded("planted_words")
headlines = _loaded("planted_headlines")
copy = _loaded("planted_copy")
_loaded("planted_sums")
_loaded("planted_inserted")
faults = _loaded("planted_faults")


def story(headline, body):
    return stories.Story("made up", headline, body)


def marked(text, span):
    start, end = span
    return f"{text[:start]}<{text[start:end]}>{text[end:]}"


def was(fault):
    return fault.story.text[slice(*fault.change)]


@pytest.mark.parametrize(
    ("headline", "body", "taken"),
    [
        ("Three dead in quarry fall", "At 3pm three men were killed in the quarry.", "Three"),
        ("Ferry sinking kills 41", "Divers found 41 bodies in the harbour.", "41"),
        ("Council buys 1,200 lamps", "The council has bought 1,200 new street lamps.", "1,200"),
        ("Twelve held after raid", "Officers arrested 12 people on Friday.", "Twelve"),
        ("12 held after raid", "The raid led to twelve arrests.", "12"),
        ("3 March deadline for lamps", "The lamps are due on 3 March.", None),
        ("Lamps to cost £40 each", "Each of the 40 lamps costs £40.", None),
        ("Lamps win 3-1", "It was 3-1, and three lamps shone.", None),
        ("Boy, 12, finds lamps", "The boy found the lamps at 12.", None),
        ("Three lamps broken", "The lamps broke at three.", None),
        ("Wait of 40 years ends", "They had waited 40 years.", None),
        ("1998 lamps lit", "The 1998 lamps are lit.", None),
    ],
)
def test_a_count_of_the_headline_is_one_that_the_body_tells(headline, body, taken):
    fault = headlines.count(story(headline, body))
    assert (was(fault) if fault else None) == taken
    if fault:
        assert stories.value(fault.new) != stories.value(taken)


def test_the_changed_count_is_none_that_the_body_tells_of_the_same_thing():
    body = "Two lamps, three lamps, five lamps, six lamps and seven lamps were lit."
    assert headlines.count(story("Five lamps lit", body.replace("seven", "four"))).new in {"Seven", "Eight"}


@pytest.mark.parametrize(
    ("plant", "headline", "body", "taken", "opens"),
    [
        ("company", "Tesco to shut ten shops", "Tesco said so.", "Tesco", True),
        ("company", "Ten shops of Sainsbury's shut", "Sainsbury's said so.", "Sainsbury's", False),
        ("company", "Tesco’s shops shut", "A spokesman for Tesco said so.", "Tesco", True),
        ("company", "Tesco and Tesco workers", "Tesco said so.", None, None),
        ("company", "Asdor to shut shops", "Tesco said so.", None, None),
        ("surname", "Mayor Oakes backs ferry", "Sarah Oakes said so.", "Oakes", False),
        ("surname", "Oakes backs ferry", "Mayor Oakes and Mr Oakes said so.", "Oakes", True),
        ("surname", "Oakes backs ferry", "The ferry to Oakes is late.", None, None),
        ("place", "Floods hit Norway", "Rain fell on Norway.", "Norway", False),
        ("place", "Mexico is dry", "New Mexico is dry.", None, None),
        ("place", "Norway-bound ferry late", "A ferry to Norway is late.", None, None),
    ],
)
def test_a_name_of_the_headline_is_replaced(plant, headline, body, taken, opens):
    fault = getattr(headlines, plant)(story(headline, body))
    assert (was(fault) if fault else None) == taken
    if fault:
        assert fault.opens is opens
        assert fault.new not in fault.story.text


def test_no_name_put_into_a_headline_begins_like_a_word_of_the_story():
    body = "Norway and " + " and ".join(place for place in words.PLACES if place != "Peru")
    assert headlines.place(story("Norway rained on", body)).new == "Peru"


def test_names_put_into_headlines_are_in_order_and_once():
    for names in (words.SURNAMES, words.PLACES):
        assert len(set(names)) == len(names)
    assert set(words.AMBIGUOUS_COMPANIES) <= set(words.COMPANIES)


def test_the_second_mention_of_the_body_is_misspelled():
    fault = copy.misspelled(story("Oakley backs ferry", "Sarah Oakley spoke. Ms Oakley left. Then Oakley rang."))
    assert marked(fault.story.text, fault.change).endswith("Ms <Oakley> left. Then Oakley rang.\n")
    assert [fault.story.text[slice(*span)] for span in fault.beside] == ["Oakley"] * 3
    assert fault.new not in {"Oakley", ""}
    assert abs(len(fault.new) - 6) <= 1


@pytest.mark.parametrize(
    "body",
    [
        "Sarah Oakley spoke.",
        "The Oakley ferry is late, and Oakley is wet.",
        "Sarah Moss spoke. Ms Moss left.",
        "See @Oakley and oakley.example/Oakley.",
    ],
)
def test_no_name_is_misspelled_that_is_told_once_or_shown_to_be_nobody(body):
    assert copy.misspelled(story("Ferry", body)) is None


def test_misspellings_swap_double_or_drop_one_letter():
    text = story("Norway", "It rained.")
    made = {copy._wrong_letters("Norway", text.dice(str(number))) for number in range(400)} - {""}
    assert made == {
        *("Nroway", "Norwya", "Nowray", "Norawy"),
        *("Noorway", "Norrway", "Norwway", "Norwaay"),
        *("Nrway", "Noway", "Noray", "Norwy"),
    }


@pytest.mark.parametrize(
    ("body", "taken", "ends"),
    [
        ("It sails on March 3, 2026, at noon.", "March 3", (" 30", " 31")),
        ("It sails on 3 March.", "3 March", ("April", "June", "September", "November", "February")),
        ("It sails on Sept. 3.", "Sept. 3", (" 30", " 31")),
    ],
)
def test_a_date_becomes_none(body, taken, ends):
    fault = copy.impossible_date(story("Ferry to sail", body))
    assert was(fault) == taken
    assert fault.new.endswith(ends)


@pytest.mark.parametrize(
    "body", ["It sails in March 2026.", "It sails March 3-5.", "March 3,000 miles.", "From 3 to 5 March it sails."]
)
def test_months_and_ranges_are_no_dates(body):
    assert copy.impossible_date(story("Ferry", body)) is None


def test_a_figure_told_twice_of_the_same_thing_changes_the_second_time():
    text = story("Ferry", "The ferry carried 60 passengers to port. In port the 60 passengers left.")
    fault = copy.told_twice(text)
    assert marked(text.text, fault.change).endswith("In port the <60> passengers left.\n")
    assert [text.text[slice(*span)] for span in fault.beside] == ["60 passengers"]
    assert 0 < abs(float(fault.new) - 60) <= 12


@pytest.mark.parametrize(
    "body",
    [
        "The ferry carried 60 passengers. A bus in Hull took 60 passengers.",  # no further word in common
        "The ferry carried 60 passengers, and 60 passengers rode a ferry.",  # one sentence
        "The ferry took 18 months to build. The ferry was late by 18 months.",  # time
        "The ferry carried 60 passengers to port. In port were 60 sailors.",  # another noun
    ],
)
def test_figures_of_two_things_are_not_told_twice(body):
    assert copy.told_twice(story("Ferry", body)) is None


def test_a_fault_knows_its_places_before_and_behind_the_change():
    text = story("Ferry", "one two one")
    fault = stories.Fault("kind", text, (11, 14), "three", ((7, 10), (15, 18)))
    assert fault.planted == "Ferry\n\none three one\n"
    assert [fault.planted[slice(*span)] for span in fault.planted_places] == ["three", "one", "one"]
    assert [text.text[slice(*span)] for span in fault.places] == ["two", "one", "one"]


def test_numbers_are_written_as_they_stood():
    assert stories.written(3, "Two") == "Three"
    assert stories.written(13, "Two") == "13"
    assert stories.written(1300, "1,200") == "1,300"
    assert stories.written(3.26, "4.2") == "3.3"


def write_data(folder):
    folder.mkdir()
    row = {"headline": "Five lamps lit", "body": "Five lamps were lit in the harbour. " + "It was late. " * 20}
    for name in stories.SOURCES:
        rows = [row, row, {"headline": "Short", "body": "Too short."}] if name == "numhg" else []
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in rows)
    with gzip.open(folder / "units.jsonl.gz", "wt", encoding="utf-8") as lines:
        pair = {"text": "It is 35 km (22 miles) off.", "label": "ok", "synthetic": None}
        lines.write(json.dumps(pair) + "\n" + json.dumps({**pair, "label": "error"}) + "\n")


LINTER = """
import json, sys
from pathlib import Path
found = []
for path in Path(sys.argv[-1]).iterdir():
    text = path.read_text("utf-8")
    at = text.find("miles")
    spans = [("units/wrong-conversion", at - 3, at + 5)] if at >= 0 and "(22" not in text else []
    spans += [("headline/unsupported-figure", 0, 5)] + [("style/quite", 0, len(text))]
    found += [{"path": str(path), "rule": rule, "severity": "error", "start": a, "end": b} for rule, a, b in spans]
print(json.dumps(found))
"""


def test_the_command_counts_what_is_found_and_flagged_without_a_fault(tmp_path, monkeypatch, capsys):
    write_data(tmp_path / "data")
    (tmp_path / "linter.py").write_text(LINTER, "utf-8")
    lint = f"{sys.executable} {tmp_path / 'linter.py'}"
    arguments = [
        "--data",
        str(tmp_path / "data"),
        "--lint",
        lint,
        "--json",
        str(tmp_path / "out.json"),
        "--misses",
        "1",
    ]
    monkeypatch.setattr("sys.argv", ["planted_faults.py", *arguments])
    faults.main()
    told = json.loads((tmp_path / "out.json").read_text("utf-8"))
    rows = {
        kind: tuple(row[name] for name in ("places", "planted", "found", "twins"))
        for kind, row in told["kinds"].items()
    }
    assert rows["conversion broken"] == (1, 1, 1, 0)
    assert rows["headline count"] == (1, 1, 0, 1)
    assert rows["total off, inserted"] == (1, 1, 0, 0)
    assert "4 faults in 2 stories" in capsys.readouterr().out
