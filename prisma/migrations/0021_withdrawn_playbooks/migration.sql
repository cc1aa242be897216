-- The network office takes a playbook of a member out of the library; its sharer alone still sees it, and that it was.
ALTER TABLE "playbook" ADD COLUMN "withdrawn_on" DATE;
DROP POLICY "read" ON "playbook";
CREATE POLICY "read" ON "playbook" FOR SELECT TO nulmeting_staff
  USING (in_scope("organisation_id") OR "withdrawn_on" IS NULL AND (scope_holds('network') OR scope_holds('hr')));
