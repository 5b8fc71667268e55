"""Nothing that is linted runs, writes, reaches out or leads outside its folder, as Python's own audit tells."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

from headline_lint.commands.options import Format

ROOT = Path(__file__).parent.parent
CANARY = "canary7341"
"""Stands in every file of the newsroom: no code may hold it."""

AUDITED = """\
import json, os, sys
seen = []
def audit(event, args):
    if event == "open":
        path, mode, flags = args
        if isinstance(path, (str, bytes)):
            writes = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND))
            seen.append(("write" if writes else "read", os.path.abspath(os.fsdecode(path))))
    elif event in ("compile", "exec"):
        code = args[0]
        words = code if isinstance(code, (str, bytes)) else getattr(code, "co_filename", "")
        seen.append(("code", repr(words)))
    elif event == "subprocess.Popen":
        seen.append(("program", [str(word) for word in args[1]][0]))
    elif event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "ctypes.")):
        seen.append(("reach", event))
    elif event in ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "pty.spawn"):
        seen.append(("program", event))
    elif event in ("os.remove", "os.rename", "os.link", "os.symlink", "os.mkdir", "os.rmdir", "os.truncate",
                   "os.chmod", "os.chown", "os.utime", "shutil.move", "shutil.copyfile", "tempfile.mkstemp"):
        seen.append(("write", os.path.abspath(os.fsdecode(args[0]))))
sys.addaudithook(audit)
from headline_lint.commands.app import app
for arguments in json.loads(sys.argv[1]):
    try:
        app(arguments)
    except SystemExit as end:
        seen.append(("ended", end.code))
seen = list(seen)
sys.stdout.flush()
print("\\n" + json.dumps(seen))
"""

NITF = """<nitf><body><body.head><hedline><hl1>CANARY council in chaos</hl1></hedline></body.head><body.content>
<p>The council said &amp; did nothing.</p><media><media-reference source="SECRET"/></media></body.content></body></nitf>"""
FILES = {
    "news/a.txt": "CANARY council in chaos\n\nThe plan is in tatters, and a CANARY slammed it.\n\n@include SECRET\n",
    "news/b.md": """---
title: !!python/object/apply:os.system ['touch CANARY']
layout: SECRET
---
# CANARY council in chaos

![photo](SECRET) {% include SECRET %}

<img src="http://127.0.0.1:9/CANARY"><script src="SECRET"></script>
""",
    "news/c.html": """<html><head><base href="file:///"><link rel="stylesheet" href="http://127.0.0.1:9/CANARY"></head>
<body><h1>CANARY council in chaos</h1><p>It is <img src="file://SECRET"> said.</p><iframe src="SECRET"></iframe></body>
</html>""",
    "news/d.nitf": NITF,
    "news/e.nitf": '<!DOCTYPE nitf [<!ENTITY out SYSTEM "file://SECRET">]>' + NITF.replace("&amp;", "&out;"),
    "news/f.nitf": '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/CANARY">' + NITF,
    "news/g.ninjs": """{"uri": "http://127.0.0.1:9/", "headline": "CANARY council in chaos",
"body_html": "<p>CANARY<a href='file://SECRET'>x</a></p>"}""",
    "news/h.rss": """<rss version="2.0"><channel><title>t</title><item><title>CANARY council in chaos</title>
<link>http://127.0.0.1:9/</link><description>&lt;p&gt;CANARY chaos&lt;/p&gt;</description></item></channel></rss>""",
    "style/ours.yaml": "description: CANARY\nextends: bbc\nrules: {copy: warning}\n",
    "rules/copy/filler.yaml": """message: "“{match}” %s %(x)s $match {"
description: "{0.__class__} CANARY"
source: house rule
severity: warning
check: pattern
patterns: [CANARY council]
examples:
  good: [CANARY here]
  bad: ["<CANARY council> x"]
""",
    ".headline-lint.yaml": """house-style: style/ours.yaml
rule-folders: [rules]
paths: [news]
vocabulary: [CANARY]
exclude: ["*.bak"]
overrides:
  - {files: ["news/a*"], section: sport}
""",
    "sitecustomize.py": "open('CANARY', 'w')\n",
    "yaml.py": "open('CANARY', 'w')\n",
    "news/headline_lint/__init__.py": "open('CANARY', 'w')\n",
}


