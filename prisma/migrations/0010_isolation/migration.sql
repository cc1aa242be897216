-- Whoever signs in works as a second role, within a scope that each transaction names: the organisations whose HR
-- they are, the network office, administration. Without a scope it sees no row of any member. It has no right at all
-- to ballots, drafts, answers, receipts, secrets, accounts, or what a release keeps unserved.
DO $$
BEGIN
  CREATE ROLE nulmeting_staff NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT nulmeting_staff TO nulmeting_app;
GRANT USAGE ON SCHEMA public TO nulmeting_staff;

CREATE FUNCTION in_scope(uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT $1 = ANY (coalesce(nullif(current_setting('nulmeting.organisations', true), ''), '{}')::uuid[])
$$;
CREATE FUNCTION scope_holds(text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT $1 = ANY (coalesce(nullif(current_setting('nulmeting.roles', true), ''), '{}')::text[])
$$;

-- What all members share.
GRANT SELECT ON "installation", "sector", "questionnaire", "questionnaire_version" TO nulmeting_staff;
GRANT SELECT ("id", "slug", "name", "created_at", "closed_at") ON "round" TO nulmeting_staff;

-- What belongs to one member. The app's own role, for respondents, jobs and commands, sees all of it.
ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "app" ON "organisation" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "read" ON "organisation" FOR SELECT TO nulmeting_staff
  USING (in_scope("id") OR scope_holds('network') OR scope_holds('administrator'));
GRANT SELECT ON "organisation" TO nulmeting_staff;

ALTER TABLE "unit" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "app" ON "unit" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "read" ON "unit" FOR SELECT TO nulmeting_staff
  USING (in_scope("organisation_id") OR scope_holds('network') OR scope_holds('administrator'));
GRANT SELECT ON "unit" TO nulmeting_staff;

-- The office sees that a member measures, for the board of the round; administrators how often.
ALTER TABLE "measurement" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "app" ON "measurement" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "read" ON "measurement" FOR SELECT TO nulmeting_staff
  USING (in_scope("organisation_id") OR scope_holds('network') OR scope_holds('administrator'));
GRANT SELECT ("id", "slug", "organisation_id", "round_id", "version_id", "state", "minimum", "promise",
  "promise_hash", "closes_on", "opened_at", "closed_at", "named_in_network") ON "measurement" TO nulmeting_staff;

-- What was measured: HR its own, the office with the member's consent for this measurement.
CREATE FUNCTION may_see_results(uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public.measurement m WHERE m.id = $1
    AND (in_scope(m.organisation_id) OR scope_holds('network') AND m.named_in_network))
$$;
ALTER TABLE "measurement_unit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "participation_snapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "release" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "app" ON "measurement_unit" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "app" ON "participation_snapshot" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "app" ON "release" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "read" ON "measurement_unit" FOR SELECT TO nulmeting_staff USING (may_see_results("measurement_id"));
CREATE POLICY "read" ON "participation_snapshot" FOR SELECT TO nulmeting_staff USING (may_see_results("measurement_id"));
CREATE POLICY "read" ON "release" FOR SELECT TO nulmeting_staff USING (may_see_results("measurement_id"));
GRANT SELECT ON "measurement_unit", "participation_snapshot" TO nulmeting_staff;
GRANT SELECT ("id", "measurement_id", "hash", "document", "created_at") ON "release" TO nulmeting_staff;

-- The roll, and what became of it: its own HR alone.
CREATE FUNCTION owns_measurement(uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public.measurement m WHERE m.id = $1 AND in_scope(m.organisation_id))
$$;
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "deletion_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promise_version" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "app" ON "invitation" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "app" ON "deletion_record" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "app" ON "promise_version" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "read" ON "invitation" FOR SELECT TO nulmeting_staff USING (owns_measurement("measurement_id"));
CREATE POLICY "read" ON "deletion_record" FOR SELECT TO nulmeting_staff USING (owns_measurement("measurement_id"));
CREATE POLICY "read" ON "promise_version" FOR SELECT TO nulmeting_staff USING (owns_measurement("measurement_id"));
GRANT SELECT ON "deletion_record", "promise_version" TO nulmeting_staff;
-- Counts by unit need no address.
GRANT SELECT ("id", "measurement_id", "unit", "language", "reserve", "shared_link_id") ON "invitation" TO nulmeting_staff;
