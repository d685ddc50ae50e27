// Compiles one file with the Typst of npm: `node typst-compile.js PEERS-FOLDER ROOT FILE.typ FILE.pdf`.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [peers = '', workspace = '', mainFilePath = '', pdf = ''] = process.argv.slice(2);
const require = createRequire(path.join(peers, 'package.json'));
// A name, not a literal: the package is none of livret's own.
const name = ['@myriaddreamin', 'typst-ts-node-compiler'].join('/');
const { NodeCompiler } = require(name);
fs.writeFileSync(pdf, NodeCompiler.create({ workspace }).pdf({ mainFilePath }));
