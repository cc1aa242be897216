-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "measurement_state" AS ENUM ('planned', 'open', 'closed', 'published');

-- CreateEnum
CREATE TYPE "role_name" AS ENUM ('hr', 'network', 'administrator');

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sector" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "invented" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sector_id" TEXT NOT NULL,
    "contact" TEXT,
    "house_style" JSONB,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT,
    "headcount" INTEGER NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questionnaire" (
    "key" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "extends" TEXT,

    CONSTRAINT "questionnaire_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "questionnaire_version" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "questionnaire_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ,
    "benchmark" JSONB,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "state" "measurement_state" NOT NULL DEFAULT 'planned',
    "minimum" INTEGER NOT NULL DEFAULT 10,
    "promise" JSONB NOT NULL,
    "promise_hash" TEXT NOT NULL,
    "secret" BYTEA,
    "closes_on" DATE,
    "opened_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ,
    "named_in_network" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement_unit" (
    "measurement_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT,
    "headcount" INTEGER NOT NULL,

    CONSTRAINT "measurement_unit_pkey" PRIMARY KEY ("measurement_id","name")
);

-- CreateTable
CREATE TABLE "participation_snapshot" (
    "measurement_id" UUID NOT NULL,
    "taken_on" DATE NOT NULL,
    "bands" JSONB NOT NULL,

    CONSTRAINT "participation_snapshot_pkey" PRIMARY KEY ("measurement_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "measurement_id" UUID NOT NULL,
    "email" TEXT,
    "unit" TEXT,
    "language" TEXT NOT NULL DEFAULT 'nl',
    "reserve" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code_hash" (
    "hash" BYTEA NOT NULL,
    "measurement_id" UUID NOT NULL,

    CONSTRAINT "code_hash_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "ballot" (
    "measurement_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "unit" TEXT,
    "used" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("measurement_id","hash")
) PARTITION BY LIST ("measurement_id");

-- CreateTable
CREATE TABLE "draft" (
    "measurement_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "cipher" BYTEA NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("measurement_id","hash")
) PARTITION BY LIST ("measurement_id");

-- CreateTable
CREATE TABLE "response" (
    "measurement_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_hash" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "scores" JSONB NOT NULL,

    CONSTRAINT "response_pkey" PRIMARY KEY ("measurement_id","id")
) PARTITION BY LIST ("measurement_id");

-- CreateTable
CREATE TABLE "counted_response" (
    "measurement_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_hash" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "scores" JSONB NOT NULL,

    CONSTRAINT "counted_response_pkey" PRIMARY KEY ("measurement_id","id")
) PARTITION BY LIST ("measurement_id");

-- CreateTable
CREATE TABLE "receipt" (
    "hash" BYTEA NOT NULL,
    "measurement_id" UUID NOT NULL,
    "cipher" BYTEA,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "measurement_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "kept" JSONB NOT NULL,
    "proof" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ,
    "refresh_token_expires_at" TIMESTAMPTZ,
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" "role_name" NOT NULL,
    "organisation_id" UUID,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_invitation" (
    "hash" BYTEA NOT NULL,
    "role" "role_name" NOT NULL,
    "organisation_id" UUID,
    "email" TEXT,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "account_invitation_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE UNLOGGED TABLE "failure_count" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resets_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "failure_count_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE INDEX "organisation_sector_id_idx" ON "organisation"("sector_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_organisation_id_name_key" ON "unit"("organisation_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "questionnaire_version_hash_key" ON "questionnaire_version"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "questionnaire_version_key_number_key" ON "questionnaire_version"("key", "number");

-- CreateIndex
CREATE UNIQUE INDEX "round_slug_key" ON "round"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_slug_key" ON "measurement"("slug");

-- CreateIndex
CREATE INDEX "measurement_organisation_id_idx" ON "measurement"("organisation_id");

-- CreateIndex
CREATE INDEX "measurement_round_id_idx" ON "measurement"("round_id");

-- CreateIndex
CREATE INDEX "invitation_measurement_id_idx" ON "invitation"("measurement_id");

-- CreateIndex
CREATE INDEX "code_hash_measurement_id_idx" ON "code_hash"("measurement_id");

-- CreateIndex
CREATE INDEX "receipt_measurement_id_idx" ON "receipt"("measurement_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_measurement_id_key" ON "release"("measurement_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "role_organisation_id_idx" ON "role"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_user_id_role_organisation_id_key" ON "role"("user_id", "role", "organisation_id") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_sector_id_fkey" FOREIGN KEY ("sector_id") REFERENCES "sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questionnaire_version" ADD CONSTRAINT "questionnaire_version_key_fkey" FOREIGN KEY ("key") REFERENCES "questionnaire"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "questionnaire_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement_unit" ADD CONSTRAINT "measurement_unit_measurement_id_fkey" FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation_snapshot" ADD CONSTRAINT "participation_snapshot_measurement_id_fkey" FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_measurement_id_fkey" FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_measurement_id_fkey" FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What the tables alone cannot say ------------------------------------------------------------

-- The minimum group is 5 to 20, whatever code asks for.
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_minimum_check" CHECK ("minimum" BETWEEN 5 AND 20);
ALTER TABLE "installation" ADD CONSTRAINT "installation_one_row" CHECK ("id" = 1);
ALTER TABLE "unit" ADD CONSTRAINT "unit_headcount_check" CHECK ("headcount" >= 0);
ALTER TABLE "role" ADD CONSTRAINT "role_hr_has_organisation" CHECK (("role" = 'hr') = ("organisation_id" IS NOT NULL));

-- Published versions and releases never change.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "questionnaire_version_is_immutable" BEFORE UPDATE OR DELETE ON "questionnaire_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "release_is_immutable" BEFORE UPDATE OR DELETE ON "release"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Once a measurement was opened its promise can only be tightened, and it stays with its questions and member.
CREATE FUNCTION refuse_loosening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'planned' AND (
    NEW."state" = 'planned'
    OR NEW."minimum" < OLD."minimum"
    OR (NEW."promise"->>'minimum')::int < (OLD."promise"->>'minimum')::int
    OR (NEW."promise"->>'addressesWeeks')::int > (OLD."promise"->>'addressesWeeks')::int
    OR (NEW."promise"->>'answersMonths')::int > (OLD."promise"->>'answersMonths')::int
    OR (NEW."promise" - ARRAY['minimum', 'addressesWeeks', 'answersMonths'])
       <> (OLD."promise" - ARRAY['minimum', 'addressesWeeks', 'answersMonths'])
    OR NEW."version_id" <> OLD."version_id"
    OR NEW."organisation_id" <> OLD."organisation_id"
  ) THEN
    RAISE EXCEPTION 'a measurement that was opened keeps its promise' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "measurement_keeps_its_promise" BEFORE UPDATE ON "measurement"
  FOR EACH ROW EXECUTE FUNCTION refuse_loosening();

-- Storage of one measurement: a partition each, so that closing can drop the files, not only the rows.
CREATE FUNCTION add_partition(parent text, measurement uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  partition text := parent || '_' || replace(measurement::text, '-', '');
BEGIN
  IF to_regclass('public.' || partition) IS NOT NULL THEN RETURN; END IF;
  -- Made aside and attached: that leaves the other measurements' work unblocked.
  EXECUTE format('CREATE TABLE public.%I (LIKE public.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition, parent);
  EXECUTE format('ALTER TABLE public.%I ATTACH PARTITION public.%I FOR VALUES IN (%L)', parent, partition, measurement);
END $$;

CREATE FUNCTION open_ballot_box(measurement uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM 1 FROM public.measurement m WHERE m.id = measurement AND m.state IN ('planned', 'open');
  IF NOT FOUND THEN RAISE EXCEPTION 'no measurement to open a ballot box for'; END IF;
  PERFORM public.add_partition('ballot', measurement);
  PERFORM public.add_partition('draft', measurement);
  PERFORM public.add_partition('response', measurement);
END $$;

CREATE FUNCTION open_archive(measurement uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM 1 FROM public.measurement m WHERE m.id = measurement AND m.state = 'closed';
  IF NOT FOUND THEN RAISE EXCEPTION 'only a closed measurement has an archive'; END IF;
  PERFORM public.add_partition('counted_response', measurement);
END $$;

CREATE FUNCTION destroy_ballot_box(measurement uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  suffix text := '_' || replace(measurement::text, '-', '');
BEGIN
  PERFORM 1 FROM public.measurement m WHERE m.id = measurement AND m.state IN ('closed', 'published');
  IF NOT FOUND THEN RAISE EXCEPTION 'an open measurement keeps its ballot box'; END IF;
  EXECUTE format('DROP TABLE IF EXISTS public.%I, public.%I, public.%I',
    'ballot' || suffix, 'draft' || suffix, 'response' || suffix);
END $$;

-- Two roles: the owner migrates, the app works as a role that row-level security binds. --------------
DO $$
BEGIN
  CREATE ROLE nulmeting_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  EXECUTE format('GRANT nulmeting_app TO %I', current_user);
END $$;
GRANT USAGE ON SCHEMA public TO nulmeting_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO nulmeting_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO nulmeting_app;
REVOKE UPDATE, DELETE ON "questionnaire_version", "release" FROM nulmeting_app;
REVOKE UPDATE ON "response", "counted_response" FROM nulmeting_app;
DO $$
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM nulmeting_app;
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION add_partition(text, uuid) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION open_ballot_box(uuid), open_archive(uuid), destroy_ballot_box(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_ballot_box(uuid), open_archive(uuid), destroy_ballot_box(uuid) TO nulmeting_app;
