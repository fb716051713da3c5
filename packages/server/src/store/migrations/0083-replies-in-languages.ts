/** A canned reply is one, with a text for each language; those that bore the same title in several languages become one. Its version tells whether somebody was faster. */
export const repliesInLanguages = `
drop index canned_replies_titled;
alter table canned_replies
  add column texts jsonb,
  add column version int not null default 1,
  add column updated_by text;
update canned_replies kept set texts = (
  select jsonb_object_agg(same.language, same.body) from canned_replies same
  where same.organisation = kept.organisation and lower(same.title) = lower(kept.title));
delete from canned_replies gone using canned_replies kept
where kept.organisation = gone.organisation and lower(kept.title) = lower(gone.title)
  and kept.reply_id < gone.reply_id;
alter table canned_replies
  drop column language,
  drop column body,
  alter column texts set not null,
  add check (jsonb_typeof(texts) = 'object' and texts <> '{}');
create unique index canned_replies_titled on canned_replies (organisation, lower(title));
`
