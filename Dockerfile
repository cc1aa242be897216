# syntax=docker/dockerfile:1
FROM node:20-bookworm-slim AS build
WORKDIR /nulmeting
COPY package.json package-lock.json ./
COPY app/cli/prepare.mjs app/cli/prepare.mjs
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Test tools are optional to what we need, and a PostgreSQL of our own takes no read-only file system.
RUN node app/cli/prepare.mjs && npm run build && npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /nulmeting
COPY --from=build /nulmeting/package.json ./
COPY --from=build /nulmeting/node_modules node_modules
COPY --from=build /nulmeting/build build
COPY --from=build /nulmeting/.cache .cache
COPY --from=build /nulmeting/app/cli app/cli
COPY --from=build /nulmeting/prisma prisma
COPY --from=build /nulmeting/survey-definitions survey-definitions
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "app/cli/nulmeting.mjs", "start"]
