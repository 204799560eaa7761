/**
 * People with names of many languages, and what hands and ears make of such names. The misspellings are operations of
 * their own (keyboards, ears, clerks, systems that lose letters), not the index's rules turned round.
 */

/** A generated person: the first name is the full one. */
export type GeneratedPerson = { owner: number; full: string; codeName?: string };

/** Pseudo-random numbers from 0 to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

const list = (words: string): string[] => words.split(' ');

/** How a language makes names: first names, surnames that are common, and parts that further surnames are made of. */
type Language = {
  share: number;
  first: string[];
  common: string[];
  heads: string[];
  middles: string[];
  tails: string[];
  shape: (random: Random, first: () => string, surname: () => string) => string;
};

const plain = (_random: Random, first: () => string, surname: () => string): string =>
  `${first()} ${surname()}`;
const twoSurnames = (random: Random, first: () => string, surname: () => string): string => {
  const given = random() < 0.35 ? `${first()} ${first()}` : first();
  const particle = random() < 0.08 ? 'de la ' : random() < 0.05 ? 'del ' : '';
  return random() < 0.75
    ? `${given} ${particle}${surname()} ${surname()}`
    : `${given} ${particle}${surname()}`;
};
const withInitial = (random: Random, first: () => string, surname: () => string): string => {
  const middle = random() < 0.3 ? ` ${String.fromCharCode(65 + Math.floor(random() * 25))}.` : '';
  const suffix = random() < 0.03 ? ' Jr.' : '';
  const double = random() < 0.05 ? `-${surname()}` : '';
  return `${first()}${middle} ${surname()}${double}${suffix}`;
};

