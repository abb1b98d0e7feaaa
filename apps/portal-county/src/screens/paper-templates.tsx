import { TemplatesScreen } from '@shouwang/screens/papers/office/templates-screen';

/** 文书模板 of the county. */
export const PaperTemplates = () => <TemplatesScreen />;
