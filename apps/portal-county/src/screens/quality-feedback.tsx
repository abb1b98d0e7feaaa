import type { ScreenProps } from '@shouwang/portal-kit';
import { FeedbackBatchScreen } from '@shouwang/screens/quality/office/feedback-batch';
import { FeedbackListScreen } from '@shouwang/screens/quality/office/feedback-list';

/** 上级反馈问题: every workbook of the upper level, or one with its lines. */
export const QualityFeedback = ({ params: { id } }: ScreenProps) =>
  id === undefined ? <FeedbackListScreen /> : <FeedbackBatchScreen id={id} />;
