/** Letters and whatever else follows a command, which a server carries out besides and a plain script does not. */
import type pg from 'pg'

const addJobs = `select pg_get_functiondef(oid) as definition from pg_proc
  where pronamespace = 'graphile_worker'::regnamespace and proname = 'add_jobs'`
let asItWas: string | undefined

/**
 * Holds back what is queued from now on, in all ways alike, so that a server does what the floor does: it queues. Nobody is woken, which would also let
 * the floor's commits wait for each other; and each job looks as if somebody had it in hand until tomorrow, as those that are due later would be looked
 * through each time that a server asks for work.
 */
export async function holdBack(client: pg.ClientBase): Promise<void> {
  if (asItWas === undefined) asItWas = (await client.query(addJobs)).rows[0].definition as string
  await client.query(asItWas.replace(/perform pg_notify\([^;]*;/gi, ''))
  await client.query(`
    create or replace function hold_back() returns trigger language plpgsql as $$
      begin new.locked_at := now() + interval '1 day'; new.locked_by := 'held back'; return new; end $$;
    create or replace trigger held_back before insert on graphile_worker._private_jobs
      for each row execute function hold_back()`)
}

export async function letGo(client: pg.ClientBase): Promise<void> {
  if (asItWas !== undefined) await client.query(asItWas)
  await client.query('drop trigger if exists held_back on graphile_worker._private_jobs')
}

/** Throws away what is queued, so that it does not become part of the next measurement. */
export const forget = (client: pg.ClientBase) =>
  client.query(`truncate graphile_worker._private_jobs cascade;
    update effects set state = 'done', settled_at = now() where state = 'waiting'`)
