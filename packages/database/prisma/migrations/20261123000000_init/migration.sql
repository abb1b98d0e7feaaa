-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "personKey" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "areaCode" TEXT NOT NULL,
    "department" TEXT,
    "phone" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "validTo" TIMESTAMP(3),
    "disabledAt" TIMESTAMP(3),
    "passwordChangedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "userAgent" TEXT,
    "address" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastFailedAt" TIMESTAMP(3),
    "blockedUntil" TIMESTAMP(3),

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Area" (
    "code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "parentCode" TEXT,
    "path" TEXT NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Clue" (
    "id" UUID NOT NULL,
    "clueNo" TEXT NOT NULL,
    "householdId" UUID,
    "reportedName" TEXT,
    "reportedPhoneSealed" TEXT,
    "areaPath" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "isUrgent" BOOLEAN NOT NULL DEFAULT false,
    "dueOn" DATE,
    "assignedToId" UUID,
    "assignedTo" TEXT,
    "records" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Clue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClueReason" (
    "id" UUID NOT NULL,
    "clueId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "personId" UUID,
    "personName" TEXT,
    "ruleId" TEXT,
    "riskType" TEXT,
    "department" TEXT,
    "datasetId" UUID,
    "runId" UUID,
    "rowNumber" INTEGER,
    "detail" TEXT NOT NULL,
    "amount" DECIMAL(14,2),
    "verification" TEXT,
    "verificationText" TEXT,
    "verificationInput" JSONB,
    "verifiedById" UUID,
    "verifiedBy" TEXT,
    "verifiedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClueReason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClueEvent" (
    "id" UUID NOT NULL,
    "clueId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT NOT NULL,
    "actorId" UUID,
    "actorPerson" TEXT,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "text" TEXT,
    "input" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "ClueEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "ruleId" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "amount" DECIMAL(14,2),
    "reason" TEXT NOT NULL,
    "clueReasonId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RectificationItem" (
    "id" UUID NOT NULL,
    "itemNo" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "clueReasonId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "personId" UUID,
    "subjectName" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "department" TEXT,
    "indicatorKey" TEXT,
    "before" TEXT,
    "after" TEXT,
    "description" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "dueOn" DATE,
    "response" TEXT,
    "records" JSONB NOT NULL DEFAULT '{}',
    "fixedById" UUID,
    "fixedBy" TEXT,
    "fixedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RectificationItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dataset" (
    "id" UUID NOT NULL,
    "datasetKey" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "period" TEXT,
    "fileId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileSize" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "encoding" TEXT,
    "headerRow" INTEGER,
    "columns" JSONB NOT NULL DEFAULT '[]',
    "status" TEXT NOT NULL,
    "refusalCode" TEXT,
    "refusalDetail" JSONB,
    "readRows" INTEGER NOT NULL DEFAULT 0,
    "matchedRows" INTEGER NOT NULL DEFAULT 0,
    "unmatchedRows" INTEGER NOT NULL DEFAULT 0,
    "rejectedRows" INTEGER NOT NULL DEFAULT 0,
    "exactRows" INTEGER NOT NULL DEFAULT 0,
    "idOnlyRows" INTEGER NOT NULL DEFAULT 0,
    "nameOnlyRows" INTEGER NOT NULL DEFAULT 0,
    "notInRegisterRows" INTEGER NOT NULL DEFAULT 0,
    "rejectionCounts" JSONB NOT NULL DEFAULT '[]',
    "legalBasis" TEXT,
    "uploadedById" UUID NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMP(3),
    "retentionUntil" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatasetRow" (
    "id" UUID NOT NULL,
    "datasetId" UUID NOT NULL,
    "department" TEXT NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "name" TEXT,
    "column" TEXT,
    "original" TEXT,
    "cells" JSONB,
    "personNos" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "householdNo" TEXT,

    CONSTRAINT "DatasetRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatasetOutcomePack" (
    "datasetId" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "packed" BYTEA NOT NULL,

    CONSTRAINT "DatasetOutcomePack_pkey" PRIMARY KEY ("datasetId","part")
);

-- CreateTable
CREATE TABLE "ComparisonRun" (
    "id" UUID NOT NULL,
    "runNo" TEXT NOT NULL,
    "datasetId" UUID NOT NULL,
    "datasetKey" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "findingCount" INTEGER NOT NULL DEFAULT 0,
    "suppressedCount" INTEGER NOT NULL DEFAULT 0,
    "householdCount" INTEGER NOT NULL DEFAULT 0,
    "startedById" UUID NOT NULL,
    "startedBy" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),
    "publishedAt" TIMESTAMP(3),
    "publishedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ComparisonRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComparisonFinding" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "ruleId" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "householdId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "rowNumber" INTEGER,
    "detail" TEXT NOT NULL,
    "amount" DECIMAL(14,2),
    "isSuppressed" BOOLEAN NOT NULL DEFAULT false,
    "clueReasonId" UUID,

    CONSTRAINT "ComparisonFinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ColumnMapping" (
    "department" TEXT NOT NULL,
    "datasetKey" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ColumnMapping_pkey" PRIMARY KEY ("department","datasetKey","header")
);

-- CreateTable
CREATE TABLE "Household" (
    "id" UUID NOT NULL,
    "householdNo" TEXT,
    "areaPath" TEXT NOT NULL,
    "areaCode" TEXT NOT NULL,
    "groupName" TEXT,
    "headName" TEXT NOT NULL,
    "searchInitials" TEXT NOT NULL DEFAULT '',
    "householdType" TEXT NOT NULL,
    "memberCount" INTEGER NOT NULL DEFAULT 0,
    "phoneSealed" TEXT,
    "phoneLast4" TEXT,
    "status" TEXT NOT NULL DEFAULT 'ACTIVE',
    "monitoringStatus" TEXT NOT NULL DEFAULT 'NONE',
    "category" TEXT,
    "risks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "lastSourceKind" TEXT NOT NULL,
    "lastSourceId" UUID NOT NULL,
    "createdSourceId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "personNo" TEXT,
    "householdId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameInitials" TEXT NOT NULL DEFAULT '',
    "gender" TEXT,
    "birthDate" TEXT,
    "idDocumentType" TEXT,
    "idNumberSealed" TEXT,
    "idKey" TEXT,
    "idLast4" TEXT,
    "isIdUsable" BOOLEAN NOT NULL DEFAULT false,
    "relationToHead" TEXT,
    "mobileSealed" TEXT,
    "isActiveMember" BOOLEAN NOT NULL DEFAULT true,
    "joinedOn" DATE,
    "leftOn" DATE,
    "leaveReason" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "lastSourceKind" TEXT NOT NULL,
    "lastSourceId" UUID NOT NULL,
    "createdSourceId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MonitoringCase" (
    "id" UUID NOT NULL,
    "caseNo" TEXT NOT NULL,
    "householdId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "episode" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "identifiedMonth" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "risks" JSONB NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "lineAtIdentification" DECIMAL(12,2),
    "incomePerCapita" DECIMAL(12,2),
    "status" TEXT NOT NULL,
    "eliminatedMonth" TEXT,
    "eliminationMethod" TEXT,
    "removedAt" TIMESTAMP(3),
    "rolledBackAt" TIMESTAMP(3),
    "lastSourceKind" TEXT NOT NULL,
    "lastSourceId" UUID NOT NULL,
    "createdSourceId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MonitoringCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkSpell" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "spellKey" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "lastSourceKind" TEXT NOT NULL,
    "lastSourceId" UUID NOT NULL,
    "createdSourceId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WorkSpell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterChange" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "indicatorKey" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "sourceKind" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,
    "sourceLabel" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" UUID,
    "recordedBy" TEXT NOT NULL,

    CONSTRAINT "RegisterChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" UUID NOT NULL,
    "kind" TEXT,
    "fileId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "refusalCode" TEXT,
    "refusalDetail" JSONB,
    "columns" JSONB NOT NULL DEFAULT '[]',
    "headerRow" INTEGER,
    "readRows" INTEGER NOT NULL DEFAULT 0,
    "newRows" INTEGER NOT NULL DEFAULT 0,
    "changedRows" INTEGER NOT NULL DEFAULT 0,
    "unchangedRows" INTEGER NOT NULL DEFAULT 0,
    "rejectedRows" INTEGER NOT NULL DEFAULT 0,
    "warningCount" INTEGER NOT NULL DEFAULT 0,
    "previewDigest" TEXT,
    "jobId" UUID,
    "errorFileId" UUID,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMP(3),
    "undoneAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "sheet" TEXT NOT NULL DEFAULT '',
    "householdNo" TEXT,
    "personNo" TEXT,
    "name" TEXT,
    "differences" JSONB NOT NULL DEFAULT '[]',
    "errors" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InspectionMission" (
    "id" UUID NOT NULL,
    "missionNo" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "areaPaths" TEXT[],
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "report" TEXT,
    "records" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InspectionMission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InspectionMissionMember" (
    "missionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "isLeader" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "InspectionMissionMember_pkey" PRIMARY KEY ("missionId","accountId")
);

-- CreateTable
CREATE TABLE "Issue" (
    "id" UUID NOT NULL,
    "issueNo" TEXT NOT NULL,
    "missionId" UUID,
    "source" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "householdId" UUID,
    "personId" UUID,
    "objectLabel" TEXT NOT NULL,
    "responsibleAreaPath" TEXT,
    "responsibleDepartment" TEXT,
    "responsiblePerson" TEXT,
    "state" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "returnCount" INTEGER NOT NULL DEFAULT 0,
    "chaseCount" INTEGER NOT NULL DEFAULT 0,
    "lastChasedOn" DATE,
    "admonishedAt" TIMESTAMP(3),
    "countsInAssessment" BOOLEAN NOT NULL DEFAULT false,
    "raisedById" UUID NOT NULL,
    "raisedByPerson" TEXT NOT NULL,
    "raisedBy" TEXT NOT NULL,
    "rectifiedByPerson" TEXT,
    "rectification" TEXT,
    "verifiedBy" TEXT,
    "records" JSONB NOT NULL DEFAULT '{}',
    "issuedAt" TIMESTAMP(3),
    "submittedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueEvent" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT NOT NULL,
    "actorId" UUID NOT NULL,
    "actorPerson" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "text" TEXT,
    "input" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "IssueEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "department" TEXT,
    "purpose" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "result" JSONB,
    "failure" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "progressLabel" TEXT,
    "cancelRequested" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMP(3),
    "areaPath" TEXT NOT NULL,
    "department" TEXT,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),
    "resultFileId" UUID,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyRecord" (
    "accountId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyRecord_pkey" PRIMARY KEY ("accountId","key")
);

-- CreateTable
CREATE TABLE "AuditChain" (
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "headHash" TEXT NOT NULL,

    CONSTRAINT "AuditChain_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT,
    "sessionId" TEXT,
    "address" TEXT,
    "action" TEXT NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "householdId" UUID,
    "versionBefore" INTEGER,
    "versionAfter" INTEGER,
    "purpose" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "Parameter" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "areaPath" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "document" TEXT NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Parameter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProcedureCase" (
    "id" UUID NOT NULL,
    "caseNo" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "procedureVersion" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "householdId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "clueId" UUID,
    "monitoringCaseId" UUID,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "drafts" JSONB NOT NULL DEFAULT '{}',
    "category" TEXT,
    "openedById" UUID NOT NULL,
    "submittedByPerson" TEXT,
    "reviewedByPerson" TEXT,
    "approvedByPerson" TEXT,
    "stateSince" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deadlineAt" TIMESTAMP(3),
    "startedOn" DATE NOT NULL,
    "totalDeadlineAt" TIMESTAMP(3),
    "isReturned" BOOLEAN NOT NULL DEFAULT false,
    "lastReturnText" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "ProcedureCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProcedureEvent" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "caseVersion" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "outcome" TEXT,
    "fromState" TEXT,
    "toState" TEXT NOT NULL,
    "actorId" UUID NOT NULL,
    "actorPerson" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "occurredOn" DATE,
    "reasonCodes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "text" TEXT,
    "input" JSONB NOT NULL DEFAULT '{}',
    "before" JSONB NOT NULL DEFAULT '{}',
    "isBackfilled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ProcedureEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "issueId" UUID,
    "clueReasonId" UUID,
    "areaPath" TEXT NOT NULL,
    "department" TEXT,
    "step" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "takenAt" TIMESTAMP(3),
    "note" TEXT,
    "uploadedById" UUID NOT NULL,
    "uploadedByPerson" TEXT NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supersededById" UUID,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewMeeting" (
    "id" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "recorder" TEXT NOT NULL,
    "expected" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "minutes" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewMeeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewMeetingItem" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "agree" INTEGER NOT NULL,
    "against" INTEGER NOT NULL,
    "abstain" INTEGER NOT NULL,
    "opinion" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReviewMeetingItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicityRound" (
    "id" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "roundNo" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublicityRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicityItem" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "caseId" UUID NOT NULL,

    CONSTRAINT "PublicityItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "raisedOn" DATE NOT NULL,
    "raisedBy" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "handling" TEXT,
    "result" TEXT,
    "handledAt" TIMESTAMP(3),
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunningNumber" (
    "key" TEXT NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RunningNumber_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_username_key" ON "Account"("username");

-- CreateIndex
CREATE INDEX "Account_areaPath_idx" ON "Account"("areaPath");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Area_path_key" ON "Area"("path");

-- CreateIndex
CREATE INDEX "Area_parentCode_idx" ON "Area"("parentCode");

-- CreateIndex
CREATE INDEX "Area_level_code_idx" ON "Area"("level", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Clue_clueNo_key" ON "Clue"("clueNo");

-- CreateIndex
CREATE INDEX "Clue_areaPath_state_idx" ON "Clue"("areaPath", "state");

-- CreateIndex
CREATE INDEX "ClueReason_clueId_idx" ON "ClueReason"("clueId");

-- CreateIndex
CREATE INDEX "ClueReason_runId_idx" ON "ClueReason"("runId");

-- CreateIndex
CREATE INDEX "ClueReason_department_idx" ON "ClueReason"("department");

-- CreateIndex
CREATE INDEX "ClueEvent_clueId_idx" ON "ClueEvent"("clueId");

-- CreateIndex
CREATE INDEX "Suppression_householdId_ruleId_idx" ON "Suppression"("householdId", "ruleId");

-- CreateIndex
CREATE UNIQUE INDEX "RectificationItem_itemNo_key" ON "RectificationItem"("itemNo");

-- CreateIndex
CREATE INDEX "RectificationItem_areaPath_state_idx" ON "RectificationItem"("areaPath", "state");

-- CreateIndex
CREATE INDEX "RectificationItem_department_state_idx" ON "RectificationItem"("department", "state");

-- CreateIndex
CREATE INDEX "Dataset_department_uploadedAt_idx" ON "Dataset"("department", "uploadedAt");

-- CreateIndex
CREATE INDEX "Dataset_sha256_idx" ON "Dataset"("sha256");

-- CreateIndex
CREATE INDEX "DatasetRow_datasetId_outcome_rowNumber_idx" ON "DatasetRow"("datasetId", "outcome", "rowNumber");

-- CreateIndex
CREATE UNIQUE INDEX "ComparisonRun_runNo_key" ON "ComparisonRun"("runNo");

-- CreateIndex
CREATE INDEX "ComparisonRun_areaPath_startedAt_idx" ON "ComparisonRun"("areaPath", "startedAt");

-- CreateIndex
CREATE INDEX "ComparisonFinding_runId_ruleId_idx" ON "ComparisonFinding"("runId", "ruleId");

-- CreateIndex
CREATE INDEX "ComparisonFinding_householdId_idx" ON "ComparisonFinding"("householdId");

-- CreateIndex
CREATE UNIQUE INDEX "Household_householdNo_key" ON "Household"("householdNo");

-- CreateIndex
CREATE INDEX "Household_areaPath_id_idx" ON "Household"("areaPath", "id");

-- CreateIndex
CREATE INDEX "Household_monitoringStatus_areaPath_idx" ON "Household"("monitoringStatus", "areaPath");

-- CreateIndex
CREATE INDEX "Household_householdType_areaPath_idx" ON "Household"("householdType", "areaPath");

-- CreateIndex
CREATE INDEX "Household_headName_idx" ON "Household"("headName");

-- CreateIndex
CREATE INDEX "Household_lastSourceId_idx" ON "Household"("lastSourceId");

-- CreateIndex
CREATE INDEX "Household_createdSourceId_idx" ON "Household"("createdSourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_personNo_key" ON "Person"("personNo");

-- CreateIndex
CREATE INDEX "Person_householdId_idx" ON "Person"("householdId");

-- CreateIndex
CREATE INDEX "Person_areaPath_id_idx" ON "Person"("areaPath", "id");

-- CreateIndex
CREATE INDEX "Person_idKey_idx" ON "Person"("idKey");

-- CreateIndex
CREATE INDEX "Person_idLast4_idx" ON "Person"("idLast4");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE INDEX "Person_lastSourceId_idx" ON "Person"("lastSourceId");

-- CreateIndex
CREATE INDEX "Person_createdSourceId_idx" ON "Person"("createdSourceId");

-- CreateIndex
CREATE UNIQUE INDEX "MonitoringCase_caseNo_key" ON "MonitoringCase"("caseNo");

-- CreateIndex
CREATE INDEX "MonitoringCase_areaPath_id_idx" ON "MonitoringCase"("areaPath", "id");

-- CreateIndex
CREATE INDEX "MonitoringCase_lastSourceId_idx" ON "MonitoringCase"("lastSourceId");

-- CreateIndex
CREATE INDEX "MonitoringCase_createdSourceId_idx" ON "MonitoringCase"("createdSourceId");

-- CreateIndex
CREATE UNIQUE INDEX "MonitoringCase_householdId_episode_key" ON "MonitoringCase"("householdId", "episode");

-- CreateIndex
CREATE INDEX "WorkSpell_householdId_idx" ON "WorkSpell"("householdId");

-- CreateIndex
CREATE INDEX "WorkSpell_lastSourceId_idx" ON "WorkSpell"("lastSourceId");

-- CreateIndex
CREATE INDEX "WorkSpell_createdSourceId_idx" ON "WorkSpell"("createdSourceId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkSpell_personId_kind_spellKey_key" ON "WorkSpell"("personId", "kind", "spellKey");

-- CreateIndex
CREATE INDEX "RegisterChange_householdId_recordedAt_idx" ON "RegisterChange"("householdId", "recordedAt");

-- CreateIndex
CREATE INDEX "RegisterChange_sourceId_idx" ON "RegisterChange"("sourceId");

-- CreateIndex
CREATE INDEX "ImportBatch_areaPath_createdAt_idx" ON "ImportBatch"("areaPath", "createdAt");

-- CreateIndex
CREATE INDEX "ImportBatch_sha256_idx" ON "ImportBatch"("sha256");

-- CreateIndex
CREATE INDEX "ImportRow_batchId_outcome_rowNumber_idx" ON "ImportRow"("batchId", "outcome", "rowNumber");

-- CreateIndex
CREATE UNIQUE INDEX "InspectionMission_missionNo_key" ON "InspectionMission"("missionNo");

-- CreateIndex
CREATE UNIQUE INDEX "Issue_issueNo_key" ON "Issue"("issueNo");

-- CreateIndex
CREATE INDEX "Issue_areaPath_state_idx" ON "Issue"("areaPath", "state");

-- CreateIndex
CREATE INDEX "Issue_responsibleDepartment_state_idx" ON "Issue"("responsibleDepartment", "state");

-- CreateIndex
CREATE INDEX "Issue_missionId_idx" ON "Issue"("missionId");

-- CreateIndex
CREATE INDEX "IssueEvent_issueId_idx" ON "IssueEvent"("issueId");

-- CreateIndex
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile"("sha256");

-- CreateIndex
CREATE INDEX "StoredFile_uploadedById_idx" ON "StoredFile"("uploadedById");

-- CreateIndex
CREATE INDEX "Job_status_leasedUntil_idx" ON "Job"("status", "leasedUntil");

-- CreateIndex
CREATE INDEX "Job_requestedById_requestedAt_idx" ON "Job"("requestedById", "requestedAt");

-- CreateIndex
CREATE INDEX "IdempotencyRecord_createdAt_idx" ON "IdempotencyRecord"("createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_objectType_objectId_idx" ON "AuditEntry"("objectType", "objectId");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_householdId_at_idx" ON "AuditEntry"("householdId", "at");

-- CreateIndex
CREATE INDEX "Parameter_key_areaPath_validFrom_idx" ON "Parameter"("key", "areaPath", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "ProcedureCase_caseNo_key" ON "ProcedureCase"("caseNo");

-- CreateIndex
CREATE INDEX "ProcedureCase_areaPath_state_idx" ON "ProcedureCase"("areaPath", "state");

-- CreateIndex
CREATE INDEX "ProcedureCase_householdId_idx" ON "ProcedureCase"("householdId");

-- CreateIndex
CREATE INDEX "ProcedureCase_deadlineAt_idx" ON "ProcedureCase"("deadlineAt");

-- CreateIndex
CREATE INDEX "ProcedureEvent_areaPath_at_idx" ON "ProcedureEvent"("areaPath", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ProcedureEvent_caseId_caseVersion_key" ON "ProcedureEvent"("caseId", "caseVersion");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_supersededById_key" ON "Evidence"("supersededById");

-- CreateIndex
CREATE INDEX "Evidence_caseId_idx" ON "Evidence"("caseId");

-- CreateIndex
CREATE INDEX "Evidence_issueId_idx" ON "Evidence"("issueId");

-- CreateIndex
CREATE INDEX "Evidence_areaPath_idx" ON "Evidence"("areaPath");

-- CreateIndex
CREATE INDEX "ReviewMeeting_areaPath_heldOn_idx" ON "ReviewMeeting"("areaPath", "heldOn");

-- CreateIndex
CREATE INDEX "ReviewMeetingItem_meetingId_idx" ON "ReviewMeetingItem"("meetingId");

-- CreateIndex
CREATE INDEX "ReviewMeetingItem_caseId_idx" ON "ReviewMeetingItem"("caseId");

-- CreateIndex
CREATE INDEX "PublicityRound_areaPath_startsOn_idx" ON "PublicityRound"("areaPath", "startsOn");

-- CreateIndex
CREATE INDEX "PublicityItem_caseId_idx" ON "PublicityItem"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicityItem_roundId_caseId_key" ON "PublicityItem"("roundId", "caseId");

-- CreateIndex
CREATE INDEX "Objection_caseId_idx" ON "Objection"("caseId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Area"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clue" ADD CONSTRAINT "Clue_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClueReason" ADD CONSTRAINT "ClueReason_clueId_fkey" FOREIGN KEY ("clueId") REFERENCES "Clue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClueReason" ADD CONSTRAINT "ClueReason_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClueReason" ADD CONSTRAINT "ClueReason_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ComparisonRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClueEvent" ADD CONSTRAINT "ClueEvent_clueId_fkey" FOREIGN KEY ("clueId") REFERENCES "Clue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RectificationItem" ADD CONSTRAINT "RectificationItem_clueReasonId_fkey" FOREIGN KEY ("clueReasonId") REFERENCES "ClueReason"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetRow" ADD CONSTRAINT "DatasetRow_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetOutcomePack" ADD CONSTRAINT "DatasetOutcomePack_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComparisonRun" ADD CONSTRAINT "ComparisonRun_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComparisonFinding" ADD CONSTRAINT "ComparisonFinding_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ComparisonRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Household" ADD CONSTRAINT "Household_areaCode_fkey" FOREIGN KEY ("areaCode") REFERENCES "Area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonitoringCase" ADD CONSTRAINT "MonitoringCase_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkSpell" ADD CONSTRAINT "WorkSpell_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkSpell" ADD CONSTRAINT "WorkSpell_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterChange" ADD CONSTRAINT "RegisterChange_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InspectionMissionMember" ADD CONSTRAINT "InspectionMissionMember_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "InspectionMission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InspectionMissionMember" ADD CONSTRAINT "InspectionMissionMember_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "InspectionMission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueEvent" ADD CONSTRAINT "IssueEvent_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcedureCase" ADD CONSTRAINT "ProcedureCase_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcedureCase" ADD CONSTRAINT "ProcedureCase_clueId_fkey" FOREIGN KEY ("clueId") REFERENCES "Clue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcedureCase" ADD CONSTRAINT "ProcedureCase_monitoringCaseId_fkey" FOREIGN KEY ("monitoringCaseId") REFERENCES "MonitoringCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcedureEvent" ADD CONSTRAINT "ProcedureEvent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ProcedureCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ProcedureCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_clueReasonId_fkey" FOREIGN KEY ("clueReasonId") REFERENCES "ClueReason"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewMeetingItem" ADD CONSTRAINT "ReviewMeetingItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "ReviewMeeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewMeetingItem" ADD CONSTRAINT "ReviewMeetingItem_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ProcedureCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicityItem" ADD CONSTRAINT "PublicityItem_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "PublicityRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicityItem" ADD CONSTRAINT "PublicityItem_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ProcedureCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ProcedureCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

