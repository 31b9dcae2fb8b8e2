/** A number as networks dial it (E.164): those of ten digits are of North America. Undefined where it cannot be one. */
export function dialed(number: string): string | undefined {
  const digits = number.replace(/\D/g, '');
  if (number.startsWith('+')) return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
  const own = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(own) ? `+1${own}` : undefined;
}
