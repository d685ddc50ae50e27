/** What lies beneath text: areas as they were painted, the last one on top. */
import type { Area } from '../../geometry.ts';

/** Areas of one page beyond these are not remembered: then what lies beneath is not known. */
const MOST = 5000;

export class Grounds {
  private readonly painted: { area: Area; level: number | undefined }[] = [];
  private full = false;

  /** How many there are. */
  get count(): number {
    return this.painted.length;
  }

  /** @param level 0 black, 1 white; undefined for pictures and gradients */
  add(area: Area, level: number | undefined): void {
    if (this.painted.length < MOST) this.painted.push({ area, level });
    else this.full = true;
  }

  /**
   * @param after how many there were when it was painted
   * @returns how light what lies beneath the middle of an area is; paper is white
   */
  under({ left, top, width, height }: Area, after: number): number | undefined {
    if (this.full) return undefined;
    const [x, y] = [left + width / 2, top + height / 2];
    for (let i = after - 1; i >= 0; i -= 1) {
      const { area, level } = this.painted[i]!;
      const inside =
        x >= area.left && x <= area.left + area.width && y >= area.top && y <= area.top + area.height;
      if (inside) return level;
    }
    return 1;
  }
}
