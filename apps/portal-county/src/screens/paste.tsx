import { PasteScreen } from '@shouwang/screens/imports/office/paste-screen';

/** 从 Excel 粘贴: copied cells go the way of every import. */
export const Paste = () => <PasteScreen />;
