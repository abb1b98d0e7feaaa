-- How a household was found, by the names of the code list: an admission used to write others.
UPDATE "MonitoringCase" m SET source = c.source
  FROM "ProcedureCase" p JOIN "Clue" c ON c.id = p."clueId"
  WHERE p."monitoringCaseId" = m.id AND m.source = 'CLUE';
UPDATE "MonitoringCase" SET source = 'GRASSROOTS' WHERE source IN ('CLUE', 'GRASSROOTS_SCREENING');
