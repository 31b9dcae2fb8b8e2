/**
 * PC 13151.1 asks why a charge was dismissed and lists 1385 (a), compromise (b) and insufficient cause (c) among the
 * reasons; which of them a dismissal under H&S 11361.8 and 11361.9 is, no source at hand says. The update lists leave it
 * blank and marked with these words until a lawyer of the county writes it in the profile.
 */
export const REASON_ASKED = 'reason of dismissal under PC 13151.1';
