-- What an organisation agreed to do after a measurement, and what members share with each other.
CREATE TABLE "action_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "gap" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "due_on" DATE,
    "agreed_on" DATE NOT NULL,
    "done_on" DATE,

    CONSTRAINT "action_item_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "action_item_organisation_id_idx" ON "action_item"("organisation_id");
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Shared with all members under the name of the organisation; null is the network office.
CREATE TABLE "playbook" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "competences" TEXT[] NOT NULL,
    "body" TEXT NOT NULL,
    "link" TEXT,
    "licence" TEXT NOT NULL,
    "shared_on" DATE NOT NULL,

    CONSTRAINT "playbook_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "playbook_link" CHECK ("link" LIKE 'https://%'),
    CONSTRAINT "playbook_licence" CHECK ("licence" IN ('CC-BY-4.0', 'CC0-1.0', 'members'))
);
CREATE INDEX "playbook_organisation_id_idx" ON "playbook"("organisation_id");
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "action_item", "playbook" TO nulmeting_app;
ALTER TABLE "action_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "playbook" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "app" ON "action_item" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "app" ON "playbook" TO nulmeting_app USING (true) WITH CHECK (true);
CREATE POLICY "read" ON "action_item" FOR SELECT TO nulmeting_staff USING (in_scope("organisation_id"));
CREATE POLICY "read" ON "playbook" FOR SELECT TO nulmeting_staff USING (scope_holds('network') OR scope_holds('hr'));
GRANT SELECT ON "action_item", "playbook" TO nulmeting_staff;
