import type { HelpContent } from './content.ts';

export const helpEn: HelpContent = {
  questions: [
    {
      id: 'file',
      question: 'What is in the files that a run writes?',
      answer: [
        'Every finished run has its files at the foot of its results. They open in any spreadsheet.',
        [
          'determinations.csv has one line for each conviction that the law decides: its outcome, the clause that decided, the reason, and the flags.',
          'The files named …_Results.csv are the state’s own lines with the determination in columns behind them. Nothing that the state wrote is changed.',
          'summary.json has the figures of the results screen.',
          'manifest.json says which files were read, under which law and choices, with a fingerprint of each. With it, anybody can check later that the results belong to these files.',
        ],
        'The tables for other programs (Excel, Parquet) hold every conviction and every person, and the list of convictions exports what is on the screen, in its order.',
      ],
    },
    {
      id: 'differ',
      question: 'Why do the results differ from our own system?',
      answer: [
        'As a rule one of these:',
        [
          'The state’s file is older or newer than your system, or lacks a case that your system has.',
          'A date, a level or a section is missing in the state’s file. Redress does not guess: such a conviction goes to hand review, and the results say which fact is missing and where to find it.',
          'The as-of date is another day. Ages and years are counted to that day.',
          'The policy is another one, or reads the file in another way. Both stand in the run’s manifest.',
          'Another program counts convictions, people or years by other rules.',
        ],
        'To find the cause, search for one person whose result differs, open the conviction, and read “Why”: the clause that decided comes first, with the facts by which it came out so. If a fact is wrong, correct it there and run again. To set two runs side by side, use “Compare”: it names the people who gain and lose, by the clause that moved them.',
      ],
    },
    {
      id: 'court',
      question: 'How do I hand this to the court?',
      answer: [
        [
          'Have the lawyer who is responsible read the “Rulebook” and sign its “Signature sheet (PDF)”, which names the law by its fingerprint.',
          'Decide the hand reviews and look at the raised flags. A raised flag is no refusal, but somebody should have looked.',
          'Under “Review by the office” in the results, open the matters, and work through them in “Review”. Papers are then of what the review settled, and of nothing that somebody challenged.',
          'At the foot of the results choose “Make papers, or look at those that were made”, and there “Fill in the profile”: say once who signs, and for which court.',
          'Then choose “Make the documents”: motions, proposed orders with a schedule, letters, and the lists for the state’s repository. Read the warnings before anything is filed.',
        ],
        'The papers are drafts for a lawyer. Redress decides what a rule says about a record; whether to file is for your office.',
      ],
    },
    {
      id: 'publish',
      question: 'How do I publish the results?',
      answer: [
        'Publish the “Summary report”, one of the papers at the foot of the results, which is made for that. It holds figures and no names.',
        'Groups of fewer than 11 people are hidden there and on the results screen, since a small figure can tell of one person. Do not publish lists of convictions or people, exports of them, or pictures of the screens that show a name.',
        'Say which file was read, the as-of date and the policy. Give the figure of the statute alone beside your own, and say how many convictions went to hand review: without these a share can mislead.',
      ],
    },
    {
      id: 'review',
      question: 'What is a hand review, and who does it?',
      answer: [
        'A conviction goes to hand review where Redress gives no answer of its own. There are two kinds. Where the answer depends on a fact that the file does not have, somebody looks the fact up, such as the level of the offense in the court’s file, and enters it as a correction; the next run decides with it. Where no clause of the law or of the county’s policy speaks of the conviction, a person decides; no missing fact would change that. Neither kind is a yes or a no.',
      ],
    },
    {
      id: 'wrong',
      question: 'A fact in the state’s file is wrong. What do I do?',
      answer: [
        'Open the person and choose “Correct a fact”. A correction lies over the file and never changes it, needs the document that shows it, and can be undone. Before you save you see what it changes. Then choose “Run again”.',
      ],
    },
    {
      id: 'safe',
      question: 'Who can see the data?',
      answer: [
        'Redress runs on one machine, yours or your office’s server, and no screen sends anything to another place. Others sign in only if the operator added accounts for them. The log says who looked at what. When a run is deleted, its data goes with it.',
      ],
    },
  ],
  tour: [
    {
      title: 'From a file to an answer',
      text: 'Redress reads the state’s file of criminal histories and says for every conviction whether the law clears it, under which rule, and why. This tour takes a minute. You can close it at any time with Esc.',
    },
    {
      title: '1. Give the file',
      text: 'Choose “New run” and drop the file there. You see what is in it before anything is decided: people, convictions, years, and which facts are missing. Without a file, start with invented people.',
    },
    {
      title: '2. Make the county’s choices',
      text: 'Choose the county, the policy and the day. While you change a choice, the panel “Effect” beside the form shows whom it helps, next to what the statute alone gives and the most that the law allows.',
    },
    {
      title: '3. Read the results',
      text: 'Every figure on the results screen is a link to the convictions behind it. Filter them, show one row for each person, and open a name to see why. Press ? to see the keys.',
    },
    {
      title: '4. Decide what is open',
      text: 'Where a fact is missing, a conviction waits for hand review. Look the fact up, correct it on the person’s screen, and run again.',
    },
    {
      title: '5. Compare, sign and file',
      text: '“Compare” sets up to three policies side by side. “Rulebook” shows the law that decides, to be read, tried and signed. The papers at the foot of the results are for the court. “Help” in the footer has this tour and the answers to common questions.',
    },
  ],
};
