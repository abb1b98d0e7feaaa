import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { CaseChangesCase } from './case-changes.tsx';
import { CaseCourseCase } from './case-course.tsx';
import { CaseFindingsCase } from './case-findings.tsx';
import { CaseFormulaIncome } from './case-formula.tsx';
import { CaseHeadCase } from './case-head.tsx';
import { CaseOpinionsCase } from './case-opinions.tsx';
import { CasePapersCase } from './case-papers.tsx';

/** A case as somebody reads it who has to decide: everything the hash of the reading stands for. */
export const DeskCaseQuery = graphql(
  `
    query DeskCase($id: ID!) {
      site {
        now
      }
      procedureCase(id: $id) {
        id
        procedure
        state
        stateLabel
        version
        versionHash
        headName
        areaName
        facts
        closedAt
        isReturned
        lastReturnText
        income {
          ...CaseFormula_IncomeFormula
        }
        findings {
          blocks
        }
        requiredEvidence {
          kind
          label
          step
          min
          have
        }
        objections {
          id
          raisedOn
          raisedBy
          content
          result
          handling
        }
        actions {
          name
          label
          allowed
          refusals {
            sentence
          }
        }
        ...CaseHead_ProcedureCase
        ...CaseFindings_ProcedureCase
        ...CaseChanges_ProcedureCase
        ...CaseOpinions_ProcedureCase
        ...CasePapers_ProcedureCase
        ...CaseCourse_ProcedureCase
      }
    }
  `,
  [
    CaseHeadCase,
    CaseFindingsCase,
    CaseChangesCase,
    CaseOpinionsCase,
    CasePapersCase,
    CaseCourseCase,
    CaseFormulaIncome,
  ],
);

export type DeskCase = NonNullable<ResultOf<typeof DeskCaseQuery>['procedureCase']>;
export type DeskAction = DeskCase['actions'][number];
