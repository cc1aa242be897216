-- True when what this transaction stored had been stored before, every answer at least as often. Here, so that
-- whoever imports need not read what others handed in.
CREATE FUNCTION stored_before(measurement uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT NOT EXISTS (
    SELECT FROM public.response r WHERE r.measurement_id = measurement GROUP BY md5(r.answers::text)
    HAVING count(*) FILTER (WHERE r.xmin = pg_current_xact_id()::xid)
           > count(*) FILTER (WHERE r.xmin <> pg_current_xact_id()::xid)
  )
$$;
REVOKE EXECUTE ON FUNCTION stored_before(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stored_before(uuid) TO nulmeting_app;
