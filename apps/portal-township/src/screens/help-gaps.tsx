import { HelpGapsScreen } from '@shouwang/screens/measures/office/help-gaps';

/** 帮扶缺项: where help is missing. */
export const HelpGaps = () => <HelpGapsScreen />;
