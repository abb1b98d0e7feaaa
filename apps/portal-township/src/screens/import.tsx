import type { ScreenProps } from '@shouwang/portal-kit';
import { ImportScreen } from '@shouwang/screens/imports/office/import-screen';

/** One import. */
export const Import = ({ params: { id = '' } }: ScreenProps) => <ImportScreen key={id} id={id} />;
