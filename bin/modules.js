import module from 'node:module';

/**
 * How a thread finds and keeps its modules, to be called before it loads the first of them; in plain JavaScript, so that
 * the translator of TypeScript is not loaded. Compiled modules come from a folder. A relative path is what it says: for
 * each of some hundred Node would look for symbolic links and for a package around it, which takes longer than all else
 * about it. What is required, and not imported, may lack its ending or name a folder, and is left to Node.
 */
export function prepareModules(cache) {
  module.enableCompileCache(cache);
  module.registerHooks({
    resolve: (specifier, context, next) =>
      /^\.\.?\/.*\.[jt]s$/.test(specifier) && context.conditions.includes('import')
        ? { url: new URL(specifier, context.parentURL).href, shortCircuit: true }
        : next(specifier, context),
  });
}
