"""The file's shape: its marks, and version 1 in SQL, word for word. Must not know how rows are read or written.

What stands in `VERSION_1` is history and is never edited; a later version is a later migration in `migrations.py`.
Columns that a list of sessions shows come first, so that reading them does not pass the long texts.
"""

APPLICATION_ID = 0x536E6244  # "SnbD"; see https://www.sqlite.org/pragma.html#pragma_application_id
VERSION = 4  # of the schema, kept in the file as user_version

VERSION_1 = (
    """create table session (
        id text primary key not null, title text not null default '', region text not null default '',
        date text not null default '', method text not null default '', status text not null default '',
        version integer not null default 0, step text not null default '', is_example integer not null default 0,
        created_at text not null default '', binned_at text not null default '', other_regions text not null default '',
        start text not null default '', form text not null default '', place text not null default '',
        reference text not null default '', purpose text not null default '', network text not null default '',
        phase text not null default '', invited text not null default '', planned text not null default '',
        language text not null default '', document_title text not null default '', structures text not null default '',
        capacity text not null default '', maturity text not null default '', anchoring text not null default '',
        anchoring_evidence text not null default '', leadership text not null default '',
        leadership_evidence text not null default '', agreed_how text not null default '', backing text not null default '',
        results_short text not null default '', results_long text not null default '',
        sustainability_social text not null default '', sustainability_economic text not null default '',
        sustainability_environmental text not null default '', account text not null default '', funding_total integer,
        as_written text not null default '', next_meeting text not null default '', next_meeting_place text not null default '',
        distribution text not null default '', attachments text not null default '', finalised_at text not null default '',
        finalised_by text not null default '', adjusted_by text not null default '', adjusted_on text not null default '',
        revision integer not null default 0, based_on text not null default ''
    ) strict""",
    """create table participant (
        id text primary key not null, session text not null references session deferrable initially deferred,
        position real not null default 0, name text not null default '', organisation text not null default '',
        role text not null default '', side text not null default '', email text not null default '',
        function text not null default '', present integer not null default 0, show_name integer not null default 0
    ) strict""",
    """create table actor (
        id text primary key not null, session text not null references session deferrable initially deferred,
        position real not null default 0, name text not null default '', kind text not null default '',
        regions text not null default '', country text not null default '', role text not null default '',
        intermediary integer not null default 0, web text not null default '', note text not null default ''
    ) strict""",
    """create table agenda_item (
        id text primary key not null, session text not null references session deferrable initially deferred,
        position real not null default 0, step text not null default '', title text not null default '', minutes integer,
        used_seconds integer not null default 0, as_written text not null default ''
    ) strict""",
    """create table source (
        id text primary key not null, session text not null references session deferrable initially deferred,
        position real not null default 0, title text not null default '', kind text not null default '',
        reference text not null default '', file_name text not null default '', web text not null default '',
        received text not null default '', revision text not null default '', prepared_by text not null default '', pages integer,
        checksum text not null default '', note text not null default '', as_written text not null default ''
    ) strict""",
    """create table need (
        id text primary key not null, session text not null references session deferrable initially deferred,
        parent text references need deferrable initially deferred, position real not null default 0, level text not null default '',
        title text not null default '', text text not null default '', kind text not null default '',
        evidence text not null default '', tags text not null default '', addressee text not null default '',
        proposal_type text not null default '', reach text not null default '', raised_by text not null default '',
        status text not null default '', source text references source deferrable initially deferred,
        place text not null default '', visibility text not null default ''
    ) strict""",
    """create table condition (
        id text primary key not null, session text not null references session deferrable initially deferred,
        position real not null default 0, kind text not null default '', title text not null default '',
        value text not null default '', year text not null default '', origin text not null default '',
        source text references source deferrable initially deferred, note text not null default ''
    ) strict""",
    """create table strategy (
        id text primary key not null, session text not null references session deferrable initially deferred,
        position real not null default 0, layer text not null default '', kind text not null default '',
        name text not null default '', reference text not null default '', owner text not null default '',
        year text not null default '', status text not null default '', valid text not null default '',
        web text not null default '', areas text not null default '', passage text not null default '',
        catalogue_id text not null default '', verified text not null default '', checked text not null default '',
        region_role text not null default '', maturity text not null default '', actors text not null default '',
        money text not null default '', appropriation text not null default '', interim_due text not null default '',
        final_due text not null default '', recipient text not null default '', partners text not null default '',
        requirement text not null default '', note text not null default ''
    ) strict""",
    """create table link (
        id text primary key not null, session text not null references session deferrable initially deferred,
        need text not null references need deferrable initially deferred,
        strategy text not null references strategy deferrable initially deferred, kind text not null default '',
        reason text not null default '', passage text not null default ''
    ) strict""",
    """create table focus_area (
        id text primary key not null, session text not null references session deferrable initially deferred,
        position real not null default 0, title text not null default '', text text not null default '',
        anchoring text not null default '', support text not null default '', priority text not null default '',
        s3_area text not null default '', tags text not null default '', chosen integer not null default 0,
        reasons text not null default ''
    ) strict""",
    """create table focus_need (
        id text primary key not null, session text not null references session deferrable initially deferred,
        focus_area text not null references focus_area deferrable initially deferred,
        need text references need deferrable initially deferred, strategy text references strategy deferrable initially deferred
    ) strict""",
    """create table score (
        id text primary key not null, session text not null references session deferrable initially deferred,
        focus_area text not null references focus_area deferrable initially deferred, criterion text not null default '',
        ballot integer not null default 0, value integer not null default 0
    ) strict""",
    """create table entry (
        id text primary key not null, session text not null references session deferrable initially deferred,
        position real not null default 0, kind text not null default '', text text not null default '',
        question text not null default '', group_name text not null default '',
        agenda_item text references agenda_item deferrable initially deferred,
        need text references need deferrable initially deferred, who text not null default '', due text not null default '',
        status text not null default '', outcome text not null default '', evidence text not null default '',
        funding_path text not null default '', reach text not null default '', tags text not null default '',
        state_aid text not null default '', state_aid_note text not null default '', decided_by text not null default '',
        decided_on text not null default '', confirmed integer not null default 0, said_at text not null default '',
        visibility text not null default ''
    ) strict""",
    """create table funding (
        id text primary key not null, session text not null references session deferrable initially deferred,
        position real not null default 0, financier text not null default '', kind text not null default '',
        role text not null default '', applied integer, granted integer, year text not null default '',
        appropriation text not null default '', conditions text not null default '', state_aid text not null default '',
        state_aid_note text not null default '', note text not null default '', as_written text not null default ''
    ) strict""",
    """create table version (
        id text primary key not null, session text not null references session deferrable initially deferred,
        number integer not null default 0, finalised_at text not null default '', finalised_by text not null default '',
        contents text not null default ''
    ) strict""",
    """create table exchange (
        id text primary key not null, session text not null references session deferrable initially deferred,
        direction text not null default '', purpose text not null default '', revision integer not null default 0,
        based_on text not null default '', at text not null default '', file_name text not null default '',
        checksum text not null default '', prepared_by text not null default '', summary text not null default '',
        content text not null default ''
    ) strict""",
    "create index participant_session on participant (session)",
    "create index actor_session on actor (session)",
    "create index agenda_item_session on agenda_item (session)",
    "create index source_session on source (session)",
    "create index need_session on need (session)",
    "create index need_parent on need (parent) where parent is not null",
    "create index need_source on need (source) where source is not null",
    "create index condition_session on condition (session)",
    "create index condition_source on condition (source) where source is not null",
    "create index strategy_session on strategy (session)",
    "create index link_session on link (session)",
    "create index link_need on link (need)",
    "create index link_strategy on link (strategy)",
    "create index focus_area_session on focus_area (session)",
    "create index focus_need_session on focus_need (session)",
    "create index focus_need_focus_area on focus_need (focus_area)",
    "create index focus_need_need on focus_need (need) where need is not null",
    "create index focus_need_strategy on focus_need (strategy) where strategy is not null",
    "create index score_session on score (session)",
    "create index score_focus_area on score (focus_area)",
    "create index entry_session on entry (session)",
    "create index entry_agenda_item on entry (agenda_item) where agenda_item is not null",
    "create index entry_need on entry (need) where need is not null",
    "create index funding_session on funding (session)",
    "create index version_session on version (session)",
    "create index exchange_session on exchange (session)",
    # The journal: every edit, one row a change; `action` is the seq of the first change that was made together with it.
    """create table change (
        seq integer primary key, at text not null, action integer not null, label text not null, session text not null,
        tbl text not null, row text not null, before text, after text
    ) strict""",
    "create index change_row on change (row, tbl)",
    "create index change_session on change (session)",
    # The order in which sessions were last changed. Written only when another session was changed last, to spare every edit two
    # pages; the time itself is that of the session's last row in the journal.
    """create table touched (
        session text primary key not null references session on delete cascade deferrable initially deferred, seq integer not null
    ) strict, without rowid""",
    "create index touched_seq on touched (seq)",
    "create index session_binned on session (id) where binned_at != ''",
    # What is searched: one row for each row with text, the index over it, and every word that has been seen.
    """create table search_row (
        id integer primary key, session text not null, tbl text not null, row text not null, kind text not null,
        title text not null, body text not null, who text not null, stems text not null, facets text not null
    ) strict""",
    "create unique index search_row_row on search_row (row, tbl)",
    "create table search_word (word text primary key not null, folded text not null) strict, without rowid",
    """create virtual table search using fts5 (
        title, body, who, stems, facets, content='search_row', content_rowid='id', tokenize='unicode61 remove_diacritics 0'
    )""",
    """create trigger search_row_added after insert on search_row begin
        insert into search (rowid, title, body, who, stems, facets)
        values (new.id, new.title, new.body, new.who, new.stems, new.facets);
    end""",
    """create trigger search_row_removed after delete on search_row begin
        insert into search (search, rowid, title, body, who, stems, facets)
        values ('delete', old.id, old.title, old.body, old.who, old.stems, old.facets);
    end""",
    """create trigger search_row_edited after update of title, body, who, stems, facets on search_row begin
        insert into search (search, rowid, title, body, who, stems, facets)
        values ('delete', old.id, old.title, old.body, old.who, old.stems, old.facets);
        insert into search (rowid, title, body, who, stems, facets)
        values (new.id, new.title, new.body, new.who, new.stems, new.facets);
    end""",
    f"pragma application_id = {APPLICATION_ID}",
)
