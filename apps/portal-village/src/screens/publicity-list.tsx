import { PublicityListScreen } from '@shouwang/screens/procedures/phone/publicity-list';

/** The lists that hang in the village. */
export const PublicityList = () => <PublicityListScreen />;
