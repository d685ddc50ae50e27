/**
 * Conditions of the Matterhorn Protocol 1.1 (PDF Association, 2021) that a program can judge, as far as a booklet
 * can run into them. One function a condition, named by its number; each tells the faults it finds.
 *
 * @see https://pdfa.org/resource/the-matterhorn-protocol/
 */
import { annotations } from './matterhorn-annotations.ts';
import { contents } from './matterhorn-content.ts';
import { documents } from './matterhorn-document.ts';
import { elements } from './matterhorn-elements.ts';
import { fonts } from './matterhorn-fonts.ts';
import { readStructure, type Structure } from './structure.ts';

export type Condition = (structure: Structure) => string[];

export const CONDITIONS: Readonly<Record<string, Condition>> = {
  ...contents,
  ...documents,
  ...elements,
  ...annotations,
  ...fonts,
};

/** `number: fault`, of all conditions. */
export async function faultsOf(pdf: Uint8Array): Promise<string[]> {
  const structure = await readStructure(pdf);
  return Object.entries(CONDITIONS).flatMap(([number, condition]) =>
    condition(structure).map((fault) => `${number}: ${fault}`),
  );
}
