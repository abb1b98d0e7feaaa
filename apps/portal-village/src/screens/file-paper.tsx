import { FilePaperPage } from '@shouwang/screens/papers/phone/file-paper-page';

/** 扫码归档: stamped pages find their case. */
export const FilePaper = () => <FilePaperPage />;
