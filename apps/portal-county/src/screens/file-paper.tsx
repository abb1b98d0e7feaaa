import { FilePaperDesk } from '@shouwang/screens/papers/office/file-paper-desk';

/** 扫码归档: stamped pages find their case. */
export const FilePaper = () => <FilePaperDesk />;
