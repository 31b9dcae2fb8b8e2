import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { PairView } from '../../../../src/server/api-types.ts';
import { linkagesApi } from '../../api/linkages.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { PairCard } from '../../parts/pair-card.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { useLinkWords } from '../../parts/use-link-words.ts';

/** One pair by its name, with what was said of it as far as its reader may see that. */
export function PairScreen() {
  const { t } = useI18n();
  const words = useLinkWords();
  useTitle(t('linkage.pairTitle'));
  const { linkage, place } = useParams({ from: '/linkage/$linkage/pairs/$place' });
  const pair = useQuery({
    queryKey: ['linkage', linkage, 'pair', place],
    queryFn: () => linkagesApi.pair(linkage, place),
    gcTime: 0,
  });
  if (!pair.data) return <Awaiting all={[pair]} />;
  const { state, by, why } = pair.data;
  const lead =
    by === null ? t('linkage.is.open') : t('linkage.by', { what: t(`linkage.is.${state}`), by: t(`linkage.by.${by}`) });
  const toLinkage = (
    <Link to="/linkage/$linkage" params={{ linkage }}>
      {t('linkage.toLinkage')}
    </Link>
  );
  return (
    <>
      <PageHead title={t('linkage.pairNamed', { pair: `L${place}` })} lead={lead} crumb={<Crumb>{toLinkage}</Crumb>} />
      {state === 'open' && words.why(why) !== '' && <p className="rd-callout rd-callout--open">{words.why(why)}</p>}
      <Said linkage={linkage} pair={pair.data} />
      <PairCard pair={pair.data} />
    </>
  );
}

function Said({ linkage, pair }: { readonly linkage: string; readonly pair: PairView }) {
  const { t, when } = useI18n();
  const queries = useQueryClient();
  const back = useMutation({
    mutationFn: () => linkagesApi.takeBack(linkage, pair.place),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['linkage', linkage] }),
  });
  if (pair.said === null) return <p>{t('linkage.blind')}</p>;
  return (
    <Card title={t('linkage.said')}>
      {pair.said.length === 0 && <p>{t('linkage.nobody')}</p>}
      <ul className="rd-moves">
        {pair.said.map(({ who, at, answer, note }) => (
          <li key={who}>
            <strong>{who}</strong> · {t(`linkage.answer.${answer}`)} · <span className="rd-muted">{when(at)}</span>
            {note !== '' && <span className="rd-block rd-lines">{note}</span>}
          </li>
        ))}
      </ul>
      {pair.own !== null && (
        <Button type="button" outline disabled={back.isPending} onClick={() => back.mutate()}>
          {t('linkage.backThis')}
        </Button>
      )}
      {back.isError && <Failure error={back.error} />}
    </Card>
  );
}
