import { AuditScreen } from '@shouwang/screens/audit/office/audit-screen';

/** 审计: who did what. */
export const Audit = () => <AuditScreen />;
