import { CountyFormPage } from '@shouwang/screens/collection/office/county-form-page';

/** 县级基础信息. */
export const CountyForm = () => <CountyFormPage />;
