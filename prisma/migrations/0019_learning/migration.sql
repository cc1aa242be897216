-- What there is to learn from, who takes part in it, and who can help whom.
CREATE TABLE "learning_offer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID,
    "title" TEXT NOT NULL,
    "competence" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "organiser" TEXT NOT NULL,
    "held_on" DATE,
    "kind" TEXT NOT NULL,
    "offered_at" TIMESTAMPTZ(3),

    CONSTRAINT "learning_offer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "learning_offer_link" CHECK ("link" LIKE 'https://%'),
    CONSTRAINT "learning_offer_level" CHECK ("level" IN ('starter', 'op-weg', 'zelfstandig', 'voorloper', 'all')),
    CONSTRAINT "learning_offer_language" CHECK ("language" IN ('nl', 'en')),
    CONSTRAINT "learning_offer_kind" CHECK ("kind" IN ('course', 'lunch-session', 'event', 'material')),
    -- The network office offers its own events to members, and nothing else.
    CONSTRAINT "learning_offer_offered" CHECK ("offered_at" IS NULL OR "organisation_id" IS NULL AND "kind" IN ('lunch-session', 'event'))
);
CREATE INDEX "learning_offer_organisation_id_idx" ON "learning_offer"("organisation_id");
ALTER TABLE "learning_offer" ADD CONSTRAINT "learning_offer_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An organisation takes part in an event; never a person.
CREATE TABLE "event_participation" (
    "offer_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "event_participation_pkey" PRIMARY KEY ("offer_id", "organisation_id")
);
CREATE INDEX "event_participation_organisation_id_idx" ON "event_participation"("organisation_id");
ALTER TABLE "event_participation" ADD CONSTRAINT "event_participation_offer_id_fkey"
  FOREIGN KEY ("offer_id") REFERENCES "learning_offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "event_participation" ADD CONSTRAINT "event_participation_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Agreed to by HR, and gone with everything under it when they withdraw.
CREATE TABLE "help_contact" (
    "organisation_id" UUID NOT NULL,
    "contact" TEXT NOT NULL,

    CONSTRAINT "help_contact_pkey" PRIMARY KEY ("organisation_id")
);
ALTER TABLE "help_contact" ADD CONSTRAINT "help_contact_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE TABLE "help_line" (
    "organisation_id" UUID NOT NULL,
    "competence" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "help_line_pkey" PRIMARY KEY ("organisation_id", "competence"),
    CONSTRAINT "help_line_kind" CHECK ("kind" IN ('asks', 'helps'))
);
ALTER TABLE "help_line" ADD CONSTRAINT "help_line_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "help_contact"("organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "learning_offer", "event_participation", "help_contact", "help_line" TO nulmeting_app;

ALTER TABLE "learning_offer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "event_participation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "help_contact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "help_line" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "app" ON "learning_offer" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "app" ON "event_participation" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "app" ON "help_contact" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "app" ON "help_line" TO nulmeting_app USING (true) WITH CHECK (true);

-- The network's offers are every member's; an organisation's are its own.
CREATE POLICY "read" ON "learning_offer" FOR SELECT TO nulmeting_staff
  USING (CASE WHEN "organisation_id" IS NULL THEN scope_holds('network') OR scope_holds('hr') ELSE in_scope("organisation_id") END);
CREATE POLICY "read" ON "event_participation" FOR SELECT TO nulmeting_staff
  USING (in_scope("organisation_id") OR scope_holds('network'));

-- Who asks and who helps is for the office, and for members that are there with a line of their own.
CREATE FUNCTION shares_help() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT FROM public.help_contact h WHERE public.in_scope(h.organisation_id))
$$;
CREATE POLICY "read" ON "help_contact" FOR SELECT TO nulmeting_staff
  USING (in_scope("organisation_id") OR scope_holds('network') OR shares_help());
CREATE POLICY "read" ON "help_line" FOR SELECT TO nulmeting_staff
  USING (in_scope("organisation_id") OR scope_holds('network') OR shares_help());
GRANT SELECT ON "learning_offer", "event_participation", "help_contact", "help_line" TO nulmeting_staff;
