-- AlterTable
ALTER TABLE "Dataset" ADD COLUMN     "findingsOf" TEXT;

-- AlterTable
ALTER TABLE "DatasetOutcomePack" ADD COLUMN     "outcome" TEXT NOT NULL DEFAULT 'EXACT';

-- CreateTable
CREATE TABLE "DatasetFindingPack" (
    "datasetId" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "findingCount" INTEGER NOT NULL,
    "packed" BYTEA NOT NULL,

    CONSTRAINT "DatasetFindingPack_pkey" PRIMARY KEY ("datasetId","part")
);

-- AddForeignKey
ALTER TABLE "DatasetFindingPack" ADD CONSTRAINT "DatasetFindingPack_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Random keys do not shrink, and uncompressed bytes can be read from their middle.
ALTER TABLE "DatasetOutcomePack" ALTER COLUMN "packed" SET STORAGE EXTERNAL;
ALTER TABLE "DatasetFindingPack" ALTER COLUMN "packed" SET STORAGE EXTERNAL;

-- DropIndex
DROP INDEX "ComparisonFinding_householdId_idx";
