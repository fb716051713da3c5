/**
 * Orders are listed by the day that is known of them: when they were placed, else when they were delivered. Those of which neither is known come last.
 * The index of them all holds what its order is made of, so that a page is read from it alone: row-level security hides from the database how many orders
 * there are, and it would take them for a few, read each and sort them. `coalesce` it would not look up in an index before that security has looked at the row.
 */
const listedAt = '(case when placed_at is null then delivered_at else placed_at end)'

export const ordersByDate = `
drop index orders_recent;
create index orders_recent on orders (organisation, ${listedAt} desc nulls last, order_id desc)
  include (placed_at, delivered_at);
drop index orders_of_customer;
create index orders_of_customer
  on orders (organisation, customer_id, ${listedAt} desc nulls last, order_id desc);
drop index orders_of_seller;
create index orders_of_seller
  on orders (organisation, seller_id, ${listedAt} desc nulls last, order_id desc)
  where seller_id is not null;
`
