import { createCanvas } from './canvas';

type Holder = { canvas: OffscreenCanvas | null; context: OffscreenCanvasRenderingContext2D | null };

/** Canvases for pdf.js where there is no document. A class because pdf.js calls it with `new`. */
export class WorkerCanvasFactory {
  create(width: number, height: number): Holder {
    return createCanvas({ width: Math.ceil(width), height: Math.ceil(height) });
  }

  reset({ canvas }: Holder, width: number, height: number): void {
    if (!canvas) throw new Error('this canvas was given back');
    canvas.width = Math.ceil(width);
    canvas.height = Math.ceil(height);
  }

  destroy(holder: Holder): void {
    if (holder.canvas) holder.canvas.width = holder.canvas.height = 0;
    holder.canvas = null;
    holder.context = null;
  }
}

/** pdf.js builds its filters from SVG elements, which a worker has none of: pages are drawn without them. */
export class NoFilterFactory {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy = () => undefined;
}
