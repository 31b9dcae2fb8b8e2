import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useEffect, useState } from 'react';
import type { Draft, Edit, InputInfo, MappingView, Tried } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { useStateOf } from '../../states.ts';
import { MappingExamples } from './mapping-examples.tsx';
import { MappingFile } from './mapping-file.tsx';
import { OpenQuestions } from './mapping-questions.tsx';
import { MappingTable } from './mapping-table.tsx';

/** Changes the mapping by one choice. */
export type OnEdit = (edit: Edit) => void;

/**
 * The mapping of a court's tables beside what stands in them. The text of the file is the only truth: every choice goes to the
 * server as a change of it, and what comes back is shown.
 */
export function Mapping({ input, onRead }: { readonly input: InputInfo; readonly onRead: () => void }) {
  const { t } = useI18n();
  const draft = useQuery({ queryKey: ['mapping', input.id], queryFn: () => api.mapping(input.id), staleTime: 60_000 });
  if (draft.isError) return <Failure error={draft.error} retry={() => void draft.refetch()} />;
  if (!draft.data) return <Loading />;
  return (
    <>
      <p>{t('mapping.lead')}</p>
      <DraftOf input={input} draft={draft.data} onRead={onRead} />
    </>
  );
}

type DraftProps = { readonly input: InputInfo; readonly draft: Draft; readonly onRead: () => void };

function DraftOf({ input, draft, onRead }: DraftProps) {
  const { t } = useI18n();
  const { edit, type } = useDraft(input.id);
  const tried = useTried(input.id, draft);
  const state = useStateOf(draft.state);
  const read = useMutation({ mutationFn: () => api.inspect(input.id), onSuccess: onRead });
  const { view, problem } = draft;
  const failed = [edit, type, read].find(({ isError }) => isError);
  return (
    <>
      {failed && <Failure error={failed.error} />}
      {problem && (
        <Notice type="error" heading={t('mapping.broken')}>
          <Sentence of={problem} />
        </Notice>
      )}
      <Card
        title={t('mapping.title', { state: state?.title ?? draft.state })}
        actions={
          <Button type="button" outline onClick={() => save(new Blob([draft.text]), 'mapping.yml')}>
            {t('mapping.download')}
          </Button>
        }
      >
        {view && <Standing view={view} tried={tried} onEdit={edit.mutate} />}
        <div className="rd-actions">
          <Button type="button" disabled={!view || read.isPending || edit.isPending} onClick={() => read.mutate()}>
            {t('mapping.read')}
          </Button>
        </div>
      </Card>
      {view?.isOwnForm && <p>{t('mapping.ownForm')}</p>}
      {view?.tables.map((table) => (
        <MappingTable key={table.name} table={table} view={view} state={draft.state} onEdit={edit.mutate} />
      ))}
      {view && !view.isOwnForm && <MappingExamples view={view} tried={tried} onEdit={edit.mutate} />}
      <MappingFile text={draft.text} onText={(text) => type.mutate(text)} />
    </>
  );
}

type StandingProps = { readonly view: MappingView; readonly tried: Tried | undefined; readonly onEdit: OnEdit };

/** Why the mapping cannot be used yet, and what is open in it. */
function Standing({ view, tried, onEdit }: StandingProps) {
  const { t } = useI18n();
  return (
    <>
      {tried && tried.faults.length > 0 && (
        <Notice type="error" level="h3" heading={t('mapping.faults')}>
          <ul className="rd-list">
            {tried.faults.map((fault) => (
              <li key={fault}>
                <Law>{fault}</Law>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <OpenQuestions view={view} onEdit={onEdit} />
    </>
  );
}

/** The two ways in which a draft is changed: by one choice and as a text. Changes go one after the other, each upon the last. */
function useDraft(input: string) {
  const queries = useQueryClient();
  const key = ['mapping', input];
  const taken = (draft: Draft) => queries.setQueryData(key, draft);
  const scope = { id: `mapping-${input}` };
  const edit = useMutation({
    scope,
    mutationFn: (change: Edit) => {
      const { text } = queries.getQueryData<Draft>(key)!;
      return api.editMapping(input, { text, edit: change });
    },
    onSuccess: taken,
  });
  const type = useMutation({
    scope,
    mutationFn: (text: string) => api.editMapping(input, { text, edit: null }),
    onSuccess: taken,
  });
  return { edit, type };
}

/** What comes of the examples, a moment after the last change. */
function useTried(input: string, { text, view }: Draft): Tried | undefined {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const later = setTimeout(() => settle(text), 400);
    return () => clearTimeout(later);
  }, [text]);
  const tried = useQuery({
    queryKey: ['mapping-tried', input, settled],
    queryFn: () => api.tryMapping(input, settled),
    enabled: view !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return tried.data;
}
