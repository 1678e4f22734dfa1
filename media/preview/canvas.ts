/** A drawing as a file of its own. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Canvases end at about this many pixels a side. */
const longest = 16_000;

/** A picture as PNG, so many times as fine as on the screen if that fits. @param paper colour behind what is drawn */
export async function paint({ svg, width, height }: Picture, scale: number, paper?: string): Promise<Blob> {
  const fitting = Math.min(scale, longest / width, longest / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * fitting);
  canvas.height = Math.round(height * fitting);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  if (paper !== undefined) {
    context.fillStyle = paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The map is too large for an image.'))));
  });
}
