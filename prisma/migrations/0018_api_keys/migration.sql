-- Keys of the API: for the network office, or for HR of one organisation. Only a hash of the secret is kept. A key that
-- somebody made on a page ends with the role that allowed it; a command's stands by itself.
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role_name" NOT NULL,
    "organisation_id" UUID,
    "scopes" TEXT[] NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "created_by" TEXT,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "last_used_on" DATE,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "api_key_of_whom" CHECK (("role" = 'hr') = ("organisation_id" IS NOT NULL) AND "role" <> 'administrator'),
    CONSTRAINT "api_key_lives_two_years_at_most" CHECK ("expires_at" <= "created_at" + interval '2 years 3 days'),
    CONSTRAINT "api_key_scopes" CHECK (
      cardinality("scopes") > 0
      AND "scopes" <@ ARRAY['results:read', 'participation:read', 'comparison:read', 'invitations:write']
      AND ("role" = 'hr' OR NOT 'invitations:write' = ANY ("scopes"))
    )
);
CREATE INDEX "api_key_organisation_id_idx" ON "api_key"("organisation_id");
CREATE INDEX "api_key_created_by_idx" ON "api_key"("created_by");
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_created_by_fkey"
  FOREIGN KEY ("created_by") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever works within a scope has no right to it at all.
GRANT SELECT, INSERT, UPDATE, DELETE ON "api_key" TO nulmeting_app;
