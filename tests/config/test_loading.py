"""`.headline-lint.yaml`: where it is found, what it says, and every fault it can have."""

from __future__ import annotations

from pathlib import Path

import pytest

from headline_lint.config import Config, find_file, load_config


def read(newsroom, text):
    newsroom.write(".headline-lint.yaml", text)
    return load_config(None, Path.cwd())


def faults_of(config: Config):
    return [str(fault).removeprefix(".headline-lint.yaml") for fault in config.faults]


def test_without_a_file_all_is_empty(newsroom):
    config = load_config(None, newsroom.folder)
    assert (config.path, config.folder, config.layers, config.faults) == (None, newsroom.folder, (), ())
    assert config.fail_on == "warning"
    assert config.overrides_for(Path("a.txt")) == ()
    assert not config.exclude.match(Path("a.txt"))


def test_the_file_is_found_upward(newsroom, monkeypatch):
    newsroom.write(".headline-lint.yaml", "fail-on: error")
    newsroom.write("news/deep/a.txt", "")
    assert find_file(newsroom.folder / "news/deep") == Path(".headline-lint.yaml")
    monkeypatch.chdir(newsroom.folder / "news/deep")
    assert load_config(None, Path.cwd()).fail_on == "error"
    assert find_file(Path.cwd()) == newsroom.folder / ".headline-lint.yaml"


def test_the_nearest_file_wins(newsroom):
    newsroom.write(".headline-lint.yaml", "fail-on: error")
    newsroom.write("news/.headline-lint.yaml", "fail-on: never")
    assert load_config(None, newsroom.folder / "news").fail_on == "never"


def test_a_file_named(newsroom):
    newsroom.write(".headline-lint.yaml", "fail-on: error")
    path = newsroom.write("style/ours.yaml", "fail-on: never\nrule-folders: rules")
    config = load_config(path, newsroom.folder)
    assert (config.fail_on, config.folder) == ("never", path.parent)
    assert config.rule_folders == (path.parent / "rules",)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "rules:\n"])
def test_an_empty_file_says_nothing(newsroom, text):
    config = read(newsroom, text)
    assert (config.faults, config.overrides) == ((), ())
    assert not any(config.layers)


def test_everything(newsroom):
    config = read(
        newsroom,
        """\
        rule-folders: [style/rules, more]
        rules:
          loaded-language/ruin-idioms: error
          profanity: off
        paths: [drafts]
        vocabulary: [Massive Attack]
        exclude: [archive/]
        overrides:
          - files: ["sport/**"]
            section: sport
            rules: {copy: off}
          - files: "*.op.txt"
            genre: opinion
        fail-on: suggestion
        """,
    )
    assert config.faults == ()
    assert config.rule_folders == (Path("style/rules"), Path("more"))
    assert config.paths == (Path("drafts"),)
    assert [setting.name for setting in config.layers[-1]] == ["loaded-language/ruin-idioms", "profanity"]
    assert config.vocabulary == ("Massive Attack",)
    assert config.exclude.match(Path("archive/a.txt"))
    assert config.fail_on == "suggestion"
    assert [override.section for override in config.overrides] == ["sport", None]


