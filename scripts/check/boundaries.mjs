import { runningRules, writtenRules } from './boundary-rules.mjs';

/** @typedef {import('./boundary-rules.mjs').Rule} Rule */

/**
 * @typedef {object} Breach
 * @property {string} rule its name
 * @property {string} comment why the rule is there
 * @property {string} from the file that imports
 * @property {string} to what it leads to
 */

/**
 * @param {string} folder
 * @param {readonly string[]} sources
 * @param {Rule[]} rules
 * @param {boolean} withTypes whether imports of types count
 * @returns {Promise<{ modules: number, breaches: Breach[] }>}
 */
async function cruise(folder, sources, rules, withTypes) {
  // Loaded late, like every package: see the rule `scripts-on-bare-node`.
  const cruiser = await import('dependency-cruiser');
  const result = await cruiser.cruise(
    [...sources],
    {
      baseDir: folder,
      validate: true,
      skipAnalysisNotInRules: true,
      ruleSet: { forbidden: rules },
      doNotFollow: '(^|/)node_modules/',
      tsPreCompilationDeps: withTypes,
    },
    { conditionNames: ['node', 'import', 'default'], exportsFields: ['exports'] },
    { tsConfig: { options: { module: 99, verbatimModuleSyntax: true } } },
  );
  if (typeof result.output === 'string') throw new TypeError('dependency-cruiser gave no result');
  const { totalCruised, violations } = result.output.summary;
  return {
    modules: totalCruised,
    breaches: violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      comment: rules.find(({ name }) => name === rule.name)?.comment ?? '',
      from,
      to,
    })),
  };
}

/**
 * Holds the imports of a source tree against the rules.
 *
 * @param {string} folder its root, with node_modules
 * @param {readonly string[]} sources the folders in it that are looked at
 * @returns {Promise<{ modules: number, breaches: Breach[] }>}
 */
export async function checkBoundaries(folder, sources) {
  const written = await cruise(folder, sources, writtenRules, true);
  const running = await cruise(folder, sources, runningRules, false);
  return { modules: written.modules, breaches: [...written.breaches, ...running.breaches] };
}
