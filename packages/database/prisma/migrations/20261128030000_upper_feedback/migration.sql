ALTER TABLE "QualityIssue" ADD COLUMN "reportedBy" TEXT;

CREATE TABLE "FeedbackBatch" (
    "id" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "feedbackOn" DATE NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "read" INTEGER NOT NULL,
    "found" INTEGER NOT NULL,
    "unfound" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "importedById" UUID NOT NULL,
    "importedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "FeedbackBatch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "FeedbackBatch_equation" CHECK ("read" = "found" + "unfound" + "rejected")
);

CREATE TABLE "FeedbackLine" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "row" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textKey" TEXT NOT NULL,
    "householdId" UUID,
    "personId" UUID,
    "ruleId" TEXT,
    "outcome" TEXT NOT NULL,
    "rejection" JSONB,
    "issueId" UUID,
    "itemId" UUID,
    CONSTRAINT "FeedbackLine_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "FeedbackRule" (
    "id" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "textKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ruleId" TEXT,
    "chosenById" UUID NOT NULL,
    "chosenBy" TEXT NOT NULL,
    "chosenAt" TIMESTAMP(3) NOT NULL,
    CONSTRAINT "FeedbackRule_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "FeedbackBatch_areaPath_sha256_key" ON "FeedbackBatch"("areaPath", "sha256");
CREATE INDEX "FeedbackBatch_areaPath_createdAt_idx" ON "FeedbackBatch"("areaPath", "createdAt");
CREATE UNIQUE INDEX "FeedbackLine_batchId_row_key" ON "FeedbackLine"("batchId", "row");
CREATE INDEX "FeedbackLine_batchId_outcome_idx" ON "FeedbackLine"("batchId", "outcome");
CREATE INDEX "FeedbackLine_issueId_idx" ON "FeedbackLine"("issueId");
CREATE INDEX "FeedbackLine_itemId_idx" ON "FeedbackLine"("itemId");
CREATE UNIQUE INDEX "FeedbackRule_areaPath_textKey_key" ON "FeedbackRule"("areaPath", "textKey");
ALTER TABLE "FeedbackLine" ADD CONSTRAINT "FeedbackLine_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "FeedbackBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FeedbackLine" ADD CONSTRAINT "FeedbackLine_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "QualityIssue"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "FeedbackLine" ADD CONSTRAINT "FeedbackLine_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "RectificationItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;
