ALTER TABLE "CampaignEvent" RENAME TO "DeclaredEvent";
ALTER TABLE "DeclaredEvent" RENAME CONSTRAINT "CampaignEvent_pkey" TO "DeclaredEvent_pkey";
ALTER INDEX "CampaignEvent_subjectId_idx" RENAME TO "DeclaredEvent_subjectId_idx";

CREATE TABLE "DivisionChange" (
    "id" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "records" JSONB NOT NULL DEFAULT '{}',
    "effectiveOn" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMP(3),
    "households" INTEGER,
    "people" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DivisionChange_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AreaSuccession" (
    "id" UUID NOT NULL,
    "fromCode" TEXT NOT NULL,
    "toCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "isMain" BOOLEAN NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "changeId" UUID NOT NULL,

    CONSTRAINT "AreaSuccession_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "DivisionChange_areaPath_state_idx" ON "DivisionChange"("areaPath", "state");
CREATE UNIQUE INDEX "AreaSuccession_fromCode_toCode_key" ON "AreaSuccession"("fromCode", "toCode");
CREATE INDEX "AreaSuccession_toCode_idx" ON "AreaSuccession"("toCode");
CREATE INDEX "AreaSuccession_changeId_idx" ON "AreaSuccession"("changeId");

ALTER TABLE "AreaSuccession" ADD CONSTRAINT "AreaSuccession_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "DivisionChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
