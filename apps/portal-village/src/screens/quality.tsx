import { QualityCardsScreen } from '@shouwang/screens/quality/phone/quality-cards';

/** 数据质量问题: what is wrong in the village's data. */
export const Quality = () => <QualityCardsScreen />;
