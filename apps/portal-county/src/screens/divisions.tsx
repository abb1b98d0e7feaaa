import { DivisionScreen } from '@shouwang/screens/areas/office/division-screen';

/** 行政区划: villages and groups as they stand, and their changes. */
export const Divisions = () => <DivisionScreen />;
