-- Whom the network office writes to at a member, the logo that stands on its pages, and when a contact was reminded.
ALTER TABLE "organisation" ADD COLUMN "contact_email" TEXT;

CREATE TABLE "organisation_logo" (
    "organisation_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "organisation_logo_pkey" PRIMARY KEY ("organisation_id"),
    CONSTRAINT "organisation_logo_type" CHECK ("type" IN ('image/png', 'image/jpeg')),
    CONSTRAINT "organisation_logo_size" CHECK (octet_length("bytes") <= 204800)
);
CREATE INDEX "organisation_logo_hash_idx" ON "organisation_logo"("hash");
ALTER TABLE "organisation_logo" ADD CONSTRAINT "organisation_logo_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One line a day at most: the key refuses a second.
CREATE TABLE "contact_reminder" (
    "organisation_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "contact_reminder_pkey" PRIMARY KEY ("organisation_id", "round_id", "day")
);
ALTER TABLE "contact_reminder" ADD CONSTRAINT "contact_reminder_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contact_reminder" ADD CONSTRAINT "contact_reminder_round_id_fkey"
  FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "organisation_logo", "contact_reminder" TO nulmeting_app;

ALTER TABLE "contact_reminder" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "app" ON "contact_reminder" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "read" ON "contact_reminder" FOR SELECT TO nulmeting_staff USING (scope_holds('network'));
GRANT SELECT ON "contact_reminder" TO nulmeting_staff;
