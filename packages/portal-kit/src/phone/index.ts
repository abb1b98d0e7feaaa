export { phoneKit } from './phone-kit.tsx';
