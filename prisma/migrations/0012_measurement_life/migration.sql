-- A measurement can be called off; it opens and closes by date; and it only goes forward.
ALTER TYPE "measurement_state" ADD VALUE 'cancelled';
ALTER TABLE "measurement" ADD COLUMN "opens_on" DATE;
GRANT SELECT ("opens_on") ON "measurement" TO nulmeting_staff;

CREATE FUNCTION refuse_going_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- As text: the new state cannot be named where it is made.
  IF OLD."state"::text || ' ' || NEW."state"::text NOT IN
    ('planned open', 'planned cancelled', 'open closed', 'open cancelled', 'closed published')
  THEN
    RAISE EXCEPTION 'a measurement does not go from % to %', OLD."state", NEW."state"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "measurement_goes_forward" BEFORE UPDATE OF "state" ON "measurement"
  FOR EACH ROW WHEN (NEW."state" IS DISTINCT FROM OLD."state") EXECUTE FUNCTION refuse_going_back();

CREATE OR REPLACE FUNCTION destroy_ballot_box(measurement uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public SET lock_timeout = '100ms' AS $$
DECLARE
  suffix text := '_' || replace(measurement::text, '-', '');
BEGIN
  PERFORM 1 FROM public.measurement m
    WHERE m.id = measurement AND m.state::text IN ('closed', 'published', 'cancelled');
  IF NOT FOUND THEN RAISE EXCEPTION 'an open measurement keeps its ballot box'; END IF;
  BEGIN
    EXECUTE format('DROP TABLE IF EXISTS public.%I, public.%I, public.%I',
      'ballot' || suffix, 'draft' || suffix, 'response' || suffix);
  EXCEPTION WHEN lock_not_available THEN RETURN false;
  END;
  RETURN true;
END $$;

-- Opens, closes and finishes by date; one such job waits at a time.
SELECT pgboss.create_queue('calendar', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 3600, "retentionMinutes": 1440}');
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO nulmeting_app;
