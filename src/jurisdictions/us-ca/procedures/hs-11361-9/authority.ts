/** AB 1793 (Stats. 2018 ch. 993): lists, challenges, and what becomes of what is not challenged. */
export const ab1793 = {
  cite: 'H&S 11361.9 (AB 1793, Stats. 2018 ch. 993)',
  source: "Legislative Counsel's digest, legiscan.com/CA/text/AB1793/id/1821973; the section itself was not seen",
  sure: 'O',
} as const;

/** AB 1706 (Stats. 2022 ch. 387): the days by which courts and the Department of Justice act. */
export const ab1706 = {
  cite: 'H&S 11361.9 (AB 1706, Stats. 2022 ch. 387)',
  source: "Legislative Counsel's digest, legiscan.com/CA/text/AB1706/id/2604493; the section itself was not seen",
  sure: 'O',
} as const;

/** What the section leaves to memory or to inference. */
export const unread = (cite: string, sure: 'M' | 'D') => ({ cite, source: 'not read in any text', sure }) as const;
