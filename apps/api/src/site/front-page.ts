import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phrase } from '@shouwang/phrases';
import type { RequestHandler } from 'express';
import { DEMO_PASSWORD, demoAccountsOf } from '../demo/demo-accounts.ts';
import { repositoryRoot } from '../platform/repository-root.ts';

const portals = ['village', 'township', 'county', 'department'] as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => escapes[sign] ?? sign);

// The look's own values; the page stays readable without them, on a server that was copied without the workspace.
const readTokens = (): string => {
  const file = join(repositoryRoot, 'packages/ui/src/tokens.css');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const style = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--sw-color-surface-page, #f5f4f0); color: var(--sw-color-ink-1, #1b2422);
  font: 16px/24px var(--sw-font-screen, sans-serif); }
main { max-width: 760px; margin: 0 auto; padding: 48px 16px; }
h1 { font-size: 28px; line-height: 34px; font-weight: 600; margin: 16px 0 0; }
h2 { font-size: 16px; line-height: 24px; font-weight: 600; margin: 32px 0 8px; }
p { margin: 8px 0; color: var(--sw-color-ink-2, #46514e); }
svg { display: block; width: 48px; height: 48px; }
.sheet { background: var(--sw-color-surface-sheet, #fff); border: 1px solid var(--sw-color-line-2, #cfd3cf);
  border-radius: 4px; margin: 24px 0 0; padding: 0; list-style: none; }
.sheet li + li { border-top: 1px solid var(--sw-color-line-1, #e4e5e0); }
.sheet a { display: grid; grid-template-columns: 7em 1fr; gap: 4px 16px; padding: 14px 16px; text-decoration: none;
  color: var(--sw-color-ink-2, #46514e); }
.sheet a:hover { background: var(--sw-color-surface-hover, #f8f8f5); }
.sheet strong { color: var(--sw-color-primary-base, #1f5f5b); font-weight: 600; }
a:focus-visible { outline: 2px solid var(--sw-color-primary-base, #1f5f5b); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; background: var(--sw-color-surface-sheet, #fff);
  font-size: 14px; line-height: 22px; }
th, td { text-align: left; padding: 6px 12px; border-bottom: 1px solid var(--sw-color-line-1, #e4e5e0); }
th { background: var(--sw-color-surface-sunk, #efefeb); color: var(--sw-color-ink-2, #46514e); font-weight: 600; }
code { font-family: ui-monospace, monospace; }
@media (max-width: 480px) { .sheet a { grid-template-columns: 1fr; } .role { display: none; } }
`;

// The logo: a roof, and a lamp in its window.
const logo = `<svg viewBox="0 0 48 48" aria-hidden="true"><path d="M6 24 24 8l18 16" fill="none"
  stroke="var(--sw-color-primary-base, #1f5f5b)" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/><path
  d="M11 22v18h26V22" fill="none" stroke="var(--sw-color-primary-base, #1f5f5b)" stroke-width="3"
  stroke-linejoin="round"/><circle cx="24" cy="29" r="5" fill="var(--sw-color-lamp, #d99a2b)"/></svg>`;

const portalRows = portals
  .map(
    (portal) =>
      `<li><a href="/${portal}/"><strong>${escapeHtml(phrase(`shell.portal.${portal}`))}</strong><span>${escapeHtml(
        phrase(`shell.portalWork.${portal}`),
      )}</span></a></li>`,
  )
  .join('');

const demoTable = (): string => {
  const rows = demoAccountsOf().map(
    ({ username, name, roleLabel, areaName, portal }) =>
      `<tr><td><code>${escapeHtml(username)}</code></td><td>${escapeHtml(name)}</td><td class="role">${escapeHtml(
        roleLabel,
      )}</td><td>${escapeHtml(areaName)}</td><td><a href="/${portal}/">${escapeHtml(
        phrase(`shell.portal.${portal}`),
      )}</a></td></tr>`,
  );
  return `<h2>${escapeHtml(phrase('accounts.demoTitle'))}</h2>
<p>${escapeHtml(phrase('site.demoPassword', { password: DEMO_PASSWORD }))}</p>
<table><thead><tr><th>${escapeHtml(phrase('accounts.username'))}</th><th>${escapeHtml(
    phrase('site.personName'),
  )}</th><th class="role">${escapeHtml(phrase('accounts.myRole'))}</th><th>${escapeHtml(
    phrase('accounts.myArea'),
  )}</th><th>${escapeHtml(phrase('site.portal'))}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

/** The first page: choose a portal; in demo mode with the accounts to try. Plain HTML, no script. */
export const frontPage = ({ isDemo }: { readonly isDemo: boolean }): RequestHandler => {
  const tokens = readTokens();
  const title = `${phrase('shell.product')} · ${phrase('accounts.slogan1')}${phrase('accounts.slogan2')}`;
  const body = `<main>${logo}<h1>${escapeHtml(phrase('shell.product'))}</h1>
<p>${escapeHtml(phrase('accounts.slogan1'))}${escapeHtml(phrase('accounts.slogan2'))}</p>
<p>${escapeHtml(phrase('accounts.choosePortal'))}</p>
<ul class="sheet">${portalRows}</ul>
${isDemo ? demoTable() : ''}</main>`;
  return (_request, response) => {
    response
      .type('html')
      .set('Cache-Control', 'no-cache')
      .send(
        `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(
          title,
        )}</title><style nonce="${response.locals.nonce}">${tokens}${style}</style></head><body>${body}</body></html>`,
      );
  };
};
