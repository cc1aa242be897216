-- Dropping a partition takes hold of the whole table for a moment. Whoever waits for that has all other
-- members' respondents wait behind it, so it gives up at once and comes back later.
DROP FUNCTION destroy_ballot_box(uuid);

-- True when nothing of the ballot box is left; false when somebody is busy with it: ask again.
CREATE FUNCTION destroy_ballot_box(measurement uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public SET lock_timeout = '100ms' AS $$
DECLARE
  suffix text := '_' || replace(measurement::text, '-', '');
BEGIN
  PERFORM 1 FROM public.measurement m WHERE m.id = measurement AND m.state IN ('closed', 'published');
  IF NOT FOUND THEN RAISE EXCEPTION 'an open measurement keeps its ballot box'; END IF;
  BEGIN
    EXECUTE format('DROP TABLE IF EXISTS public.%I, public.%I, public.%I',
      'ballot' || suffix, 'draft' || suffix, 'response' || suffix);
  EXCEPTION WHEN lock_not_available THEN RETURN false;
  END;
  RETURN true;
END $$;

REVOKE EXECUTE ON FUNCTION destroy_ballot_box(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_ballot_box(uuid) TO nulmeting_app;
