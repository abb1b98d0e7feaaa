ALTER TABLE "Evidence" ADD COLUMN     "backfillId" UUID;

CREATE TABLE "Lookback" (
    "id" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "openedOn" DATE NOT NULL,
    "records" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Lookback_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "LookbackCase" (
    "id" UUID NOT NULL,
    "lookbackId" UUID NOT NULL,
    "monitoringCaseId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "state" TEXT NOT NULL,
    "records" JSONB NOT NULL DEFAULT '{}',
    "sampleId" UUID,
    "isDrawn" BOOLEAN NOT NULL DEFAULT false,
    "returnText" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMP(3),
    CONSTRAINT "LookbackCase_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "LookbackSample" (
    "id" UUID NOT NULL,
    "lookbackId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "percent" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "caseCount" INTEGER NOT NULL,
    "drawnCount" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "LookbackSample_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "LookbackBackfill" (
    "id" UUID NOT NULL,
    "lookbackId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "doneOn" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "LookbackBackfill_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "BackfilledPaper" (
    "id" UUID NOT NULL,
    "backfillId" UUID NOT NULL,
    "lookbackCaseId" UUID NOT NULL,
    "monitoringCaseId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "paper" TEXT NOT NULL,
    "doneOn" DATE NOT NULL,
    "isBackfilled" BOOLEAN NOT NULL DEFAULT true,
    "agree" INTEGER,
    "against" INTEGER,
    "abstain" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "BackfilledPaper_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Lookback_areaPath_state_idx" ON "Lookback"("areaPath", "state");
CREATE INDEX "LookbackCase_lookbackId_state_idx" ON "LookbackCase"("lookbackId", "state");
CREATE INDEX "LookbackCase_areaPath_state_idx" ON "LookbackCase"("areaPath", "state");
CREATE INDEX "LookbackCase_householdId_idx" ON "LookbackCase"("householdId");
CREATE INDEX "LookbackCase_sampleId_idx" ON "LookbackCase"("sampleId");
CREATE UNIQUE INDEX "LookbackCase_lookbackId_monitoringCaseId_key" ON "LookbackCase"("lookbackId", "monitoringCaseId");
CREATE INDEX "LookbackSample_lookbackId_idx" ON "LookbackSample"("lookbackId");
CREATE INDEX "LookbackSample_areaPath_idx" ON "LookbackSample"("areaPath");
CREATE INDEX "LookbackBackfill_lookbackId_idx" ON "LookbackBackfill"("lookbackId");
CREATE INDEX "LookbackBackfill_areaPath_doneOn_idx" ON "LookbackBackfill"("areaPath", "doneOn");
CREATE INDEX "BackfilledPaper_monitoringCaseId_idx" ON "BackfilledPaper"("monitoringCaseId");
CREATE INDEX "BackfilledPaper_lookbackCaseId_idx" ON "BackfilledPaper"("lookbackCaseId");
CREATE INDEX "BackfilledPaper_householdId_idx" ON "BackfilledPaper"("householdId");
CREATE INDEX "BackfilledPaper_areaPath_idx" ON "BackfilledPaper"("areaPath");
CREATE UNIQUE INDEX "BackfilledPaper_backfillId_monitoringCaseId_paper_key" ON "BackfilledPaper"("backfillId", "monitoringCaseId", "paper");
CREATE INDEX "Evidence_backfillId_idx" ON "Evidence"("backfillId");
ALTER TABLE "LookbackCase" ADD CONSTRAINT "LookbackCase_lookbackId_fkey" FOREIGN KEY ("lookbackId") REFERENCES "Lookback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LookbackCase" ADD CONSTRAINT "LookbackCase_monitoringCaseId_fkey" FOREIGN KEY ("monitoringCaseId") REFERENCES "MonitoringCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LookbackCase" ADD CONSTRAINT "LookbackCase_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LookbackCase" ADD CONSTRAINT "LookbackCase_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "LookbackSample"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "LookbackSample" ADD CONSTRAINT "LookbackSample_lookbackId_fkey" FOREIGN KEY ("lookbackId") REFERENCES "Lookback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LookbackBackfill" ADD CONSTRAINT "LookbackBackfill_lookbackId_fkey" FOREIGN KEY ("lookbackId") REFERENCES "Lookback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BackfilledPaper" ADD CONSTRAINT "BackfilledPaper_backfillId_fkey" FOREIGN KEY ("backfillId") REFERENCES "LookbackBackfill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BackfilledPaper" ADD CONSTRAINT "BackfilledPaper_lookbackCaseId_fkey" FOREIGN KEY ("lookbackCaseId") REFERENCES "LookbackCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BackfilledPaper" ADD CONSTRAINT "BackfilledPaper_monitoringCaseId_fkey" FOREIGN KEY ("monitoringCaseId") REFERENCES "MonitoringCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BackfilledPaper" ADD CONSTRAINT "BackfilledPaper_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_backfillId_fkey" FOREIGN KEY ("backfillId") REFERENCES "LookbackBackfill"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A case is in one look-back at a time.
CREATE UNIQUE INDEX "LookbackCase_in_one_lookback" ON "LookbackCase" ("monitoringCaseId") WHERE "closedAt" IS NULL;

-- That a paper was made up for is never taken off it, and it is never deleted.
CREATE FUNCTION refuse_backfill_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.id, NEW."backfillId", NEW."monitoringCaseId", NEW.paper, NEW."doneOn", NEW."isBackfilled")
         IS NOT DISTINCT FROM (OLD.id, OLD."backfillId", OLD."monitoringCaseId", OLD.paper, OLD."doneOn", OLD."isBackfilled") THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'a paper that was made up for stays as it is'
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "BackfilledPaper_is_kept"
  BEFORE UPDATE OR DELETE ON "BackfilledPaper"
  FOR EACH ROW EXECUTE FUNCTION refuse_backfill_change();
ALTER TABLE "BackfilledPaper" ADD CONSTRAINT "BackfilledPaper_is_backfilled" CHECK ("isBackfilled");
