#!/usr/bin/env bash
# PyYAML 6.0.3: whether a list such as [Is it true?, Why now?] can be read depends on which of its two parsers reads it.
#
# Seen: with libyaml's parser (CSafeLoader) the list has its two texts. With PyYAML's own (SafeLoader, which is all that
# there is where no C library comes with the package) the same text is a ParserError: a plain scalar inside a flow
# collection ends at the first question mark, whatever stands behind it. Out of a flow collection both read it alike.
# YAML 1.1 and 1.2 let "?" stand inside a plain scalar; it is an indicator only before a blank, at the start.
# A file that is checked on one machine may so be refused on another: put such a text in quotes, or a line each.
#
# Output seen:
#   [Is it true?, Why now?]      libyaml: ['Is it true?', 'Why now?']   Python: ParserError
#   ["Is it true?", "Why now?"]  libyaml: ['Is it true?', 'Why now?']   Python: ['Is it true?', 'Why now?']
#   - Is it true?                libyaml: ['Is it true?']   Python: ['Is it true?']
#
# Exits 0 while this is so, 1 where it is otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/environment"
"$folder/environment/bin/python" -m pip install --quiet --disable-pip-version-check 'pyyaml==6.0.3'
"$folder/environment/bin/python" - <<'PYTHON'
import sys

import yaml

BOTH = [("libyaml", yaml.CSafeLoader), ("Python", yaml.SafeLoader)]
WANTED = {
    "[Is it true?, Why now?]": (["Is it true?", "Why now?"], "ParserError"),
    '["Is it true?", "Why now?"]': (["Is it true?", "Why now?"], ["Is it true?", "Why now?"]),
    "- Is it true?": (["Is it true?"], ["Is it true?"]),
}


def read(text, loader):
    try:
        return yaml.load(text, Loader=loader)
    except yaml.YAMLError as error:
        return type(error).__name__


seen = {text: tuple(read(text, loader) for _, loader in BOTH) for text in WANTED}
for text, results in seen.items():
    print(f"{text:<28}", "   ".join(f"{name}: {result}" for (name, _), result in zip(BOTH, results)))
sys.exit(seen != WANTED)
PYTHON
