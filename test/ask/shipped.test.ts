import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import type { Answer, Question } from '../../src/facts/answer.ts';
import { HEADINGS } from '../../src/facts/wording.ts';
import { storyOf } from './hostile.ts';
import { allOf, below, lineOf, ourWords } from './read.ts';
import { shipped } from './shipped.ts';
import { deskOf } from './support.ts';

const desk = deskOf([shipped]);
const answer = (question: Question): Answer => ask(question, desk);
const who = (person: string) => answer({ kind: 'who', person });
const charges = (person: string) => answer({ kind: 'charges', person });
const when = (about: string) => answer({ kind: 'when', about });

describe('/who Caro Quintero', () => {
  const found = who('Caro Quintero');

  test('says who that is, with who says so and as of when', () => {
    expect(found.outcome).toBe('found');
    expect(found.title).toBe('Rafael Caro Quintero');
    expect(below(found, HEADINGS.who).join('\n')).toMatch(
      /former leader of the Guadalajara cartel” — in the article’s own words; as of Feb\. 28, 2025/,
    );
  });

  test('says that a court overturned the sentence, and of no conviction', () => {
    expect(below(found, HEADINGS.chargesStand)).toContain(
      'a court overturned the sentence for “kidnapping and killing” of Enrique Kiki Camarena; 2013 — in the article’s own words; as of Feb. 28, 2025',
    );
    expect(allOf(found)).not.toMatch(/convict|guilty/i);
  });

  test('he was sent: no word like extradited or deported', () => {
    expect(allOf(found)).not.toMatch(/extradit|deport|hand(?:ed)? over/i);
  });

  test('the arrest of 2022 has no place', () => {
    const arrest = below(found, HEADINGS.dates).filter((line) => line.startsWith('2022'));
    expect(arrest).toHaveLength(1);
    expect(arrest[0]?.split(':')[0]).toBe('2022');
  });

  test('the Thursday of the removal is Feb. 27, 2025', () => {
    expect(below(found, HEADINGS.dates).join('\n')).toContain(
      'Feb. 27, 2025 (“Thursday”, counted from the publication date, Feb. 28, 2025)',
    );
  });

  test('leads on to charges, timeline and quotes', () => {
    expect(found.actions.map((action) => action.question.kind)).toEqual(['charges', 'timeline', 'quotes']);
  });
});

describe('/charges Caro Quintero', () => {
  const found = charges('Caro Quintero');

  test('gives the steps oldest first, the sentence in its own words, and no year of it', () => {
    expect(below(found, HEADINGS.sentences)).toEqual([
      'sentence: “40-year sentence” for “kidnapping and killing” of Enrique Kiki Camarena; no date given — in the article’s own words; as of Feb. 28, 2025',
      'a court overturned the sentence for “kidnapping and killing” of Enrique Kiki Camarena; 2013 — in the article’s own words; as of Feb. 28, 2025',
    ]);
  });

  test('the only charge that touches him is that about the 29 prisoners: as one of them, said in a statement', () => {
    const [charge, ...others] = below(found, HEADINGS.groupCharges).filter((line) => /charge/.test(line));
    expect(charge).toBe(
      "as one of “the 29 prisoners”: charges related to “drug trafficking”; no date given — according to “Mexico's Attorney General's Office”, in a statement; as of Feb. 28, 2025",
    );
    expect(others).toEqual([]);
  });

  test('what the outlet says in its own words stands apart from charges', () => {
    const reported = below(found, HEADINGS.reported);
    expect(reported).toContain(
      '“was behind the killing of a US DEA agent in 1985” — in the article’s own words; as of Feb. 28, 2025',
    );
    expect(reported.join('\n')).toContain('unleashed bloody turf battles');
    expect(
      [...below(found, HEADINGS.charges), ...below(found, HEADINGS.groupCharges)].join('\n'),
    ).not.toMatch(/turf|DEA/);
  });
});

