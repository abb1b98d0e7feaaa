-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "jointReviewId" UUID;

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "records" JSONB NOT NULL DEFAULT '{}',
    "jobId" UUID,
    "publishedAt" TIMESTAMP(3),
    "lockedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignItem" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "villageCode" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "householdId" UUID,
    "state" TEXT NOT NULL DEFAULT 'TODO',
    "collectedOn" DATE,
    "collectedBy" TEXT,
    "collectedByPerson" TEXT,
    "returnText" TEXT,
    "returnedBy" TEXT,
    "reviewId" UUID,
    "sentHash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CampaignItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FunctionWindow" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "function" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "decidedBy" TEXT,
    "records" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FunctionWindow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JointReview" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "batchNo" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "heldOn" DATE,
    "signedBy" TEXT,
    "dataHash" TEXT,
    "itemCount" INTEGER NOT NULL DEFAULT 0,
    "records" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JointReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignSummary" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "compiledBy" TEXT NOT NULL,
    "signedBy" TEXT,
    "filedAt" TIMESTAMP(3),
    "asOf" TIMESTAMP(3) NOT NULL,
    "records" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CampaignSummary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignEvent" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT NOT NULL,
    "actorId" UUID NOT NULL,
    "actorPerson" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "occurredOn" DATE,
    "text" TEXT,

    CONSTRAINT "CampaignEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MonthlyQueueEntry" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "fields" TEXT[],
    "recordedBy" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MonthlyQueueEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Campaign_areaPath_state_idx" ON "Campaign"("areaPath", "state");

-- CreateIndex
CREATE INDEX "CampaignItem_campaignId_villageCode_state_idx" ON "CampaignItem"("campaignId", "villageCode", "state");

-- CreateIndex
CREATE INDEX "CampaignItem_areaPath_id_idx" ON "CampaignItem"("areaPath", "id");

-- CreateIndex
CREATE INDEX "CampaignItem_householdId_idx" ON "CampaignItem"("householdId");

-- CreateIndex
CREATE INDEX "CampaignItem_reviewId_idx" ON "CampaignItem"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignItem_campaignId_kind_subjectId_key" ON "CampaignItem"("campaignId", "kind", "subjectId");

-- CreateIndex
CREATE INDEX "FunctionWindow_campaignId_state_idx" ON "FunctionWindow"("campaignId", "state");

-- CreateIndex
CREATE INDEX "FunctionWindow_areaPath_idx" ON "FunctionWindow"("areaPath");

-- CreateIndex
CREATE INDEX "JointReview_areaPath_state_idx" ON "JointReview"("areaPath", "state");

-- CreateIndex
CREATE UNIQUE INDEX "JointReview_campaignId_areaPath_batchNo_key" ON "JointReview"("campaignId", "areaPath", "batchNo");

-- CreateIndex
CREATE INDEX "CampaignSummary_areaPath_idx" ON "CampaignSummary"("areaPath");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignSummary_campaignId_areaPath_kind_key" ON "CampaignSummary"("campaignId", "areaPath", "kind");

-- CreateIndex
CREATE INDEX "CampaignEvent_subjectId_idx" ON "CampaignEvent"("subjectId");

-- CreateIndex
CREATE INDEX "MonthlyQueueEntry_areaPath_month_idx" ON "MonthlyQueueEntry"("areaPath", "month");

-- CreateIndex
CREATE INDEX "MonthlyQueueEntry_householdId_idx" ON "MonthlyQueueEntry"("householdId");

-- CreateIndex
CREATE INDEX "Evidence_jointReviewId_idx" ON "Evidence"("jointReviewId");

-- AddForeignKey
ALTER TABLE "CampaignItem" ADD CONSTRAINT "CampaignItem_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignItem" ADD CONSTRAINT "CampaignItem_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignItem" ADD CONSTRAINT "CampaignItem_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "JointReview"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FunctionWindow" ADD CONSTRAINT "FunctionWindow_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JointReview" ADD CONSTRAINT "JointReview_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignSummary" ADD CONSTRAINT "CampaignSummary_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonthlyQueueEntry" ADD CONSTRAINT "MonthlyQueueEntry_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonthlyQueueEntry" ADD CONSTRAINT "MonthlyQueueEntry_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_jointReviewId_fkey" FOREIGN KEY ("jointReviewId") REFERENCES "JointReview"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Area paths are compared byte by byte: only then can an index answer "begins with", whatever the server's locale.
ALTER TABLE "Campaign" ALTER COLUMN "areaPath" TYPE text COLLATE "C";
ALTER TABLE "CampaignItem" ALTER COLUMN "areaPath" TYPE text COLLATE "C";
ALTER TABLE "FunctionWindow" ALTER COLUMN "areaPath" TYPE text COLLATE "C";
ALTER TABLE "JointReview" ALTER COLUMN "areaPath" TYPE text COLLATE "C";
ALTER TABLE "CampaignSummary" ALTER COLUMN "areaPath" TYPE text COLLATE "C";
ALTER TABLE "CampaignEvent" ALTER COLUMN "areaPath" TYPE text COLLATE "C";
ALTER TABLE "MonthlyQueueEntry" ALTER COLUMN "areaPath" TYPE text COLLATE "C";

-- One published round per county.
CREATE UNIQUE INDEX "Campaign_one_published_per_county"
  ON "Campaign" ("areaPath") WHERE state IN ('RUNNING', 'LOCKED');

-- One unfinished review per village.
CREATE UNIQUE INDEX "JointReview_one_unfinished_per_village"
  ON "JointReview" ("campaignId", "areaPath") WHERE state <> 'ACCEPTED';
