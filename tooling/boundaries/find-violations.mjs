import { layers, toolingPackages } from './layers.mjs';

const scope = '@shouwang/';

/** What to do instead, where the way out is not plain from the list. */
const advice = {
  domain: 'The domain decides from its arguments. Let the caller load what it needs and pass it in.',
  ui: 'A component of ui knows no business. Pass the value in as a prop, or move the component to screens.',
  spreadsheet: 'spreadsheet knows bytes, rows and cells. Let matching or the api give the rows their meaning.',
  'graphql-client': 'graphql-client carries requests. Put what knows the business into screens or portal-kit.',
};

/**
 * Dependencies between our packages that the list of layers does not allow.
 * @param {{name: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string>}[]} manifests
 * @returns {string[]} one sentence per violation: who, whom, and what to do instead
 */
export const findViolations = (manifests) =>
  manifests.flatMap(({ name, dependencies, devDependencies }) => {
    const own = name.slice(scope.length);
    const isTooling = toolingPackages.includes(own);
    const allowed = isTooling ? [] : layers[own];
    if (!allowed) return [`${name} has no place in tooling/boundaries/layers.mjs. Give it one.`];
    return Object.keys({ ...dependencies, ...devDependencies })
      .filter((dependency) => dependency.startsWith(scope))
      .map((dependency) => dependency.slice(scope.length))
      .filter((dependency) => !toolingPackages.includes(dependency) && !allowed.includes(dependency))
      .map((dependency) => {
        const may = allowed.length > 0 ? `It may use ${allowed.join(', ')}.` : 'It uses nothing of ours.';
        return [`${name} may not depend on ${scope}${dependency}.`, may, advice[own]].filter(Boolean).join(' ');
      });
  });
