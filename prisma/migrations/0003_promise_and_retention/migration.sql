-- Every promise that was ever made, so that a respondent can read again what they were promised.
CREATE TABLE "promise_version" (
  "measurement_id" UUID NOT NULL,
  "hash" TEXT NOT NULL,
  "promise" JSONB NOT NULL,
  "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "promise_version_pkey" PRIMARY KEY ("measurement_id", "hash")
);
CREATE INDEX "promise_version_hash_idx" ON "promise_version"("hash");
ALTER TABLE "promise_version" ADD CONSTRAINT "promise_version_measurement_id_fkey"
  FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION remember_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "promise_version" ("measurement_id", "hash", "promise")
  VALUES (NEW."id", NEW."promise_hash", NEW."promise") ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "measurement_promise_is_remembered" AFTER INSERT OR UPDATE OF "promise", "promise_hash", "state"
  ON "measurement" FOR EACH ROW WHEN (NEW."state" <> 'planned') EXECUTE FUNCTION remember_promise();
CREATE TRIGGER "promise_version_is_immutable" BEFORE UPDATE OR DELETE ON "promise_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Settled at opening: after that every term stays or becomes stricter, and none is added.
CREATE OR REPLACE FUNCTION refuse_loosening() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := OLD."promise";
  becomes jsonb := NEW."promise";
  term text;
BEGIN
  IF OLD."state" = 'planned' THEN RETURN NEW; END IF;
  IF NEW."state" = 'planned' OR NEW."minimum" < OLD."minimum"
    OR NEW."version_id" <> OLD."version_id" OR NEW."organisation_id" <> OLD."organisation_id"
    OR (becomes->>'minimum')::int <> NEW."minimum" AND becomes <> was
    OR (becomes->>'minimum')::int < (was->>'minimum')::int
    OR NOT (was->'purposes' @> (becomes->'purposes')) OR NOT (was->'readers' @> (becomes->'readers'))
    OR (becomes - ARRAY['version', 'minimum', 'addressesWeeks', 'answersMonths', 'resultsMonths', 'purposes', 'readers'])
       <> (was - ARRAY['version', 'minimum', 'addressesWeeks', 'answersMonths', 'resultsMonths', 'purposes', 'readers'])
  THEN
    RAISE EXCEPTION 'a measurement that was opened keeps its promise' USING ERRCODE = 'restrict_violation';
  END IF;
  FOREACH term IN ARRAY ARRAY['addressesWeeks', 'answersMonths', 'resultsMonths'] LOOP
    IF (becomes->>term)::int > (was->>term)::int OR (becomes->>term) IS NULL THEN
      RAISE EXCEPTION 'a measurement that was opened keeps its promise' USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

-- What was deleted, when and by which promise; never what it said.
CREATE TABLE "deletion_record" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "measurement_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "promise_hash" TEXT NOT NULL,
  "due_on" DATE NOT NULL,
  "deleted_at" TIMESTAMPTZ NOT NULL,
  "rows" INTEGER,
  CONSTRAINT "deletion_record_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "deletion_record_measurement_id_kind_key" ON "deletion_record"("measurement_id", "kind");
ALTER TABLE "deletion_record" ADD CONSTRAINT "deletion_record_measurement_id_fkey"
  FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "deletion_record_is_immutable" BEFORE UPDATE OR DELETE ON "deletion_record"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION destroy_archive(measurement uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM 1 FROM public.measurement m WHERE m.id = measurement AND m.state = 'published';
  IF NOT FOUND THEN RAISE EXCEPTION 'only a published measurement has an archive to destroy'; END IF;
  EXECUTE format('DROP TABLE IF EXISTS public.%I', 'counted_response_' || replace(measurement::text, '-', ''));
END $$;
REVOKE EXECUTE ON FUNCTION destroy_archive(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_archive(uuid) TO nulmeting_app;

-- A link or QR code that many share: each who asks gets a ballot of their own from its batch.
CREATE TABLE "shared_link" (
  "id" UUID NOT NULL,
  "measurement_id" UUID NOT NULL,
  "hash" BYTEA NOT NULL,
  "unit" TEXT,
  CONSTRAINT "shared_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "shared_link_hash_key" ON "shared_link"("hash");
CREATE INDEX "shared_link_measurement_id_idx" ON "shared_link"("measurement_id");
ALTER TABLE "shared_link" ADD CONSTRAINT "shared_link_measurement_id_fkey"
  FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD COLUMN "shared_link_id" UUID;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_shared_link_id_fkey"
  FOREIGN KEY ("shared_link_id") REFERENCES "shared_link"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "invitation_shared_link_id_idx" ON "invitation"("shared_link_id");

GRANT SELECT, INSERT, UPDATE, DELETE ON "shared_link" TO nulmeting_app;
GRANT SELECT, INSERT ON "promise_version", "deletion_record" TO nulmeting_app;
REVOKE UPDATE, DELETE ON "promise_version", "deletion_record" FROM nulmeting_app;
