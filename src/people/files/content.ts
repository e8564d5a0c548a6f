/** What the cells of a column give away, whatever its header says. Values are never part of an answer. */

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const EMBEDDED_EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.[\p{L}]{2,}/u;
const PHONE = /^(\+|00|0|\()[\d ()/.-]{7,}$/;
const DATE = /^(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})([ T].*)?$/;
const MONEY = /^([£$€¥]|eur|usd|gbp|chf)\s?[\d.,' ]+$|^[\d.,' ]+\s?([£$€¥]|eur|usd|gbp|chf)$/i;
const NAME = /^\p{Lu}[\p{L}'’-]+, ?\p{Lu}[\p{L}'’. -]+$/u;
const TITLED = /^(mr|mrs|ms|dr|prof|herr|frau|dhr|mevr|mw)\.? \p{L}/iu;

/** Most letters of a label; longer cells are free text. */
const LONGEST = 120;

/** Why the cells of a column must stay out, by what they look like; undefined where nothing shows. */
export function giveaway(cells: readonly string[]): string | undefined {
  let [filled, phones, dates, money, names, words] = [0, 0, 0, 0, 0, 0];
  for (const raw of cells) {
    const cell = raw.trim();
    if (cell === "") continue;
    filled++;
    if (EMAIL.test(cell) || (cell.includes("@") && EMBEDDED_EMAIL.test(cell.slice(0, 1000))))
      return "cells look like e-mail addresses";
    if (isIban(cell)) return "cells look like bank accounts";
    if (cell.length > LONGEST) return "cells hold free text";
    if (PHONE.test(cell) && !DATE.test(cell) && digits(cell) >= 8) phones++;
    if (DATE.test(cell)) dates++;
    if (MONEY.test(cell)) money++;
    if (NAME.test(cell) || TITLED.test(cell)) names++;
    words += cell.split(/\s+/).length;
  }
  if (filled === 0) return undefined;
  if (phones * 2 > filled) return "cells look like phone numbers";
  if (dates * 2 > filled) return "cells are dates";
  if (money * 2 > filled) return "cells look like amounts of money";
  if (names * 2 > filled) return "cells look like names of people";
  if (words > filled * 9) return "cells hold free text";
  return undefined;
}

const digits = (text: string): number => text.replace(/\D/g, "").length;

/** An IBAN with a right check number (ISO 13616: the number formed from it is 1 modulo 97). */
function isIban(cell: string): boolean {
  const iban = cell.replace(/[ -]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const c of iban.slice(4) + iban.slice(0, 4)) {
    const value = c >= "A" ? c.charCodeAt(0) - 55 : Number(c);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
