ALTER TABLE "ComparisonRun" ADD COLUMN "factCounts" JSONB NOT NULL DEFAULT '[]';

CREATE TABLE "DatasetFact" (
    "datasetId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "indicatorKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "DatasetFact_pkey" PRIMARY KEY ("datasetId","householdId","entityId","indicatorKey")
);

ALTER TABLE "DatasetFact" ADD CONSTRAINT "DatasetFact_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "DepartmentFact" (
    "entityId" UUID NOT NULL,
    "indicatorKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "datasetId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sourceLabel" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "before" TEXT,
    "collected" TEXT,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedBy" TEXT NOT NULL,

    CONSTRAINT "DepartmentFact_pkey" PRIMARY KEY ("entityId","indicatorKey")
);

ALTER TABLE "RectificationItem" ALTER COLUMN "clueReasonId" DROP NOT NULL;
ALTER TABLE "RectificationItem" DROP CONSTRAINT "RectificationItem_clueReasonId_fkey";
ALTER TABLE "RectificationItem" ADD CONSTRAINT "RectificationItem_clueReasonId_fkey" FOREIGN KEY ("clueReasonId") REFERENCES "ClueReason"("id") ON DELETE SET NULL ON UPDATE CASCADE;
