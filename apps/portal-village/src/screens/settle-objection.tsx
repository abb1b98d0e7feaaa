import type { ScreenProps } from '@shouwang/portal-kit';
import { SettleObjectionScreen } from '@shouwang/screens/procedures/phone/settle-objection-form';

/** 答复异议. */
export const SettleObjection = ({ params }: ScreenProps) => <SettleObjectionScreen caseId={params.id ?? ''} />;
