CREATE TABLE "QualityIssue" (
    "id" UUID NOT NULL,
    "ruleId" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "householdId" UUID,
    "personId" UUID,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "severity" TEXT NOT NULL,
    "department" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "valueKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "dueOn" DATE,
    "firstSeenAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "fixedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "reopenedCount" INTEGER NOT NULL DEFAULT 0,
    "waivedKey" TEXT,
    "waivedUntil" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "QualityIssue_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "RuleWaiver" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "householdId" UUID,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "severity" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "valueKey" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "decidedBy" TEXT,
    "records" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "RuleWaiver_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "QualityIssue_ruleId_subjectId_key" ON "QualityIssue"("ruleId", "subjectId");
CREATE INDEX "QualityIssue_areaPath_state_idx" ON "QualityIssue"("areaPath", "state");
CREATE INDEX "QualityIssue_department_state_idx" ON "QualityIssue"("department", "state");
CREATE INDEX "QualityIssue_householdId_idx" ON "QualityIssue"("householdId");
CREATE INDEX "QualityIssue_personId_idx" ON "QualityIssue"("personId");
CREATE INDEX "RuleWaiver_areaPath_state_idx" ON "RuleWaiver"("areaPath", "state");
CREATE INDEX "RuleWaiver_issueId_idx" ON "RuleWaiver"("issueId");
ALTER TABLE "QualityIssue" ADD CONSTRAINT "QualityIssue_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "QualityIssue" ADD CONSTRAINT "QualityIssue_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "RuleWaiver" ADD CONSTRAINT "RuleWaiver_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "QualityIssue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A waiver is asked for once at a time.
CREATE UNIQUE INDEX "RuleWaiver_one_open_per_issue" ON "RuleWaiver" ("issueId") WHERE state IN ('REQUESTED', 'ENDORSED');
