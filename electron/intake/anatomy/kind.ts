import { isFurniture } from './furniture.ts';
import type { Block, Page } from './model.ts';
import { isProse } from './prose.ts';
import { endsSentence } from './words.ts';

/** Whether a page is an article: it has sentences of its own, and they are no list's, no login's and no error's. */
export function isArticlePage(page: Page, area: readonly Block[], body: readonly Block[]): boolean {
  const letters = body.reduce((sum, block) => sum + block.text.length * (1 - block.linked), 0);
  const isText = letters >= 40 && (body.some(isProse) || body.filter(({ text }) => endsSentence(text)).length > 2);
  return isText && !isListing(area) && !(letters < 400 && isService(page, body));
}

/** Most of the sentences stand below a headline that leads to the rest of them: a list of articles with their beginnings. */
function isListing(area: readonly Block[]): boolean {
  const isLead = (block: Block | undefined) =>
    block !== undefined && block.linked > 0.8 && block.text.length >= 6 && block.text.length <= 60;
  const isSentence = (block: Block) => isProse(block) && !isFurniture(block);
  const texts = area.filter(isSentence);
  const teasers = area.filter((block, at) => isSentence(block) && (isLead(area[at - 1]) || isLead(area[at - 2])));
  return teasers.length >= 4 && teasers.length >= texts.length * 0.6;
}

const missing =
  /(?:页面|网页|内容|文章|信息)(?:不存在|已(?:经)?(?:被)?删除|找不到|未找到|走丢|无法访问)|您(?:访问|查看|查找)的(?:页面|网页|内容).{0,20}(?:不存在|删除|更改|不可用)|(?:page|content) (?:not found|is (?:no longer|not) available)|\b404\b/iu;
const login =
  /(?:登录|登陆|注册)(?:即|表示|代表|即表示|即代表)|忘记密码|(?:手机|短信)验证码|记住(?:密码|登录)|还没有[账帐]号|forgot (?:your )?password|sign in to (?:continue|your)/iu;

/** A page that only tells what the site does: it wants a login, or has nothing at this address. */
function isService(page: Page, body: readonly Block[]): boolean {
  const lines = [page.title?.text ?? '', ...body.map(({ text }) => text)];
  if (lines.slice(0, 4).some((line) => missing.test(line) && line.length < 120)) return true;
  return page.blocks.filter(({ text }) => login.test(text) && text.length < 120).length > 0 && body.length < 4;
}
