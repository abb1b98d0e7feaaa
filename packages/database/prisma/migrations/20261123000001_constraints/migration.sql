-- What the Prisma schema can only say in its comments (@check, @sql). Portable from PostgreSQL 15 on.

-- Area paths are compared byte by byte: only then can an index answer "begins with", whatever the server's locale.
DO $$
DECLARE
  target record;
BEGIN
  FOR target IN
    SELECT table_name, column_name
    FROM information_schema.columns
    WHERE table_schema = current_schema()
      AND (column_name IN ('areaPath', 'responsibleAreaPath') OR (table_name = 'Area' AND column_name = 'path'))
      AND data_type = 'text'
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE text COLLATE "C"', target.table_name, target.column_name);
  END LOOP;
END
$$;

-- Every row of a file is accounted for.
ALTER TABLE "Dataset"
  ADD CONSTRAINT "Dataset_every_row_accounted_for"
    CHECK ("readRows" = "matchedRows" + "unmatchedRows" + "rejectedRows"),
  ADD CONSTRAINT "Dataset_matched_rows"
    CHECK ("matchedRows" = "exactRows" + "idOnlyRows"),
  ADD CONSTRAINT "Dataset_unmatched_rows"
    CHECK ("unmatchedRows" = "nameOnlyRows" + "notInRegisterRows");
ALTER TABLE "ImportBatch"
  ADD CONSTRAINT "ImportBatch_every_row_accounted_for"
    CHECK ("readRows" = "newRows" + "changedRows" + "unchangedRows" + "rejectedRows");

-- One open card per household.
CREATE UNIQUE INDEX "Clue_one_open_per_household"
  ON "Clue" ("householdId") WHERE state <> 'CLOSED' AND "householdId" IS NOT NULL;

-- At most one open case per household.
CREATE UNIQUE INDEX "MonitoringCase_one_open_per_household"
  ON "MonitoringCase" ("householdId") WHERE status = 'OPEN';

-- One running case per household and procedure.
CREATE UNIQUE INDEX "ProcedureCase_one_running_per_household"
  ON "ProcedureCase" ("householdId", procedure) WHERE "closedAt" IS NULL;

-- The audit log only grows.
CREATE FUNCTION refuse_audit_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log cannot be changed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "AuditEntry_only_grows"
  BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER "AuditEntry_is_never_emptied"
  BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Evidence is never deleted and keeps its file; it can be superseded, once.
CREATE FUNCTION refuse_evidence_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.id, NEW."fileId", NEW.sha256, NEW."uploadedById", NEW."uploadedAt")
         IS NOT DISTINCT FROM (OLD.id, OLD."fileId", OLD.sha256, OLD."uploadedById", OLD."uploadedAt")
       AND (OLD."supersededById" IS NULL OR NEW."supersededById" = OLD."supersededById") THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'evidence is never deleted or exchanged, only superseded'
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "Evidence_is_kept"
  BEFORE UPDATE OR DELETE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_evidence_change();
CREATE TRIGGER "Evidence_is_never_emptied"
  BEFORE TRUNCATE ON "Evidence"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_evidence_change();
