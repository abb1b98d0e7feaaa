import './gallery.css';
import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HotkeyHelp, setDisplayMode } from '../src/index.ts';
import { OfficeTheme } from '../src/office/index.ts';
import { ComparePage } from './office/compare-page.tsx';
import { HouseholdPage } from './office/household-page.tsx';
import { IssuesPage } from './office/issues-page.tsx';
import { KitPage } from './office/kit-page.tsx';
import { ReviewPage } from './office/review-page.tsx';
import { SignInPage } from './office/sign-in-page.tsx';

const PAGES: Readonly<Record<string, ComponentType>> = {
  '': KitPage,
  review: ReviewPage,
  issues: IssuesPage,
  compare: ComparePage,
  household: HouseholdPage,
  'sign-in': SignInPage,
};

const [page = '', ...modes] = location.hash.slice(1).split(',');
const Page = PAGES[page] ?? KitPage;
setDisplayMode({ elder: modes.includes('elder'), sun: modes.includes('sun') });
const root = document.getElementById('root');
if (!root) throw new Error('index.html lost its root');
createRoot(root).render(
  <StrictMode>
    <OfficeTheme>
      <Page />
      <HotkeyHelp />
    </OfficeTheme>
  </StrictMode>,
);
