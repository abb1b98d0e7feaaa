-- AlterTable
ALTER TABLE "Dataset" ADD COLUMN     "destroyedAt" TIMESTAMP(3);

-- CreateIndex
CREATE INDEX "Dataset_retentionUntil_idx" ON "Dataset"("retentionUntil");

-- Files that came before days were set for them are kept a month from now.
UPDATE "Dataset" SET "retentionUntil" = CURRENT_DATE + 30 WHERE "retentionUntil" IS NULL;
