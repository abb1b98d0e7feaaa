CREATE TABLE "PaperTemplate" (
    "id" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "paper" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdByPerson" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "PaperTemplate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "paper" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "templateId" UUID,
    "templateNumber" INTEGER NOT NULL,
    "templateSha256" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "valuesSha256" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "madeById" UUID NOT NULL,
    "madeByPerson" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "filedById" UUID,
    "filedBy" TEXT,
    "filedAt" TIMESTAMP(3),
    "filedPages" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PaperItem" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    CONSTRAINT "PaperItem_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PaperTemplate_areaPath_paper_number_key" ON "PaperTemplate"("areaPath", "paper", "number");
CREATE UNIQUE INDEX "Paper_code_key" ON "Paper"("code");
CREATE INDEX "Paper_areaPath_madeAt_idx" ON "Paper"("areaPath", "madeAt");
CREATE UNIQUE INDEX "PaperItem_paperId_caseId_key" ON "PaperItem"("paperId", "caseId");
CREATE INDEX "PaperItem_caseId_idx" ON "PaperItem"("caseId");
ALTER TABLE "PaperTemplate" ADD CONSTRAINT "PaperTemplate_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "PaperTemplate"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PaperItem" ADD CONSTRAINT "PaperItem_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PaperItem" ADD CONSTRAINT "PaperItem_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ProcedureCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
