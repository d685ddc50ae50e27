/** The Chromium that npm brought, unpacked once into the user's own cache folder. */
import path from 'node:path';
import { cacheFolder } from '../../cache-folder.ts';
import type { Found } from '../found.ts';
import { npmPackage } from '../npm-package.ts';
import { unpackOnce } from '../unpack-once.ts';
import { runsLinuxX64 } from './linux-x64.ts';

/** @throws {Refusal} if it is there but cannot be unpacked */
export async function npm(options: { renew?: boolean } = {}): Promise<Found | undefined> {
  const brought = runsLinuxX64() ? npmPackage() : undefined;
  if (!brought) return undefined;
  const folder = await unpackOnce(
    {
      root: await cacheFolder(),
      name: `chromium-${brought.version}`,
      megabytes: 210,
      fill: async (to) => {
        await Promise.all([
          brought.program('chromium.br', path.join(to, 'chromium')),
          brought.archive('al2023.tar.br', to),
        ]);
      },
    },
    options,
  );
  return {
    origin: 'npm',
    executable: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'lib'),
    ...(options.renew ? {} : { renew: async () => (await npm({ renew: true }))! }),
  };
}