const LANGUAGES: Language[] = [
  {
    share: 26,
    first: list(
      'José María Juan Luis Carlos Jesús Ángel Andrés Martín Ramón Raúl Iván Óscar Rubén César Sofía Lucía Inés Mónica Verónica Héctor Joaquín Julián Adrián Germán Tomás Nicolás Matías Belén Rocío Pilar Lourdes Guadalupe Ximena Javier Jorge Gerardo Ignacio Esteban Hernán',
    ),
    common: list(
      'García Martínez López Hernández González Pérez Rodríguez Sánchez Ramírez Flores Gómez Díaz Vázquez Jiménez Núñez Muñoz Ibáñez Peña Ordóñez Zúñiga Ávila Ríos Solís Cantú Guzmán Beltrán Rincón Farías Mejía Yáñez Quiñones Zambrano Villaseñor Castañeda Carreño Buendía Echeverría Etxeberria',
    ),
    heads: list(
      'Al Bar Cal Car Cor Dom Es Fon Gal Gar Her Lar Mal Mon Nav Or Pal Quin Sal San Sal Tor Val Vel Vil Zal Zar Cha Mu Pe',
    ),
    middles: list('a e i o ar en in on und err all a e'),
    tails: list('és ez ín ero era ado ales anes eda illa illo osa iño ona ón uela urría aga oy'),
    shape: twoSurnames,
  },
  {
    share: 22,
    first: list(
      'John James Robert Michael William David Richard Thomas Mary Patricia Jennifer Linda Elizabeth Susan Jessica Sarah Karen Margaret Kathleen Sean Kevin Brian Geoffrey Stephen Stuart Philip Catherine Deborah Rachel Rebecca Shaun Lindsay Ashley Dwayne Tyrone Latoya Keisha Marcus',
    ),
    common: list(
      "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Walker Hall Young King Wright Scott O'Connor O'Brien O'Sullivan McDonald MacKenzie McCarthy FitzGerald Reilly Reynolds Phillips Meyer Schneider",
    ),
    heads: list(
      'Ash Black Brad Bur Cald Carl Chad Clay Cran Dal Dun Ed El Fair Far Finch Graf Green Had Hart Hol Hunt Kirk Lang Lock Mar Mid Nor Os Pem Rad Rock Shel Stan Thorn Wake Wal Wat Whit Win',
    ),
    middles: list('er en ing el a i ' + ''),
    tails: list('ton ford ley field wood worth ham by man son well stone more dale brook ridge croft'),
    shape: withInitial,
  },
  {
    share: 9,
    first: list(
      'Сергей Sergei Alexei Dmitry Mikhail Vladimir Yuri Evgeny Nikolai Andrei Igor Oleg Boris Konstantin Grigory Anatoly Vyacheslav Tatiana Olga Natalia Ekaterina Yelena Irina Svetlana Ksenia Lyudmila Zhanna',
    ).slice(1),
    common: list(
      'Ivanov Petrov Sidorov Kuznetsov Popov Smirnov Volkov Fedorov Yakovlev Zaitsev Shevchenko Kovalenko Bondarenko Khodakov Chernyshev Zhukov Tsvetkov Shcherbakov',
    ),
    heads: list(
      'Bel Bog Chern Dob Drozd Gor Gromy Kalin Karp Khar Kras Lav Leb Mal Med Nov Os Pan Plat Rad Rog Sav Shish Sokol Star Tar Ter Tsar Ust Vasil Vor Yakush Yel Zab Zhar',
    ),
    middles: list('a o i en in ch sh k v l'),
    tails: list('ov ev in sky enko ets ovsky evich yuk kin ikhin yshev'),
    shape: plain,
  },
  {
    share: 8,
    first: list(
      'Mohammed Ahmed Ali Hassan Hussein Omar Khalid Ibrahim Abdullah Yusuf Mustafa Mahmoud Tariq Faisal Nasser Salman Fatima Aisha Zainab Layla Khadija Bashar Muammar Saddam Ayman Walid Jamal',
    ),
    common: list(
      'al-Masri al-Hashimi al-Tikriti al-Qahtani al-Sharif el-Sayed Abdel-Rahman Haddad Khoury Mansour Nasrallah Barghouti Darwish Saleh',
    ),
    heads: list(
      'al-Ba al-Da al-Gha al-Ha al-Ja al-Ka al-Ma al-Na al-Qa al-Ra al-Sa al-Sha al-Ta al-Za Ab Ka Ra Sha',
    ),
    middles: list('b d gh h j kh l m n q r s sh t z'),
    tails: list('ari awi adi ani ouri idi ani i oud iri imi an'),
    shape: (random, first, surname) => `${first()} ${random() < 0.3 ? `bin ${first()} ` : ''}${surname()}`,
  },
  {
    share: 7,
    first: list(
      'Wei Xiaoming Jian Hui Lei Yang Min Jing Qiang Chao Xin Zhihao Mei Ling Hao Peng Guang Rui Dong Feng Shu Ying Bo Kun',
    ),
    common: list(
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Ouyang Sima',
    ),
    heads: list('Ch Zh X Q Sh J L W H F'),
    middles: list('a e i ia ua ao ou ei'),
    tails: list('n ng'),
    shape: (random, first, surname) => `${surname()} ${first()}${random() < 0.5 ? ` ${first()}` : ''}`,
  },
  {
    share: 6,
    first: list(
      'Jürgen Günther Jörg Björn Käthe Hans Klaus Wolfgang Uwe Heinz Matthias Ulrike Sabine Annegret Friedrich Lukas Jonas Stefan Christoph',
    ),
    common: list(
      'Müller Schröder Schäfer Köhler Böhm Größner Weiß Groß Krüger Jäger Löffler Schütz Strauß Voß Kühn',
    ),
    heads: list(
      'Bach Berg Blum Brand Dorn Eich Fried Gold Hart Heid Hoch Kalt Kirch Lang Licht Neu Ober Rosen Schön Schwarz Stein Stern Thal Unter Wein Wolf Zimmer',
    ),
    middles: list('en er el'),
    tails: list('mann berg stein bauer meier hofer thaler feld bach brück müller schmidt huber'),
    shape: (random, first, surname) => `${first()} ${random() < 0.06 ? 'von ' : ''}${surname()}`,
  },
  {
    share: 6,
    first: list(
      'Łukasz Paweł Michał Stanisław Władysław Zbigniew Małgorzata Agnieszka Grażyna Bożena Tomáš Jiří Václav Zdeněk Božena Žaneta Đorđe Željko Siniša Nebojša Čedomir Šime',
    ),
    common: list(
      'Wiśniewski Wójcik Kowalczyk Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Wróbel Dvořák Černý Procházka Kučera Novotný Đorđević Milošević Živković Čović Šimić',
    ),
    heads: list(
      'Bart Biał Brzez Czar Dęb Gór Jabł Jarosz Kacz Kamin Krasz Lesz Makow Nowak Ostrow Piotr Rzep Sado Szcz Tarn Wierz Zalew Žil Krč Šub Jovan',
    ),
    middles: list('ow ew in al or'),
    tails: list('ski czyk iak ka ović ek ák icki arz cki ová'),
    shape: plain,
  },
  {
    share: 5,
    first: list(
      'François René Hélène Geneviève Jérôme Sébastien Noël Benoît Cécile Thérèse Étienne André Zoé Chloé Aurélie Jean Pierre Jacques',
    ),
    common: list(
      "Lefèvre Béranger Légaré Rousseau Gauthier D'Artois Hébert Côté Bélanger Desjardins Châtelain Leclercq Benoît Guérin",
    ),
    heads: list('Beau Bon Char Cler Dela Des Du Fon Gi Gran La Le Mal Mar Mon Pel Ro Saint Ti Vau Vi'),
    middles: list('ch m n r t v ss ll gn'),
    tails: list('ard eau ier et on ille in ac aud ou ois elle'),
    shape: (random, first, surname) => `${first()}${random() < 0.2 ? `-${first()}` : ''} ${surname()}`,
  },
  {
    share: 4,
    first: list(
      'João Antônio Luís Inácio Estêvão Conceição Tânia Fábio Vinícius Thaís Gonçalo Simão Paulo Fernando Raimundo',
    ),
    common: list(
      'Silva Souza Araújo Conceição Assunção Falcão Magalhães Guimarães Simões Leitão Gonçalves Mourão Brandão Gusmão',
    ),
    heads: list('Al Bar Bra Car Cas Fer Gui Lou Ma Me Mo No Pe Pi Ro Sa Ta Te Vi'),
    middles: list('l m n r t v ss lh nh'),
    tails: list('ães ão eira eiro es osa ado anha inho ais'),
    shape: (random, first, surname) => `${first()} ${surname()} ${random() < 0.4 ? 'da ' : ''}${surname()}`,
  },
  {
    share: 3,
    first: list('Recep Mehmet Ayşe Çağlar Gökhan İbrahim Şükrü Ömer Ümit Hülya Işıl Oğuz'),
    common: list('Yılmaz Çelik Öztürk Şahin Güneş Aydın Erdoğan Kılıç Bağcı Ünal'),
    heads: list('Ak Al Ay Bay Bil Can Çak Dem Er Güm Kar Kır Öz Sağ Şen Tan Tur Yal Yıl'),
    middles: list('ar el ın ur aş ıl'),
    tails: list('oğlu ören eş an maz gil ay demir taş kaya'),
    shape: plain,
  },
  {
    share: 4,
    first: list('Nguyễn Trần Phạm Hoàng Đặng').map((name) => name),
    common: list('Văn Thị Minh Đức Hữu Quốc Thanh Ngọc'),
    heads: list('Th Tr Ng Ph Kh Nh B Đ H L V Qu'),
    middles: [''],
    tails: list('anh ang ương iên ức ình oan uyên inh ao ai ưu ong ích ết'),
    shape: (_random, first, surname) => `${first()} ${surname()} ${surname()}`,
  },
];

