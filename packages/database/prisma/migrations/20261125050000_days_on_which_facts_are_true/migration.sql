-- Each fact has the day from which it is true, beside the moment at which it was recorded. What was recorded before
-- is taken as true from the day (in Shanghai) of its recording.

ALTER TABLE "RegisterChange" ADD COLUMN "effectiveOn" DATE;
UPDATE "RegisterChange" SET "effectiveOn" = ("recordedAt" + interval '8 hours')::date;
ALTER TABLE "RegisterChange" ALTER COLUMN "effectiveOn" SET NOT NULL;

ALTER TABLE "Household" ADD COLUMN "existsFrom" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "Household" SET "existsFrom" = ("createdAt" + interval '8 hours')::date;
ALTER TABLE "Person" ADD COLUMN "existsFrom" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "Person" SET "existsFrom" = ("createdAt" + interval '8 hours')::date;
ALTER TABLE "MonitoringCase" ADD COLUMN "existsFrom" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "MonitoringCase" SET "existsFrom" = ("createdAt" + interval '8 hours')::date;

-- Work spells had no time of their own: they are as old as the people to whom they belong, or the import that came later.
ALTER TABLE "WorkSpell"
  ADD COLUMN "existsFrom" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "WorkSpell" s SET "createdAt" = GREATEST(p."createdAt", b."confirmedAt")
FROM "Person" p, "ImportBatch" b WHERE p.id = s."personId" AND b.id = s."createdSourceId";
UPDATE "WorkSpell" SET "existsFrom" = ("createdAt" + interval '8 hours')::date;

CREATE INDEX "RegisterChange_entityId_indicatorKey_effectiveOn_recordedAt_idx"
  ON "RegisterChange"("entityId", "indicatorKey", "effectiveOn", "recordedAt", "id");
