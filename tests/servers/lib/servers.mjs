// Every server that weseal is made for, alone and behind the parsers that people have before it.

import "reflect-metadata";

import { createServer } from "node:http";

import { createAdaptorServer } from "@hono/node-server";
import { bodyParser } from "@koa/bodyparser";
import { All, Controller, Module, Req, Res } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import express5 from "express";
import express4 from "express-4";
import fastify from "fastify";
import { Hono } from "hono";
import Koa from "koa";
import { listener } from "weseal/node";

const PATH = "/push";

// What a test sends to be refused is nothing to complain about: Express is silent then.
process.env.NODE_ENV = "test";

/** Name → `(push, onEvent, options) → { address, close }`. */
export const servers = {
  http: (...given) => listening(createServer(listener(...given))),
  ...expresses("Express 4", express4),
  ...expresses("Express 5", express5),
  Koa: (...given) => koa([], given),
  "Koa, bodyparser": (...given) =>
    koa([bodyParser({ enableTypes: ["json", "form", "text", "xml"] })], given),
  "Fastify, its own parser": (...given) => fastified(given, xmlAsText),
  "Fastify, bodies left alone": (...given) => fastified(given, leaveBodies),
  NestJS: (...given) => nest(given, {}),
  "NestJS, rawBody": (...given) => nest(given, { rawBody: true }),
  "NestJS, no parser": (...given) => nest(given, { bodyParser: false }),
  Hono: hono,
};

/** Parsers that leave a body as what can stand for the body. */
function expresses(name, express) {
  const parsers = {
    "": [],
    ", json()": [express.json()],
    ", json() and urlencoded()": [express.json(), express.urlencoded({ extended: true })],
    ", text()": [express.text({ type: () => true })],
    ", raw()": [express.raw({ type: () => true })],
    ", rawBody kept": [express.json({ verify: keepRawBody })],
  };
  return Object.fromEntries(
    Object.entries(parsers).map(([ending, middleware]) => [
      `${name}${ending}`,
      (...given) => {
        const app = express();
        for (const one of middleware) app.use(one);
        app.use(PATH, listener(...given));
        return listening(createServer(app));
      },
    ]),
  );
}

function keepRawBody(request, _response, bytes) {
  request.rawBody = bytes;
}

function koa(middleware, given) {
  const app = new Koa();
  app.silent = true;
  for (const one of middleware) app.use(one);
  app.use(listener(...given));
  return listening(createServer(app.callback()));
}

async function fastified(given, prepare) {
  const app = fastify();
  prepare(app);
  app.all(PATH, listener(...given));
  await app.listen({ port: 0, host: "127.0.0.1" });
  return { address: addressOf(app.server), close: () => app.close() };
}

function xmlAsText(app) {
  app.addContentTypeParser("text/xml", { parseAs: "string" }, (_request, text, done) =>
    done(null, text),
  );
}

function leaveBodies(app) {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _stream, done) => done(null));
}

async function nest(given, options) {
  const receive = listener(...given);
  class PushController {
    push(request, response) {
      return receive(request, response);
    }
  }
  // What the decorators of TypeScript do.
  Req()(PushController.prototype, "push", 0);
  Res()(PushController.prototype, "push", 1);
  const method = Object.getOwnPropertyDescriptor(PushController.prototype, "push");
  All(PATH)(PushController.prototype, "push", method);
  Controller()(PushController);
  class AppModule {}
  Module({ controllers: [PushController] })(AppModule);
  const app = await NestFactory.create(AppModule, { logger: false, ...options });
  await app.listen(0, "127.0.0.1");
  return { address: addressOf(app.getHttpServer()), close: () => app.close() };
}

function hono(push, ...given) {
  const receive = push.handler(...given);
  const app = new Hono();
  app.all(PATH, (context) => receive(context.req.raw));
  return listening(createAdaptorServer({ fetch: app.fetch }));
}

async function listening(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: addressOf(server),
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

function addressOf(server) {
  return `http://127.0.0.1:${server.address().port}${PATH}`;
}
