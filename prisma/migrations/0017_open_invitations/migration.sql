-- Who invited, so that an invitation goes when the role that allowed it does; and whether the link shows whose address it is.
ALTER TABLE "account_invitation"
  ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "invited_by" TEXT,
  ADD COLUMN "proves" BOOLEAN NOT NULL DEFAULT false;
CREATE UNIQUE INDEX "account_invitation_id_key" ON "account_invitation"("id");
CREATE INDEX "account_invitation_invited_by_idx" ON "account_invitation"("invited_by");
ALTER TABLE "account_invitation" ADD CONSTRAINT "account_invitation_invited_by_fkey"
  FOREIGN KEY ("invited_by") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- A command's link was always made out to its address.
UPDATE "account_invitation" SET "proves" = true WHERE "renews" AND "email" IS NOT NULL;
DELETE FROM "account_invitation" a
  WHERE "organisation_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "organisation" o WHERE o."id" = a."organisation_id");
ALTER TABLE "account_invitation" ADD CONSTRAINT "account_invitation_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
