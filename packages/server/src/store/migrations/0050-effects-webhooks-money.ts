/** When an effect is tried again; endpoints that are told of events, and what they were told; payouts, credit notes, and who is asked to pay. */
export const effectsWebhooksMoney = `
alter table effects add column run_at timestamptz;
create index effects_waiting on effects (organisation, effect_id) where state = 'waiting';

create table webhook_endpoints (
  organisation text not null references organisations on delete cascade,
  endpoint_id uuid not null,
  url text not null,
  types text[] not null default '{*}',
  secrets jsonb not null,
  enabled boolean not null default true,
  disabled_reason text check (disabled_reason in ('by-hand', 'gone', 'failing')),
  last_delivered_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organisation, endpoint_id),
  check (enabled = (disabled_reason is null))
);

create table webhook_deliveries (
  organisation text not null,
  delivery_id uuid not null,
  endpoint_id uuid not null,
  case_id uuid not null,
  version integer not null,
  type text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (organisation, delivery_id),
  unique (organisation, endpoint_id, case_id, version),
  foreign key (organisation, endpoint_id) references webhook_endpoints on delete cascade
);
create index webhook_deliveries_log on webhook_deliveries (organisation, endpoint_id, delivery_id);

create table webhook_attempts (
  organisation text not null,
  delivery_id uuid not null,
  attempt integer not null,
  at timestamptz not null,
  status integer,
  error text,
  duration_ms integer not null,
  excerpt text,
  primary key (organisation, delivery_id, attempt),
  foreign key (organisation, delivery_id) references webhook_deliveries on delete cascade
);

create table payment_connectors (
  organisation text not null references organisations on delete cascade,
  kind text not null check (kind in ('manual', 'http')),
  url text,
  secret text,
  updated_at timestamptz not null,
  primary key (organisation),
  check ((kind = 'http') = (url is not null and secret is not null))
);

create table payouts (
  organisation text not null,
  payout_id uuid not null,
  case_id uuid not null,
  version integer not null,
  run text not null,
  step text not null,
  line text not null,
  remedy text not null,
  kind text not null,
  amount numeric not null check (amount >= 0),
  currency text not null,
  connector text not null check (connector in ('manual', 'http')),
  state text not null default 'due' check (state in ('due', 'sent', 'settled', 'failed')),
  key text not null,
  asked_url text,
  reference text,
  failure text,
  effect_id uuid not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  settled_at timestamptz,
  settled_by text,
  primary key (organisation, payout_id),
  unique (organisation, key),
  unique (organisation, case_id, run, step)
);
create index payouts_open on payouts (organisation, state, payout_id) where state <> 'settled';

create function refuse_other_money() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'A payout is never removed.';
  end if;
  if (old.organisation, old.payout_id, old.case_id, old.version, old.run, old.step, old.line, old.remedy, old.kind, old.amount, old.currency,
      old.connector, old.key, old.effect_id, old.created_at)
    is distinct from
     (new.organisation, new.payout_id, new.case_id, new.version, new.run, new.step, new.line, new.remedy, new.kind, new.amount, new.currency,
      new.connector, new.key, new.effect_id, new.created_at) then
    raise exception 'What a payout is for, and its amount, never change; only what became of it does.';
  end if;
  if old.state = 'settled' and new.state <> 'settled' then
    raise exception 'A settled payout stays settled.';
  end if;
  return new;
end $$;
create trigger stays_the_same before update or delete on payouts for each row execute function refuse_other_money();

create table credit_note_counters (
  organisation text not null references organisations on delete cascade,
  year integer not null,
  last integer not null,
  primary key (organisation, year)
);

create table credit_notes (
  organisation text not null,
  credit_note_id uuid not null,
  number text not null,
  year integer not null,
  sequence integer not null check (sequence > 0),
  issued_at timestamptz not null,
  issued_on text not null,
  invoice_number text not null check (length(invoice_number) between 1 and 35),
  invoice_date text not null,
  case_id uuid not null,
  payout_id uuid not null,
  order_id uuid not null,
  order_number text not null,
  customer_id uuid not null,
  seller_id uuid,
  currency text not null,
  amount numeric not null check (amount > 0),
  lines json not null,
  primary key (organisation, credit_note_id),
  unique (organisation, number),
  unique (organisation, year, sequence),
  unique (organisation, payout_id)
);
create function refuse_other_credit_note() returns trigger language plpgsql as $$
begin
  raise exception 'A credit note is never changed or removed.' using hint = 'Correct it with an invoice of the shop.';
end $$;
create trigger never_changes before update or delete on credit_notes for each row execute function refuse_other_credit_note();

select protect(guarded) from unnest(array[
  'webhook_endpoints', 'webhook_deliveries', 'webhook_attempts', 'payment_connectors', 'payouts', 'credit_note_counters', 'credit_notes'
]::regclass[]) guarded;
`