describe.each(['Miguel Treviño Morales', 'Omar Treviño Morales'])('/charges %s', (person) => {
  const found = charges(person);

  test('the four pending charges are the family’s, and none is put as the brother’s by name', () => {
    const family = below(found, HEADINGS.groupCharges).filter((line) => line.includes('family'));
    expect(family).toEqual([
      'against “The Trevio Morales family” as a family, not by name: charges pending for “participation in a criminal organization”, “drug trafficking”, “firearms offenses” and “money laundering”; jurisdiction: “US”; no date given — in the article’s own words; as of Feb. 28, 2025',
    ]);
    expect(below(found, HEADINGS.charges)).toEqual([
      `Nothing in this store says that ${person} is charged by name. Other records may.`,
    ]);
  });

  test('running the cartel from prison is an accusation by American authorities, not a charge', () => {
    expect(below(found, HEADINGS.accusations)).toEqual([
      'against “The Trevio Morales family” as a family, not by name: accused of “running the violent northeastern Cartel from prison” — according to “American authorities”; as of Feb. 28, 2025',
    ]);
  });

  test('nothing of Caro Quintero’s case is said of a brother', () => {
    expect(allOf(found)).not.toMatch(/kidnapping|40-year|overturned/);
  });
});

describe('/who of the brothers', () => {
  test.each([
    ['Miguel Treviño Morales', 'Z-40'],
    ['Omar Treviño Morales', 'Z-42'],
  ])('%s is %s by order of mention, from one unnamed official whose reason is given', (person, code) => {
    expect(below(who(person), HEADINGS.names)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^“${code}”, code name, by order of mention — according to “(?:the official|a Mexican government official)”, not named: “because they were not authorized to discuss the case”; as of Feb\\. 28, 2025$`,
        ),
      ),
    ]);
  });

  test('the printed form is noted once', () => {
    expect(who('Omar Treviño Morales').lead.map(lineOf)).toContain(
      'Printed “Omar Trevio Morales” in the article; the spelling here is an editor’s decision.',
    );
  });

  test('Omar’s capture is 2015, counted from 2013', () => {
    expect(below(who('Omar Treviño Morales'), HEADINGS.dates)[0]).toMatch(
      /^2015 \(“two years later”, counted from 2013\): /,
    );
  });

  test('each is the other’s brother, from the same words', () => {
    expect(below(who('Miguel Treviño Morales'), HEADINGS.relations)[0]).toMatch(
      /^“brother”: Omar Treviño Morales/,
    );
    expect(below(who('Omar Treviño Morales'), HEADINGS.relations)[0]).toMatch(
      /^“brother” of Miguel Treviño Morales/,
    );
  });
});

describe('people who are charged with nothing', () => {
  test.each(['Donald Trump', 'Alejandro Gertz Manero', 'Juan Ramón de la Fuente', 'Enrique Kiki Camarena'])(
    '%s: nothing in this store, and never “no charges”',
    (person) => {
      const found = charges(person);
      expect(found.outcome).toBe('nothing');
      expect(allOf(found)).toContain(`Nothing in this store says that ${person} is charged by name.`);
      expect(allOf(found)).not.toMatch(/no charges|innocent/i);
    },
  );

  test('/who of a victim tells of the case, and of no charge against the victim', () => {
    const victim = who('Enrique Kiki Camarena');
    expect(below(victim, HEADINGS.victim)).toEqual([
      'Rafael Caro Quintero: a court overturned the sentence for “kidnapping and killing” of Enrique Kiki Camarena; 2013 — in the article’s own words; as of Feb. 28, 2025',
    ]);
    expect(below(victim, HEADINGS.chargesStand)).toEqual([]);
  });

  test('Gertz Manero is never “former” in our words', () => {
    expect(ourWords(who('Alejandro Gertz Manero'))).not.toMatch(/former|then-|ex-/i);
  });
});

describe('/when', () => {
  test.each(['tariffs', 'March 4', 'March 4, 2025', '2025-03-04', 'Donald Trump'])(
    '“%s” finds the deadline of March 4, set by Trump, passed',
    (about) => {
      expect(allOf(when(about))).toMatch(
        /^March 4, 2025.*; a deadline set by Donald Trump; the day has passed: /m,
      );
    },
  );

  test('before the day, the deadline has not passed', () => {
    const before = ask(
      { kind: 'when', about: 'March 4' },
      deskOf([shipped], new Date('2025-03-01T12:00:00Z')),
    );
    expect(allOf(before)).toContain('a deadline set by Donald Trump; the day has not passed');
  });

  test('“2013” finds that year and what is counted to it, not 2015', () => {
    const dates = below(when('2013'), HEADINGS.dated);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every((line) => line.startsWith('2013'))).toBe(true);
  });

  test('a vaguer date stands apart, and a forecast is no event', () => {
    expect(below(when('March 4'), HEADINGS.vaguer)[0]).toMatch(
      /^the week of March 3, 2025 \(“next week”.*; a forecast, not an event: /,
    );
  });

  test('“Thursday” finds both Thursdays as Feb. 27, 2025', () => {
    const dates = below(when('Thursday'), HEADINGS.dated).filter((line) => line.startsWith('Feb. 27, 2025'));
    expect(dates).toHaveLength(2);
  });

  test('a word or a day that no date has is said to be nowhere in this store', () => {
    expect(when('zebra').outcome).toBe('nothing');
    expect(when('July 14').outcome).toBe('nothing');
  });
});

describe('/timeline', () => {
  const found = answer({ kind: 'timeline' });

  test('gives dated events in order and undated ones apart', () => {
    const dates = below(found, HEADINGS.dated).map((line) => line.split(/[:(;]/)[0]?.trim() ?? '');
    const order = ['1985', '2013', '2015', '2022', 'Feb. 27, 2025', 'March 4, 2025'];
    expect(new Set(dates)).toEqual(new Set(order.filter((date) => date !== '1985' || dates.includes(date))));
    expect(dates.map((date) => order.indexOf(date))).toEqual(
      dates.map((date) => order.indexOf(date)).toSorted(),
    );
    expect(below(found, HEADINGS.undated).length).toBeGreaterThan(0);
  });

  test('shows no forecast as an event', () => {
    expect(allOf(found)).not.toContain('next week');
  });
});

describe('/find', () => {
  test('marks the words where they stand', () => {
    const found = answer({ kind: 'find', words: 'turf battles' });
    const marked = found.sections
      .flatMap((section) => section.lines.flatMap((line) => line.spans))
      .filter((span) => span.kind === 'marked')
      .map((span) => span.text);
    expect(marked.join(' ')).toContain('turf');
  });

  test('says so where the words are nowhere or too many', () => {
    expect(answer({ kind: 'find', words: 'zebra' }).outcome).toBe('nothing');
    expect(allOf(answer({ kind: 'find', words: 'a'.repeat(81) }))).toContain('longer than 80 characters');
  });
});

describe('/sources', () => {
  test('lists the articles with what was found in them', () => {
    const found = answer({ kind: 'sources' });
    const { people, dates, charges: legal, claims } = shipped.facts;
    expect(allOf(found)).toContain(
      `${people.length} people, ${dates.length} dates, ${legal.length} charges, ${claims.length} claims`,
    );
    expect(found.choices).toHaveLength(1);
  });

  test('lists one article’s facts, each charge with whom it is about', () => {
    const found = answer({ kind: 'sources', article: shipped.facts.article.id });
    expect(below(found, HEADINGS.allCharges)[0]).toMatch(/^“the 29 prisoners”: charges related to/);
    expect(below(found, HEADINGS.people)).toHaveLength(7);
  });

  test('an article that is not there is never taken for the nearest one', () => {
    const nothing = answer({ kind: 'sources', article: 'mexico' });
    expect(nothing.outcome).toBe('nothing');
    // Much in this store is about Mexico: only an article of that name is missing.
    expect(allOf(nothing)).not.toContain('Nothing in this store about');
    expect(nothing.choices.map(({ question }) => question)).toEqual([
      { kind: 'sources', article: shipped.facts.article.id },
    ]);
  });

  test('an article is found by its title as autocomplete shows it', () => {
    const [choice] = answer({ kind: 'sources', article: 'mexico' }).choices;
    expect(answer({ kind: 'sources', article: choice?.label ?? '' }).outcome).toBe('found');
  });

  test('shows a quote, marked, in the text around it', () => {
    const [event] = shipped.facts.events;
    if (!event) throw new Error('no event');
    const { article, start, end, text } = event.quote;
    const found = answer({ kind: 'passage', article, start, end });
    const spans = found.sections.flatMap((section) => section.lines.flatMap((line) => line.spans));
    expect(
      spans
        .filter((span) => span.kind === 'marked')
        .map((span) => ('text' in span ? span.text : ''))
        .join(''),
    ).toBe(text);
    expect(spans.some((span) => span.kind === 'verbatim')).toBe(true);
  });
});

describe('names', () => {
  test('“Trevino Morales” offers the two brothers, each with a line that tells who that is', () => {
    const chooser = who('Trevino Morales');
    expect(chooser.outcome).toBe('choose');
    expect(chooser.choices.map((choice) => choice.label).toSorted()).toEqual([
      'Miguel Treviño Morales',
      'Omar Treviño Morales',
    ]);
    expect(chooser.sections[0]?.lines.every((line) => line.quote)).toBe(true);
  });

  test('namesakes are told apart by the number of their line', () => {
    const namesakes = deskOf([storyOf('story-1', 'Cher', 'fraud'), storyOf('story-2', 'Cher', 'arson')]);
    const chooser = ask({ kind: 'who', person: 'Cher' }, namesakes);
    expect(chooser.choices.map((choice) => choice.label)).toEqual(['1. Cher', '2. Cher']);
    expect(chooser.sections[0]?.lines.map(lineOf)).toEqual([
      expect.stringMatching(/^1\. Cher: “the mayor of Springfield”/),
      expect.stringMatching(/^2\. Cher: “the mayor of Springfield”/),
    ]);
  });

  test('a choice keeps the question', () => {
    expect(charges('Trevino Morales').choices.every((choice) => choice.question.kind === 'charges')).toBe(
      true,
    );
  });

  test('“Cara Kintero” suggests, and passes nobody off', () => {
    const nothing = who('Cara Kintero');
    expect(nothing.outcome).toBe('nothing');
    expect(nothing.sections).toEqual([]);
    expect(nothing.choices.map((choice) => choice.label)).toEqual(['Rafael Caro Quintero']);
  });

  test('“Chapo Guzman” is nothing in this store, without suggestions', () => {
    const nothing = who('Chapo Guzman');
    expect(nothing).toMatchObject({ outcome: 'nothing', choices: [] });
    expect(allOf(nothing)).toContain('Nothing in this store about Chapo Guzman.');
  });

  test('Look up finds every known person of a message, and nobody else', () => {
    const found = answer({ kind: 'look-up', text: 'Caro Quintero and Donald Trump met John Smith' });
    expect(found.choices.map((choice) => choice.label)).toEqual(['Rafael Caro Quintero', 'Donald Trump']);
    expect(answer({ kind: 'look-up', text: 'good morning' }).outcome).toBe('nothing');
  });
});

test('/help tells of every command that it is given', () => {
  const commands = [{ name: 'who', description: 'Who a person is', example: '/who Jane Roe', options: [] }];
  const help = ask({ kind: 'help' }, { ...desk, commands });
  expect(allOf(help)).toContain('/who: Who a person is');
  expect(allOf(help)).toContain('/who Jane Roe');
});

test('an empty store says so instead of answering', () => {
  const empty = deskOf([]);
  for (const question of [
    { kind: 'who', person: 'Jane Roe' },
    { kind: 'timeline' },
    { kind: 'sources' },
  ] as const) {
    expect(allOf(ask(question, empty))).toContain('Nothing in this store yet.');
  }
});
