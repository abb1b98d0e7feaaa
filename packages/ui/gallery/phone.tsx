import './gallery.css';
import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { setDisplayMode } from '../src/index.ts';
import { PhoneTheme } from '../src/phone/index.ts';
import { IncomePage } from './phone/income-page.tsx';
import { PartsPage } from './phone/parts-page.tsx';
import { PublicityPage } from './phone/publicity-page.tsx';
import { SyncPage } from './phone/sync-page.tsx';
import { TodayPage } from './phone/today-page.tsx';

const PAGES: Readonly<Record<string, ComponentType>> = {
  today: TodayPage,
  income: IncomePage,
  sync: SyncPage,
  publicity: PublicityPage,
  parts: PartsPage,
};

const [page = '', ...modes] = location.hash.slice(1).split(',');
const Page = PAGES[page] ?? TodayPage;
setDisplayMode({ elder: modes.includes('elder'), sun: modes.includes('sun') });
const root = document.getElementById('root');
if (!root) throw new Error('phone.html lost its root');
createRoot(root).render(
  <StrictMode>
    <PhoneTheme>
      <Page />
    </PhoneTheme>
  </StrictMode>,
);
