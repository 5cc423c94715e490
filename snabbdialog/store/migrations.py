"""How a file of an older version becomes one of this version: append-only, each step whole or not at all.

A step is never edited once it has shipped; `user_version` is the number of steps taken. Imports sqlite-utils, so it is loaded
only for a file that is new or old. Must not know where the file lies nor who made a backup of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from .schema import VERSION_1

if TYPE_CHECKING:
    import sqlite3

steps = Migrations("snabbdialog")


@steps()
def version_1(db: Database) -> None:
    """Make every table of the first version."""
    for statement in VERSION_1:
        db.execute(statement)
    db.execute("pragma user_version = 1")


@steps()
def version_2(db: Database) -> None:
    """Keep account of the sessions that the search index has fallen behind with. A session that is gone may be among them."""
    db.execute("create table unsearched (session text primary key not null) strict, without rowid")
    db.execute("pragma user_version = 2")


@steps()
def version_3(db: Database) -> None:
    """Keep what was dismissed for a need and is cited nowhere."""
    db.execute("alter table need add column dismissed text not null default ''")
    db.execute("pragma user_version = 3")


@steps()
def version_4(db: Database) -> None:
    """Keep whether ballots are hidden. Until now a page hid them when a mark was missing; where it would have, they stay hidden.

    Which criteria there are stands in the method, which SQL does not know. So they are hidden in every draft where no focus area is
    chosen, and once one is, where a mark is missing for a criterion that has any.
    """
    db.execute("alter table session add column ballots_awaited integer not null default 0")
    db.execute(
        """update session set ballots_awaited = coalesce((
            select min(max(ballot), 40) from score where score.session = session.id and value between 1 and 5
        ), 0) where status != 'finalised' and (
            not exists (select 1 from focus_area where focus_area.session = session.id and chosen)
            or (select count(*) < max(ballot) * count(distinct criterion) * (select count(*) from focus_area where session = session.id)
                from score where score.session = session.id and value between 1 and 5)
        )"""
    )
    db.execute("pragma user_version = 4")


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that the file has not taken yet."""
    steps.apply(Database(connection))
