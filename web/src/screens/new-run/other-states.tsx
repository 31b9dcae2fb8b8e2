import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from '@trussworks/react-uswds';
import { useEffect, useState } from 'react';
import type { ElsewhereInfo, InputInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { upload } from '../../api/upload.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PickPath } from '../../parts/pick-path.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Failure } from '../../parts/states.tsx';
import { useStates } from '../../states.ts';

/** The files of a folder of links that are read here. */
const OF_LINKS = ['links.csv', 'people.csv'];

/** How soon to look again at what is being read, in milliseconds. */
const LOOK_AGAIN = 400;

/** Links as they were chosen: the two files of the folder, or the folder on the server. */
type Links = { readonly files: readonly File[] } | { readonly path: string };

/** Files of other states, for a law that counts convictions there: what they answer is taken in as corrections. */
export function OtherStates({ input }: { readonly input: InputInfo }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [others, setOthers] = useState<readonly string[]>([]);
  const [links, setLinks] = useState<Links>();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const found = useQuery({
    queryKey: ['elsewhere', input.id],
    queryFn: () => api.elsewhere(input.id),
    refetchInterval: ({ state }) => (state.data?.isReading ? LOOK_AGAIN : false),
  });
  const isReading = found.data?.isReading ?? false;
  // Once files were read, effects are others.
  useEffect(() => {
    if (!isReading) void queries.invalidateQueries({ queryKey: ['effect', input.id] });
  }, [isReading, queries, input.id]);
  const look = () => void found.refetch();
  const take = useMutation({ mutationFn: () => takeIn(input.id, others, links!), onSuccess: look });
  const undo = useMutation({
    mutationFn: () => api.undoElsewhere(input.id),
    onSuccess: async () => {
      look();
      await queries.invalidateQueries({ queryKey: ['effect', input.id] });
    },
  });
  const failed = [found, take, undo].find(({ isError }) => isError);
  return (
    <details className="rd-policy-files" open={(found.data?.answers ?? 0) > 0}>
      <summary>{t('elsewhere.title')}</summary>
      <p className="rd-small">{t('elsewhere.lead')}</p>
      {failed && <Failure error={failed.error} />}
      {found.data && <Standing found={found.data} onUndo={() => undo.mutate()} />}
      <FilesOfOthers input={input} chosen={others} onChosen={setOthers} />
      <h3>{t('elsewhere.links')}</h3>
      <p className="rd-small">{t('elsewhere.linksHint')}</p>
      <div className="rd-actions">
        <FileButton
          id="elsewhere-links"
          label={t('elsewhere.chooseLinks')}
          accept=".csv,text/csv"
          multiple
          outline
          onFiles={(files) => setLinks({ files })}
        />
      </div>
      {links && <ChosenLinks links={links} />}
      {session.data?.canPick && <PickPath onFolder={(path) => setLinks({ path })} />}
      <div className="rd-actions">
        <Button
          type="button"
          disabled={take.isPending || isReading || others.length === 0 || !isWhole(links)}
          onClick={() => take.mutate()}
        >
          {t('elsewhere.take')}
        </Button>
      </div>
      <p role="status">{isReading || take.isPending ? t('elsewhere.reading') : ''}</p>
    </details>
  );
}

function isWhole(links: Links | undefined): boolean {
  if (links === undefined || 'path' in links) return links !== undefined;
  return OF_LINKS.every((name) => links.files.some((file) => file.name === name));
}

function ChosenLinks({ links }: { readonly links: Links }) {
  const { t } = useI18n();
  if ('path' in links) return <p className="rd-path">{links.path}</p>;
  if (!isWhole(links)) return <Notice type="error">{t('elsewhere.linksNotWhole')}</Notice>;
  return <p>{links.files.map(({ name }) => name).join(', ')}</p>;
}

