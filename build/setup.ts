import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { capture } from './processes.ts';
import { runScript, Stop } from './script.ts';
import { sentences } from './sentences.ts';

/**
 * Makes sure that this machine has a Chromium and a font with Chinese characters.
 *
 * Silent when both are there. On Debian, as root, installs what is missing and says so in one line.
 *
 * @throws Stop with a sentence that says what to install
 */
export async function ensureBrowser(): Promise<void> {
  const missing = await missingParts();
  if (missing.length === 0) return;
  const packages = missing.flatMap((part) => part.packages);
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) await installPackages(packages);
  else throw new Stop(notInstalled(missing));
  const stillMissing = await missingParts();
  if (stillMissing.length > 0) throw new Stop(notInstalled(stillMissing));
}

interface Part {
  zh: string;
  en: string;
  packages: string[];
}

const chromium: Part = { zh: 'Chromium 浏览器', en: 'the Chromium browser', packages: ['chromium'] };
const font: Part = { zh: '中文字体', en: 'a Chinese font', packages: ['fontconfig', 'fonts-noto-cjk'] };

async function missingParts(): Promise<Part[]> {
  const parts: Part[] = [];
  if (!findChromium()) parts.push(chromium);
  if (!(await hasChineseFont())) parts.push(font);
  return parts;
}

/** Windows and macOS bring Chinese fonts of their own; elsewhere fontconfig knows. */
async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const fonts = await capture({ program: 'fc-list', args: [':lang=zh'] });
  return fonts.code === 0 && fonts.output.trim() !== '';
}

async function installPackages(packages: string[]): Promise<void> {
  console.log(sentences.installing(packages.join(' ')));
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [['update'], ['install', '--yes', '--no-install-recommends', ...packages]];
  for (const args of steps) {
    const step = await capture({ program: 'apt-get', args, env });
    if (step.code !== 0) throw new Stop(`${step.output}\n${sentences.installFailed(packages.join(' '))}`);
  }
}

function notInstalled(missing: Part[]): string {
  const zh = missing.map((part) => part.zh).join(' 和 ');
  const en = missing.map((part) => part.en).join(' and ');
  return sentences.notInstalled(zh, en, missing.flatMap((part) => part.packages).join(' '));
}

if (import.meta.main) await runScript(async () => ensureBrowser().then(() => 0));
