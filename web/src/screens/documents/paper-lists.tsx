import { useMutation } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import type { GivenLists } from '../../../../src/server/api-types.ts';
import { type ListName, papersApi } from '../../api/papers.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Card } from '../../parts/page.tsx';
import { Failure } from '../../parts/states.tsx';

const LISTS: readonly ListName[] = ['objections', 'reviewed', 'addresses'];

type Props = { readonly run: string; readonly lists: GivenLists; readonly onChange: () => void };

/** Lists that the office gives for the papers of this run: what to hold back, what was looked into, where letters go. */
export function PaperLists({ run, lists, onChange }: Props) {
  const { t } = useI18n();
  return (
    <Card title={t('papers.lists')}>
      <ul className="rd-rows">
        {LISTS.map((list) => (
          <PaperList key={list} {...{ run, list, onChange }} given={lists[list]} />
        ))}
      </ul>
    </Card>
  );
}

function PaperList({
  run,
  list,
  given,
  onChange,
}: Omit<Props, 'lists'> & { readonly list: ListName; readonly given: GivenLists[ListName] }) {
  const { t } = useI18n();
  const give = useMutation({ mutationFn: (file: File) => papersApi.giveList(run, list, file), onSuccess: onChange });
  const drop = useMutation({ mutationFn: () => papersApi.dropList(run, list), onSuccess: onChange });
  const failed = give.isError ? give.error : drop.error;
  return (
    <li>
      <div>
        <strong>{t(`papers.list.${list}`)}</strong>
        <span className="rd-block rd-small rd-muted">{t(`papers.list.${list}.hint`)}</span>
        <span role="status">{given !== null && t(`papers.list.${list}.given`, { n: given.rows })}</span>
        {failed && <Failure error={failed} />}
      </div>
      <div className="rd-actions">
        <FileButton
          id={`list-${list}`}
          label={t(`papers.list.${list}`)}
          accept=".csv,text/csv"
          outline
          disabled={give.isPending}
          onFiles={([file]) => give.mutate(file)}
        >
          {t(given === null ? 'papers.give' : 'papers.giveOther')}
          <span className="usa-sr-only">: {t(`papers.list.${list}`)}</span>
        </FileButton>
        {given !== null && (
          <Button type="button" unstyled disabled={drop.isPending} onClick={() => drop.mutate()}>
            {t('papers.drop')}
            <span className="usa-sr-only">: {t(`papers.list.${list}`)}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
