import { PAPERS, paperCodeFrom, qrTextOf, readPaperCode } from '@shouwang/domain';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Answers, openPhone } from '../../testing/phone-page.tsx';
import { CasePapersPage } from './phone/case-papers-page.tsx';
import { FilePaperPage } from './phone/file-paper-page.tsx';
import { PaperPrint } from './print/paper-print.tsx';

const CODE = paperCodeFrom(new Uint8Array(20).fill(7));
const SPACED = CODE.replace(/(.{5})(?=.)/gu, '$1-');

vi.mock('./read-paper-code.ts', () => ({
  findPaperCode: async (page: File) => (page.name.includes('码') ? readPaperCode(qrTextOf(CODE)) : undefined),
}));

vi.mock('@shouwang/graphql-client', async (original) => ({
  ...(await original<object>()),
  uploadFile: async (file: File) => ({ id: `stored ${file.name}`, sha256: '', size: 1, name: file.name }),
}));

afterEach(() => {
  vi.unstubAllGlobals();
});

const paper = (differs: object = {}) => ({
  __typename: 'Paper',
  id: 'p1',
  paper: 'application',
  title: '纳入监测对象申请书',
  code: SPACED,
  values: { headName: '杨树森', members: [], applyReason: '住院', madeOn: '2021年10月20日', madeBy: '杨玉梅' },
  qr: { __typename: 'QrDrawing', size: 25, path: 'M0 0h1v1h-1z' },
  file: { __typename: 'File', id: 'f1', url: '/files/f1' },
  ...differs,
});

const offer = (differs: object = {}) => ({
  __typename: 'PaperOffer',
  key: 'application',
  title: '纳入监测对象申请书',
  size: 'A4',
  copies: 2,
  signers: ['户主'],
  mayMake: true,
  mayFile: true,
  made: [],
  ...differs,
});

const filed = { __typename: 'Paper', id: 'p1', title: '纳入监测对象申请书', filedPages: 1, caseIds: ['case-1'] };
const pick = async (name: string): Promise<void> => {
  const file = new File(['x'], name, { type: 'image/png' });
  fireEvent.change(await screen.findByLabelText(/拍照或选扫描件/), { target: { files: [file] } });
  await screen.findByText(name);
};
const fileButton = () => screen.getByRole('button', { name: '归档' });
const openFiling = (FilePaper: Answers[string]) => openPhone(<FilePaperPage />, { FilePaper });

describe('扫码归档', () => {
  test('the code is read from the page, which is filed under it', async () => {
    const { asked } = openFiling({ filePaper: filed });
    expect(screen.getByText('先选拍好的页')).toBeTruthy();
    await pick('有码.png');
    expect(screen.getByText(SPACED)).toBeTruthy();
    fireEvent.click(fileButton());
    expect(await screen.findByText(/申请书已归档，1 页/)).toBeTruthy();
    expect(asked('FilePaper')[0]).toMatchObject({ code: CODE, fileIds: ['stored 有码.png'] });
    expect(screen.getByRole('link', { name: '看这户的资料' }).getAttribute('href')).toContain('/cases/case-1');
  });

  test('where it cannot be read, it is typed; a page can be taken away again', async () => {
    const { asked } = openFiling({ filePaper: filed });
    await pick('模糊.png');
    await pick('多余.png');
    fireEvent.click(screen.getByRole('button', { name: '去掉 多余.png' }));
    expect(fileButton().getAttribute('aria-disabled')).toBe('true');
    fireEvent.change(screen.getByLabelText('文书码'), { target: { value: SPACED } });
    fireEvent.click(fileButton());
    await screen.findByText(/已归档/);
    expect(asked('FilePaper')[0]).toMatchObject({ code: SPACED, fileIds: ['stored 模糊.png'] });
  });

  test('a refusal is said, and the page stays', async () => {
    const sentence = '纳入监测对象申请书已由字树林归档';
    const refusals = [{ __typename: 'Refusal', code: 'PAPER_FILED_ALREADY', sentence, field: null }];
    openFiling({ filePaper: { __typename: 'Refused', refusals } });
    await pick('有码.png');
    fireEvent.click(fileButton());
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.getByText('有码.png')).toBeTruthy();
  });

  test('without signal the same pages are sent again', async () => {
    let hasSignal = false;
    const { asked } = openFiling(() => (hasSignal ? { filePaper: filed } : null));
    await pick('有码.png');
    fireEvent.click(fileButton());
    const again = await screen.findByRole('button', { name: '再试一次' });
    hasSignal = true;
    fireEvent.click(again);
    await screen.findByText(/已归档/);
    const [first, second] = asked('FilePaper');
    expect(second).toEqual(first);
  });
});

describe('文书 of a case', () => {
  const openPapers = (casePapers: unknown, more: Answers = {}) =>
    openPhone(<CasePapersPage caseId="case-1" />, { CasePapers: { casePapers }, ...more }, '/cases/case-1/papers');

  test('a paper is made and opened for printing', async () => {
    const { asked } = openPapers([offer()], { MakePaper: { makePaper: { __typename: 'Paper', id: 'p1' } } });
    fireEvent.click(await screen.findByRole('button', { name: '制作 纳入监测对象申请书' }));
    await waitFor(() => expect(window.location.pathname).toBe('/papers/p1'));
    expect(asked('MakePaper')[0]).toMatchObject({ paper: 'application', caseIds: ['case-1'] });
  });

  test('whoever may only read sees what was made, and no verb', async () => {
    const made = {
      ...paper(),
      madeBy: '杨玉梅',
      madeAt: '2021-10-20T10:00:00+08:00',
      filedBy: null,
      filedAt: null,
      filedPages: 0,
    };
    openPapers([offer({ mayMake: false, mayFile: false, made: [made] })]);
    expect(await screen.findByText(/杨玉梅 .* 制作/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /制作|整户/ })).toBeNull();
    expect(screen.queryByRole('link', { name: '扫码归档' })).toBeNull();
  });

  test('a case that is not there, one without papers, and no signal', async () => {
    const gone = openPapers(null);
    expect(await screen.findByText(/没有这一条/)).toBeTruthy();
    gone.unmount();
    const none = openPapers([]);
    expect(await screen.findByText('这个事项没有文书')).toBeTruthy();
    none.unmount();
    openPhone(<CasePapersPage caseId="case-1" />, { CasePapers: null });
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy();
  });
});

describe('the print page', () => {
  const openPrint = (answer: unknown) => openPhone(<PaperPrint id="p1" />, { PaperPrint: { paper: answer } });

  test('says what was recorded, with its code; what is not known stays empty', async () => {
    openPrint(paper());
    const [sheet] = await screen.findAllByRole('article');
    expect(sheet?.textContent).toContain('杨树森');
    expect(sheet?.textContent).toContain(SPACED);
    expect(sheet?.textContent).not.toMatch(/[{}]/u);
    expect(document.documentElement.classList.contains('pp-print-A4-portrait')).toBe(true);
  });

  test.each(PAPERS.map(({ key }) => key))('%s is drawn', async (key) => {
    openPrint(paper({ paper: key, values: {} }));
    expect((await screen.findAllByRole('article')).length).toBeGreaterThan(0);
  });

  test('what is not for the viewer is not shown', async () => {
    openPrint(paper({ values: null, file: null }));
    expect(await screen.findByText('这份文书的内容不归您的角色看')).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('a paper that is not there is said to be so', async () => {
    openPrint(null);
    expect(await screen.findByText(/没有这一条/)).toBeTruthy();
  });
});
