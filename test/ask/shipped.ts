import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, type Kept } from './support.ts';

const ID = '2025-02-28-mexico-sends-prisoners';
const TEXT = readFileSync(join(import.meta.dirname, `../../data/articles/${ID}.txt`), 'utf8');

/** The shipped article, its facts put down by hand as an editor would. */
export const shipped: Kept = article(ID, TEXT, (q) => {
  const published = '2025-02-28';
  const outlet = { kind: 'outlet' } as const;
  const official = {
    kind: 'anonymous-official',
    label: q('the official'),
    anonymity: q('because they were not authorized to discuss the case'),
  } as const;
  const attorney = { kind: 'statement', label: q("Mexico's Attorney General's Office") } as const;
  const sent = q(
    'Mexico has sent drug lord Rafael Caro Quintero, who was behind the killing of a US DEA agent in 1985, to the United States with 28 prisoners requested by the US government, a Mexican government official and other sources confirmed Thursday.',
  );
  const freed = q(
    'Caro Quintero had walked free in 2013 after 28 years in prison when a court overturned his 40-year sentence for the 1985 kidnapping and killing of US Drug Enforcement Administration agent Enrique Kiki Camarena.',
  );
  const since = q(
    'Caro Quintero, the former leader of the Guadalajara cartel, had since returned to drug trafficking and unleashed bloody turf battles in the northern Mexico border state of Sonora until he was arrested by Mexican forces in 2022.',
  );
  const zetas = q(
    'Also among the list were two leaders of the Los Zetas cartel, Mexicans Miguel Trevio Morales and his brother Omar Trevio Morales, known as Z-40 and Z-42, the official confirmed.',
  );
  const capture = q(
    'The removal of the Trevio Morales brothers also marks the end of a long process that began after the capture in 2013 of Miguel Trevio Morales and two years later of his brother, Omar.',
  );
  const family = q(
    'The Trevio Morales family, who have been accused by American authorities of running the violent northeastern Cartel from prison, have charges pending in the US for participation in a criminal organization, drug trafficking, firearms offenses and money laundering.',
  );
  const faced = q(
    "Mexico's Attorney General's Office said in a statement that the 29 prisoners sent to the US Thursday faced charges related to drug trafficking among other crimes.",
  );
  const deadline = q(
    'The bilateral talks come just days before the March 4 deadline set by Trump to apply broad 25 per cent tariffs on Mexican imports, which economists say would thrust the Mexican economy into recession.',
  );
  const threat = q(
    "It comes as top Mexican officials are in Washington trying to head off the Trump administration's threat of imposing 25 per cent tariffs on all Mexican imports next week.",
  );
  const stated = { from: 'stated' } as const;
  const dates = {
    thursday: {
      value: '2025-02-27',
      quote: q('Thursday'),
      derivation: { from: 'published', anchor: published },
    },
    thursdayAgain: {
      value: '2025-02-27',
      quote: q('Thursday', 1),
      derivation: { from: 'published', anchor: published },
    },
    nextWeek: {
      value: '2025-W10',
      quote: q('next week'),
      derivation: { from: 'published', anchor: published },
    },
    year1985: { value: '1985', quote: q('1985'), derivation: stated },
    march4: {
      value: '2025-03-04',
      quote: q('March 4'),
      derivation: { from: 'published', anchor: published },
    },
    free2013: { value: '2013', quote: q('2013'), derivation: stated },
    year2022: { value: '2022', quote: q('2022'), derivation: stated },
    capture2013: { value: '2013', quote: q('2013', 1), derivation: stated },
    later: { value: '2015', quote: q('two years later'), derivation: { from: 'text', anchor: '2013' } },
  } as const;
  const full = (text: string, nth = 0) =>
    ({ text, kind: 'full', strength: 'strong', quote: q(text, nth) }) as const;
  const short = (text: string, nth = 0) =>
    ({ text, kind: 'short', strength: 'weak', quote: q(text, nth) }) as const;
  const role = (text: string, quote = q(text), saidBy: typeof outlet | typeof official = outlet) => ({
    text,
    quote,
    saidBy,
    asOf: published,
  });
  const pendingIn = q('pending in the US');
  const inUs = { ...pendingIn, start: pendingIn.end - 2, text: 'US' };
  const subject = (id: string) => ({ kind: 'person', id }) as const;
  const group = (id: string) => ({ kind: 'group', id }) as const;
  const familyCharge = (id: string, offence: string, nth = 0) => ({
    id,
    subject: group('family'),
    offence: q(offence, nth),
    jurisdiction: inUs,
    victims: [],
    steps: [{ status: 'charged' as const, asOf: published, saidBy: outlet, quote: family }],
  });
  return {
    people: [
      {
        id: 'caro-quintero',
        name: 'Rafael Caro Quintero',
        forms: [full('Rafael Caro Quintero'), short('Caro Quintero', 1)],
        roles: [role('drug lord', sent), role('former leader of the Guadalajara cartel', since)],
        part: 'defendant',
        mentions: [
          q('Rafael Caro Quintero'),
          q('Caro Quintero', 1),
          q('Caro Quintero', 2),
          q('Caro Quintero', 3),
        ],
      },
      {
        id: 'camarena',
        name: 'Enrique Kiki Camarena',
        forms: [
          full('Enrique Kiki Camarena'),
          { text: 'Kiki', kind: 'nickname', strength: 'weak', quote: q('Enrique Kiki Camarena') },
        ],
        roles: [role('US Drug Enforcement Administration agent', freed)],
        part: 'victim',
        mentions: [q('Enrique Kiki Camarena')],
      },
      {
        id: 'miguel',
        name: 'Miguel Trevio Morales',
        repaired: 'Miguel Treviño Morales',
        forms: [
          full('Miguel Trevio Morales'),
          { text: 'Z-40', kind: 'code-name', strength: 'weak', quote: zetas, saidBy: official },
        ],
        roles: [role('leaders of the Los Zetas cartel', zetas, official)],
        part: 'defendant',
        mentions: [q('Miguel Trevio Morales'), q('Miguel Trevio Morales', 1)],
      },
      {
        id: 'omar',
        name: 'Omar Trevio Morales',
        repaired: 'Omar Treviño Morales',
        forms: [
          full('Omar Trevio Morales'),
          short('Omar', 1),
          { text: 'Z-42', kind: 'code-name', strength: 'weak', quote: zetas, saidBy: official },
        ],
        roles: [role('leaders of the Los Zetas cartel', zetas, official)],
        part: 'defendant',
        mentions: [q('Omar Trevio Morales'), q('Omar', 1)],
      },
      {
        id: 'trump',
        name: 'Donald Trump',
        forms: [full('Donald Trump'), short('Trump', 2)],
        roles: [role('US President')],
        part: 'official',
        mentions: [q('Donald Trump'), q('Trump', 2), q('Trump', 3)],
      },
      {
        id: 'de-la-fuente',
        name: 'Juan Ramn de la Fuente',
        repaired: 'Juan Ramón de la Fuente',
        forms: [full('Juan Ramn de la Fuente')],
        roles: [role("Mexico's Foreign Minister")],
        part: 'official',
        mentions: [q('Juan Ramn de la Fuente')],
      },
      {
        id: 'gertz-manero',
        name: 'Alejandro Gertz Manero',
        forms: [full('Alejandro Gertz Manero')],
        roles: [
          role(
            "Mexico's Attorney General",
            q("then-Mexico's Attorney General Alejandro Gertz Manero, described the lags as truly shameful"),
          ),
        ],
        part: 'official',
        mentions: [q('Alejandro Gertz Manero')],
      },
    ],
    groups: [
      {
        id: 'prisoners',
        label: q('the 29 prisoners'),
        kind: 'counted',
        count: 29,
        members: [
          { person: 'caro-quintero', quote: sent, saidBy: outlet },
          { person: 'miguel', quote: zetas, saidBy: official },
          { person: 'omar', quote: zetas, saidBy: official },
        ],
      },
      {
        id: 'family',
        label: q('The Trevio Morales family'),
        kind: 'family',
        members: [
          { person: 'miguel', quote: q('Miguel Trevio Morales'), saidBy: outlet },
          { person: 'omar', quote: q('Omar Trevio Morales'), saidBy: outlet },
        ],
      },
    ],
    relations: [{ id: 'r1', from: 'miguel', to: 'omar', text: 'brother', quote: zetas }],
    dates: Object.values(dates).toSorted((a, b) => a.quote.start - b.quote.start),
    events: [
      {
        id: 'e1',
        date: dates.thursday,
        quote: sent,
        subjects: [subject('caro-quintero')],
        saidBy: {
          kind: 'anonymous-official',
          label: q('a Mexican government official'),
          anonymity: official.anonymity,
        },
      },
      { id: 'e2', date: dates.thursdayAgain, quote: faced, subjects: [group('prisoners')], saidBy: attorney },
      { id: 'e3', date: dates.free2013, quote: freed, subjects: [subject('caro-quintero')], saidBy: outlet },
      { id: 'e4', date: dates.year2022, quote: since, subjects: [subject('caro-quintero')], saidBy: outlet },
      { id: 'e5', date: dates.capture2013, quote: capture, subjects: [subject('miguel')], saidBy: outlet },
      { id: 'e6', date: dates.later, quote: capture, subjects: [subject('omar')], saidBy: outlet },
      {
        id: 'e7',
        date: dates.march4,
        quote: deadline,
        subjects: [subject('trump')],
        saidBy: outlet,
        deadline: { setBy: 'trump' },
      },
      { id: 'e8', date: dates.nextWeek, quote: threat, subjects: [], saidBy: outlet, forecast: true },
      { id: 'e9', quote: zetas, subjects: [subject('miguel'), subject('omar')], saidBy: official },
    ],
    charges: [
      {
        id: 'c1',
        subject: group('prisoners'),
        offence: q('drug trafficking'),
        victims: [],
        steps: [{ status: 'charged', asOf: published, saidBy: attorney, quote: faced }],
      },
      {
        id: 'c2',
        subject: subject('caro-quintero'),
        offence: q('kidnapping and killing'),
        victims: ['camarena'],
        steps: [
          {
            status: 'sentenced',
            sentence: q('40-year sentence'),
            asOf: published,
            saidBy: outlet,
            quote: freed,
          },
          { status: 'overturned', date: dates.free2013, asOf: published, saidBy: outlet, quote: freed },
        ],
      },
      familyCharge('c3', 'participation in a criminal organization'),
      familyCharge('c4', 'drug trafficking', 2),
      familyCharge('c5', 'firearms offenses'),
      familyCharge('c6', 'money laundering'),
    ],
    claims: [
      {
        id: 'a1',
        kind: 'accusation',
        subject: group('family'),
        text: q('running the violent northeastern Cartel from prison'),
        saidBy: { kind: 'unnamed-group', label: q('American authorities') },
        asOf: published,
        quote: family,
      },
      {
        id: 'a2',
        kind: 'reported',
        subject: subject('caro-quintero'),
        text: q('was behind the killing of a US DEA agent in 1985'),
        saidBy: outlet,
        asOf: published,
        quote: sent,
      },
      {
        id: 'a3',
        kind: 'reported',
        subject: subject('caro-quintero'),
        text: q('had since returned to drug trafficking and unleashed bloody turf battles'),
        saidBy: outlet,
        asOf: published,
        quote: since,
      },
    ],
  };
});
