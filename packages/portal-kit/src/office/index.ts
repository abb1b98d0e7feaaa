export { officeKit } from './office-kit.tsx';
