/**
 * @typedef {'main' | 'preload' | 'renderer'} BundleName
 */

/**
 * The folders that each bundle is made from. Apart from the bundler's configuration, so that asking whether a bundle
 * is fresh does not load the bundler.
 *
 * @type {Record<BundleName, readonly string[]>}
 */
export const sources = {
  main: ['main', 'preload/contract'],
  preload: ['preload'],
  renderer: ['renderer', 'preload/contract', 'resources'],
};

/** All bundles, in the order in which they are built. */
export const bundleNames = /** @type {const} */ (['main', 'preload', 'renderer']);
