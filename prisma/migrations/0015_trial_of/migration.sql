-- Which measurement a trial tries: a member may have two in a round.
ALTER TABLE "measurement" ADD COLUMN "trial_of" UUID;
GRANT SELECT ("trial_of") ON "measurement" TO nulmeting_staff;
-- A trial's name has always been that of its measurement and a number.
UPDATE "measurement" t SET "trial_of" = m."id" FROM "measurement" m
WHERE t."trial" AND NOT m."trial" AND m."organisation_id" = t."organisation_id"
  AND m."slug" = regexp_replace(t."slug", '-proef-[0-9]+$', '');
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_trial_of_fkey"
  FOREIGN KEY ("trial_of") REFERENCES "measurement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_trial_of_check" CHECK ("trial" = ("trial_of" IS NOT NULL)) NOT VALID;

-- One at a time.
DROP INDEX "measurement_one_trial";
CREATE UNIQUE INDEX "measurement_one_trial" ON "measurement" ("trial_of") WHERE "state" IN ('planned', 'open');
CREATE INDEX "measurement_trial_of_idx" ON "measurement"("trial_of");
