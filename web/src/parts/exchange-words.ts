import { useI18n } from '../i18n/index.tsx';

/** How receivers and what they are asked to do are called; an effect that a law declares is shown as it declares it. */
export function useExchangeWords() {
  const { t, has } = useI18n();
  return {
    action: (action: string) => {
      const key = `exchange.action.${action}`;
      return has(key) ? t(key) : action;
    },
    /** `repository`, or `court` with its code, as the server names who receives a batch. */
    receiver: (receiver: string) =>
      receiver === 'repository'
        ? t('exchange.repository')
        : t('exchange.court', { court: receiver.replace(/^court /, '') }),
  };
}