/** Links go to the server only now, and leave it when they were read. */
async function takeIn(input: string, others: readonly string[], links: Links): Promise<void> {
  if ('path' in links) {
    await api.takeElsewhere(input, { others: [...others], links });
    return;
  }
  const { id } = await api.createInput('upload');
  try {
    const { signal } = new AbortController();
    for (const file of links.files.filter(({ name }) => OF_LINKS.includes(name)))
      await upload(id, file, () => {}, signal);
    await api.takeElsewhere(input, { others: [...others], links: { input: id } });
  } catch (error) {
    await api.removeInput(id).catch(() => {});
    throw error;
  }
}

/** What was taken in, and how the last reading went. */
function Standing({ found, onUndo }: { readonly found: ElsewhereInfo; readonly onUndo: () => void }) {
  const { t } = useI18n();
  const { isReading, answers, people, files, byModelAlone, problem } = found;
  if (isReading) return null;
  return (
    <>
      {problem && (
        <Notice type="error">
          <Sentence of={problem} />
        </Notice>
      )}
      {(answers > 0 || byModelAlone !== undefined) && <p>{t('elsewhere.answered', { answers, people })}</p>}
      {byModelAlone !== undefined && byModelAlone > 0 && <p>{t('elsewhere.byModel', { n: byModelAlone })}</p>}
      {answers > 0 && (
        <>
          <ul className="rd-small rd-path">
            {files.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
          <Button type="button" outline onClick={onUndo}>
            {t('elsewhere.undo')}
          </Button>
        </>
      )}
    </>
  );
}

type FilesProps = {
  readonly input: InputInfo;
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
};

/** Files of other states that are here, and a button to give one more. */
function FilesOfOthers({ input, chosen, onChosen }: FilesProps) {
  const { t, when } = useI18n();
  const queries = useQueryClient();
  const states = useStates();
  const inputs = useQuery({ queryKey: ['inputs'], queryFn: api.inputs });
  const others = (inputs.data ?? []).filter(
    ({ jurisdiction, missingFiles }) => jurisdiction !== input.jurisdiction && !missingFiles,
  );
  const give = useMutation({
    mutationFn: giveFile,
    onSuccess: async (given) => {
      if (given.state !== 'ready') return;
      await queries.invalidateQueries({ queryKey: ['inputs'] });
      if (given.jurisdiction !== input.jurisdiction) onChosen([...chosen, given.id]);
    },
  });
  const refused = give.data?.problem;
  return (
    <fieldset className="usa-fieldset">
      <legend className="rd-strong">{t('elsewhere.files')}</legend>
      {others.map(({ id, files, jurisdiction, createdAt }) => (
        <Checkbox
          key={id}
          id={`elsewhere-${id}`}
          name={`elsewhere-${id}`}
          label={`${files.map(({ name }) => name).join(', ')} (${states.find((each) => each.id === jurisdiction)?.title ?? jurisdiction})`}
          labelDescription={when(createdAt)}
          checked={chosen.includes(id)}
          onChange={({ target }) => onChosen(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
        />
      ))}
      {others.length === 0 && <p className="rd-muted">{t('elsewhere.noFiles')}</p>}
      {give.isError && <Failure error={give.error} />}
      {refused && (
        <Notice type="error">
          <Sentence of={refused} />
        </Notice>
      )}
      {give.data?.jurisdiction === input.jurisdiction && <Notice type="error">{t('elsewhere.sameState')}</Notice>}
      <div className="rd-actions">
        <FileButton
          id="elsewhere-file"
          label={t('elsewhere.giveFile')}
          outline
          disabled={give.isPending}
          onFiles={([file]) => give.mutate(file)}
        />
      </div>
      <p role="status">{give.isPending ? t('elsewhere.readingFile') : ''}</p>
    </fieldset>
  );
}

/** Gives a file and waits until it was read, or refused. */
async function giveFile(file: File): Promise<InputInfo> {
  const { id } = await api.createInput('upload');
  try {
    await upload(id, file, () => {}, new AbortController().signal);
    await api.inspect(id);
  } catch (error) {
    await api.removeInput(id).catch(() => {});
    throw error;
  }
  for (;;) {
    const read = await api.input(id);
    if (read.state === 'ready' || read.state === 'refused') return read;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}
