CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaPath" TEXT COLLATE "C" NOT NULL,
    "caseId" UUID,
    "paperId" UUID,
    "scopes" TEXT[],
    "means" TEXT NOT NULL,
    "proxyName" TEXT,
    "guardianName" TEXT,
    "signedOn" DATE NOT NULL,
    "validUntil" DATE NOT NULL,
    "endedAt" TIMESTAMP(3),
    "endReason" TEXT,
    "endText" TEXT,
    "recordedBy" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Consent_has_a_period" CHECK ("validUntil" >= "signedOn"),
    CONSTRAINT "Consent_ends_with_a_reason" CHECK (("endedAt" IS NULL) = ("endReason" IS NULL))
);
CREATE INDEX "Consent_personId_endedAt_idx" ON "Consent"("personId", "endedAt");
CREATE INDEX "Consent_householdId_idx" ON "Consent"("householdId");
CREATE INDEX "Consent_caseId_idx" ON "Consent"("caseId");
CREATE INDEX "Consent_areaPath_idx" ON "Consent"("areaPath");
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Evidence" ADD COLUMN "consentPaperId" UUID;
CREATE INDEX "Evidence_consentPaperId_idx" ON "Evidence"("consentPaperId");

-- What the running and the completed cases have on record holds from now on as consents of their own.
INSERT INTO "Consent" ("id", "householdId", "personId", "areaPath", "caseId", "scopes", "means", "proxyName",
    "guardianName", "signedOn", "validUntil", "recordedBy", "createdById", "createdAt")
SELECT gen_random_uuid(), c."householdId", p."id", c."areaPath", c."id", ARRAY['vehicles', 'businesses', 'real-estate'],
    a->>'means', a->>'proxyName', a->>'guardianName', (a->>'signedOn')::date, ((a->>'signedOn')::date + INTERVAL '24 months')::date,
    e."actorName", e."actorId", e."at"
FROM "ProcedureCase" c
JOIN LATERAL jsonb_array_elements(COALESCE(c."facts"->'apply'->'authorizations', '[]') || COALESCE(c."facts"->'authorize'->'authorizations', '[]')) a ON TRUE
JOIN "Person" p ON p."id"::text = a->>'personId'
JOIN LATERAL (
    SELECT * FROM "ProcedureEvent" WHERE "caseId" = c."id" AND "step" IN ('apply', 'reportEvent', 'authorize') ORDER BY "caseVersion" LIMIT 1
) e ON TRUE
WHERE c."state" NOT IN ('WITHDRAWN', 'REJECTED', 'TERMINATED')
  AND NOT COALESCE(c."facts"->'withdrawAuthorization'->'withdrawn', '[]') ? p."id"::text;
