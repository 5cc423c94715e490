"""Opening a zip file from outside: counts, sizes and ratio are held against limits before anything is unpacked.

Must not know what the members are about. Members are read by name, with a cap, and never written to disk.
"""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path

MAX_MEMBERS = 5_000
MAX_TOTAL = 400 * 1024 * 1024  # bytes, unpacked: pictures weigh, and are not read
MAX_PART = 40 * 1024 * 1024  # bytes of one part that is read
MAX_RATIO = 250
RATIO_FROM = 4 * 1024 * 1024  # below this a high ratio is harmless
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # other ways to pack may ask for gigabytes to unpack


class Refused(Exception):
    """The file cannot be read; `reason` is a key of choices.reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Archive:
    """An opened zip file whose parts are read with a cap."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, UnicodeError, OverflowError) as error:
            raise Refused("damaged") from error
        self._check()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def _check(self) -> None:
        members = self._zip.infolist()
        if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_TOTAL:
            self._zip.close()
            raise Refused("too_large")

    def has(self, name: str) -> bool:
        """Tell whether there is a part with that name."""
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """Return a part's bytes. Raises Refused when it is missing, too large, packed too hard or damaged."""
        info = self._zip.NameToInfo.get(name)
        if info is None:
            raise Refused("damaged")
        if info.file_size > MAX_PART or (info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(info.compress_size, 1)):
            raise Refused("too_large")
        if info.compress_type not in _PACKED:
            raise Refused("damaged")
        try:
            with self._zip.open(info) as part:
                data = part.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, ValueError, OSError) as error:
            raise Refused("damaged") from error
        if len(data) > MAX_PART:
            raise Refused("too_large")
        return data

    def xml(self, name: str) -> etree._Element:
        """Return a part as XML: no entities, no external references, no document type. Raises Refused."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(self.read(name), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Refused("damaged") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise Refused("damaged")
        return root
