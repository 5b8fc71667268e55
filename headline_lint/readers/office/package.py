"""The parts of a docx file, which is a zip archive, read within limits: it may come from a stranger."""

from __future__ import annotations

import zlib
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from headline_lint.readers.decoding import UnreadableError, decode
from headline_lint.readers.limits import Size, over
from headline_lint.readers.other_kinds import AS_DOCX, AS_PAGE, AS_TEXT, UNPACKED, not_read
from headline_lint.readers.placed_source.xml import read_xml_source

if TYPE_CHECKING:
    from headline_lint.readers.limits import Limits
    from headline_lint.readers.placed_source.xml import Element

_SMALL = 1_000_000  # a part of this size may be packed as tightly as it will

_ENTRY = b"PK\x01\x02"
_OTHERS = {
    "xl/workbook.xml": ("an Excel workbook (.xlsx)", AS_TEXT),
    "xl/workbook.bin": ("an Excel workbook (.xlsb)", AS_TEXT),
    "ppt/presentation.xml": ("a PowerPoint presentation (.pptx)", AS_TEXT),
    "Index/Document.iwa": ("an Apple Pages, Numbers or Keynote document", AS_DOCX),
    "Index.zip": ("an Apple Pages, Numbers or Keynote document", AS_DOCX),
    "index.xml": ("an Apple Pages document", AS_DOCX),
}
"""Kinds of zip archive that are no docx, by a file in them, and the way out of each."""
_MEDIA_TYPES = {
    "application/vnd.oasis.opendocument.text": ("an OpenDocument text (.odt)", AS_DOCX),
    "application/vnd.oasis.opendocument.spreadsheet": ("an OpenDocument spreadsheet (.ods)", AS_TEXT),
    "application/vnd.oasis.opendocument.presentation": ("an OpenDocument presentation (.odp)", AS_TEXT),
    "application/epub+zip": ("a book (EPUB)", UNPACKED),
    "application/vnd.adobe.indesign-idml-package": ("an InDesign document (.idml)", AS_PAGE),
}
"""The same by what their file `mimetype` says."""


class Package:
    """The parts of a docx file by their names."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        if data.count(_ENTRY) > limits.docx_files:
            raise over(f"is a docx of over {limits.docx_files:,} files", "docx-files")
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError, OSError):
            raise UnreadableError("is no docx: it is no zip archive, or a broken one") from None

    def story(self) -> str:
        """The name of the part that holds the story."""
        found = self.related("").get("officeDocument")
        if found is not None and found not in _OTHERS and self.holds(found):
            return found
        other = self._other_kind()
        if other is not None:
            raise not_read(*other)
        raise UnreadableError(f"is no docx: it is a zip archive without a Word document; {UNPACKED}")

    def _other_kind(self) -> tuple[str, str] | None:
        """What the archive is that is no Word document, and the way out."""
        if self.holds("mimetype"):
            return _MEDIA_TYPES.get(decode(self._unpack("mimetype")).strip().removesuffix("-template"))
        return next((_OTHERS[name] for name in _OTHERS if self.holds(name)), None)

    def related(self, name: str) -> dict[str, str]:
        """The parts that a part refers to, by what they are to it; "" is the package itself."""
        folder = dirname(name)
        relations = join(folder, "_rels", f"{name[len(folder) :].lstrip('/')}.rels")
        if not self.holds(relations):
            return {}
        found: dict[str, str] = {}
        for relation in self.xml(relations).elements("Relationship"):
            stated = relation.attributes
            if stated.get("TargetMode") != "External":
                target = normpath(join("/", folder, stated.get("Target", ""))).lstrip("/")
                found.setdefault(stated.get("Type", "").rpartition("/")[2], target)
        return found

    def holds(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._zip.NameToInfo

    def xml(self, name: str) -> Element:
        """The root element of a part."""
        try:
            return read_xml_source(decode(self._unpack(name)), self._limits).root
        except UnreadableError as fault:
            raise UnreadableError(f"is a broken docx: {name} {fault}") from None

    def _unpack(self, name: str) -> bytes:
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise UnreadableError("is encrypted")
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise UnreadableError("is packed in a way that Word does not use")
        most = max(_SMALL, info.compress_size * self._limits.docx_ratio)
        limit = min(self._limits.docx_part, most)
        try:
            with self._zip.open(info) as part:
                data = part.read(limit + 1)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
            raise UnreadableError("cannot be unpacked") from None
        if len(data) > limit:
            named = "docx-part" if limit < most else "docx-ratio"
            raise over(f"unpacks to over {Size(limit)}", named)
        return data
