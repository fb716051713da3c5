/** What the desk keeps: views of the queue that people saved; and how old the backlog is, from an index alone. */
export const desk = `
create table saved_views (
  organisation text not null references organisations on delete cascade,
  view_id uuid not null,
  owner_id text not null,
  team text,
  name text not null check (length(name) between 1 and 80),
  filters jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organisation, view_id),
  foreign key (organisation, owner_id) references people on delete cascade
);
create index saved_views_of on saved_views (organisation, owner_id);
create index saved_views_shared on saved_views (organisation, team) where team is not null;

create index cases_age on cases (organisation, team, opened_at) where open;

select protect('saved_views');
`
