/**
 * Seals over the log: each names the cases that changed since the one before, with version and hash of their last event, and is chained to it. Whoever
 * keeps the newest seal's hash elsewhere can tell that a case, or the end of one, was removed. `heads` counts the rows of `audit_seal_heads`.
 */
export const auditSeals = `
create table audit_seals (
  organisation text not null references organisations,
  number integer not null check (number > 0),
  at timestamptz not null,
  previous text not null,
  heads integer not null,
  hash text not null,
  primary key (organisation, number)
);

create table audit_seal_heads (
  organisation text not null,
  number integer not null,
  case_id uuid not null,
  version integer not null,
  hash text not null,
  primary key (organisation, number, case_id),
  foreign key (organisation, number) references audit_seals deferrable initially deferred
);
create index audit_seal_heads_of_case on audit_seal_heads (organisation, case_id, version);

create function refuse_seal_change() returns trigger language plpgsql as $$
begin
  raise exception 'A seal is never changed or removed.'
    using hint = 'Make a further one with "redress audit seal".';
end $$;
create trigger only_grows before update or delete on audit_seals
  for each row execute function refuse_seal_change();
create trigger only_grows before update or delete on audit_seal_heads
  for each row execute function refuse_seal_change();

select protect(guarded) from unnest(array['audit_seals', 'audit_seal_heads']::regclass[]) guarded;
`