const TOTAL_SHARE = LANGUAGES.reduce((sum, language) => sum + language.share, 0);

const pick = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

function languageAt(random: Random): Language {
  let left = random() * TOTAL_SHARE;
  for (const language of LANGUAGES) {
    left -= language.share;
    if (left < 0) return language;
  }
  return pick(LANGUAGES, random);
}

function nameOf(random: Random): string {
  const language = languageAt(random);
  const surname = (): string => {
    // Few surnames are everybody's, most are rare.
    if (random() < 0.25) return pick(language.common, random);
    const middle = random() < 0.75 ? pick(language.middles, random) : '';
    const second = random() < 0.25 ? pick(language.middles, random) : '';
    return pick(language.heads, random) + middle + second + pick(language.tails, random);
  };
  return language.shape(random, () => pick(language.first, random), surname);
}

/** `count` people, the same for the same seed. One in fifty has a code name. */
export function generatePeople(count: number, seed: number): GeneratedPerson[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_none, owner) => {
    const person: GeneratedPerson = { owner, full: nameOf(random) };
    if (random() >= 0.02) return person;
    const letter = String.fromCharCode(65 + Math.floor(random() * 26));
    return { ...person, codeName: `${letter}-${1 + Math.floor(random() * 9999)}` };
  });
}

/** Neighbours on a QWERTY keyboard. */
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function keyNeighbour(letter: string, random: Random): string {
  for (const [row, keys] of KEYBOARD.entries()) {
    const at = keys.indexOf(letter);
    if (at < 0) continue;
    const near = [keys[at - 1], keys[at + 1], KEYBOARD[row - 1]?.[at], KEYBOARD[row + 1]?.[at]];
    return pick(
      near.filter((key) => key !== undefined),
      random,
    );
  }
  return letter;
}

/** What ears of other languages write; the first that fits is used, from a place that chance picks. */
const RESPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/kh/, 'ch'],
  [/sh/, 'sch'],
  [/zh/, 'j'],
  [/ou/, 'u'],
  [/u/, 'ou'],
  [/v$/, 'ff'],
  [/sky$/, 'ski'],
  [/ski$/, 'sky'],
  [/ts/, 'z'],
  [/y/, 'i'],
  [/i/, 'y'],
  [/c(?=[aou])/, 'k'],
  [/qu/, 'k'],
  [/j/, 'y'],
  [/z/, 's'],
  [/s(?=[aeiou])/, 'z'],
  [/ph/, 'f'],
  [/f/, 'ph'],
  [/w/, 'v'],
  [/v/, 'w'],
  [/th/, 't'],
  [/ee/, 'i'],
  [/ll/, 'l'],
  [/n(?=[aeiou])/, 'nn'],
  [/ck/, 'k'],
  [/x/, 'ks'],
  [/a/, 'e'],
  [/o/, 'u'],
];

