/**
 * How often a case recorded a failure of its seller, kept beside its state: the failures of a seller are counted each time a case with them is opened,
 * and must not take reading all their cases. A trigger keeps it, so that whoever writes a case (the bus, a rebuild, a restore) need not know.
 * Orders are listed newest first, and the lists of customers and sellers by their own ids.
 */
export const orders = `
alter table cases add column failures integer not null default 0;
create function count_failures() returns trigger language plpgsql as $$
begin
  new.failures := coalesce(json_array_length(new.state -> 'failures'), 0);
  return new;
end $$;
create trigger count_failures before insert or update of state on cases
  for each row when (new.seller_id is not null) execute function count_failures();
update cases set failures = coalesce(json_array_length(state -> 'failures'), 0) where seller_id is not null;
create index cases_failed on cases (organisation, seller_id) where failures > 0;

create index orders_recent on orders (organisation, placed_at desc nulls last, order_id desc);
drop index orders_of_customer;
create index orders_of_customer on orders (organisation, customer_id, placed_at desc nulls last, order_id desc);
drop index orders_of_seller;
create index orders_of_seller on orders (organisation, seller_id, placed_at desc nulls last, order_id desc)
  where seller_id is not null;
`
