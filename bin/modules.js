import module from 'node:module';

/**
 * How a thread finds and keeps its modules, to be called before it loads the first of them; in plain JavaScript, so that
 * the translator of TypeScript is not loaded. Compiled modules come from a folder. A path that begins with a dot and ends
 * in .ts is what it says: for each of some hundred, Node would look for symbolic links and for a package around it, which
 * takes longer than everything else about it.
 */
export function prepareModules(cache) {
  module.enableCompileCache(cache);
  module.registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('.') && specifier.endsWith('.ts')
        ? { url: new URL(specifier, context.parentURL).href, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  });
}