@pytest.mark.parametrize(
    ("path", "chosen", "said"),
    [
        ("a.txt", (), (None, None)),
        ("sport/a.txt", (0,), ("sport", None)),
        ("sport/deep/a.op.txt", (0, 1), ("sport", "opinion")),
        ("a.op.txt", (1,), (None, "opinion")),
        ("sport/racing/a.txt", (0, 2), ("racing", None)),
        ("../sport/a.txt", (), (None, None)),
    ],
)
def test_overrides(newsroom, path, chosen, said):
    config = read(
        newsroom,
        """\
        overrides:
          - {files: [/sport/**], section: sport}
          - {files: ["*.op.txt"], genre: opinion}
          - {files: [/sport/racing/], section: racing}
        """,
    )
    assert config.overrides_for(Path(path)) == chosen
    assert config.section_and_genre(chosen) == said
    assert config.overrides_for(newsroom.folder / path) == chosen


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("rule: {}", [":1:1: “rule” is no key of a configuration; did you mean “rules”?"]),
        ("- a", [":1:1: must be a mapping of keys to values, not a list"]),
        ("rules: [a]", [":1:8: rules are a mapping (rule or category: severity), not a list"]),
        ("fail-on: warn", [":1:10: “warn” is not known here; did you mean “warning”?"]),
        ("vocabulary:\n  - [a]", [":2:5: must be text, not a list; if it is text, put the line in quotes"]),
        ("rule-folders: [../ours]", [":1:16: “../ours” leads out of the folder of this configuration"]),
        ("rule-folders: [/etc]", [":1:16: “/etc” leads out of the folder of this configuration"]),
        ("paths: [a, ../b]", [":1:12: “../b” leads out of the folder of this configuration"]),
        ("overrides: x", [":1:12: an override is a mapping with “files”, not text"]),
        ("overrides:\n  - section: sport", [":2:5: “files” is missing"]),
        ("overrides:\n  - {files: [a], sections: b}", [":2:18: “sections” is no key of an override; did you mean “section”?"]),
        ("overrides:\n  - {files: []}", [":2:13: “files” must hold at least one entry"]),
        ("exclude: ['*a*b*c', '**/a/**/b*/**']", []),
        ("exclude: ['a', '*a*b*c/*d']", [":1:16: “*a*b*c/*d” has too many stars; three “*” and two “**” are the most"]),
        ("exclude: ['**/a/**/b/**/c']", [":1:11: “**/a/**/b/**/c” has too many stars; three “*” and two “**” are the most"]),
        ("overrides:\n  - {files: ['*a*b*c*d']}", [":2:14: “*a*b*c*d” has too many stars; three “*” and two “**” are the most"]),
        (f"vocabulary: [Ada, {'x' * 201}]", [":1:19: is longer than 200 characters, and no name or term"]),
        ("exclude: ['a', '!']", [":1:16: “!” is no pattern for paths as .gitignore knows them"]),
        ("house-style: bcb", [":1:14: “bcb” is no house style; none is there; name a file, as in style/our-house.yaml"]),
        ("fail-on: x\nrules: y\nvocabulry: z", [
            ":3:1: “vocabulry” is no key of a configuration; did you mean “vocabulary”?",
            ":1:10: “x” is not known here; use one of: error, never, suggestion, warning",
            ":2:8: rules are a mapping (rule or category: severity), not text",
        ]),
    ],
)  # fmt: skip
def test_faults(newsroom, text, faults):
    found = faults_of(read(newsroom, text))
    if "house-style" in text:  # which house styles are built in is no matter here
        found = [fault.partition("; ")[0] for fault in found]
        faults = [fault.partition("; ")[0] for fault in faults]
    assert found == faults


def test_a_link_to_a_rule_folder_elsewhere(newsroom, tmp_path_factory):
    (newsroom.folder / "ours").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    config = read(newsroom, "rule-folders: [ours]")
    assert faults_of(config) == [":1:16: “ours” leads out of the folder of this configuration"]


def test_a_file_named_that_is_not_there(newsroom):
    config = load_config(newsroom.folder / "gone.yaml", newsroom.folder)
    assert [fault.text for fault in config.faults] == ["no such file or directory"]


def test_a_file_found_that_leads_elsewhere_is_not_read(newsroom, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.yaml"
    secret.write_text("password: hunter2\n")
    (newsroom.folder / ".headline-lint.yaml").symlink_to(secret)
    text = ": is a link that leads out of its folder; name it with --config if it is to be read"
    assert faults_of(load_config(None, Path.cwd())) == [text]
    assert faults_of(load_config(Path(".headline-lint.yaml"), Path.cwd()))[0].startswith(":1:1: “password” is no key")


def test_a_file_found_that_is_a_link_within_its_folder(newsroom):
    newsroom.write("style/ours.yaml", "fail-on: never")
    (newsroom.folder / ".headline-lint.yaml").symlink_to("style/ours.yaml")
    assert load_config(None, Path.cwd()).fail_on == "never"
