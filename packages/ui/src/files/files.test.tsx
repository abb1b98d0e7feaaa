import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { UploadTile } from './upload-tile.tsx';

const PAGES = [1, 2, 3].map((page) => ({
  key: String(page),
  src: `/files/${page}.jpg`,
  kind: 'image' as const,
  alt: `入户核查表第 ${page} 页`,
}));

describe('EvidenceViewer', () => {
  it('turns pages and says which of how many', () => {
    render(<EvidenceViewer title="入户核查表" pages={PAGES} provenance="杨玉梅·10-29" />);
    fireEvent.click(screen.getByRole('button', { name: '下一页' }));
    expect(screen.getByRole('img').getAttribute('src')).toBe('/files/2.jpg');
    expect(screen.getByText('杨玉梅·10-29，第 2 页共 3 页')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '上一页' }));
    fireEvent.click(screen.getByRole('button', { name: '上一页' }));
    expect(screen.getByRole('img').getAttribute('alt')).toBe('入户核查表第 3 页');
  });

  it('enlarges in a dialog, zooms and turns, and Esc returns', () => {
    render(<EvidenceViewer title="入户核查表" pages={PAGES} />);
    fireEvent.click(screen.getByRole('button', { name: '放大' }));
    const dialog = screen.getByRole('dialog', { name: '入户核查表' });
    fireEvent.click(screen.getByRole('button', { name: '再大些' }));
    fireEvent.click(screen.getByRole('button', { name: '转一下' }));
    const style = dialog.querySelector('img')?.style;
    expect([style?.width, style?.transform]).toEqual(['150%', 'rotate(90deg)']);
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('no pages is said in words', () => {
    render(<EvidenceViewer title="授权书" pages={[]} />);
    expect(screen.getByText('还没有资料')).toBeTruthy();
  });
});

describe('UploadTile', () => {
  it('takes a file, and the same one again after a failure', () => {
    const pick = vi.fn();
    render(<UploadTile label="期满近景" state={{ is: 'failed', reason: '网断了' }} onPick={pick} />);
    expect(screen.getByRole('alert').textContent).toBe('网断了，重传');
    const input = screen.getByLabelText(/期满近景/) as HTMLInputElement;
    const file = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
    fireEvent.change(input, { target: { files: [file] } });
    fireEvent.change(input, { target: { files: [file] } });
    expect(pick).toHaveBeenCalledTimes(2);
  });

  it('cannot be changed while it is being sent, and says how far it is', () => {
    render(<UploadTile label="期满近景" state={{ is: 'sending', progress: 0.604 }} onPick={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toBe('已传 60%');
    expect((screen.getByLabelText(/期满近景/) as HTMLInputElement).disabled).toBe(true);
  });
});
