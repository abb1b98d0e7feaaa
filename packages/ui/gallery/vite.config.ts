import { defineConfig } from 'vite';

/** Every component on one page, for eyes. Never shipped: `pnpm gallery`, then / for the office and /phone.html. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../dist/gallery',
    emptyOutDir: true,
    target: 'chrome87',
    rolldownOptions: {
      input: ['index.html', 'phone.html'].map((page) => `${import.meta.dirname}/${page}`),
      // antd marks its modules for server components; there are none here.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
});
