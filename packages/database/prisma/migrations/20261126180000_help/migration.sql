CREATE TABLE "AssistancePlan" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "monitoringCaseId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "state" TEXT NOT NULL,
    "reviewOn" DATE NOT NULL,
    "draftedBy" TEXT NOT NULL,
    "draftedOn" DATE NOT NULL,
    "confirmedBy" TEXT,
    "confirmedOn" DATE,
    "returnText" TEXT,
    "records" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "AssistancePlan_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AssistanceMeasure" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "monitoringCaseId" UUID NOT NULL,
    "personId" UUID,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "department" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "option" TEXT NOT NULL,
    "risk" TEXT,
    "state" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "begunOn" DATE,
    "amount" DECIMAL(12,2),
    "stopReason" TEXT,
    "verifiedAt" TIMESTAMP(3),
    "verifiedBy" TEXT,
    "departmentText" TEXT,
    "records" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "AssistanceMeasure_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Helper" (
    "id" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "phoneSealed" TEXT NOT NULL,
    "leftOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Helper_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Pairing" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "helperId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "state" TEXT NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "endReason" TEXT,
    "records" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Pairing_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "VisitLog" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "helperId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "visitedOn" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "VisitLog_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WorkTeam" (
    "id" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "unit" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "endedOn" DATE,
    "records" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "WorkTeam_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WorkTeamMember" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "phoneSealed" TEXT,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    CONSTRAINT "WorkTeamMember_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "AssistancePlan_monitoringCaseId_key" ON "AssistancePlan"("monitoringCaseId");
CREATE INDEX "AssistancePlan_areaPath_state_idx" ON "AssistancePlan"("areaPath", "state");
CREATE INDEX "AssistancePlan_householdId_idx" ON "AssistancePlan"("householdId");
CREATE INDEX "AssistanceMeasure_areaPath_state_idx" ON "AssistanceMeasure"("areaPath", "state");
CREATE INDEX "AssistanceMeasure_department_state_idx" ON "AssistanceMeasure"("department", "state");
CREATE INDEX "AssistanceMeasure_householdId_idx" ON "AssistanceMeasure"("householdId");
CREATE INDEX "AssistanceMeasure_monitoringCaseId_idx" ON "AssistanceMeasure"("monitoringCaseId");
CREATE INDEX "AssistanceMeasure_personId_idx" ON "AssistanceMeasure"("personId");
CREATE INDEX "Helper_areaPath_idx" ON "Helper"("areaPath");
CREATE INDEX "Pairing_areaPath_state_idx" ON "Pairing"("areaPath", "state");
CREATE INDEX "Pairing_householdId_idx" ON "Pairing"("householdId");
CREATE INDEX "Pairing_helperId_idx" ON "Pairing"("helperId");
CREATE INDEX "VisitLog_householdId_visitedOn_idx" ON "VisitLog"("householdId", "visitedOn");
CREATE INDEX "VisitLog_areaPath_idx" ON "VisitLog"("areaPath");
CREATE INDEX "VisitLog_helperId_idx" ON "VisitLog"("helperId");
CREATE INDEX "WorkTeam_areaPath_idx" ON "WorkTeam"("areaPath");
CREATE INDEX "WorkTeamMember_teamId_idx" ON "WorkTeamMember"("teamId");
ALTER TABLE "AssistancePlan" ADD CONSTRAINT "AssistancePlan_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AssistancePlan" ADD CONSTRAINT "AssistancePlan_monitoringCaseId_fkey" FOREIGN KEY ("monitoringCaseId") REFERENCES "MonitoringCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AssistanceMeasure" ADD CONSTRAINT "AssistanceMeasure_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AssistanceMeasure" ADD CONSTRAINT "AssistanceMeasure_monitoringCaseId_fkey" FOREIGN KEY ("monitoringCaseId") REFERENCES "MonitoringCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AssistanceMeasure" ADD CONSTRAINT "AssistanceMeasure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_helperId_fkey" FOREIGN KEY ("helperId") REFERENCES "Helper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "VisitLog" ADD CONSTRAINT "VisitLog_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "VisitLog" ADD CONSTRAINT "VisitLog_helperId_fkey" FOREIGN KEY ("helperId") REFERENCES "Helper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WorkTeamMember" ADD CONSTRAINT "WorkTeamMember_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "WorkTeam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A helper and a household are paired once at a time.
CREATE UNIQUE INDEX "Pairing_once_at_a_time" ON "Pairing" ("householdId", "helperId") WHERE state <> 'ENDED';

-- A village has one resident work team at a time.
CREATE UNIQUE INDEX "WorkTeam_one_per_village" ON "WorkTeam" ("areaPath") WHERE state = 'ACTIVE';
