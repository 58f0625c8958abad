# The compiler, Python and npm's caches stay in this stage.
FROM node:20-bookworm AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    CORPUS_DIR=/corpus \
    DATA_DIR=/data \
    HEALTH_PORT=9464
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY commands ./commands
COPY locales ./locales
COPY src ./src
# The pages that come with it, until others are mounted in their place.
COPY corpus /corpus
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
# Asked inside the container: the port is of its loopback alone. Reading a large archive at the first start takes minutes.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10m --retries=5 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Not through npm: the signal has to reach the bot itself.
CMD ["node", "--import", "tsx", "src/main.ts"]
