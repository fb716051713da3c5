/**
 * Orders are listed by the day that is known of them: when they were placed, else when they were delivered. Those of which neither is known come last.
 */
export const ordersByDate = `
drop index orders_recent;
create index orders_recent on orders (organisation, coalesce(placed_at, delivered_at) desc nulls last, order_id desc);
drop index orders_of_customer;
create index orders_of_customer
  on orders (organisation, customer_id, coalesce(placed_at, delivered_at) desc nulls last, order_id desc);
drop index orders_of_seller;
create index orders_of_seller
  on orders (organisation, seller_id, coalesce(placed_at, delivered_at) desc nulls last, order_id desc)
  where seller_id is not null;
`
