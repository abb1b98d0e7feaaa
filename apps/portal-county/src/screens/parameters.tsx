import { ParameterScreen } from '@shouwang/screens/parameters/office/parameter-screen';

/** 参数: thresholds and limits with their documents. */
export const Parameters = () => <ParameterScreen />;
