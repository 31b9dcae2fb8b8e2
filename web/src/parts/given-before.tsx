import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';
import { Card } from './page.tsx';

const MOST = 8;

/** Files that are here already: chosen again without another upload. */
export function GivenBefore() {
  const { t, bytes, when } = useI18n();
  const inputs = useQuery({ queryKey: ['inputs'], queryFn: api.inputs });
  const usable = inputs.data?.filter(({ missingFiles }) => !missingFiles) ?? [];
  if (usable.length === 0) return null;
  return (
    <Card title={t('give.before')}>
      <ul className="rd-rows">
        {usable.slice(0, MOST).map((input) => (
          <li key={input.id}>
            <Link to="/new" search={{ input: input.id }}>
              {input.files.map(({ name }) => name).join(', ')}
            </Link>
            <span className="rd-small rd-muted">
              {bytes(input.files.reduce((sum, file) => sum + file.bytes, 0))} · {when(input.createdAt)}
            </span>
          </li>
        ))}
      </ul>
      {usable.length > MOST && <p className="rd-small rd-muted">{t('give.beforeMore', { n: usable.length - MOST })}</p>}
    </Card>
  );
}
