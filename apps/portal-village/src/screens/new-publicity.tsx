import { NewPublicityScreen } from '@shouwang/screens/procedures/phone/new-publicity';

/** 张榜公示. */
export const NewPublicity = () => <NewPublicityScreen />;
