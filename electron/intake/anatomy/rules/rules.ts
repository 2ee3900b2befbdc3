import type { Rule } from '../rule.ts';
import { dayInAddress, savedFrom, stated } from './address.ts';
import { dateline } from './dateline.ts';
import { frontMatter } from './front-matter.ts';
import { headlines } from './headlines.ts';
import { labelled } from './labelled.ts';
import { channel, publisher } from './location.ts';
import { edition, masthead, paperLine } from './newspaper.ts';
import { creditLine, signedInBrackets, signedLine, signedOpening } from './signed.ts';
import { besideStamp, markedName, stamp } from './stamp.ts';
import { metaTags, structuredData } from './stated.ts';
import { title } from './title.ts';
import { unfinishedDate } from './unfinished-date.ts';

/** Every rule of the page reader. Their order decides nothing but ties. */
export const rules: readonly Rule[] = [
  frontMatter,
  title,
  headlines,
  labelled,
  signedInBrackets,
  signedLine,
  creditLine,
  signedOpening,
  channel,
  publisher,
  stamp,
  besideStamp,
  markedName,
  unfinishedDate,
  edition,
  dateline,
  paperLine,
  metaTags,
  structuredData,
  masthead,
  savedFrom,
  dayInAddress,
  stated,
];
