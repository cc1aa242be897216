-- Mail: texts, waves, and what became of each letter. No table here holds a code, an address or a time of a letter.
CREATE TABLE "mail_text" (
  "organisation_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  CONSTRAINT "mail_text_pkey" PRIMARY KEY ("organisation_id", "kind", "language"),
  CONSTRAINT "mail_text_kind_check" CHECK ("kind" IN ('invitation', 'reminder'))
);
ALTER TABLE "mail_text" ADD CONSTRAINT "mail_text_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "mail_wave" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "measurement_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "texts" JSONB NOT NULL,
  "unwanted" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "mail_wave_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "mail_wave_kind_check" CHECK ("kind" IN ('invitation', 'reminder')),
  -- Reminders go to everybody, so also to those who are done: three are enough.
  CONSTRAINT "mail_wave_number_check" CHECK ("number" >= 1 AND ("kind" = 'invitation' OR "number" <= 3))
);
CREATE UNIQUE INDEX "mail_wave_measurement_id_kind_number_key" ON "mail_wave"("measurement_id", "kind", "number");
CREATE UNIQUE INDEX "mail_wave_id_kind_key" ON "mail_wave"("id", "kind");
ALTER TABLE "mail_wave" ADD CONSTRAINT "mail_wave_measurement_id_fkey"
  FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The key is random and gives the order of sending: that says nothing of the order of the roll.
