/**
 * Which package may depend on which: the one list, direct dependencies only.
 * `turbo boundaries` holds what follows from it (no import that package.json does not declare, none across folders);
 * its own tags are not used, because they judge transitive dependencies and so cannot say 'a portal takes screens,
 * but never the domain beside them'.
 */
export const layers = {
  domain: [],
  ui: [],
  spreadsheet: [],
  'graphql-client': [],
  permissions: ['domain'],
  phrases: ['domain'],
  database: ['domain'],
  matching: ['domain', 'database', 'spreadsheet'],
  api: ['domain', 'permissions', 'database', 'spreadsheet', 'matching', 'phrases'],
  screens: ['ui', 'graphql-client', 'phrases', 'domain'],
  'portal-kit': ['ui', 'graphql-client', 'phrases', 'permissions', 'domain'],
  'portal-village': ['portal-kit', 'screens', 'ui'],
  'portal-township': ['portal-kit', 'screens', 'ui'],
  'portal-county': ['portal-kit', 'screens', 'ui'],
  'portal-department': ['portal-kit', 'screens', 'ui'],
  e2e: ['database'],
  bench: ['domain', 'database', 'spreadsheet'],
};

/** Development tools: every package may use them, and they use only each other. */
export const toolingPackages = ['boundaries', 'prisma-offline', 'scripts', 'tsconfig', 'vite-portal'];
