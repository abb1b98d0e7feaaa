-- CreateTable
CREATE TABLE "CollectionRecord" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "parts" JSONB NOT NULL DEFAULT '{}',
    "base" JSONB NOT NULL,
    "confirmed" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" UUID NOT NULL,
    "savedBy" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CollectionRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountyFormField" (
    "id" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "block" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "type" TEXT NOT NULL,
    "yearFrom" INTEGER NOT NULL,
    "yearTo" INTEGER,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CountyFormField_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountyFormValue" (
    "id" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CountyFormValue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CollectionRecord_areaPath_year_idx" ON "CollectionRecord"("areaPath", "year");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionRecord_householdId_year_key" ON "CollectionRecord"("householdId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "CountyFormField_areaPath_block_name_key" ON "CountyFormField"("areaPath", "block", "name");

-- CreateIndex
CREATE INDEX "CountyFormValue_areaPath_year_fieldKey_idx" ON "CountyFormValue"("areaPath", "year", "fieldKey");

-- AddForeignKey
ALTER TABLE "CollectionRecord" ADD CONSTRAINT "CollectionRecord_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
