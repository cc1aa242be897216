-- Who did what, and who looked at what: written once, never changed.
CREATE TABLE "audit_event" (
  "id" BIGINT GENERATED ALWAYS AS IDENTITY,
  "at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "actor" TEXT NOT NULL,
  "origin" TEXT NOT NULL,
  "act" TEXT NOT NULL,
  "organisation" TEXT,
  "details" JSONB NOT NULL DEFAULT '{}',
  CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_event_act_id_idx" ON "audit_event"("act", "id");
CREATE INDEX "audit_event_organisation_id_idx" ON "audit_event"("organisation", "id");
CREATE TRIGGER "audit_event_is_immutable" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_event_is_not_emptied" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "audit_event" TO nulmeting_app;
REVOKE UPDATE, DELETE, TRUNCATE ON "audit_event" FROM nulmeting_app;