/** A letter typed without its mark, as a keyboard without that letter has it. */
const withoutAccents = (name: string): string =>
  name
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

/** Changes one longer word of a name, chosen by chance. */
function inOneWord(name: string, random: Random, change: (word: string) => string): string {
  const words = name.split(' ');
  const long = words.flatMap((word, at) => (word.length >= 4 ? [at] : []));
  if (long.length === 0) return name;
  const at = pick(long, random);
  return words.map((word, place) => (place === at ? change(word) : word)).join(' ');
}

const placeIn = (word: string, random: Random, from = 1): number =>
  from + Math.floor(random() * Math.max(1, word.length - from));

/** What people and systems do to names. Each takes the full name (or the code name) and chance. */
export const MISSPELLINGS: Readonly<Record<string, (person: GeneratedPerson, random: Random) => string>> = {
  'as it stands': ({ full }) => full,
  'small letters, no accents': ({ full }) => withoutAccents(full).toLowerCase(),
  'letters lost': ({ full }) => full.normalize('NFC').replace(/[^\x20-\x7e]/g, ''),
  'neighbouring key': ({ full }, random) =>
    inOneWord(withoutAccents(full), random, (word) => {
      const at = placeIn(word, random);
      return word.slice(0, at) + keyNeighbour(word[at] ?? '', random) + word.slice(at + 1);
    }),
  'letter left out': ({ full }, random) =>
    inOneWord(withoutAccents(full), random, (word) => {
      const at = placeIn(word, random);
      return word.slice(0, at) + word.slice(at + 1);
    }),
  'letter added': ({ full }, random) =>
    inOneWord(withoutAccents(full), random, (word) => {
      const at = placeIn(word, random);
      return word.slice(0, at) + String.fromCharCode(97 + Math.floor(random() * 26)) + word.slice(at);
    }),
  'letters swapped': ({ full }, random) =>
    inOneWord(withoutAccents(full), random, (word) => {
      const at = placeIn(word, random) - 1;
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    }),
  'by ear': ({ full }, random) => respelled(withoutAccents(full).toLowerCase(), random),
  'by ear, twice': ({ full }, random) =>
    respelled(respelled(withoutAccents(full).toLowerCase(), random), random),
  'surname first': ({ full }) => {
    const words = full.split(' ');
    return [...words.slice(1), words[0]].join(' ');
  },
  'initial for the first name': ({ full }) => {
    const [first = '', ...rest] = withoutAccents(full).split(' ');
    return `${first[0]}. ${rest.join(' ')}`;
  },
  'a middle name more': ({ full }, random) => {
    const [first = '', ...rest] = full.split(' ');
    return `${first} ${pick(LANGUAGES[0]?.first ?? [], random)} ${rest.join(' ')}`;
  },
  'one word left out': ({ full }, random) => {
    const words = full.split(' ');
    return words.length < 3 ? full : words.toSpliced(placeIn(full, random) % words.length, 1).join(' ');
  },
  'written together': ({ full }, random) => {
    const words = withoutAccents(full).toLowerCase().split(' ');
    const at = Math.floor(random() * (words.length - 1));
    return words.toSpliced(at, 2, `${words[at]}${words[at + 1]}`).join(' ');
  },
  'a slip in two words': ({ full }, random) =>
    withoutAccents(full)
      .split(' ')
      .map((word) => {
        if (word.length < 5) return word;
        const at = placeIn(word, random);
        return word.slice(0, at) + word.slice(at + 1);
      })
      .join(' '),
  'code name': ({ full, codeName }, random) => {
    if (codeName === undefined) return full;
    return pick([codeName, codeName.replace('-', ''), codeName.replace('-', ' ').toLowerCase()], random);
  },
};

function respelled(name: string, random: Random): string {
  return inOneWord(name, random, (word) => {
    const start = Math.floor(random() * RESPELLINGS.length);
    for (let turn = 0; turn < RESPELLINGS.length; turn += 1) {
      const [pattern, by] = RESPELLINGS[(start + turn) % RESPELLINGS.length] ?? [/$^/, ''];
      if (pattern.test(word)) return word.replace(pattern, by);
    }
    return word;
  });
}
