/**
 * Full-text search, and the orders in which lists of cases are read.
 *
 * Each language has a configuration that folds accents and finds words by their stem; `redress_simple`, beside it in every document, finds them by how
 * they begin. A document carries the number, order and names of its case too, so that "104 scale" finds the message about a scale in the case of order
 * F-1042. Triggers keep the documents, so that nothing can be written, or erased, without them.
 *
 * The text operators are not leakproof: where row-level security binds the reader, PostgreSQL would read every row rather than use their index. So the
 * owner is not bound here (no FORCE), and search/find.ts, which alone reads the table, takes the organisation from the connection.
 */
const languages: Readonly<Record<string, string>> = {
  ar: 'arabic',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  el: 'greek',
  hu: 'hungarian',
  it: 'italian',
  nb: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  es: 'spanish',
  sv: 'swedish',
  tr: 'turkish',
}

const words =
  'asciiword, word, numword, hword, asciihword, numhword, hword_part, hword_asciipart, hword_numpart'

const configurations = ['simple', ...Object.values(languages)]
  .map(
    (name) => `
create text search configuration redress_${name} (copy = pg_catalog.${name});
alter text search configuration redress_${name} alter mapping for ${words}
  with unaccent, ${name === 'simple' ? 'simple' : `${name}_stem`};`,
  )
  .join('')

