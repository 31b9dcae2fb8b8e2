import { isIPv6 } from 'node:net';

/** The range of an address: the first 24 bits of IPv4, the first 48 of IPv6; empty for this machine's own. */
export function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.startsWith('127.') ? '' : plain.split('.').slice(0, 3).join('.');
  if (!isIPv6(plain) || plain === '::1') return '';
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter((each) => each !== '');
  const rest = (tail ?? '').split(':').filter((each) => each !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...(tail === undefined ? [] : zeros), ...rest]
    .slice(0, 3)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
