import type { Plugin } from 'vite';

/** The package of USWDS's components: one file of all of them. */
const COMPONENTS = /@trussworks[\\/]react-uswds[\\/]lib[\\/]index\.js$/;

/** The class that holds every icon: its static blocks only name them. */
const ICONS = /= class (\{\n\tstatic \{[\s\S]*?\n\})(?=[,;])/g;

/** Names for the developer tools of React. */
const DISPLAY_NAMES = /^[\w$]+\.displayName = "[^"]*";$/gm;

/**
 * Says of the calls that make the components of USWDS, `forwardRef` and `memo`, and of its class of icons what their
 * package leaves unsaid: that they do nothing else. The build then leaves out every component that no screen uses. Where
 * a later package is written otherwise, more is left in, and the test of what a first visit loads notices.
 */
export function usedParts(): Plugin {
  return {
    name: 'redress-used-parts',
    apply: 'build',
    transform(code, id) {
      if (!COMPONENTS.test(id)) return undefined;
      const names = [...code.matchAll(/\b(?:forwardRef|memo|createContext) as ([\w$]+)/g)].map(([, name]) => name!);
      if (names.length === 0) return undefined;
      const calls = new RegExp(
        `([\\w$]+ = )((?:${names.map((name) => name.replaceAll('$', '\\$')).join('|')})\\()`,
        'g',
      );
      const marked = code
        .replace(calls, '$1/* @__PURE__ */ $2')
        .replace(ICONS, '= /* @__PURE__ */ (() => class $1)()')
        .replace(DISPLAY_NAMES, '');
      return { code: marked, map: null };
    },
  };
}
