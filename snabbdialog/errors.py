"""What a user can cause or mend, one class each. No texts: the sentence for each stands in resources/words under `errors`.

Each class names the facts its sentence needs; they are given as keywords and kept in `facts`. Whatever is not a `UserError` is
a fault of ours.
"""


class UserError(Exception):
    """Something a user can cause or mend."""

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__, facts)
        self.facts = facts


class StoreError(UserError):
    """Something is wrong with the store's file or its place. Facts: path."""


class StoreMissing(StoreError):
    """There is no such file, and none was to be made. Facts: path."""


class StoreNotOurs(StoreError):
    """The file is not a store of this program (another format, zero bytes, noise). Facts: path."""


class StoreDamaged(StoreError):
    """The store is damaged; it was set aside untouched. Facts: path, kept, backup (a path, or empty)."""


class StoreDamagedWithoutBackup(StoreDamaged):
    """The store is damaged, it was set aside untouched, and there is no good backup of it. Facts: path, kept."""


class StoreNewer(StoreError):
    """The store was written by a newer version of the program. Facts: path."""


class StoreLocked(StoreError):
    """Another program writes to the store. Facts: path, holder."""


class StoreBusy(StoreLocked):
    """A program that is not ours writes to the store just now. Facts: path."""


class StoreReadOnly(StoreError):
    """The store or its folder cannot be written to. Facts: path."""


class StoreGone(StoreError):
    """The store's file or drive cannot be reached any more. Facts: path."""


class DiskFull(StoreError):
    """The disk has no room for the change. Facts: path."""


class BackupFailed(StoreError):
    """No backup copy could be made, so nothing was done. Facts: path, reason."""


class SqliteOld(UserError):
    """The SQLite that Python brings is older than the store needs. Facts: version, needed."""


class SessionMissing(UserError):
    """No session has that id. Facts: id."""


class SessionFinalised(UserError):
    """The minutes are finalised and the text is locked. Facts: version."""


class OutputNotWritten(UserError):
    """A file could not be written. Facts: path, reason (choices: reason)."""


class InputUnreadable(UserError):
    """A file from outside could not be read. Facts: path, reason (choices: reason)."""


class InputNewer(UserError):
    """A file from outside was made by a newer version. Facts: path."""


class TemplateUnreadable(UserError):
    """The agency's own Word template cannot be used. Facts: path, reason (choices: reason)."""


class MethodBroken(UserError):
    """A method file cannot be read; the others still work. Facts: path, line (0 when unknown), reason."""


class CatalogueBroken(UserError):
    """A catalogue file cannot be read. Facts: path, line (0 when unknown), reason."""


class ScreenMissing(UserError):
    """There is no screen to open a window on. No facts."""