export const search = `
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
${configurations}

create function search_configuration(language text) returns regconfig language sql immutable parallel safe as $$
  select case lower(split_part(coalesce(language, ''), '-', 1))
    ${Object.entries(languages)
      .map(([language, name]) => `when '${language}' then 'redress_${name}'::regconfig`)
      .join('\n    ')}
    when 'no' then 'redress_norwegian'::regconfig
    when 'nn' then 'redress_norwegian'::regconfig
    else 'redress_simple'::regconfig end
$$;

create function search_lexemes(language text, body text, weight "char") returns tsvector language sql stable parallel safe as $$
  select setweight(to_tsvector('redress_simple', left(body, 200000)), weight)
    || setweight(to_tsvector(search_configuration(language), left(body, 200000)), weight)
$$;

create function search_names(name text) returns tsvector language sql stable parallel safe as $$
  select setweight(to_tsvector('redress_simple',
    regexp_replace(name, '[^[:alnum:]]+', ' ', 'g') || ' ' || regexp_replace(name, '[^[:alnum:][:space:]]+', '', 'g')), 'A')
$$;

create table search_documents (
  organisation text not null references organisations on delete cascade,
  kind text not null check (kind in ('case', 'text', 'message', 'note')),
  document_id uuid not null,
  case_id uuid not null,
  seen_by text[] not null default '{}',
  at timestamptz not null,
  names text,
  words tsvector not null,
  primary key (organisation, kind, document_id)
);
create index search_documents_of_case on search_documents (organisation, case_id);
create index search_documents_words on search_documents using gin (organisation, words);
create index search_documents_names on search_documents using gin (organisation, names gin_trgm_ops) where names is not null;
select protect('search_documents');
alter table search_documents no force row level security;

create function search_heading(of_organisation text, of_case uuid) returns text language sql stable as $$
  select concat_ws(' ', cases.number, cases.order_number, customers.name, customers.email, customers.external_id)
  from cases
  left join customers on customers.organisation = cases.organisation and customers.customer_id = cases.customer_id
  where cases.organisation = of_organisation and cases.case_id = of_case
$$;

create function search_language(of_organisation text, of_case uuid) returns text language sql stable as $$
  select coalesce(
    (select customers.language from cases
      join customers on customers.organisation = cases.organisation and customers.customer_id = cases.customer_id
      where cases.organisation = of_organisation and cases.case_id = of_case),
    (select languages[1] from organisations where organisation = of_organisation))
$$;

create function index_cases(of_organisation text, of_cases uuid[]) returns void language plpgsql as $$
begin
  insert into search_documents (organisation, kind, document_id, case_id, seen_by, at, names, words)
  select cases.organisation, 'case', cases.case_id, cases.case_id, '{customer,seller}', cases.opened_at,
    lower(unaccent(named.names)),
    search_names(named.names) || search_lexemes(search_language(cases.organisation, cases.case_id), coalesce(titled.titles, ''), 'B')
  from cases
  left join customers on customers.organisation = cases.organisation and customers.customer_id = cases.customer_id
  left join lateral (
    select string_agg(concat_ws(' ', title, unit, brand, category), ' ') as titles, string_agg(serial, ' ') as serials
    from order_lines where order_lines.organisation = cases.organisation and order_lines.order_id = cases.order_id) titled on true
  left join lateral (
    select string_agg(tracking, ' ') as trackings
    from deliveries where deliveries.organisation = cases.organisation and deliveries.order_id = cases.order_id) sent on true
  left join lateral (
    select string_agg(number, ' ') as numbers
    from invoices where invoices.organisation = cases.organisation and invoices.order_id = cases.order_id) billed on true
  left join sellers on sellers.organisation = cases.organisation and sellers.seller_id = cases.seller_id
  cross join lateral (
    select concat_ws(' ', cases.number, cases.order_number, customers.name, customers.email, customers.external_id, customers.phone,
      sellers.name, titled.serials, sent.trackings, billed.numbers) as names) named
  where cases.organisation = of_organisation and cases.case_id = any(of_cases)
  on conflict (organisation, kind, document_id) do update
    set names = excluded.names, words = excluded.words, at = excluded.at;
end $$;

create function index_texts(of_organisation text, of_cases uuid[]) returns void language plpgsql as $$
begin
  insert into search_documents (organisation, kind, document_id, case_id, seen_by, at, words)
  select texts.organisation, 'text', texts.text_id, texts.case_id,
    case when cases.state #>> '{request,description}' = '§text:' || texts.text_id then '{customer,seller}'::text[] else '{}' end,
    cases.updated_at,
    search_names(search_heading(texts.organisation, texts.case_id))
      || search_lexemes(search_language(texts.organisation, texts.case_id), texts.body, 'C')
  from case_texts texts
  join cases on cases.organisation = texts.organisation and cases.case_id = texts.case_id
  where texts.organisation = of_organisation and texts.case_id = any(of_cases) and texts.body is not null
  on conflict (organisation, kind, document_id) do update set words = excluded.words, seen_by = excluded.seen_by;
end $$;

create function index_messages(of_organisation text, of_cases uuid[]) returns void language plpgsql as $$
begin
  insert into search_documents (organisation, kind, document_id, case_id, seen_by, at, words)
  select organisation, 'message', message_id, case_id,
    case when shared_at is null then array[thread] else '{customer,seller}' end, at,
    search_names(coalesce(search_heading(organisation, case_id), ''))
      || search_lexemes(language, concat_ws(' ', subject, body), 'D')
  from messages
  where organisation = of_organisation and case_id = any(of_cases) and erased_at is null
  on conflict (organisation, kind, document_id) do update set words = excluded.words, seen_by = excluded.seen_by;
  insert into search_documents (organisation, kind, document_id, case_id, at, words)
  select organisation, 'note', note_id, case_id, at,
    search_names(coalesce(search_heading(organisation, case_id), '')) || search_lexemes(language, body, 'D')
  from notes
  where organisation = of_organisation and case_id = any(of_cases) and erased_at is null
  on conflict (organisation, kind, document_id) do update set words = excluded.words;
end $$;

create function index_new_case() returns trigger language plpgsql as $$
begin
  perform index_cases(new.organisation, array[new.case_id]);
  return null;
end $$;
create trigger searched after insert on cases for each row execute function index_new_case();

create function index_text() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.body is null then
    delete from search_documents
    where organisation = old.organisation and kind = 'text' and document_id = old.text_id;
    return null;
  end if;
  insert into search_documents (organisation, kind, document_id, case_id, seen_by, at, words)
  select new.organisation, 'text', new.text_id, new.case_id,
    case when cases.state #>> '{request,description}' = '§text:' || new.text_id then '{customer,seller}'::text[] else '{}' end,
    cases.updated_at,
    search_names(search_heading(new.organisation, new.case_id))
      || search_lexemes(search_language(new.organisation, new.case_id), new.body, 'C')
  from cases where organisation = new.organisation and case_id = new.case_id
  on conflict (organisation, kind, document_id) do update set words = excluded.words, seen_by = excluded.seen_by;
  return null;
end $$;
create trigger searched after insert or update of body or delete on case_texts for each row execute function index_text();

create function index_message() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.erased_at is not null then
    delete from search_documents
    where organisation = old.organisation and kind = 'message' and document_id = old.message_id;
    return null;
  end if;
  insert into search_documents (organisation, kind, document_id, case_id, seen_by, at, words)
  values (new.organisation, 'message', new.message_id, new.case_id,
    case when new.shared_at is null then array[new.thread] else '{customer,seller}' end, new.at,
    search_names(coalesce(search_heading(new.organisation, new.case_id), ''))
      || search_lexemes(new.language, concat_ws(' ', new.subject, new.body), 'D'))
  on conflict (organisation, kind, document_id) do update set words = excluded.words, seen_by = excluded.seen_by;
  return null;
end $$;
create trigger searched after insert or update of subject, body, shared_at, erased_at or delete on messages
  for each row execute function index_message();

create function index_note() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.erased_at is not null then
    delete from search_documents
    where organisation = old.organisation and kind = 'note' and document_id = old.note_id;
    return null;
  end if;
  insert into search_documents (organisation, kind, document_id, case_id, at, words)
  values (new.organisation, 'note', new.note_id, new.case_id, new.at,
    search_names(coalesce(search_heading(new.organisation, new.case_id), '')) || search_lexemes(new.language, new.body, 'D'))
  on conflict (organisation, kind, document_id) do update set words = excluded.words;
  return null;
end $$;
create trigger searched after insert or update of body, erased_at or delete on notes
  for each row execute function index_note();

create function index_cases_of_customer() returns trigger language plpgsql as $$
declare theirs uuid[];
begin
  select array_agg(case_id) into theirs from cases
  where organisation = new.organisation and customer_id = new.customer_id;
  if theirs is not null then
    perform index_cases(new.organisation, theirs);
    perform index_texts(new.organisation, theirs);
    perform index_messages(new.organisation, theirs);
  end if;
  return null;
end $$;
create trigger searched after update of name, email, phone, external_id on customers for each row
  when ((old.name, old.email, old.phone, old.external_id) is distinct from (new.name, new.email, new.phone, new.external_id))
  execute function index_cases_of_customer();

do $$
declare each record;
begin
  for each in select organisation, array_agg(case_id) as ids from cases group by organisation loop
    perform index_cases(each.organisation, each.ids);
    perform index_texts(each.organisation, each.ids);
    perform index_messages(each.organisation, each.ids);
  end loop;
end $$;

drop index cases_recent;
create index cases_by_update on cases (organisation, updated_at, case_id);
create index cases_by_opening on cases (organisation, opened_at, case_id);
`
