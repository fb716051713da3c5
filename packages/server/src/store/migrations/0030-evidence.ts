/**
 * Files, what cases they belong to, and who is writing to one just now. A file's row outlives its bytes: after erasure its id and hash remain.
 * The four parts of the fingerprint find pictures that are nearly the same; see evidence/duplicates.ts. They are columns, since row-level security keeps
 * PostgreSQL from using an index on an expression whose operators are not marked leakproof, as `>>` and `&` are not.
 */
export const evidence = `
create table files (
  organisation text not null references organisations on delete cascade,
  file_id uuid not null,
  owner_kind text not null check (owner_kind in ('customer', 'seller', 'staff', 'key', 'system')),
  owner_id text not null,
  name text,
  declared_type text,
  size bigint,
  state text not null check (state in ('uploading', 'received', 'unscanned', 'ready', 'refused', 'quarantined', 'erased')),
  problem jsonb,
  media text check (media in ('photo', 'video', 'document')),
  media_type text,
  sha256 text,
  copies text[] not null default '{}',
  shared_type text,
  width integer,
  height integer,
  duration_ms integer,
  captured_at text,
  latitude double precision,
  longitude double precision,
  fingerprint bigint,
  fingerprint_0 integer generated always as (((fingerprint >> 48) & 65535)::integer) stored,
  fingerprint_1 integer generated always as (((fingerprint >> 32) & 65535)::integer) stored,
  fingerprint_2 integer generated always as (((fingerprint >> 16) & 65535)::integer) stored,
  fingerprint_3 integer generated always as ((fingerprint & 65535)::integer) stored,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  received_at timestamptz,
  scanned_at timestamptz,
  examined_at timestamptz,
  erased_at timestamptz,
  primary key (organisation, file_id)
);
create index files_unfinished on files (expires_at) where state = 'uploading';
create index files_unfinished_of_owner on files (organisation, owner_kind, owner_id) where state = 'uploading';
create index files_held_back on files (organisation, created_at) where state in ('received', 'unscanned', 'quarantined');
create index files_by_content on files (organisation, sha256) where sha256 is not null;
create index files_by_fingerprint_0 on files (organisation, fingerprint_0) where fingerprint is not null;
create index files_by_fingerprint_1 on files (organisation, fingerprint_1) where fingerprint is not null;
create index files_by_fingerprint_2 on files (organisation, fingerprint_2) where fingerprint is not null;
create index files_by_fingerprint_3 on files (organisation, fingerprint_3) where fingerprint is not null;

create table case_files (
  organisation text not null,
  case_id uuid not null,
  file_id uuid not null,
  shown_to text[] not null check (shown_to <@ array['customer', 'seller']),
  linked_at timestamptz not null,
  primary key (organisation, case_id, file_id),
  foreign key (organisation, file_id) references files on delete cascade
);
create index case_files_of_file on case_files (organisation, file_id);

create table upload_locks (
  organisation text not null,
  file_id uuid not null,
  holder uuid not null,
  until timestamptz not null,
  wanted boolean not null default false,
  primary key (organisation, file_id)
) with (fillfactor = 50);

select protect(guarded) from unnest(array['files', 'case_files', 'upload_locks']::regclass[]) guarded;
`
