/**
 * What is said about a case, and the mail that goes out. Nothing here refers to `cases` by a foreign key: that is a read model, which may be made again.
 * Notes stand in a table of their own, so that no query for messages can give one.
 */
export const conversation = `
create table messages (
  organisation text not null references organisations on delete cascade,
  message_id uuid not null,
  case_id uuid not null,
  thread text not null check (thread in ('customer', 'seller')),
  shared_at timestamptz,
  author text not null check (author in ('customer', 'agent', 'seller', 'system')),
  author_id text,
  author_name text,
  channel text not null,
  language text not null,
  subject text,
  body text not null,
  documents jsonb not null default '[]',
  message text,
  version integer,
  at timestamptz not null,
  key text not null,
  fingerprint text,
  erased_at timestamptz,
  primary key (organisation, message_id),
  unique (organisation, key)
);
create index messages_of_case on messages (organisation, case_id, at, message_id);

create table message_files (
  organisation text not null,
  message_id uuid not null,
  position integer not null,
  file_id uuid not null,
  primary key (organisation, message_id, position),
  foreign key (organisation, message_id) references messages on delete cascade
);
create index message_files_of_file on message_files (organisation, file_id);

create table notes (
  organisation text not null references organisations on delete cascade,
  note_id uuid not null,
  case_id uuid not null,
  author_id text,
  author_name text,
  team text,
  body text not null,
  documents jsonb not null default '[]',
  files uuid[] not null default '{}',
  language text not null,
  at timestamptz not null,
  key text not null,
  fingerprint text,
  erased_at timestamptz,
  primary key (organisation, note_id),
  unique (organisation, key)
);
create index notes_of_case on notes (organisation, case_id, at, note_id);

create table note_mentions (
  organisation text not null,
  user_id text not null,
  note_id uuid not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (organisation, user_id, note_id),
  foreign key (organisation, note_id) references notes on delete cascade
);
create index note_mentions_new on note_mentions (organisation, user_id, at desc, note_id);

create table read_marks (
  organisation text not null references organisations on delete cascade,
  case_id uuid not null,
  thread text not null check (thread in ('customer', 'seller', 'notes')),
  reader text not null,
  read_to timestamptz not null,
  marked_at timestamptz not null,
  primary key (organisation, case_id, thread, reader)
);

create table mails (
  organisation text not null references organisations on delete cascade,
  mail_id uuid not null,
  case_id uuid,
  message_id uuid,
  template text not null,
  recipient text not null,
  reply_to text,
  language text not null,
  subject text not null,
  text_body text,
  html_body text,
  attachments jsonb not null default '[]',
  rfc_message_id text not null,
  in_reply_to text,
  earlier text[] not null default '{}',
  automatic boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'expired')),
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  expires_at timestamptz,
  key text not null,
  primary key (organisation, mail_id),
  unique (organisation, key)
);
create index mails_newest on mails (organisation, created_at desc, mail_id desc);
create index mails_of_case on mails (organisation, case_id, created_at) where case_id is not null;
create index mails_expiring on mails (organisation, expires_at) where expires_at is not null and text_body is not null;

select protect(guarded) from unnest(array[
  'messages', 'message_files', 'notes', 'note_mentions', 'read_marks', 'mails']::regclass[]) guarded;
`