CREATE TABLE "mail_line" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "wave_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "invitation_id" UUID NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'waiting',
  "tries" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "mail_line_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "mail_line_state_check" CHECK ("state" IN ('waiting', 'in_flight', 'handed_over', 'refused', 'uncertain'))
);
CREATE UNIQUE INDEX "mail_line_wave_id_invitation_id_key" ON "mail_line"("wave_id", "invitation_id");
-- Nobody is invited twice, whatever code asks for.
CREATE UNIQUE INDEX "mail_line_one_invitation" ON "mail_line"("invitation_id") WHERE "kind" = 'invitation';
CREATE INDEX "mail_line_invitation_id_idx" ON "mail_line"("invitation_id");
CREATE INDEX "mail_line_unfinished" ON "mail_line"("id") WHERE "state" IN ('waiting', 'in_flight');
ALTER TABLE "mail_line" ADD CONSTRAINT "mail_line_wave_id_kind_fkey"
  FOREIGN KEY ("wave_id", "kind") REFERENCES "mail_wave"("id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;
-- What became of a letter goes with the address that it went to.
ALTER TABLE "mail_line" ADD CONSTRAINT "mail_line_invitation_id_fkey"
  FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who wants no more mail, under a keyed hash of the line of the roll: whoever unsubscribes right after handing in
-- would otherwise stand beside their answers in the order of writing.
CREATE TABLE "mail_stop" (
  "hash" BYTEA NOT NULL,
  "measurement_id" UUID NOT NULL,
  CONSTRAINT "mail_stop_pkey" PRIMARY KEY ("hash")
);
CREATE INDEX "mail_stop_measurement_id_idx" ON "mail_stop"("measurement_id");
ALTER TABLE "mail_stop" ADD CONSTRAINT "mail_stop_measurement_id_fkey"
  FOREIGN KEY ("measurement_id") REFERENCES "measurement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The planner's samples would outlive the roll.
ALTER TABLE "mail_line" ALTER COLUMN "invitation_id" SET STATISTICS 0;
ALTER TABLE "mail_stop" ALTER COLUMN "hash" SET STATISTICS 0;

GRANT SELECT, INSERT, UPDATE, DELETE ON "mail_text", "mail_wave", "mail_line", "mail_stop" TO nulmeting_app;

-- The queue: what pg-boss 10 makes at its first start (schema version 24), here because the app may make no tables.
CREATE SCHEMA IF NOT EXISTS pgboss;

CREATE TYPE pgboss.job_state AS ENUM (
  'created',
  'retry',
  'active',
  'completed',
  'cancelled',
  'failed'
);

CREATE TABLE pgboss.version (
  version int primary key,
  maintained_on timestamp with time zone,
  cron_on timestamp with time zone,
  monitored_on timestamp with time zone
);

CREATE TABLE pgboss.queue (
  name text,
  policy text,
  retry_limit int,
  retry_delay int,
  retry_backoff bool,
  expire_seconds int,
  retention_minutes int,
  dead_letter text REFERENCES pgboss.queue (name),
  partition_name text,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

CREATE TABLE pgboss.schedule (
  name text REFERENCES pgboss.queue ON DELETE CASCADE,
  cron text not null,
  timezone text,
  data jsonb,
  options jsonb,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

CREATE TABLE pgboss.subscription (
  event text not null,
  name text not null REFERENCES pgboss.queue ON DELETE CASCADE,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY(event, name)
);

CREATE TABLE pgboss.job (
  id uuid not null default gen_random_uuid(),
  name text not null,
  priority integer not null default(0),
  data jsonb,
  state pgboss.job_state not null default('created'),
  retry_limit integer not null default(2),
  retry_count integer not null default(0),
  retry_delay integer not null default(0),
  retry_backoff boolean not null default false,
  start_after timestamp with time zone not null default now(),
  started_on timestamp with time zone,
  singleton_key text,
  singleton_on timestamp without time zone,
  expire_in interval not null default interval '15 minutes',
  created_on timestamp with time zone not null default now(),
  completed_on timestamp with time zone,
  keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
  output jsonb,
  dead_letter text,
  policy text
) PARTITION BY LIST (name);
ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id);
CREATE TABLE pgboss.archive (LIKE pgboss.job);
ALTER TABLE pgboss.archive ADD PRIMARY KEY (name, id);
ALTER TABLE pgboss.archive ADD archived_on timestamptz NOT NULL DEFAULT now();
CREATE INDEX archive_i1 ON pgboss.archive(archived_on);

CREATE FUNCTION pgboss.create_queue(queue_name text, options json)
RETURNS VOID AS
$$
DECLARE
  table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
  queue_created_on timestamptz;
BEGIN

  WITH q as (
  INSERT INTO pgboss.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    expire_seconds,
    retention_minutes,
    dead_letter,
    partition_name
  )
  VALUES (
    queue_name,
    options->>'policy',
    (options->>'retryLimit')::int,
    (options->>'retryDelay')::int,
    (options->>'retryBackoff')::bool,
    (options->>'expireInSeconds')::int,
    (options->>'retentionMinutes')::int,
    options->>'deadLetter',
    table_name
  )
  ON CONFLICT DO NOTHING
  RETURNING created_on
  )
  SELECT created_on into queue_created_on from q;

  IF queue_created_on IS NULL THEN
    RETURN;
  END IF;

  EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', table_name);

  EXECUTE format('ALTER TABLE pgboss.%1$I ADD PRIMARY KEY (name, id)', table_name);
  EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON pgboss.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON pgboss.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
  EXECUTE format('CREATE INDEX %1$s_i5 ON pgboss.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

  EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
  EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', table_name, queue_name);
END;
$$
LANGUAGE plpgsql;

CREATE FUNCTION pgboss.delete_queue(queue_name text)
RETURNS VOID AS
$$
DECLARE
  table_name varchar;
BEGIN
  WITH deleted as (
    DELETE FROM pgboss.queue
    WHERE name = queue_name
    RETURNING partition_name
  )
  SELECT partition_name from deleted INTO table_name;

  EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', table_name);
END;
$$
LANGUAGE plpgsql;
INSERT INTO pgboss.version(version) VALUES ('24');

-- One job of a kind waits at a time. Nothing is tried again by the queue: the sender says when.
SELECT pgboss.create_queue('mail', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 86000, "retentionMinutes": 1440}');

GRANT USAGE ON SCHEMA pgboss TO nulmeting_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO nulmeting_app;
