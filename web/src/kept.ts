import { useRouterState } from '@tanstack/react-router';
import { useCallback, useState } from 'react';

/** The key of the entry in the browser's history: Back and a refresh come to the same one. */
export function useEntryKey(): string {
  return useRouterState({
    select: ({ location: { state } }) => (state as { readonly __TSR_key?: string }).__TSR_key ?? '',
  });
}

/**
 * State that Back and a refresh bring again, kept by the tab until it is closed. For choices and the like; what may
 * hold a name is kept in memory alone (`place.ts`), since browsers write this to the disk.
 */
export function useKept<Value>(name: string, first: () => Value): [Value, (next: (before: Value) => Value) => void] {
  const key = `redress-${name}-${useEntryKey()}`;
  const [value, setValue] = useState(() => read<Value>(key) ?? first());
  const change = useCallback(
    (next: (before: Value) => Value) =>
      setValue((before) => {
        const after = next(before);
        sessionStorage.setItem(key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  return [value, change];
}

function read<Value>(key: string): Value | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as Value);
}

/** The entry whose place a link asked for, such as that of the list to which a breadcrumb leads back. */
export function usePlaceAsked(): string | undefined {
  return useRouterState({ select: ({ location: { state } }) => (state as { readonly place?: string }).place });
}
