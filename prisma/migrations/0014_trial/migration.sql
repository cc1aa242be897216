-- A trial run of a planned measurement: it counts nowhere, and there is never a release of it.
ALTER TABLE "measurement" ADD COLUMN "trial" BOOLEAN NOT NULL DEFAULT false;
GRANT SELECT ("trial") ON "measurement" TO nulmeting_staff;
-- One at a time.
CREATE UNIQUE INDEX "measurement_one_trial" ON "measurement" ("organisation_id", "round_id")
  WHERE "trial" AND "state" IN ('planned', 'open');

CREATE FUNCTION keep_trial_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."trial" IS DISTINCT FROM OLD."trial" THEN
    RAISE EXCEPTION 'a trial stays a trial, and a measurement a measurement' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."trial" AND NEW."state"::text IN ('closed', 'published') THEN
    RAISE EXCEPTION 'a trial is ended, never closed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trial_stays_apart" BEFORE UPDATE OF "trial", "state" ON "measurement"
  FOR EACH ROW EXECUTE FUNCTION keep_trial_apart();

CREATE FUNCTION refuse_release_of_trial() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public."measurement" m WHERE m."id" = NEW."measurement_id" AND m."trial") THEN
    RAISE EXCEPTION 'a trial has no release' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "no_release_of_a_trial" BEFORE INSERT ON "release"
  FOR EACH ROW EXECUTE FUNCTION refuse_release_of_trial();
