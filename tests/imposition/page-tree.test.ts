import { PDFContext, type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { BrokenPageTree, pagesOf } from '../../src/imposition/page-tree.ts';

function tree(build: (context: PDFContext) => PDFObject): [PDFDict, PDFContext] {
  const context = PDFContext.create();
  return [context.obj({ Type: 'Catalog', Pages: build(context) }), context];
}

describe('pagesOf', () => {
  it('reads nested nodes in order', () => {
    const [catalog, context] = tree((c) => {
      const page = (n: number) => c.register(c.obj({ Type: 'Page', N: n }));
      const inner = c.register(c.obj({ Type: 'Pages', Kids: [page(2), page(3)] }));
      return c.register(c.obj({ Type: 'Pages', Kids: [page(1), inner, page(4)] }));
    });
    expect(pagesOf(catalog, context).map(({ dict }) => String(dict.get(PDFName.of('N'))))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('hands down what is inherited, and lets a page have its own', () => {
    const [catalog, context] = tree((c) => {
      const own = c.register(c.obj({ Type: 'Page', Rotate: 90 }));
      const plain = c.register(c.obj({ Type: 'Page' }));
      return c.register(c.obj({ Type: 'Pages', Kids: [own, plain], Rotate: 180, MediaBox: [0, 0, 1, 1] }));
    });
    const [own, plain] = pagesOf(catalog, context);
    expect(String(own!.inherited.Rotate)).toBe('90');
    expect(String(plain!.inherited.Rotate)).toBe('180');
    expect(String(plain!.inherited.MediaBox)).toBe('[ 0 0 1 1 ]');
    expect(plain!.inherited.Resources).toBeUndefined();
  });

  it('takes pages that do not say what they are, and a page that stands there twice', () => {
    const [catalog, context] = tree((c) => {
      const page = c.register(c.obj({ MediaBox: [0, 0, 1, 1] }));
      return c.register(c.obj({ Type: 'Pages', Kids: [page, page] }));
    });
    expect(pagesOf(catalog, context)).toHaveLength(2);
  });

  it('finds no page in an empty tree', () => {
    expect(pagesOf(...tree((c) => c.register(c.obj({ Type: 'Pages', Kids: [] }))))).toEqual([]);
    expect(pagesOf(...tree((c) => c.register(c.obj({ Type: 'Pages' }))))).toEqual([]);
  });

  it('refuses a circle', () => {
    const [catalog, context] = tree((c) => {
      const root = c.nextRef();
      c.assign(root, c.obj({ Type: 'Pages', Kids: [root] }));
      return root;
    });
    expect(() => pagesOf(catalog, context)).toThrow(BrokenPageTree);
  });

  it('refuses nodes that hold each other in ever more ways, in no time', () => {
    const [catalog, context] = tree((c) => {
      let node = c.register(c.obj({ Type: 'Page' }));
      for (let i = 0; i < 40; i++) node = c.register(c.obj({ Type: 'Pages', Kids: [node, node] }));
      return node;
    });
    expect(() => pagesOf(catalog, context)).toThrow('circle');
  });

  it('refuses a page that is not there', () => {
    const [catalog, context] = tree((c) => c.register(c.obj({ Type: 'Pages', Kids: [c.nextRef()] })));
    expect(() => pagesOf(catalog, context)).toThrow(BrokenPageTree);
  });
});