@pytest.fixture
def strangers(tmp_path):
    """A folder from a stranger, which is a repository; beside it a secret, and links in it that lead there."""
    secret = tmp_path / "secret" / "secret.txt"
    secret.parent.mkdir()
    secret.write_text("Secret council in chaos\n", encoding="utf-8")
    folder = tmp_path / "strangers"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("SECRET", str(secret)).replace("CANARY", CANARY), encoding="utf-8")
    with ZipFile(folder / "news/i.docx", "w") as docx:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        links = "http://schemas.openxmlformats.org/package/2006/relationships"
        docx.writestr("../../secret/planted.txt", CANARY)
        docx.writestr("/" + CANARY, CANARY)
        docx.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{links}"><Relationship Id="a" Type="{kind}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        docx.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{links}"><Relationship Id="a" Type="{kind}/styles" Target="../../../secret/secret.txt"/>'
            f'<Relationship Id="b" Type="{kind}/footnotes" TargetMode="External" Target="file://{secret}"/></Relationships>',
        )
        docx.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            f"<w:p><w:r><w:t>{CANARY} council in chaos</w:t></w:r></w:p></w:body></w:document>",
        )
    (folder / "news/out.txt").symlink_to(secret)
    (folder / "news/out").symlink_to(secret.parent)
    (folder / "rules/copy/out.yaml").symlink_to(secret)
    (folder / "rules/house-styles").symlink_to(secret.parent)
    return folder


@pytest.fixture
def audit(strangers, tmp_path):
    """What happens while commands run in the strangers' folder: `(kind, what)` in order, without what is usual."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
    settings = ["-c", "user.name=Sub", "-c", "user.email=sub@newsroom.example"]
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "drafts"]):
        subprocess.run(["git", *settings, *command], cwd=strangers, env=environment, check=True)

    def run(*commands):  # -P: as the installed command, which looks for modules beside itself and not here
        done = subprocess.run(
            [sys.executable, "-B", "-P", "-c", AUDITED, json.dumps(commands)],
            cwd=strangers, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert "Traceback" not in done.stderr
        *report, seen = done.stdout.rstrip("\n").split("\n")
        return json.loads(seen), "\n".join(report), done.stderr

    return run


def outside(seen, kind, *allowed):
    roots = [os.path.realpath(root) + os.sep for root in allowed]
    return sorted(
        {what for one, what in seen if one == kind and not (os.path.realpath(what) + os.sep).startswith(tuple(roots))}
    )


OWN = [ROOT / "headline_lint", ROOT / "rules", ROOT / "pyproject.toml", sys.prefix, *sysconfig.get_paths().values()]
"""The program, in a checkout, and the interpreter."""


@pytest.mark.parametrize("arguments", [["check"], ["check", "--diff", "HEAD"], ["check", "--fix", "--dry-run"]])
def test_a_run_reads_only_its_folder_and_writes_nothing(audit, strangers, tmp_path, arguments):
    def files():
        return sorted(path for path in tmp_path.rglob("*") if not {"home", ".git"} & set(path.parts))

    before = files()
    seen, report, faults = audit(*([*arguments, "--format", name.value] for name in Format))
    cache = tmp_path / "home/.cache/headline-lint"
    assert [what for kind, what in seen if kind == "ended"] == [2] * len(Format)
    assert {line.split(": ")[0] for line in faults.splitlines()} >= {"news/e.nitf"}
    assert outside(seen, "read", strangers, cache, *OWN) == []
    assert outside(seen, "write", cache, cache.parent) == []
    assert {what for kind, what in seen if kind == "program"} == ({"git"} if "--diff" in arguments else set())
    assert [what for kind, what in seen if kind == "reach"] == []
    assert [what for kind, what in seen if kind == "code" and (CANARY in what or str(strangers) in what)] == []
    assert "Secret council" not in report
    assert files() == before
    if arguments == ["check"]:
        assert f"“{CANARY} council” %s %(x)s $match {{" in report
