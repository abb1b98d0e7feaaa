ALTER TABLE "ImportBatch"
  ADD COLUMN "origin" TEXT NOT NULL DEFAULT 'FILE',
  ADD COLUMN "conflictCells" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "openConflicts" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "outdatedCells" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ImportRow"
  ADD COLUMN "conflicts" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "openConflicts" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "Reconciliation" (
    "id" UUID NOT NULL,
    "kind" TEXT,
    "fileId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "status" TEXT NOT NULL,
    "refusalCode" TEXT,
    "refusalDetail" JSONB,
    "readRows" INTEGER NOT NULL DEFAULT 0,
    "rejectedRows" INTEGER NOT NULL DEFAULT 0,
    "figures" JSONB NOT NULL DEFAULT '[]',
    "jobId" UUID,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comparedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Reconciliation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReconciliationLine" (
    "id" UUID NOT NULL,
    "reconciliationId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "householdId" UUID,
    "personId" UUID,
    "householdNo" TEXT,
    "personNo" TEXT,
    "name" TEXT NOT NULL,
    "rowNumber" INTEGER,
    "fields" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ReconciliationLine_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Reconciliation_areaPath_createdAt_idx" ON "Reconciliation"("areaPath", "createdAt");

CREATE INDEX "ReconciliationLine_reconciliationId_kind_areaPath_id_idx"
  ON "ReconciliationLine"("reconciliationId", "kind", "areaPath", "id");

ALTER TABLE "ReconciliationLine"
  ADD CONSTRAINT "ReconciliationLine_reconciliationId_fkey"
  FOREIGN KEY ("reconciliationId") REFERENCES "Reconciliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
