-- The planner's statistics hold samples of columns, in a table that closing does not drop. What the ballot box
-- holds is not sampled, nor are addresses and secrets; every question goes by a key, and needs no sample.
CREATE FUNCTION take_no_samples(partition regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT attname FROM pg_catalog.pg_attribute
    -- The measurement stands in the partition's name anyway, and the planner pages through answers by it.
    WHERE attrelid = partition AND attnum > 0 AND NOT attisdropped AND attname <> 'measurement_id'
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', partition, name);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION take_no_samples(regclass) FROM PUBLIC;

-- With the partitions that are there.
SELECT take_no_samples('ballot'), take_no_samples('draft'), take_no_samples('response'), take_no_samples('counted_response');
ALTER TABLE "code_hash" ALTER COLUMN "hash" SET STATISTICS 0;
ALTER TABLE "receipt" ALTER COLUMN "hash" SET STATISTICS 0, ALTER COLUMN "cipher" SET STATISTICS 0;
ALTER TABLE "invitation" ALTER COLUMN "email" SET STATISTICS 0;
ALTER TABLE "measurement" ALTER COLUMN "secret" SET STATISTICS 0;

CREATE OR REPLACE FUNCTION add_partition(parent text, measurement uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  partition text := parent || '_' || replace(measurement::text, '-', '');
BEGIN
  IF to_regclass('public.' || partition) IS NOT NULL THEN RETURN; END IF;
  -- Made aside and attached: that leaves the other measurements' work unblocked.
  EXECUTE format('CREATE TABLE public.%I (LIKE public.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition, parent);
  PERFORM public.take_no_samples(('public.' || quote_ident(partition))::regclass);
  EXECUTE format('ALTER TABLE public.%I ATTACH PARTITION public.%I FOR VALUES IN (%L)', parent, partition, measurement);
END $$;
