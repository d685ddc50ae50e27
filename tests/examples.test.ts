/** The workflows in examples/, and the commands that the pages on many editions show: all of it exists. */
import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { program } from '../src/cli.ts';
import { HOME } from '../src/home.ts';

const read = (name: string): string => fs.readFileSync(path.join(HOME, name), 'utf8');

/** Steps that stand there as comments, to be taken out of them: each such line begins with a key or an item. */
const uncommented = (text: string): string =>
  text.replace(/^(\s*)# (?=\s*(?:- (?:\w|mv)|[\w-]+:(?:\s|$)))/gm, '$1');

const livret = program([], () => {});

/** What is wrong with the commands of livret in a text: names and options that do not exist. */
function unknown(text: string): string[] {
  return [...text.matchAll(/\blivret ([a-z-]+)(?: ((?!--)[a-z-]+))?([^\n#|]*)/g)].flatMap(
    ([line, name, second, rest = '']) => {
      const command = called(livret, name) ?? undefined;
      if (!command) return [line];
      const inner = command.commands.length > 0 ? called(command, second) : command;
      if (!inner) return [line];
      const known = inner.options.map(({ long }) => long);
      return [...`${rest}`.matchAll(/(?<=\s)--[a-z-]+/g)]
        .filter(([option]) => !known.includes(option))
        .map(([option]) => `${name} ${option}`);
    },
  );
}
const called = (command: Command, name: string | undefined): Command | undefined =>
  command.commands.find((each) => each.name() === name);

interface GitHub {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { needs?: string; permissions?: object; steps: Step[]; strategy?: { matrix: { shard: number[] } } }
  >;
}
interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

describe('examples/github-actions.yml', () => {
  const text = read('examples/github-actions.yml');
  const workflow = parse(text) as GitHub;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const step = (of: Step[], action: string): Record<string, unknown> =>
    of.find(({ uses }) => uses?.startsWith(`actions/${action}@`))!.with!;

  it('calls what there is', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(runs.filter((run) => run.includes('livret')).length).toBe(2);
    expect(runs.flatMap(unknown)).toEqual([]);
  });

  it('builds as many shards as it says, and gathers what they leave', () => {
    const { build, gather } = workflow.jobs;
    const shards = build!.strategy!.matrix.shard;
    expect(shards).toEqual(shards.map((_, index) => index + 1));
    expect(text).toContain(`--shard \${{ matrix.shard }}/${shards.length}\n`);
    expect(gather!.needs).toBe('build');
    const [left, taken] = [step(build!.steps, 'upload-artifact'), step(gather!.steps, 'download-artifact')];
    expect(String(left.name)).toMatch(new RegExp(`^${String(taken.pattern).replace('*', '.+')}$`));
    expect([left.path, taken.path, taken['merge-multiple']]).toEqual(['dist', 'dist', true]);
  });

  it('may read and nothing else, has no secret, and pins what it uses by its major version', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(text).not.toMatch(/secrets\.|github\.token|(?<!id-)token:|password/i);
    for (const all of [text, uncommented(text)]) {
      const uses = [...all.matchAll(/uses: (.+)/g)].map(([, name]) => name);
      expect(uses.every((name) => /^actions\/[a-z-]+@v\d+$/.test(name!))).toBe(true);
    }
    for (const { uses, with: wishes } of steps)
      if (uses?.startsWith('actions/checkout')) expect(wishes).toEqual({ 'persist-credentials': false });
  });

  it('is whole with the lines for Pages, too: they alone may write, and pages only', () => {
    const whole = parse(uncommented(text)) as GitHub;
    expect(Object.keys(whole.jobs)).toEqual(['build', 'gather', 'publish']);
    expect(whole.jobs.publish!.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(step(whole.jobs.gather!.steps, 'upload-pages-artifact')).toEqual({ path: 'site' });
    expect(whole.jobs.gather!.steps.length).toBe(workflow.jobs.gather!.steps.length + 1);
  });
});

describe('examples/gitlab-ci.yml', () => {
  interface Job {
    stage: string;
    script: string[];
    parallel?: number;
    needs?: ({ job: string } | string)[];
    artifacts: { paths: string[] };
  }
  const text = read('examples/gitlab-ci.yml');
  const jobs = parse(text) as Record<string, Job>;

  it('calls what there is', () => {
    const scripts = [jobs.build!, jobs.gather!].flatMap(({ script }) => script);
    expect(scripts.filter((line) => line.includes('livret')).length).toBe(2);
    expect(scripts.flatMap(unknown)).toEqual([]);
  });

  it('builds its shards side by side, and gathers what they leave', () => {
    expect(jobs.build!.parallel).toBeGreaterThan(1);
    expect(jobs.build!.script[0]).toContain('--shard "$CI_NODE_INDEX/$CI_NODE_TOTAL"');
    expect(jobs.build!.artifacts.paths).toEqual(['dist/']);
    expect(jobs.gather!.needs).toEqual([{ job: 'build', artifacts: true }]);
    const stages = (jobs as unknown as { stages: string[] }).stages;
    expect([jobs.build!.stage, jobs.gather!.stage]).toEqual(stages);
    expect(text).not.toMatch(/_TOKEN|password|secret/i);
  });

  it('is whole with the lines for Pages, too', () => {
    const whole = parse(uncommented(text)) as Record<string, Job>;
    expect(whole.pages!.script).toEqual(['mv site public']);
    expect(whole.pages!.artifacts.paths).toEqual(['public']);
  });
});

describe.each(['docs/many-editions.md', 'docs/plusieurs-editions.md'])('%s', (name) => {
  it('shows commands that exist', () => {
    const blocks = [...read(name).matchAll(/```sh\n([\s\S]*?)```|`(npx [^`]+)`/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    expect(blocks.length).toBeGreaterThan(5);
    expect(blocks.flatMap(unknown)).toEqual([]);
  });
});

it.each([
  ['npx livret bild', ['livret bild']],
  ['npx livret build --shards 2', ['build --shards']],
  ['npx livret new group --name x --no-build', []],
  ['npx livret new grup --name x', ['livret new grup --name x']],
  ['livret build --out a --strict && livret index dist --out b', []],
])('%s: %j is unknown', (line, wrong) => {
  expect(unknown(line)).toEqual(wrong);
});
