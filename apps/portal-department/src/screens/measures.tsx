import { DepartmentMeasures } from '@shouwang/screens/measures/office/department-measures';

/** 帮扶落实: what the department has given. */
export const Measures = () => <DepartmentMeasures />;
