-- A second step at sign-in: a code from an app, or a recovery code.
ALTER TABLE "user" ADD COLUMN "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false;
CREATE TABLE "two_factor" (
  "id" TEXT NOT NULL,
  "secret" TEXT NOT NULL,
  "backup_codes" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "verified" BOOLEAN NOT NULL DEFAULT true,
  "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
  "locked_until" TIMESTAMPTZ,
  CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Signing in through an organisation's own identity provider.
CREATE TABLE "organisation_sso" (
  "organisation_id" UUID NOT NULL,
  "issuer" TEXT NOT NULL,
  "client_id" TEXT NOT NULL,
  "client_secret" BYTEA NOT NULL,
  "enabled" BOOLEAN NOT NULL DEFAULT true,
  "changed_at" TIMESTAMPTZ NOT NULL,
  CONSTRAINT "organisation_sso_pkey" PRIMARY KEY ("organisation_id")
);
ALTER TABLE "organisation_sso" ADD CONSTRAINT "organisation_sso_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- The key is the domain: two organisations cannot both speak for the same addresses.
CREATE TABLE "organisation_sso_domain" (
  "domain" TEXT NOT NULL,
  "organisation_id" UUID NOT NULL,
  CONSTRAINT "organisation_sso_domain_pkey" PRIMARY KEY ("domain")
);
CREATE INDEX "organisation_sso_domain_organisation_id_idx" ON "organisation_sso_domain"("organisation_id");
ALTER TABLE "organisation_sso_domain" ADD CONSTRAINT "organisation_sso_domain_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation_sso"("organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "account_invitation" ADD COLUMN "renews" BOOLEAN NOT NULL DEFAULT false;

-- Where there is no organisation the unique key sees no equals.
DELETE FROM "role" r USING "role" other WHERE r."organisation_id" IS NULL AND other."organisation_id" IS NULL
  AND r."user_id" = other."user_id" AND r."role" = other."role" AND r."id" > other."id";
CREATE UNIQUE INDEX "role_user_id_role_key" ON "role"("user_id", "role") WHERE "organisation_id" IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON "two_factor", "organisation_sso", "organisation_sso_domain" TO nulmeting_app;
