-- A used ballot has no draft. Here, because a statement that waited for its ballot does not see what was saved
-- meanwhile, and a second one would make handing in slower for everybody.
CREATE FUNCTION forget_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  DELETE FROM draft d WHERE d.measurement_id = NEW.measurement_id AND d.hash = NEW.hash;
  RETURN NULL;
END $$;

CREATE TRIGGER "used_ballot_has_no_draft" AFTER UPDATE OF "used" ON "ballot"
  FOR EACH ROW WHEN (NEW."used" AND NOT OLD."used") EXECUTE FUNCTION forget_draft();

-- Which units ballots carry is asked for whoever hands in on a ballot without one.
CREATE INDEX "ballot_unit_idx" ON "ballot"("measurement_id", "unit") WHERE "unit" IS NOT NULL;
