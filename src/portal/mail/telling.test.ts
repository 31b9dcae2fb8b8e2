import { expect, it } from 'vitest';
import { readPack } from '../pack/check.ts';
import { INVENTED_PACK } from '../pack/invented.ts';
import { tellsOfRecords } from './telling.ts';

it('names of a service and of a host that say what its messages are about are known', () => {
  const telling = ['clearmyrecord.example', 'records.example.gov', 'expunge.example', 'Limpie sus antecedentes'];
  expect(telling.filter((each) => !tellsOfRecords(each))).toEqual([]);
  const silent = ['front-door.example.gov', 'Front Door Service', '127.0.0.1', 'fresh-start.example.org'];
  expect(silent.filter(tellsOfRecords)).toEqual([]);
});

it('a pack with such a name is warned of', () => {
  const warned = (mailName: { en: string; es: string }) => {
    const read = readPack({ ...INVENTED_PACK, mailName });
    return read.ok ? read.warnings.map(({ at }) => at) : ['does not hold'];
  };
  expect(warned({ en: 'Clear My Record', es: 'Servicio Front Door' })).toContain('mailName');
  expect(warned({ en: 'Front Door Service', es: 'Servicio Front Door' })).not.toContain('mailName');
});
