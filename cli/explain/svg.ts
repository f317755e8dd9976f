/** Drawings as SVG. Graphviz, compiled to WebAssembly, is only loaded here. */
export async function svgOf(dot: string): Promise<string> {
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  return viz.renderString(dot, { format: 'svg' });
}
