-- A response is written once: the app may not update it. Only its scores can be computed again, from the
-- answers that stay beside them, and only while no number about them was released.
CREATE FUNCTION rescore_responses(measurement uuid, ids uuid[], new_scores jsonb[]) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  changed integer;
BEGIN
  -- Kept to the end of the transaction: closing waits.
  PERFORM 1 FROM public.measurement m WHERE m.id = measurement AND m.state IN ('open', 'closed') FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only an open or a closed measurement can be scored again' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM 1 FROM public.release r WHERE r.measurement_id = measurement;
  IF FOUND THEN
    RAISE EXCEPTION 'what was released keeps its scores' USING ERRCODE = 'restrict_violation';
  END IF;
  UPDATE public.response r SET scores = one.scores
  FROM unnest(ids, new_scores) AS one (id, scores)
  WHERE r.measurement_id = measurement AND r.id = one.id;
  GET DIAGNOSTICS changed = ROW_COUNT;
  RETURN changed;
END $$;
REVOKE EXECUTE ON FUNCTION rescore_responses(uuid, uuid[], jsonb[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rescore_responses(uuid, uuid[], jsonb[]) TO nulmeting_app;
