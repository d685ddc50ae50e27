/** Paths (ISO 32000-1, 8.5) as far as marks need them: the box of each part. */
import type { Area } from '../../geometry.ts';
import { around, boxOf, type Matrix } from './matrix.ts';

/** Parts of a path beyond these are not kept apart: no QR code has more. */
const MOST_PARTS = 12_000;

export class Path {
  parts: Area[] = [];
  private left = Number.POSITIVE_INFINITY;
  private top = Number.POSITIVE_INFINITY;
  private right = Number.NEGATIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;

  /** Begins a part. */
  moveTo(m: Matrix, x: number, y: number): void {
    this.close();
    this.lineTo(m, x, y);
  }

  /** Also for the points that pull a curve: the curve lies within the box around them. */
  lineTo(m: Matrix, x: number, y: number): void {
    const [px, py] = [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
    if (!Number.isFinite(px + py)) return;
    if (px < this.left) this.left = px;
    if (px > this.right) this.right = px;
    if (py < this.top) this.top = py;
    if (py > this.bottom) this.bottom = py;
  }

  rectangle(m: Matrix, x: number, y: number, width: number, height: number): void {
    this.close();
    const box = boxOf(m, x, y, x + width, y + height);
    if (Number.isFinite(box.left + box.top + box.width + box.height)) this.push(box);
  }

  close(): void {
    const { left, top, right, bottom } = this;
    if (right >= left) this.push({ left, top, width: right - left, height: bottom - top });
    this.left = this.top = Number.POSITIVE_INFINITY;
    this.right = this.bottom = Number.NEGATIVE_INFINITY;
  }

  private push(part: Area): void {
    if (this.parts.length < MOST_PARTS) this.parts.push(part);
  }

  /** All of it; undefined where there is none. */
  get box(): Area | undefined {
    this.close();
    const [first, ...others] = this.parts;
    return first && others.reduce(around, first);
  }

  clear(): void {
    this.close();
    if (this.parts.length > 0) this.parts = [];
  }
}
