import type { ScreenProps } from '@shouwang/portal-kit';
import { RecordObjectionScreen } from '@shouwang/screens/procedures/phone/objection-form';

/** 登记异议. */
export const RecordObjection = ({ params }: ScreenProps) => <RecordObjectionScreen caseId={params.id ?? ''} />;
