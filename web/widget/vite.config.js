import { defineConfig } from 'vite';

// One classic script: a page embeds it with a plain <script>, and it starts without waiting for modules.
export default defineConfig({
  build: {
    outDir: '../Platform.Web/wwwroot',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2021',
    lib: { entry: 'src/main.ts', formats: ['iife'], name: 'PlatformChat', fileName: () => 'widget.js' },
  },
});
