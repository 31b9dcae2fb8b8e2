import { useMutation } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import type { CorrectionInfo } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';
import { Law } from '../law-words.tsx';
import { focusHeading } from './page.tsx';
import { Scroll } from './scroll.tsx';
import { Failure } from './states.tsx';

/** Corrections with who, when, why and which document; undone ones stay, struck through. */
export function CorrectionTable({
  corrections,
  onChange,
  withPerson = false,
}: {
  readonly corrections: readonly (CorrectionInfo & { readonly inRun?: boolean })[];
  readonly onChange: () => void;
  readonly withPerson?: boolean;
}) {
  const { t, when } = useI18n();
  const undo = useMutation({
    mutationFn: api.undo,
    onSuccess: () => {
      focusHeading();
      onChange();
    },
  });
  return (
    <Scroll label={t('corrections.title')}>
      {undo.isError && <Failure error={undo.error} />}
      <table className="usa-table usa-table--borderless usa-table--compact rd-table">
        <thead>
          <tr>
            {withPerson && <th scope="col">{t('person.number')}</th>}
            <th scope="col">{t('correct.fact')}</th>
            <th scope="col">{t('corrections.was')}</th>
            <th scope="col">{t('corrections.now')}</th>
            <th scope="col">{t('correct.document')}</th>
            <th scope="col">{t('correct.why')}</th>
            <th scope="col">{t('corrections.who')}</th>
            <th scope="col">{t('corrections.state')}</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map((each) => (
            <tr key={each.id} className={each.undoneAt ? 'rd-undone' : ''}>
              {withPerson && <th scope="row">{each.person}</th>}
              <td>{t(`fact.${each.fact}`)}</td>
              <td>{each.was}</td>
              <td>
                {each.fact === 'answer' ? (
                  <>
                    <strong>{t('value.yes')}</strong>
                    <Law className="rd-block rd-small">{each.value.slice(each.value.indexOf(': ') + 2)}</Law>
                  </>
                ) : (
                  <strong>{each.value}</strong>
                )}
              </td>
              <td>{each.document}</td>
              <td>{each.why}</td>
              <td>
                {each.createdBy}
                <span className="rd-block rd-small rd-muted">{when(each.createdAt)}</span>
              </td>
              <td>
                {each.undoneAt ? (
                  t('corrections.undone', { who: each.undoneBy ?? '', when: when(each.undoneAt) })
                ) : (
                  <>
                    {each.inRun === false && <span className="rd-block rd-small">{t('corrections.nextRun')}</span>}
                    <Button type="button" unstyled disabled={undo.isPending} onClick={() => undo.mutate(each.id)}>
                      {t('corrections.undo')}
                    </Button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
