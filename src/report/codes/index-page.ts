/** Messages of the page that lists finished booklets. */
import { entry } from '../entry.ts';

/** Why a report is not used: a key of the tables below. */
type Words = Record<string, string>;

const REPORT_EN: Words = {
  unreadable: 'it cannot be read',
  large: 'it is far too large',
  damaged: 'it is damaged',
  other: 'it is not the report of one finished booklet',
  empty: 'none of its files is there',
};
const REPORT_FR: Words = {
  unreadable: 'il est illisible',
  large: 'il est beaucoup trop gros',
  damaged: 'il est abîmé',
  other: 'ce n’est pas le compte rendu d’une brochure terminée',
  empty: 'aucun de ses fichiers n’est là',
};

export const indexPageCodes = {
  'index-folder-missing': entry<{ folder: string }>({
    level: 'error',
    exit: 1,
    en: ({ folder }) => [
      `There is no folder “${folder}”.`,
      'Build first (livret build --all-groups), or name the folder with the finished booklets: livret index FOLDER.',
    ],
    fr: ({ folder }) => [
      `Le dossier « ${folder} » n’existe pas.`,
      'Produisez d’abord les brochures (livret build --all-groups), ou indiquez le dossier où elles sont : livret index DOSSIER.',
    ],
  }),
  'index-nothing': entry<{ folder: string }>({
    level: 'error',
    exit: 1,
    en: ({ folder }) => [
      `There is no finished booklet in “${folder}”, nor in the folders in it.`,
      'livret knows finished booklets by their report.json: keep it beside the PDFs. Build first (livret build --all-groups), or name the right folder: livret index FOLDER.',
    ],
    fr: ({ folder }) => [
      `Il n’y a aucune brochure terminée dans « ${folder} », ni dans les dossiers qui s’y trouvent.`,
      'livret reconnaît une brochure terminée à son report.json : gardez-le à côté des PDF. Produisez d’abord les brochures (livret build --all-groups), ou indiquez le bon dossier : livret index DOSSIER.',
    ],
  }),
  'index-report-left-out': entry<{ reason: string }>({
    level: 'warning',
    exit: 1,
    en: ({ reason }) => [
      `The booklet with this report is left out of the index page: ${REPORT_EN[reason] ?? reason}.`,
      'Build that edition again, or remove its folder.',
    ],
    fr: ({ reason }) => [
      `La brochure de ce compte rendu ne figure pas sur la page d’accueil : ${REPORT_FR[reason] ?? reason}.`,
      'Produisez à nouveau cette édition, ou supprimez son dossier.',
    ],
  }),
  'index-file-left-out': entry<{ name: string; reason: 'kind' | 'missing' }>({
    level: 'warning',
    exit: 1,
    en: ({ name, reason }) => [
      reason === 'missing'
        ? `The report names “${name}”, which is not beside it: the index page leaves it out.`
        : `The report names “${name}”, which is nothing this version of livret makes: the index page leaves it out.`,
      'Build that edition again.',
    ],
    fr: ({ name, reason }) => [
      reason === 'missing'
        ? `Le compte rendu nomme « ${name} », qui n’est pas à côté de lui : la page d’accueil s’en passe.`
        : `Le compte rendu nomme « ${name} », que cette version de livret ne produit pas : la page d’accueil s’en passe.`,
      'Produisez à nouveau cette édition.',
    ],
  }),
  'index-no-cover': entry({
    level: 'warning',
    exit: 1,
    en: () => [
      'This file cannot be read, so the index page shows no cover of it.',
      'Look whether it opens. If not, build that edition again.',
    ],
    fr: () => [
      'Ce fichier est illisible : la page d’accueil n’en montre pas la couverture.',
      'Regardez s’il s’ouvre. Sinon, produisez à nouveau cette édition.',
    ],
  }),
  'index-not-ours': entry({
    level: 'error',
    exit: 1,
    en: () => [
      'There is a page of that name already that livret did not write; it was left as it is, and no index page was made.',
      'Move or rename yours, and run livret index again.',
    ],
    fr: () => [
      'Il y a déjà une page de ce nom que livret n’a pas écrite ; elle reste telle quelle, et la page d’accueil n’a pas été faite.',
      'Déplacez ou renommez la vôtre, puis relancez livret index.',
    ],
  }),
};
