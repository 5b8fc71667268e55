from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from headline_lint import readers
from headline_lint.base import reading
from headline_lint.readers import UnreadableError, decode, encoding, read, read_string

COPY = "“Café” — £5m\r\nTwo\r\n"


@pytest.mark.parametrize(
    ("data", "source"),
    [
        (COPY.encode(), COPY),
        (b"\xef\xbb\xbf" + COPY.encode(), COPY),
        (b"\xff\xfe" + COPY.encode("utf-16-le"), COPY),
        (b"\xfe\xff" + COPY.encode("utf-16-be"), COPY),
        (COPY.encode("cp1252"), COPY),
        (b"", ""),
        (b"\xef\xbb\xbf", ""),
        (b"One\x0cTwo\x1a", "One\x0cTwo\x1a"),
        ("One\ufeff".encode(), "One\ufeff"),
    ],
)
def test_encodings(data, source):
    assert decode(data) == source
    bom, codec = encoding(data)
    assert bom + source.encode(codec) == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"One\0two", "not text: it holds NUL bytes"),
        (bytes(8), "not text: it holds NUL bytes"),
        (b"\0One", "not text: it holds NUL bytes"),
        ("One".encode("utf-32-le"), "not text: it holds NUL bytes"),
        (COPY.encode("utf-16-le"), "is UTF-16 without the mark that says so; save it as UTF-8"),
        (COPY.encode("utf-16-be"), "is UTF-16 without the mark that says so; save it as UTF-8"),
        (b"\xff\xfe\0\0" + COPY.encode("utf-32-le"), "not text: it holds NUL characters"),
        (b"\xff\xfeO\0n", "not text: it starts with the mark of UTF-16, but is not UTF-16"),
        (b"\xef\xbb\xbfOne \xff", "not text: it starts with the mark of UTF-8, but is not UTF-8"),
        (b"One \x81 two", "not text: neither UTF-8 nor Windows-1252 has the byte 0x81 at offset 4"),
        (b"\x89PNG\r\n\x1a\n\x01\x02", "not text: it is not UTF-8 and holds control characters"),
    ],
)
def test_what_is_no_text(data, reason):
    with pytest.raises(UnreadableError) as fault:
        decode(data)
    assert str(fault.value) == reason


@pytest.mark.parametrize(
    ("name", "scopes"),
    [
        ("a.txt", ["headline", "crosshead"]),
        ("a.text", ["headline", "crosshead"]),
        ("a.copy", ["headline", "crosshead"]),
        ("a", ["headline", "crosshead"]),
        ("a.md", ["headline"]),
        ("a.MD", ["headline"]),
        ("a.markdown", ["headline"]),
        ("a.mdown", ["headline"]),
        ("a.html", ["body"]),
        ("a.htm", ["body"]),
        ("a.xhtml", ["body"]),
    ],
)
def test_the_suffix_names_the_reader(name, scopes, tmp_path):
    path = tmp_path / name
    path.write_text("# One\n<!-- two. -->\n", encoding="utf-8")
    document = read(path, f"copy/{name}")
    assert document.path == f"copy/{name}"
    assert [block.scope for block in document.blocks] == scopes


def test_a_string_is_plain_text_unless_a_suffix_is_given():
    assert read_string("*One*", "-").text.string == "*One*"
    assert read_string("*One*", "-", ".md").text.string == "One"


def test_an_empty_file_has_no_blocks(tmp_path):
    for suffix in readers.READERS:
        path = tmp_path / f"a{suffix}"
        path.write_bytes(b" \r\n\xc2\xa0\n")
        document = read(path, path.name)
        assert document.blocks == ()
        assert document.text.string == ""


def reason(path):
    with pytest.raises(UnreadableError) as fault:
        read(path, path.name)
    return str(fault.value)


def test_what_cannot_be_read(tmp_path, monkeypatch):
    assert reason(tmp_path / "none.txt") == "no such file"
    assert reason(tmp_path) == "is a folder, not a file"
    assert "null" in reason(Path("a\0b.txt"))
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason(tmp_path / "pipe.txt") == "is not a regular file"
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert reason(tmp_path / "loop.txt") == "too many levels of symbolic links"
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    assert reason(large) == "is larger than 20 MB; limits: file-size in the configuration sets how much is read"

    def refuse(*_arguments, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(reading.os, "open", refuse)
    (tmp_path / "secret.txt").write_text("One", encoding="utf-8")
    assert reason(tmp_path / "secret.txt") == "permission denied"


def changed_between(monkeypatch, path, change):
    """Change a file after it was looked at and before it is opened."""
    real = os.stat

    def stat(self):
        found = real(self)
        change()
        return found

    monkeypatch.setattr(type(path), "stat", stat)


def test_a_file_that_changes_before_it_is_opened(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"

    def gone():
        path.unlink()

    def pipe():
        path.unlink()
        os.mkfifo(path)

    def folder():
        path.unlink()
        path.mkdir()

    changes = {
        gone: "no such file",
        pipe: "is not a regular file",
        folder: "is a folder, not a file",
    }
    for number, (change, expected) in enumerate(changes.items()):
        path = tmp_path / f"{number}.txt"
        path.write_text("One", encoding="utf-8")
        with monkeypatch.context() as patch:
            changed_between(patch, path, change)
            assert reason(path) == expected


def test_a_device_is_not_opened(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe.txt")
    with monkeypatch.context() as patch:
        patch.setattr(reading.os, "open", lambda *_: pytest.fail("opened"))
        assert reason(tmp_path / "pipe.txt") == "is not a regular file"


def test_a_file_that_grows_without_end_is_read_no_further_than_the_limit(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("One\n", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(reading.os, "read", lambda _file, count: b"a" * count)
        assert reading.read_regular(path, 10) == b"a" * 11


def test_a_file_that_grows_or_shrinks_is_read_as_it_is_then(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("One\n", encoding="utf-8")
    with monkeypatch.context() as patch:
        changed_between(patch, path, lambda: path.write_text("O", encoding="utf-8"))
        assert read(path, "a.txt").source == "O"
    with monkeypatch.context() as patch:
        changed_between(patch, path, lambda: os.truncate(path, 21_000_000))
        assert reason(path).startswith("is larger than 20 MB; ")


def test_a_run_on_plain_text_imports_no_other_reader(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("One\n", encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from headline_lint.readers import read; "
        f"read(Path({str(path)!r}), 'a.txt'); print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
    assert "headline_lint.readers.plain.plain" in loaded
    assert not {
        "pyromark",
        "html",
        "yaml",
        "headline_lint.readers.html.page",
        "headline_lint.readers.markdown.markdown",
    } & {*loaded}
