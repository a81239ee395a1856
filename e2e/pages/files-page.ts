import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';
import { SignInPage, type Person } from './sign-in-page';

type Dialog = 'doForward' | 'doReturn' | 'doMarkDown' | 'doConsult';

/** The Files room: opening a file, its note sheet, and sending it on. */
export class FilesPage {
  private readonly page: Page;
  private readonly say: Say;

  constructor(private readonly device: Device) {
    this.page = device.page();
    this.say = device.say;
  }

  private button(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  /** Opens a new file from the form that is on the screen. */
  async openFile(about?: string): Promise<void> {
    const subject = this.page.getByRole('textbox', { name: this.say('files:about'), exact: true });
    await expect(this.button(this.say('files:openIt'))).toBeEnabled(); // the draft was read
    if (about !== undefined) await subject.fill(about);
    await this.button(this.say('files:openIt')).click();
    await expect(this.sheet()).toBeVisible();
  }

  /** Begins a new file from the register. */
  async newFile(about: string): Promise<void> {
    await this.button(this.say('files:newFile')).click();
    await this.openFile(about);
  }

  /** Opens a file from the register. */
  async open(about: string): Promise<void> {
    await this.page
      .getByRole('table', { name: this.say('files:register') })
      .getByRole('row')
      .filter({ hasText: about })
      .click();
    await expect(this.page.getByRole('heading', { name: about })).toBeVisible();
  }

  sheet(): Locator {
    return this.page.getByRole('group', { name: this.say('files:noteSheet') });
  }

  paragraph(number: number): Locator {
    return this.sheet().getByRole('article', { name: this.say('files:paragraph', { number }), exact: true });
  }

  editor(): Locator {
    return this.page.getByRole('textbox', { name: this.say('files:write') });
  }

  async write(text: string): Promise<void> {
    await expect(this.editor()).toBeEnabled();
    await this.editor().fill(text);
  }

  async addNote(): Promise<void> {
    await this.button(this.say('files:addNote')).click();
  }

  /** Puts the file up to an officer's post; the note that is written goes along. */
  async putUp(to: Person): Promise<void> {
    const post = new SignInPage(this.device).titleOf(to);
    await this.button(this.say('files:putUp', { post })).click();
    await expect(this.page.getByText(this.say('files:withOther', { post })).first()).toBeVisible();
  }

  /** Sends the file on through the dialog that asks to whom. */
  async send(move: Dialog, to: Person): Promise<void> {
    const post = new SignInPage(this.device).titleOf(to);
    await this.button(this.say(`files:${move}`)).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: this.say('files:toWhom') }).selectOption(to);
    await this.button(this.say(`files:${move}`), dialog).click();
    await expect(this.page.getByText(this.say('files:withOther', { post })).first()).toBeVisible();
  }

  /** Approves the file, and sends it to a post or keeps it. */
  async approve(sendTo: Person | ''): Promise<void> {
    await this.button(this.say('files:approve')).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: this.say('files:thenSendTo') }).selectOption(sendTo);
    await this.button(this.say('files:approve'), dialog).click();
    await expect(dialog).toBeHidden();
  }

  /** The papers on the file. */
  paper(): Locator {
    return this.page.getByRole('main').getByRole('img', { name: /1\/C/ });
  }

  /** Shows the text of the paper beside its picture. */
  async showText(): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: this.say('scan:shows') })
      .getByText(this.say('scan:shows-both'), { exact: true })
      .click();
  }

  paperText(): Locator {
    return this.page.getByRole('group', { name: this.say('scan:text') });
  }

  /** Puts a flag on the page of correspondence that is shown. */
  async flag(name: string): Promise<void> {
    await this.button(this.say('files:flagThis')).click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^\\W*${name}\\b`) }).click();
    await expect(this.flagOn(name, 1)).toBeVisible();
  }

  /** The flag of that name, on a page of the correspondence. */
  flagOn(flag: string, number: number): Locator {
    return this.page
      .getByRole('group', { name: this.say('files:flags') })
      .getByRole('button', { name: this.say('files:flagAt', { flag, number }), exact: true });
  }

  /** Follows a reference in a paragraph. */
  async follow(paragraph: number, reference: string): Promise<void> {
    await this.button(this.say('files:goTo', { reference }), this.paragraph(paragraph)).click();
  }

  /** Says that the paragraph to be written corrects another. */
  async correct(paragraph: number): Promise<void> {
    await this.page
      .getByRole('combobox', { name: this.say('files:correcting') })
      .selectOption({ label: this.say('files:correctsParagraph', { number: paragraph }) });
  }

  /** Returns the file with a query to the officer who holds a post. */
  async returnWithQuery(to: Person, query: string): Promise<void> {
    const post = new SignInPage(this.device).titleOf(to);
    await this.button(this.say('files:doReturn')).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: this.say('files:toWhom') }).selectOption(to);
    await dialog.getByRole('combobox', { name: this.say('files:toPerson') }).selectOption(to);
    await dialog.getByRole('textbox', { name: this.say('files:query') }).fill(query);
    await this.button(this.say('files:doReturn'), dialog).click();
    await expect(this.page.getByText(this.say('files:withOther', { post })).first()).toBeVisible();
  }

  /** Takes the file back, sends a reminder, or takes a recorded file up again. */
  async ask(what: 'recall' | 'remind' | 'reopen', reason: string): Promise<void> {
    await this.button(this.say(`files:do-${what}`)).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(reason);
    await this.button(this.say(`files:do-${what}`), dialog).click();
    await expect(dialog).toBeHidden();
  }

  /** What is under "More": a mark, consulting, recording. */
  async more(word: string): Promise<void> {
    await this.button(this.say('files:more')).click();
    await this.page.getByRole('menuitem', { name: this.say(`files:${word}`), exact: true }).click();
  }

  /** Closes the file. */
  async record(retention: 'A' | 'B' | 'C' | 'D'): Promise<void> {
    await this.more('doRecord');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: this.say('files:retention') }).selectOption(retention);
    await this.button(this.say('files:doRecordIt'), dialog).click();
    await expect(dialog).toBeHidden();
  }

  /** The number of the file that is open. */
  async number(): Promise<string> {
    return (await this.page.locator('header strong bdi').first().innerText()).trim();
  }
}
