"""Files are written whole or not at all, and stay what they were in all but their content."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from stat import S_IMODE, S_ISDIR

import pytest

from headline_lint.base import writing
from headline_lint.base.writing import NOTHING, ChangedError, WritingError, write_whole


def left_behind(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file(tmp_path):
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "a.txt", b"one\r\n")
    finally:
        os.umask(before)
    assert (tmp_path / "a.txt").read_bytes() == b"one\r\n"
    assert S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640
    assert left_behind(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_a_file_keeps_its_mode(tmp_path, mode):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    path.chmod(mode)
    write_whole(path, b"two")
    assert (path.read_bytes(), S_IMODE(path.stat().st_mode)) == (b"two", mode)


def test_a_private_file_is_private_from_the_first_byte(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    path.chmod(0o600)
    seen = []
    real = writing._make_like

    def look(beside, *arguments):
        seen.append(S_IMODE(beside.stat().st_mode))
        real(beside, *arguments)

    monkeypatch.setattr(writing, "_make_like", look)
    write_whole(path, b"two")
    assert seen == [0o600]


def test_a_file_keeps_its_owner_and_its_group_as_far_as_one_may(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    status = path.stat()
    asked = []

    def refuse(_path, owner, group):
        asked.append((owner, group))
        raise PermissionError

    monkeypatch.setattr(os, "chown", refuse)
    write_whole(path, b"two")
    assert asked == [(-1, status.st_gid), (status.st_uid, -1)]
    assert path.read_bytes() == b"two"


def test_a_file_keeps_its_attributes_as_far_as_one_may(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    kept = {}

    def take(_path, name, value):
        if name == "security.label":
            raise PermissionError
        kept[name] = value

    monkeypatch.setattr(os, "listxattr", lambda _path: ["security.label", "user.desk"], raising=False)
    monkeypatch.setattr(os, "getxattr", lambda _path, name: name.encode(), raising=False)
    monkeypatch.setattr(os, "setxattr", take, raising=False)
    write_whole(path, b"two")
    assert kept == {"user.desk": b"user.desk"}
    assert path.read_bytes() == b"two"


def test_of_a_file_with_two_names_only_the_one_that_is_given_changes(tmp_path):
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_bytes(b"one")
    other.hardlink_to(path)
    write_whole(path, b"two")
    assert (path.read_bytes(), other.read_bytes()) == (b"two", b"one")


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_bytes(b"one")
    (tmp_path / "b.txt").symlink_to("drafts/a.txt")
    write_whole(tmp_path / "b.txt", b"two")
    assert (tmp_path / "b.txt").is_symlink()
    assert (tmp_path / "drafts" / "a.txt").read_bytes() == b"two"


def test_a_device_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        write_whole(pipe, b"one")
        assert reader.communicate(timeout=10)[0] == b"one"
    assert pipe.is_fifo()


def test_a_file_that_was_changed_meanwhile_is_left(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"theirs")
    with pytest.raises(WritingError, match="changed by somebody else"):
        write_whole(path, b"ours", instead_of=b"as it was read")
    assert path.read_bytes() == b"theirs"
    assert left_behind(tmp_path) == ["a.txt"]
    write_whole(path, b"ours", instead_of=b"theirs")
    assert path.read_bytes() == b"ours"


def test_a_file_that_is_to_be_new_takes_no_others_place(tmp_path):
    path = tmp_path / "a.txt"
    write_whole(path, b"ours", instead_of=NOTHING)
    with pytest.raises(ChangedError):
        write_whole(path, b"ours again", instead_of=NOTHING)
    assert path.read_bytes() == b"ours"
    path.unlink()
    with pytest.raises(ChangedError):
        write_whole(path, b"ours", instead_of=b"theirs")
    assert left_behind(tmp_path) == []


def test_nobody_comes_between_the_comparison_and_the_writing(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    real = os.replace

    class WaitsError(Exception):
        """The second writer waits."""

    def wait(_seconds):
        raise WaitsError

    def replace(*names):
        monkeypatch.setattr(os, "replace", real)
        with pytest.raises(WaitsError):
            write_whole(path, b"theirs", instead_of=b"one")
        real(*names)

    monkeypatch.setattr(writing, "sleep", wait)
    monkeypatch.setattr(os, "replace", replace)
    write_whole(path, b"ours", instead_of=b"one")
    assert path.read_bytes() == b"ours"
    write_whole(path, b"theirs", instead_of=b"ours")
    assert path.read_bytes() == b"theirs"


def test_a_folder_that_stays_locked_or_cannot_be_locked_is_written_to(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    waited = []
    monkeypatch.setattr(writing, "sleep", waited.append)
    folder = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    write_whole(path, b"one", instead_of=NOTHING)
    os.close(folder)
    assert (path.read_bytes(), 0 < sum(waited) < 5) == (b"one", True)

    def refuse(*_arguments):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refuse)
    write_whole(path, b"two", instead_of=b"one")
    monkeypatch.setitem(sys.modules, "fcntl", None)
    write_whole(path, b"three", instead_of=b"two")
    assert path.read_bytes() == b"three"
    real = os.open
    monkeypatch.setattr(os, "open", lambda name, *rest: refuse() if name == tmp_path else real(name, *rest))
    write_whole(path, b"four", instead_of=b"three")
    assert path.read_bytes() == b"four"


@pytest.mark.parametrize("function", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "reason"), [(errno.ENOSPC, "no space left on device"), (errno.EROFS, "read-only file system")]
)
def test_a_full_or_read_only_disk(tmp_path, monkeypatch, function, number, reason):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")

    def fail(*_arguments):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, function, fail)
    with pytest.raises(WritingError) as caught:
        write_whole(path, b"two")
    assert str(caught.value) == f"cannot be written: {reason}"
    assert path.read_bytes() == b"one"
    assert left_behind(tmp_path) == ["a.txt"]


def test_a_file_that_may_not_be_written_to_is_left_though_its_folder_may(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    monkeypatch.setattr(os, "access", lambda *_arguments: False)
    with pytest.raises(WritingError, match="cannot be written: permission denied"):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"


@pytest.mark.parametrize(("name", "reason"), [("gone/a.txt", "no such file or directory"), (".", "is a directory")])
def test_no_place_for_a_file(tmp_path, name, reason):
    with pytest.raises(WritingError, match=f"cannot be written: {reason}"):
        write_whole(tmp_path / name, b"one")


def test_a_limit_in_the_middle_of_a_file_leaves_the_old_one(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    code = (
        "import resource, sys\nfrom pathlib import Path\nfrom headline_lint.base.writing import *\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))\n"
        "try:\n    write_whole(Path(sys.argv[1]), b'x' * 100)\nexcept WritingError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=True, text=True)
    assert done.stdout == "cannot be written: file too large\n"
    assert path.read_bytes() == b"one"
    assert left_behind(tmp_path) == ["a.txt"]


def test_ctrl_c_leaves_nothing_behind(tmp_path, monkeypatch):
    def interrupt(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a.txt", b"one")
    assert left_behind(tmp_path) == []


def test_what_lasts_is_synced_with_its_folder_and_a_cache_is_not(tmp_path, monkeypatch):
    synced = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda one: synced.append(S_ISDIR(os.fstat(one).st_mode)) or real(one))
    write_whole(tmp_path / "a.txt", b"one")
    assert synced == [False, True]
    write_whole(tmp_path / "b.txt", b"one", lasting=False)
    assert len(synced) == 2


def test_two_writers_at_once_leave_the_file_of_one(tmp_path):
    path = tmp_path / "a.txt"
    code = (
        "import sys\nfrom pathlib import Path\nfrom headline_lint.base.writing import write_whole\n"
        "for _ in range(30):\n    write_whole(Path(sys.argv[1]), sys.argv[2].encode() * 50_000)\n"
    )
    writers = [subprocess.Popen([sys.executable, "-c", code, str(path), mark]) for mark in "ab"]
    while any(writer.poll() is None for writer in writers):
        if path.exists():
            assert path.read_bytes() in {b"a" * 50_000, b"b" * 50_000}
    assert [writer.wait(timeout=30) for writer in writers] == [0, 0]
    assert left_behind(tmp_path) == ["a.txt"]
