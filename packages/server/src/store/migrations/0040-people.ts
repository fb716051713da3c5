/**
 * People and programs that sign in. The tables of better-auth are ours: their key begins with the organisation, which its queries do not name, so a
 * default fills it in and row-level security holds every instance to its own organisation. Of a customer no personal data stands here.
 */
export const people = `
create table people (
  organisation text not null default current_setting('redress.organisation') references organisations on delete cascade,
  id text not null,
  kind text not null default 'staff' check (kind in ('staff', 'seller')),
  name text not null,
  email text not null check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  language text,
  roles text[] not null default '{}',
  teams text[] not null default '{}',
  seller_id uuid,
  two_factor_enabled boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation, id),
  unique (organisation, email),
  foreign key (organisation, seller_id) references sellers,
  check ((kind = 'seller') = (seller_id is not null))
);

create table people_sessions (
  organisation text not null default current_setting('redress.organisation'),
  id text not null,
  user_id text not null,
  token text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation, id),
  unique (organisation, token),
  foreign key (organisation, user_id) references people on delete cascade
);
create index people_sessions_of on people_sessions (organisation, user_id);

create table people_accounts (
  organisation text not null default current_setting('redress.organisation'),
  id text not null,
  user_id text not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation, id),
  unique (organisation, provider_id, account_id),
  foreign key (organisation, user_id) references people on delete cascade
);
create index people_accounts_of on people_accounts (organisation, user_id);

create table people_verifications (
  organisation text not null default current_setting('redress.organisation') references organisations on delete cascade,
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation, id)
);
create index people_verifications_named on people_verifications (organisation, identifier, created_at);

create table people_second_factors (
  organisation text not null default current_setting('redress.organisation'),
  id text not null,
  user_id text not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  primary key (organisation, id),
  foreign key (organisation, user_id) references people on delete cascade
);
create index people_second_factors_of on people_second_factors (organisation, user_id);

create table people_passkeys (
  organisation text not null default current_setting('redress.organisation'),
  id text not null,
  user_id text not null,
  name text,
  public_key text not null,
  credential_id text not null,
  counter double precision not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz,
  primary key (organisation, id),
  unique (organisation, credential_id),
  foreign key (organisation, user_id) references people on delete cascade
);
create index people_passkeys_of on people_passkeys (organisation, user_id);

create table customer_users (
  organisation text not null default current_setting('redress.organisation'),
  id text not null,
  customer_id uuid not null generated always as (id::uuid) stored,
  name text not null default '',
  email text not null,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation, id),
  unique (organisation, email),
  foreign key (organisation, customer_id) references customers on delete cascade
);

create table customer_sessions (
  organisation text not null default current_setting('redress.organisation'),
  id text not null,
  user_id text not null,
  token text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation, id),
  unique (organisation, token),
  foreign key (organisation, user_id) references customer_users on delete cascade
);
create index customer_sessions_of on customer_sessions (organisation, user_id);

create table customer_codes (
  organisation text not null default current_setting('redress.organisation') references organisations on delete cascade,
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation, id)
);
create index customer_codes_named on customer_codes (organisation, identifier, created_at);

create table invitations (
  organisation text not null references organisations on delete cascade,
  invitation_id text not null,
  token_hash text not null,
  kind text not null check (kind in ('staff', 'seller')),
  email text not null,
  name text,
  roles text[] not null default '{}',
  teams text[] not null default '{}',
  seller_id uuid,
  created_at timestamptz not null,
  created_by text,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation, invitation_id),
  unique (organisation, token_hash),
  foreign key (organisation, seller_id) references sellers,
  check ((kind = 'seller') = (seller_id is not null))
);

create table api_keys (
  organisation text not null references organisations on delete cascade,
  key_id text not null,
  name text not null,
  hash text not null,
  ending text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  created_by text,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (organisation, key_id),
  unique (organisation, hash)
);

create unlogged table rate_limits (
  organisation text not null,
  key text not null,
  used integer not null,
  until timestamptz not null,
  primary key (organisation, key)
) with (fillfactor = 50);

create function forget_secret_of_mail() returns trigger language plpgsql as $$
begin
  new.payload := (new.payload::jsonb - 'values')::json;
  return new;
end $$;
create trigger forget_secret before update on effects
  for each row when (new.kind = 'mail' and new.state = 'done' and new.payload ->> 'template' in ('code', 'invitation', 'password-reset'))
  execute function forget_secret_of_mail();

create function sign_out_erased() returns trigger language plpgsql as $$
begin
  delete from customer_users where organisation = new.organisation and id = new.customer_id::text;
  return null;
end $$;
create trigger sign_out_erased after update on customers
  for each row when (new.erased_at is not null and old.erased_at is null)
  execute function sign_out_erased();

select protect(guarded) from unnest(array[
  'people', 'people_sessions', 'people_accounts', 'people_verifications', 'people_second_factors', 'people_passkeys',
  'customer_users', 'customer_sessions', 'customer_codes', 'invitations', 'api_keys', 'rate_limits']::regclass[]) guarded;
`
