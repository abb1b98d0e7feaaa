-- CreateTable
CREATE TABLE "DeclaredIdentity" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "numberSealed" TEXT NOT NULL,
    "idKey" TEXT NOT NULL,
    "idLast4" TEXT NOT NULL,
    "birthOn" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeclaredIdentity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DeclaredIdentity_caseId_idx" ON "DeclaredIdentity"("caseId");

-- AddForeignKey
ALTER TABLE "DeclaredIdentity" ADD CONSTRAINT "DeclaredIdentity_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ProcedureCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;
