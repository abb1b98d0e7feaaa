export { AccountFacts } from '../session/account-facts.tsx';
export { phoneKit } from './phone-kit.tsx';
