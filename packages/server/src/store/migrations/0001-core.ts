/**
 * Organisations, what the shop knows, cases with their log, and effects. Each key begins with the organisation, which is also the column to distribute
 * by; `protect` puts the second wall around a table: a connection sees the rows of the organisation it is set to.
 *
 * Nothing is counted about which organisations there are: of one that is new, the database would think that it has next to no rows, take all indexes
 * that begin with the organisation for equally good, and read all its rows to find one. Uncounted, each is taken for a two-hundredth of the table.
 */
export const core = `
create function protect(guarded regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s alter column organisation set statistics 0', guarded);
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy one_organisation on %s using (
       organisation = current_setting(''redress.organisation'', true)
       or current_setting(''redress.organisation'', true) = ''*'')', guarded);
end $$;

create table organisations (
  organisation text primary key check (organisation ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title jsonb not null,
  languages text[] not null,
  hosts text[] not null default '{}',
  brand jsonb not null default '{}',
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);

create table policy_versions (
  organisation text not null references organisations on delete cascade,
  policy text not null,
  version text not null,
  effective text not null,
  source text not null,
  compiled json not null,
  published_at timestamptz not null default now(),
  published_by text,
  primary key (organisation, policy, version)
);

create table customers (
  organisation text not null references organisations on delete cascade,
  customer_id uuid not null,
  external_id text not null,
  kind text not null default 'consumer' check (kind in ('consumer', 'business', 'account')),
  email text,
  name text,
  phone text,
  address jsonb,
  language text,
  country text,
  tier text,
  since timestamptz,
  facts jsonb not null default '{}',
  erased_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation, customer_id),
  unique (organisation, external_id)
);
create index customers_by_email on customers (organisation, lower(email));

create table sellers (
  organisation text not null references organisations on delete cascade,
  seller_id uuid not null,
  external_id text not null,
  name text not null,
  email text,
  country text,
  standing text not null default 'good' check (standing in ('good', 'restricted', 'terminated')),
  facts jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation, seller_id),
  unique (organisation, external_id)
);

create table orders (
  organisation text not null,
  order_id uuid not null,
  external_id text not null,
  number text not null,
  customer_id uuid not null,
  seller_id uuid,
  placed_at timestamptz,
  paid_at timestamptz,
  shipped_at timestamptz,
  delivered_at timestamptz,
  country text,
  channel text,
  currency text,
  total numeric,
  transport jsonb not null default '{}',
  facts jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation, order_id),
  unique (organisation, external_id),
  unique (organisation, number),
  foreign key (organisation, customer_id) references customers,
  foreign key (organisation, seller_id) references sellers
);
create index orders_of_customer on orders (organisation, customer_id, placed_at desc, order_id);
create index orders_of_seller on orders (organisation, seller_id) where seller_id is not null;

create table order_lines (
  organisation text not null,
  order_id uuid not null,
  line_id text not null,
  position integer not null,
  title text not null,
  unit text,
  serial text,
  brand text,
  category text,
  condition text,
  quantity numeric,
  unit_price numeric,
  price numeric,
  shipped_at timestamptz,
  delivered_at timestamptz,
  facts jsonb not null default '{}',
  primary key (organisation, order_id, line_id),
  foreign key (organisation, order_id) references orders on delete cascade
);

create table deliveries (
  organisation text not null,
  order_id uuid not null,
  delivery_id text not null,
  carrier text,
  tracking text,
  shipped_at timestamptz,
  delivered_at timestamptz,
  lines text[] not null default '{}',
  primary key (organisation, order_id, delivery_id),
  foreign key (organisation, order_id) references orders on delete cascade
);

create table payments (
  organisation text not null,
  order_id uuid not null,
  payment_id text not null,
  method text not null,
  amount numeric,
  paid_at timestamptz,
  dispute text not null default 'none' check (dispute in ('none', 'open', 'won', 'lost', 'withdrawn')),
  dispute_opened_at timestamptz,
  primary key (organisation, order_id, payment_id),
  foreign key (organisation, order_id) references orders on delete cascade
);

create table invoices (
  organisation text not null,
  order_id uuid not null,
  invoice_id text not null,
  number text not null,
  issued_at timestamptz,
  amount numeric,
  currency text,
  primary key (organisation, order_id, invoice_id),
  foreign key (organisation, order_id) references orders on delete cascade
);

create table service_centres (
  organisation text not null references organisations on delete cascade,
  centre_id uuid not null,
  external_id text not null,
  name text not null,
  brands text[] not null default '{}',
  latitude double precision not null,
  longitude double precision not null,
  address jsonb not null default '{}',
  phone text,
  primary key (organisation, centre_id),
  unique (organisation, external_id)
);

create table cases (
  organisation text not null,
  case_id uuid not null,
  number text not null,
  policy text not null,
  policy_version text not null,
  kind text not null,
  channel text not null,
  status text not null,
  open boolean not null,
  level integer not null,
  team text not null,
  handler text,
  customer_id uuid not null,
  order_id uuid,
  order_number text,
  seller_id uuid,
  opened_at timestamptz not null,
  received_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null,
  hash text not null,
  state json not null,
  next_due timestamptz,
  owed_by timestamptz,
  outcome text,
  remedy text,
  granted numeric,
  granted_lines text[] not null default '{}',
  primary key (organisation, case_id),
  unique (organisation, number)
) with (fillfactor = 70);
create index cases_due on cases (next_due) where next_due is not null;
create index cases_urgent on cases (organisation, team, owed_by, case_id) where open;
create index cases_urgent_all on cases (organisation, owed_by, case_id) where open;
create index cases_of_handler on cases (organisation, handler, owed_by, case_id) where open;
create index cases_recent on cases (organisation, updated_at desc, case_id);
create index cases_of_customer on cases (organisation, customer_id, opened_at desc);
create index cases_of_order on cases (organisation, order_id) where order_id is not null;
create index cases_of_seller on cases (organisation, seller_id) where seller_id is not null;

create table case_events (
  organisation text not null,
  case_id uuid not null,
  version integer not null check (version > 0),
  type text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  body text not null,
  hash text not null,
  primary key (organisation, case_id, version)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log only grows: an event is never changed or removed.'
    using hint = 'Correct a case with a further command.';
end $$;
create trigger only_grows before update or delete on case_events
  for each row execute function refuse_change();

create table case_texts (
  organisation text not null,
  case_id uuid not null,
  text_id uuid not null,
  body text,
  erased_at timestamptz,
  primary key (organisation, case_id, text_id)
);

create table obligations (
  organisation text not null,
  case_id uuid not null,
  obligation_id text not null,
  name text not null,
  source text not null,
  owes text not null,
  owed_to text not null,
  clause text,
  state text not null,
  raised_at timestamptz not null,
  due_at timestamptz,
  settled_at timestamptz,
  done_at timestamptz,
  primary key (organisation, case_id, obligation_id)
) with (fillfactor = 80);
create index obligations_owed on obligations (organisation, owes, due_at)
  where state in ('pending', 'running', 'paused') or (state = 'late' and done_at is null);
create index obligations_settled on obligations (organisation, settled_at, clause)
  where settled_at is not null;

create table command_receipts (
  organisation text not null,
  idempotency_key text not null,
  fingerprint text not null,
  case_id uuid not null,
  accepted boolean not null,
  version integer not null,
  refusal json,
  recorded_at timestamptz not null default now(),
  primary key (organisation, idempotency_key)
);
create index command_receipts_old on command_receipts (organisation, recorded_at);

create table effects (
  organisation text not null,
  effect_id uuid not null,
  case_id uuid,
  version integer,
  kind text not null,
  key text not null,
  payload json not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (organisation, effect_id),
  unique (organisation, key)
);
create index effects_dead on effects (organisation, created_at) where state = 'dead';
create index effects_of_case on effects (organisation, case_id);

select protect(guarded) from unnest(array[
  'organisations', 'policy_versions', 'customers', 'sellers', 'orders', 'order_lines', 'deliveries', 'payments', 'invoices', 'service_centres',
  'cases', 'case_events', 'case_texts', 'obligations', 'command_receipts', 'effects']::regclass[]) guarded;
`
