import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../src/read/article.ts';
import { findOffenceList } from '../../../src/read/charges/offenceList.ts';
import { wordsOf } from '../../../src/read/charges/words.ts';
import { findPeople } from '../../../src/read/people/people.ts';
import { cutText } from '../../../src/read/text.ts';

/** The offences that `text` begins with, as they stand. */
function offencesIn(text: string): string[] {
  const { article, text: whole } = articleOf('tried', `date 2026-03-05\n${text}`);
  const read = cutText(article, whole);
  const words = wordsOf(read, findPeople(read), [])[0]?.words ?? [];
  const list = findOffenceList(words, 0, words.length);
  return (list?.items ?? []).map(({ from, to }) => whole.slice(words[from]?.start, words[to - 1]?.end));
}

describe('a list of offences', () => {
  test.each([
    ['second-degree murder.', ['second-degree murder']],
    [
      'two felony counts each of second degree robbery and false imprisonment by violence or deceit with sentencing enhancements.',
      ['second degree robbery', 'false imprisonment by violence or deceit'],
    ],
    [
      'second-degree manslaughter, two counts of second-degree assault, reckless driving, excessive speed and disobeying traffic control signals following a trial.',
      [
        'second-degree manslaughter',
        'second-degree assault',
        'reckless driving',
        'excessive speed',
        'disobeying traffic control signals',
      ],
    ],
    [
      'possession of a firearm by a felon with a sentencing enhancement for the use of a knife.',
      ['possession of a firearm by a felon'],
    ],
    [
      'aggravated assault of a public servant, a first-degree felony that carries life.',
      ['aggravated assault of a public servant'],
    ],
    ['murder of Maria Okafor in 2019.', ['murder']],
    ['first- and second-degree murder.', ['first- and second-degree murder']],
    ['possession and sale of cocaine.', ['possession and sale of cocaine']],
    [
      'conspiracy to commit bank fraud, bank fraud, and aggravated identity theft.',
      ['conspiracy to commit bank fraud', 'bank fraud', 'aggravated identity theft'],
    ],
    [
      'driving while intoxicated and leaving the scene of an accident.',
      ['driving while intoxicated', 'leaving the scene of an accident'],
    ],
    [
      'the following felony counts: murder; attempted murder; and assault with a firearm.',
      ['murder', 'attempted murder', 'assault with a firearm'],
    ],
    [
      'one count of First Degree Murder, a class 1 felony, two counts of Kidnapping, class 2 felonies, and one count of Armed Robbery.',
      ['First Degree Murder', 'Kidnapping', 'Armed Robbery'],
    ],
    ['murder with the special circumstance of lying in wait.', ['murder']],
    [
      'four counts of assault under color of authority and one count of filing a false report.',
      ['assault under color of authority', 'filing a false report'],
    ],
    ['wire and mail fraud.', ['wire and mail fraud']],
    ['murder in the first degree.', ['murder in the first degree']],
    ['theft exceeding $300,000.', ['theft exceeding $300,000']],
    ['murder and kidnapping charges.', ['murder', 'kidnapping']],
    ['causing death by dangerous driving, having denied it.', ['causing death by dangerous driving']],
    ['the 1985 kidnapping and killing of an agent.', ['kidnapping and killing']],
    ['the kidnap and murder of Maria Okafor.', ['kidnap', 'murder']],
    ['charges including murder and other crimes.', ['murder']],
    ['accessory after the fact for lying to police.', ['accessory after the fact']],
    ['fraud, making him the first to be convicted.', ['fraud']],
    ['assault, a spokesman said.', ['assault']],
    [
      'perverting the course of justice and misconduct in public office.',
      ['perverting the course of justice', 'misconduct in public office'],
    ],
    ['robbery and was sentenced to ten years.', ['robbery']],
  ])('%s', (text, expected) => {
    expect(offencesIn(text)).toEqual(expected);
  });

  test.each([
    'overseeing the treasury.',
    'the murder weapon.',
    'the fraud investigation.',
    'other offences.',
    'ten years in prison.',
    'a first-degree felony.',
    'him and his brother.',
  ])('none begins with "%s"', (text) => {
    expect(offencesIn(text)).toEqual([]);
  });
});
