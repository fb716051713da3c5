/** Replies that are written once and used often, in each language of an organisation. */
export const cannedReplies = `
create table canned_replies (
  organisation text not null references organisations on delete cascade,
  reply_id uuid not null,
  language text not null,
  title text not null check (length(title) between 1 and 120),
  body text not null check (length(body) between 1 and 5000),
  updated_at timestamptz not null,
  primary key (organisation, reply_id)
);
create unique index canned_replies_titled on canned_replies (organisation, language, lower(title));

select protect('canned_replies');
`
