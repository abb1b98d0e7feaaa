-- The history of the register only grows and outlives the rows of which it tells.
ALTER TABLE "RegisterChange" DROP CONSTRAINT "RegisterChange_householdId_fkey";
CREATE FUNCTION refuse_history_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of the register cannot be changed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "RegisterChange_only_grows"
  BEFORE UPDATE OR DELETE ON "RegisterChange"
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER "RegisterChange_is_never_emptied"
  BEFORE TRUNCATE ON "RegisterChange"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();

-- Rows that an import had brought before it was taken back.
CREATE TABLE "WithdrawnRow" (
    "id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "householdId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "row" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3) NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "WithdrawnRow_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "WithdrawnRow_householdId_idx" ON "WithdrawnRow"("householdId");
CREATE INDEX "WithdrawnRow_withdrawnAt_idx" ON "WithdrawnRow"("withdrawnAt");
CREATE TRIGGER "WithdrawnRow_only_grows"
  BEFORE UPDATE OR DELETE ON "WithdrawnRow"
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER "WithdrawnRow_is_never_emptied"
  BEFORE TRUNCATE ON "WithdrawnRow"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();

-- The facts by which households are counted and listed as of a day: few of all changes.
CREATE INDEX "RegisterChange_counted_facts"
  ON "RegisterChange" ("entityId", "indicatorKey", "effectiveOn" DESC, "recordedAt" DESC, id DESC)
  INCLUDE (entity, before, after)
  WHERE "indicatorKey" IN ('inRegister', 'areaPath', 'status', 'householdType', 'monitoringCategory');
-- Who once belonged to a household.
CREATE INDEX "RegisterChange_left_households"
  ON "RegisterChange" (before) WHERE "indicatorKey" = 'householdId';

-- The day on which an imported file is true (Stichtag).
ALTER TABLE "ImportBatch" ADD COLUMN "referenceOn" DATE;
UPDATE "ImportBatch" SET "referenceOn" = (COALESCE("confirmedAt", "createdAt") + interval '8 hours')::date;
ALTER TABLE "ImportBatch" ALTER COLUMN "referenceOn" SET NOT NULL;
